"""How often one may ask: a bucket for each route and channel, and what is held back on purpose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

# How many requests in how many seconds. Discord publishes no such numbers and asks every client
# to read the headers; these are the ones that its own headers have been seen to carry, so that a
# test meets a bucket of a likely size. What is not named here has no bucket, as the callback.
USUAL: Mapping[str, tuple[int, float]] = {
    "POST message": (5, 5.0),
    "PATCH message": (5, 5.0),
    "DELETE message": (5, 1.0),
    "POST follow-up": (5, 2.0),
    "PATCH original": (5, 2.0),
    "DELETE original": (5, 2.0),
}


@dataclass(frozen=True)
class Verdict:
    """What a bucket says: the headers of the answer, and how long to wait if it is a refusal."""

    headers: dict[str, str]
    retry_after: float | None = None
    is_global: bool = False


@dataclass
class Buckets:
    """All buckets; `limits` can be emptied by a test that is about something else."""

    clock: Callable[[], float]
    limits: dict[str, tuple[int, float]] = field(default_factory=lambda: dict(USUAL))
    _used: dict[str, list[float]] = field(default_factory=dict)
    _held: list[tuple[str, float, bool]] = field(default_factory=list)

    def hold_back(self, what: str, seconds: float, *, is_global: bool = False) -> None:
        """Answer 429 to every request of this name (with * for any) for so long."""
        self._held.append((what, self.clock() + seconds, is_global))

    def take(self, what: str, major: str) -> Verdict:
        """Count one request, or refuse it."""
        now = self.clock()
        for name, until, is_global in self._held:
            if until > now and fnmatchcase(what, name):
                return Verdict(_headers(what, 1, 0, until - now), until - now, is_global)
        if what not in self.limits:
            return Verdict({})
        most, period = self.limits[what]
        key = f"{what} {major}"
        used = [at for at in self._used.get(key, []) if at > now - period]
        self._used[key] = used
        if len(used) >= most:
            return Verdict(_headers(what, most, 0, wait := used[0] + period - now), wait)
        used.append(now)
        return Verdict(_headers(what, most, most - len(used), used[0] + period - now))


def _headers(what: str, most: int, left: int, after: float) -> dict[str, str]:
    return {
        "X-RateLimit-Bucket": what.replace(" ", "-"),
        "X-RateLimit-Limit": str(most),
        "X-RateLimit-Remaining": str(left),
        "X-RateLimit-Reset-After": f"{after:.3f}",
    }

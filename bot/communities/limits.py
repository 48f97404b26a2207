"""How often moderators may have something sent, and what an owner learns of that.

Rules of this file: nothing here depends on what a member did; who asked is remembered only as a
hash under a key of this process, and only until the limit says nothing about them any more. What
an owner learns are counts from FEW up.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b

from safety.limits import Flood

FEW = 5  # below that no count is told: safeguarding, section 6
DAYS = 7  # how far back the counts go
HOUR, DAY = 3600.0, 86_400.0  # seconds

# At once, and how many more in which time. Ours: a bad evening in a large server needs no more.
BY_MODERATOR = (5, 6 / HOUR)
IN_SERVER = (20, 20 / HOUR)
TO_MEMBER = (1, 1 / DAY)  # in all servers together
IN_CHANNEL = (1, 4 / HOUR)  # panels posted again


class Asks:
    """What was asked for lately, in memory only."""

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        """Begin with nothing asked for; `now` gives an aware time."""
        self._now = now or _utc_now
        self._key = secrets.token_bytes(32)
        self._moderators = Flood(*BY_MODERATOR)
        self._servers = Flood(*IN_SERVER)
        self._members = Flood(*TO_MEMBER)
        self._channels = Flood(*IN_CHANNEL)
        self._asked: dict[date, Counter[str]] = {}
        self._held_back: dict[date, Counter[str]] = {}

    def lets_ask(self, server: str, moderator: str) -> bool:
        """Whether a moderator may ask for one more thing to be sent; counted either way."""
        name = self._hashed(server)
        self._count(self._asked, name)
        lets = self._lets(self._moderators, f"{server}\0{moderator}")
        lets = lets and self._lets(self._servers, server)
        if not lets:
            self._count(self._held_back, name)
        return lets

    def lets_reach(self, member: str) -> bool:
        """Whether one more line may go to a member: nobody is told that it does not."""
        return self._lets(self._members, member)

    def lets_post(self, channel: str) -> bool:
        """Whether one more panel may come into a channel."""
        return self._lets(self._channels, channel)

    def counts(self, server: str) -> tuple[int | None, int | None]:
        """How often something was asked for, and held back, in DAYS days; None is a few."""
        self._drop_old()
        name = self._hashed(server)
        found = [
            sum(one[name] for one in days.values()) for days in (self._asked, self._held_back)
        ]
        asked, held = (one if one >= FEW else None for one in found)
        return asked, held

    def _lets(self, flood: Flood, who: str) -> bool:
        now = self._now().timestamp()
        flood.fade(now)
        return flood.lets(self._hashed(who), now)

    def _count(self, days: dict[date, Counter[str]], name: str) -> None:
        self._drop_old()
        days.setdefault(self._now().date(), Counter())[name] += 1

    def _drop_old(self) -> None:
        today = self._now().date()
        for days in (self._asked, self._held_back):
            for day in [one for one in days if today - one >= timedelta(days=DAYS)]:
                del days[day]

    def _hashed(self, who: str) -> str:
        return blake2b(who.encode(), key=self._key, digest_size=16).hexdigest()


def _utc_now() -> datetime:
    return datetime.now(UTC)

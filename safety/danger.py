"""Whether one text tells of danger: a pure look at the words, nothing kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

LEVELS = ("danger", "check", "leave")
KINDS = (
    "taken",
    "weapon",
    "hurt_now",
    "suicide",
    "self_harm",
    "harm_others",
    "harm",
    "fear",
    "leave",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a text told: `level` is one of LEVELS, `kind` one of KINDS."""

    level: str
    kind: str


class Danger:
    """The phrases of every language, ready to be looked for."""

    def find(self, text: str) -> Finding | None:
        """The most urgent finding in `text`; None if it tells of no danger."""
        return None


@lru_cache(maxsize=1)
def load_danger() -> Danger:
    """The phrases of the shipped files; loaded once."""
    return Danger()

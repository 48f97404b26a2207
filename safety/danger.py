"""Whether one text tells of danger: a pure look at the words, nothing kept.

Rules of this file: danger beats check; every language's phrases are tried on every text. What
stands around a phrase may weaken it (`safety/frames.py`), and what the whole message is like may
doubt it, raise it or ask where no phrase was found (`safety/felt.py`).
"""

from __future__ import annotations

from functools import lru_cache

from safety.felt import felt
from safety.frames import weighed
from safety.leaving import is_leaving
from safety.levels import KINDS, LEVELS, Finding
from safety.told import Told, shelves, told_of

__all__ = ["Danger", "Finding", "load_danger"]


class Danger:
    """The phrases of every language, ready to be looked for."""

    def find(self, text: str) -> Finding | None:
        """The most urgent finding in `text`; None if it tells of no danger."""
        found = self.found(told_of(text))
        return found or (Finding("leave", "leave") if is_leaving(text) else None)

    def found(self, told: Told) -> Finding | None:
        """The most urgent finding, leaving words apart; None if there is no danger.

        Of two findings of one level, that of the kind named first in KINDS.
        """
        said = min((finding for _, finding in weighed(told)), key=_rank, default=None)
        return felt(said, told)


def _rank(finding: Finding) -> tuple[int, int]:
    return LEVELS.index(finding.level), KINDS.index(finding.kind)


@lru_cache(maxsize=1)
def load_danger() -> Danger:
    """The phrases of the shipped files; loaded once."""
    shelves()
    return Danger()

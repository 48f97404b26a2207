"""Matches of the present minute over one snapshot, each need worked out once.

Rule of this file: a need holds closed keys and belongs to nobody; with the next minute all are
worked out anew, since what is open may have changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime
from operator import attrgetter

from directory.match import match
from directory.service import Match, Need
from directory.snapshot import Snapshot

# All that is asked, but for the minute, which is the same for all that is kept.
_asked = attrgetter(*(one.name for one in fields(Need) if one.name != "at"))
_NOBODY: frozenset[str] = frozenset()
MOST = 5_000  # needs kept at once; far more than people who write in one minute


class Matching:
    """A snapshot with the matches of the present minute; shared by all turns."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Begin with nothing worked out."""
        self.snapshot = snapshot
        self._unreached = _NOBODY
        self._minute: datetime | None = None
        self._found: dict[tuple[object, ...], Sequence[Match]] = {}

    def match(self, need: Need, unreached: frozenset[str] = _NOBODY) -> Sequence[Match]:
        """Services that fit, best first, at the minute of `need.at`.

        `unreached` holds the ids of which somebody told that they could not get through.
        """
        minute = need.at.replace(second=0, microsecond=0)
        is_other = minute != self._minute or unreached != self._unreached
        if is_other or len(self._found) >= MOST:
            self._minute, self._unreached, self._found = minute, unreached, {}
        asked = _asked(need)
        found = self._found.get(asked)
        if found is None:
            found = match(self.snapshot, replace(need, at=minute), unreached)
            self._found[asked] = found
        return found

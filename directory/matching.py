"""Matches of the present minute over one snapshot, each need worked out once.

Rule of this file: a need holds closed keys and belongs to nobody; with the next minute all are
worked out anew, since what is open may have changed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from datetime import datetime
from operator import attrgetter

from directory.match import match
from directory.service import Match, Need
from directory.snapshot import Snapshot

# All that is asked, but for the minute, which is the same for all that is kept.
_asked = attrgetter(*(one.name for one in fields(Need) if one.name != "at"))
MOST = 5_000  # needs kept at once; far more than people who write in one minute


class Matching:
    """A snapshot with the matches of the present minute; shared by all turns."""

    def __init__(self, snapshot: Snapshot, reported: Collection[str] = ()) -> None:
        """Begin with nothing worked out; `reported` holds ids that somebody could not reach."""
        self.snapshot = snapshot
        self._reported = frozenset(reported)
        self._minute: datetime | None = None
        self._found: dict[tuple[object, ...], Sequence[Match]] = {}

    def match(self, need: Need) -> Sequence[Match]:
        """Services that fit, best first, at the minute of `need.at`."""
        minute = need.at.replace(second=0, microsecond=0)
        if minute != self._minute or len(self._found) >= MOST:
            self._minute, self._found = minute, {}
        asked = _asked(need)
        found = self._found.get(asked)
        if found is None:
            found = self._found[asked] = match(
                self.snapshot, replace(need, at=minute), self._reported
            )
        return found

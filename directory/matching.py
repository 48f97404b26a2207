"""Matches of the present minute over one snapshot, each need worked out once.

Rule of this file: a need holds closed keys and belongs to nobody; with the next minute all are
worked out anew, since what is open may have changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from directory.match import match
from directory.service import Match, Need
from directory.snapshot import Snapshot

MOST = 5_000  # needs kept at once; far more than people who write in one minute


class Matching:
    """A snapshot with the matches of the present minute; shared by all turns."""

    def __init__(self, snapshot: Snapshot) -> None:
        """Begin with nothing worked out."""
        self.snapshot = snapshot
        self._minute: datetime | None = None
        self._found: dict[Need, Sequence[Match]] = {}

    def match(self, need: Need) -> Sequence[Match]:
        """Services that fit, best first, at the minute of `need.at`."""
        minute = need.at.replace(second=0, microsecond=0)
        if minute != self._minute or len(self._found) >= MOST:
            self._minute, self._found = minute, {}
        wanted = replace(need, at=minute)
        found = self._found.get(wanted)
        if found is None:
            found = self._found[wanted] = match(self.snapshot, wanted)
        return found

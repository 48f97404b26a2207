"""Whether one schedule is open, remembered until that may change.

Rule of this file: what is remembered holds from the look until the next change or midnight of
the line's own day, whichever comes first, since with a new day a public holiday may begin.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import lru_cache
from math import inf

from directory.hours import ALWAYS, CLOSED, OPEN, open_at, zone_named
from directory.service import Open
from directory.standing import IS_CLOSED, IS_OPEN, IS_UNKNOWN

_STATES = {ALWAYS: IS_OPEN, OPEN: IS_OPEN, CLOSED: IS_CLOSED}
_LONGEST = timedelta(days=1)


class Clock:
    """Opening hours in a zone; one for all services that share them."""

    __slots__ = ("_asked", "_seen")

    def __init__(self, hours: str | None, timezone: str | None, country: str | None) -> None:
        self._asked = (hours, timezone, country)
        # Since when, until when (seconds since 1970), the state, and its rank.
        self._seen: tuple[float, float, Open, int] = (inf, -inf, Open(ALWAYS), IS_UNKNOWN)

    def rank_at(self, now: float, at: datetime) -> int:
        """IS_OPEN, IS_UNKNOWN or IS_CLOSED; `now` and `at` are the same moment."""
        seen = self._seen
        return seen[3] if seen[0] <= now < seen[1] else self._look(now, at)[3]

    def open_at(self, at: datetime) -> Open:
        """Whether somebody is there, and when that changes."""
        now = at.timestamp()
        seen = self._seen
        return seen[2] if seen[0] <= now < seen[1] else self._look(now, at)[2]

    def _look(self, now: float, at: datetime) -> tuple[float, float, Open, int]:
        hours, timezone, country = self._asked
        state = open_at(hours, timezone, country, at)
        rank = _STATES.get(state.state, IS_UNKNOWN)
        self._seen = (now, self._until(state, at), state, rank)
        return self._seen

    def _until(self, state: Open, at: datetime) -> float:
        hours, timezone, _ = self._asked
        zone = zone_named(timezone) if timezone else None
        if state.state == ALWAYS or hours is None or zone is None:
            return inf
        changes = state.changes or at + timedelta(minutes=1)
        midnight = datetime.combine(at.astimezone(zone).date() + _LONGEST, time.min, zone)
        return min(changes.timestamp(), midnight.timestamp())


@lru_cache(maxsize=65_536)
def clock_of(hours: str | None, timezone: str | None, country: str | None) -> Clock:
    """The clock of these hours; the same one for the same hours."""
    return Clock(hours, timezone, country)

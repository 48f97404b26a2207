"""Whether somebody answers at a given time, told in the service's own zone; it never raises.

Rules of this file: what is not surely known is "unknown", never "closed" and never "open".
Hours are written in the opening_hours syntax of OpenStreetMap.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from opening_hours import (  # type: ignore[attr-defined]  # its stubs leave the errors out
    OpeningHours,
    ParserError,
    State,
    UnknownCountryError,
)

from directory.service import Open

ALWAYS, OPEN, CLOSED, UNKNOWN = "always", "open", "closed", "unknown"
DAYS_IN_WEEK = 7
_NOT_KNOWN = Open(UNKNOWN)


@lru_cache(maxsize=4096)
def zone_named(timezone: str) -> ZoneInfo | None:
    """The IANA zone of that name; None if there is none."""
    try:
        return ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(maxsize=512)
def has_known_holidays(country: str) -> bool:
    """Whether the public holidays of a country (ISO 3166-1) are known to us."""
    try:
        OpeningHours("PH off", country=country)
    except UnknownCountryError:
        return False
    return True


def is_readable(opening_hours: str) -> bool:
    """Whether a text is valid in the opening_hours syntax."""
    return _parsed(opening_hours, None, None) is not None


def is_always(opening_hours: str) -> bool:
    """Whether these hours mean day and night, all year."""
    parsed = _parsed(opening_hours, None, None)
    return parsed is not None and _means_always(parsed)


def open_at(
    opening_hours: str | None, timezone: str | None, country: str | None, at: datetime
) -> Open:
    """Whether these hours hold at `at` (aware), and when that changes.

    `timezone` is an IANA name, needed unless the line is always open; `country` an ISO 3166-1
    code for its public holidays. On a public holiday a line that keeps different hours on
    different days, and says nothing of holidays, is "unknown".
    """
    if opening_hours is None or at.tzinfo is None:
        return _NOT_KNOWN
    holidays_known = country is not None and has_known_holidays(country)
    calendar = country if holidays_known else None
    hours = _Hours.of(opening_hours, timezone, calendar)
    if hours is None:
        return _NOT_KNOWN
    if hours.is_always:
        return Open(ALWAYS)
    if hours.zone is None:
        return _NOT_KNOWN
    return replace(hours.at(at.astimezone(hours.zone)), holidays_known=holidays_known)


def best_of(states: Iterable[Open]) -> Open:
    """What several ways to reach one service come to: any that is open makes it open.

    None of them open and one unknown is unknown; all closed gives the earliest opening.
    """
    found = tuple(states)
    if len(found) == 1:
        return found[0]
    for state in (ALWAYS, OPEN, UNKNOWN, CLOSED):
        fitting = [one for one in found if one.state == state]
        if not fitting:
            continue
        times = [one.changes for one in fitting if one.changes is not None]
        if not times:
            return fitting[0]
        last = max(times) if state == OPEN else min(times)
        return next(one for one in fitting if one.changes == last)
    return _NOT_KNOWN


class _Hours:
    """Parsed hours with what is asked of them at every turn, computed once."""

    __slots__ = ("_holidays", "_parsed", "is_always", "zone")

    def __init__(self, parsed: OpeningHours, zone: ZoneInfo | None, country: str | None) -> None:
        self._parsed = parsed
        self.zone = zone
        self.is_always = _means_always(parsed)
        tells_holidays = "PH" in str(parsed)
        self._holidays = None if tells_holidays or country is None else _holidays(country)

    @staticmethod
    @lru_cache(maxsize=8192)
    def of(opening_hours: str, timezone: str | None, country: str | None) -> _Hours | None:
        """The parsed hours; None if they cannot be read."""
        parsed = _parsed(opening_hours, timezone, country)
        if parsed is None:
            return None
        return _Hours(parsed, zone_named(timezone) if timezone else None, country)

    def at(self, here: datetime) -> Open:
        """The state at a local time."""
        state, _ = self._parsed.state(here)
        if state == State.UNKNOWN:
            return _NOT_KNOWN
        if state == State.OPEN and self._may_close(here):
            return Open(UNKNOWN, is_holiday=True)
        changes = self._parsed.next_change(here)
        if state == State.OPEN:
            return Open(OPEN, changes) if changes else Open(ALWAYS)
        return Open(CLOSED, None if changes and self._may_close(changes) else changes)

    def _may_close(self, here: datetime) -> bool:
        """Whether it is a public holiday and the line is not one that opens every day alike."""
        if self._holidays is None or not self._holidays.is_open(here):
            return False
        week = (here + timedelta(days=apart) for apart in range(DAYS_IN_WEEK))
        return not all(self._parsed.is_open(day) for day in week)


@lru_cache(maxsize=512)
def _holidays(country: str) -> OpeningHours:
    return OpeningHours("PH", country=country)


@lru_cache(maxsize=8192)
def _parsed(opening_hours: str, timezone: str | None, country: str | None) -> OpeningHours | None:
    zone = zone_named(timezone) if timezone else None
    try:
        return OpeningHours(opening_hours, timezone=zone, country=country)
    except (ParserError, UnknownCountryError, ValueError, OverflowError):
        return None


def _means_always(parsed: OpeningHours) -> bool:
    return str(parsed.normalize()) in {"24/7", "24/7 open"}

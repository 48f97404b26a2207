"""The moments at which a simulated child asks: now, at three at night, on a public holiday ...

Rule of this file: every moment is told in the child's own time where the country has one zone,
else in the time of most of its people.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from opening_hours import OpeningHours

from directory.hours import has_known_holidays
from directory.service import Need
from directory.tongues import main_languages
from directory.zones import usual_zone

NIGHT, NOON = time(3), time(12)
YEAR = timedelta(days=366)
MOMENTS = ("now", "night", "holiday", "writing", "language")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a simulated child: when, and what it brings along."""

    moment: str
    need: Need


def questions(country: str, concern: str | None, now: datetime) -> Iterator[Asked]:
    """What a child of a country is asked to try, one for each of MOMENTS.

    `now` is an aware time; the night is the next one, the holiday the next public one.
    """
    plain = Need(country, now, concern=concern)
    yield Asked("now", plain)
    yield Asked("night", Need(country, night_of(country, now), concern=concern))
    yield Asked("holiday", Need(country, holiday_of(country, now), concern=concern))
    yield Asked("writing", Need(country, now, concern=concern, channel="written"))
    tongue = next(iter(main_languages(country)), None)
    yield Asked("language", Need(country, now, concern=concern, language=tongue))


@lru_cache(maxsize=1024)
def night_of(country: str, now: datetime) -> datetime:
    """The next three o'clock at night in a country; in UTC where its time is not known."""
    return _next(NIGHT, country, now)


@lru_cache(maxsize=1024)
def holiday_of(country: str, now: datetime) -> datetime:
    """Noon of a country's next public holiday; of New Year where they are not known."""
    noon = _next(NOON, country, now)
    day = _holiday(country, noon.date())
    return datetime.combine(day, NOON, noon.tzinfo)


def _next(hour: time, country: str, now: datetime) -> datetime:
    here = now.astimezone(usual_zone(country) or UTC)
    at = datetime.combine(here.date(), hour, here.tzinfo)
    return (
        at if at >= here else datetime.combine(here.date() + timedelta(days=1), hour, here.tzinfo)
    )


def _holiday(country: str, first: date) -> date:
    if has_known_holidays(country):
        holidays = OpeningHours("PH", country=country)
        start = datetime.combine(first, time.min)
        found = start if holidays.is_open(start) else holidays.next_change(start)
        if found is not None and found - start < YEAR:
            return found.date()
    return date(first.year + 1, 1, 1)

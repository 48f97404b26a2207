"""How old a record is: since somebody looked, and since its own pages said so; pure.

Rules of this file: age never hides a service; it is told on the card, and it moves one down.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import IntEnum

from directory.service import Service

LOOKED_LATELY = timedelta(days=180)  # from then on the card says that the facts are old
LOOKED_AT_ALL = timedelta(days=400)  # from then on the record ranks last
TRUSTED = 3  # years for which a date on a page bears a high confidence
HIGH, MEDIUM = "high", "medium"
UNCHECKED, PAUSED, DEFUNCT = "inactive", "temporarily closed", "defunct"  # besides active


class Freshness(IntEnum):
    """How long ago somebody looked at the sources of a record; smaller is better."""

    FRESH = 0
    OLD = 1
    LAST = 2


def freshness(service: Service, today: date) -> Freshness:
    """FRESH up to 180 days since the last look, OLD up to 400, then LAST."""
    age = today - service.assured_date
    if age > LOOKED_AT_ALL:
        return Freshness.LAST
    return Freshness.OLD if age > LOOKED_LATELY else Freshness.FRESH


def confidence_at(service: Service, today: date) -> str:
    """The confidence that a record deserves on a day: medium at most on pages of long ago.

    A record none of whose sources carries a date keeps the confidence that was written.
    """
    if service.confidence != HIGH or service.stated is None:
        return service.confidence
    return HIGH if is_stated_lately(service, today) else MEDIUM


def is_stated_lately(service: Service, today: date) -> bool:
    """Whether its newest page carries a date that can be read and is not over three years old."""
    try:
        return service.stated is not None and not is_long_ago(service.stated, today)
    except ValueError:
        return False


def is_long_ago(stated: str, today: date) -> bool:
    """Whether a date as pages state it ("2024", "2024-03", a day) is surely over three years old.

    Counted from the last day that it can mean. Raises ValueError if it is no such date.
    """
    last = last_day(stated)
    return (today.year - last.year, today.month, today.day) > (TRUSTED, last.month, last.day)


def last_day(stated: str) -> date:
    """The last day that "2024", "2024-03" or "2024-03-17" can mean; ValueError if it is none."""
    parts = [int(part) for part in stated.split("-")]
    match parts:
        case [year]:
            return date(year, 12, 31)
        case [year, month]:
            if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
                raise ValueError("no such month")
            return date(year, month, monthrange(year, month)[1])
        case [year, month, day]:
            return date(year, month, day)
    raise ValueError("no date as pages state them")

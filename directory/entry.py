"""A service as the directory holds it in memory: what can be known of it before anybody asks.

Rule of this file: all of it is computed when the directory is loaded, and never changes.
"""

from __future__ import annotations

from datetime import date, timedelta

from directory.clock import Clock, clock_of
from directory.concerns import CONCERNS
from directory.fit import languages_of, open_for
from directory.life import HIGH, LOOKED_AT_ALL, LOOKED_LATELY, TRUSTED, last_day
from directory.ranking import static_weight
from directory.service import WRITTEN, Need, Open, Service
from directory.standing import IS_CLOSED, IS_OPEN, IS_UNKNOWN, PER_SHAPE, shape_of

_DAY = timedelta(days=1)
_BITS = {concern: 1 << at for at, concern in enumerate(CONCERNS)}
_DOUBTS = {"high": 0, "medium": 1, "low": 2}
_RANKS = {"always": IS_OPEN, "open": IS_OPEN, "closed": IS_CLOSED}
NEVER = date.max.toordinal()
# The way that was asked for; another way to write, where one was asked for; neither.
HAS_WAY, WRITES_ELSE, LACKS_WAY = range(3)


class Entry:
    """One active service, weighed as far as that can be done ahead.

    `base` is the number of its shape times PER_SHAPE; `concerns` and `static` are bits; `clock`
    is None where its ways keep different hours; days are ordinals: from `old_from` on a card
    says so, from `last_from` on it ranks last, from `weak_from` on `confidence` is capped.
    """

    __slots__ = (
        "base",
        "clock",
        "concerns",
        "doubt",
        "high",
        "languages",
        "last_from",
        "low",
        "old_from",
        "regions",
        "service",
        "shape",
        "static",
        "types",
        "weak_from",
    )

    def __init__(self, service: Service, place: int) -> None:
        """Weigh a service whose id is the `place`-th of all."""
        self.service = service
        self.shape = shape_of(service)
        self.base = self.shape.number * PER_SHAPE
        self.concerns = sum(_BITS.get(concern, 0) for concern in set(service.concerns))
        self.static = static_weight(service) | place
        self.low = service.minimum_age or 0
        self.high = service.maximum_age if service.maximum_age is not None else 1_000
        self.regions = frozenset(service.regions)
        self.languages = languages_of(service)
        self.types = frozenset(way.type for way in service.channels)
        looked = service.assured_date
        self.old_from = (looked + LOOKED_LATELY + _DAY).toordinal()
        self.last_from = (looked + LOOKED_AT_ALL + _DAY).toordinal()
        self.doubt = _DOUBTS.get(service.confidence, 2)
        self.weak_from = _weak_from(service)
        own = {way.opening_hours for way in service.channels}
        self.clock: Clock | None = None
        if len(own) == 1:
            hours = own.pop() or service.opening_hours
            self.clock = clock_of(hours, service.timezone, service.country)

    def rank_for(self, need: Need) -> int:
        """IS_OPEN, IS_UNKNOWN or IS_CLOSED, for the way that the person would use."""
        return _RANKS.get(self.open_for(need).state, IS_UNKNOWN)

    def open_for(self, need: Need) -> Open:
        """Whether the way that the person would use is open, and when that changes."""
        if self.clock is not None:
            return self.clock.open_at(need.at)
        return open_for(self.service, need)

    def lacks(self, wanted: str | None) -> int:
        """Whether it can be reached as the person asked: HAS_WAY, WRITES_ELSE or LACKS_WAY."""
        if wanted is None or wanted in self.types:
            return HAS_WAY
        if wanted == "written":
            return LACKS_WAY if self.types.isdisjoint(WRITTEN) else HAS_WAY
        writes = wanted in WRITTEN and not self.types.isdisjoint(WRITTEN)
        return WRITES_ELSE if writes else LACKS_WAY

    def is_only_mail(self, wanted: str | None) -> bool:
        """Whether somebody who wants to write finds nothing but a mailbox."""
        if wanted != "written":
            return False
        return all(way.type not in WRITTEN or way.type == "email" for way in self.service.channels)


def bit_of(concern: str | None) -> int:
    """The bit of a concern in `Entry.concerns`; 0 for none."""
    return _BITS.get(concern or "", 0)


def _weak_from(service: Service) -> int:
    """The first day on which the dates of its pages no longer bear a high confidence."""
    stated = service.stated
    if service.confidence != HIGH or stated is None:
        return NEVER
    last = last_day(stated)
    try:
        return last.replace(year=last.year + TRUSTED).toordinal() + 1
    except ValueError:  # the 29th of February
        return date(last.year + TRUSTED, 3, 1).toordinal()

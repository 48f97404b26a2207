"""The services of one country, laid out so that a need is answered in one pass over them.

Rule of this file: what does not depend on the need is computed when the directory is loaded; what
depends on the day, the language and the way that is asked for is kept as a column of numbers, one
for each service, since many people ask alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from directory.attributes import LIKELY, NOT_SPOKEN, OF_THE_PLACE, SPOKEN, UNSAID, Wish
from directory.clock import Clock
from directory.entry import Entry
from directory.fit import base_of
from directory.ranking import wish_weight
from directory.service import ACTIVE, EMERGENCY, WORLD, Need, Service
from directory.standing import ACROSS, HERE
from directory.tongues import main_languages
from directory.weigh import WEIGHT_SHIFT

MOST = 256  # columns kept of one day; those of every country meet many languages
Row = tuple[int, int, int, int, int]  # shape and place, concerns, clock, lowest and highest age


class Asked(NamedTuple):
    """What makes a column: everything that the wishes of many people have in common."""

    today: int
    language: str | None
    channel: str | None


def asked_by(need: Need) -> Asked:
    """The column that a need looks at; days are ordinals."""
    language = base_of(need.language) if need.language else None
    today = need.at.date().toordinal()
    return Asked(today, language, need.channel)


class Shelf:
    """What can be shown to people of one country, or (`home` ACROSS) of every country.

    `rows` stand in the order of `entries`; those that serve some regions only come last and have
    no row, since their weight depends on the region that was told.
    """

    __slots__ = ("_clocks", "_columns", "country", "entries", "home", "rows")

    def __init__(self, country: str, entries: Iterable[Entry]) -> None:
        self.country = country
        self.home = ACROSS if country == WORLD else HERE
        self.entries = tuple(sorted(entries, key=lambda one: bool(one.regions)))
        self._columns: dict[Asked, Sequence[int]] = {}
        self._clocks: dict[Clock | Entry, int] = {}
        for one in self.entries:
            self._clocks.setdefault(one.clock or one, len(self._clocks))
        self.rows: tuple[Row, ...] = tuple(
            (one.base + self.home * 3, one.concerns, self.clock_of(one), one.low, one.high)
            for one in self.entries
            if not one.regions
        )

    def clock_of(self, one: Entry) -> int:
        """The number of the clock by which a service opens."""
        return self._clocks[one.clock or one]

    def states(self, need: Need) -> Sequence[int]:
        """Of every clock of these services, whether it is open for a need."""
        now, at = need.at.timestamp(), need.at
        return [
            one.rank_at(now, at) if isinstance(one, Clock) else one.rank_for(need)
            for one in self._clocks
        ]

    def column(self, asked: Asked) -> Sequence[int]:
        """Of each service, what the wishes and the record weigh together, and its place."""
        found = self._columns.get(asked)
        if found is None:
            kept = next(iter(self._columns), asked)
            if kept.today != asked.today or len(self._columns) >= MOST:
                self._columns = {}  # nobody asks for yesterday again
            # A tuple of numbers is left alone by the garbage collector, a list is not.
            found = tuple(
                [
                    self.weight(one, self.wish(one, asked)) + at
                    for at, one in enumerate(self.entries)
                ]
            )
            self._columns[asked] = found
        return found

    def weight(self, one: Entry, wish: Wish) -> int:
        """What a wish and the record of a service weigh together, as a candidate's number."""
        return (_wished(wish) + one.static) << WEIGHT_SHIFT

    def wish(
        self, one: Entry, asked: Asked, *, is_near: bool = False, is_unreached: bool = False
    ) -> Wish:
        """How a service of this shelf meets what a person brings along."""
        today, channel = asked.today, asked.channel
        return Wish(
            spoken=self.spoken(one, asked.language),
            lacks=one.lacks(channel),
            only_mail=one.is_only_mail(channel),
            is_across=self.home == ACROSS,
            is_near=is_near,
            age=0 if today < one.old_from else 1 if today < one.last_from else 2,
            doubt=one.doubt if today < one.weak_from else 1,
            is_unreached=is_unreached,
            wants_way=channel is not None,
        )

    def spoken(self, one: Entry, language: str | None) -> int:
        """Whether a service speaks a language: SPOKEN ... NOT_SPOKEN."""
        mains = _mains(self.country)
        if language is None or not one.languages:
            return LIKELY if language in mains else UNSAID
        if language in one.languages:
            return SPOKEN
        is_usual = language not in mains and not mains.isdisjoint(one.languages)
        return OF_THE_PLACE if is_usual else NOT_SPOKEN


def shelves_of(services: Iterable[Service]) -> Mapping[str, Shelf]:
    """Everything that can be shown to people, by the countries it serves."""
    shown = [
        one for one in services if one.status == ACTIVE and one.kind != EMERGENCY and one.channels
    ]
    places = {one: place for place, one in enumerate(sorted(one.id for one in shown))}
    found: dict[str, list[Entry]] = {}
    for one in shown:
        entry = Entry(one, places[one.id])
        for country in dict.fromkeys(one.serves):
            found.setdefault(country, []).append(entry)
    return MappingProxyType({country: Shelf(country, group) for country, group in found.items()})


@lru_cache(maxsize=512)
def _mains(country: str) -> frozenset[str]:
    """The main languages of a country, one name for one language; none for WORLD."""
    return frozenset(base_of(one) for one in main_languages(country))


@lru_cache(maxsize=8192)
def _wished(wish: Wish) -> int:
    return wish_weight(wish)

"""Everything that may be shown for one need, weighed in one pass.

Rule of this file: it is the hot path; what can be known before a need comes stands in Shelf. A
candidate is one number (see directory/weigh.py): the weight of what a service is for this need, of
what the person brings along, and of the record alone, each in bits of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from directory.entry import Entry, bit_of
from directory.service import WORLD, Need, Open, Service
from directory.shelf import Shelf, asked_by
from directory.snapshot import Snapshot
from directory.standing import HERE, SOME_REGION, Standing, view_of
from directory.weigh import HIDDEN, PLACE, standing_at, weigh

_NAMED = 9  # a standing that names the concern lies so far behind one that does not


@dataclass(frozen=True, slots=True)
class Candidate:
    """A service weighed against a need; `lacks` is as in `Entry`."""

    service: Service
    open: Open
    standing: Standing
    spoken: int
    lacks: int
    is_near: bool
    is_unreached: bool


class Candidates:
    """The services that may be shown for a need, as numbers in no order.

    `facts` are the bits that any of them has.
    """

    __slots__ = ("_shelves", "_unreached", "asked", "facts", "found", "need", "view")

    def __init__(self, snapshot: Snapshot, need: Need, unreached: Collection[str]) -> None:
        self.need = need
        is_cautioned = snapshot.caution(need.country, need.concern) is not None
        self.view = view_of(need, is_cautioned=is_cautioned)
        self.asked = asked_by(need)
        self._unreached = unreached
        shelves = (snapshot.shelf(need.country), snapshot.shelf(WORLD))
        self._shelves: list[tuple[int, Shelf]] = []
        self.found: list[int] = []
        first = 0
        for shelf in shelves:
            if shelf is not None and all(shelf is not other for _, other in self._shelves):
                self._shelves.append((first, shelf))
                self._weigh(shelf, first)
                first += len(shelf.entries)
        self.facts = reduce(or_, self.found, 0)

    def shelf(self, one: int) -> Shelf:
        """Where a candidate stands."""
        return self._at(one)[1]

    def entry(self, one: int) -> Entry:
        """What is known of a candidate ahead."""
        first, shelf = self._at(one)
        return shelf.entries[(one & PLACE) - first]

    def candidate(self, one: int) -> Candidate:
        """A candidate with all that its card may say."""
        need, shelf, entry = self.need, self.shelf(one), self.entry(one)
        key = self._key(shelf, entry)
        return Candidate(
            service=entry.service,
            open=entry.open_for(need),
            standing=standing_at(entry.shape, self.view, key),
            spoken=self.spoken(one),
            lacks=entry.lacks(need.channel),
            is_near=need.region in entry.regions,
            is_unreached=entry.service.id in self._unreached,
        )

    def spoken(self, one: int) -> int:
        """Whether a candidate speaks the person's language: SPOKEN ... NOT_SPOKEN."""
        return self.shelf(one).spoken(self.entry(one), self.asked.language)

    def _at(self, one: int) -> tuple[int, Shelf]:
        last = self._shelves[-1]
        return last if one & PLACE >= last[0] else self._shelves[0]

    def _weigh(self, shelf: Shelf, first: int) -> None:
        need, kept = self.need, self.view.weighed
        bit, age = bit_of(need.concern), need.age
        states, column = shelf.states(need), shelf.column(self.asked)
        found: list[int] = []
        add = found.append
        # The rows of regional services stand behind the others, and zip ends with the rows.
        for (base, concerns, clock, low, high), mine in zip(shelf.rows, column, strict=False):
            if age is not None and (age < low or age > high):
                continue
            key = base + states[clock] + (_NAMED if concerns & bit else 0)
            weighed = kept.get(key)
            if weighed is None:
                shape = shelf.entries[mine & PLACE].shape
                weighed = kept[key] = weigh(shape, self.view, key)
            if weighed:
                add(weighed + mine)
        others: Iterable[int] = range(len(shelf.rows), len(shelf.entries))
        if apart := self._apart(shelf):
            found = [one for one in found if one & PLACE not in apart]
            others = sorted({*others, *apart})
        single = (self._one_by_one(shelf, at) for at in others)
        found += [one for one in single if one != HIDDEN]
        self.found += [one + first for one in found] if first else found

    def _apart(self, shelf: Shelf) -> Collection[int]:
        """The places of those that are reported, or that stand on both shelves."""
        country, told = self.need.country, self._unreached
        is_far = shelf.home != HERE and country is not None
        if not told and not is_far:
            return ()
        return {
            at
            for at, one in enumerate(shelf.entries)
            if one.service.id in told or (is_far and country in one.service.serves)
        }

    def _one_by_one(self, shelf: Shelf, at: int) -> int:
        """A candidate whose rank the column does not give; HIDDEN if it is not for this need."""
        need, one = self.need, shelf.entries[at]
        if need.age is not None and not one.low <= need.age <= one.high:
            return HIDDEN
        if need.region is not None and one.regions and need.region not in one.regions:
            return HIDDEN
        if shelf.home != HERE and need.country in one.service.serves:
            return HIDDEN  # it stands on the shelf of the country already
        key = self._key(shelf, one)
        weighed = weigh(one.shape, self.view, key)
        if weighed == HIDDEN:
            return HIDDEN
        is_near, is_told = need.region in one.regions, one.service.id in self._unreached
        wish = shelf.wish(one, self.asked, is_near=is_near, is_unreached=is_told)
        return weighed + shelf.weight(one, wish) + at

    def _key(self, shelf: Shelf, one: Entry) -> int:
        state = one.rank_for(self.need)
        is_unasked = self.need.region is None and bool(one.regions) and shelf.home == HERE
        where = SOME_REGION if is_unasked else shelf.home
        names_it = bool(one.concerns & bit_of(self.need.concern))
        return one.base + where * 3 + state + (_NAMED if names_it else 0)

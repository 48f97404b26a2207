"""Everything that may be shown for one need, weighed in one pass.

Rule of this file: it is the hot path; what can be known before a need comes stands in Shelf.
A rank is one number: the weight of what a service is for this need, of what the person brings
along, and of the record alone, each in bits of its own (see directory/attributes.py).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from directory.entry import Entry, bit_of
from directory.service import WORLD, Need, Open, Service
from directory.shelf import Shelf, asked_by
from directory.snapshot import Snapshot
from directory.standing import HERE, SOME_REGION, Standing, view_of
from directory.weigh import Fact, Weighed, weigh, wished

_HIDDEN = int(Fact.HIDDEN)
_NAMED = 9  # a standing that names the concern lies so far behind one that does not


class Ranked(NamedTuple):
    """One candidate: its rank (no two have the same), its place, and what its standing weighs."""

    rank: int
    at: int
    shelf: Shelf
    weighed: Weighed

    @property
    def entry(self) -> Entry:
        """What is known of it ahead."""
        return self.shelf.entries[self.at]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A service weighed against a need; `missing` tells that it lacks the wanted way."""

    service: Service
    open: Open
    standing: Standing
    spoken: int
    missing: bool
    is_near: bool
    is_unreached: bool


class Candidates:
    """The services that may be shown for a need, in no order; `facts` are those of all of them."""

    __slots__ = ("_unreached", "asked", "facts", "found", "need", "view")

    def __init__(self, snapshot: Snapshot, need: Need, unreached: Collection[str]) -> None:
        self.need = need
        self.view = view_of(need)
        self.asked = asked_by(need)
        self._unreached = unreached
        self.found: list[Ranked] = []
        self.facts = 0  # everything that holds for any of them
        local, world = snapshot.shelf(need.country), snapshot.shelf(WORLD)
        if local is not None:
            self._weigh(local)
        if world is not None and need.country != WORLD:
            self._weigh(world)

    def candidate(self, one: Ranked) -> Candidate:
        """One of them with all that its card may say."""
        need, entry = self.need, one.entry
        return Candidate(
            service=entry.service,
            open=entry.open_for(need),
            standing=one.weighed.standing,
            spoken=self.spoken(one),
            missing=need.channel is not None and not entry.has_way(need.channel),
            is_near=need.region in entry.regions,
            is_unreached=entry.service.id in self._unreached,
        )

    def spoken(self, one: Ranked) -> int:
        """Whether it speaks the person's language: SPOKEN ... NOT_SPOKEN."""
        return one.shelf.spoken(one.entry, self.asked.language)

    def _weigh(self, shelf: Shelf) -> None:
        need = self.need
        kept: dict[int, Weighed] = self.view.weighed  # type: ignore[assignment]  # only these
        bit, age, special = bit_of(need.concern), need.age, self._special(shelf)
        states, column = shelf.states(need), shelf.column(self.asked)
        # A tuple made by its own hand is twice as fast as one that is called by its name.
        add, new, facts = self.found.append, tuple.__new__, 0
        for at, (base, concerns, clock, low, high) in enumerate(shelf.rows):
            if age is not None and (age < low or age > high):
                continue
            key = base + states[clock] + (_NAMED if concerns & bit else 0)
            rank = column[at]
            if at in special:
                changed = self._changed(shelf, at)
                if changed is None:
                    continue
                rank, key = changed[0], key + changed[1]
            weighed = kept.get(key)
            if weighed is None:
                weighed = kept[key] = weigh(shelf.entries[at].shape, self.view, key)
            told = weighed.facts
            if not told & _HIDDEN:
                facts |= told
                add(new(Ranked, (rank + weighed.weight, at, shelf, weighed)))
        self.facts |= facts

    def _special(self, shelf: Shelf) -> Collection[int]:
        """Those whose rank the column does not give: regional, unreached, on two shelves."""
        special = shelf.regional
        if self._unreached:
            special |= {
                at for at, one in enumerate(shelf.entries) if one.service.id in self._unreached
            }
        if shelf.home != HERE and self.need.country is not None:
            special |= {
                at
                for at, one in enumerate(shelf.entries)
                if self.need.country in one.service.serves
            }
        return special

    def _changed(self, shelf: Shelf, at: int) -> tuple[int, int] | None:
        """The part of its rank that the column would give, and how its standing moves."""
        one, region = shelf.entries[at], self.need.region
        is_both = shelf.home != HERE and self.need.country in one.service.serves
        if is_both or (region is not None and one.regions and region not in one.regions):
            return None
        is_unreached = one.service.id in self._unreached
        wish = shelf.wish(
            one, self.asked, is_near=region in one.regions, is_unreached=is_unreached
        )
        is_unasked = region is None and bool(one.regions) and shelf.home == HERE
        return wished(wish) + one.static, SOME_REGION * 3 if is_unasked else 0

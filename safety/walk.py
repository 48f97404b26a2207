"""How the steps of phrases are found in one text, with bounded effort.

Rules of this file: every loop here spends from one purse, and an empty purse ends the search. So
no text, however strange, makes the reading slow; only texts made of nothing but phrase words
empty it, and the phrases of danger are looked for first.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from safety.pattern import Group, Item, Row, Step
from safety.vocabulary import EDGES, Ends

FILLERS = 2  # filler words that may stand between two words of a phrase
TRIES = 12  # places of one text at which one side of a phrase is tried
EFFORT = 3_500  # steps in all sentences of one text
_WIDE = 8  # pieces; what one step may cover, when its reach is guessed
_FEW = 4  # places; so many are tried without looking for a rarer step
_CHEAP = 16  # places that are put in order for the price of one step
Side = tuple[Step, ...]


@dataclass(slots=True)
class Walk:
    """One sentence, and what of it was found so far; lives for one reading."""

    row: Sequence[str]
    atoms: Sequence[Ends]
    where: dict[int, list[int]]  # by atom the places where it begins
    here: set[int]  # the atoms that begin anywhere
    left: int
    _known: dict[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)
    _places: dict[int, Sequence[int]] = field(default_factory=dict)

    @classmethod
    def over(cls, row: Sequence[str], atoms: Sequence[Ends], span: tuple[int, int]) -> Walk:
        """A walk that has not begun, over a row from the first place of `span` up to its second.

        It may take no step until somebody says how many.
        """
        where: dict[int, list[int]] = {}
        for at in range(*span):
            for atom in atoms[at]:
                where.setdefault(atom, []).append(at)
        return cls(row, atoms, where, set(where), 0)

    def places(self, item: Item) -> Sequence[int]:
        """Where an item can begin, in order."""
        if isinstance(item, int):
            return self.where.get(item, ())
        known = self._places.get(item.number)
        if known is None:
            lists = [self.where[atom] for atom in self.here & item.firsts]
            known = lists[0] if len(lists) == 1 else sorted({at for row in lists for at in row})
            self.left -= len(known) // _CHEAP
            self._places[item.number] = known
        return known

    def ends(self, item: Item, at: int) -> tuple[int, ...]:
        """Where the ways of an item that begin at a place end, the longest first."""
        if isinstance(item, int):
            return self.atoms[at].get(item, ())
        key = (item.number, at)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._group_ends(item, at)
        return known

    def _group_ends(self, group: Group, at: int) -> tuple[int, ...]:
        self.left -= 1
        here = self.atoms[at]
        if group.firsts.isdisjoint(here):
            return ()
        found: set[int] = set()
        for atom, ends in here.items():
            if atom in group.singles:
                found.update(ends)
            if atom in group.rows:
                seconds = group.seconds(atom)
                for row in seconds.open:
                    found.update(self._row_ends(row, 0, at))
                for end in ends if seconds.rows else ():
                    for row in self._possible(seconds.rows, end):
                        found.update(self._row_ends(row, 1, end))
        return tuple(sorted(found, reverse=True)) if len(found) > 1 else tuple(found)

    def _possible(self, rows: Mapping[int, tuple[Row, ...]], at: int) -> Iterable[Row]:
        """The rows whose second atom stands at a place, each of them once."""
        fitting = [rows[atom] for atom in self.atoms[at] if atom in rows]
        if len(fitting) < 2:  # noqa: PLR2004 - one list holds each row once
            return fitting[0] if fitting else ()
        return dict.fromkeys(row for some in fitting for row in some)

    def _row_ends(self, row: Row, begun: int, at: int) -> Sequence[int]:
        """Where the items of a row from `begun` on end if they begin at a place; in no order."""
        reached: Sequence[int] = (at,)
        for item in row[begun:]:
            self.left -= len(reached)
            if self.left <= 0:
                return ()
            further: list[int] = []
            for place in reached:
                further += self.ends(item, place)
            if not isinstance(item, int) and item.optional:
                further += reached
            if not further:
                return ()
            reached = further if len(further) == 1 else tuple(set(further))
        return reached

    def spans(self, side: Side, filler: Group | None) -> list[tuple[int, int]]:
        """Where one side of a phrase stands, at most TRIES times."""
        if len(side) == 1:
            return self._alone(side[0].item)
        spans: list[tuple[int, int]] = []
        if not self._in_order(side):
            return spans
        firsts = () if side[0].optional else self.places(side[0].item)
        for start in firsts if 0 < len(firsts) <= _FEW else self._starts(side):
            end = self._from(side, start, filler)
            # What begins inside the last one and ends with it is the same thing said once.
            if end > start and not (spans and end <= spans[-1][1]):
                spans.append((start, end))
                if len(spans) == TRIES:
                    break
        return spans

    def _alone(self, item: Item) -> list[tuple[int, int]]:
        """Where an item stands that is a whole side, at most TRIES times."""
        spans: list[tuple[int, int]] = []
        last = -1
        places = self.places(item)
        if len(places) > TRIES:
            places = (*places[: TRIES // 2], *places[-TRIES // 2 :])
        for start in places:
            ends = self.ends(item, start)
            if ends and ends[0] > last:
                last = ends[0]
                spans.append((start, last))
        return spans

    def _in_order(self, side: Side) -> bool:
        """Whether what must be there can begin one after the other; most phrases end here."""
        low = -1
        for step in side:
            if not step.optional:
                for place in self.places(step.item):
                    if place > low:
                        low = place
                        break
                else:
                    return False
        return True

    def _starts(self, side: Side) -> Sequence[int]:
        """Where a side can begin: at its first step, within reach of its rarest one."""
        rarest: Sequence[int] | None = None
        reach = before = 0
        for step in side:
            if not step.optional:
                places = self.places(step.item)
                if rarest is None or len(places) < len(rarest):
                    rarest, before = places, reach
            reach += step.gap + FILLERS + _WIDE
        if not rarest:
            return ()
        if len(rarest) > TRIES:
            rarest = (*rarest[: TRIES // 2], *rarest[-TRIES // 2 :])
        if not before:
            return rarest
        found: set[int] = set()
        for step in side:
            begins = self.places(step.item)
            for rare in rarest:
                low, high = bisect_left(begins, rare - before), bisect_right(begins, rare)
                found.update(begins[low:high])
                self.left -= 1
            if not step.optional:
                break
        return sorted(found)

    def _from(self, side: Side, start: int, filler: Group | None) -> int:
        """Where a side ends that begins just at `start`; -1 if it does not."""
        for at_step, step in enumerate(side):
            for end in self.ends(step.item, start):
                walked = self._on(side, at_step + 1, end, filler, 0)
                if walked >= 0:
                    return walked
            if not step.optional:
                break
        return -1

    def _on(self, side: Side, at_step: int, at: int, filler: Group | None, carried: int) -> int:
        """Where the steps from `at_step` on end if they begin at `at`; -1 if they do not.

        `carried` is the gap of an optional step that was left out.
        """
        if at_step == len(side):
            return at
        step = side[at_step]
        gap = max(step.gap, carried)
        fillers = FILLERS
        here = at
        while here < len(self.row) and self.left > 0:
            self.left -= 1
            for end in self.ends(step.item, here):
                walked = self._on(side, at_step + 1, end, filler, 0)
                if walked >= 0:
                    return walked
            if self.row[here] in EDGES:
                break
            filled = self.ends(filler, here) if fillers and filler is not None else ()
            if filled:
                fillers -= 1
                here = filled[0]
                continue
            if not gap:
                break
            gap -= 1
            here += 1
        if step.optional:
            return self._on(side, at_step + 1, at, filler, max(step.gap, carried))
        return -1


def next_to(row: Sequence[str], one: tuple[int, int], other: tuple[int, int], near: int) -> bool:
    """Whether two spans stand apart in one sentence, at most `near` pieces between them."""
    (_, end), (start, _) = sorted((one, other))
    return end <= start <= end + near and EDGES.isdisjoint(row[end:start])

"""How the steps of phrases are found in one text, with bounded effort.

Rules of this file: every loop here spends from one purse, and an empty purse ends the search. So
no text, however strange, makes the reading slow; only texts made of nothing but phrase words
empty it, and the phrases of danger are looked for first.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from safety.pattern import Group, Item, Row, Step
from safety.vocabulary import EDGES, Ends

FILLERS = 2  # filler words that may stand between two words of a phrase
TRIES = 12  # places of one text at which one side of a phrase is tried
EFFORT = 12_000  # steps in one text
_WIDE = 8  # pieces; what one step may cover, when its reach is guessed
_CHEAP = 16  # places that are put in order for the price of one step
Side = tuple[Step, ...]


@dataclass(slots=True)
class Walk:
    """One text, and what of it was found so far; lives for one reading."""

    row: Sequence[str]
    atoms: Sequence[Ends]
    where: dict[int, list[int]]  # by atom the places where it begins
    left: int
    _known: dict[tuple[int, int], tuple[int, ...]] = field(default_factory=dict)
    _places: dict[int, Sequence[int]] = field(default_factory=dict)

    @classmethod
    def over(cls, row: Sequence[str], atoms: Sequence[Ends]) -> Walk:
        """A walk that has not begun."""
        where: dict[int, list[int]] = {}
        for at, ends in enumerate(atoms):
            for atom in ends:
                where.setdefault(atom, []).append(at)
        return cls(row, atoms, where, EFFORT)

    def places(self, item: Item) -> Sequence[int]:
        """Where an item can begin, in order."""
        if isinstance(item, int):
            return self.where.get(item, ())
        known = self._places.get(item.number)
        if known is None:
            lists = [self.where[atom] for atom in item.firsts & self.where.keys()]
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
        found: set[int] = set()
        for atom in here:
            if atom in group.singles:
                found.update(here[atom])
            for row in group.rows.get(atom, ()):
                self._row_ends(row, 0, at, found)
        return tuple(sorted(found, reverse=True)) if len(found) > 1 else tuple(found)

    def _row_ends(self, row: Row, item_at: int, at: int, found: set[int]) -> None:
        self.left -= 1
        if item_at == len(row):
            found.add(at)
            return
        item = row[item_at]
        if self.left <= 0:
            return
        for end in self.ends(item, at):
            self._row_ends(row, item_at + 1, end, found)
        if not isinstance(item, int) and item.optional:
            self._row_ends(row, item_at + 1, at, found)

    def spans(self, side: Side, filler: Group | None) -> list[tuple[int, int]]:
        """Where one side of a phrase stands, at most TRIES times."""
        spans: list[tuple[int, int]] = []
        for start in self._starts(side):
            end = self._from(side, start, filler)
            # What begins inside the last one and ends with it is the same thing said once.
            if end > start and not (spans and end <= spans[-1][1]):
                spans.append((start, end))
                if len(spans) == TRIES:
                    break
        return spans

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

"""All phrases of all languages, found in one walk over a text.

Rules of this file: a phrase is looked for only if the text holds a word of each of its steps, and
it is asked about only if the text holds its rarest one (its anchor); so the cost of a text does
not grow with the phrases it does not touch. Each sentence is searched for itself, a long one in
parts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from safety.pattern import Group, Item, Row, Step
from safety.vocabulary import STOP, Ends, Vocabulary
from safety.walk import EFFORT, Side, Walk, next_to
from safety.words import weight

_SHARES = 8  # a part of a text may spend one of so many shares of the effort that is left
_PART = 40  # words of a sentence that are searched at once
_SHARED = 10  # words that a part has in common with the next one
_COMMON = 300  # cost of an edge or a number as anchor: most texts have them


class Label(NamedTuple):
    """What a phrase stands for: its section in the file and its key there."""

    section: str
    key: str


class Hit(NamedTuple):
    """A phrase found: its label and the words it covers, from `start` up to `end`."""

    label: Label
    start: int
    end: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase that was read, before it is indexed."""

    label: Label
    sides: Sequence[Sequence[Step]]
    filler: Group | None
    language: str = ""
    near: int = 10


@dataclass(frozen=True, slots=True)
class _Phrase:
    label: Label
    sides: tuple[Side, ...]
    anchor: frozenset[int]  # the rarest atoms of which the text must hold one
    needs: tuple[frozenset[int], ...]  # of each of these sets too; rarest first
    filler: Group | None
    near: int


class Index:
    """Phrases ready to be found in a row of words."""

    def __init__(
        self, entries: Iterable[Entry], vocabulary: Vocabulary, first: Container[str] = ()
    ) -> None:
        """Index phrases; those of the sections `first` are looked for before any other."""
        entries = list(entries)
        self._first = sum(entry.label.section in first for entry in entries)
        self.languages = tuple(entry.language for entry in entries)  # by the number of a hit
        self._vocabulary = vocabulary
        counts: Counter[int] = Counter()
        known: dict[int, frozenset[int]] = {}
        for entry in entries:
            for side in entry.sides:
                for step in side:
                    counts.update(_every(step.item, known))
        for atom in (vocabulary.number, *vocabulary.edges.values()):
            counts[atom] += _COMMON
        needs = _Needs(counts)
        self._phrases: list[_Phrase] = []
        self._by_anchor: dict[int, list[int]] = {}
        for number, entry in enumerate(entries):
            phrase = _phrase(entry, needs)
            self._phrases.append(phrase)
            for atom in phrase.anchor:
                self._by_anchor.setdefault(atom, []).append(number)

    def hits(self, row: Sequence[str], toned: Sequence[str]) -> list[Hit]:
        """Every phrase found in a row of words; each at most once for each place.

        `toned` holds the same words with their accents and tones.
        """
        atoms: list[Ends] = self._vocabulary.atoms(row, toned)
        found: dict[tuple[int, int, int], Hit] = {}
        walks = [Walk.over(row, atoms, part) for part in _parts(row)]
        asked = [self._asked(walk) for walk in walks]
        left = EFFORT
        for urgent in (True, False):
            for behind, walk, numbers in zip(
                reversed(range(len(walks))), walks, asked, strict=True
            ):
                walk.left = share = left // min(behind + 1, _SHARES)
                split = bisect_left(numbers, self._first)
                self._search(walk, numbers[:split] if urgent else numbers[split:], found)
                left -= share - max(walk.left, 0)
        return [found[key] for key in sorted(found)]

    def _asked(self, walk: Walk) -> list[int]:
        """The phrases of which a part holds a word of each step, in order."""
        here = walk.here
        asked = {number for atom in here for number in self._by_anchor.get(atom, ())}
        found = []
        for number in sorted(asked):
            for need in self._phrases[number].needs:
                if here.isdisjoint(need):
                    break
            else:
                found.append(number)
        return found

    def _search(
        self, walk: Walk, numbers: Sequence[int], found: dict[tuple[int, int, int], Hit]
    ) -> None:
        """Add to `found` the phrases of these numbers that stand in one part."""
        for number in numbers:
            if walk.left <= 0:
                return
            phrase = self._phrases[number]
            for start, end in _spans(phrase, walk):
                found[number, start, end] = Hit(phrase.label, start, end, number)


def _parts(row: Sequence[str]) -> list[tuple[int, int]]:
    """Where the sentences of a row begin and end, the long ones in parts that overlap.

    No phrase reaches over a stop, and hardly one over so many words as two parts share.
    """
    stops = [at for at, word in enumerate(row) if word == STOP]
    parts: list[tuple[int, int]] = []
    for start, end in pairwise((0, *stops, len(row))):
        begin = start
        if end - start > _PART:
            said = [0.0, *accumulate(weight(word) for word in row[start:end])]
            while said[-1] - said[begin - start] > _PART:
                last = said[begin - start] + _PART
                parts.append((begin, start + bisect_left(said, last)))
                begin = start + bisect_left(said, last - _SHARED)
        parts.append((begin, end))
    return parts


def _every(item: Item, known: dict[int, frozenset[int]]) -> frozenset[int]:
    """Every atom of an item; `known` holds those of groups, by number."""
    if isinstance(item, int):
        return frozenset((item,))
    found = known.get(item.number)
    if found is None:
        rows = {id(row): row for ways in item.rows.values() for row in ways}
        inside = (_every(one, known) for row in rows.values() for one in row)
        found = known[item.number] = item.singles.union(*inside)
    return found


class _Needs:
    """What a text must hold for an item to stand in it: of each way the rarest atom."""

    def __init__(self, counts: Counter[int]) -> None:
        self._counts = counts
        self._known: dict[int, frozenset[int]] = {}
        self._costs: dict[frozenset[int], int] = {}

    def of(self, item: Item) -> frozenset[int]:
        """The atoms of which a text must hold one."""
        if isinstance(item, int):
            return frozenset((item,))
        known = self._known.get(item.number)
        if known is None:
            rows = {id(row): row for ways in item.rows.values() for row in ways}
            rarest = (self._rarest(row) for row in rows.values())
            known = self._known[item.number] = item.singles.union(*rarest)
        return known

    def cost(self, need: frozenset[int]) -> int:
        """How many phrases ask for these atoms."""
        cost = self._costs.get(need)
        if cost is None:
            cost = self._costs[need] = sum(self._counts[atom] for atom in need)
        return cost

    def _rarest(self, row: Row) -> frozenset[int]:
        must = [item for item in row if isinstance(item, int) or not item.optional]
        return min((self.of(item) for item in must), key=self.cost)


def _phrase(entry: Entry, needs: _Needs) -> _Phrase:
    must = {needs.of(step.item) for side in entry.sides for step in side if not step.optional}
    rarest_first = tuple(sorted(must, key=needs.cost))
    sides = tuple(tuple(side) for side in entry.sides)
    return _Phrase(entry.label, sides, rarest_first[0], rarest_first[1:], entry.filler, entry.near)


def _spans(phrase: _Phrase, walk: Walk) -> Iterable[tuple[int, int]]:
    """Where a phrase stands: its first side, with every other one near it in the sentence."""
    spans = walk.spans(phrase.sides[0], phrase.filler)
    for side in phrase.sides[1:]:
        if not spans:
            break
        others = walk.spans(side, phrase.filler)
        spans = [
            (min(one[0], other[0]), max(one[1], other[1]))
            for one in spans
            for other in [_nearest(walk, one, others, phrase.near)]
            if other is not None
        ]
    return spans


def _nearest(
    walk: Walk, one: tuple[int, int], others: Sequence[tuple[int, int]], near: int
) -> tuple[int, int] | None:
    for other in others:
        if next_to(walk.row, one, other, near):
            return other
    return None

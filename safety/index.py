"""All phrases of all languages, found in one walk over a text.

Rules of this file: a phrase is looked for only where its rarest word (its anchor) stands, so
the cost of a text does not grow with the phrases it does not touch; every walk is bounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from safety.pattern import Phrases, Step
from safety.words import EDGES, END, START, STOP

TRIES = 12  # places of one text at which one phrase is tried
EFFORT = 9_000  # tries in one text; only texts made of nothing but phrase words reach it
NEAR = 10  # words between the two sides of "&"
FILLERS = 2  # filler words that may stand between two words of a phrase
_NO_ANCHOR = 1_000_000  # cost of a number as anchor: it has no word to look it up by


@dataclass(frozen=True, slots=True)
class Label:
    """What a phrase stands for: its section in the file and its key there."""

    section: str
    key: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: its label and the words it covers, from `start` up to `end`."""

    label: Label
    start: int
    end: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class _Side:
    anchor: Phrases
    ahead: tuple[Step, ...]  # what stands after the anchor
    back: tuple[Step, ...]  # what stands before the anchor, read backwards


@dataclass(frozen=True, slots=True)
class _Phrase:
    number: int
    label: Label
    first: _Side  # the side that holds the anchor
    others: tuple[_Side, ...]
    filler: frozenset[str]
    needs: tuple[frozenset[str], ...]  # of each set one word must stand somewhere in the text


@dataclass(frozen=True, slots=True)
class Entry:
    """One compiled phrase, before it is indexed."""

    label: Label
    sides: Sequence[Sequence[Step]]
    filler: frozenset[str]


class Index:
    """Phrases ready to be found in a row of words."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        entries = list(entries)
        counts = Counter(
            word
            for entry in entries
            for side in entry.sides
            for step in side
            for word in step.ahead.starts
        )
        self._by_word: dict[str, list[_Phrase]] = {}
        self._by_prefix: dict[str, list[_Phrase]] = {}
        self.known: set[str] = set()
        for number, entry in enumerate(entries):
            self._add(number, entry, counts)
        self._prefix_lengths = sorted({len(prefix) for prefix in self._by_prefix})

    def _add(self, number: int, entry: Entry, counts: Counter[str]) -> None:
        anchors = [_anchor(side, counts) for side in entry.sides]
        rarest = min(range(len(anchors)), key=lambda side: anchors[side][1])
        sides = [
            _cut(side, anchor) for side, (anchor, _) in zip(entry.sides, anchors, strict=True)
        ]
        others = tuple(side for at, side in enumerate(sides) if at != rarest)
        needs = _needs(entry, counts)
        phrase = _Phrase(number, entry.label, sides[rarest], others, entry.filler, needs)
        anchor = phrase.first.anchor
        for word in anchor.starts:
            self._by_word.setdefault(word, []).append(phrase)
        for prefix in anchor.prefixes:
            self._by_prefix.setdefault(prefix, []).append(phrase)
        for side in entry.sides:
            for step in side:
                for word, ways in step.ahead.starts.items():
                    self.known.add(word)
                    self.known.update(other for way in ways for fits in way for other in fits)

    def hits(self, row: list[str]) -> list[Hit]:
        """Every phrase found in a row of words; each at most once for each place."""
        back_row = row[::-1]
        here = set(row)
        found: dict[Hit, None] = {}
        tried: Counter[int] = Counter()
        effort = 0
        for at, word in enumerate(row):
            for phrase in self._at(word):
                if not _may_stand(phrase.needs, here):
                    continue  # most phrases that share a word with a text end here
                tried[phrase.number] += 1
                if tried[phrase.number] > TRIES:
                    continue
                effort += 1
                hit = _look(phrase, row, back_row, at)
                if hit is not None:
                    found[hit] = None
            if effort > EFFORT:
                break
        return list(found)

    def _at(self, word: str) -> Iterable[_Phrase]:
        yield from self._by_word.get(word, ())
        if word not in EDGES:
            for length in self._prefix_lengths:
                if length > len(word):
                    break
                yield from self._by_prefix.get(word[:length], ())


def _anchor(side: Sequence[Step], counts: Counter[str]) -> tuple[int, int]:
    """The step to look for first, and how common its words are among all phrases."""
    costs = [
        (sum(counts[word] for word in step.ahead.starts) + _NO_ANCHOR * step.ahead.number, at)
        for at, step in enumerate(side)
        if not step.optional
    ]
    cost, at = min(costs)
    return at, cost


def _may_stand(needs: tuple[frozenset[str], ...], here: set[str]) -> bool:
    for need in needs:
        if need.isdisjoint(here):
            return False
    return True


def _needs(entry: Entry, counts: Counter[str]) -> tuple[frozenset[str], ...]:
    """For each step that must be there the words it may begin with, the rarest first."""
    needs = {
        frozenset(step.ahead.starts)
        for side in entry.sides
        for step in side
        if not (step.optional or step.ahead.prefixes or step.ahead.number)
    }
    return tuple(sorted(needs, key=lambda need: sum(counts[word] for word in need)))


def _cut(side: Sequence[Step], anchor: int) -> _Side:
    """The steps from the anchor on, and those before it, turned round with their gaps."""
    before = [
        Step(side[at].back, side[at].ahead, side[at + 1].gap, side[at].optional)
        for at in range(anchor - 1, -1, -1)
    ]
    return _Side(side[anchor].ahead, tuple(side[anchor + 1 :]), tuple(before))


def _look(phrase: _Phrase, row: list[str], back_row: list[str], at: int) -> Hit | None:
    span = _span(phrase.first, phrase.filler, row, back_row, at)
    if span is None:
        return None
    start, end = span
    for other in phrase.others:
        near = _near(other, phrase.filler, row, back_row, start, end)
        if near is None:
            return None
        start, end = min(start, near[0]), max(end, near[1])
    return Hit(phrase.label, start, end, phrase.number)


def _span(
    side: _Side, filler: frozenset[str], row: list[str], back_row: list[str], at: int
) -> tuple[int, int] | None:
    after = (_walk(side.ahead, 0, row, end, filler, 0) for end in side.anchor.ends(row, at))
    end = next((end for end in after if end >= 0), -1)
    if end < 0:
        return None
    if not side.back:
        return at, end
    back = _walk(side.back, 0, back_row, len(row) - at, filler, 0)
    return None if back < 0 else (len(row) - back, end)


def _near(
    side: _Side,
    filler: frozenset[str],
    row: list[str],
    back_row: list[str],
    start: int,
    end: int,
) -> tuple[int, int] | None:
    """Where the other side of "&" stands: outside start..end, in the same sentence."""
    for step, origin in ((1, end), (-1, start - 1)):
        at = origin
        while 0 <= at < len(row) and row[at] not in EDGES and abs(at - origin) <= NEAR:
            span = _span(side, filler, row, back_row, at)
            if span is not None and (span[0] >= end or span[1] <= start):
                return span
            at += step
    return None


def _walk(
    steps: tuple[Step, ...],
    at_step: int,
    row: list[str],
    at: int,
    filler: frozenset[str],
    carried: int,
) -> int:
    """Where the steps end if they begin at `at`; -1 if they are not there.

    `carried` is the gap of an optional step that was left out.
    """
    if at_step == len(steps):
        return at
    step = steps[at_step]
    gap = max(step.gap, carried)
    fillers = FILLERS
    here = at
    while here < len(row):
        for end in step.ahead.ends(row, here):
            walked = _walk(steps, at_step + 1, row, end, filler, 0)
            if walked >= 0:
                return walked
        word = row[here]
        if word in (STOP, START, END):
            break
        if fillers and word in filler:
            fillers -= 1
        elif gap:
            gap -= 1
        else:
            break
        here += 1
    if step.optional:
        return _walk(steps, at_step + 1, row, at, filler, max(step.gap, carried))
    return -1

"""All phrases of all languages, found in one walk over a text.

Rules of this file: a phrase is looked for only where its rarest word (its anchor) stands, so
the cost of a text does not grow with the phrases it does not touch; every walk is bounded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from safety.pattern import Begun, Phrases, Step
from safety.words import EDGES

TRIES = 12  # places of one word at which one phrase is tried
EFFORT = 6_000  # tries in one text; only texts made of nothing but phrase words reach it
NEAR = 10  # words between the two sides of "&"
FILLERS = 2  # filler words that may stand between two words of a phrase
_EDGE = 300  # cost of the beginning or end of a text as anchor: every text has them
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
    before: frozenset[str] | None  # one of these stands right before the anchor; None: anything
    needs: tuple[frozenset[str], ...]  # of each set one word must stand somewhere in the text


@dataclass(frozen=True, slots=True)
class _Shelved:
    """A phrase under one first word of its anchor."""

    phrase: _Phrase
    after: frozenset[str] | None  # one of these stands right after that word; None: anything


@dataclass(frozen=True, slots=True)
class Entry:
    """One compiled phrase, before it is indexed."""

    label: Label
    sides: Sequence[Sequence[Step]]
    filler: frozenset[str]
    language: str = ""


class Index:
    """Phrases ready to be found in a row of words."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        entries = list(entries)
        self.languages = tuple(entry.language for entry in entries)  # by the number of a hit
        counts = Counter(
            word
            for entry in entries
            for side in entry.sides
            for step in side
            for word in step.ahead.starts
        )
        self._by_word: dict[str, list[_Shelved]] = {}
        self._by_prefix: dict[str, list[_Shelved]] = {}
        self.known: set[str] = set()
        self._shared: dict[frozenset[str], frozenset[str]] = {}  # equal sets are kept once
        for number, entry in enumerate(entries):
            self._add(number, entry, counts)
        self._prefix_lengths = sorted({len(prefix) for prefix in self._by_prefix})
        self._shared.clear()

    def _add(self, number: int, entry: Entry, counts: Counter[str]) -> None:
        anchors = [_anchor(side, counts) for side in entry.sides]
        rarest = min(range(len(anchors)), key=lambda side: anchors[side][1])
        sides = [
            _cut(side, anchor) for side, (anchor, _) in zip(entry.sides, anchors, strict=True)
        ]
        others = tuple(side for at, side in enumerate(sides) if at != rarest)
        phrase = _Phrase(
            number,
            entry.label,
            sides[rarest],
            others,
            entry.filler,
            self._once(_beside(sides[rarest].back, entry.filler)),
            _needs(entry, counts),
        )
        anchor = phrase.first.anchor
        beyond = self._once(_beside(phrase.first.ahead, entry.filler))
        made: dict[int, _Shelved] = {}  # the slips of one word share what begins with them
        for word, begun in anchor.begun.items():
            if id(begun) not in made:
                made[id(begun)] = _Shelved(phrase, self._once(_after(begun, beyond)))
            self._by_word.setdefault(word, []).append(made[id(begun)])
        for prefix in anchor.prefixes:
            self._by_prefix.setdefault(prefix, []).append(_Shelved(phrase, beyond))
        for side in entry.sides:
            for step in side:
                for word, ways in step.ahead.starts.items():
                    self.known.add(word)
                    self.known.update(other for way in ways for fits in way for other in fits)

    def _once(self, words: frozenset[str] | None) -> frozenset[str] | None:
        return None if words is None else self._shared.setdefault(words, words)

    def hits(self, row: list[str]) -> list[Hit]:
        """Every phrase found in a row of words; each at most once for each place."""
        back_row = row[::-1]
        here = set(row)
        found: dict[tuple[int, int, int], Hit] = {}
        tried: dict[tuple[int, str], int] = {}
        effort = 0
        for at, word in enumerate(row):
            before = row[at - 1] if at else ""
            after = row[at + 1] if at + 1 < len(row) else ""
            for shelved in self._at(word):
                # Most phrases that share a word with a text end here.
                if shelved.after is not None and after not in shelved.after:
                    continue
                phrase = shelved.phrase
                if phrase.before is not None and before not in phrase.before:
                    continue
                if not _may_stand(phrase.needs, here):
                    continue
                tries = tried.get((phrase.number, word), 0) + 1
                tried[phrase.number, word] = tries
                if tries > TRIES:
                    continue
                effort += 1
                hit = _look(phrase, row, back_row, at)
                if hit is not None:
                    found[phrase.number, hit.start, hit.end] = hit
            if effort > EFFORT:
                break
        return list(found.values())

    def _at(self, word: str) -> Iterable[_Shelved]:
        yield from self._by_word.get(word, ())
        if word not in EDGES:
            for length in self._prefix_lengths:
                if length > len(word):
                    break
                yield from self._by_prefix.get(word[:length], ())


def _anchor(side: Sequence[Step], counts: Counter[str]) -> tuple[int, int]:
    """The step to look for first, and how common its words are among all phrases."""
    costs = [
        (
            sum(counts[word] + _EDGE * (word in EDGES) for word in step.ahead.starts)
            + _NO_ANCHOR * step.ahead.number,
            at,
        )
        for at, step in enumerate(side)
        if not step.optional
    ]
    cost, at = min(costs)
    return at, cost


def _may_stand(needs: tuple[frozenset[str], ...], here: set[str]) -> bool:
    return not any(map(here.isdisjoint, needs))


def _needs(entry: Entry, counts: Counter[str]) -> tuple[frozenset[str], ...]:
    """For each step that must be there the words it may begin with, the rarest first."""
    needs = {
        frozenset(step.ahead.starts)
        for side in entry.sides
        for step in side
        if not (step.optional or step.ahead.prefixes or step.ahead.number)
    }
    return tuple(sorted(needs, key=lambda need: sum(counts[word] for word in need)))


def _after(begun: Begun, beyond: frozenset[str] | None) -> frozenset[str] | None:
    """The words that may stand right after a first word; None for any.

    `beyond` are those that may stand after the whole anchor.
    """
    inside = frozenset(begun.follow)
    if not begun.is_whole:
        return inside
    return None if beyond is None else inside | beyond


def _beside(steps: Sequence[Step], filler: frozenset[str]) -> frozenset[str] | None:
    """The words that may stand where these steps begin; None for any."""
    words = set(filler)
    for step in steps:
        if step.gap or step.ahead.prefixes or step.ahead.number:
            return None
        words.update(step.ahead.starts)
        if not step.optional:
            return frozenset(words)
    return None


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
    for anchored in side.anchor.ends(row, at):
        end = _walk(side.ahead, 0, row, anchored, filler, 0)
        if end >= 0:
            break
    else:
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
        if word in EDGES:
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

"""Phrases as a native speaker writes them, made ready to be matched word by word.

The language of the phrase files:

    word            this word, in any of the spellings that `same` and `spelling` give it
    start~          any word that begins so
    #               a number
    <name>          any entry of the list `name` under `words`
    (a|b c)         one of these
    [a|b]           one of these, or nothing
    *  **           a gap of up to three, up to six words
    ^  $            the beginning, the end of the message
    a & b           both in one sentence, in any order, at most ten words apart
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from safety.words import END, START, pieces

GAPS = {"*": 3, "**": 6}  # words
MOST = 4000  # readings of one group; more would slow the loading, and nobody could check them
NUMBER = "#"

_SIGNS = re.compile(r"<\w+>|\*\*|[()\[\]|*^$&#]|[^\s()\[\]|<>^$&#*]+")

Choice = tuple[frozenset[str], ...]  # one way of saying it: for each place, the words that fit


class PatternError(ValueError):
    """A phrase that cannot be read; the message names the phrase, which is ours."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What may follow a first word: nothing if `is_whole`, and ways by their next word."""

    is_whole: bool
    follow: Mapping[str, tuple[Choice, ...]]


@dataclass(frozen=True, slots=True)
class Phrases:
    """The ways of saying one thing, by first word; `prefixes` fit single words.

    `starts` holds what may follow a first word; `begun` the same, by the second word.
    """

    starts: Mapping[str, tuple[Choice, ...]]
    begun: Mapping[str, Begun]
    prefixes: tuple[str, ...] = ()
    number: bool = False

    def ends(self, row: list[str], at: int) -> Sequence[int]:
        """Where the ways that begin at `at` end, the longest first."""
        word = row[at]
        at += 1
        begun = self.begun.get(word)
        alone: tuple[int, ...] = (at,) if self._fits_alone(word, begun) else ()
        if begun is None or not begun.follow or at >= len(row):
            return alone
        ways = begun.follow.get(row[at], ())
        return (*(end for way in ways if (end := _end(way, row, at + 1))), *alone)

    def _fits_alone(self, word: str, begun: Begun | None) -> bool:
        if begun is not None and begun.is_whole:
            return True
        if self.prefixes and word.startswith(self.prefixes):
            return True
        return self.number and word.isdecimal()


def _end(way: Choice, row: list[str], at: int) -> int:
    """Where the words of a way end; 0 if they are not there."""
    for fitting in way:
        if at >= len(row) or row[at] not in fitting:
            return 0
        at += 1
    return at


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to find: after a gap of at most `gap` words; it may be missing if `optional`."""

    ahead: Phrases
    back: Phrases
    gap: int = 0
    optional: bool = False


@dataclass(slots=True)
class Language:
    """What one phrase file says about its words, for the compiling of its phrases."""

    name: str
    same: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    lists: dict[str, tuple[Choice, ...]] = field(default_factory=dict)
    made: dict[tuple[Choice, ...], tuple[Phrases, Phrases]] = field(default_factory=dict)

    def choices(self, word: str) -> tuple[Choice, ...]:
        """The ways to write one word of a phrase."""
        if word == NUMBER or word.endswith("~") or word in (START, END):
            return ((frozenset((word,)),),)
        plain_words = pieces(word)
        if len(plain_words) == 1:
            return self.same.get(plain_words[0], ((frozenset(plain_words),),))
        return (tuple(frozenset((piece,)) for piece in plain_words),)

    def phrases(self, ways: tuple[Choice, ...]) -> tuple[Phrases, Phrases]:
        """The same ways, to be matched ahead and back."""
        known = self.made.get(ways)
        if known is None:
            known = (_by_start(ways), _by_start(tuple(way[::-1] for way in ways)))
            self.made[ways] = known
        return known


def _by_start(ways: tuple[Choice, ...]) -> Phrases:
    starts: dict[str, dict[Choice, None]] = {}
    prefixes: list[str] = []
    number = False
    for way in ways:
        for word in way[0]:
            if word == NUMBER:
                number = True
            elif word.endswith("~"):
                prefixes.append(pieces(word[:-1])[0])
            else:
                starts.setdefault(word, {})[way[1:]] = None
    rests_of = {
        word: tuple(sorted(rests, key=len, reverse=True)) for word, rests in starts.items()
    }
    # The slips of one word are many, and the same follows each of them.
    made = {rests: _begun(rests) for rests in set(rests_of.values())}
    begun = {word: made[rests] for word, rests in rests_of.items()}
    return Phrases(rests_of, begun, tuple(prefixes), number)


def _begun(rests: tuple[Choice, ...]) -> Begun:
    follow: dict[str, list[Choice]] = {}
    for rest in rests:
        for word in rest[0] if rest else ():
            follow.setdefault(word, []).append(rest[1:])
    return Begun(() in rests, {word: tuple(ways) for word, ways in follow.items()})


def parts(phrase: str, language: Language) -> list[list[Step]]:
    """The steps of a phrase, one list for each side of its `&`."""
    signs = _SIGNS.findall(phrase)
    sides: list[list[Step]] = [[]]
    gap = 0
    at = 0
    while at < len(signs):
        sign = signs[at]
        if sign == "&":
            sides.append([])
            gap = 0
            at += 1
        elif sign in GAPS:
            gap = GAPS[sign]
            at += 1
        else:
            ways, after = _item(signs, at, language, phrase)
            if not all(ways):
                raise PatternError(f"{language.name}: {sign!r} is no word in {phrase!r}")
            ahead, back = language.phrases(ways)
            sides[-1].append(Step(ahead, back, gap, optional=sign == "["))
            gap = 0
            at = after
    if not all(any(not step.optional for step in side) for side in sides):
        raise PatternError(f"{language.name}: nothing must be there in {phrase!r}")
    return sides


def listed(entries: Iterable[str], language: Language) -> tuple[Choice, ...]:
    """The ways of all entries of a list under `words`."""
    ways: dict[Choice, None] = {}
    for entry in entries:
        for way in _ways(_SIGNS.findall(entry), language, entry):
            ways[way] = None
    return tuple(ways)


def _item(
    signs: list[str], at: int, language: Language, phrase: str
) -> tuple[tuple[Choice, ...], int]:
    """The ways of the word, list or group that begins at `at`, and where the next one begins."""
    sign = signs[at]
    if sign.startswith("<"):
        if sign[1:-1] not in language.lists:
            raise PatternError(f"{language.name}: no list {sign} for {phrase!r}")
        return language.lists[sign[1:-1]], at + 1
    if sign in "([":
        end = _closing(signs, at, phrase)
        inside = _split(signs[at + 1 : end])
        ways = dict.fromkeys(way for part in inside for way in _ways(part, language, phrase))
        ways.pop((), None)
        return tuple(ways), end + 1
    if sign in ")]|*&":
        raise PatternError(f"{language.name}: {sign!r} stands where a word should in {phrase!r}")
    return language.choices(sign), at + 1


def _ways(signs: list[str], language: Language, phrase: str) -> list[Choice]:
    """Every way of saying a gapless row of signs."""
    row: list[tuple[Choice, ...]] = []
    at = 0
    while at < len(signs):
        ways, after = _item(signs, at, language, phrase)
        row.append((*ways, ()) if signs[at] == "[" else ways)
        at = after
    size = 1
    for ways in row:
        size *= len(ways)
    if size > MOST:
        raise PatternError(f"{language.name}: {size} readings of a group in {phrase!r}")
    return [tuple(itertools.chain(*chosen)) for chosen in itertools.product(*row)]


def _closing(signs: list[str], at: int, phrase: str) -> int:
    depth = 0
    for index in range(at, len(signs)):
        depth += (signs[index] in "([") - (signs[index] in ")]")
        if depth == 0:
            return index
    raise PatternError(f"a bracket stays open in {phrase!r}")


def _split(signs: list[str]) -> list[list[str]]:
    """The alternatives between the bars of the outermost level."""
    rows: list[list[str]] = [[]]
    depth = 0
    for sign in signs:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and depth == 0:
            rows.append([])
        else:
            rows[-1].append(sign)
    return rows

"""Phrases as a native speaker writes them, made ready to be matched.

The language of the phrase files:

    word            this word, in any of the spellings that `same` and `spelling` give it
    start~  ~end    any word that begins, that ends so
    ~inside~        any word that holds this (three letters at least)
    #               a number
    <name>          any entry of the list `name` under `words`
    (a|b c)         one of these
    [a|b]           one of these, or nothing
    *  **           a gap of up to three, up to six words
    ^  $            the beginning, the end of the message
    a & b           both in one sentence, in any order, at most ten words apart

In a language written without spaces a word is any row of letters, found wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from safety.script import is_single, pieces, toned_pieces
from safety.vocabulary import (
    END,
    LONGEST_STEM,
    NUMBER,
    SHORTEST_INSIDE,
    START,
    STEM,
    Spelling,
    Vocabulary,
    stem_of,
)

GAPS = {"*": 3, "**": 6}  # words
NEAR = 10  # words between the two sides of "&"
# Letters in a word of languages read letter by letter, so that a gap reaches as far as elsewhere.
LETTERS = {"zh": 2, "ja": 3, "ko": 3, "th": 4, "lo": 4, "km": 5, "my": 5}
_JOINER = re.compile("\u200c|-")  # what people also write as a space, or leave out

_SIGNS = re.compile(r"<\w+>|\*\*|[()\[\]|*^$&#]|[^\s()\[\]|<>^$&#*]+")


class PatternError(ValueError):
    """A phrase that cannot be read; the message names the phrase, which is ours."""


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Ways of saying one thing: single atoms, and rows of items by the atoms they begin with."""

    number: int  # unlike that of any other group
    singles: frozenset[int]
    rows: Mapping[int, tuple[Row, ...]]
    firsts: frozenset[int]  # every atom a way can begin with
    optional: bool = False
    _seconds: dict[int, Seconds] = field(default_factory=dict)

    def seconds(self, first: int) -> Seconds:
        """The rows that begin with an atom, by the atom that must stand next.

        Made when a text first asks: most groups are never asked, and this is the larger half.
        """
        known = self._seconds.get(first)
        if known is None:
            known = self._seconds[first] = _by_second(first, self.rows.get(first, ()))
        return known


@dataclass(frozen=True, slots=True)
class Seconds:
    """Rows behind one first atom: by their second atom, and those that do not tell it."""

    rows: Mapping[int, tuple[Row, ...]]
    open: tuple[Row, ...]


Item = int | Group  # an atom, or a group
Row = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to find: after a gap of at most `gap` words; it may be missing if `optional`."""

    item: Item
    gap: int
    optional: bool


@dataclass(slots=True)
class Language:
    """What one phrase file says about its words, for the reading of its phrases."""

    name: str
    vocabulary: Vocabulary
    same: dict[str, list[Spelling]] = field(default_factory=dict)
    toned: bool = False  # whether accents and tones tell words apart
    lists: dict[str, Group] = field(default_factory=dict)
    numbers: Iterable[int] = field(default_factory=count)
    _atoms: dict[str, int] = field(default_factory=dict)
    _groups: dict[tuple[str, ...], Group] = field(default_factory=dict)

    @property
    def letters(self) -> int:
        """How many pieces of a text one word has, about."""
        return LETTERS.get(self.name.split("-")[0], 1)

    def pieces(self, word: str) -> list[str]:
        """The pieces of a word as this language tells words apart."""
        return toned_pieces(word) if self.toned else pieces(word)

    def atom(self, word: str) -> int:
        """The atom of one word of a phrase."""
        known = self._atoms.get(word)
        if known is None:
            known = self._atoms[word] = self._made(word)
        return known

    def _made(self, word: str) -> int:
        if word == NUMBER:
            return self.vocabulary.number
        if word in (START, END):
            return self.vocabulary.edges[word]
        plain = tuple(self.pieces(word.strip(STEM)))
        if not plain:
            raise PatternError(f"{self.name}: {word!r} holds no word")
        if STEM in word:
            self._check_stem(word, plain)
            return self._put([stem_of(word, plain)])
        spellings = [plain, *self.same.get("".join(plain), ())]
        if _JOINER.search(word):
            spellings.append(tuple(self.pieces(_JOINER.sub("", word))))
            spellings.append(tuple(self.pieces(_JOINER.sub(" ", word))))
        return self._put(spellings)

    def _check_stem(self, word: str, plain: Spelling) -> None:
        if len(plain) > 1 and not all(is_single(piece) for piece in plain):
            raise PatternError(f"{self.name}: a stem is one word, {word!r} is more")
        if len(plain) == 1 and not is_single(plain[0]):
            inside = word.startswith(STEM) and word.endswith(STEM)
            if len(plain[0]) > LONGEST_STEM or (inside and len(plain[0]) < SHORTEST_INSIDE):
                raise PatternError(f"{self.name}: the stem {word!r} is too short or too long")

    def _put(self, spellings: Sequence[Spelling]) -> int:
        if not self.toned:
            return self.vocabulary.atom(spellings)
        # Whoever leaves out all tones is understood; who writes others has said another word.
        untoned = [
            tuple(
                STEM * p.startswith(STEM) + pieces(p)[0] + STEM * (p.endswith(STEM)) for p in row
            )
            for row in spellings
        ]
        return self.vocabulary.atom([*spellings, *untoned], toned=True)

    def group(self, signs: Sequence[str], phrase: str, *, optional: bool = False) -> Group:
        """The group whose alternatives stand between bars in `signs`."""
        key = (*signs, "?" if optional else "")
        known = self._groups.get(key)
        if known is None:
            rows = [
                (self.item(part, 0, phrase)[0],) if len(part) == 1 else self.row(part, phrase)
                for part in _split(signs)
            ]
            known = self._groups[key] = self.gathered(rows, optional=optional)
        return known

    def gathered(self, rows: Iterable[Row], *, optional: bool = False) -> Group:
        """One group of these rows; an empty row is left out."""
        singles: set[int] = set()
        longer: dict[int, dict[Row, None]] = {}
        for row in rows:
            if len(row) == 1:
                item = row[0]
                if isinstance(item, int):
                    singles.add(item)
                    continue
                if not item.rows:
                    singles |= item.singles
                    continue
            for atom in _firsts(row):
                longer.setdefault(atom, {})[row] = None
        by_first = {atom: tuple(ways) for atom, ways in longer.items()}
        whole = frozenset(singles)
        firsts = whole.union(by_first) if by_first else whole
        return Group(self._number(), whole, by_first, firsts, optional)

    def _number(self) -> int:
        return next(iter(self.numbers))

    def row(self, signs: Sequence[str], phrase: str) -> Row:
        """A gapless row of items."""
        items: list[Item] = []
        at = 0
        end = len(signs)
        atoms = self._atoms
        while at < end:
            known = atoms.get(signs[at])
            if known is not None:
                items.append(known)
                at += 1
                continue
            item, at = self.item(signs, at, phrase)
            items.append(item)
        if items and all(not isinstance(item, int) and item.optional for item in items):
            raise PatternError(f"{self.name}: nothing must be there in {phrase!r}")
        return tuple(items)

    def item(self, signs: Sequence[str], at: int, phrase: str) -> tuple[Item, int]:
        """The word, list or group that begins at `at`, and where the next one begins."""
        sign = signs[at]
        if sign.startswith("<"):
            if sign[1:-1] not in self.lists:
                raise PatternError(f"{self.name}: no list {sign} for {phrase!r}")
            return self.lists[sign[1:-1]], at + 1
        if sign in "([":
            end = _closing(signs, at, phrase)
            group = self.group(signs[at + 1 : end], phrase, optional=sign == "[")
            if not group.firsts:
                raise PatternError(f"{self.name}: an empty group in {phrase!r}")
            return group, end + 1
        if sign in ")]|*&":
            raise PatternError(
                f"{self.name}: {sign!r} stands where a word should in {phrase!r}",
            )
        return self.atom(sign), at + 1


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
            gap = GAPS[sign] * language.letters
            at += 1
        else:
            item, at = language.item(signs, at, phrase)
            sides[-1].append(Step(item, gap, not isinstance(item, int) and item.optional))
            gap = 0
    if not all(any(not step.optional for step in side) for side in sides):
        raise PatternError(f"{language.name}: nothing must be there in {phrase!r}")
    return sides


def listed(entries: Iterable[str], language: Language) -> Group:
    """The ways of all entries of a list."""
    return language.gathered(language.row(_SIGNS.findall(entry), entry) for entry in entries)


def _firsts(row: Row) -> set[int]:
    """The atoms a row can begin with."""
    firsts: set[int] = set()
    for item in row:
        if isinstance(item, int):
            firsts.add(item)
            break
        firsts |= item.firsts
        if not item.optional:
            break
    return firsts


def _by_second(first: int, rows: Iterable[Row]) -> Seconds:
    by_second: dict[int, list[Row]] = {}
    others: list[Row] = []
    for row in rows:
        if row[0] != first or len(row) == 1 or _may_be_missing(row[1]):
            others.append(row)
            continue
        for atom in _firsts(row[1:]):
            by_second.setdefault(atom, []).append(row)
    return Seconds({atom: tuple(ways) for atom, ways in by_second.items()}, tuple(others))


def _may_be_missing(item: Item) -> bool:
    return isinstance(item, Group) and item.optional


def _closing(signs: Sequence[str], at: int, phrase: str) -> int:
    depth = 0
    for index in range(at, len(signs)):
        depth += (signs[index] in "([") - (signs[index] in ")]")
        if depth == 0:
            return index
    raise PatternError(f"a bracket stays open in {phrase!r}")


def _split(signs: Sequence[str]) -> list[list[str]]:
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

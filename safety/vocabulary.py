"""The words that phrases are made of, each kept once for all languages and found in one walk.

Rules of this file: a word of a phrase is an atom, a number; equal words of two languages are one
atom. A text's words are looked up here before any phrase is: a phrase then only compares numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from safety.script import is_single

Spelling = tuple[str, ...]  # the pieces of one way to write a word; most have one
Ends = dict[
    int, tuple[int, ...]
]  # by atom: where its spellings that begin here end, longest first

STEM = "~"
START = "^"
END = "$"
STOP = "."
EDGES = frozenset((START, END, STOP))
NUMBER = "#"
SHORTEST_INSIDE = 3  # letters; a shorter stem inside words would stand in everything
_HEAD = 3  # letters of a stem that a word must share before it is asked how long it is
LONGEST_STEM = 24  # letters


@dataclass(slots=True)
class _Node:
    """What begins with some pieces: atoms that end here, and more by the next piece."""

    atoms: tuple[int, ...]
    following: dict[str, _Node | tuple[int, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class _Stems:
    """Beginnings of words and their atoms, found by their first letters and their lengths."""

    atoms: dict[str, tuple[int, ...]] = field(default_factory=dict)
    sizes: dict[str, tuple[int, ...]] = field(default_factory=dict)  # by their first _HEAD letters

    def put(self, stem: str, atom: int) -> None:
        """Make an atom findable by a stem."""
        self.atoms[stem] = (*self.atoms.get(stem, ()), atom)
        head = stem[:_HEAD]
        self.sizes[head] = tuple(sorted({*self.sizes.get(head, ()), len(stem)}))

    def begun(self, word: str, at: int = 0) -> list[int]:
        """The atoms whose stems stand in a word from a place on."""
        found: list[int] = []
        for head in {word[at : at + 1], word[at : at + 2], word[at : at + _HEAD]}:
            for size in self.sizes.get(head, ()):
                found += self.atoms.get(word[at : at + size], ())
        return found


@dataclass(slots=True)
class Shelf:
    """The spellings of atoms, bare or with their tones."""

    first: dict[str, _Node | tuple[int, ...]] = field(default_factory=dict)
    begins: _Stems = field(default_factory=_Stems)  # `start~`
    closes: _Stems = field(default_factory=_Stems)  # `~end`, read backwards
    inside: _Stems = field(default_factory=_Stems)  # `~inside~`

    def put(self, spelling: Spelling, atom: int) -> None:
        """Make an atom findable by one of its spellings, which may be a stem."""
        if len(spelling) == 1 and STEM in spelling[0]:
            self._put_stem(spelling[0], atom)
            return
        level = self.first
        for piece in spelling[:-1]:
            here = level.get(piece, ())
            if isinstance(here, tuple):
                here = level[piece] = _Node(here)
            level = here.following
        last = level.get(spelling[-1], ())
        if isinstance(last, tuple):
            level[spelling[-1]] = (*last, atom)
        else:
            last.atoms = (*last.atoms, atom)

    def _put_stem(self, written: str, atom: int) -> None:
        stem = written.strip(STEM)
        if not written.startswith(STEM):
            self.begins.put(stem, atom)
        elif written.endswith(STEM):
            self.inside.put(stem, atom)
        else:
            self.closes.put(stem[::-1], atom)

    def alone(self, word: str) -> tuple[int, ...]:
        """Every atom that is this one word, whatever stands behind it."""
        node = self.first.get(word, ())
        whole = node if isinstance(node, tuple) else node.atoms
        stems = () if word in EDGES else self._stems_of(word)
        return tuple(dict.fromkeys((*whole, *stems))) if stems else whole

    def add_longer(self, row: Sequence[str], at: int, ends: Ends) -> None:
        """Add to `ends` every atom of several pieces that begins at a place of a row."""
        node = self.first.get(row[at], ())
        after = at + 1
        while not isinstance(node, tuple) and after < len(row):
            node = node.following.get(row[after], ())
            after += 1
            for atom in node if isinstance(node, tuple) else node.atoms:
                ends[atom] = (after, *ends.get(atom, ()))

    def _stems_of(self, word: str) -> list[int]:
        """The atoms whose stems a word begins with, ends with, or holds; some perhaps twice."""
        found = self.begins.begun(word)
        if self.closes.sizes:
            found += self.closes.begun(word[::-1])
        heads = self.inside.sizes
        if heads:
            for start in range(len(word) - SHORTEST_INSIDE + 1):
                if word[start : start + _HEAD] in heads:
                    found += self.inside.begun(word, start)
        return found


class Vocabulary:
    """All atoms of all languages."""

    def __init__(self) -> None:
        self.bare = Shelf()
        self.toned = Shelf()
        self.known: set[str] = set()
        self.doubled: set[str] = set()  # letters read alone that some word has twice in a row
        self._atoms: tuple[dict[Spelling | frozenset[Spelling], int], ...] = ({}, {})
        self.number = self.atom([(NUMBER,)])
        self.edges = {edge: self.atom([(edge,)]) for edge in (START, END)}

    def atom(self, spellings: Sequence[Spelling], *, toned: bool = False) -> int:
        """The number of the atom with just these spellings."""
        # Most words have one spelling: that is key enough, and soon hashed.
        key = spellings[0] if len(spellings) == 1 else frozenset(spellings)
        atoms = self._atoms[toned]
        known = atoms.get(key)
        if known is not None:
            return known
        number = atoms[key] = len(self._atoms[False]) + len(self._atoms[True])
        shelf = self.toned if toned else self.bare
        for spelling in set(spellings):
            shelf.put(spelling, number)
            self.known.update(spelling)
            if len(spelling) > 1:
                self.doubled.update(a for a, b in pairwise(spelling) if a == b)
        return number

    def close(self) -> None:
        """Drop what only the making needs."""
        for atoms in self._atoms:
            atoms.clear()

    def atoms(self, row: Sequence[str], toned: Sequence[str]) -> list[Ends]:
        """For each place of a row the atoms that begin there and where they end."""
        found: list[Ends] = []
        bare: dict[str, tuple[int, ...]] = {}  # what a word is alone, for its second time
        with_tones: dict[str, tuple[int, ...]] = {}
        for at, word in enumerate(row):
            if word not in bare:
                known = self.bare.alone(word)
                bare[word] = (*known, self.number) if word.isdecimal() else known
            ends: Ends = dict.fromkeys(bare[word], (at + 1,))
            self.bare.add_longer(row, at, ends)
            sung = toned[at]
            if sung not in with_tones:
                with_tones[sung] = self.toned.alone(sung)
            for atom in with_tones[sung]:
                ends[atom] = (at + 1,)
            self.toned.add_longer(toned, at, ends)
            found.append(ends)
        found.append({})
        return found


def stem_of(word: str, spelling: Sequence[str]) -> Spelling:
    """The pieces of a stem as it stands on the shelf; letters read one by one need no sign."""
    if len(spelling) != 1 or is_single(spelling[0]):
        return tuple(spelling)
    before = STEM if word.startswith(STEM) else ""
    after = STEM if word.endswith(STEM) else ""
    return (before + spelling[0] + after,)

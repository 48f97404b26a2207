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
LONGEST_STEM = 24  # letters


@dataclass(slots=True)
class _Node:
    """What begins with some pieces: atoms that end here, and more by the next piece."""

    atoms: tuple[int, ...]
    following: dict[str, _Node | tuple[int, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class Shelf:
    """The spellings of atoms, bare or with their tones."""

    first: dict[str, _Node | tuple[int, ...]] = field(default_factory=dict)
    begins: dict[str, tuple[int, ...]] = field(default_factory=dict)  # `start~`
    closes: dict[str, tuple[int, ...]] = field(default_factory=dict)  # `~end`
    inside: dict[str, tuple[int, ...]] = field(default_factory=dict)  # `~inside~`
    lengths: dict[str, tuple[int, ...]] = field(default_factory=dict)

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
        if written.startswith(STEM):
            shelf = self.inside if written.endswith(STEM) else self.closes
        else:
            shelf = self.begins
        shelf[stem] = (*shelf.get(stem, ()), atom)

    def close(self) -> None:
        """Note how long the stems are, once all are there."""
        for name, shelf in (
            ("begins", self.begins),
            ("closes", self.closes),
            ("inside", self.inside),
        ):
            self.lengths[name] = tuple(sorted({len(stem) for stem in shelf}))

    def find(self, row: Sequence[str], at: int, ends: dict[int, tuple[int, ...]]) -> None:
        """Add to `ends` every atom that begins at a place of a row."""
        after = at + 1
        node = self.first.get(row[at], ())
        while not isinstance(node, tuple):
            for atom in node.atoms:
                ends[atom] = (after, *ends.get(atom, ()))
            if after >= len(row):
                node = ()
                break
            node = node.following.get(row[after], ())
            after += 1
        for atom in node:
            ends[atom] = (after, *ends.get(atom, ()))
        word = row[at]
        if word not in EDGES:
            self._find_stems(word, at + 1, ends)

    def _find_stems(self, word: str, after: int, ends: dict[int, tuple[int, ...]]) -> None:
        size = len(word)
        stems = [(self.begins, word[:n]) for n in self.lengths["begins"] if n <= size]
        stems += [(self.closes, word[-n:]) for n in self.lengths["closes"] if n <= size]
        stems += [
            (self.inside, word[start : start + n])
            for n in self.lengths["inside"]
            for start in range(size - n + 1)
        ]
        for shelf, stem in stems:
            for atom in shelf.get(stem, ()):
                ends.setdefault(atom, (after,))


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
        self.bare.close()
        self.toned.close()
        for atoms in self._atoms:
            atoms.clear()

    def atoms(self, row: Sequence[str], toned: Sequence[str]) -> list[Ends]:
        """For each place of a row the atoms that begin there and where they end."""
        found: list[Ends] = []
        for at, word in enumerate(row):
            ends: Ends = {}
            self.bare.find(row, at, ends)
            self.toned.find(toned, at, ends)
            if word.isdecimal():
                ends[self.number] = (at + 1,)
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

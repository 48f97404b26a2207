"""Everything that the phrase files find in one text, looked for once.

Rule of this file: the words live as long as the value that holds them, and nothing keeps it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from safety.index import Hit, Index
from safety.phrasebook import book, starred
from safety.vocabulary import STOP
from safety.words import words

# In the order in which they are looked for; a text that exhausts the effort ends it early.
SECTIONS = (
    "danger",
    "not_danger",
    "danger_perhaps",
    "over",
    "told",
    "play",
    "light",
    "past",
    "check",
    "check_perhaps",
    "concerns",
    "concerns_perhaps",
    "not_concern",
    "age",
    "not_age",
    "school_year",
    "for_whom",
    "answers",
    "suicide_answers",
    "asides",
)

TROUBLE = frozenset({"danger", "danger_perhaps", "check", "check_perhaps", "concerns"})


@dataclass(frozen=True, slots=True)
class Told:
    """A text as a row of plain words, and every phrase found in it."""

    row: list[str] = field(repr=False)
    hits: list[Hit] = field(repr=False)

    def sentences(self) -> list[int]:
        """For each place of the row the number of its sentence."""
        number = 0
        numbers = []
        for word in self.row:
            number += word == STOP
            numbers.append(number)
        return numbers

    def covered(self, sections: Iterable[str]) -> bytearray:
        """For each place of the row whether a phrase of these sections covers it."""
        places = bytearray(len(self.row))
        for hit in self.hits:
            if hit.label.section in sections:
                places[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
        return places


@lru_cache(maxsize=1)
def index() -> Index:
    """The phrases of every section and language; made once."""
    made = book(SECTIONS)
    return Index(made.entries, made.vocabulary)


def told_of(text: str) -> Told:
    """What the phrase files find in `text`; never raises."""
    said = words(text, index().known, starred(), index().doubled)
    return Told(said.row, index().hits(said.row, said.toned))


def language_in(told: Told) -> str | None:
    """The language of the phrases of trouble in a text; None if there are none, or of several.

    Three words with slips in them are too little for the model, but the phrases know them.
    """
    languages = index().languages
    found = {languages[hit.number] for hit in told.hits if hit.label.section in TROUBLE}
    return found.pop() if len(found) == 1 else None

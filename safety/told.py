"""Everything that the phrase files find in one text, looked for once.

Rule of this file: the words live as long as the value that holds them, and nothing keeps it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from safety.index import Hit, Index
from safety.phrasebook import entries, starred
from safety.words import words

SECTIONS = (
    "danger",
    "danger_perhaps",
    "check",
    "check_perhaps",
    "not_danger",
    "over",
    "told",
    "play",
    "light",
    "past",
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


@lru_cache(maxsize=1)
def index() -> Index:
    """The phrases of every section and language; made once."""
    return Index(entries(SECTIONS))


def told_of(text: str) -> Told:
    """What the phrase files find in `text`; never raises."""
    row = words(text, index().known, starred())
    return Told(row, index().hits(row))


def language_in(told: Told) -> str | None:
    """The language of the phrases of trouble in a text; None if there are none, or of several.

    Three words with slips in them are too little for the model, but the phrases know them.
    """
    languages = index().languages
    found = {languages[hit.number] for hit in told.hits if hit.label.section in TROUBLE}
    return found.pop() if len(found) == 1 else None

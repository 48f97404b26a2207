"""Everything that the phrase files find in one text, looked for once.

Rule of this file: the words live as long as the value that holds them, and nothing keeps it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from safety.index import Hit, Index
from safety.language import language_of, load_languages
from safety.levels import Finding
from safety.likeness import Likeness, likeness_of
from safety.phrasebook import book, slips, starred
from safety.vocabulary import EDGES, STOP
from safety.words import Known, words

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

FIRST = frozenset(SECTIONS[: SECTIONS.index("concerns")])  # danger, and what weakens it

# The usual rounds of the garbage collector, but the whole is looked through a hundredth as often:
# it holds what readings have made ready, some 30,000 things, and takes 12 ms in the middle of one.
ROUNDS = (700, 10, 1000)

TROUBLE = frozenset({"danger", "danger_perhaps", "check", "check_perhaps", "concerns"})


@dataclass(frozen=True, slots=True)
class Told:
    """A text as a row of plain words, and every phrase found in it.

    What the whole text is `like` and which hits about danger are `counting` where they stand
    (`safety/frames.py`) is only looked at when somebody asks, and then once.
    """

    row: list[str] = field(repr=False)
    hits: list[Hit] = field(repr=False)
    likens: bool = True
    _like: list[Likeness] = field(default_factory=list, repr=False)
    counting: list[Sequence[tuple[Hit, Finding]]] = field(default_factory=list, repr=False)
    language: str | None = None  # BCP 47, told by letters and little words; None if unsure, mixed

    @property
    def like(self) -> Likeness:
        """What the text is like; nothing without `likens`."""
        if not self._like:
            self._like.append(likeness_of(self.row) if self.likens else Likeness())
        return self._like[0]

    def being_like(self, like: Likeness) -> Told:
        """The same text, said to be like this."""
        return replace(self, _like=[like])

    def sentences(self) -> list[int]:
        """For each place of the row the number of its sentence."""
        number = 0
        numbers = []
        for word in self.row:
            number += word == STOP
            numbers.append(number)
        return numbers

    def says_all(self, sections: Iterable[str]) -> bool:
        """Whether phrases of these sections cover every word, so that nothing else was said."""
        places = self.covered(sections)
        return all(place or word in EDGES for place, word in zip(places, self.row, strict=True))

    def covered(self, sections: Iterable[str]) -> bytearray:
        """For each place of the row whether a phrase of these sections covers it."""
        places = bytearray(len(self.row))
        for hit in self.hits:
            if hit.label.section in sections:
                places[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
        return places


@dataclass(frozen=True, slots=True)
class Shelves:
    """All that is known of all languages: single words, and phrases."""

    known: Known
    index: Index


@lru_cache(maxsize=1)
def shelves() -> Shelves:
    """The phrases of every section and language; made once."""
    # Nothing made here is ever garbage: looking for it would cost a third of the loading, and
    # later a pause in the middle of an answer.
    is_collecting = gc.isenabled()
    gc.disable()
    try:
        made = book(SECTIONS)
        known = Known(made.vocabulary.known, starred(), made.vocabulary.doubled, slips())
        ready = Shelves(known, Index(made.entries, made.vocabulary, FIRST))
        load_languages()
    finally:
        if is_collecting:
            gc.enable()
    gc.freeze()
    gc.set_threshold(*ROUNDS)
    return ready


def told_of(text: str, *, likens: bool = True) -> Told:
    """What the phrase files find in `text`, and what it is like; never raises.

    Without `likens` the phrases alone are asked, for measuring.
    """
    ready = shelves()
    said = words(text, ready.known)
    hits = ready.index.hits(said.row, said.toned)
    return Told(said.row, hits, likens, language=language_of(text))


def language_in(told: Told) -> str | None:
    """The language of the phrases of trouble in a text; None if there are none, or of several.

    Three words with slips in them are too little for the model, but the phrases know them.
    """
    languages = shelves().index.languages
    found = {languages[hit.number] for hit in told.hits if hit.label.section in TROUBLE}
    return found.pop() if len(found) == 1 else None

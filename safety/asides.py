"""Questions and worries in passing: whom will you tell, is this normal, I can't speak aloud."""

from __future__ import annotations

from functools import lru_cache

from safety.index import Index
from safety.phrasebook import entries, starred
from safety.words import words

# The order in which they are answered when one text holds several.
ASIDES = (
    "secrecy",
    "quiet",
    "normal",
    "fault",
    "lgbtq_ok",
    "parents",
    "police",
    "cost",
    "human",
    "thanks",
)
MOST = 2  # answered in one turn; more would stand between a person and the number


@lru_cache(maxsize=1)
def _index() -> Index:
    return Index(entries(("asides",)))


def asides_of(text: str) -> tuple[str, ...]:
    """The keys of ASIDES that a text touches, at most MOST, in their order."""
    row = words(text, _index().known, starred())
    found = {hit.label.key for hit in _index().hits(row)}
    return tuple(key for key in ASIDES if key in found)[:MOST]

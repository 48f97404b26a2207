"""Questions and worries in passing: whom will you tell, is this normal, I can't speak aloud."""

from __future__ import annotations

from safety.told import Told, told_of

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


def asides_of(text: str | Told) -> tuple[str, ...]:
    """The keys of ASIDES that a text touches, at most MOST, in their order."""
    told = text if isinstance(text, Told) else told_of(text)
    found = {hit.label.key for hit in told.hits if hit.label.section == "asides"}
    return tuple(key for key in ASIDES if key in found)[:MOST]

"""What one text told: place, concerns, finding, age and for whom, joined into one value."""

from __future__ import annotations

from dataclasses import dataclass

from directory.places import Place
from safety.danger import Finding


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read in one text; free text is never a part of it.

    `ask` holds two or three ISO 3166-1 codes when the place is unsure; `concerns` pairs of
    key and weight (0..1), most urgent first; `age` a band of `safety.person`;
    `for_whom` is "me", "friend", "other" or None; `language` a BCP 47 tag, None
    if the text is too short.
    `safe` and `suicide` read the text as an answer to those very questions: "danger",
    "unsure", "ok" or None. `asides` are keys of `safety.asides`: questions in passing.
    """

    place: Place | None = None
    ask: tuple[str, ...] = ()
    concerns: tuple[tuple[str, float], ...] = ()
    finding: Finding | None = None
    age: str | None = None
    for_whom: str | None = None
    language: str | None = None
    safe: str | None = None
    suicide: str | None = None
    asides: tuple[str, ...] = ()

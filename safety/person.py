"""What a text says about who writes and for whom: age, for whom, typed answers; nothing kept.

Rules of this file: an age is read only where it is stated of the writer, never guessed.
"""

from __future__ import annotations

import re

from safety.told import Told, told_of
from safety.words import length

BANDS = ("under_13", "13_to_17", "adult")
TEEN = 13  # years; the first age of the second band
GROWN = 18  # years; safeguarding counts everybody below as a child
OLDEST = 99  # years; a larger number is no age
YOUNGEST = 4  # years; a smaller number is no age of someone who writes
ANSWERS = ("danger", "unsure", "ok")
WHOM = ("me", "friend", "other")

_SHORT_AGE = re.compile(r"([1-9]\d)(?:yo|y|yrs?|[fmax]|nb|anos|a)\Z")
_EARLY = 3  # words; "14f" counts only near the beginning
_MOST_WORDS = 14  # words of a typed answer; what is longer tells something else


def _once(text: str | Told) -> Told:
    return text if isinstance(text, Told) else told_of(text)


def age_of(text: str | Told) -> str | None:
    """The writer's age band (one of BANDS) if the text states it, else None."""
    once = _once(text)
    row, told = once.row, once.hits
    masks = [hit for hit in told if hit.label.section == "not_age"]
    for hit in told:
        if any(hit.start < mask.end and mask.start < hit.end for mask in masks):
            continue
        if hit.label.section == "age" and hit.label.key in BANDS:
            return hit.label.key
        if hit.label.section == "school_year":
            return hit.label.key
        if hit.label.section == "age":
            band = _band(row[hit.start : hit.end])
            if band is not None:
                return band
    return _short_age(row)


def _band(row: list[str]) -> str | None:
    for word in row:
        if word.isdecimal():
            return _band_of(int(word))
    return None


def _band_of(years: int) -> str | None:
    if not YOUNGEST <= years <= OLDEST:
        return None
    if years < TEEN:
        return "under_13"
    return "13_to_17" if years < GROWN else "adult"


def _short_age(row: list[str]) -> str | None:
    """The band of "14f" or "16yo", unless someone else stands right before it."""
    for at, word in enumerate(row):
        short = _SHORT_AGE.match(word)
        if short is not None and at <= _EARLY:
            return _band_of(int(short[1]))
    return None


def for_whom(text: str | Told) -> str | None:
    """For whom the writer asks, one of WHOM; None if the text does not say."""
    told = _once(text).hits
    said = {hit.label.key: hit for hit in told if hit.label.section == "for_whom"}
    for whom in ("me_surely", "friend", "other", "me"):
        if whom in said:
            return whom.removesuffix("_surely")
    return None


def answer_to_safety(text: str | Told) -> str | None:
    """What a typed answer to "Are you in danger right now?" says, one of ANSWERS, else None."""
    return _answer(text, "answers")


def answer_to_suicide(text: str | Told) -> str | None:
    """What a typed answer to "Are you thinking about killing yourself?" says, as above."""
    return _answer(text, "suicide_answers")


def _answer(text: str | Told, section: str) -> str | None:
    """The answer that fits the whole message, else the most careful one that fits a part."""
    once = _once(text)
    row, told = once.row, once.hits
    if length(row) > _MOST_WORDS + 2:
        return None
    fitting = [hit for hit in told if hit.label.section in (section, "answers")]
    if not fitting:
        return None
    best = min(
        fitting,
        key=lambda hit: (
            hit.start > 1 or hit.end < len(row) - 1,
            hit.label.section != section,
            ANSWERS.index(hit.label.key),
        ),
    )
    return best.label.key

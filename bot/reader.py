"""Joins what place, danger, concern and person readers each find in one text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.reading import Reading
from directory.places import Places
from safety.asides import asides_of
from safety.concern import Concerns
from safety.danger import Danger, Finding
from safety.leaving import is_leaving
from safety.person import age_of, answer_to_safety, answer_to_suicide, for_whom
from safety.told import Told, language_in, told_of

FEW = 5  # words; in so few the phrases know the language better than the model does
LONGEST = 10_000  # characters that are read; a longer text is read up to here


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads a text once, in every way; pure after loading."""

    places: Places
    danger: Danger
    concerns: Concerns
    likens: bool = True  # False: the phrases alone are asked, for measuring

    def read(self, text: str, likely: Sequence[str] = ()) -> Reading:
        """Everything that `text` tells; `likely` countries only order what is asked back."""
        text = text[:LONGEST]
        if is_leaving(text):
            return Reading(finding=Finding("leave", "leave"))
        place = self.places.read(text, likely)
        told = told_of(text, likens=self.likens)
        return Reading(
            place=place.place,
            ask=place.ask,
            concerns=self.concerns.weighed(told),
            finding=self.danger.found(told),
            age=age_of(told),
            for_whom=for_whom(told),
            language=_language(text, told),
            safe=answer_to_safety(told),
            suicide=answer_to_suicide(told),
            asides=asides_of(told),
        )


def _language(text: str, told: Told) -> str | None:
    if len(text.split()) <= FEW:
        return language_in(told) or told.language
    return told.language or language_in(told)

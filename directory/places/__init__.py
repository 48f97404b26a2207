"""Words, flags and pins to country and region; pure after loading."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from directory.places import (
    bent,
    codes,
    hints,
    mentions,
    names,
    pins,
    stance,
    tables,
    titles,
    typos,
    unspaced,
)
from directory.places.choose import choose
from directory.places.kinds import Place, PlaceReading
from directory.places.names import likely_countries
from directory.places.trust import FREE, HOME, NEAR
from directory.places.words import words_of

MOST_NAMES = 80  # names of places that are looked at in one text
CODE_SAID = 40  # characters in which a code is said: "UY es el codigo de mi pais"

__all__ = ["Place", "PlaceReading", "Places", "likely_countries", "load_places"]


class Places:
    """Reads places; get the one there is from `load_places`."""

    def __init__(self, told: tables.Tables) -> None:
        """Make a reader of these tables."""
        self._told = told
        self._spellings = typos.Spellings(told)

    def read(self, text: str, likely: Sequence[str] = ()) -> PlaceReading:
        """The place that a text names, or two or three countries to ask about; never raises.

        `likely` (ISO 3166-1 codes, likeliest first) orders what is asked and decides nothing.
        Only the first 2,000 characters are read.
        """
        found = self._signs(text)
        return choose(found or self._names(text), likely)

    def _signs(self, text: str) -> list[mentions.Mention]:
        """A message that is nothing but a code, or begins with a dial code."""
        options = codes.whole_code(self._told, text) if len(text) < CODE_SAID else ()
        options = options or codes.dial(self._told, text[:80])
        return [mentions.Mention(0, 1, options, FREE)] if options else []

    def _names(self, text: str) -> list[mentions.Mention]:
        told = self._told
        words = words_of(text)
        found = hints.settled(told, words, _few(mentions.names_in(told, words)))
        found = stance.with_kinds(told, words, found)
        trusted = [m for m in found if m.needs not in {HOME, NEAR}]
        covered = {at for m in trusted for at in range(m.start, m.end)}
        bent_ones = stance.with_kinds(told, words, bent.bent_names(told, words, covered))
        found = sorted([*found, *bent_ones], key=lambda m: m.start) if bent_ones else found
        found = [m for m in mentions.joined(told, words, found) if mentions.counts(told, words, m)]
        found = [m for m in found if not titles.is_person(told, words, m)]
        found = titles.perhaps_people(words, found)
        if not text.isascii():
            found += _few(unspaced.unspaced_names(told, words))
            found += mentions.flag_mentions(codes.flags(told, text))
        taken = {at for m in found if m.start >= 0 for at in range(m.start, m.end)}
        misspelt = typos.misspelt_names(told, self._spellings, words, taken)
        found += stance.with_kinds(told, words, misspelt)
        found = hints.spoken_there(told, words, found)
        found = stance.moved_on(told, words, hints.either(told, words, found))
        return stance.perhaps_left(told, words, found)

    def pin(self, latitude: float, longitude: float) -> Place | None:
        """The country at a position in degrees (WGS 84); None over the open sea.

        Its region is that of the nearest town inside the border: near, not sure.
        """
        return pins.place_at(self._told, latitude, longitude)

    @property
    def countries(self) -> tuple[str, ...]:
        """Every ISO 3166-1 code that can be read, sorted."""
        return tuple(sorted({*self._told.three.values(), *self._told.people}))

    def name(self, country: str, language: str) -> str:
        """What a country is called in a language, else in English; the code if nobody says."""
        return names.country_name(country, language)

    def region_name(self, region: str, language: str) -> str | None:  # noqa: ARG002  # one name each so far
        """What a region is called, in its own country's usual name; None if nobody says."""
        entry = self._told.regions.get(region)
        return entry[1] if entry else None


def _few(found: list[mentions.Mention]) -> list[mentions.Mention]:
    """The first and the last of very many names; nobody who tells where they are names so many."""
    half = MOST_NAMES // 2
    return found if len(found) <= MOST_NAMES else [*found[:half], *found[-half:]]


@cache
def load_places() -> Places:
    """The one reader of places, loaded at the first call."""
    return Places(tables.tables())

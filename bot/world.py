"""The read-only things the engine may ask, gathered for one turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.communities import OwnService
from bot.events import Hints
from bot.reading import Reading
from bot.texts import Texts
from directory.caution import Caution
from directory.places import Place
from directory.service import Match, Need, Service


@dataclass(frozen=True, slots=True)
class Operator:
    """Who answers for a running copy, and how to reach them; `/about` shows both."""

    name: str
    contact: str


class World(Protocol):
    """One turn's view of words, places and the directory; nothing in it changes in between."""

    @property
    def hints(self) -> Hints:
        """What the platform knew before the first word."""

    @property
    def texts(self) -> Texts:
        """The words of every language."""

    @property
    def now(self) -> datetime:
        """The time of this turn, aware, in UTC."""

    @property
    def operator(self) -> Operator | None:
        """Who runs this copy; None in a terminal of one's own."""

    def read(self, text: str) -> Reading:
        """What one text tells; never raises."""

    def place_name(self, country: str, region: str | None, language: str) -> str:
        """How a country (and its region) is called in a language; the code if nobody says."""

    def likely_countries(self, language: str) -> tuple[str, ...]:
        """A few countries to offer as buttons: those of the hints, else those of the language."""

    def pin(self, latitude: float, longitude: float) -> Place | None:
        """The country at a position; None over the open sea."""

    def match(self, need: Need) -> Sequence[Match]:
        """Services that fit, best first; never an emergency number among them."""

    def emergency(self, country: str) -> Service | None:
        """The emergency numbers of a country; None if no checked one is known."""

    def caution(self, country: str | None, concern: str | None) -> Caution | None:
        """What telling may bring upon somebody there; None if no source says anything."""

    def poison(self, country: str, region: str | None) -> Service | None:
        """The poison centre to call from a place; None if no checked one is known."""

    def own_services(self, concern: str, country: str | None) -> Sequence[OwnService]:
        """What the server of the hints added for a concern; for another country nothing.

        `country` is None where the person would rather not say.
        """

    def service(self, service_id: str) -> Service | None:
        """The active service of that id; None if it is gone."""

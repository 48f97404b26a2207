"""A Say becomes pages as Discord needs them: with the first line, and what is added below.

Rule of this file: no word that a person wrote comes in here, so pages may be kept for others.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from bot import lastresort
from bot.adapters.discord.community.names import MOVE
from bot.adapters.discord.pages import Key, Page, page_of, pages_of, with_note
from bot.adapters.discord.parts import Parts
from bot.adapters.discord.replies import Place
from bot.adapters.discord.screens import Screen
from bot.events import Block, Button, Cover, Say
from bot.texts import Texts

FIRST = {Place.SERVER: "discord-first.server", Place.GROUP: "discord-first.group"}
kept_pages_of = lru_cache(maxsize=512)(pages_of)  # most people are shown what others were


@dataclass(frozen=True, slots=True)
class Words:
    """The texts in one language."""

    texts: Texts
    language: str

    def __call__(self, key: str, **values: str | int) -> str:
        """The text of a key."""
        return self.texts.say(self.language, key, **values)


@dataclass(frozen=True, slots=True)
class Showing:
    """How answers are shown in one place, to somebody who has set these languages."""

    parts: Parts
    place: Place
    languages: tuple[str, ...]
    may_move: bool = False

    def pages(self, say: Say, screen: Screen, added: str | None) -> tuple[tuple[Page, ...], int]:
        """The pages of an answer, and which of them comes first; `added` is a text below it."""
        words = Words(self.parts.texts, say.language or self._language)
        if is_harmless(say):
            return kept_pages_of(say, self.parts.codes, words, None), 0
        if not say.buttons:
            return self._last_resort(say, screen, words)
        is_direct = self.place is Place.DIRECT
        below = [added] if added else []
        if is_direct and screen.living is None and not say.opening:
            below.append("discord-stays")
        if below:
            blocks = (*say.blocks, *(Block(words(key)) for key in below))
            say = replace(say, blocks=blocks)
        # Under a skin nothing says that there is anything to hide.
        first = say.opening or self._first(words)
        is_first = self.place is Place.SERVER and screen.living is None and not say.opening
        more = (Key(MOVE, words("panel.move")),) if self.may_move and is_first else ()
        return kept_pages_of(say, self.parts.codes, words, first, more), 0

    def harmless(self) -> Page:
        """The harmless line, for when nothing else can be waited for."""
        words = Words(self.parts.texts, self._language)
        start = Button("start", "start", words("harmless.start"))
        return page_of(Cover(words("harmless"), (start,)), self.parts.codes)

    def _last_resort(self, say: Say, screen: Screen, words: Words) -> tuple[tuple[Page, ...], int]:
        """What broke is said above what lies there, for that may hold the number."""
        text = lastresort.by_button(say.blocks[0].text)
        still = with_note(screen.page, text) if screen.living is not None else None
        if still is not None:
            pages = list(screen.pages)
            pages[screen.at] = still
            return tuple(pages), screen.at
        said = Say((Block(text),), (Button("leave", "leave", words("leave")),))
        return kept_pages_of(said, self.parts.codes, words, self._first(words)), 0

    def _first(self, words: Words) -> str | None:
        if self.place is Place.DIRECT:
            return self.parts.opening(words.language)
        return words(FIRST[self.place])

    @property
    def _language(self) -> str:
        return self.parts.texts.best(self.languages)


def is_harmless(say: Say) -> bool:
    """Whether it is the line that stands where nothing is open."""
    return [one.node for one in say.buttons] == ["start"]

"""What came from Discord, as events: pure.

Rule of this file: a file, a sticker or a voice message is only named, never looked at.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.adapters.commands import COMMANDS
from bot.adapters.discord.community import names
from bot.adapters.discord.pages import PAGE
from bot.adapters.wire import WireCodes
from bot.events import Asked, Event, Hints, Leave, Picked, Said, Start
from directory.places import likely_countries

PLATFORM = "discord"
SLASH: Mapping[str, Event] = {
    "start": Start(),
    "privacy": Asked("privacy"),
    "about": Asked("about"),
}
# For the people who look after a server; nobody else sees this command in the list.
HIDDEN: Mapping[str, Event] = {names.GUIDE: Asked("guide")}
PRESSED: Mapping[str, Event] = {names.PANEL: Start(), names.SHEET_NOW: Asked("right_now")}
OLD = Picked("old", "old")  # a button that nobody knows any more: the present question again
KINDS = {"image": "picture", "video": "video", "audio": "voice"}

# Settings that tell nothing of where somebody lives: they are given to whoever never chose one,
# or people of many countries have them; a wrong country is worse than asking back.
SAYS_NOTHING = ("en-US", "es-ES", "es-419", "fr", "ru", "zh-CN")


def pressed(code: str, codes: WireCodes) -> Event:
    """What a button means; its page, if it turns one, is told by `page`."""
    if page(code) is not None:
        return Picked("page", code.removeprefix(PAGE))
    if code in PRESSED:
        return PRESSED[code]
    pair = codes.pair(code)
    if pair is None:
        return OLD
    return Leave() if pair[0] == "leave" else Picked(*pair)


def command(name: str) -> Event:
    """What a command means; one that nobody knows any more begins."""
    return SLASH.get(name) or HIDDEN.get(name) or Start()


def page(code: str) -> int | None:
    """The page that a button turns to; None if it is another button."""
    number = code.removeprefix(PAGE)
    return int(number) if number != code and number.isdecimal() and number.isascii() else None


def typed(text: str) -> Event:
    """What somebody wrote: a command, else what it says."""
    words = text.split()
    return COMMANDS.get(words[0].casefold() if words else "", Said(text))


def unreadable(
    content_types: Sequence[str | None], *, has_sticker: bool, is_voice: bool
) -> str | None:
    """The kind of what cannot be read; None if there is nothing but text."""
    if is_voice:
        return "voice"
    if content_types:
        return KINDS.get((content_types[0] or "").split("/")[0], "file")
    return "sticker" if has_sticker else None


def hints(locale: str | None, server: str | None = None) -> Hints:
    """What the settings of a person and of a server tell: languages, and countries if any do."""
    wanted = [one for one in (locale, server) if one]
    countries = tuple(dict.fromkeys(country for one in wanted for country in _country(one)))
    return Hints((locale,) if locale else (), countries, PLATFORM)


@lru_cache(maxsize=64)  # twice as many as Discord has locales
def _country(locale: str) -> tuple[str, ...]:
    return () if locale in SAYS_NOTHING else likely_countries(locale)[:1]

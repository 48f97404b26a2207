"""What is typed under a skin: the things that its cover knows, and the code words it hides.

The words stand in `bot/texts/<language>/skins/<skin>.yaml`, for those who speak the language:
`items` are what the cover answers, `codes` what a word means to the person who learned it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

import yaml

import bot.texts
from safety.script import pieces

Phrase = tuple[str, ...]  # words in a row
COMMON = "common"  # the file of what anybody types to a bot, beside those of the skins


@lru_cache(maxsize=64)
def words_of(language: str, skin: str) -> Mapping[str, Mapping[str, tuple[Phrase, ...]]]:
    """The phrases of a skin by section and key; empty for a language that has no such file."""
    path = files(bot.texts) / language / "skins" / f"{skin}.yaml"
    if not path.is_file():
        return {}
    found = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - strings only
    return {
        section: {key: tuple(_phrases(listed)) for key, listed in keys.items()}
        for section, keys in found.items()
    }


def item_in(text: str, skin: str, languages: tuple[str, ...]) -> str | None:
    """The thing of the cover that a text names; None if it names none."""
    return _key_in(text, "items", skin, languages)


def code_in(text: str, skin: str, languages: tuple[str, ...]) -> str | None:
    """The concern that a text means by its code word; None if it holds none."""
    return _key_in(text, "codes", skin, languages)


def common_in(text: str, languages: tuple[str, ...]) -> str | None:
    """What kind of thing a whole text is that anybody types to a bot: a key of `common.yaml`."""
    said = tuple(pieces(text.strip(" .!?¡¿")))
    for language in languages:
        for kind, phrases in words_of(language, COMMON).get("typed", {}).items():
            if said in phrases:
                return kind
    return None


def says_watched(text: str, languages: tuple[str, ...]) -> bool:
    """Whether a text says that somebody checks or watches this phone."""
    said, watched = tuple(pieces(text)), _watched(languages)
    return any(
        said[at : at + len(phrase)] == phrase
        for at, word in enumerate(said)
        for phrase in watched.get(word, ())
    )


@lru_cache(maxsize=4)
def _watched(languages: tuple[str, ...]) -> Mapping[str, tuple[Phrase, ...]]:
    """The phrases of somebody who is watched, by their first word, for every line is read."""
    found: dict[str, tuple[Phrase, ...]] = {}
    for language in languages:
        for phrases in words_of(language, COMMON).get("watched", {}).values():
            for phrase in phrases:
                found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def _key_in(text: str, section: str, skin: str, languages: tuple[str, ...]) -> str | None:
    said = tuple(pieces(text))
    hits = [
        (len(phrase), key)
        for language in languages
        for key, phrases in words_of(language, skin).get(section, {}).items()
        for phrase in phrases
        if _holds(said, phrase)
    ]
    return max(hits)[1] if hits else None


def _holds(said: Phrase, phrase: Phrase) -> bool:
    starts = range(len(said) - len(phrase) + 1)
    return any(said[at : at + len(phrase)] == phrase for at in starts)


def _phrases(listed: str) -> Iterator[Phrase]:
    for one in listed.split(","):
        words = tuple(pieces(one))
        if words:
            yield words

"""Names that carry little words or endings: "Москве", "서울에서", "بمصر", "İstanbul'da"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directory.places.mentions import Mention
from directory.places.tables import Known, Option, Tables, read_key
from directory.places.trust import FREE, METROPOLIS, NEVER, PLACE, trust
from directory.places.words import Word

BIG = 100_000  # people; smaller towns are read in their plain form only
SHORT_HANGUL = 3  # syllables
_HEADED = re.compile("[\u0590-\u05ff\u0600-\u06ff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


def bent_names(told: Tables, words: Sequence[Word], taken: set[int]) -> list[Mention]:
    """Names in bent words that are no part of another mention yet."""
    found = []
    for at, word in enumerate(words):
        is_plain = at in taken or told.has(word.key)  # that was judged as it stands
        if not is_plain and len(word.key) > 2 and not word.key.isdigit():  # noqa: PLR2004  # letters
            mention = _bent(told, word.key, at)
            if mention:
                found.append(mention)
    return found


def _bent(told: Tables, key: str, at: int) -> Mention | None:
    if _HEADED.match(key):
        script = "arabic" if key[0] > "\u05ff" else "hebrew"
        for head, kind in told.glued[script, "head"]:
            if key.startswith(head) and (options := _big(told, key[len(head) :], 3)):
                return Mention(at, at + 1, options, FREE if kind == "in" else PLACE, kind)
        return None
    if _HANGUL.match(key):
        return _ended(told, key, at, "korean", 2)
    if key.isascii():
        return _ended(told, key, at, "latin", 4)
    return _ended(told, key, at, "other", 4 if _CYRILLIC.match(key) else 2)


def _ended(told: Tables, key: str, at: int, script: str, least: int) -> Mention | None:
    if not key.endswith(told.endings[script]):
        return None
    for ending, kind in told.glued[script, "tail"]:
        if len(key) - len(ending) >= least and key.endswith(ending):
            options = _big(told, key[: -len(ending)], least)
            if options:
                return Mention(at, at + 1, options, PLACE, kind)
    return None


def _big(told: Tables, stem: str, least: int) -> tuple[Option, ...]:
    """The countries or big towns that the stem means, if it is long enough."""
    if len(stem) < least:
        return ()
    key = stem if told.has(stem) else told.stems.get(stem, "")
    known = read_key(told, key) if key else None
    if known is None or trust(key, known, told.wary) == NEVER:
        return ()
    if known.is_doubtful or (known.is_word and not _is_metropolis(known)):
        return ()
    # Two syllables of Hangul are many a word: only names of Korea's own towns are that short.
    is_short = _HANGUL.match(key) is not None and len(key) <= SHORT_HANGUL
    return tuple(
        o
        for o in known.options
        if o.how in {"name", "alias"}
        or (o.people >= BIG and (not is_short or o.country in {"KR", "KP"}))
    )


def _is_metropolis(known: Known) -> bool:
    """A town so big that its name is meant although it is also a word: Bursa."""
    return known.is_own and max(o.people for o in known.options) >= METROPOLIS

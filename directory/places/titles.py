"""Names of places that are people's names where they stand: "mme hollande", "千葉先輩"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from directory.places.mentions import FIRM, Mention
from directory.places.stance import LEFT
from directory.places.tables import Tables
from directory.places.trust import PERSON
from directory.places.words import Word

TITLE, HONORIFIC = "title", "honorific"  # kinds of little_words.tsv, the second of glued.tsv too

# Words of Tagalog that stand only before a person's name, and what follows it in a sentence.
NAMED = frozenset({"si", "kay", "ni", "sina", "kina"})
GOING_ON = frozenset(
    {"ang", "yung", "ung", "ay", "na", "nag", "kasi", "sa", "daw", "raw", "at", "po"}
)

# Said to the bot as well, at the end: "delhi se bhaiya".
KIN = frozenset({"bhaiya", "bhaiyya", "bhayya", "bhai", "didi"})


def _goes_on(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and not words[at].is_first and words[at].key in GOING_ON


def perhaps_people(words: Sequence[Word], found: list[Mention]) -> list[Mention]:
    """Countries that are first names, written small and with nothing that calls them a place.

    They are asked about: "jordan" may be who hit somebody, or where somebody lives.
    """
    return [replace(m, kind=LEFT) if _is_perhaps_one(words, m) else m for m in found]


def _is_perhaps_one(words: Sequence[Word], mention: Mention) -> bool:
    if mention.start < 0 or mention.needs != PERSON or mention.kind in FIRM:
        return False
    return mention.options[0].how == "name" and words[mention.start].written.islower()


def is_person(told: Tables, words: Sequence[Word], mention: Mention) -> bool:
    """Whether a title before the name or an honorific behind it makes it a person's.

    What stands behind may be said to the bot ("delhi bhai"), so something must follow it.
    """
    if mention.start < 0:
        return False
    if mention.start and not words[mention.start].is_first:
        before = words[mention.start - 1]
        if told.little.get(before.key) == TITLE:
            return True
        if before.key in NAMED and _goes_on(words, mention.end):
            return True
    at = mention.end
    if at + 1 >= len(words) or words[at].is_cut or words[at + 1].is_first:
        return False
    is_named = told.little.get(words[at].key) == HONORIFIC or words[at].key in KIN
    return is_named and mention.kind not in FIRM

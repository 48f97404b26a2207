"""Names of places that are people's names where they stand: "mme hollande", "千葉先輩"."""

from __future__ import annotations

from collections.abc import Sequence

from directory.places.mentions import FIRM, Mention
from directory.places.tables import Tables
from directory.places.words import Word

TITLE, HONORIFIC = "title", "honorific"  # kinds of little_words.tsv
AFTER_UNSPACED = (
    *("先輩", "先生", "さん", "ちゃん", "くん", "君", "様", "センパイ"),
    *("老师", "老師", "同学", "同學", "哥哥", "姐姐", "学长", "學長", "学姐", "學姐"),
)


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
    at = mention.end
    if at + 1 >= len(words) or words[at].is_cut or words[at + 1].is_first:
        return False
    return told.little.get(words[at].key) == HONORIFIC and mention.kind not in FIRM


def is_called(rest: str) -> bool:
    """Whether what follows a name in a script without spaces calls it a person."""
    return rest.startswith(AFTER_UNSPACED)

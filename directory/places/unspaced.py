"""Names in scripts that write no spaces: Chinese, Japanese, Thai, Khmer, Lao, Burmese."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from directory.places.mentions import Mention
from directory.places.stance import LEFT
from directory.places.tables import Tables, read_key
from directory.places.titles import HONORIFIC
from directory.places.trust import FREE, NEAR, NEVER, trust
from directory.places.words import Word, has_no_spaces

_KATAKANA = re.compile("[\u30a0-\u30fa\u30fc-\u30ff]+")
_POLITE = re.compile("(?:ค่ะ|คะ|ครับ|คับ|จ้า|จ้ะ|นะ|น้า|ฮะ|です|だよ|です。|啊|呀|啦|喔|哦)+$")
LONGEST_NAME = 16  # letters; the longest names of countries in Thai and Khmer
SHORTEST = 2  # letters
FROM = "from"


def unspaced_names(told: Tables, words: Sequence[Word]) -> list[Mention]:
    """Names inside words of these scripts, longest first from the left."""
    found: list[Mention] = []
    for at, word in enumerate(words):
        if has_no_spaces(word.key):
            found += _moved_on(told, words, at, found, _inside(told, word.key, at))
    return found


def _moved_on(
    told: Tables,
    words: Sequence[Word],
    at: int,
    before: list[Mention],
    inside: list[tuple[int, Mention]],
) -> list[Mention]:
    """The names inside a word, with the one behind a "now" as where the writer is by now.

    What the writer comes `from` before a "now" with no name behind it was perhaps left.
    """
    text = words[at].key
    nows = [text.find(piece) for piece, _ in told.glued.get(("unspaced", "inside"), ())]
    now = max(nows, default=-1)
    if now < 0:
        return [mention for _, mention in inside]
    is_behind = any(place > now for place, _ in inside)
    if not is_behind:
        before[:] = [replace(m, kind=LEFT) if m.kind == FROM else m for m in before]
    return [
        replace(m, kind="now" if place > now else LEFT)
        if (place > now and m.kind in {"", "in"}) or (m.kind == FROM and not is_behind)
        else m
        for place, m in inside
    ]


def _inside(told: Tables, text: str, at: int) -> list[tuple[int, Mention]]:
    """The names inside a word, each with the letter where it begins."""
    found = []
    start = 0
    while start < len(text) - 1:
        is_worth = text[start : start + SHORTEST] in told.unspaced_starts
        longest = start + LONGEST_NAME if is_worth else start
        for end in range(min(len(text), longest), start + SHORTEST - 1, -1):
            key = text[start:end]
            if told.wary.get(key) == NEVER:
                start = end - 1  # "日本語" is a language wherever it is spoken
                break
            mention = _name(told, text, start, end, at) if told.has(key) else None
            if mention:
                found.append((start, mention))
                start = end - 1
                break
        start += 1
    return found


def _is_cut_out(text: str, start: int, end: int) -> bool:
    """Whether a word in katakana goes on around the name: "アルバム" is not Aruba."""
    if not _KATAKANA.fullmatch(text[start:end]):
        return False
    around = (text[max(0, start - 1) : start], text[end : end + 1])
    return any(_KATAKANA.fullmatch(letter) for letter in around)


def _name(told: Tables, text: str, start: int, end: int, at: int) -> Mention | None:
    key = text[start:end]
    known = read_key(told, key)
    if known is None or not known.options or _is_cut_out(text, start, end):
        return None
    heads = told.unspaced_heads.get(text[start - 1 : start], ())
    tails = told.unspaced_tails.get(text[end : end + 1], ())
    behind = next((k for p, k in tails if text.startswith(p, end)), "")
    if behind == HONORIFIC:
        return None
    kind = next((k for p, k in heads if text.endswith(p, 0, start)), "") or behind
    needs = trust(key, known, told.wary)
    is_sure = needs == FREE or kind not in {"", "in"} or key == _POLITE.sub("", text)
    if not is_sure or needs in {NEVER, NEAR}:
        return None
    return Mention(at, at + 1, known.options, FREE, kind)

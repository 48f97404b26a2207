"""Names in scripts that write no spaces: Chinese, Japanese, Thai, Khmer, Lao, Burmese."""

from __future__ import annotations

from collections.abc import Sequence

from directory.places.mentions import Mention
from directory.places.tables import Tables, read_key
from directory.places.trust import FREE, NEVER, trust
from directory.places.words import Word, has_no_spaces

LONGEST_NAME = 16  # letters; the longest names of countries in Thai and Khmer
SHORTEST = 2  # letters
# Right before or right behind the name; the longest that fits counts.
BEFORE = {
    "now": "现在在 我现在在 現在在 目前在 ตอนนี้อยู่ที่ ตอนนี้อยู่ 今は 今、",
    "me": "我在 我住在 住在 我人在 人在 身在 我住 ฉันอยู่ที่ ฉันอยู่ ผมอยู่ที่ ผมอยู่ อยู่ที่ อยู่ อาศัยอยู่ใน หนูอยู่ "
    "ខ្ញុំនៅ រស់នៅ នៅ",
    "in": "在 ใน ที่ ក្នុង ຢູ່ 于",
    "from": "来自 來自 我是 从 從 มาจาก จาก មកពី ពី",
    "past": "出生在 เกิดที่",
    "not": "不在 没在 沒在 不住在 已经不在 已經不在 离开了 離開了 离开 ไม่ได้อยู่ที่ ไม่ได้อยู่ ไม่อยู่ មិននៅ 不是",
}
AFTER = {
    "me": "に住んでいます に住んでる に住んで 在住 にいます にいる です だよ 住み มี မှာနေ",
    "in": "に で 市に 県 の មាន မှာ",
    "from": "から 出身 人",
    "not": "にいない にはいない じゃない ではない",
}


def _longest_first(kinds: dict[str, str]) -> tuple[tuple[str, str], ...]:
    pairs = [(phrase, kind) for kind, phrases in kinds.items() for phrase in phrases.split()]
    return tuple(sorted(pairs, key=lambda p: -len(p[0])))


_BEFORE = _longest_first(BEFORE)
_AFTER = _longest_first(AFTER)


def unspaced_names(told: Tables, words: Sequence[Word]) -> list[Mention]:
    """Names inside words of these scripts, longest first from the left."""
    found = []
    for at, word in enumerate(words):
        if has_no_spaces(word.key):
            found += _inside(told, word.key, at)
    return found


def _inside(told: Tables, text: str, at: int) -> list[Mention]:
    found = []
    start = 0
    while start < len(text) - 1:
        for end in range(min(len(text), start + LONGEST_NAME), start + SHORTEST - 1, -1):
            mention = _name(told, text, start, end, at) if told.has(text[start:end]) else None
            if mention:
                found.append(mention)
                start = end - 1
                break
        start += 1
    return found


def _name(told: Tables, text: str, start: int, end: int, at: int) -> Mention | None:
    key = text[start:end]
    known = read_key(told, key)
    if known is None or not known.options:
        return None
    kind = next((k for p, k in _BEFORE if text[:start].endswith(p)), "")
    kind = kind or next((k for p, k in _AFTER if text[end:].startswith(p)), "")
    needs = trust(key, known, told.wary)
    is_sure = needs == FREE or kind not in {"", "in"} or key == text
    if not is_sure or needs == NEVER:
        return None
    return Mention(at, at + 1, known.options, FREE, kind)

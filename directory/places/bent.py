"""Names that carry little words or endings: "Москве", "서울에서", "بمصر", "İstanbul'da"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directory.places.mentions import Mention
from directory.places.tables import Option, Tables, read_key
from directory.places.trust import FREE, NEVER, PLACE, trust
from directory.places.words import Word, fold

BIG = 100_000  # people; smaller towns are read in their plain form only
LONGEST_ENDING = 8  # letters
# What may be glued behind a name, by script, and what it tells of the writer.
KOREAN = {
    "me": "에살아요 에사는 에서살아 에살고 살아요 에있어요 에있어 이에요 예요 이야 입니다 에삽니다 임",
    "in": "에 에서 쪽 인데 은 는 이 가 의 로 으로 도 에요",
    "from": "사람 출신 에서왔어요",
}
TURKISH = {
    "me": "dayim deyim tayim teyim dayiz deyiz da yim de yim",
    "in": "da de ta te nda nde",
    "from": "dan den tan ten liyim luyum li lu ndan nden",
}
SUFFIXES = {
    "in": "ssa sta ssä lla lle ban ben bol rol n ba be e i u y a ie ii ach ech ich ou em om oje oj ju "
    "je s us es is as os oje uje oj eje una ue ului ei "
    "е и і ї у ю ой ою ей ею ии ию ії ією ом ем ах ях ам ям ы а я ию ой ине ину "
    "য় তে এ ে য়ে ায় থেকে ের র लाই मा मध्ये ात त त് ल ് ில் ல் இல் லிருந்து యలో లో లోని ನಲ್ಲಿ ಯಲ್ಲಿ ല് ിൽ ൽ "
    "ში იდან ում ից ում եմ մեջ ας α ος ου ον η ης ες",
}
ARABIC_HEADS = {"ب": "in", "بال": "in", "ل": "loose", "ال": "", "و": "", "لل": "loose"}
HEBREW_HEADS = {"ב": "in", "מ": "from", "ל": "loose", "ה": "", "בה": "in", "מה": "from"}
_HEADED = re.compile("[\u0590-\u05ff\u0600-\u06ff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


def _table(kinds: dict[str, str]) -> dict[str, str]:
    return {fold(e): kind for kind, endings in kinds.items() for e in endings.split()}


_KOREAN = _table(KOREAN)
_TURKISH = _table(TURKISH)
_OTHERS = _table(SUFFIXES)


def bent_names(told: Tables, words: Sequence[Word], taken: set[int]) -> list[Mention]:
    """Names in bent words that are no part of another mention yet."""
    found = []
    for at, word in enumerate(words):
        if at not in taken and len(word.key) > 2 and not word.key.isdigit():  # noqa: PLR2004  # letters
            mention = _bent(told, word.key, at)
            if mention:
                found.append(mention)
    return found


def _bent(told: Tables, key: str, at: int) -> Mention | None:
    if _HEADED.match(key):
        heads = ARABIC_HEADS if key[0] > "\u05ff" else HEBREW_HEADS
        for head, kind in heads.items():
            if key.startswith(head) and (options := _big(told, key[len(head) :], 3)):
                return Mention(at, at + 1, options, PLACE if kind != "in" else FREE, kind)
        return None
    if _HANGUL.match(key):
        return _ended(told, key, at, _KOREAN, 2)
    if key.isascii():
        return _ended(told, key, at, {**_OTHERS, **_TURKISH}, 4)
    return _ended(told, key, at, _OTHERS, 4 if _CYRILLIC.match(key) else 2)


def _ended(
    told: Tables, key: str, at: int, endings: dict[str, str], least: int
) -> Mention | None:
    for cut in range(1, min(LONGEST_ENDING, len(key) - least) + 1):
        kind = endings.get(key[-cut:])
        if kind is None:
            continue
        options = _big(told, key[:-cut], least)
        if options:
            is_firm = endings is _KOREAN
            return Mention(at, at + 1, options, FREE if is_firm else PLACE, kind if is_firm else "")
    return None


def _big(told: Tables, stem: str, least: int) -> tuple[Option, ...]:
    """The countries or big towns that the stem means, if it is long enough."""
    if len(stem) < least:
        return ()
    key = stem if told.has(stem) else told.stems.get(stem, "")
    known = read_key(told, key) if key else None
    if known is None or known.is_word or trust(key, known, told.wary) == NEVER:
        return ()
    if known.is_doubtful:
        return ()
    return tuple(o for o in known.options if o.how in {"name", "alias"} or o.people >= BIG)

"""Text is folded so that two spellings of one place name become one key.

Rules: Latin, Greek, Arabic and Hebrew lose their marks, Cyrillic only those of ё; the marks of
all other scripts are letters there and stay. The tables hold keys folded by this very function.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 2_000  # characters that are read of one message; the rest cannot change where it is

_PLAIN = str.maketrans(
    {
        **dict(zip("łøđðıħĸŀŋ", "lodoihkln", strict=True)),
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ə": "e",
        "ё": "е",
        **dict(zip("أإآٱىیکةھہە", "اااا" + "ييك" + "هههه", strict=True)),
        **dict.fromkeys("ʻʼ’‘`´ʿʾ＇′", "'"),
        **dict.fromkeys("\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad", ""),
    }
)
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
_KEPT = (("\u0438\u0306", "й"), ("\u0456\u0308", "ї"))  # Cyrillic letters that must not decompose

# What ends a part of a sentence, and what only stands between two words of one name.
_HARD = ',;!?:()[]{}/|\n"“”„«»+&،؛؟。、，！？।=<>*~…¿¡'
_BETWEEN = re.compile(
    "[" + re.escape(_HARD) + "\\s'\\-\u2010-\u2015_·・.@#%$^\\\\\u2190-\u2bff\ufe0f"
    "\U0001f000-\U0001faff\U000e0000-\U000e007f]+"
)
_CUTS = re.compile("[" + re.escape(_HARD) + "]|\\s[-\u2010-\u2015]+\\s|[\u2013\u2014]")
_STOPS = re.compile(r"\.(?:\s|$)")
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: its key, how it was written, and what stands before it.

    `is_cut`: a comma or the like, so that no name goes across; `is_first`: that, a full stop,
    or nothing at all.
    """

    key: str
    written: str
    is_cut: bool
    is_first: bool


def fold(text: str) -> str:
    """The key of a text: small letters, no accents, single spaces instead of punctuation."""
    return _BETWEEN.sub(" ", _fold_marks(text)).strip()


def _fold_marks(text: str) -> str:
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_PLAIN)
    if plain.isascii():
        return plain
    apart = unicodedata.normalize("NFD", plain)
    for two, one in _KEPT:
        apart = apart.replace(two, one)
    return unicodedata.normalize("NFC", _MARKS.sub("", apart)).translate(_PLAIN)


def words_of(text: str) -> list[Word]:
    """The words of a text in their order; of a very long text only the beginning is read."""
    words: list[Word] = []
    start = 0
    before = ","
    text = text[:LONGEST]
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_PLAIN)[:LONGEST]
    while start < len(text):
        gap = _BETWEEN.search(text, start)
        end = gap.start() if gap else len(text)
        if end > start:
            written = text[start:end]
            is_cut = bool(_CUTS.search(before))
            is_first = is_cut or not words or bool(_STOPS.search(before))
            if key := _fold_marks(written):
                words.append(Word(key, written, is_cut, is_first))
                before = ""
        if gap is None:
            break
        before += gap.group()
        start = gap.end()
    return words


def has_no_spaces(key: str) -> bool:
    """The script of this key writes words without spaces between them."""
    return _NO_SPACES.search(key) is not None

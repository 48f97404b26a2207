"""Letters of any script made alike, and a text cut into words or, where none are written, letters.

Rules of this file: nothing here knows a language. Case, apostrophes and invisible signs are gone;
what people leave out or type differently on another keyboard is one letter here. Scripts that are
written without spaces stand letter by letter, and so does Hangul, whose spaces come and go.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 10_000  # characters that are read; of a longer text the beginning and the end
HEAD = 6_000  # characters kept of the beginning of a longer text
ENDS = frozenset(".!?。！？؟।።။។\n")

# Thai, Lao, Burmese, Hangul, Khmer, kana, Han. Inside a pair of square brackets.
_SINGLES = (
    "\u0e00-\u0eff\u1000-\u1049\u1100-\u11ff\u1780-\u17d3\u17d7-\u17dd\u3005\u3007"
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
# Vowel points and signs of length that people leave out, joiners, and the tints of emoji.
_UNSEEN = re.compile(
    "[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c"
    "\u09bc\u0a3c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u30fc\ufe00-\ufe0f\ufeff"
    "\u00ad\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff]"
)
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0]")
_APOSTROPHES = re.compile(r"(?<=\w)['’‘`´ʼ](?=\w)")
# Letters that one keyboard has and the other has not, or that sound alike and are mixed up.
_ALIKE = {
    **dict(zip("ٱىیېۍئەةۀہھھکگڪ", "اييييي" + "ههههههكگك", strict=True)),
    **dict(zip("іїєґў", "ииегу", strict=True)),
    **dict(zip("ぁぃぅぇぉゎ", "あいうえおわ", strict=True)),
    "\u0901": "\u0902",
    "\u0981": "\u0982",
}
_KATAKANA = {chr(code): chr(code - 0x60) for code in range(0x30A1, 0x30F7)}
_SMALL = {big: _ALIKE.get(small, small) for big, small in _KATAKANA.items()}
_SOFT = str.maketrans({**_ALIKE, **_SMALL})
# Latin letters that no accent makes, as keyboards without them write them.
_BARE = {
    "đ": "d", "ð": "d", "ı": "i", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ħ": "h", "ŧ": "t",
    "þ": "th", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ŋ": "n", "ə": "e",
}  # fmt: skip
_TONED = (range(0xC0, 0x250), range(0x370, 0x530), range(0x1E00, 0x2000))

SPELT = rf"(?:[^\W_{_SINGLES}]|[\u0900-\u0963\u0966-\u0dff\u0f00-\u0fff])"
EMOJI = "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
PIECES = re.compile(
    rf"[{_SINGLES}]|{EMOJI}|[@$*]?{SPELT}(?:{SPELT}|[@$!*|](?={SPELT}))*"
    r"|[<:]['’]?[3/(]+|[.!?。！？؟।።။។\n]+"
)
DRAWN = re.compile(f"([{_SINGLES}])\\1{{2,}}")  # a letter read alone, drawn out
_SINGLE = re.compile(f"[{_SINGLES}]")


def _without_accents() -> dict[int, str]:
    bare = {}
    for codes in _TONED:
        for code in codes:
            letter = chr(code)
            plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", letter))
            if plain != letter:
                bare[code] = plain
    return bare | {ord(letter): plain for letter, plain in _BARE.items()}


_ACCENTED = _without_accents()


def soft(text: str) -> str:
    """The text without case, apostrophes and unseen signs; accents and tones are kept."""
    if len(text) > LONGEST:
        text = text[:HEAD] + "\n" + text[HEAD - LONGEST :]
    if text.isascii():
        return _APOSTROPHES.sub("", text.lower())
    # One sign can stand for eighteen; what comes out is cut, so that no text grows without end.
    text = unicodedata.normalize("NFKD", text)[: LONGEST * 2].casefold()
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", text).translate(_SOFT))
    return _APOSTROPHES.sub("", _ACCENTS.sub("", text).replace("เเ", "แ"))[:LONGEST]


def bare(softened: str) -> str:
    """The softened text without accents and tones."""
    return softened if softened.isascii() else softened.translate(_ACCENTED)


def pieces(text: str) -> list[str]:
    """The words, signs and sentence ends of a text, bare."""
    if text.isalnum() and text.isascii():
        return [text.lower()]
    return PIECES.findall(DRAWN.sub(r"\1\1", bare(soft(text))))


def toned_pieces(text: str) -> list[str]:
    """The same pieces with their accents and tones."""
    return PIECES.findall(DRAWN.sub(r"\1\1", soft(text)))


def is_single(piece: str) -> bool:
    """Whether a piece is a letter of a script that is read letter by letter."""
    return len(piece) == 1 and _SINGLE.match(piece) is not None

"""One text as a row of plain words, the same for every language.

Rules of this file: case, accents of Latin letters, marks and apostrophes are gone; letters of
scripts written without spaces stand one by one; the row begins with START and ends with END,
and STOP stands where a sentence ends. Nothing here knows a language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Mapping

START = "^"
END = "$"
STOP = "."
EDGES = frozenset((START, END, STOP))

LONGEST = 10_000  # characters that are read; of a longer text the beginning and the end
HEAD = 6_000  # characters kept of the beginning of a longer text

_DROPPED = re.compile(
    "[\u0300-\u036f\u064b-\u0652\u0670\u0640\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff"
    "\u00ad\U0001f3fb-\U0001f3ff]"
)
_APOSTROPHES = re.compile(r"(?<=\w)['’‘`´ʼ](?=\w)")
# Letters: any script's, with the vowel signs of South and South-East Asia, which \w leaves out.
_SPELT = r"(?:[^\W_]|[\u0900-\u0963\u0966-\u0dff\u0f00-\u0fff\u1000-\u1049\u1780-\u17d3])"
# Written without spaces: Thai, Lao, Khmer, Burmese, kana, Han.
_SINGLE = (
    r"[\u0e00-\u0eff\u1000-\u1049\u1780-\u17d3\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\U00020000-\U0003ffff]"
)
_EMOJI = r"[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
_PIECES = re.compile(
    rf"{_SINGLE}|{_EMOJI}|[@$*]?{_SPELT}(?:{_SPELT}|[@$!*|](?={_SPELT}))*"
    r"|[<:]['’]?[3/(]+|[.!?。！？؟।\n]+"
)
_ONE_EMOJI = re.compile(_EMOJI)
_ENDS = frozenset(".!?。！？؟।\n")
_LEET = str.maketrans("013457@$!|", "oieastasil")
_RUNS = re.compile(r"(.)\1{2,}")
_STAR = "*"
_LONGEST_WORD = 40  # characters; a longer one is noise and is not looked at again
_SPACED = 4  # so many single letters in a row are one word, spelt out
_SPELLING = 24  # letters; a longer row of single letters is noise


def plain(text: str) -> str:
    """The text without case, accents, apostrophes and invisible marks."""
    if len(text) > LONGEST:
        text = text[:HEAD] + "\n" + text[HEAD - LONGEST :]
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text[:LONGEST]).casefold()
        text = unicodedata.normalize("NFC", _DROPPED.sub("", text[: LONGEST * 2])[:LONGEST])
    return _APOSTROPHES.sub("", text.casefold())


def pieces(text: str) -> list[str]:
    """The words and sentence ends of a text, as written; for the phrase files."""
    return _PIECES.findall(plain(text))


def words(text: str, known: Container[str], starred: Mapping[int, tuple[str, ...]]) -> list[str]:
    """The row of words of a text, between START and END.

    A word that is not `known` is read again with its figures as letters ("k1ll"), without its
    stretching ("heeelp") and with its stars filled in (`starred`: length -> words); what stays
    unknown stays as it is. Unknown signs and emoji are left out.
    """
    row = [START]
    for piece in _PIECES.findall(plain(text)):
        first = piece[0]
        if piece in known:
            row.append(piece)
        elif first in _ENDS:
            # Three dots are a pause inside a sentence, not its end.
            if row[-1] not in (STOP, START) and not piece.startswith(".."):
                row.append(STOP)
        elif first in "<:" or _ONE_EMOJI.match(first):
            continue
        else:
            row.append(_meant(piece, known, starred))
    if row[-1] == STOP:
        row.pop()
    row.append(END)
    return _spelt_out(row, known)


def _meant(piece: str, known: Container[str], starred: Mapping[int, tuple[str, ...]]) -> str:
    """The known word that a strangely written one stands for, else the word itself."""
    if len(piece) > _LONGEST_WORD:
        return piece[:_LONGEST_WORD]
    tries = [piece]
    if not piece.isalpha():
        if _STAR in piece:
            return _filled(piece, starred)
        if piece.isdecimal():
            return piece
        tries.append(piece.translate(_LEET))
        tries.append(piece.replace("1", "l").translate(_LEET))
    for attempt in tries:
        if attempt in known:
            return attempt
        for kept in (r"\1\1", r"\1"):
            shorter = _RUNS.sub(kept, attempt)
            if shorter in known:
                return shorter
    return piece


def _filled(piece: str, starred: Mapping[int, tuple[str, ...]]) -> str:
    """The word whose letters fit around the stars."""
    for word in starred.get(len(piece), ()):
        if all(seen in (_STAR, letter) for seen, letter in zip(piece, word, strict=True)):
            return word
    return piece


def _spelt_out(row: list[str], known: Container[str]) -> list[str]:
    """The row with "k i l l" and "k.i.l.l" put together where that gives a known word."""
    if sum(len(word) == 1 for word in row) < _SPACED + 2:
        return row
    joined: list[str] = []
    at = 0
    while at < len(row):
        end = at
        while end < len(row) and _is_spelling(row[end], end > at):
            end += 1
        if _SPACED <= end - at <= _SPELLING:
            joined += _put_together(row[at:end], known)
        else:
            joined += row[at : max(end, at + 1)]
        at = max(end, at + 1)
    return joined


def _put_together(run: list[str], known: Container[str]) -> list[str]:
    """A run of single letters with its longest known words put together."""
    at = 0
    joined: list[str] = []
    while at < len(run):
        for end in range(len(run), at + _SPACED - 1, -1):
            spelt = "".join(run[at:end]).replace(STOP, "")
            if len(spelt) >= _SPACED and run[at] != STOP and spelt in known:
                joined.append(spelt)
                at = end
                break
        else:
            joined.append(run[at])
            at += 1
    return joined


def _is_spelling(word: str, inside: bool) -> bool:  # noqa: FBT001 the only question there is
    """A single letter, or the stop after one."""
    return len(word) == 1 and word.isascii() and (word.isalpha() or (word == STOP and inside))

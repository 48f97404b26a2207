"""One text as a row of plain words, the same for every language.

Rules of this file: the row begins with START and ends with END, and STOP stands where a sentence
ends; `safety/script.py` makes the letters alike. Nothing here knows a language.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby

from safety.script import DRAWN, EMOJI, ENDS, PIECES, bare, soft
from safety.spelling import Slips
from safety.vocabulary import END, START, STOP

# Letters that are read of a message; a longer text keeps its beginning and its end. Telegram takes
# so many in one message, Discord 4,000. A word counts as _WORD of them with the space behind it:
# hardly a text has shorter ones. What is longer is no message of either and was pasted somewhere
# else: of that less is read, or 10,000 letters would take more than 50 ms where others work, too.
MOST = 4_096
OF_LONGER = 2_048
_WORD = 4.3
_HEAD = 0.6  # of what is kept is the beginning of a longer text
_ONE_EMOJI = re.compile(EMOJI)
_LEET = str.maketrans("013457@$!|", "oieastasil")
_RUNS = re.compile(r"(.)\1{2,}")
_STAR = "*"
_LETTER = 1 / 3  # of a word
_LONGEST_WORD = 40  # characters; a longer one is noise and is not looked at again
_SPACED = 4  # so many single letters in a row are one word, spelt out
_SPELLING = 24  # letters; a longer row of single letters is noise
# Latin letters that look like Cyrillic ones, for words that mix the two.
_LOOK = str.maketrans("aceopxykmhtb", "асеорхукмнтв")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words, bare, and the same words with their accents and tones."""

    row: list[str]
    toned: list[str]


def length(row: Sequence[str]) -> float:
    """How many words a row has, about; of letters that stand alone three make a word."""
    return sum(map(weight, row))


def weight(piece: str) -> float:
    """How much of a word a piece is."""
    return 1.0 if len(piece) > 1 or piece.isascii() else _LETTER


@dataclass(frozen=True, slots=True)
class Known:
    """What the phrase files know about single words.

    `words` are all their words; `starred` those that people write with stars, by length in
    letters; `doubled` the letters of scripts without spaces that stand twice in some word;
    `slips` the words whose typing slips are understood.
    """

    words: Container[str]
    starred: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    doubled: Container[str] = ()
    slips: Slips = field(default_factory=lambda: Slips(()))


def words(text: str, known: Known) -> Words:
    """The words of a text, between START and END.

    A word that is not `known` is read again with its figures as letters ("k1ll"), without its
    stretching ("heeelp"), with its stars filled in and with a slip mended; what stays unknown
    stays as it is. Unknown signs and emoji are left out. A letter of a script without spaces
    that stands three times or more is kept once, twice if it is `doubled` in some phrase.
    """
    softened = soft(_ends_of(text))
    if not softened.isascii():
        softened = DRAWN.sub(lambda run: run[1] * (1 + (run[1] in known.doubled)), softened)
    plain = bare(softened)
    found = PIECES.findall(plain)
    marked = found if plain == softened else PIECES.findall(softened)
    head, tail = _kept(found, MOST if len(text) <= MOST else OF_LONGER)
    if head < tail:
        found = [*found[:head], STOP, *found[tail:]]
        marked = [*marked[:head], STOP, *marked[tail:]]
    row, toned = [START], [START]
    meanings: dict[str, str] = {}
    for piece, with_tones in zip(found, marked, strict=True):
        first = piece[0]
        meant = piece
        if first in ENDS and piece not in known.words:
            # Three dots are a pause inside a sentence, not its end.
            if row[-1] in (STOP, START) or piece.startswith(".."):
                continue
            meant = STOP
        elif piece not in known.words:
            if first in "<:" or _ONE_EMOJI.match(first):
                continue
            if piece not in meanings:
                meanings[piece] = _meant(piece, known)
            meant = meanings[piece]
        row.append(meant)
        toned.append(with_tones if with_tones != piece else meant)
    if row[-1] == STOP:
        row.pop()
        toned.pop()
    row.append(END)
    toned.append(END)
    spelt = _spelt_out(row, known.words)
    return Words(row, toned) if spelt is row else Words(spelt, spelt)


def _ends_of(text: str) -> str:
    """The beginning and the end of a text longer than MOST; `_kept` would cut the rest, dearer."""
    if len(text) <= MOST:
        return text
    head = round(MOST * _HEAD)
    return f"{text[:head]} . {text[head - MOST :]}"


def _kept(pieces: Sequence[str], most: int) -> tuple[int, int]:
    """Where the kept beginning ends, and where the kept end begins; the same if all is kept."""
    if len(pieces) * _WORD <= most:
        return len(pieces), len(pieces)
    told = list(accumulate(1.0 if weight(piece) < 1.0 else _WORD for piece in pieces))
    left_out = max(told[-1] - most, 0.0)
    head = most * _HEAD
    return bisect_left(told, head), bisect_left(told, head + left_out)


def _meant(piece: str, known: Known) -> str:
    """The known word that a strangely written one stands for, else the word itself."""
    if len(piece) > _LONGEST_WORD:
        return piece[:_LONGEST_WORD]
    tries = [piece]
    if not piece.isalpha():
        if _STAR in piece:
            return _filled(piece, known.starred)
        if piece.isdecimal() or piece[:-1].isdecimal():
            return piece  # a number, or an age with a letter: "14f" is no leetspeak
        tries.append(piece.translate(_LEET))
        tries.append(piece.replace("1", "l").translate(_LEET))
    elif not piece.isascii() and _CYRILLIC.search(piece):
        tries.append(piece.translate(_LOOK))
    for attempt in tries:
        if attempt in known.words:
            return attempt
        for kept in (r"\1\1", r"\1") if _RUNS.search(attempt) else ():
            shorter = _RUNS.sub(kept, attempt)
            if shorter in known.words:
                return shorter
    return known.slips.meant(_RUNS.sub(r"\1\1", piece)) or piece


def _filled(piece: str, starred: Mapping[int, tuple[str, ...]]) -> str:
    """The word whose letters fit around the stars."""
    for word in starred.get(len(piece), ()):
        if all(seen in (_STAR, letter) for seen, letter in zip(piece, word, strict=True)):
            return word
    return piece


def _spelt_out(row: list[str], known: Container[str]) -> list[str]:
    """The row with "k i l l" and "k.i.l.l" put together where that gives a known word."""
    lone = [at for at, word in enumerate(row) if len(word) == 1 and _is_spelling(word)]
    if len(lone) < _SPACED:
        return row
    joined: list[str] = []
    done = 0
    for _, places in groupby(enumerate(lone), lambda pair: pair[1] - pair[0]):
        run = [at for _, at in places]
        start, end = run[0] + (row[run[0]] == STOP), run[-1] + 1
        if _SPACED <= end - start <= _SPELLING:
            joined += row[done:start]
            joined += _put_together(row[start:end], known)
            done = end
    return [*joined, *row[done:]]


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


def _is_spelling(letter: str) -> bool:
    """Whether a letter may be part of a word that is spelt out; a stop may stand inside."""
    return letter.isascii() and (letter.isalpha() or letter == STOP)

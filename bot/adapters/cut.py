"""Text cut to a platform's size, counted in UTF-16 units, never inside what reads as one sign.

Python's standard library knows no grapheme clusters (Unicode annex 29), so the rules here are
coarser: they may keep together what annex 29 would part, never the other way round.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

JOINER = "\u200d"  # joins emoji into one
VIRAMA = 9  # canonical combining class of the signs that join two consonants
SENTENCE_END = re.compile(r"[.!?…]['\"”’»)]*\s|[。！？।॥។၊။።]|\n")
HANGUL = (("\u1100", "\u11ff"), ("\ua960", "\ua97f"), ("\ud7b0", "\ud7ff"), ("\uac00", "\ud7a3"))
LEAST = 0.5  # of the room: a cut nearer to the start would leave a nearly empty message


def units(text: str) -> int:
    """The length of a text in UTF-16 units, as Telegram and Discord's clients count it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(text: str, limit: int) -> Iterator[str]:
    """The text in pieces of at most `limit` units; only white space at the cuts is lost."""
    rest = text.strip()
    while units(rest) > limit:
        at = _cut(rest, limit)
        piece = rest[:at].rstrip()
        if piece:
            yield piece
        rest = rest[at:].lstrip()
    if rest:
        yield rest


def shortened(text: str, limit: int) -> str:
    """The text if it fits, else its beginning with an ellipsis."""
    if units(text) <= limit:
        return text
    return text[: _whole_signs(text, limit - 1)].rstrip() + "…"


def _cut(text: str, limit: int) -> int:
    """Where to cut: after a sentence, else at white space, else between two signs."""
    end = _whole_signs(text, limit)
    least = int(end * LEAST)
    # One sign more is looked at, for the white space that ends a sentence may lie just outside.
    ends = [found.end() for found in SENTENCE_END.finditer(text, 0, end + 1)]
    at = next((one for one in reversed(ends) if one >= least and _fits(text, one, end)), None)
    if at is not None:
        return at
    spaces = [at for at in range(least, end + 1) if at < len(text) and text[at].isspace()]
    return spaces[-1] if spaces and spaces[-1] else end


def _fits(text: str, at: int, end: int) -> bool:
    return len(text[:at].rstrip()) <= end and _is_boundary(text, at)


def _whole_signs(text: str, limit: int) -> int:
    """How many characters fit into `limit` units without cutting a sign; at least one."""
    used, fits = 0, 0
    for at, sign in enumerate(text):
        used += 2 if sign > "\uffff" else 1
        if used > limit:
            break
        fits = at + 1
    at = fits
    while at and not _is_boundary(text, at):
        at -= 1
    return at or max(fits, 1)  # a sign longer than a whole message is cut after all


def _is_boundary(text: str, at: int) -> bool:
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if unicodedata.category(after)[0] == "M" or after in {JOINER, "\u200c", "\u0e33", "\u0eb3"}:
        return False
    if before == JOINER or unicodedata.combining(before) == VIRAMA:
        return False
    if unicodedata.category(before) == "Cf" or unicodedata.category(after) == "Cf":
        return False
    if before == "\r" and after == "\n":
        return False
    if "\U0001f3fb" <= after <= "\U0001f3ff" or (_is_hangul(before) and _is_hangul(after)):
        return False
    return not (_is_flag(before) and _is_flag(after) and _flags_before(text, at) % 2)


def _is_hangul(sign: str) -> bool:
    return any(first <= sign <= last for first, last in HANGUL)


def _is_flag(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"


def _flags_before(text: str, at: int) -> int:
    start = at
    while start and _is_flag(text[start - 1]):
        start -= 1
    return at - start

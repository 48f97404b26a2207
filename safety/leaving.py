"""Whether a whole message asks to leave.

LEAVE is compared with the whole message: "stop" leaves, "please stop him" does not. A word of
parting can be a farewell, so none stands here: bye, goodbye, "I'm leaving", "it's over".
"""

from __future__ import annotations

from functools import lru_cache

from safety.phrasebook import files, listing
from safety.script import pieces

_LONGEST = 40  # characters; no leaving phrase is longer
_COMMANDS = frozenset(("/x", "\\x", "❌", "✖", "✖️", "❎", "🚪"))


def is_leaving(text: str) -> bool:
    """Whether the whole message is a leaving word of any language."""
    said = text.strip()
    if not said or len(said) > _LONGEST:
        return False
    if said.casefold() in _COMMANDS:
        return True
    said_words = tuple(piece for piece in pieces(said.lstrip("/\\")) if piece[0].isalnum())
    return said_words in _leaving()


@lru_cache(maxsize=1)
def _leaving() -> frozenset[tuple[str, ...]]:
    """The leaving phrases of every file, as rows of words."""
    return frozenset(
        tuple(pieces(phrase))
        for file in files().values()
        for phrase in listing(file.get("leaving", ""))
    )

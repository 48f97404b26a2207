"""The slips that fingers make in one word, none of them likely to be another word.

A slip is one letter lost, two changed over, one doubled, or a vowel wrong. The first letter stays,
and words under five letters are left as they are: there a slip too often gives another word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

SHORTEST = 5  # letters
LONGEST = 24  # letters
_VOWELS = "aeiou"


class Slips:
    """The words whose slips are understood, found from the slip."""

    def __init__(self, words: Iterable[str], never: Collection[str] = ()) -> None:
        """`never` are words that look like a slip and are something else."""
        self._words = {word for word in words if SHORTEST <= len(word) <= LONGEST}
        self._never = frozenset(never)
        self._lost: dict[str, str] = {}
        for word in sorted(self._words):
            for at in range(1, len(word)):
                self._lost.setdefault(word[:at] + word[at + 1 :], word)

    def meant(self, written: str) -> str | None:
        """The word that `written` is a slip of; None if there is none."""
        if not SHORTEST - 1 <= len(written) <= LONGEST + 1 or written in self._never:
            return None
        for candidate in self._candidates(written):
            if candidate in self._words:
                return candidate
        return self._lost.get(written)

    def _candidates(self, written: str) -> Iterator[str]:
        for at in range(1, len(written)):
            before, letter, after = written[:at], written[at], written[at + 1 :]
            if after and after[0] != letter:
                yield before + after[0] + letter + after[1:]
            if letter == written[at - 1]:
                yield before + after
            if letter in _VOWELS:
                for vowel in _VOWELS:
                    yield before + vowel + after

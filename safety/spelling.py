"""The slips that fingers make in one word, none of them likely to be another word."""

from __future__ import annotations

_SHORTEST = 5  # letters; a slip in a shorter word too often gives another word
_VOWELS = "aeiou"


def slips(word: str) -> set[str]:
    """The word with one letter lost, two letters changed over, one doubled, or a vowel wrong.

    The first letter stays, and words under five letters are left as they are.
    """
    if len(word) < _SHORTEST:
        return set()
    found: set[str] = set()
    for at in range(1, len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        if after:
            found.add(before + after)
            found.add(before + after[0] + letter + after[1:])
        found.add(before + letter + letter + after)
        if letter in _VOWELS:
            found.update(before + vowel + after for vowel in _VOWELS)
    found.discard(word)
    return found

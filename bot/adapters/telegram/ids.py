"""The platform's message ids as the Trail keeps them: a letter for whose it is, then a number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

OURS, THEIRS, KEYBOARD = "b", "p", "k"


def ours(message: int) -> str:
    """A message of the bot."""
    return f"{OURS}{message}"


def theirs(message: int) -> str:
    """A message of the person."""
    return f"{THEIRS}{message}"


def keyboard(message: int) -> str:
    """A message of the bot that brought a reply keyboard, and can therefore not be edited."""
    return f"{KEYBOARD}{message}"


@dataclass(frozen=True, slots=True)
class Lying:
    """What lies on a screen: the bot's messages that can be edited, and all of them."""

    editable: frozenset[int]
    every: frozenset[int]


def lying(ids: Iterable[str]) -> Lying:
    """The ids of a trail; one that cannot be read is left out, for it covers nothing."""
    found = [(one[:1], int(one[1:])) for one in ids if one[1:].isdecimal()]
    return Lying(
        editable=frozenset(number for letter, number in found if letter == OURS),
        every=frozenset(number for _, number in found),
    )

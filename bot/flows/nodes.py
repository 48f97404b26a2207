"""The three kinds of node that a conversation is made of.

Rule of this file: a node's name is also the id of its text and of the stored answer, and a
choice's key is also the attribute of that text. One name, three uses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.reading import Reading
from bot.talk import Talk
from bot.world import World

Labelled = tuple[tuple[str, str], ...]  # pairs of key and label, in the order shown


@dataclass(frozen=True, slots=True)
class Ask:
    """A question: one of its choices, or a typed line that `reads` understands.

    `suggest` gives choices that depend on the talk, shown before the fixed `choices`;
    `leads` names where a choice goes if not to `goto`; `forgets` are the answers that are
    taken back when somebody comes here again to change their mind; `is_asked` says whether the
    answer would change anything, else the question is skipped; `shows` puts a number below it,
    as in `Tell`.
    """

    goto: str
    choices: tuple[str, ...] = ()
    suggest: Callable[[Talk, World], Labelled] | None = None
    reads: Callable[[Reading], str | None] | None = None
    leads: Mapping[str, str] = field(default_factory=dict)
    forgets: tuple[str, ...] = ()
    is_asked: Callable[[Talk], bool] = lambda _talk: True
    shows: str | None = None


@dataclass(frozen=True, slots=True)
class Tell:
    """Something to read; it goes on to `goto` at once, or waits for one of its `leads`.

    `sets` is an answer that passing here gives; `shows` puts one line with a number below the
    text: "number" the best line of the place, "emergency" its emergency number, "traces" what
    using that line leaves behind, and then the number; "words" and "words_now" what can be
    written to a friend, and then the number.
    """

    goto: str | None = None
    leads: Mapping[str, str] = field(default_factory=dict)
    sets: tuple[str, str] | None = None
    shows: str | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """Services as cards; each of its `leads` is a button below them.

    `then` names the question that is asked below the cards, None if none fits;
    `is_again` shows the newest list once more instead of the next one.
    """

    leads: Mapping[str, str]
    then: Callable[[Talk], str | None]
    is_again: bool = False


Node = Ask | Tell | Offer


@dataclass(frozen=True, slots=True)
class Flow:
    """A whole conversation: where it starts, and every node by its name."""

    start: str
    nodes: Mapping[str, Node]

"""What is remembered between two turns: keys out of closed lists, never free text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.events import Command


@dataclass(frozen=True, slots=True)
class Talk:
    """Where a conversation stands.

    `node` is the question that a typed line answers; `language` a BCP 47 tag;
    `answers` pairs of node and key, in the order given; `shown` the ids of services
    already shown, in order, the last `batch` of them in the newest list; `danger` counts how
    often danger was said.
    """

    node: str
    language: str
    language_chosen: bool = False
    answers: tuple[tuple[str, str], ...] = ()
    shown: tuple[str, ...] = ()
    batch: int = 0
    danger: int = 0
    skin: str | None = None

    def answer(self, node: str) -> str | None:
        """The key given at `node`; None if it was not answered."""
        return next((key for at, key in self.answers if at == node), None)

    def speaking(self, language: str, *, chosen: bool = False) -> Talk:
        """The same talk in another language; a chosen one is never changed by reading."""
        return replace(self, language=language, language_chosen=chosen or self.language_chosen)

    def forgetting(self, *nodes: str) -> Talk:
        """The same talk without the answers given at `nodes`."""
        return replace(self, answers=tuple(pair for pair in self.answers if pair[0] not in nodes))

    def having(self, node: str, key: str | None) -> Talk:
        """The same talk with `node` answered by `key`; None takes the answer away."""
        rest = tuple(pair for pair in self.answers if pair[0] != node)
        return replace(self, answers=rest if key is None else (*rest, (node, key)))


@dataclass(frozen=True, slots=True)
class Turn:
    """The whole outcome of one step: the talk to keep (None: forget) and what to show."""

    talk: Talk | None
    commands: tuple[Command, ...]

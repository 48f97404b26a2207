"""What is remembered between two turns: keys out of closed lists, never free text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.events import Command, Latch

COVER = "cover"  # the node of a talk that holds nothing, behind a closed door


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
        for at, key in self.answers:
            if at == node:
                return key
        return None

    @property
    def is_cover(self) -> bool:
        """Whether nothing is open: only something that will be covered lies on the screen."""
        return self.node == COVER

    def speaking(self, language: str, *, chosen: bool = False) -> Talk:
        """The same talk in another language; a chosen one is never changed by reading."""
        chosen = chosen or self.language_chosen
        if (language, chosen) == (self.language, self.language_chosen):
            return self
        return replace(self, language=language, language_chosen=chosen)

    def forgetting(self, *nodes: str) -> Talk:
        """The same talk without the answers given at `nodes`."""
        return self._answering(tuple([pair for pair in self.answers if pair[0] not in nodes]))

    def having(self, node: str, key: str | None) -> Talk:
        """The same talk with `node` answered by `key`; None takes the answer away."""
        rest = [pair for pair in self.answers if pair[0] != node]
        if key is not None:
            rest.append((node, key))
        return self._answering(tuple(rest))

    def at(self, node: str) -> Talk:
        """The same talk, standing at another node."""
        return self if node == self.node else replace(self, node=node)

    def unshown(self) -> Talk:
        """The same talk, in which the list of services begins anew."""
        return replace(self, shown=(), batch=0) if self.shown or self.batch else self

    def _answering(self, answers: tuple[tuple[str, str], ...]) -> Talk:
        if answers == self.answers:
            return self
        # Spelt out, because `replace` takes twice as long and a turn does this a dozen times.
        return Talk(
            self.node,
            self.language,
            self.language_chosen,
            answers,
            self.shown,
            self.batch,
            self.danger,
            self.skin,
        )


@dataclass(frozen=True, slots=True)
class Turn:
    """The whole outcome of one step: the talk to keep (None: forget) and what to show.

    `latch` is what happens to the person's own words; None if nothing does.
    `unreached` are ids of services that the person could not get through to: they are reported
    without a word about the person. `choice` is what they chose about offers, one of
    `bot.communities.CHOICES`; it is kept before the answer is shown.
    """

    talk: Talk | None
    commands: tuple[Command, ...]
    latch: Latch | None = None
    unreached: tuple[str, ...] = ()
    choice: str | None = None

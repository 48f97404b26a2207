"""Where the three sealed records live: what every store must give.

Rules of this file: a record is found only by its chat's address, and past its time it is not
there, whether or not its row was swept. The Trail alone holds the address itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.talk import Talk

TRAIL_KEPT = timedelta(hours=48)  # after its cover was due; no platform deletes older messages
DOOR_KEPT = timedelta(hours=24)  # safeguarding, "Leaving and covers"


@dataclass(frozen=True, slots=True)
class Trail:
    """What lies on a screen, and when to cover it.

    `address` is how the outlet finds the chat; `covers_at` an aware time; `messages` the
    platform's ids, oldest first; `languages` BCP 47 tags, for the line that stays;
    `is_covering` says that somebody left, `tries` how often covering has failed since.
    `kept` are the ids of messages that the person wants to keep; they are never covered. `door`
    is the skin of a chat whose person chose words, "" for words without one, None without words.
    """

    address: str = field(repr=False)
    covers_at: datetime
    messages: tuple[str, ...] = field(default=(), repr=False)
    languages: tuple[str, ...] = ()
    is_covering: bool = False
    tries: int = 0
    kept: tuple[str, ...] = field(default=(), repr=False)
    door: str | None = None


def joined(messages: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """The messages of a trail and what was shown after them, each message once.

    An id may be `name#way`: the newest way to a message takes the place of an older one, and
    the message counts as the newest. `~name` says that a message is off the screen.
    """
    found = list(messages)
    for one in more:
        name = _name(one.removeprefix("~"))
        if one in found and "#" not in one:
            continue
        found = [other for other in found if _name(other) != name]
        if not one.startswith("~"):
            found.append(one)
    return tuple(found)


def without(messages: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The messages that are not among the others, whatever the way to them."""
    names = {_name(one) for one in others}
    return tuple([one for one in messages if _name(one) not in names])


def _name(message: str) -> str:
    return message.partition("#")[0]


@dataclass(frozen=True, slots=True)
class Door:
    """What stays after leaving, if the person chose words: keyed hashes of them, and a skin.

    `skin` is "" if nothing hides the chat; `language` a BCP 47 tag, for the skin's words.
    """

    skin: str
    safe: bytes | None = field(default=None, repr=False)
    duress: bytes | None = field(default=None, repr=False)
    leave: bytes | None = field(default=None, repr=False)
    language: str | None = None


class StoreError(Exception):
    """A store that cannot be opened, read or written; the text says what to do next.

    It names no row and no address of a database, which may hold a password.
    """


class KeyNeededError(StoreError):
    """A store that outlives the process was asked for without a key."""


class Store(Protocol):
    """Sealed records by address. `until` and `now` are aware times.

    Every method raises StoreError if the rows cannot be reached; nothing is half done then.
    """

    async def talk(self, address: str, now: datetime) -> Talk | None:
        """The talk; None if there is none, if its time is up or if no key opens it."""

    async def keep_talk(self, address: str, talk: Talk, until: datetime) -> None:
        """Write the talk over what was there."""

    async def forget_talk(self, address: str) -> None:
        """Delete the talk; nothing happens if there is none."""

    async def trail(self, address: str, now: datetime) -> Trail | None:
        """The trail; None if there is none."""

    async def keep_trail(self, trail: Trail) -> None:
        """Write the trail over what was there."""

    async def keep_turn(self, trail: Trail, talk: Talk | None, until: datetime) -> None:
        """Write the trail and the talk of one turn, both or neither; None deletes the talk."""

    async def forget_trail(self, address: str) -> None:
        """Delete the trail, after its messages were covered."""

    async def door(self, address: str, now: datetime) -> Door | None:
        """The closed door; None if there is none or its time is up."""

    async def keep_door(self, address: str, door: Door, until: datetime) -> None:
        """Write the door over what was there."""

    async def forget_door(self, address: str) -> None:
        """Delete the door."""

    def word_hashes(self, address: str, word: str) -> tuple[bytes, ...]:
        """The keyed hashes of a word in this chat, the newest key's first."""

    async def begin_leaving(self, address: str, now: datetime) -> None:
        """Delete the talk and mark the trail as covering and due, both or neither."""

    async def due(self, now: datetime) -> tuple[Trail, ...]:
        """Every trail whose time to be covered has come, the longest due first."""

    async def covering(self, now: datetime) -> tuple[Trail, ...]:
        """Every trail that somebody left and that is not covered yet."""

    async def sweep(self, now: datetime) -> None:
        """Erase every row whose time is up."""

    async def close(self) -> None:
        """Let go of files and connections; nothing may be asked afterwards."""

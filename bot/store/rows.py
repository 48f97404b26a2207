"""Rows: what a store is made of, once everything that could tell something is sealed.

Where the rows lie is the affair of a `Rows`; it sees hashes, minutes and sealed bytes only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from safety.seal import KeyRing, SealError

TALK, TRAIL, DOOR = "talk", "trail", "door"
COMMUNITY, CHOICE, PEPPER = "community", "choice", "pepper"  # see bot/communities/sealed.py
RING = "ring"  # the one row that is about no chat; see bot/store/rotation.py
START = ("", b"")  # before every place
Place = tuple[str, bytes]  # a kind and the keyed hash of a chat's address
STAMP = 8  # bytes in front of a value: its exact time in microseconds, big endian
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Row:
    """One sealed record: `due` is its time rounded down to the minute, UTC."""

    kind: str
    chat: bytes = field(repr=False)
    due: datetime
    sealed: bytes = field(repr=False)

    @property
    def place(self) -> Place:
        """Where the row lies."""
        return self.kind, self.chat


class Rows(Protocol):
    """Rows under the pair of kind and chat; StoreError if they cannot be reached."""

    async def find(self, kind: str, chats: Sequence[bytes]) -> Row | None:
        """The row of the first of the hashes that has one."""

    async def change(
        self, erased: Sequence[Place], written: Sequence[Row], found: Sequence[Row] = ()
    ) -> bool:
        """Erase and then write in one transaction: all of it or nothing.

        Nothing is done if a row of `found` does not stand any more as it was read; whether it
        was done.
        """

    async def until(self, kind: str, due: datetime) -> Sequence[Row]:
        """Every row of a kind that is due at that time or earlier, the earliest first."""

    async def sweep(self, kind: str, due: datetime) -> None:
        """Erase every row of a kind that was due before that time."""

    async def page(self, after: Place, most: int) -> Sequence[Row]:
        """The first rows behind a place, in the order of kind and chat, `most` of them."""

    async def close(self) -> None:
        """Let go of files and connections."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What lay in a row: its exact time, its value, and whether the newest key sealed it."""

    until: datetime
    value: bytes = field(repr=False)
    is_newest: bool


def sealed_row(ring: KeyRing, place: Place, value: bytes, until: datetime) -> Row:
    """A value as a row under the newest key; it opens at that place only."""
    kind, chat = place
    stamp = ((until - EPOCH) // MICROSECOND).to_bytes(STAMP, "big", signed=True)
    return Row(kind, chat, to_minute(until), ring.seal(stamp + value, kind.encode() + chat))


def opened(ring: KeyRing, row: Row) -> Opened | None:
    """What lies in a row; None if no key of the ring opens it there."""
    try:
        stamped, is_newest = ring.open(row.sealed, row.kind.encode() + row.chat)
    except SealError:
        return None
    stamp = int.from_bytes(stamped[:STAMP], "big", signed=True)
    return Opened(EPOCH + stamp * MICROSECOND, stamped[STAMP:], is_newest)


def to_minute(time: datetime) -> datetime:
    """A time rounded down to the minute, UTC."""
    return time.astimezone(UTC).replace(second=0, microsecond=0)

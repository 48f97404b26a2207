"""The contract of a store, kept once: sealing, finding by older keys, expiry.

Where the rows lie is the affair of a `Rows`; it sees hashes, minutes and sealed bytes only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar

from bot.store import TRAIL_KEPT, Door, Trail
from bot.store.records import (
    door_from_json,
    door_to_json,
    talk_from_json,
    talk_to_json,
    trail_from_json,
    trail_to_json,
)
from bot.talk import Talk
from safety.seal import KeyRing, SealError

TALK, TRAIL, DOOR = "talk", "trail", "door"
T = TypeVar("T")
STAMP = 8  # bytes in front of a value: its exact time in microseconds, big endian


@dataclass(frozen=True, slots=True)
class Row:
    """One sealed record: `due` is its time rounded down to the minute, UTC."""

    kind: str
    chat: bytes = field(repr=False)
    due: datetime
    sealed: bytes = field(repr=False)


class Rows(Protocol):
    """Rows under the pair of kind and chat."""

    async def find(self, kind: str, chats: Sequence[bytes]) -> Row | None:
        """The row of the first of the hashes that has one."""

    async def change(
        self,
        erased: Sequence[tuple[str, bytes]],
        written: Sequence[Row],
        found: Sequence[Row] = (),
    ) -> bool:
        """Erase and then write in one transaction: all of it or nothing.

        Nothing is done if a row of `found` does not stand any more as it was read; whether it
        was done.
        """

    async def until(self, kind: str, due: datetime) -> Sequence[Row]:
        """Every row of a kind that is due at that time or earlier, the earliest first."""

    async def sweep(self, kind: str, due: datetime) -> None:
        """Erase every row of a kind that was due before that time."""

    async def page(self, after: tuple[str, bytes], most: int) -> Sequence[Row]:
        """The first rows behind a place, in the order of kind and chat, `most` of them."""

    async def close(self) -> None:
        """Let go of files and connections."""


class SealedStore:
    """A `Store` over any rows: nothing leaves it unsealed, nothing expired comes out of it."""

    def __init__(self, ring: KeyRing, rows: Rows) -> None:
        """Seal with the newest key of `ring` into `rows`."""
        self._ring = ring
        self._rows = rows
        self._last: tuple[str, tuple[bytes, ...]] | None = None

    async def talk(self, address: str, now: datetime) -> Talk | None:
        """The talk; None if there is none, if its time is up or if no key opens it."""
        return await self._get(TALK, address, now, talk_from_json)

    async def keep_talk(self, address: str, talk: Talk, until: datetime) -> None:
        """Write the talk over what was there."""
        await self._put(TALK, address, talk_to_json(talk), until)
        self._last = None

    async def forget_talk(self, address: str) -> None:
        """Delete the talk; nothing happens if there is none."""
        await self._rows.change(self._places(TALK, address), ())

    async def trail(self, address: str, now: datetime) -> Trail | None:
        """The trail; None if there is none."""
        found = await self._get(TRAIL, address, now - TRAIL_KEPT, trail_from_json)
        if found is None:
            self._last = None  # somebody who never began leaves no address here
        return found

    async def keep_trail(self, trail: Trail) -> None:
        """Write the trail over what was there."""
        await self._put(TRAIL, trail.address, trail_to_json(trail), trail.covers_at)

    async def keep_turn(self, trail: Trail, talk: Talk | None, until: datetime) -> None:
        """Write the trail and the talk of one turn, both or neither; None deletes the talk."""
        trails, talks = self._places(TRAIL, trail.address), self._places(TALK, trail.address)
        rows = [self._row(trails[0], trail_to_json(trail), trail.covers_at)]
        if talk is not None:
            rows.append(self._row(talks[0], talk_to_json(talk), until))
        await self._rows.change((*trails, *talks), rows)
        self._last = None

    async def forget_trail(self, address: str) -> None:
        """Delete the trail, after its messages were covered."""
        await self._rows.change(self._places(TRAIL, address), ())
        self._last = None

    async def door(self, address: str, now: datetime) -> Door | None:
        """The closed door; None if there is none or its time is up."""
        return await self._get(DOOR, address, now, door_from_json)

    async def keep_door(self, address: str, door: Door, until: datetime) -> None:
        """Write the door over what was there."""
        await self._put(DOOR, address, door_to_json(door), until)

    async def forget_door(self, address: str) -> None:
        """Delete the door."""
        await self._rows.change(self._places(DOOR, address), ())

    async def begin_leaving(self, address: str, now: datetime) -> None:
        """Delete the talk and mark the trail as covering and due, both or neither."""
        erased = self._places(TALK, address)
        places = self._places(TRAIL, address)
        is_done = False
        while not is_done:  # again only if somebody wrote this very trail in between
            row, trail = await self._find(TRAIL, address, now - TRAIL_KEPT, trail_from_json)
            if row is None or trail is None:
                await self._rows.change(erased, ())
                self._last = None  # see trail()
                return
            left = replace(trail, is_covering=True, covers_at=now, tries=0)
            written = self._row(places[0], trail_to_json(left), now)
            is_done = await self._rows.change((*erased, *places), (written,), (row,))

    async def due(self, now: datetime) -> tuple[Trail, ...]:
        """Every trail whose time to be covered has come, the longest due first."""
        trails = await self._trails(now, now)
        return tuple(one for one in trails if one.covers_at <= now)

    async def covering(self, now: datetime) -> tuple[Trail, ...]:
        """Every trail that somebody left and that is not covered yet."""
        # A cover that failed is due again later, so trails that are not due count as well.
        trails = await self._trails(now + TRAIL_KEPT, now)
        return tuple(one for one in trails if one.is_covering)

    async def sweep(self, now: datetime) -> None:
        """Erase every row whose time is up."""
        for kind, end in ((TALK, now), (DOOR, now), (TRAIL, now - TRAIL_KEPT)):
            await self._rows.sweep(kind, _minute(end))

    async def close(self) -> None:
        """Let go of the rows; nothing may be asked afterwards."""
        self._last = None
        await self._rows.close()

    def _hashes(self, address: str) -> tuple[bytes, ...]:
        """The hashes of an address; kept for one turn, which asks five times."""
        last = self._last
        if last is None or last[0] != address:
            last = self._last = (address, self._ring.hashes(address))
        return last[1]

    def _places(self, kind: str, address: str) -> tuple[tuple[str, bytes], ...]:
        return tuple([(kind, chat) for chat in self._hashes(address)])

    def _row(self, place: tuple[str, bytes], value: bytes, until: datetime) -> Row:
        kind, chat = place
        sealed = self._ring.seal(_stamp(until) + value, kind.encode() + chat)
        return Row(kind, chat, _minute(until), sealed)

    async def _put(self, kind: str, address: str, value: bytes, until: datetime) -> None:
        places = self._places(kind, address)
        await self._rows.change(places, (self._row(places[0], value, until),))

    async def _get(
        self, kind: str, address: str, now: datetime, read: Callable[[bytes], T | None]
    ) -> T | None:
        _, record = await self._find(kind, address, now, read)
        return record

    async def _find(
        self, kind: str, address: str, now: datetime, read: Callable[[bytes], T | None]
    ) -> tuple[Row | None, T | None]:
        """The row as it stands now, and its record; None for what is not there any more."""
        row = await self._rows.find(kind, self._hashes(address))
        opened = self._opened(row) if row else None
        if row is None or opened is None:
            return row, None
        until, value, is_newest = opened
        if until <= now:
            await self._rows.change(((kind, row.chat),), (), (row,))
            return None, None
        if not is_newest:
            row = await self.rewrite(row, address, value, until)
        return row, read(value)

    async def rewrite(self, row: Row, address: str, value: bytes, until: datetime) -> Row:
        """Put a row of an older key under the newest, unless it was written again meanwhile."""
        places = self._places(row.kind, address)
        newer = self._row(places[0], value, until)
        is_done = await self._rows.change(places, (newer,), (row,))
        return newer if is_done else row

    async def _trails(self, due: datetime, now: datetime) -> list[Trail]:
        """The trails that are due by then; what lay under an older key is under the newest now."""
        found = []
        for row in await self._rows.until(TRAIL, due):
            opened = self._opened(row)
            trail = trail_from_json(opened[1]) if opened else None
            if opened is None or trail is None or opened[0] + TRAIL_KEPT <= now:
                continue
            if not opened[2]:
                await self.rewrite(row, trail.address, opened[1], opened[0])
            found.append(trail)
        return found

    def _opened(self, row: Row) -> tuple[datetime, bytes, bool] | None:
        """The exact time and the value of a row, and whether the newest key sealed it."""
        try:
            stamped, is_newest = self._ring.open(row.sealed, row.kind.encode() + row.chat)
        except SealError:
            return None
        return _time(stamped[:STAMP]), stamped[STAMP:], is_newest


EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def _stamp(time: datetime) -> bytes:
    return ((time - EPOCH) // MICROSECOND).to_bytes(STAMP, "big", signed=True)


def _time(stamp: bytes) -> datetime:
    return EPOCH + timedelta(microseconds=int.from_bytes(stamp, "big", signed=True))


def _minute(time: datetime) -> datetime:
    return time.astimezone(UTC).replace(second=0, microsecond=0)

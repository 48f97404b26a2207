"""The contract of a store, kept once: sealing, finding by older keys, expiry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from bot.store import TRAIL_KEPT, Door, Trail
from bot.store.records import (
    door_from_json,
    door_to_json,
    talk_from_json,
    talk_to_json,
    trail_from_json,
    trail_to_json,
)
from bot.store.rows import DOOR, TALK, TRAIL, Place, Row, Rows, opened, sealed_row, to_minute
from bot.talk import Talk
from safety.seal import KeyRing

T = TypeVar("T")


class SealedStore:
    """A `Store` over any rows: nothing leaves it unsealed, nothing expired comes out of it."""

    def __init__(self, ring: KeyRing, rows: Rows) -> None:
        """Seal with the newest key of `ring` into `rows`."""
        self._ring = ring
        self._rows = rows
        self._last: tuple[str, tuple[bytes, ...]] | None = None

    @property
    def ring(self) -> KeyRing:
        """What seals here."""
        return self._ring

    @property
    def rows(self) -> Rows:
        """Where the sealed rows lie, for those that keep other records beside."""
        return self._rows

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
        found = await self._get(DOOR, address, now, door_from_json)
        self._last = None  # see trail()
        return found

    async def keep_door(self, address: str, door: Door, until: datetime) -> None:
        """Write the door over what was there."""
        await self._put(DOOR, address, door_to_json(door), until)
        self._last = None

    async def forget_door(self, address: str) -> None:
        """Delete the door."""
        await self._rows.change(self._places(DOOR, address), ())
        self._last = None

    def word_hashes(self, address: str, word: str) -> tuple[bytes, ...]:
        """The keyed hashes of a word in this chat, the newest key's first."""
        # With the address in it, the same word in two chats has two hashes that tell nothing.
        return self._ring.hashes(f"word\0{address}\0{word}")

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
            await self._rows.sweep(kind, to_minute(end))

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

    def _places(self, kind: str, address: str) -> tuple[Place, ...]:
        return tuple([(kind, chat) for chat in self._hashes(address)])

    def _row(self, place: Place, value: bytes, until: datetime) -> Row:
        return sealed_row(self._ring, place, value, until)

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
        found = opened(self._ring, row) if row else None
        if row is None or found is None:
            return row, None
        if found.until <= now:
            await self._rows.change((row.place,), (), (row,))
            return None, None
        if not found.is_newest:
            row = await self._rewritten(row, address, found.value, found.until)
        return row, read(found.value)

    async def _rewritten(self, row: Row, address: str, value: bytes, until: datetime) -> Row:
        """Put a row of an older key under the newest, unless it was written again meanwhile."""
        places = self._places(row.kind, address)
        newer = self._row(places[0], value, until)
        is_done = await self._rows.change(places, (newer,), (row,))
        return newer if is_done else row

    async def _trails(self, due: datetime, now: datetime) -> list[Trail]:
        """The trails that are due by then; what lay under an older key is under the newest now."""
        trails = []
        for row in await self._rows.until(TRAIL, due):
            found = opened(self._ring, row)
            trail = trail_from_json(found.value) if found else None
            if found is None or trail is None or found.until + TRAIL_KEPT <= now:
                continue
            if not found.is_newest:
                await self._rewritten(row, trail.address, found.value, found.until)
            trails.append(trail)
        return trails

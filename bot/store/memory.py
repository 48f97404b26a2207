"""A store that lives as long as the process, sealed like every other one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.store.rows import Place, Row
from bot.store.sealed import SealedStore
from safety.seal import KeyRing


class MemoryRows:
    """Rows in a dictionary; nothing awaits in between, so every change is one transaction."""

    def __init__(self) -> None:
        """Begin empty."""
        self._rows: dict[Place, Row] = {}

    async def find(self, kind: str, chats: Sequence[bytes]) -> Row | None:
        """The row of the first of the hashes that has one."""
        for chat in chats:
            row = self._rows.get((kind, chat))
            if row is not None:
                return row
        return None

    async def change(
        self,
        erased: Sequence[Place],
        written: Sequence[Row],
        found: Sequence[Row] = (),
    ) -> bool:
        """Erase and then write, if what was found still stands."""
        if any(self._rows.get((row.kind, row.chat)) != row for row in found):
            return False
        for place in erased:
            self._rows.pop(place, None)
        for row in written:
            self._rows[row.kind, row.chat] = row
        return True

    async def until(self, kind: str, due: datetime) -> Sequence[Row]:
        """Every row of a kind that is due at that time or earlier, the earliest first."""
        found = [row for row in self._rows.values() if row.kind == kind and row.due <= due]
        return sorted(found, key=lambda row: row.due)

    async def sweep(self, kind: str, due: datetime) -> None:
        """Erase every row of a kind that was due before that time."""
        over = [at for at, row in self._rows.items() if row.kind == kind and row.due < due]
        for place in over:
            del self._rows[place]

    async def page(self, after: Place, most: int) -> Sequence[Row]:
        """The first rows behind a place, in the order of kind and chat."""
        places = sorted(place for place in self._rows if place > after)
        return [self._rows[place] for place in places[:most]]

    async def close(self) -> None:
        """Forget everything."""
        self._rows.clear()


class MemoryStore(SealedStore):
    """A `Store` in memory; a restart forgets every talk, and every trail uncovered."""

    def __init__(self, ring: KeyRing) -> None:
        """Seal with `ring`; a ring made by `KeyRing.generate` dies with the process."""
        super().__init__(ring, MemoryRows())

"""A store for the address of a database; without one, a store in memory."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.store import KeyNeededError, Store, StoreError
from bot.store.memory import MemoryStore
from bot.store.sealed import Rows, SealedStore
from bot.store.sqlite import SqliteRows
from safety.seal import KeyRing

NO_KEY = "a store in a database needs a key: make one with `waypost keys new`"
NO_ADDRESS = "the store's address begins with sqlite:/// or postgresql://"


async def open_store(url: str | None, ring: KeyRing | None) -> Store:
    """The store at an address, migrated and ready; None: one in memory, which a restart empties.

    Raises KeyNeededError if a database is named and no ring is given, StoreError if it cannot be
    opened. Without a ring the memory store seals with a key that dies with the process.
    """
    if not url:
        return MemoryStore(ring or KeyRing.generate())
    if ring is None:
        raise KeyNeededError(NO_KEY)
    return SealedStore(ring, await open_rows(url))


async def open_rows(url: str) -> Rows:
    """The sealed rows at an address, for those who need no record of them; raises StoreError."""
    address = _address(url)
    return await SqliteRows.open(Path(address.database or ""))


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        # From None: the error would quote the address, which may hold a password.
        raise StoreError(NO_ADDRESS) from None
    kind = address.drivername.split("+")[0]
    if kind == "sqlite" and address.database not in {None, "", ":memory:"}:
        return address
    raise StoreError(NO_ADDRESS)

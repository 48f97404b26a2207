"""A store for the address of a database; without one, a store in memory."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.store import KeyNeededError, StoreError
from bot.store.memory import MemoryStore
from bot.store.rotation import note
from bot.store.rows import Rows
from bot.store.sealed import SealedStore
from bot.store.sqlite import SqliteRows
from safety.seal import KeyRing

NO_KEY = "a store in a database needs a key: make one with `waypost keys new`"
NO_ADDRESS = "the store's address begins with sqlite:/// or postgresql://"

KINDS = {"sqlite": "sqlite", "postgresql": "postgresql", "postgres": "postgresql"}
KNOWN = ("host", "port", "ssl")  # asyncpg's names; libpq's sslmode is its ssl


async def open_store(url: str | None, ring: KeyRing | None) -> SealedStore:
    """The store at an address, migrated and ready; None: one in memory, which a restart empties.

    Raises KeyNeededError if a database is named and no ring is given, StoreError if it cannot be
    opened. Without a ring the memory store seals with a key that dies with the process.
    """
    if not url:
        return MemoryStore(ring or KeyRing.generate())
    if ring is None:
        raise KeyNeededError(NO_KEY)
    rows = await open_rows(url)
    try:
        await note(rows, ring)
    except StoreError:
        await rows.close()
        raise
    return SealedStore(ring, rows)


async def open_rows(url: str) -> Rows:
    """The sealed rows at an address, for those who need no record of them; raises StoreError."""
    address = _address(url)
    if address.drivername == "sqlite":
        return await SqliteRows.open(Path(address.database or ""))
    from bot.store.postgres import PostgresRows  # noqa: PLC0415 - most never load its driver

    return await PostgresRows.open(address)


def _address(url: str) -> URL:
    """The address with the driver's name left out; StoreError, which does not quote it."""
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        # From None: the error would quote the address, which may hold a password.
        raise StoreError(NO_ADDRESS) from None
    kind = KINDS.get(address.drivername.split("+")[0])
    if kind is None or (kind == "sqlite" and address.database in {None, "", ":memory:"}):
        raise StoreError(NO_ADDRESS)
    query = {"ssl" if key == "sslmode" else key: value for key, value in address.query.items()}
    if kind == "postgresql" and query.keys() - KNOWN:
        raise StoreError(f"of the address's options only these are known: {', '.join(KNOWN)}")
    return address.set(drivername=kind, query=query)

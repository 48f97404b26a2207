"""What every test starts with."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.store import Store
from bot.store.memory import MemoryRows
from bot.store.opening import open_rows
from bot.store.sealed import Rows, SealedStore
from safety.seal import KeyRing
from tests.stores import NEW

# The clock of a busy machine is no property of ours; pytest's own timeout ends what hangs.
settings.register_profile("waypost", deadline=None)
settings.load_profile("waypost")


@pytest.fixture(params=["memory", "sqlite"])
async def rows(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Rows]:
    """The rows of every kind of store, empty."""
    opened: Rows = MemoryRows()
    if request.param != "memory":
        opened = await open_rows(f"sqlite:///{tmp_path / 'private' / 'store.db'}")
    yield opened
    await opened.close()


@pytest.fixture
def store(rows: Rows) -> Store:
    """A store over those rows, under one key."""
    return SealedStore(KeyRing((NEW,)), rows)

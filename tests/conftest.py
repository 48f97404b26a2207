"""What every test starts with."""

from __future__ import annotations

import io
import logging
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.store import Store
from bot.store.memory import MemoryRows
from bot.store.opening import open_rows
from bot.store.rows import CHOICE, COMMUNITY, DOOR, PEPPER, TALK, TRAIL, Rows
from bot.store.sealed import SealedStore
from safety import quiet
from safety.seal import KeyRing
from tests.server_postgres import Server
from tests.stores import LONG_AFTER, NEW

# The clock of a busy machine is no property of ours; pytest's own timeout ends what hangs.
settings.register_profile("waypost", deadline=None)
settings.load_profile("waypost")


@pytest.fixture(autouse=True)
def _own_log() -> Iterator[None]:
    """A test that switches our log on switches it on for itself alone."""
    ours = logging.getLogger(quiet.OURS)
    before = ours.level
    yield
    ours.setLevel(before)


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """The log as it is set up for a run; everything is put back afterwards."""
    root = logging.getLogger()
    before = (tuple(root.handlers), root.level, logging.raiseExceptions)
    hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook)
    stream = io.StringIO()
    quiet.install(stream)
    yield stream
    logging.captureWarnings(capture=False)
    root.handlers[:] = before[0]
    root.setLevel(before[1])
    logging.raiseExceptions = before[2]
    sys.excepthook, sys.unraisablehook, threading.excepthook = hooks


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real PostgreSQL for this run of the tests, started by the first that asks for it."""
    with pytest.MonkeyPatch.context() as patch:
        # Read when the package is imported; it warns unless the folder is its user's alone.
        patch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
        server = Server.start()
    yield server
    server.remove()


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
async def rows(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Rows]:
    """The rows of every kind of store, empty."""
    opened: Rows = MemoryRows()
    if request.param == "sqlite":
        opened = await open_rows(f"sqlite:///{tmp_path / 'private' / 'store.db'}")
    if request.param == "postgresql":
        opened = await open_rows(request.getfixturevalue("postgres").shared)
        for kind in (TALK, TRAIL, DOOR, COMMUNITY, CHOICE, PEPPER):
            await opened.sweep(kind, LONG_AFTER)
    yield opened
    await opened.close()


@pytest.fixture
def store(rows: Rows) -> Store:
    """A store over those rows, under one key."""
    return SealedStore(KeyRing((NEW,)), rows)


@pytest.fixture
def database(postgres: Server) -> str:
    """The address of an empty database of that server, in which nothing was migrated yet."""
    return postgres.database()

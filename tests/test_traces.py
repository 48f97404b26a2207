"""After leaving nothing that a person wrote or is can be found anywhere; the search is proven."""

from __future__ import annotations

import io
import logging
import sqlite3
import tempfile
import time
import zlib
from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.adapters.console import ADDRESS, converse
from bot.adapters.page import Plain
from bot.engine import is_urgent, step
from bot.events import Hints
from bot.runtime import Runtime
from bot.safely import safely
from bot.store import Store
from bot.store.memory import MemoryRows
from bot.store.opening import open_rows
from bot.store.rows import Rows
from bot.store.sealed import SealedStore
from bot.world import World
from safety.seal import KeyRing
from tests import discord_rig, telegram_rig
from tests.invented import world
from tests.rim import Clock
from tests.server_postgres import Server
from tests.servers.telegram import BotApi
from tests.stores import NEW, every
from tests.traces import Blob, dresses, files_of, found_in
from tests.wired import HARMLESS

RING = KeyRing((NEW,))
# Words that stand nowhere else, one with a sign that NFKC writes as two letters.
WORD, LIGATURE, OWN = "qzvorpal", "qzﬁnch", "qzlanternfish"
SAID = (
    f"my stepdad hits me {WORD}. philippines",
    f"his name is {LIGATURE} and he drinks",
    "/help",
)
TELEGRAM_ID = 7_707_123_456
LONG_AFTER = timedelta(hours=80)  # every record has expired: 24 hours of a Door, 48 of a Trail


@dataclass
class Kept:
    """One kind of store: its records, and every byte that it has left anywhere."""

    store: Store
    rows: Rows
    blobs: Callable[[], Iterable[Blob]]
    forgets_hashes: bool = True


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files of everything that runs in this test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
async def kept(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Kept]:
    """A store of every kind, and how to look at everything that it has left."""
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgres")
        rows = await open_rows(request.getfixturevalue("database"))

        began = time.time() - 1

        def on_disk() -> Iterable[Blob]:
            server.say("CHECKPOINT")
            return files_of(server.folder, began)

        # What was erased stays in its log until it is written over: docs/privacy.md says so.
        found = Kept(SealedStore(RING, rows), rows, on_disk, forgets_hashes=False)
    elif request.param == "sqlite":
        rows = await open_rows(f"sqlite:///{tmp_path / 'private' / 'store.db'}")
        found = Kept(SealedStore(RING, rows), rows, lambda: files_of(tmp_path))
    else:
        rows = MemoryRows()
        found = Kept(SealedStore(RING, rows), rows, list)
    yield found
    await rows.close()


async def left_by(kept: Kept, log: io.StringIO, temporary: Path) -> list[Blob]:
    """Everything that can be looked at: files, rows, temporary files, and the log."""
    rows = [
        (f"row {row.kind}", row.kind.encode() + row.chat + row.sealed)
        for row in await every(kept.rows)
    ]
    return [
        *kept.blobs(),
        *rows,
        *files_of(temporary),
        ("log", log.getvalue().encode()),
    ]


def identities(address: str, *ids: int) -> list[str | bytes]:
    """What names the person: the address, and the platform's ids as they are written."""
    return [address, *(str(one) for one in ids)]


async def each(*lines: str) -> AsyncIterator[str]:
    for line in lines:
        yield line


async def test_a_terminal_leaves_nothing(kept: Kept, log: io.StringIO, temporary: Path) -> None:
    clock = Clock()
    runtime: Runtime[World] = Runtime(step, world, kept.store, clock, is_urgent=is_urgent)
    lines = each(*SAID, "My own sign to leave", OWN, f"he hits me {WORD}", "/x")

    await converse(runtime, lines, Plain(io.StringIO()), Hints(("en",)), is_interactive=False)

    left = await left_by(kept, log, temporary)
    assert found_in(left, [WORD, LIGATURE, OWN]) == []
    assert runtime.held == 0
    clock.now += LONG_AFTER
    await runtime.tick()
    await nothing_lasts(kept, log, temporary, ADDRESS)


async def test_a_telegram_chat_leaves_nothing(
    kept: Kept, log: io.StringIO, temporary: Path
) -> None:
    address = f"t:{TELEGRAM_ID}"
    async with BotApi() as api:
        person = api.person(TELEGRAM_ID)
        async with telegram_rig.running(api, store=kept.store, countries=("PH",)) as rig:
            for line in SAID:
                person.say(line)
                await rig.idle()
            person.press("My own sign to leave")
            await rig.idle()
            for line in (OWN, f"he hits me {WORD}"):
                person.say(line)
                await rig.idle()
            during = await left_by(kept, log, temporary)
            messages = [one.id for one in person.screen]
            person.say("/x")
            await rig.idle()

            left = await left_by(kept, log, temporary)
            who = identities(address, TELEGRAM_ID)
            assert found_in(during, [WORD, LIGATURE, OWN, *who]) == []
            assert found_in(left, [WORD, LIGATURE, OWN, *who]) == []
            assert len(messages) > 1
            assert {one.text for one in person.screen} <= HARMLESS
            assert rig.runtime.held == 0
            api.clock.pass_by(hours=LONG_AFTER.total_seconds() / 3600)
            await rig.runtime.tick()
            await nothing_lasts(kept, log, temporary, address)


@pytest.mark.parametrize("in_server", [True, False], ids=["in a server", "in direct messages"])
async def test_a_discord_talk_leaves_nothing(
    kept: Kept,
    log: io.StringIO,
    temporary: Path,
    in_server: bool,  # noqa: FBT001 - one of the two ways
) -> None:
    async with discord_rig.serving() as server:
        server.buckets.limits.clear()
        person = server.person()
        address = f"d:{person.id}"
        place = person.join() if in_server else person.direct
        async with discord_rig.running(server, store=kept.store, countries=("PH",)) as rig:
            if in_server:
                await rig.slash(person, place)
            for line in SAID:
                await (rig.write(person, line) if in_server else rig.say(person, line))
            during = await left_by(kept, log, temporary)
            await rig.press(person, "Leave")

            left = await left_by(kept, log, temporary)
            who = identities(address, person.id)
            assert found_in(during, [WORD, LIGATURE, *who]) == []
            assert found_in(left, [WORD, LIGATURE, *who]) == []
            assert {one.content for one in person.screen()} <= HARMLESS
            assert rig.runtime.held == 0
            server.state.clock.pass_by(LONG_AFTER.total_seconds())
            await rig.runtime.tick()
            await nothing_lasts(kept, log, temporary, address)


async def nothing_lasts(kept: Kept, log: io.StringIO, temporary: Path, address: str) -> None:
    """After every expiry not even the keyed hash of the address is anywhere."""
    assert await every(kept.rows) == ()
    if kept.forgets_hashes:
        left = await left_by(kept, log, temporary)
        assert found_in(left, list(RING.hashes(address))) == []


async def test_what_breaks_in_the_middle_leaves_no_word_in_the_log(
    log: io.StringIO, temporary: Path
) -> None:
    async def broken() -> None:
        raise ValueError(f"{WORD} {LIGATURE} {TELEGRAM_ID}")

    await safely(broken(), "a turn")
    logging.getLogger("telegram.ext").warning("update %s of %d", WORD, TELEGRAM_ID)
    logging.getLogger("discord.client").error("%s", LIGATURE, exc_info=ValueError(WORD))
    logging.getLogger("waypost.rim").info("said %s", WORD)

    left = [("log", log.getvalue().encode()), *files_of(temporary)]
    assert log.getvalue().count("\n") == 3
    assert found_in(left, [WORD, LIGATURE, str(TELEGRAM_ID)]) == []


@pytest.mark.parametrize("dress", sorted(dresses(LIGATURE)))
def test_the_search_finds_a_marker_in_every_dress(dress: str, tmp_path: Path) -> None:
    form = dresses(LIGATURE)[dress]
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "store.db-wal").write_bytes(b"\0" * 4095 + form + b"\xff" * 7)

    assert found_in(files_of(tmp_path), [LIGATURE])


@pytest.mark.parametrize("level", [1, 6, 9])
@pytest.mark.parametrize("wbits", [15, 31], ids=["zlib", "gzip"])
def test_the_search_looks_inside_what_was_packed(level: int, wbits: int, tmp_path: Path) -> None:
    packer = zlib.compressobj(level, zlib.DEFLATED, wbits)
    packed = packer.compress(b"a page " * 50 + WORD.encode()) + packer.flush()
    assert WORD.encode() not in packed
    (tmp_path / "log.1").write_bytes(b"x" * 100 + packed)

    assert found_in(files_of(tmp_path), [WORD])


def test_the_search_finds_a_keyed_hash_as_bytes_and_as_digits(tmp_path: Path) -> None:
    (hashed,) = RING.hashes("t:1")
    for number, form in enumerate(dresses(hashed).values()):
        (tmp_path / f"{number}").write_bytes(b"row" + form)

    hits = found_in(files_of(tmp_path), [hashed])

    assert {hit.split(":")[0] for hit in hits} == {str(n) for n in range(len(dresses(hashed)))}


def test_the_search_finds_what_a_database_erased_without_wiping_it(tmp_path: Path) -> None:
    # The free list of SQLite keeps what was deleted, unless it is told to wipe it.
    with sqlite3.connect(tmp_path / "plain.db") as on:
        on.execute("PRAGMA secure_delete = OFF")
        on.execute("CREATE TABLE said (text)")
        on.executemany("INSERT INTO said VALUES (?)", [(f"{WORD} {n}",) for n in range(2000)])
        on.commit()
        on.execute("DELETE FROM said")
        on.commit()
    on.close()

    assert found_in(files_of(tmp_path), [WORD])


def test_the_search_finds_a_row_in_a_write_ahead_log(tmp_path: Path) -> None:
    on = sqlite3.connect(tmp_path / "plain.db", isolation_level=None)
    on.execute("PRAGMA journal_mode = WAL")
    on.execute("PRAGMA wal_autocheckpoint = 0")
    on.execute("CREATE TABLE said (text)")
    on.execute("INSERT INTO said VALUES (?)", (WORD,))

    hits = found_in(files_of(tmp_path), [WORD])

    on.close()
    assert any("wal" in one for one in hits)


def test_the_search_finds_what_a_server_wrote_into_its_log(postgres: Server) -> None:
    began = time.time() - 1
    # The server goes on for other tests, which must not find their own words there.
    planted = "qzplanted"
    postgres.say(f"CREATE TABLE said AS SELECT '{planted}' AS text")
    postgres.say("DROP TABLE said")
    postgres.say("CHECKPOINT")

    hits = found_in(files_of(postgres.folder, began), [planted])

    assert any("wal" in one for one in hits)


def test_the_search_finds_a_temporary_file_and_a_line_of_a_log(temporary: Path) -> None:
    with tempfile.NamedTemporaryFile(delete=False) as file:
        file.write(WORD.encode())
    stream = io.StringIO()
    logging.StreamHandler(stream).handle(
        logging.LogRecord("x", logging.ERROR, "x", 1, "said %s", (WORD,), None)
    )

    assert found_in(files_of(temporary), [WORD])
    assert found_in([("log", stream.getvalue().encode())], [WORD])


def test_the_search_finds_nothing_where_nothing_is(tmp_path: Path) -> None:
    at = datetime.now(UTC).isoformat()
    (tmp_path / "file").write_text(f"qz {at} vorpal", encoding="utf-8")

    assert found_in(files_of(tmp_path), [WORD, LIGATURE, RING.hashes("t:1")[0]]) == []

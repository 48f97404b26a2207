"""A SQLite file keeps what must be kept, and nothing of what was erased."""

from __future__ import annotations

import asyncio
import random
import shutil
import sqlite3
import stat
import sys
from asyncio.subprocess import PIPE
from dataclasses import replace
from pathlib import Path

import pytest

from bot.store import StoreError
from bot.store.opening import open_rows, open_store
from bot.store.rows import Row
from bot.store.sealed import SealedStore
from bot.store.sql_tables import time
from safety.seal import KeyRing
from tests.stores import HERE, NEW, NOW, SOON, TALK, THERE, TRAIL, every

ROOT = Path(__file__).parent.parent
RING = KeyRing((NEW,))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "private" / "store.db"


def on_disk(file: Path) -> bytes:
    """Every byte of every file beside and behind the store."""
    return b"".join(one.read_bytes() for one in sorted(file.parent.iterdir()))


async def test_the_file_is_for_its_owner_alone_with_all_that_lies_beside_it(file: Path) -> None:
    store = await open_store(f"sqlite:///{file}", RING)
    await store.keep_trail(TRAIL)

    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(one.stat().st_mode) for one in file.parent.iterdir()} == {0o600}
    await store.close()


async def test_a_file_that_others_may_read_is_closed_to_them(file: Path) -> None:
    file.parent.mkdir()
    file.touch(mode=0o644)

    store = await open_store(f"sqlite:///{file}", RING)
    await store.close()

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_what_was_kept_is_there_after_a_restart(file: Path) -> None:
    before = await open_store(f"sqlite:///{file}", RING)
    await before.keep_talk(HERE, TALK, SOON)
    await before.begin_leaving(THERE, NOW)
    await before.keep_trail(TRAIL)
    await before.close()

    after = await open_store(f"sqlite:///{file}", RING)

    assert await after.talk(HERE, NOW) == TALK
    assert await after.trail(HERE, NOW) == TRAIL
    await after.close()


async def test_when_leaving_returns_no_file_holds_a_byte_of_the_talk(file: Path) -> None:
    rows = await open_rows(f"sqlite:///{file}")
    store = SealedStore(RING, rows)
    await store.keep_trail(TRAIL)
    written = []
    for node in ("place", "concern", "services"):
        await store.keep_talk(HERE, replace(TALK, node=node), SOON)
        written += [row.sealed for row in await every(rows)]
    assert written[-1] in on_disk(file)

    await store.begin_leaving(HERE, NOW)

    kept = {row.sealed for row in await every(rows)}
    left = on_disk(file)
    assert len(kept) == 1
    assert all(one not in left for one in written if one not in kept)
    await rows.close()


async def test_no_order_of_writing_and_erasing_leaves_a_trace(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # secure_delete alone fails this: a page that SQLite rearranges keeps copies in its gap.
    monkeypatch.setattr("bot.store.sqlite_held.REST", 0)
    lot = random.Random(20261125)  # noqa: S311 - a repeatable order, no secret
    rows = await open_rows(f"sqlite:///{file}")
    live: dict[tuple[str, bytes], Row] = {}
    gone: list[bytes] = []
    for _ in range(6):
        for _ in range(50):
            is_new = not live or lot.random() < 0.5
            place = ("talk", lot.randbytes(32)) if is_new else lot.choice(sorted(live))
            size, due = lot.choice((90, 300, 900)), time(lot.randrange(10**6))
            if place in live:
                gone.append(live[place].sealed)
            live[place] = Row(*place, due, lot.randbytes(size))
            await rows.change((), (live[place],))
        erased = lot.sample(sorted(live), len(live) // 3)
        for place in erased:
            gone += [place[1], live.pop(place).sealed]
        await asyncio.gather(*(rows.change((place,), ()) for place in erased))
        left = on_disk(file)
        assert [one for one in gone if one[:16] in left or one[-16:] in left] == []
        assert all(row.sealed[-16:] in left for row in live.values())
    await rows.close()


async def test_what_a_killed_program_left_is_scrubbed_when_the_next_one_starts(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = await open_rows(f"sqlite:///{file}")
    store = SealedStore(RING, rows)
    await store.keep_turn(TRAIL, TALK, SOON)
    talk = (await every(rows))[0].sealed
    with monkeypatch.context() as patch:
        patch.setattr("bot.store.sqlite_held.scrub", lambda _: False)
        await store.begin_leaving(HERE, NOW)
        await asyncio.to_thread(shutil.copytree, file.parent, file.parent.with_name("copy"))
    await rows.close()
    copy = file.parent.with_name("copy") / file.name
    assert talk in on_disk(copy)

    again = await open_store(f"sqlite:///{copy}", RING)

    assert await again.talk(HERE, NOW) is None
    assert talk not in on_disk(copy)
    await again.close()


async def test_two_programs_share_one_file(file: Path) -> None:
    store = await open_store(f"sqlite:///{file}", RING)
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.dying_store", f"sqlite:///{file}", cwd=ROOT, stdout=PIPE
    )
    assert program.stdout is not None
    assert await program.stdout.readline() == b"1\n"
    # The other one writes turns for HERE all the time.
    for at in range(30):
        await store.keep_turn(replace(TRAIL, address=f"a:{at}"), TALK, SOON)
        if at % 2:
            await store.begin_leaving(f"a:{at}", NOW)
    heard = [await program.stdout.readline() for _ in range(5)]
    program.kill()
    await program.wait()

    last = await store.trail(HERE, NOW)
    assert last is not None
    assert last.tries >= int(heard[-1])
    assert [await store.talk(f"a:{at}", NOW) for at in range(30)] == [TALK, None] * 15
    await store.close()


async def test_a_file_that_is_none_of_ours_is_refused_and_left_as_it_is(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"not a database, but somebody's letter" * 40)
    before = file.read_bytes()

    with pytest.raises(StoreError, match="no SQLite file"):
        await open_store(f"sqlite:///{file}", RING)

    assert file.read_bytes() == before


async def test_a_folder_that_cannot_be_made_is_named_as_the_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreError, match="cannot be opened"):
        await open_store(f"sqlite:///{tmp_path / 'file' / 'store.db'}", RING)


async def test_a_file_in_use_by_others_raises_and_goes_on_when_they_let_go(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.sqlite_file.PATIENCE", 0.05)
    store = await open_store(f"sqlite:///{file}", RING)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreError, match="another process"):
        await store.keep_talk(HERE, TALK, SOON)
    assert await store.talk(HERE, NOW) is None  # and who only looks does not wait
    other.execute("ROLLBACK")
    other.close()
    await store.keep_talk(HERE, TALK, SOON)

    assert await store.talk(HERE, NOW) == TALK
    await store.close()

"""Whatever happens to the program or the disk: both records or neither, and it goes on."""

from __future__ import annotations

import asyncio
import resource
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.store import Store, StoreError
from bot.store.opening import open_store
from safety.seal import KeyRing
from tests.stores import HERE, NEW, NOW, SOON, TALK, THERE, TRAIL

RING = KeyRing((NEW,))
ROOT = Path(__file__).parent.parent
KILLED = -signal.SIGKILL


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'private' / 'store.db'}"
    found: str = request.getfixturevalue("database")
    return found


@pytest.fixture
async def small(tmp_path: Path) -> AsyncIterator[Store]:
    store = await open_store(f"sqlite:///{tmp_path / 'private' / 'store.db'}", RING)
    await store.keep_turn(TRAIL, TALK, SOON)
    yield store
    await store.close()


def dying(*words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.dying_store", *words]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("last", [1, 2])
async def test_a_program_killed_in_the_middle_of_leaving_has_not_left_by_half(
    url: str, last: int
) -> None:
    with dying(url, str(last)) as program:
        assert await asyncio.to_thread(program.wait) == KILLED

    store = await open_store(url, RING)

    assert await store.talk(HERE, NOW) == TALK
    assert await store.trail(HERE, NOW) == TRAIL
    await store.close()


async def test_a_program_killed_at_any_moment_loses_nothing_that_was_acknowledged(
    url: str,
) -> None:
    with dying(url) as program:
        assert program.stdout is not None
        heard = [await asyncio.to_thread(program.stdout.readline) for _ in range(20)]
        program.kill()
        heard += program.stdout.readlines()

    store = await open_store(url, RING)
    trail, talk = await store.trail(HERE, NOW), await store.talk(HERE, NOW)

    acknowledged = int(heard[-1])
    assert trail is not None
    assert talk is not None
    assert trail.tries == talk.danger
    assert trail.tries in {acknowledged, acknowledged + 1}
    await store.close()


@contextmanager
def files_no_longer_than(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


async def test_a_disk_that_takes_no_more_raises_and_it_goes_on_when_there_is_room(
    small: Store,
) -> None:
    long = replace(TRAIL, address=THERE, messages=tuple(str(at) for at in range(50_000)))

    with files_no_longer_than(60_000):
        for _ in range(2):
            with pytest.raises(StoreError, match="disk"):
                await small.keep_turn(long, TALK, SOON)
        assert await small.talk(HERE, NOW) == TALK
        assert await small.talk(THERE, NOW) is None
        await small.begin_leaving(HERE, NOW)
        assert await small.talk(HERE, NOW) is None
    await small.keep_turn(long, TALK, SOON)

    assert await small.trail(THERE, NOW) == long
    assert len(await small.covering(NOW)) == 1


def test_somebody_can_leave_on_a_disk_that_is_really_full(tmp_path: Path) -> None:
    # A disk of its own needs a namespace of its own, which not every machine gives.
    small = f"mount -t tmpfs -o size=600k none {tmp_path}"
    if subprocess.run(["unshare", "-rm", "sh", "-c", small], check=False).returncode:
        pytest.skip("no disk of its own for a test here")

    program = f"{small} && {sys.executable} -m tests.full_disk {tmp_path}"
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    words = ["refused", "kept", "left", "clean", "goes on", "spare"]
    assert (done.stdout.splitlines(), done.stderr) == (words, "")

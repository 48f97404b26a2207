"""`waypost keys` makes keys, changes them and tells what lies under which."""

from __future__ import annotations

import asyncio
import stat
from pathlib import Path

import pytest

from bot.keys import keys_command
from bot.store import Door
from bot.store.opening import open_store
from safety.seal import KeyRing, written
from tests.stores import HERE, NEW, NOW, OLD, SOON, TALK, THERE, TRAIL


def run(*argv: str, url: str | None = None, ring: KeyRing | None = None) -> int:
    return keys_command(argv, lambda: (url, ring))


def kept(url: str, key: bytes) -> None:
    async def keep() -> None:
        store = await open_store(url, KeyRing((key,)))
        await store.keep_turn(TRAIL, TALK, SOON)
        await store.keep_door(THERE, Door("weather"), SOON)
        await store.close()

    asyncio.run(keep())


def begun(url: str, ring: KeyRing) -> None:
    async def begin() -> None:
        await (await open_store(url, ring)).close()

    asyncio.run(begin())


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'private' / 'store.db'}"


def test_a_new_key_is_printed_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("new") == 0

    assert len(KeyRing.read(capsys.readouterr().out)) == 1


def test_a_new_key_is_put_in_front_of_the_older_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "keys" / "ring"

    assert [run("new", "--file", str(file)) for _ in range(2)] == [0, 0]
    first = file.read_text(encoding="utf-8")
    assert run("new", "--file", str(file)) == 0

    after = file.read_text(encoding="utf-8")
    assert after.endswith(first)
    assert len(KeyRing.read(after)) == 3
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert list(file.parent.iterdir()) == [file]
    assert not any(key in capsys.readouterr().out for key in after.split())


def test_a_file_that_holds_something_else_is_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "letter"
    file.write_text("dear all", encoding="utf-8")

    assert run("new", "--file", str(file)) == 2

    assert file.read_text(encoding="utf-8") == "dear all"
    assert "dear" not in capsys.readouterr().err


def test_a_store_is_brought_under_the_newest_key(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kept(url, OLD)
    begun(url, KeyRing((NEW, OLD)))

    assert run("rotate", url=url, ring=KeyRing((NEW, OLD))) == 0

    said = capsys.readouterr().out
    assert "brought under the newest key: 2 rows" in said
    assert "key 1 (the newest): 2 rows" in said
    assert "key 2: 1 row; keep it until 2026-11-24 12:11 UTC" in said

    async def found() -> object:
        store = await open_store(url, KeyRing((NEW,)))
        talk = await store.talk(HERE, NOW)
        await store.close()
        return talk

    assert asyncio.run(found()) == TALK


def test_nothing_is_moved_before_a_bot_has_begun_with_the_newest_key(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kept(url, OLD)

    assert run("rotate", url=url, ring=KeyRing((NEW, OLD))) == 1

    assert "no bot has begun with the newest key" in capsys.readouterr().err
    assert run("check", url=url, ring=KeyRing((NEW, OLD))) == 0
    assert "key 2: 3 rows" in capsys.readouterr().out


def test_a_key_under_which_nothing_lies_may_be_taken_out_later(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kept(url, NEW)

    assert run("check", url=url, ring=KeyRing((NEW, OLD))) == 0

    said = capsys.readouterr().out
    assert "key 1 (the newest): 3 rows" in said
    assert "key 2: nothing lies under it; take it out three days after the newest came" in said


def test_rows_under_a_key_that_is_missing_are_told(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kept(url, OLD)

    assert run("check", url=url, ring=KeyRing((NEW,))) == 1

    assert "no key of the ring opens 3 rows" in capsys.readouterr().err


@pytest.mark.parametrize("doing", ["rotate", "check"])
def test_without_a_store_or_a_key_it_says_what_is_missing(
    url: str, doing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(doing, ring=KeyRing((NEW,))) == 2
    assert run(doing, url=url) == 2

    first, second = capsys.readouterr().err.splitlines()
    assert "no database is named" in first
    assert "no key is named" in second


def test_no_key_is_ever_printed_by_looking(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    kept(url, OLD)
    begun(url, KeyRing((NEW, OLD)))

    run("rotate", url=url, ring=KeyRing((NEW, OLD)))

    said = capsys.readouterr()
    assert written(NEW) not in said.out + said.err
    assert written(OLD) not in said.out + said.err

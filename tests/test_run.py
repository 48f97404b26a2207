"""`waypost run` as whoever runs a copy starts it: a process, both platforms, its own database."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from safety.seal import new_key, written
from tests.servers import telegram
from tests.servers.discord import DiscordServer
from tests.servers.discord_state import TOKEN as DISCORD_TOKEN
from tests.servers.telegram import BotApi
from tests.wired import HARMLESS

ROOT = Path(__file__).parent.parent
STARTING = 20.0  # seconds for a start on a busy machine

pytestmark = pytest.mark.timeout(90)  # a process that loads everything is started, some twice


@dataclass(frozen=True)
class Place:
    """Both platforms on loopback, and where the program keeps what it keeps."""

    api: BotApi
    discord: DiscordServer
    folder: Path
    key: str

    @property
    def environment(self) -> dict[str, str]:
        return {
            "WAYPOST_OPERATOR": "Example Association",
            "WAYPOST_CONTACT": "help@example.org",
            "WAYPOST_TELEGRAM_TOKEN": telegram.TOKEN,
            "WAYPOST_TELEGRAM_API": self.api.root,
            "WAYPOST_DISCORD_TOKEN": DISCORD_TOKEN,
            "WAYPOST_DISCORD_API": self.discord.root,
            "WAYPOST_DISCORD_GATEWAY": self.discord.gateway.url,
            "WAYPOST_STORE": f"sqlite:///{self.folder / 'talks.sqlite'}",
            "WAYPOST_KEYS": self.key,
        }

    @contextlib.asynccontextmanager
    async def running(self, **changed: str) -> AsyncIterator[asyncio.subprocess.Process]:
        """The program, started and ready on both platforms; stopped cleanly in the end."""
        polls, known = len(self.api.calls("getUpdates")), set(self.discord.gateway.sessions)
        process = await started("run", self.environment | changed, self.folder)
        try:
            await self.api.until(lambda: len(self.api.calls("getUpdates")) > polls, STARTING)
            await self.discord.until(lambda: set(self.discord.gateway.sessions) - known, STARTING)
            yield process
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            await process.wait()


async def started(
    command: str, environment: dict[str, str], folder: Path
) -> asyncio.subprocess.Process:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("WAYPOST_")}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", command),
        cwd=ROOT,
        env=clean | environment | {"XDG_DATA_HOME": str(folder)},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def ended(process: asyncio.subprocess.Process) -> tuple[int, str]:
    """The status and everything that was said."""
    out, said = await asyncio.wait_for(process.communicate(), STARTING)
    assert out == b""
    assert process.returncode is not None
    return process.returncode, said.decode()


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    server = DiscordServer()
    await server.start()
    try:
        async with BotApi() as api:
            yield Place(api, server, tmp_path, written(new_key()))
    finally:
        await server.stop()


async def test_both_platforms_are_talked_on_and_left_clean_over_a_restart(place: Place) -> None:
    on_telegram, on_discord = place.api.person(), place.discord.person()

    async with place.running():
        on_telegram.say("my stepdad hits me, im in cebu")
        await on_discord.slash("start", on_discord.join())
        await place.api.until(
            lambda: any("It is not your fault" in one for one in on_telegram.bot_says)
        )
        await place.discord.until(on_discord.screen)
    async with place.running() as process:
        on_telegram.press("Leave")
        await on_discord.press(on_discord.screen()[-1], "Leave")
        await place.api.until(lambda: _is_clean(on_telegram.bot_says))
        await place.discord.until(
            lambda: _is_clean(tuple(one.content for one in on_discord.screen()))
        )
        await place.api.until(lambda: not on_telegram.mine)
        process.send_signal(signal.SIGTERM)
        status, said = await ended(process)

    assert status == 0
    assert "stopped" in said
    assert _rows(place.folder / "talks.sqlite") == 0


async def test_the_log_holds_no_word_and_no_id(place: Place) -> None:
    person = place.api.person(4_242_424_242)

    async with place.running() as process:
        person.say("my stepdad hits me, im in cebu")
        await place.api.until(lambda: bool(person.bot_says))
        process.send_signal(signal.SIGTERM)
        _, said = await ended(process)

    for word in ("stepdad", "cebu", "4242424242", telegram.TOKEN, DISCORD_TOKEN, place.key):
        assert word not in said


async def test_a_hangup_renews_the_directory_and_no_talk_ends(place: Place) -> None:
    person = place.api.person()

    async with place.running() as process:
        person.say("my stepdad hits me, im in cebu")
        await place.api.until(lambda: bool(person.bot_says))
        process.send_signal(signal.SIGHUP)
        person.press("More people who can help")
        await place.api.until(lambda: len(person.bot_says) > 1)
        process.send_signal(signal.SIGTERM)
        status, _ = await ended(process)

    assert status == 0


async def test_about_says_who_runs_this_copy(place: Place) -> None:
    person = place.api.person()

    async with place.running():
        person.say("/about")
        await place.api.until(lambda: bool(person.bot_says))

    assert any("Example Association" in one for one in person.bot_says)
    assert any("help@example.org" in one for one in person.bot_says)


@pytest.mark.parametrize("name", ["WAYPOST_TELEGRAM_TOKEN", "WAYPOST_DISCORD_TOKEN"])
async def test_a_token_that_is_refused_ends_the_program_with_a_sentence(
    place: Place, name: str
) -> None:
    wrong = {"WAYPOST_TELEGRAM_TOKEN": "1:wrong", "WAYPOST_DISCORD_TOKEN": "wrong"}[name]

    process = await started("run", place.environment | {name: wrong}, place.folder)
    status, said = await ended(process)

    assert status == 2
    assert name in said
    assert "Traceback" not in said


async def test_without_an_operator_nothing_is_started(place: Place) -> None:
    environment = {
        name: value
        for name, value in place.environment.items()
        if name not in {"WAYPOST_OPERATOR", "WAYPOST_CONTACT"}
    }

    status, said = await ended(await started("telegram", environment, place.folder))

    assert status == 2
    assert "WAYPOST_OPERATOR" in said
    assert place.api.requests == []


async def test_without_a_key_it_runs_in_memory_and_says_so(place: Place) -> None:
    bare = replace(place, key="")
    person = place.api.person()

    async with bare.running(WAYPOST_STORE="") as process:
        person.say("/start")
        await place.api.until(lambda: bool(person.bot_says))
        process.send_signal(signal.SIGTERM)
        _, said = await ended(process)

    assert "no key: only the memory store runs" in said
    assert not (place.folder / "talks.sqlite").exists()


def _is_clean(said: tuple[str, ...]) -> bool:
    return len(said) == 1 and said[0] in HARMLESS


def _rows(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(path)) as database:
        found = database.execute(
            "select count(*) from waypost_records where kind <> 'ring'"  # it is about no chat
        ).fetchone()
        return int(found[0])

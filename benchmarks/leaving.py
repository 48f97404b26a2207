"""How long leaving takes: until the newest message is harmless, and until everything is clean.

Talks of 5, 40 and 200 messages with 50 ms of simulated latency, without flood control, with the
edit refused for 3 s and with everything refused for 3 s; then leaving while an answer is held
back 5 s and while one waits for a `retry_after` of 30 s. Times run from the press to the effect
on the server, the way of the update included. The peer deletes one message after the other over
the client library's own transport, which is how a bot usually does it.

Another platform adds its measures to PLATFORMS.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from telegram import Bot
from telegram.error import TelegramError

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.leaving_discord import rows as discord_rows  # noqa: E402
from tests.servers.telegram import TOKEN, BotApi  # noqa: E402
from tests.servers.telegram_person import Person  # noqa: E402
from tests.telegram_rig import Rig, running  # noqa: E402
from tests.wired import HARMLESS  # noqa: E402

LATENCY = 0.05  # seconds, of every request
SIZES = (5, 40, 200)  # messages on the screen, of both sides
ROUNDS = 5  # of each measure; the median is printed, and the worst
HELD = 3  # seconds of flood control
MOST = 0.25  # seconds until the newest message is harmless, without flood control
FLOODS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("none", ()),
    (f"edits {HELD} s", ("editMessageText",)),
    (f"all {HELD} s", ("*",)),
)


@dataclass(frozen=True)
class Took:
    """Seconds until the newest message was harmless, and until nothing else lay there."""

    harmless: float
    clean: float


def is_harmless(person: Person) -> bool:
    """Whether the newest message tells nothing; with no message of ours there is none."""
    said = person.bot_says
    return not said or said[-1] in HARMLESS


def is_clean(person: Person) -> bool:
    """Whether one harmless line lies there and nothing else."""
    return len(person.screen) == 1 and set(person.bot_says) <= HARMLESS


@asynccontextmanager
async def talked(size: int) -> AsyncIterator[tuple[BotApi, Rig, Person]]:
    """A running bot and somebody with so many messages on the screen."""
    async with BotApi() as api:
        person = api.person()
        async with running(api) as rig:
            person.say("/start")
            await rig.idle()
            while len(person.screen) < size:
                person.say("/about")
                await rig.idle()
            api.latency = LATENCY
            await asyncio.sleep(2 * LATENCY)  # the poll that waits began before the latency
            yield api, rig, person


async def left(api: BotApi, person: Person) -> Took:
    """The times after a press on Leave."""
    begun = time.perf_counter()
    person.press("Leave")
    await api.until(lambda: is_harmless(person), seconds=60)
    harmless = time.perf_counter() - begun
    await api.until(lambda: is_clean(person), seconds=60)
    return Took(harmless, time.perf_counter() - begun)


async def after(size: int, limited: Sequence[str]) -> Took:
    """Leaving a talk of that size while those methods are under flood control."""
    async with talked(size) as (api, rig, person):
        for method in limited:
            api.limit(method, HELD)
        took = await left(api, person)
        await rig.idle()
        return took


async def one_by_one(size: int) -> Took:
    """What the peer needs: the newest first, each deletion after the one before."""
    async with talked(size) as (api, rig, person):
        await rig.stop()
        bot = Bot(TOKEN, base_url=f"{api.root}/bot", base_file_url=f"{api.root}/file/bot")
        async with bot:
            begun = time.perf_counter()
            first = 0.0
            for one in reversed(person.screen):
                try:
                    await bot.delete_message(person.id, one.id)
                except TelegramError:
                    continue
                first = first or time.perf_counter() - begun
            await bot.send_message(person.id, "Hello.")
            return Took(first, time.perf_counter() - begun)


async def during_a_slow_send() -> tuple[Took, bool]:
    """Leaving while an answer is on the wire for 5 s; whether it is gone when it arrives."""
    async with talked(5) as (api, rig, person):
        api.held["sendMessage"] = 5
        before = api.on_the_wire("sendMessage")
        person.say("/privacy")
        await api.until_on_the_wire("sendMessage", before)
        took = await left(api, person)
        arrived = len(api.screens.ever)
        await api.until(lambda: len(api.screens.ever) > arrived, seconds=10)
        await rig.idle()
        await rig.runtime.settle()
        return took, is_clean(person)


async def during_a_flood_wait() -> tuple[Took, bool]:
    """Leaving while an answer waits for 30 s; whether nothing came when they were over."""
    async with talked(5) as (api, rig, person):
        api.limit("sendMessage", 30)
        person.say("/privacy")
        await api.until(lambda: bool(api.calls("sendMessage")[-1].code == 429))
        took = await left(api, person)
        await asyncio.sleep(31)
        await rig.runtime.settle()
        return took, is_clean(person)


async def telegram() -> bool:
    """Print Telegram's rows; whether leaving is as quick and as clean as it has to be."""
    is_good = True
    for size in SIZES:
        peer = await one_by_one(size)
        for flood, limited in FLOODS:
            rounds = [await after(size, limited) for _ in range(ROUNDS if not limited else 1)]
            ratio = peer.clean / statistics.median(one.clean for one in rounds)
            show(f"{size} messages", flood, rounds, "" if limited else f"{ratio:5.1f} x")
            is_good = is_good and (bool(limited) or worst(rounds) <= MOST)
        show(f"{size} messages, the peer", "none", [peer], "    1 x")
    for name, measure in (
        ("a send held back 5 s", during_a_slow_send),
        ("a retry_after of 30 s", during_a_flood_wait),
    ):
        took, is_gone = await measure()
        show(f"during {name}", "late one gone" if is_gone else "LATE ONE LEFT", [took], "")
        is_good = is_good and is_gone
    return is_good


def worst(rounds: Sequence[Took]) -> float:
    """The longest time until the newest message was harmless."""
    return max(one.harmless for one in rounds)


def show(what: str, flood: str, rounds: Sequence[Took], ratio: str) -> None:
    """One row of the table, in milliseconds."""
    harmless = statistics.median(one.harmless for one in rounds) * 1000
    clean = statistics.median(one.clean for one in rounds) * 1000
    print(
        f"{what:<30} {flood:<14} {harmless:>8,.0f} {worst(rounds) * 1000:>8,.0f} "
        f"{clean:>9,.0f}   {ratio}",
        flush=True,
    )


async def discord() -> bool:
    """Print Discord's rows; whether leaving is as quick and as clean as it has to be."""
    is_good = True
    async for row in discord_rows():
        rounds = [Took(*one) for one in zip(row.harmless, row.clean, strict=True)]
        ratio = f"{row.peer / statistics.median(row.clean):5.1f} x" if row.peer else ""
        show(row.what, row.limit, rounds, ratio)
        is_quick = row.limit != "none" or row.what.endswith("peer") or worst(rounds) <= MOST
        is_good = is_good and is_quick and row.is_clean
    return is_good


PLATFORMS: dict[str, Callable[[], Awaitable[bool]]] = {"Telegram": telegram, "Discord": discord}


async def main(wanted: Sequence[str]) -> int:
    """Print the table of the named platforms, or of all; 1 if a screen was left uncovered
    or the newest message waited.
    """
    is_good = True
    for name, measures in PLATFORMS.items():
        if wanted and name.casefold() not in wanted:
            continue
        print(f"{name}, {LATENCY * 1000:.0f} ms latency ({datetime.now(UTC):%Y-%m-%d})")
        print(
            f"{'leaving':<30} {'flood control':<14} {'harmless':>8} {'worst':>8} {'clean':>9} ms"
        )
        is_good = await measures() and is_good
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main([one.casefold() for one in sys.argv[1:]])))

"""Interactions a second on Discord, beside a bare bot on the same library that knows one answer.

Our Discord and the people run in this process, each bot in one of its own; every request takes
50 ms of simulated latency. Each person runs the command once, presses five times what stands
first, leaves, presses Start, and so on. "Per CPU-s" is work for one second of the bot's own
processor time, which says more than the rate on a busy machine. The peer edits a fixed text with
ten buttons.

    python benchmarks/platforms_discord.py            the table
    python benchmarks/platforms_discord.py ours URL   the bot alone, for the table
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import discord
from discord.http import Route

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bot.adapters.discord import Discord  # noqa: E402
from bot.engine import is_urgent, step  # noqa: E402
from bot.runtime import Runtime  # noqa: E402
from bot.store.memory import MemoryStore  # noqa: E402
from bot.world import World  # noqa: E402
from tests.discord_rig import CODES, OPENING, RING, Place, serving  # noqa: E402
from tests.invented import TEXTS, world  # noqa: E402
from tests.servers.discord import DiscordServer  # noqa: E402
from tests.servers.discord_people import Person  # noqa: E402
from tests.servers.discord_state import TOKEN, Ticket  # noqa: E402

LATENCY = 0.05  # seconds
CHATS = (1, 16, 256)
SECONDS = 6.0  # of each measure, after a second of warming up
PRESSES = 5  # after each command
LEAST = 0.7  # of the peer's work per CPU-second, in the busiest row
TICKS = os.sysconf("SC_CLK_TCK")
TEXT = "Which country are you in? Any words will do, or a flag. " * 8


@dataclass(frozen=True)
class Measured:
    """One row."""

    answered: int
    seconds: float
    cpu: float
    waits: list[float]

    @property
    def per_cpu(self) -> float:
        """Answers for a second of the bot's processor time."""
        return self.answered / self.cpu if self.cpu else 0.0


class Bare(discord.AutoShardedClient):
    """The peer: acknowledges whatever comes with the same text and buttons."""

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer it."""
        view = discord.ui.View(timeout=None)
        for at in range(10):
            view.add_item(discord.ui.Button(label=f"An answer {at}", custom_id=str(at)))
        view.stop()
        if interaction.message is None:
            await interaction.response.send_message(TEXT, view=view, ephemeral=True)
        else:
            await interaction.response.edit_message(content=TEXT, view=view)


async def bot(kind: str, root: str) -> None:
    """Run one of the two bots until it is killed."""
    if kind == "ours":
        ours = Discord(Place(root), CODES, TEXTS, lambda _language: OPENING)
        runtime: Runtime[World] = Runtime(
            step, world, MemoryStore(RING), reach=ours.reach, is_urgent=is_urgent
        )
        await ours.run(runtime)
        return
    Route.BASE = root
    await Bare(intents=discord.Intents.none(), max_messages=None).start(TOKEN)


@asynccontextmanager
async def started(server: DiscordServer, kind: str) -> AsyncIterator[int]:
    """A bot in a process of its own, and its number."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, __file__, kind, server.root, stderr=asyncio.subprocess.DEVNULL
    )
    await server.until(lambda: server.gateway.sessions, seconds=60)
    try:
        yield process.pid
    finally:
        process.kill()
        await process.wait()


def cpu_of(process: int) -> float:
    """Seconds of processor time that a process has used (proc(5), fields 14 and 15)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


async def live(server: DiscordServer, person: Person, done: list[Ticket]) -> None:
    """Run the command, press what stands first, leave, begin again, for ever."""
    place = person.join()
    await _answered(server, await person.slash("start", place), done)
    [message] = person.screen(place)
    while True:
        for at in range(PRESSES + 2):
            codes = list(message.buttons.values())
            code = codes[-1] if at == PRESSES else codes[0]
            await _answered(server, await person.press_code(message, code), done)


async def _answered(server: DiscordServer, ticket: Ticket, done: list[Ticket]) -> None:
    await ticket.is_answered.wait()
    done.append(ticket)
    del server.state.tickets[ticket.token]


async def measure(kind: str, chats: int) -> Measured:
    """One bot with so many people at the same time."""
    async with serving() as server:
        server.buckets.limits.clear()
        server.latency = LATENCY
        async with started(server, kind) as process:
            done: list[Ticket] = []
            people = [server.person() for _ in range(chats)]
            tasks = [asyncio.create_task(live(server, one, done)) for one in people]
            await asyncio.sleep(1)
            before, begun, cpu = len(done), time.perf_counter(), cpu_of(process)
            await asyncio.sleep(SECONDS)
            seconds, used = time.perf_counter() - begun, cpu_of(process) - cpu
            found = done[before:]
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
        waits = [one.acknowledged_after * 1000 for one in found]
        return Measured(len(found), seconds, used, waits)


async def main() -> int:
    """Print the table; 1 if ours does less than LEAST of the peer's work, or came too late."""
    print(f"Discord, {LATENCY * 1000:.0f} ms latency ({datetime.now(UTC):%Y-%m-%d})")
    print(f"{'chats':>5} {'bot':<6} {'per s':>7} {'per CPU-s':>10} {'p50':>6} {'p99':>6} ms")
    ratio, is_in_time = 0.0, True
    for chats in CHATS:
        found = {kind: await measure(kind, chats) for kind in ("bare", "ours")}
        for kind, one in found.items():
            p50, p99 = statistics.median(one.waits), statistics.quantiles(one.waits, n=100)[98]
            rate = one.answered / one.seconds
            print(
                f"{chats:>5} {kind:<6} {rate:>7,.0f} {one.per_cpu:>10,.0f} {p50:>6.0f} {p99:>6.0f}"
            )
            is_in_time = is_in_time and max(one.waits) < 3000
        ratio = found["ours"].per_cpu / found["bare"].per_cpu
        print(f"{'':>5} ratio of the work per CPU-second: {ratio:.2f}", flush=True)
    return 0 if ratio >= LEAST and is_in_time else 1


if __name__ == "__main__":
    if sys.argv[1:]:
        asyncio.run(bot(sys.argv[1], sys.argv[2]))
    else:
        sys.exit(asyncio.run(main()))

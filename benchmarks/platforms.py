"""Updates and interactions per second, beside a bare echo bot, in one run.

People talk to a strict server in another process, which takes 50 ms for every request; this
process holds nothing but the bot, so its CPU time is the bot's. Ours reads, matches the shipped
directory and seals its records; the echo answers everything with one text and buttons, about as
long and as many. On Telegram it runs on our transport and on the library's own. Only ratios of
one run are worth comparing.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.load import discord, telegram
from benchmarks.load.measure import QUANTILE, Figures, Town
from safety import quiet

LOADS = ((1, 12), (16, 6), (256, 2))  # chats at the same time, and talks of each
LEAST = 0.7  # of the bare echo's answers per second, on the same transport
Bot = Callable[..., AbstractAsyncContextManager[None]]

BOTS: tuple[tuple[str, Callable[..., None], Bot], ...] = (
    ("Telegram, bare echo", telegram.town, telegram.on_our_transport),
    ("Telegram, bare echo, library's transport", telegram.town, telegram.on_theirs),
    ("Telegram, ours", telegram.town, telegram.ours),
    ("Discord, bare echo", discord.town, discord.bare),
    ("Discord, ours", discord.town, discord.ours),
)


async def measured(town: Callable[..., None], bot: Bot) -> list[Figures]:
    """One bot under every load."""
    there = Town(town)
    try:
        async with bot(*there.address):
            await there.crowd(2, 1)  # what is made once is made now
            gc.collect()
            gc.freeze()  # as the program does once everything is loaded
            return [await there.crowd(*load) for load in LOADS]
    finally:
        there.close()


async def main() -> int:
    """Print the table; 1 if ours stays below LEAST of the echo on some load."""
    quiet.install()
    found = {name: await measured(town, bot) for name, town, bot in BOTS}
    print(f"{'':<42} chats  answers/s  of echo   per CPU-s  of echo   p50 ms   p99 ms")
    worst = 1.0
    for name, rows in found.items():
        echo = found[f"{name.split(',')[0]}, bare echo"]
        for (chats, _), one, peer in zip(LOADS, rows, echo, strict=True):
            by_wall = one.per_second / peer.per_second
            by_cpu = one.per_cpu_second / peer.per_cpu_second
            if name.endswith("ours"):
                worst = min(worst, by_wall)
            print(
                f"{name:<42} {chats:>5}  {one.per_second:>9,.0f}  {by_wall:>7.2f}  "
                f"{one.per_cpu_second:>10,.0f}  {by_cpu:>7.2f}  "
                f"{one.quantile(0.5):>7,.0f}  {one.quantile(QUANTILE):>7,.0f}"
            )
    print(f"{datetime.now(UTC):%Y-%m-%d}; ours answers at least {worst:.2f} of the echo's rate")
    return 0 if worst >= LEAST else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

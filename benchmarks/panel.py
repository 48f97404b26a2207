"""A thousand members press the panel within ten seconds: how many get their answer, and when.

The server and its members are in another process and take no time of their own on purpose, so a
wait is our own time, the way over loopback and what the machine makes everybody wait. Ours reads
the server's settings, writes the sealed records into a SQLite file before it shows anything, and
opens an ordinary talk; a bare echo behind the same library answers with one fixed text and keeps
nothing. Only ratios of one run are worth comparing.
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

from benchmarks.load import panel
from benchmarks.load.measure import QUANTILE, Figures, Town
from safety import quiet

MEMBERS = 1000
LOADS = (10, 2)  # seconds within which all of them press
Bot = Callable[..., AbstractAsyncContextManager[None]]
BOTS: tuple[tuple[str, Bot], ...] = (("echo", panel.bare), ("ours", panel.ours))
IN_TIME = 3000.0  # ms for the first answer; interactions/receiving-and-responding


async def measured(bot: Bot) -> list[Figures]:
    """One bot under every load."""
    there = Town(panel.town)
    try:
        async with bot(*there.address):
            await there.crowd(20, 1)  # what is made once is made now
            gc.collect()
            gc.freeze()  # as the program does once everything is loaded
            return [await there.crowd(MEMBERS, seconds) for seconds in LOADS]
    finally:
        there.close()


async def main() -> int:
    """Print the table; 1 if a press of the slower load is lost or answered too late."""
    quiet.install()
    print(f"{'':<12} within  pressed  lost  per CPU-s  p50 ms  p99 ms  longest ms  p99 of echo")
    found = {name: await measured(bot) for name, bot in BOTS}
    for name, rows in found.items():
        for seconds, one, peer in zip(LOADS, rows, found["echo"], strict=True):
            p99 = one.quantile(QUANTILE)
            print(
                f"{name:<12} {seconds:>4} s  {MEMBERS:>7}  {MEMBERS - one.answers:>4}  "
                f"{one.per_cpu_second:>9,.0f}  {one.quantile(0.5):>6,.0f}  {p99:>6,.0f}  "
                f"{1000 * max(one.waits):>10,.0f}  {p99 / peer.quantile(QUANTILE):>11.1f}"
            )
    ten = found["ours"][0]
    is_well = ten.answers == MEMBERS and 1000 * max(ten.waits) < IN_TIME
    print(f"{datetime.now(UTC):%Y-%m-%d}; {MEMBERS} members, a SQLite file, two shared cores")
    return 0 if is_well else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

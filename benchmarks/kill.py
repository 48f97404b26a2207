"""Kill -9 at any moment of leaving, start again: is the chat covered, every time?

The real program (`waypost telegram`, SQLite) talks to the strict server with 50 ms of latency.
Somebody leaves a talk of 40 messages; the process is killed at a moment drawn uniformly over the
leaving; every second restart has a new key in front of the old ones. Then it is killed while an
answer is on its way: after the restart the person has an answer, and leaves a clean screen. Prints
the seed, so that the same moments can be drawn again: python benchmarks/kill.py [SEED].
"""

from __future__ import annotations

import asyncio
import secrets
import statistics
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.servers.telegram import BotApi  # noqa: E402
from tests.telegram_program import Killed, Program, answering_rounds, rounds  # noqa: E402

ROUNDS = 50
ANSWERS = 20  # kills while an answer is on its way
SIZE = 40  # messages on the screen
FEW = 8  # messages on the screen when an answer is interrupted
LATENCY = 0.05  # seconds, of every request


def show(found: list[Killed], seed: int) -> None:
    """The table: how far the leaving had come, and whether it was finished after the restart."""
    print(
        f"seed {seed}, {len(found)} kills, talks of {SIZE} messages ({datetime.now(UTC):%Y-%m-%d})"
    )
    print(
        f"{'when it was killed':<28} {'kills':>5} {'covered':>8} {'seconds from the restart':>24}"
    )
    parts = {
        "nothing was covered yet": [one for one in found if one.left_before_restart > SIZE // 2],
        "some was": [one for one in found if 1 < one.left_before_restart <= SIZE // 2],
        "the screen was clean": [one for one in found if one.left_before_restart <= 1],
        "all": found,
    }
    for name, kills in parts.items():
        covered = sum(one.is_covered for one in kills)
        seconds = statistics.median([one.seconds for one in kills]) if kills else 0.0
        print(f"{name:<28} {len(kills):>5} {covered:>8} {seconds:>24.2f}")


async def main() -> int:
    """Print the table; 1 if one chat was not covered."""
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else secrets.randbelow(1_000_000)
    with tempfile.TemporaryDirectory() as folder:
        async with BotApi() as api:
            program = Program(api, Path(folder))
            try:
                found = await rounds(program, ROUNDS, SIZE, seed, LATENCY)
                answers = await answering_rounds(program, ANSWERS, FEW, seed, LATENCY)
            finally:
                await program.kill()
    show(found, seed)
    covered = sum(one.is_covered for one in answers)
    seconds = statistics.median(one.seconds for one in answers)
    print(f"{'while an answer was coming':<28} {len(answers):>5} {covered:>8} {seconds:>24.2f}")
    return 0 if all(one.is_covered for one in (*found, *answers)) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

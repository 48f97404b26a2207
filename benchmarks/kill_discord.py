"""Kill -9 at any moment of leaving Discord, start again: is the chat covered, every time?

As `kill.py`, with `waypost discord`. A talk is one message there; here none of the older ones
could be taken away, so that 20 messages of ours lie there. A press that was not acknowledged
before the kill is one that the app calls failed: the person presses again after the restart.
Prints the seed: python benchmarks/kill_discord.py [SEED].
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

from tests.discord_program import Killed, Program, rounds  # noqa: E402
from tests.discord_rig import serving  # noqa: E402

ROUNDS = 50
SIZE = 40  # messages of both sides
LATENCY = 0.05  # seconds, of every request


def show(found: list[Killed], seed: int) -> None:
    """The table: how far the leaving had come, and whether it was finished after the restart."""
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    print(f"seed {seed}, {len(found)} kills, talks of {SIZE} messages ({today})")
    print(
        f"{'when it was killed':<28} {'kills':>5} {'covered':>8} {'seconds from the restart':>24}"
    )
    parts = {
        "the press was not taken yet": [one for one in found if not one.is_acknowledged],
        "some was covered": [
            one for one in found if one.is_acknowledged and one.left_before_restart > 1
        ],
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
        async with serving() as server:
            program = Program(server, Path(folder))
            try:
                found = await rounds(program, ROUNDS, SIZE, seed, LATENCY)
            finally:
                await program.kill()
    show(found, seed)
    return 0 if all(one.is_covered for one in found) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

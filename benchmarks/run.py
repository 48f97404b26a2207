"""What `waypost run` takes: memory, and the time from its start to the first answer.

The program runs as whoever runs a copy starts it, with both platforms, the whole directory and a
SQLite store, against the strict servers on loopback; the library's bare import is the peer. The
memory is what Linux counts as resident (VmRSS).
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from safety.seal import new_key, written
from tests.servers import telegram
from tests.servers.discord import DiscordServer
from tests.servers.discord_state import TOKEN
from tests.servers.telegram import BotApi

ROOT = Path(__file__).parent.parent
PEOPLE = 100  # who talk on Telegram at the same time before the memory is looked at again
PATIENCE = 60.0  # seconds
BARE = "import discord, telegram.ext, time; print('ready', flush=True); time.sleep(60)"


@dataclass(frozen=True)
class Figures:
    """Seconds, and megabytes resident."""

    seconds: float
    resident: float


def resident(process: int) -> float:
    """The memory of a process in megabytes."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def bare() -> Figures:
    """Both libraries, imported and nothing else."""
    begun = time.perf_counter()
    command = [sys.executable, "-c", BARE]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:  # noqa: S603 - our own
        assert process.stdout is not None
        process.stdout.readline()
        found = Figures(time.perf_counter() - begun, resident(process.pid))
        process.kill()
    return found


def started(api: BotApi, discord: DiscordServer, folder: Path) -> subprocess.Popen[bytes]:
    """The program."""
    environment = {
        "WAYPOST_OPERATOR": "Example Association",
        "WAYPOST_CONTACT": "help@example.org",
        "WAYPOST_TELEGRAM_TOKEN": telegram.TOKEN,
        "WAYPOST_TELEGRAM_API": api.root,
        "WAYPOST_DISCORD_TOKEN": TOKEN,
        "WAYPOST_DISCORD_API": discord.root,
        "WAYPOST_DISCORD_GATEWAY": discord.gateway.url,
        "WAYPOST_STORE": f"sqlite:///{folder / 'talks.sqlite'}",
        "WAYPOST_KEYS": written(new_key()),
        "XDG_DATA_HOME": str(folder),
    }
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


async def measured(folder: Path) -> tuple[float, Figures, Figures]:
    """Seconds to the first answer, the memory then, and after PEOPLE have talked."""
    discord = DiscordServer()
    await discord.start()
    async with BotApi() as api:
        person = api.person()
        person.say("my stepdad hits me, im in cebu")  # it waits there when the program starts
        begun = time.perf_counter()
        process = started(api, discord, folder)
        try:
            await api.until(lambda: bool(person.bot_says), PATIENCE)
            first = time.perf_counter() - begun
            await discord.until(lambda: discord.gateway.sessions, PATIENCE)
            both = Figures(time.perf_counter() - begun, resident(process.pid))
            people = [api.person(1000 + at) for at in range(PEOPLE)]
            for line in ("/start", "Philippines", "my stepdad hits me"):
                for one in people:
                    one.say(line)
                await asyncio.sleep(0)
                await api.until(lambda: not api.updates.waiting, PATIENCE)
            await api.until(lambda: all(len(one.bot_says) > 1 for one in people), PATIENCE)
            return first, both, Figures(0.0, resident(process.pid))
        finally:
            process.terminate()
            # Not in this thread: what the program says at its end, the servers here must hear.
            await asyncio.to_thread(process.wait)
            await discord.stop()


async def main() -> int:
    """Print the table."""
    peer = bare()
    with tempfile.TemporaryDirectory() as folder:
        await measured(Path(folder))  # the first start also builds the directory's database
        first, both, after = await measured(Path(folder))
    rows = (
        ("both libraries imported, nothing else", peer.seconds, peer.resident),
        ("waypost run: on both platforms", both.seconds, both.resident),
        (f"after {PEOPLE} people have talked", None, after.resident),
    )
    print(f"{'':<44} seconds     MB    ({datetime.now(UTC):%Y-%m-%d})")
    print(f"{'waypost run: first answer':<44} {first:>7.1f}")
    for name, seconds, megabytes in rows:
        print(f"{name:<44} {'' if seconds is None else f'{seconds:.1f}':>7}  {megabytes:>5.0f}")
    print(f"memory beside the bare libraries: {after.resident / peer.resident:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

"""The session in the README, played again: `python -m tests.readme [--record]`.

The README shows a real talk over the shipped directory. It is played at noon of the day in
`directory/data/AS_OF`, so that opening hours do not change it from one hour to the next.
"""

from __future__ import annotations

import asyncio
import io
import re
import sys
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time
from pathlib import Path

from bot.adapters.console import converse
from bot.adapters.page import Plain
from bot.assembly import Worlds
from bot.engine import step
from bot.events import Hints
from bot.runtime import Runtime
from bot.store.memory import MemoryStore
from bot.world import World
from directory.kept import snapshot
from safety.seal import KeyRing

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
SESSION = re.compile(r"(?<=<!-- session -->\n```text\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
SAID = "> "


def session(text: str) -> str:
    """The session that stands in a README; raises ValueError if there is none."""
    found = SESSION.search(text)
    if found is None:
        raise ValueError("the README has no block of text below <!-- session -->")
    return found[0]


def replayed(shown: str) -> str:
    """The same session as it comes out today: the lines after `>`, and what answers them."""
    said = [line[len(SAID) :] for line in shown.splitlines() if line.startswith(SAID)]
    return asyncio.run(_play(said))


async def _play(said: list[str]) -> str:
    out = io.StringIO()
    worlds = Worlds(snapshot(), clock=_noon)
    runtime: Runtime[World] = Runtime(step, worlds, MemoryStore(KeyRing.generate()))
    await converse(runtime, _typed(said, out), Plain(out), _hints(), is_interactive=False)
    return out.getvalue().rstrip("\n") + "\n"


async def _typed(said: list[str], out: io.StringIO) -> AsyncIterator[str]:
    for line in said:
        out.write(f"{SAID}{line}\n")
        yield line


def _hints() -> Hints:
    return Hints(languages=("en",))


def _noon() -> datetime:
    as_of = (ROOT / "directory" / "data" / "AS_OF").read_text(encoding="utf-8").strip()
    return datetime.combine(date.fromisoformat(as_of), time(12), UTC)


def main(argv: list[str]) -> int:
    """Play the session; with --record, write it into the README."""
    before = README.read_text(encoding="utf-8")
    after = SESSION.sub(lambda found: replayed(found[0]), before)
    if "--record" in argv:
        README.write_text(after, encoding="utf-8")
        return 0
    print(session(after), end="")
    return 0 if after == before else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

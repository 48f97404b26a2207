"""The command line, and the one place where the parts meet."""

from __future__ import annotations

import argparse
import asyncio
import json
import locale
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache

from bot.adapters import console
from bot.engine import step
from bot.events import Hints
from bot.reader import Reader
from bot.reading import Reading
from bot.runtime import Runtime
from bot.store.memory import MemoryStore
from bot.texts import load_texts
from bot.world import World
from bot.worlds import DirectoryWorld
from directory.command import directory_command
from directory.find import find_command
from directory.kept import snapshot
from directory.matching import Matching
from directory.places import load_places
from safety import quiet
from safety.concern import load_concerns
from safety.danger import load_danger
from safety.seal import KeyRing


@cache
def reader() -> Reader:
    """Everything that reads a text, loaded once."""
    return Reader(load_places(), load_danger(), load_concerns())


@cache
def matching() -> Matching:
    """The shipped directory, loaded once."""
    return Matching(snapshot())


def world_now(hints: Hints) -> DirectoryWorld:
    """The world of this moment over the shipped texts and the shipped directory."""
    return DirectoryWorld(
        texts=load_texts(),
        reader=reader(),
        places=load_places(),
        matching=matching(),
        now=datetime.now(UTC),
        hints=hints,
    )


def chat(argv: Sequence[str]) -> int:
    """Talk in the terminal; with lines piped in, answer them one by one."""
    parser = argparse.ArgumentParser(prog="waypost chat", description=chat.__doc__)
    parser.add_argument("--lang", help="language to begin in, a BCP 47 tag such as es")
    wanted = parser.parse_args(argv).lang
    hints = Hints(languages=(wanted,) if wanted else _terminal_languages())
    runtime: Runtime[World] = Runtime(step, world_now, MemoryStore(KeyRing.generate()))
    return asyncio.run(console.talk(runtime, hints))


def read(argv: Sequence[str]) -> int:
    """Read each line of the input and print what it tells, one JSON object a line."""
    argparse.ArgumentParser(prog="waypost read", description=read.__doc__).parse_args(argv)
    for line in _lines():
        print(
            json.dumps(as_json(reader().read(line.rstrip("\r\n"))), ensure_ascii=False), flush=True
        )
    return 0


def as_json(reading: Reading) -> dict[str, object]:
    """A reading in the shape that `waypost read` prints."""
    place = reading.place
    return {
        "place": {"country": place.country, "region": place.region, "how": place.how}
        if place
        else None,
        "ask": list(reading.ask),
        "concerns": [[key, round(weight, 3)] for key, weight in reading.concerns],
        "finding": reading.finding.level if reading.finding else None,
        "age": reading.age,
        "for": reading.for_whom,
        "language": reading.language,
    }


def not_yet(name: str) -> Callable[[Sequence[str]], int]:
    """A command that a later version brings; it says so and fails."""

    def run(_argv: Sequence[str]) -> int:
        print(
            f"waypost {name} is not built yet; `waypost chat` talks in the terminal.",
            file=sys.stderr,
        )
        return 2

    return run


COMMANDS: dict[str, tuple[Callable[[Sequence[str]], int], str]] = {
    "chat": (chat, "talk in the terminal"),
    "read": (read, "print what each input line tells, as JSON"),
    "find": (find_command, "services for a country and a concern, best first"),
    "directory": (directory_command, "check, load or count the directory"),
    "telegram": (not_yet("telegram"), "talk on Telegram (not built yet)"),
    "discord": (not_yet("discord"), "talk on Discord (not built yet)"),
    "run": (not_yet("run"), "talk on every platform that has a token (not built yet)"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the status is 0 when all went well, 2 when it was called wrongly."""
    quiet.install()
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] and words[0] in COMMANDS:
        return COMMANDS[words[0]][0](words[1:])
    usage = "\n".join(f"  {name:<10} {what}" for name, (_, what) in COMMANDS.items())
    is_asked = words[:1] in (["-h"], ["--help"])
    print(f"usage: waypost COMMAND ...\n\n{usage}", file=sys.stdout if is_asked else sys.stderr)
    return 0 if is_asked else 2


def _terminal_languages() -> tuple[str, ...]:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            tag = locale.normalize(value).split(".")[0].replace("_", "-")
            return () if tag in {"C", "POSIX"} else (tag,)
    return ()


def _lines() -> Sequence[str]:
    return sys.stdin.buffer.read().decode("utf-8", errors="replace").removesuffix("\n").split("\n")


if __name__ == "__main__":
    sys.exit(main())

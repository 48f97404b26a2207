"""The command line: each command by its name, with its words read and its faults said."""

from __future__ import annotations

import argparse
import asyncio
import json
import locale
import os
import sys
from collections.abc import Callable, Sequence
from functools import cache

from bot import assembly
from bot.adapters import console
from bot.adapters.platform import PlatformError
from bot.assembly import Worlds, reader
from bot.engine import is_urgent, step
from bot.events import Hints
from bot.keys import keys_command
from bot.reading import Reading
from bot.runtime import Runtime
from bot.settings import SettingsError, read_settings, refusals
from bot.store import StoreError
from bot.store.memory import MemoryStore
from bot.world import World
from bot.worlds import DirectoryWorld
from directory.command import directory_command
from directory.find import find_command
from directory.kept import snapshot
from safety import quiet
from safety.seal import KeyRing

PLATFORMS = ("telegram", "discord")


@cache
def _worlds() -> Worlds:
    return Worlds(snapshot())


def world_now(hints: Hints) -> DirectoryWorld:
    """The world of this moment over the shipped texts and the shipped directory."""
    return _worlds()(hints)


def chat(argv: Sequence[str]) -> int:
    """Talk in the terminal; with lines piped in, answer them one by one."""
    parser = argparse.ArgumentParser(prog="waypost chat", description=chat.__doc__)
    parser.add_argument("--lang", help="language to begin in, a BCP 47 tag such as es")
    wanted = parser.parse_args(argv).lang
    languages = (wanted,) if wanted else _terminal_languages()
    hints = Hints(languages, platform="terminal")
    store = MemoryStore(KeyRing.generate())
    runtime: Runtime[World] = Runtime(step, world_now, store, is_urgent=is_urgent)
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


def on(*wanted: str) -> Callable[[Sequence[str]], int]:
    """A command that talks on these platforms; without names, on all that have a token."""

    def run(argv: Sequence[str]) -> int:
        """Talk until stopped; settings come from the environment, see docs/deploying.md."""
        name = wanted[0] if len(wanted) == 1 else "run"
        parser = argparse.ArgumentParser(prog=f"waypost {name}", description=run.__doc__)
        parser.add_argument(
            "--check", action="store_true", help="say what is missing or wrong, and stop"
        )
        only_checks = parser.parse_args(argv).check
        try:
            settings = read_settings(os.environ)
        except SettingsError as error:
            return _refused(error.complaints)
        names = wanted or tuple(one for one in PLATFORMS if getattr(settings, one) is not None)
        complaints = refusals(settings, names or PLATFORMS)
        if complaints:
            return _refused(complaints)
        if only_checks:
            print(f"ready to talk on {' and '.join(names)}")
            return 0
        try:
            asyncio.run(assembly.run(settings, names))
        except (StoreError, PlatformError) as error:
            return _refused((str(error),))
        return 0

    return run


def keys(argv: Sequence[str]) -> int:
    """Make a key, bring a store under the newest one, or say what lies under which."""

    def settings() -> tuple[str | None, KeyRing | None]:
        found = read_settings(os.environ)
        return assembly.store_address(found), found.ring

    return keys_command(argv, settings)


def _refused(complaints: Sequence[str]) -> int:
    for one in complaints:
        print(f"waypost: {one}", file=sys.stderr)
    return 2


COMMANDS: dict[str, tuple[Callable[[Sequence[str]], int], str]] = {
    "chat": (chat, "talk in the terminal"),
    "read": (read, "print what each input line tells, as JSON"),
    "find": (find_command, "services for a country and a concern, best first"),
    "directory": (directory_command, "check, load or count the directory"),
    "keys": (keys, "make, change and check the keys that seal what is kept"),
    "telegram": (on("telegram"), "talk on Telegram"),
    "discord": (on("discord"), "talk on Discord"),
    "run": (on(), "talk on every platform that has a token"),
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

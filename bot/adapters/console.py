"""The terminal: one conversation with whoever types, or with the lines that are piped in.

Rules of this file: a pipe gets no prompt and no escape code, and nothing before the first line;
the end of the input, Ctrl-C and a reader who went away all leave silently with status 0.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import signal
import sys
from collections.abc import AsyncIterator
from typing import TypeVar

from bot.adapters.commands import COMMANDS
from bot.adapters.lines import lines_of
from bot.adapters.page import Plain, Screen, is_numbered, outlet_for
from bot.events import Button, Event, Hints, Leave, Picked, Said, Start
from bot.runtime import Runtime

ADDRESS = "console"  # there is one chat
MOST_DIGITS = 3  # of a number that can be on a list of choices

W = TypeVar("W")


async def talk(runtime: Runtime[W], hints: Hints) -> int:
    """Talk over standard input and output until the input ends; the exit status, always 0."""
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if isinstance(sys.stdout, io.TextIOWrapper):
        # What comes in is read as UTF-8, so it goes out as UTF-8; a terminal keeps its own.
        encoding = sys.stdout.encoding if is_terminal else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="replace")
    outlet = outlet_for(sys.stdout, is_terminal=is_terminal)
    watching = asyncio.create_task(runtime.watch())
    try:
        if is_terminal:
            _end_on_signals()
        lines = lines_of(sys.stdin.fileno())
        await converse(runtime, lines, outlet, hints, is_interactive=is_terminal)
    except asyncio.CancelledError:
        pass  # Ctrl-C: the screen is given back below, and nothing is said
    finally:
        watching.cancel()
        outlet.end()
        if outlet.is_gone:
            _silence_output()
    return 0


async def converse(
    runtime: Runtime[W],
    lines: AsyncIterator[str],
    outlet: Plain | Screen,
    hints: Hints,
    *,
    is_interactive: bool,
) -> None:
    """Answer each line until there is none, or nobody reads the answers any more."""
    if is_interactive:
        outlet.begin()
        await runtime.handle(ADDRESS, Start(), outlet, hints)
    async for line in lines:
        if not line.strip():
            outlet.turn_page()
            continue
        await runtime.handle(ADDRESS, event_of(line, outlet.choices), outlet, hints)
        if outlet.is_gone:
            return


def event_of(line: str, choices: tuple[Button, ...]) -> Event:
    """What a line means: a command, a choice by number or by its words, else what it says."""
    said = line.strip()
    command = COMMANDS.get(said.split()[0].casefold()) if said else None
    if command is not None:
        return command
    picked = _by_number(said, choices) or _by_words(said, choices)
    if picked is None:
        return Said(line)
    return Leave() if picked.node == "leave" else Picked(picked.node, picked.key)


def _by_number(said: str, choices: tuple[Button, ...]) -> Button | None:
    digits = said.rstrip(".)")
    if not digits.isdecimal() or len(digits) > MOST_DIGITS or not is_numbered(choices):
        return None
    at = int(digits)  # the digits of every script, as people type them
    return choices[at - 1] if 1 <= at <= len(choices) else None


def _by_words(said: str, choices: tuple[Button, ...]) -> Button | None:
    return next((one for one in choices if _plain(one.label) == _plain(said)), None)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split()).strip(" .!…?¡¿[]")


def _end_on_signals() -> None:
    """End when the terminal closes or somebody stops us, so that it is wiped.

    SIGINT is among them, for a shell lets what it starts in the background ignore it.
    """
    task = asyncio.current_task()
    assert task is not None  # a coroutine always runs in a task
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGTSTP"):
        with contextlib.suppress(NotImplementedError, AttributeError):  # Windows
            loop.add_signal_handler(getattr(signal, name), task.cancel)


def _silence_output() -> None:
    # The interpreter writes what is left in its buffer when it ends, and would report the error.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


__all__ = ["ADDRESS", "COMMANDS", "converse", "event_of", "talk"]

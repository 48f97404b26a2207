"""A Say as lines of text, and a terminal that keeps nothing of it.

Rules of this file: to something that is no terminal no escape code goes; an empty line is the
end of an answer and stands nowhere else, so that a program can tell where it ends.
"""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from typing import TextIO

from bot.events import Block, Button, Cover, Say
from bot.store import Trail

CLEARED = "(screen cleared)"
ENTER = "\x1b[?1049h\x1b[2J\x1b[H"  # the alternate screen, empty (xterm control sequences)
REDRAW = "\x1b[2J\x1b[H"  # the screen; somebody's older scroll-back is theirs until they leave
WIPE = "\x1b[2J\x1b[3J\x1b[H"  # the screen and its scroll-back
EXIT = f"{WIPE}\x1b[?1049l"
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"
PROMPT = "› "
MORE = "… ⏎"  # below a page that is not the last: the Enter key shows the next one


class Plain:
    """An outlet into a pipe or a file."""

    coverable_for = timedelta.max  # what is written says "cleared" whenever that is

    def __init__(self, out: TextIO) -> None:
        """Write into `out`; nothing is written before something is shown."""
        self._out = out
        self.choices: tuple[Button, ...] = ()
        self.is_gone = False  # nobody reads what is written any more

    async def show(self, say: Say) -> tuple[str, ...]:
        """The answer, its numbered choices and an empty line; a pipe has no ids of messages."""
        # After a failed turn the choices of the last answer can still be picked.
        self.choices = say.buttons or self.choices
        self._write([*_lines_of(say.blocks), *numbered(say.buttons), ""])
        return ()

    async def cover(self, cover: Cover, trail: Trail) -> None:
        """What was written stays written; the line says so to whoever reads on."""
        del trail
        self.choices = cover.buttons
        self._write([CLEARED, *_lines_of((Block(cover.text),)), ""])

    async def take_back(self, ids: tuple[str, ...]) -> None:
        """Nothing: what went into a pipe cannot be taken back."""

    def begin(self) -> None:
        """Nothing: a pipe is ready."""

    def turn_page(self) -> bool:
        """False: there is always one page."""
        return False

    def end(self) -> None:
        """Say nothing more; a reader who has gone is no error."""
        self._write([])

    def _write(self, lines: list[str]) -> None:
        try:
            self._out.write("".join(f"{line}\n" for line in lines))
            self._out.flush()
        except (OSError, ValueError):
            self.is_gone = True


class Screen:
    """An outlet onto a real terminal: one answer at a time on the alternate screen."""

    coverable_for = timedelta.max  # a terminal can be wiped as long as it is ours

    def __init__(self, out: TextIO, *, is_coloured: bool) -> None:
        """Write onto `out`; the size is asked for anew with each answer."""
        self._out = out
        self._is_coloured = is_coloured
        self._pages: list[list[str]] = []
        self._kept: list[str] = []  # lines that stay when the screen is covered
        self.choices: tuple[Button, ...] = ()
        self.is_gone = False

    async def show(self, say: Say) -> tuple[str, ...]:
        """The answer alone on the screen, from its top; what was typed before is gone."""
        if say.stays and not say.buttons:
            self._kept += [one for one in _lines_of(say.blocks) if one not in self._kept]
            return ()
        self.choices = say.buttons or self.choices
        columns, rows = shutil.get_terminal_size()
        kept = [*self._kept, ""] if self._kept else []
        lines = [*kept, *self._blocks(say.blocks, columns), *self._choices(say.buttons, columns)]
        room = max(rows - 2, 1)  # rows: one for the prompt, one for the sign that there is more
        self._pages = [lines[at : at + room] for at in range(0, len(lines), room)]
        self.turn_page()
        return ()

    async def cover(self, cover: Cover, trail: Trail) -> None:
        """Wipe the screen and its scroll-back; only the cover's text stands there."""
        del trail
        self.choices = cover.buttons
        self._pages = []
        lines = [*self._kept, *_lines_of((Block(cover.text),))]
        self._write(WIPE + "".join(f"{line}\n" for line in lines) + PROMPT)

    async def take_back(self, ids: tuple[str, ...]) -> None:
        """Wipe what came too late."""
        del ids
        self._write(WIPE + PROMPT)

    def begin(self) -> None:
        """Go to the alternate screen, which no scroll-back keeps."""
        self._write(ENTER)

    def turn_page(self) -> bool:
        """Show the next page of the answer; False if there is none."""
        if not self._pages:
            return False
        page, self._pages = self._pages[0], self._pages[1:]
        below = [MORE] if self._pages else []
        self._write(REDRAW + "".join(f"{line}\n" for line in [*page, *below]) + PROMPT)
        return True

    def end(self) -> None:
        """Wipe everything and give the terminal back as it was."""
        self._write(EXIT)

    def _blocks(self, blocks: tuple[Block, ...], columns: int) -> Iterator[str]:
        for block in blocks:
            for at, line in enumerate(_clean(block.text).split("\n")):
                text, indent = line, "  " if block.is_card else ""
                for part in wrapped(text, columns - len(indent)):
                    is_name = block.is_card and at == 0
                    yield indent + (self._bold(part) if is_name else part)
            yield ""

    def _choices(self, buttons: tuple[Button, ...], columns: int) -> Iterator[str]:
        for line in numbered(buttons):
            number, label = line.split(" ", 1)
            first, *others = wrapped(label, columns - len(number) - 1)
            yield f"{self._bold(number)} {first}"
            yield from (" " * (len(number) + 1) + other for other in others)

    def _bold(self, text: str) -> str:
        return f"{BOLD}{text}{PLAIN}" if self._is_coloured and text else text

    def _write(self, text: str) -> None:
        try:
            self._out.write(text)
            self._out.flush()
        except (OSError, ValueError):
            self.is_gone = True


def is_numbered(buttons: tuple[Button, ...]) -> bool:
    """Whether the choices get numbers: a lone Start button is said in the text already."""
    return bool(buttons) and [one.node for one in buttons] != ["start"]


def numbered(buttons: tuple[Button, ...]) -> list[str]:
    """The choices, one a line, each with the number that picks it."""
    if not is_numbered(buttons):
        return []
    return [f"{at}. {_one_line(one.label)}" for at, one in enumerate(buttons, start=1)]


def wrapped(text: str, columns: int) -> list[str]:
    """The text in lines of at most `columns` cells, broken at spaces where there are any."""
    lines, line, used = [], "", 0
    for word in text.split(" "):
        width = cells(word)
        if line and used + 1 + width > columns:
            lines.append(line)
            line, used = word, width
        else:
            line, used = (f"{line} {word}", used + 1 + width) if line else (word, width)
    return [*lines, line]


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: two for wide signs (Unicode annex 11)."""
    return sum(
        0
        if unicodedata.category(sign)[0] == "M"
        else 1 + (unicodedata.east_asian_width(sign) in "WF")
        for sign in text
    )


def _lines_of(blocks: tuple[Block, ...]) -> list[str]:
    """The lines of the blocks without empty ones; a card is set in, under a dash."""
    lines = []
    for block in blocks:
        found = [line.rstrip() for line in _clean(block.text).split("\n") if line.strip()]
        marks = ["- ", *["  "] * len(found)] if block.is_card else [""] * len(found)
        lines += [mark + line for mark, line in zip(marks, found, strict=False)]
    return lines


def _one_line(text: str) -> str:
    return " ".join(_clean(text).split())


def _clean(text: str) -> str:
    """The text without control characters: no record may steer somebody's terminal."""
    return "".join(one for one in text if one == "\n" or unicodedata.category(one) != "Cc")


def outlet_for(out: TextIO, *, is_terminal: bool) -> Plain | Screen:
    """The outlet that suits `out`; colours only where nobody refused them (no-color.org)."""
    if not is_terminal:
        return Plain(out)
    return Screen(
        out, is_coloured=not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )

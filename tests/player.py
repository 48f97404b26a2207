"""Plays golden transcripts, and records them: `python -m tests.player [--record] FILE ...`.

A transcript is written by a person in its `>` lines and by this player in all others:

    language: en
    > my stepdad hits me, im in cebu
      what is shown, block by block
      [a button] [another button]
      remembers: place=PH, concern=physical_abuse; at services

A line `> [label]` presses a button that is on the screen; `> (pin 14.6 121.0)`, `> (sticker)`
and `> (quiet)` are what they say, `> (sticker green-apple)` is one that can be told from another;
a line with `#` is a comment; `came: by the panel of a group` stands above for whoever did. A word
that the person chose is told from others as by the runtime.
Between every two turns the talk is sealed, opened and read back.
"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.adapters.console import COMMANDS
from bot.doors import Doors, seen
from bot.engine import step
from bot.events import (
    Button,
    Cover,
    Event,
    Hints,
    Keep,
    Picked,
    Pinned,
    Quiet,
    Said,
    Say,
    Unlatch,
    Unreadable,
)
from bot.store import Door
from bot.store.memory import MemoryStore
from bot.store.records import talk_from_json, talk_to_json
from bot.talk import Talk
from bot.worlds import DirectoryWorld
from safety.seal import KeyRing
from tests.invented import NOW, READER, world

HERE = "console"
BY_PANEL = "came: by the panel of a group"
FOLDER = Path(__file__).parent / "conversations"


# Transcripts show what the phrases read: what a message is like is counted anew now and then.
PHRASES = replace(READER, likens=False)


def world_of_phrases(hints: Hints) -> DirectoryWorld:
    """The world of the transcripts, on every platform."""
    return replace(world(hints), reader=PHRASES)


@dataclass
class Player:
    """One conversation: what is on the screen, and what is remembered."""

    hints: Hints
    ring: KeyRing = field(default_factory=KeyRing.generate)
    sealed: bytes | None = None
    buttons: tuple[Button, ...] = ()
    pressed: set[tuple[str, str]] = field(default_factory=set)
    offered: set[tuple[str, str]] = field(default_factory=set)
    door: Door | None = None

    def play(self, line: str) -> list[str]:
        """What one `>` line brings onto the screen, and what is remembered after it."""
        talk, event = self._opened(), self._event(line)
        doors = Doors(MemoryStore(self.ring))
        heard = doors.heard(HERE, self.door, event, NOW, is_open=talk is not None)
        turn = step(talk, heard, world_of_phrases(seen(self.door, self.hints)))
        self._seal(turn.talk)
        shown: list[str] = []
        if isinstance(turn.latch, Keep):
            self.door = asyncio.run(doors.keep(HERE, turn.latch, event, self.door, NOW))
            shown.append(f"(kept for a day: {turn.latch.use})")
        elif isinstance(turn.latch, Unlatch):
            self.door = None
        for command in turn.commands:
            self.buttons = command.buttons
            self.offered |= {(one.node, one.key) for one in command.buttons}
            if isinstance(command, Cover):
                shown += ["(screen cleared)", *command.text.split("\n")]
            else:
                shown += _about(command)
                for block in command.blocks:
                    shown += [*block.text.split("\n"), ""]
                shown.append(" ".join(f"[{one.label}]" for one in command.buttons))
        return [*shown, _remembered(turn.talk)]

    def _opened(self) -> Talk | None:
        if self.sealed is None:
            return None
        return talk_from_json(self.ring.open(self.sealed)[0])

    def _seal(self, talk: Talk | None) -> None:
        self.sealed = None if talk is None else self.ring.seal(talk_to_json(talk))

    def _event(self, line: str) -> Event:
        if line in COMMANDS:
            return COMMANDS[line]
        if line.startswith("[") and line.endswith("]"):
            return self._press(line[1:-1])
        if line.startswith("(pin "):
            latitude, longitude = line[5:-1].split()
            return Pinned(float(latitude), float(longitude))
        if line == "(quiet)":
            return Quiet()
        if line.startswith("(old "):
            node, key = line[5:-1].split()
            return Picked(node, key)
        if line.startswith("(") and line.endswith(")"):
            kind, _, sign = line[1:-1].partition(" ")
            return Unreadable(kind, sign)
        return Said(line)

    def _press(self, label: str) -> Picked:
        for button in self.buttons:
            if button.label == label:
                self.pressed.add((button.node, button.key))
                return Picked(button.node, button.key)
        message = f"no button [{label}] on the screen: {[one.label for one in self.buttons]}"
        raise AssertionError(message)


def _about(say: Say) -> list[str]:
    if say.stays and not say.buttons:
        return ["(this line stays)"]
    return ["(what stood before is gone)"] if say.alone else []


def _remembered(talk: Talk | None) -> str:
    if talk is None:
        return "remembers: nothing"
    pairs = ", ".join(f"{node}={key}" for node, key in talk.answers) or "no answer"
    shown = f"; shown {', '.join(talk.shown)}" if talk.shown else ""
    return f"remembers: {talk.language}, {pairs}{shown}; at {talk.node}"


def replay(text: str) -> tuple[str, Player]:
    """The transcript as it comes out today, and who played it."""
    player: Player | None = None
    hints = Hints()
    out: list[str] = []
    for line in text.split("\n"):
        if line.startswith("language:"):
            hints = Hints(languages=(line.split(":")[1].strip(),), countries=hints.countries)
            out.append(line)
        elif line.startswith("countries:"):
            hints = Hints(languages=hints.languages, countries=tuple(line.split(":")[1].split()))
            out.append(line)
        elif line == BY_PANEL:
            hints = replace(hints, is_by_panel=True)
            out.append(line)
        elif line.startswith("#") or (not line.strip() and player is None):
            out.append(line)
        elif line.startswith("> "):
            player = player or Player(hints)
            out += ["", line] if out[-1:] != [""] else [line]
            out += [f"  {one}".rstrip() for one in player.play(line[2:])]
    return "\n".join(out) + "\n", player or Player(hints)


def transcripts() -> list[Path]:
    """Every golden transcript, in order of its path."""
    return sorted(FOLDER.rglob("*.txt"))


def main(argv: list[str]) -> int:
    """Play the named transcripts (all without names); with --record, write them anew."""
    names = [Path(one) for one in argv if not one.startswith("-")] or transcripts()
    changed = 0
    for path in names:
        before = path.read_text(encoding="utf-8")
        after, _ = replay(before)
        if after != before:
            changed += 1
            print(f"{'recorded' if '--record' in argv else 'differs'}: {path}")
            if "--record" in argv:
                path.write_text(after, encoding="utf-8")
    print(f"{len(names)} transcripts, {changed} changed")
    return 0 if "--record" in argv or not changed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

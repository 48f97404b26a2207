"""A golden transcript as its turns: what is done, and what must then be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.invented import TEXTS

# What the player says of a turn that is no word on the screen.
STAYS = "(this line stays)"
# How the line begins that a person had kept for themselves, in plain words or under a skin.
KEPT = (
    "Alex ",
    *(
        TEXTS.worn(skin).say(language, "kept.a", number="\0").split("\0")[0]
        for skin in TEXTS.skins
        for language in TEXTS.languages
    ),
)
NOTES = ("(kept for a day:", "(words forgotten)", "(what stood before is gone)", STAYS)


@dataclass
class Turn:
    """One `>` line of a transcript, and what it must bring onto the screen."""

    line: str
    shown: list[str] = field(default_factory=list)

    @property
    def is_cover(self) -> bool:
        return self.shown[0] == "(screen cleared)"

    @property
    def words(self) -> list[str]:
        """The lines that are read; the last ones say which buttons there are and what is kept."""
        shown = self.shown[1:-1] if self.is_cover else self.shown[:-2]
        return [one for one in shown if one and not one.startswith(NOTES)]

    @property
    def stays(self) -> list[str]:
        """The line that stays on the screen whatever comes; none in most turns."""
        at = self.shown.index(STAYS) + 1 if STAYS in self.shown else len(self.shown)
        return self.shown[at : at + 1]

    @property
    def buttons(self) -> str:
        return "" if self.is_cover else self.shown[-2]


def turns_of(text: str) -> Iterator[Turn]:
    """The turns of a transcript, in order."""
    turn: Turn | None = None
    for line in text.split("\n"):
        if line.startswith("> "):
            if turn is not None:
                yield turn
            turn = Turn(line[2:])
        elif turn is not None and line.startswith("  "):
            turn.shown.append(line.strip())
    assert turn is not None
    yield turn


def header(text: str, name: str) -> tuple[str, ...]:
    """What a line at the head of a transcript says."""
    for line in text.split("\n"):
        if line.startswith(f"{name}:"):
            return tuple(line.split(":")[1].split())
    return ()

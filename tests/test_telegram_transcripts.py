"""Every golden transcript through the real client library: the same words, and a clean screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.invented import TEXTS
from tests.player import FOLDER, transcripts
from tests.servers.telegram import BotApi
from tests.servers.telegram_person import Person
from tests.servers.telegram_screens import Lying
from tests.telegram_rig import CODES, HARMLESS, PAIRS, Rig, running

SENT = {"picture": "photo", "file": "document", "nonsense": "dice"}  # kinds by Telegram's names
PINS = {TEXTS.say(language, "pin.button") for language in TEXTS.languages}


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
        if self.is_cover:
            return self.shown[1:-1]
        return [one for one in self.shown[:-2] if one]

    @property
    def buttons(self) -> str:
        return "" if self.is_cover else self.shown[-2]


def turns_of(text: str) -> Iterator[Turn]:
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
    for line in text.split("\n"):
        if line.startswith(f"{name}:"):
            return tuple(line.split(":")[1].split())
    return ()


async def do(line: str, person: Person, rig: Rig) -> None:
    """What a `>` line says, as somebody with Telegram does it."""
    if line.startswith("["):
        person.press(line[1:-1])
    elif line.startswith("(pin "):
        latitude, longitude = line[5:-1].split()
        person.pin(float(latitude), float(longitude))
    elif line.startswith("(old "):
        node, key = line[5:-1].split()
        code = CODES.code(node, key) if (node, key) in PAIRS else "gone"
        person.press_code(person.newest, code)
    elif line == "(quiet)":
        rig.api.clock.pass_by(minutes=11)
        await rig.runtime.tick()
    elif line.startswith("("):
        person.send(SENT.get(line[1:-1], line[1:-1]))
    else:
        person.say(line)
    await rig.idle()


def new_on(person: Person, before: tuple[Lying, ...]) -> list[Lying]:
    """The bot's messages that came, or changed, since `before`."""
    return [one for one in person.screen if one.is_from_bot and one not in before]


@pytest.mark.parametrize("path", transcripts(), ids=lambda path: str(path.relative_to(FOLDER)))
async def test_a_transcript_reads_the_same_on_telegram_and_leaves_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    language = header(text, "language")
    async with BotApi() as api:
        person = api.person(language=language[0] if language else None)
        async with running(api, countries=header(text, "countries")) as rig:
            for turn in turns_of(text):
                before = person.screen
                await do(turn.line, person, rig)
                new = new_on(person, before)
                read = [one for new_one in new for one in (new_one.text or "").split("\n") if one]
                labels = [one for new_one in new for one in new_one.labels if one not in PINS]

                assert read == turn.words, turn.line
                if turn.is_cover:
                    assert len(person.screen) == 1
                else:
                    assert " ".join(f"[{one}]" for one in labels) == turn.buttons
            person.say("/x")
            await rig.idle()

        assert len(person.screen) == 1
        assert set(person.bot_says) <= HARMLESS
        assert api.screens.notified == []
        assert not any(one.has_previews for one in api.screens.ever if not one.is_edited)
        assert rig.runtime.held == 0

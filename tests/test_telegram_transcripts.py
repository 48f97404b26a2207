"""Every golden transcript through the real client library: the same words, and a clean screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.adapters.telegram.community.links import PANEL, Links
from bot.communities.parts import CommunityParts
from tests.invented import TEXTS
from tests.player import FOLDER, transcripts
from tests.servers.telegram import BotApi
from tests.servers.telegram_person import Person
from tests.servers.telegram_screens import Lying
from tests.telegram_rig import Rig, running
from tests.telling import tells
from tests.transcript import KEPT, STAYS, header, turns_of
from tests.wired import CODES, HARMLESS, PAIRS, RING

PANEL_LINK = Links(RING).code(PANEL, -1001)  # of a group that nobody set up
SENT = {"picture": "photo", "file": "document", "nonsense": "contact"}  # kinds by Telegram's names
PINS = {TEXTS.say(language, "pin.button") for language in TEXTS.languages}


def as_telegram_says(words: list[str]) -> list[str]:
    """The lines of a transcript in Telegram's own wording."""
    text = "\n".join(words)
    for language in TEXTS.languages:
        for key in ("clearing.stays", "hide.edited"):
            there = TEXTS.say(language, f"telegram-{key}")
            text = text.replace(TEXTS.say(language, key), there)
    return text.split("\n")


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
        kind = line[1:-1].split(maxsplit=1)[0]
        person.send(SENT.get(kind, kind))
    else:
        person.say(line)
    await rig.idle()


def opened(skin: str) -> set[str]:
    """The neutral lines with which the messages of a skin begin."""
    worn = TEXTS.worn(skin)
    return {line for language in TEXTS.languages for line in worn.every(language, "opening")}


def new_on(person: Person, before: tuple[Lying, ...]) -> list[Lying]:
    """The bot's messages that came, or changed, since `before`."""
    return [one for one in person.screen if one.is_from_bot and one not in before]


def telling(person: Person) -> list[str]:
    """What tells on the screen, but for the line that the person had kept."""
    return [one for one in person.bot_says if tells(one) and not one.startswith(KEPT)]


@pytest.mark.parametrize("path", transcripts(), ids=lambda path: str(path.relative_to(FOLDER)))
async def test_a_transcript_reads_the_same_on_telegram_and_leaves_nothing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    language = header(text, "language")
    kept = text.count(STAYS)
    async with BotApi() as api:
        person = api.person(language=language[0] if language else None)
        parts = CommunityParts(ring=RING)
        async with running(api, countries=header(text, "countries"), communities=parts) as rig:
            for turn in turns_of(text):
                before = person.screen
                by_panel = turn.line == "/start" and header(text, "came")
                await do(f"/start {PANEL_LINK}" if by_panel else turn.line, person, rig)
                new = new_on(person, before)
                read = [one for new_one in new for one in (new_one.text or "").split("\n") if one]
                labels = [one for new_one in new for one in new_one.labels if one not in PINS]

                openings = {line for skin in TEXTS.skins for line in opened(skin)}
                read = [one for one in read if one not in openings]
                assert read == as_telegram_says(turn.words), turn.line
                if turn.is_cover and path.parent.name != "skins":
                    assert len(person.screen) <= 1 + kept
                elif turn.is_cover:
                    assert [
                        one for one in person.bot_says if tells(one) and not one.startswith(KEPT)
                    ] == []
                else:
                    assert " ".join(f"[{one}]" for one in labels) == turn.buttons
            person.say("/x")
            await rig.idle()

        if path.parent.name == "skins":
            # What the cover said to whoever tried it stays, as with any other bot.
            assert [
                one for one in person.bot_says if tells(one) and not one.startswith(KEPT)
            ] == []
        else:
            assert len(person.screen) == 1 + kept
            assert len([one for one in person.bot_says if one not in HARMLESS]) == kept
        assert api.screens.notified == []
        assert not any(one.has_previews for one in api.screens.ever if not one.is_edited)
        assert rig.runtime.held == 0

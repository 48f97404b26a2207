"""Every golden transcript through the real client library: the same words, and a clean screen."""

from __future__ import annotations

import re
from itertools import takewhile
from pathlib import Path

import pytest

from tests.discord_rig import Rig, running, serving
from tests.invented import TEXTS
from tests.player import FOLDER, transcripts
from tests.servers.discord_people import Person
from tests.servers.discord_state import Channel, Message
from tests.telling import tells
from tests.transcript import KEPT, STAYS, Turn, header, turns_of
from tests.wired import CODES, HARMLESS, OPENING, PAIRS

# There is no position to send on Discord, and that nobody sees it is said in its own way.
ELSEWHERE = ("(pin ", "came: ")
PLACES = [
    one
    for one in transcripts()
    if not any(mark in one.read_text(encoding="utf-8") for mark in ELSEWHERE)
]
SENT = {"picture": "image/png", "video": "video/mp4", "voice": "audio/ogg", "file": "text/plain"}
NUMBER = re.compile(r"\d{2,}")
OURS = {
    TEXTS.say(language, key)
    for language in TEXTS.languages
    for key in ("discord-stays", "discord-first.server", "discord-first.group")
} | {OPENING}
OURS |= {
    line
    for skin in TEXTS.skins
    for language in TEXTS.languages
    for line in TEXTS.worn(skin).every(language, "opening")
}
KEYS = (
    "leaving",
    "help",
    "kept",
    "clearing.stays",
    "hide.edited",
    "sign",
    "word_safe",
    "word_duress",
    *(f"unreadable.{one}" for one in ("picture", "video", "voice", "file")),
)


def as_discord_says(words: list[str], *, in_server: bool) -> list[str]:
    """The lines of a transcript in Discord's own wording."""
    text = "\n".join(words)
    for language in TEXTS.languages:
        for key in KEYS:
            said = TEXTS.say(language, key, minutes=10)
            text = text.replace(said, TEXTS.say(language, f"discord-{key}", minutes=10))
        if in_server:
            # What nobody else sees can be covered for a quarter of an hour at most.
            longer, capped = (TEXTS.say(language, "longer", minutes=one) for one in (30, 13))
            text = text.replace(longer, capped)
    return text.split("\n")


def lines_of(message: Message) -> list[str]:
    """What a person reads: without the signs that keep Discord from changing it."""
    shown = re.sub(r"<(https?://\S+)>", r"\1", re.sub(r"\\(.)", r"\1", message.content))
    return [one for one in shown.split("\n") if one and one not in OURS]


def is_ours(label: str) -> bool:
    words = [
        TEXTS.say(one, f"discord-button.{key}")
        for one in TEXTS.languages
        for key in ("write", "before")
    ]
    return label in words or is_next(label)


def is_next(label: str) -> bool:
    return any(
        label == TEXTS.say(one, "discord-button.next", page=page, pages=pages)
        for one in TEXTS.languages
        for pages in range(2, 6)
        for page in range(2, pages + 1)
    )


def talk_of(person: Person) -> Message:
    """The living message: the only one but the numbers to keep, and what a cover had said."""
    *covers, message = [one for one in person.screen() if not one.content.startswith(KEPT)]
    assert [one.content for one in covers if tells(one.content)] == []
    return message


async def pages_of(person: Person, rig: Rig) -> tuple[list[list[str]], list[str]]:
    """The lines of every page, and the labels of every button that is not of the pages."""
    pages, labels = [], []
    while True:
        message = talk_of(person)
        pages.append(lines_of(message))
        labels += [one for one in message.buttons if not is_ours(one) and one not in labels]
        following = next((one for one in message.buttons if is_next(one)), None)
        if following is None:
            return pages, labels
        await rig.press(person, following, message)


def joined(pages: list[list[str]]) -> list[str]:
    """The pages as one text: what is at the end of each of them stands there once."""
    if len(pages) == 1:
        return pages[0]
    backwards = zip(*(one[::-1] for one in pages), strict=False)
    end = len(list(takewhile(lambda lines: len(set(lines)) == 1, backwards)))
    bodies = [one[: len(one) - end] for one in pages]
    return [line for body in bodies for line in body] + pages[0][len(pages[0]) - end :]


async def do(turn: Turn, person: Person, place: Channel, rig: Rig) -> None:
    """What a `>` line says, as somebody with Discord does it in a server."""
    line = turn.line
    lying = [one for one in person.screen() if not one.content.startswith(KEPT)]
    message = lying[-1] if lying else None
    writes = [TEXTS.say(one, "discord-button.write") for one in TEXTS.languages]
    write = next(
        (one for one in (message.buttons if message is not None else {}) if one in writes), None
    )
    if line.startswith("["):
        await rig.press(person, line[1:-1], talk_of(person))
    elif line.startswith("(old "):
        node, key = line[5:-1].split()
        code = CODES.code(node, key) if (node, key) in PAIRS else "gone"
        assert message is not None
        await rig.answered(await person.press_code(message, code))
    elif line == "(quiet)":
        rig.server.state.clock.pass_by(11 * 60)
        await rig.runtime.tick()
    elif line.startswith("(sticker"):
        await rig.say(person, "", sticker_items=[{"id": "1", "name": "x", "format_type": 1}])
    elif line.startswith("(") and line[1:-1] in SENT:
        url = f"{rig.server.root}/attachments/1"
        attached = {"id": "1", "filename": "x", "size": 1, "url": url, "proxy_url": url}
        kind = {"content_type": SENT[line[1:-1]]}
        await rig.say(person, "", attachments=[attached | kind])
    elif line.startswith("("):
        await rig.say(person, "")
    elif line == "/start" and place.guild is not None:
        await rig.slash(person, place)
    elif write is not None and place.guild is not None:
        opened = await person.press(talk_of(person), write)
        await rig.answered(opened)
        await rig.answered(await person.submit(opened, line))
    else:
        await rig.say(person, line)


async def play(text: str, rig: Rig, *, in_server: bool) -> Person:
    """All of a transcript; whoever did it."""
    language = header(text, "language")
    person = rig.server.person("es-419" if language == ("es",) else "en-US")
    place = person.join() if in_server else person.direct
    for turn in turns_of(text):
        await do(turn, person, place, rig)
        if turn.is_cover:
            assert lines_of(talk_of(person)) == turn.words, turn.line
            continue
        pages, labels = await pages_of(person, rig)
        expected = as_discord_says(
            [one for one in turn.words if one not in turn.stays], in_server=in_server
        )
        assert joined(pages) == expected, turn.line
        assert " ".join(f"[{one}]" for one in labels) == turn.buttons, turn.line
        if NUMBER.search("\n".join(expected)):
            assert NUMBER.search("\n".join(pages[0])), turn.line
    return person


@pytest.mark.parametrize("in_server", [True, False], ids=["in a server", "in direct messages"])
@pytest.mark.parametrize("path", PLACES, ids=lambda path: str(path.relative_to(FOLDER)))
async def test_a_transcript_reads_the_same_on_discord_and_leaves_nothing(
    path: Path,
    in_server: bool,  # noqa: FBT001 - one of the two ways
) -> None:
    text = path.read_text(encoding="utf-8")
    countries, languages = header(text, "countries"), header(text, "language")
    async with serving() as server:
        server.buckets.limits.clear()  # a person does not write forty lines in a second
        async with running(server, countries=countries, languages=languages) as rig:
            person = await play(text, rig, in_server=in_server)
            if "/x" in text or person.screen():
                await rig.say(person, "/x")

            assert rig.runtime.held == 0
            assert rig.discord.held == 0
        if path.parent.name == "skins":
            assert not tells(talk_of(person).content)
        else:
            assert talk_of(person).content in HARMLESS
            assert len(person.screen()) == 1 + text.count(STAYS)
        assert server.fetched == []

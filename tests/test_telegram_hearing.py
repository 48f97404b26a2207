"""What people send besides words: each gets its kind answer, and nothing is ever opened."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import bot.adapters.telegram
from tests.invented import TEXTS
from tests.servers.telegram import BotApi
from tests.servers.telegram_person import KINDS, Person
from tests.telegram_rig import Rig, running
from tests.wired import HARMLESS

PHILIPPINES = (14.6, 121.0)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi(speed=100) as server:
        yield server


@pytest.fixture
async def rig(api: BotApi) -> AsyncIterator[Rig]:
    async with running(api) as running_bot:
        yield running_bot


@pytest.fixture
async def person(api: BotApi, rig: Rig) -> Person:
    someone = api.person()
    someone.say("/start")
    await rig.idle()
    return someone


def says(person: Person, key: str) -> bool:
    return TEXTS.say("en", key) in person.newest.text if person.newest.text else False


@pytest.mark.parametrize(
    ("sent", "kind"),
    [
        ("photo", "picture"),
        ("image_file", "picture"),
        ("video", "video"),
        ("video_note", "video"),
        ("animation", "video"),
        ("voice", "voice"),
        ("audio", "voice"),
        ("document", "file"),
        ("sticker", "sticker"),
        ("poll", "other"),
        ("contact", "other"),
        ("dice", "other"),
    ],
)
async def test_each_kind_gets_its_kind_answer(
    person: Person, rig: Rig, sent: str, kind: str
) -> None:
    person.send(sent)
    await rig.idle()

    assert says(person, f"unreadable.{kind}")
    assert says(person, "place"), "the question is asked again"


@pytest.mark.parametrize("sent", ["photo", "video", "voice", "document", "image_file"])
async def test_what_is_not_opened_is_taken_off_the_screen_at_once(
    person: Person, rig: Rig, sent: str
) -> None:
    shown = person.send(sent)
    await rig.idle()

    assert shown not in person.screen


async def test_no_kind_of_message_makes_the_bot_ask_for_a_file(
    api: BotApi, person: Person, rig: Rig
) -> None:
    for kind in KINDS:
        person.send(kind, caption="look at this")
    await rig.idle()

    asked = {one.method for one in api.arrived} | {one.method for one in api.requests}
    assert not asked & {"file", "getFile", "getUserProfilePhotos", "getStickerSet"}


def test_no_line_of_the_adapter_can_fetch_a_file() -> None:
    folder = Path(bot.adapters.telegram.__file__).parent
    code = "\n".join(one.read_text(encoding="utf-8") for one in folder.glob("*.py"))

    for name in ("get_file", "download", "retrieve(", "file_id", "getFile"):
        assert name not in code


async def test_words_below_a_picture_are_heard(person: Person, rig: Rig) -> None:
    shown = person.send("photo", caption="my stepdad hits me, im in manila")
    await rig.idle()

    everything = "\n".join(person.bot_says)
    assert "Example" in everything, "a card is there"
    assert says(person, "unreadable.picture")
    assert shown not in person.screen


async def test_pictures_that_were_sent_together_get_one_answer(person: Person, rig: Rig) -> None:
    before = len(person.bot_says)
    shown = [person.send("photo", album="one") for _ in range(10)]
    await rig.idle()

    assert len(person.bot_says) == before + 1
    assert not [one for one in shown if one in person.screen]

    person.send("photo", album="two")
    await rig.idle()
    assert len(person.bot_says) == before + 2


async def test_a_changed_text_is_read_again(person: Person, rig: Rig) -> None:
    sent = person.say("manila")
    await rig.idle()

    person.edit(sent, "manila. my stepdad hits me")
    await rig.idle()

    assert "Example" in (person.newest.text or "")


async def test_what_is_passed_on_is_read_like_any_text(person: Person, rig: Rig) -> None:
    answers = []
    for write in (person.say, person.forward):
        person.say("/start")
        await rig.idle()
        write("I took all the pills, im in manila")
        await rig.idle()
        answers.append(person.newest.text)

    assert answers[0] == answers[1]
    assert "Call" in (answers[0] or "")


async def test_a_part_that_the_library_cannot_read_keeps_nobody_from_an_answer(
    person: Person, rig: Rig
) -> None:
    person.say("/about", extra={"poll": {"new": "shape"}, "gift": 3, "entities": "odd"})
    await rig.idle()

    assert says(person, "about")


@pytest.mark.parametrize("kind", ["service", "pinned"])
async def test_what_the_platform_says_itself_is_not_answered(
    person: Person, rig: Rig, kind: str
) -> None:
    before = person.bot_says

    person.send(kind)
    await rig.idle()

    assert person.bot_says == before


async def test_a_reaction_gets_its_kind_answer_and_the_present_question(
    person: Person, rig: Rig
) -> None:
    person.say("/start")
    await rig.idle()

    person.react(person.newest)
    await rig.idle()

    assert says(person, "unreadable.reaction")
    assert "Leave" in person.newest.labels


async def test_a_reaction_where_nothing_is_open_is_not_answered(person: Person, rig: Rig) -> None:
    person.say("/start")
    await rig.idle()
    person.press("Leave")
    await rig.idle()
    before = person.bot_says

    person.react(person.newest)
    await rig.idle()

    assert person.bot_says == before


async def test_a_position_tells_the_place_and_is_taken_off_the_screen(
    person: Person, rig: Rig
) -> None:
    sent = person.pin(*PHILIPPINES)
    await rig.idle()

    assert sent not in person.screen
    assert says(person, "area")


async def test_a_position_that_moves_on_is_not_answered_again(person: Person, rig: Rig) -> None:
    sent = person.pin(*PHILIPPINES, is_live=True)
    await rig.idle()
    before = person.bot_says

    person.move(sent, 14.7, 121.1)
    await rig.idle()

    assert person.bot_says == before


async def test_a_button_asks_the_phone_for_the_position_and_its_key_goes_away(
    api: BotApi, person: Person, rig: Rig
) -> None:
    person.press("Send my location")
    await rig.idle()
    assert says(person, "place")
    assert api.screens.reply_keyboards

    person.tap("Send my location", at=PHILIPPINES)
    await rig.idle()

    assert says(person, "area")
    assert not api.screens.reply_keyboards
    assert TEXTS.say("en", "pin") not in person.bot_says


async def test_the_key_for_the_position_goes_with_leaving(
    api: BotApi, person: Person, rig: Rig
) -> None:
    person.press("Send my location")
    await rig.idle()

    person.press("Leave")
    await rig.idle()

    assert not api.screens.reply_keyboards
    assert len(person.screen) == 1
    assert set(person.bot_says) <= HARMLESS


async def test_commands_are_heard_with_and_without_the_bots_name(person: Person, rig: Rig) -> None:
    for written, key in (
        ("/privacy", "privacy"),
        ("/PRIVACY@waypost_test_bot", "privacy"),
        ("/about now", "about"),
    ):
        person.say(written)
        await rig.idle()
        assert TEXTS.say("en", key, minutes=10) in (person.newest.text or "")


async def test_a_deep_link_starts_like_any_start(person: Person, rig: Rig) -> None:
    person.say("/start bcdfghjklm")
    await rig.idle()

    assert says(person, "welcome")


async def test_the_phones_language_is_spoken(api: BotApi, rig: Rig) -> None:
    person = api.person(77, language="es-MX")

    person.say("/start")
    await rig.idle()

    assert TEXTS.say("es", "welcome") in (person.newest.text or "")


async def test_without_a_language_english_is_spoken(api: BotApi, rig: Rig) -> None:
    person = api.person(77, language=None)

    person.say("/start")
    await rig.idle()

    assert says(person, "welcome")


async def test_a_button_nobody_knows_asks_the_present_question_again(
    person: Person, rig: Rig
) -> None:
    person.press_code(person.newest, "zzzzzzzzzz")
    await rig.idle()

    assert says(person, "place")


async def test_an_old_button_where_nothing_is_open_leaves_the_harmless_line(
    api: BotApi, person: Person, rig: Rig
) -> None:
    old, code = person.newest, person.newest.keyboard.inline[0][0].callback
    assert code is not None
    person.say("/x")
    await rig.idle()
    api.screens.lying[person.id, old.id] = old

    person.press_code(old, code)
    await rig.idle()

    assert len(person.screen) == 1
    assert set(person.bot_says) <= HARMLESS

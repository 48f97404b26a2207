"""What can be asked at any time is answered truly: what is remembered, and what leaving clears."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from bot.communities import CHOICES
from bot.engine import step
from bot.events import Asked, Cover, Hints, Picked, Said, Say, Start, Unlatch
from bot.flows.quiet import LONGER_MINUTES, QUIET_MINUTES, minutes_of
from bot.flows.standing import LEADS, REQUESTS
from bot.talk import Talk, Turn
from tests.invented import TEXTS, world

HERE = Hints(("en",), ("PH",))
LANGUAGES = pytest.mark.parametrize("language", TEXTS.languages)


def text_of(turn: Turn) -> str:
    return "\n".join(
        one.text if isinstance(one, Cover) else "\n".join(block.text for block in one.blocks)
        for one in turn.commands
    )


def pressable(turn: Turn) -> set[tuple[str, str]]:
    return {(one.node, one.key) for command in turn.commands for one in command.buttons}


def page(talk: Talk, request: str, hints: Hints = HERE) -> str:
    (say,) = step(talk, Asked(request), world(hints)).commands
    assert isinstance(say, Say)
    return say.blocks[0].text


@LANGUAGES
def test_what_is_remembered_is_told_whole(language: str) -> None:
    talk = Talk(
        "again",
        language,
        answers=(("place", "PH"), ("concern", "bullying"), ("read", "yes"), ("age", "child")),
        shown=("ph-example-child-line",),
        batch=1,
        danger=1,
    )
    hints = Hints((language,), ("PH",), has_words=True)

    told = page(talk, "mydata", hints)

    assert TEXTS.say(language, "language.own") in told
    assert world(hints).place_name("PH", None, language) in told
    assert TEXTS.say(language, "concern.bullying") in told
    assert "Example Child Line (invented)" in told
    assert TEXTS.say(language, "mydata.others", count=3) in told, "read, age and danger"
    assert TEXTS.say(language, "mydata.words") in told


def test_a_talk_that_holds_nothing_tells_nothing_else() -> None:
    lines = page(Talk("place", "en"), "mydata").split("\n")

    assert lines[1:-1] == ["- language: English"]


def test_no_part_of_a_talk_is_left_out_of_what_is_told() -> None:
    # A new field of Talk needs its line in `mydata`, or a reason here.
    told = {"language", "answers", "shown", "danger"}
    tells_of_no_person = {"node", "language_chosen", "batch", "skin"}

    assert {one.name for one in fields(Talk)} == told | tells_of_no_person


def test_forgetting_forgets_the_talk_and_the_words_and_covers() -> None:
    turn = step(Talk("area", "en", answers=(("place", "PH"),)), Asked("forget"), world(HERE))

    assert turn.talk is None
    assert turn.latch == Unlatch()
    assert all(isinstance(one, Cover) for one in turn.commands)


def test_the_first_answer_says_when_the_chat_is_cleared_and_offers_longer() -> None:
    for first in (Start(), Said("i get bullied. philippines")):
        turn = step(None, first, world(HERE))
        assert TEXTS.say("en", "leaving", minutes=QUIET_MINUTES) in text_of(turn)
        assert ("standing", "longer") in pressable(turn)


def test_longer_is_one_tap_and_says_the_new_time() -> None:
    turn = step(Talk("area", "en"), Picked("standing", "longer"), world(HERE))

    assert str(LONGER_MINUTES) in text_of(turn)
    assert minutes_of(turn.talk) == LONGER_MINUTES
    assert ("standing", "longer") not in pressable(step(turn.talk, Asked("help"), world(HERE)))


@pytest.mark.parametrize(("most", "minutes"), [(None, 30), (13, 13), (9, 9), (45, 30)])
def test_no_time_is_named_that_the_platform_does_not_keep(most: int | None, minutes: int) -> None:
    here = world(replace(HERE, most_minutes=most))

    turn = step(Talk("area", "en"), Picked("standing", "longer"), here)

    assert TEXTS.say("en", "longer", minutes=minutes) in text_of(turn)


def test_where_ten_minutes_are_the_most_longer_is_not_offered() -> None:
    turn = step(None, Start(), world(replace(HERE, most_minutes=10)))

    assert ("standing", "longer") not in pressable(turn)


@LANGUAGES
@pytest.mark.parametrize("platform", ["telegram", "discord", "terminal"])
def test_what_leaving_clears_is_said_for_each_platform(language: str, platform: str) -> None:
    hints = Hints((language,), ("PH",), platform=platform)
    here = replace(world(hints), texts=TEXTS.on(platform))

    told = text_of(step(Talk("area", language), Asked("clearing"), here))

    assert TEXTS.say(language, f"{platform}-clearing.stays") in told
    assert TEXTS.say(language, "clearing") in told


@pytest.mark.parametrize("page_name", sorted(LEADS))
def test_every_page_leads_on_and_can_be_left(page_name: str) -> None:
    turn = step(Talk("area", "en"), Asked(page_name), world(HERE))

    assert {("standing", one) for one in LEADS[page_name]} <= pressable(turn)
    assert turn.commands[-1].buttons[-1].node == "leave"
    assert set(LEADS[page_name]) <= set(REQUESTS)


def test_the_page_on_phones_names_spying_shared_accounts_and_safer_devices() -> None:
    told = page(Talk("area", "en"), "safe_phone")

    for word in ("passcode", "account", "library", "watched", "helpline"):
        assert word in told


SERVER = Hints(("en",), ("PH",), platform="discord", community="a1b2")


@pytest.mark.parametrize("choice", CHOICES)
def test_in_a_server_somebody_says_whether_they_may_be_written_to(choice: str) -> None:
    here = world(SERVER)
    began = step(None, Start(), here)
    (first,) = began.commands
    assert isinstance(first, Say)

    asked = step(began.talk, Picked("standing", "offers"), here)
    (question,) = asked.commands
    assert isinstance(question, Say)
    told = step(asked.talk, Picked("offers", choice), here)
    (answer,) = told.commands

    assert ("standing", "offers") in [(one.node, one.key) for one in first.buttons]
    assert [one.key for one in question.buttons] == [*CHOICES, "leave"]
    assert (asked.choice, told.choice) == (None, choice)
    assert told.talk == began.talk
    assert isinstance(answer, Say)
    assert answer.blocks[0].text == TEXTS.say("en", f"offers.kept_{choice}")


def test_where_there_is_no_server_nobody_is_asked_about_offers() -> None:
    (first,) = step(None, Start(), world(HERE)).commands

    assert isinstance(first, Say)
    assert ("standing", "offers") not in [(one.node, one.key) for one in first.buttons]

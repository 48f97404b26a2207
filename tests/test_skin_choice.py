"""A skin is offered with a warning, never to somebody whose phone is watched."""

from __future__ import annotations

import pytest

from bot.engine import step
from bot.events import Asked, Hints, Picked, Said, Say
from bot.flows import coded
from bot.flows.covers import GUIDES
from bot.talk import Talk
from tests.dressed import (
    DRESSED,
    pressable,
    text_of,
)
from tests.invented import TEXTS, world


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_cover_is_offered_only_in_a_language_that_it_speaks(language: str) -> None:
    turn = step(Talk("area", language), Asked("help"), world(Hints((language,), ("PH",))))

    assert (("standing", "hide") in pressable(turn)) == (language in DRESSED)
    assert not any(TEXTS.wears("xx", skin) for skin in GUIDES)
    assert all(TEXTS.wears("es-MX", skin) and TEXTS.wears("en-GB", skin) for skin in GUIDES)


def test_no_skin_is_offered_to_somebody_whose_phone_is_watched() -> None:
    here = world(Hints(("en",), ("PH",)))
    talk = step(Talk("area", "en"), Picked("hide", "watched"), here).talk
    assert talk is not None

    for event in (Asked("help"), Asked("privacy"), Asked("hide"), Picked("hide", "glance")):
        turn = step(talk, event, here)
        offered = {(one.node, one.key) for c in turn.commands for one in c.buttons}
        assert ("standing", "hide") not in offered
        assert not any(node in {"skin", "hide"} for node, _ in offered)
    assert (
        step(talk, Picked("skin", "plants"), here).talk == step(talk, Picked("x", "y"), here).talk
    )


@pytest.mark.parametrize(
    "line",
    [
        "my dad reads my messages",
        "he goes through my phone every night, philippines",
        "I think there is spyware on here",
        "mi novio me revisa el celular",
        "creo que me espía el teléfono",
    ],
)
def test_whoever_says_that_the_phone_is_watched_gets_safer_devices_and_no_skin(line: str) -> None:
    here = world(Hints(("en",), ("PH",)))

    turn = step(None, Said(line), here)

    assert turn.talk is not None
    assert turn.talk.answer("watched") == "yes"
    assert TEXTS.say(turn.talk.language, "watched") in text_of(turn)
    assert ("standing", "safe_phone") in {
        (b.node, b.key) for c in turn.commands for b in c.buttons
    }
    offered = {
        (b.node, b.key) for c in step(turn.talk, Asked("help"), here).commands for b in c.buttons
    }
    assert ("standing", "hide") not in offered


def test_a_phone_that_is_spoken_of_otherwise_is_not_watched() -> None:
    for line in ("my phone is broken", "he took my phone", "i watch videos on my phone"):
        turn = step(Talk("area", "en"), Said(line), world(Hints(("en",), ("PH",))))
        assert turn.talk is None or turn.talk.answer("watched") is None


def test_the_warning_stands_before_the_choice_and_the_key_is_deleted_once_read() -> None:
    here = world(Hints(("en",), ("PH",)))
    talk = Talk("area", "en", answers=(("place", "PH"),))

    warned = step(talk, Picked("hide", "glance"), here)
    learned = step(warned.talk, Picked("skin", "plants"), here)
    read = step(learned.talk, Picked("skin_read", "plants"), here)

    assert "it is safer to delete this whole chat" in text_of(warned)
    assert {one.key for c in warned.commands for one in c.buttons if one.node == "skin"} == set(
        GUIDES
    )
    for key in coded.AREAS:
        pair = (
            f"{TEXTS.worn('plants').say('en', f'area.{key}')} = {TEXTS.say('en', f'area.{key}')}"
        )
        assert pair in text_of(learned)
    (say,) = read.commands
    assert isinstance(say, Say)
    assert say.alone
    assert " = " not in text_of(read)


@pytest.mark.parametrize(
    "word", ["hello", "cactus", "cat", "12345", "philippines", "who are you?"]
)
def test_a_word_that_is_hit_by_chance_is_refused(word: str) -> None:
    here = world(Hints(("en",), ("PH",)))
    talk = Talk("word_safe", "en", answers=(("hide", "plants"),))

    turn = step(talk, Said(word), here)

    assert turn.latch is None
    assert turn.talk is not None
    assert turn.talk.node == "word_safe"


@pytest.mark.parametrize("node", ["sign", "word_safe", "word_duress"])
def test_trouble_told_where_a_word_was_asked_for_is_answered_and_not_kept(node: str) -> None:
    here = world(Hints(("en",), ("PH",)))
    talk = Talk(node, "en", answers=(("place", "PH"), ("hide", "plants")))

    turn = step(talk, Said("my stepdad hits me"), here)

    assert turn.latch is None
    assert "01 01 01" in text_of(turn)

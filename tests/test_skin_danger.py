"""Danger under a skin gets the number, and nothing that any bot could not say."""

from __future__ import annotations

import pytest

from bot.engine import step
from bot.events import Cover, Picked, Said, Say
from tests.dressed import (
    EACH,
    SPOKEN,
    behind,
    text_of,
    worn_talk,
)
from tests.invented import TEXTS, world
from tests.test_never import DANGERS, FAREWELLS


@EACH
@SPOKEN
@pytest.mark.parametrize("danger", DANGERS)
@pytest.mark.parametrize("is_open", [True, False])
def test_danger_under_a_skin_gets_only_what_any_bot_could_answer(
    language: str,
    skin: str,
    danger: str,
    is_open: bool,  # noqa: FBT001 - one of the two doors
) -> None:
    here = world(behind(skin, language))
    talk = worn_talk(skin, language) if is_open else None

    turn = step(talk, Said(danger), here)

    (say,) = turn.commands
    assert isinstance(say, Say)
    assert [one.text for one in say.blocks] == [
        TEXTS.worn(skin).say(
            language, "covered", number="000", who=TEXTS.say(language, "who_answers.all")
        )
    ]
    assert turn.talk is not None
    assert turn.talk.danger == 0
    assert turn.talk.answers == (talk.answers if talk else ())
    assert not say.stays, "their words and the number are covered when the time is up"
    assert turn.talk.skin == skin


@EACH
@pytest.mark.parametrize(
    "cry", ["help me", "Please help!", "ayúdame", "socorro", "my dad hits me"]
)
@pytest.mark.parametrize("is_open", [True, False])
def test_a_cry_for_help_under_a_skin_gets_the_emergency_number(
    skin: str,
    cry: str,
    is_open: bool,  # noqa: FBT001 - one of the two doors
) -> None:
    talk = worn_talk(skin) if is_open else None

    turn = step(talk, Said(cry), world(behind(skin)))

    assert "000" in text_of(turn)
    assert turn.talk is not None
    assert turn.talk.skin == skin


@EACH
def test_a_cry_where_no_country_is_known_names_no_number_that_may_be_wrong(skin: str) -> None:
    turn = step(None, Said(DANGERS[0]), world(behind(skin, countries=())))

    assert text_of(turn) == TEXTS.worn(skin).say("en", "covered.no_number")


@EACH
@pytest.mark.parametrize("word", FAREWELLS)
def test_no_farewell_leaves_under_a_skin_while_suicide_stands(skin: str, word: str) -> None:
    here = world(behind(skin))
    talk = step(worn_talk(skin), Picked("area", "awful"), here).talk

    turn = step(talk, Said(word), here)

    assert turn.talk is not None
    assert not any(isinstance(one, Cover) for one in turn.commands)

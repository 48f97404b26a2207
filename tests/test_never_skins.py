"""The never-list in every skin: what may never happen does not happen under a cover either.

What a skin may say is held by `tests/test_skin_texts.py`, what stays after leaving by
`tests/test_skins.py`.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.engine import step
from bot.events import Cover, Event, Said, Say
from bot.flows.covers import GUIDES
from bot.talk import Talk
from tests import invented
from tests.test_never import (
    COUNTRIES,
    DANGERS,
    FAREWELLS,
    can_leave,
    presses_to_a_human,
    text_of,
    walk,
    walks,
    worlds,
)

WHO = {"en": r"police|ambulance|112", "es": r"policía|ambulancia|112"}
EACH = pytest.mark.parametrize("skin", sorted(GUIDES))
SPOKEN = pytest.mark.parametrize(
    "language", [one for one in invented.TEXTS.languages if invented.TEXTS.wears(one, "plants")]
)


def dressed(skin: str, language: str, country: str) -> Talk:
    return Talk("area", language, skin=skin).having("place", country)


@EACH
@SPOKEN
@given(steps=walks, country=COUNTRIES, danger=st.sampled_from(DANGERS))
@settings(max_examples=20, deadline=None)
def test_1_after_danger_under_a_skin_stand_a_number_who_answers_and_a_way_out(
    skin: str, language: str, steps: list[int | Event], country: str, danger: str
) -> None:
    world = worlds(language, country)
    passed = walk(steps, world, dressed(skin, language, country))
    talk = passed[-1][2].talk if passed else dressed(skin, language, country)
    if talk is None or talk.skin != skin or talk.is_cover:
        return  # they left, or went back to plain words

    turn = step(talk, Said(danger), world)

    (say,) = turn.commands
    assert isinstance(say, Say)
    assert can_leave(say.buttons)
    assert re.search(r"\d{2,}", text_of(turn)), text_of(turn)
    assert re.search(WHO[language], text_of(turn)), text_of(turn)


@EACH
@SPOKEN
@given(steps=walks, country=COUNTRIES)
@settings(max_examples=20, deadline=None)
def test_2_and_5_under_a_skin_nobody_is_shown_who_must_be_named_or_asked_for(
    skin: str, language: str, steps: list[int | Event], country: str
) -> None:
    world = worlds(language, country)

    for _event, before, turn in walk(steps, world, dressed(skin, language, country)):
        talk = turn.talk
        if talk is None or talk.skin != skin or (before and before.shown == talk.shown):
            continue
        shown = [one for one in map(world.service, talk.shown) if one is not None]
        assert all(one.who != "police" for one in shown)
        assert all(one.audience != "adults" for one in shown)
        if talk.answer("concern") not in {"sexual_thoughts", "harming_others"}:
            assert all(one.kind != "self_concern" for one in shown)


@EACH
@SPOKEN
@given(steps=walks, country=COUNTRIES)
@settings(max_examples=20, deadline=None)
def test_3_every_screen_under_a_skin_can_be_left_and_leads_to_a_human(
    skin: str, language: str, steps: list[int | Event], country: str
) -> None:
    world = worlds(language, country)

    for _event, _before, turn in walk(steps, world, dressed(skin, language, country)):
        if turn.talk is None or turn.talk.skin != skin or turn.talk.is_cover:
            continue
        *_above, screen = turn.commands
        assert can_leave(screen.buttons)
        assert screen.buttons[-1].node == "leave", "leaving is always at the same place"
        assert presses_to_a_human(turn.talk, turn, world) <= 3


@EACH
@SPOKEN
@pytest.mark.parametrize("word", FAREWELLS)
def test_10_no_word_of_parting_leaves_under_a_skin_while_suicide_stands(
    skin: str, language: str, word: str
) -> None:
    talk = dressed(skin, language, "PH").having("concern", "suicide").at("services")

    turn = step(talk, Said(word), worlds(language, "PH"))

    assert turn.talk is not None
    assert not any(isinstance(command, Cover) for command in turn.commands)

"""The guide for moderators: ten situations, one screen each, and nothing of it is kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.cut import units
from bot.adapters.discord.limits import BUTTONS, LIMITS
from bot.adapters.layout import CARD, OPENING
from bot.engine import step
from bot.events import Asked, Cover, Hints, Picked, Say, Start
from bot.flows.covers import GUIDES
from bot.flows.guide import EVERY, ME, NODE, NOTES, NOW, TEAM
from bot.flows.situations import HEAVY, KEYS, SITUATIONS, label, order_for, words
from bot.reading import Reading
from bot.talk import Talk
from directory.concerns import CONCERNS
from safety.danger import Finding
from tests.invented import READER, TEXTS, world

HERE = Hints(("en",), ("PH",))
LANGUAGES = pytest.mark.parametrize("language", TEXTS.languages)
SCREENS = pytest.mark.parametrize("key", KEYS)
MESSAGES = (
    "gg im done with everything",
    "im going to kill myself tonight",
    "they threaten to share my nudes",
    "my stepdad hits me",
    "dont tell anyone",
    "nice game",
    "",
)


def say_of(talk: Talk, event: Asked | Picked) -> Say:
    (say,) = step(talk, event, world(HERE)).commands
    assert isinstance(say, Say)
    return say


def text_of(say: Say) -> str:
    return "\n\n".join(one.text for one in say.blocks)


def test_there_are_ten_situations_and_the_one_that_cannot_wait_is_first() -> None:
    assert len(KEYS) == len(set(KEYS)) == 10
    assert KEYS[0] == NOW


def test_every_concern_belongs_to_exactly_one_situation() -> None:
    of = Counter(concern for one in SITUATIONS for concern in one.concerns)

    assert set(of) == set(CONCERNS)
    assert set(of.values()) == {1}


@given(
    concerns=st.lists(st.sampled_from(sorted(CONCERNS)), max_size=4),
    kind=st.sampled_from(["", "suicide", "taken", "hurt_now", "harm_others", "leave"]),
    asides=st.lists(st.sampled_from(["secrecy", "police"]), max_size=2),
)
def test_a_message_changes_only_the_order_and_never_the_first(
    concerns: list[str], kind: str, asides: list[str]
) -> None:
    finding = Finding("danger", kind) if kind else None
    reading = Reading(
        concerns=tuple((one, 1.0) for one in concerns), finding=finding, asides=tuple(asides)
    )

    order = order_for(reading)

    assert sorted(order) == sorted(KEYS)
    assert order[0] == NOW


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("they threaten to share my nudes", "images"),
        ("my stepdad hits me", "hurt"),
        ("im going to kill myself tonight", "wants_to_die"),
        ("dont tell anyone", "secret"),
        ("nice game", KEYS[1]),
    ],
)
def test_what_a_message_is_about_stands_next(text: str, second: str) -> None:
    assert order_for(READER.read(text))[1] == second


@LANGUAGES
@SCREENS
def test_the_words_are_plain_and_point_at_the_panel(language: str, key: str) -> None:
    said = words(key, language, TEXTS, "#somewhere")

    assert "#somewhere" in said
    assert "\n" not in said
    assert not set('*_`~|"<>') & set(said), "a sign that a platform would take for markup"
    assert units(said) <= CARD
    assert label(key, language, TEXTS) not in said, "it tells nobody what was thought of them"


@LANGUAGES
@SCREENS
def test_a_situation_is_one_screen_on_every_platform(language: str, key: str) -> None:
    say = say_of(Talk("place", language), Picked(NODE, key))

    assert units(text_of(say)) + OPENING[1] + 1 <= LIMITS.text
    assert len(say.buttons) <= BUTTONS


@LANGUAGES
@SCREENS
def test_every_screen_ends_with_having_done_ones_part(language: str, key: str) -> None:
    blocks = [one.text for one in say_of(Talk("place", language), Picked(NODE, key)).blocks]
    end = TEXTS.say(language, "guide_line.end")

    # "Right now" asks where they are, and a question stands last.
    assert blocks.index(end) == len(blocks) - (2 if key == NOW else 1)


@LANGUAGES
@SCREENS
def test_a_heavy_screen_speaks_to_the_young_and_looks_after_the_moderator(
    language: str, key: str
) -> None:
    text = text_of(say_of(Talk("place", language), Picked(NODE, key)))

    for line in ("guide_line.young", "guide_line.after"):
        assert (TEXTS.say(language, line) in text) == (key in HEAVY)


@pytest.mark.parametrize("key", EVERY)
def test_every_screen_can_be_left_and_leads_to_a_human_for_the_moderator(key: str) -> None:
    say = say_of(Talk("place", "en"), Picked(NODE, key))

    assert say.buttons[-1].node == "leave"
    assert key == ME or (NODE, ME) in {(one.node, one.key) for one in say.buttons}


def test_right_now_gives_a_number_before_anything_to_do() -> None:
    say = say_of(Talk("place", "en"), Picked(NODE, NOW))

    assert "000" in say.blocks[1].text
    assert say.blocks[-1].text.endswith("?")


@pytest.mark.parametrize("key", [one for one in EVERY if one not in {NOW, ME}])
def test_nothing_that_a_moderator_reads_is_remembered(key: str) -> None:
    talk = Talk("area", "en", answers=(("place", "PH"),))

    assert step(talk, Picked(NODE, key), world(HERE)).talk == talk


def test_going_back_forgets_the_danger_that_was_somebody_elses() -> None:
    before = Talk("place", "en")
    after = step(before, Picked(NODE, NOW), world(HERE)).talk
    assert after is not None
    assert after.danger == 1

    back = step(after, Picked(NODE, "menu"), world(HERE)).talk

    assert back == before


@pytest.mark.parametrize("skin", sorted(GUIDES))
@pytest.mark.parametrize("event", [Asked("guide"), Picked(NODE, "images")])
def test_under_a_cover_there_is_no_guide(skin: str, event: Asked | Picked) -> None:
    told = text_of(say_of(Talk("place", "en", skin=skin), event))

    assert TEXTS.say("en", "guide") not in told
    assert TEXTS.say("en", "guide_do.images") not in told


@pytest.mark.parametrize("text", MESSAGES)
def test_a_message_is_never_part_of_what_it_orders(text: str) -> None:
    for key in order_for(READER.read(text)):
        assert not text or text not in words(key, "en", TEXTS)


@LANGUAGES
def test_who_comes_by_a_panel_is_told_first_that_nobody_there_sees_it(language: str) -> None:
    here = replace(HERE, languages=(language,), is_by_panel=True)
    (say,) = step(None, Start(), world(here)).commands

    assert isinstance(say, Say)
    assert say.blocks[0].text == TEXTS.say(language, "from_group")


@pytest.mark.parametrize("skin", sorted(GUIDES))
def test_a_panel_opens_no_closed_door(skin: str) -> None:
    here = replace(HERE, is_by_panel=True, cover=skin)
    (shown,) = step(None, Start(), world(here)).commands

    text = shown.text if isinstance(shown, Cover) else text_of(shown)
    assert TEXTS.say("en", "from_group") not in text


@pytest.mark.parametrize("note", sorted(NOTES))
def test_what_came_of_asking_for_a_panel_stands_above_the_list(note: str) -> None:
    here = world(replace(HERE, platform="telegram", team="opaque"))
    (say,) = step(None, Asked(note), here).commands

    assert isinstance(say, Say)
    assert say.blocks[0].text == here.texts.say("en", f"sheet.{note}")
    assert (TEAM, "p:opaque") in {(one.node, one.key) for one in say.buttons}

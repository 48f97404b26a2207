"""What lies there after leaving really answers, and remembers nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.engine import step
from bot.events import Asked, Cover, Event, Leave, Picked, Quiet, Said, Say, Start, Worded
from bot.flows.covers import GUIDES
from bot.flows.covers.spoken import common_in, words_of
from bot.flows.standing import UNREADABLE
from bot.talk import COVER, Talk
from tests.dressed import (
    DRESSED,
    EACH,
    SPOKEN,
    behind,
    text_of,
    worn_talk,
)
from tests.invented import TEXTS, world
from tests.telling import tells
from tests.test_never import LINES

events = st.one_of(
    st.builds(Said, st.sampled_from(LINES)),
    st.builds(Said, st.text(max_size=30)),
    st.builds(Picked, st.sampled_from(["cover", "area", "place", "old"]), st.text(max_size=6)),
    st.just(Start()),
    st.builds(Asked, st.sampled_from(["about", "privacy", "help", "mydata", "longer", "sign"])),
)


@EACH
@given(number=st.one_of(st.none(), st.integers(0, 999)))
def test_a_cover_answers_any_number(skin: str, number: int | None) -> None:
    for item in GUIDES[skin].items:
        values = GUIDES[skin].values(item, number)
        assert all(one >= 0 for one in values.values())
        assert TEXTS.worn(skin).say("en", f"answer.{item}", **values)


@pytest.mark.parametrize(
    ("skin", "line", "says"),
    [
        ("plants", "monstera, 3 days ago", "in 4 days"),
        ("plants", "cactus 30 days ago", "today"),
        ("homework", "maths 55 minutes", "2 rounds of about 25 minutes"),
        ("recipes", "pancakes for 4", "240 g flour"),
        ("games", "house 9", "128 blocks"),
        ("shop", "cream 75 ml", "37 days"),
    ],
)
def test_a_cover_works_out_what_was_asked(skin: str, line: str, says: str) -> None:
    turn = step(None, Said(line), world(behind(skin)))

    assert says in text_of(turn)
    assert turn.talk is None


@EACH
@SPOKEN
@given(walked=st.lists(events, max_size=6))
@settings(max_examples=25, deadline=None)
def test_behind_a_closed_door_nothing_is_remembered_and_nothing_tells(
    language: str, skin: str, walked: list[Event]
) -> None:
    here = world(behind(skin, language))
    talk: Talk | None = None

    for event in walked:
        turn = step(talk, event, here)
        talk = turn.talk
        assert not tells(text_of(turn)), event
        assert talk is None or (talk.node == COVER and not talk.answers and not talk.shown)
        assert all(one.node in {"cover", "start"} for c in turn.commands for one in c.buttons)


@EACH
@SPOKEN
def test_what_stays_after_leaving_is_the_skins_own_line(language: str, skin: str) -> None:
    here = world(behind(skin, language))
    worn = TEXTS.worn(skin)

    for talk, event in (
        (worn_talk(skin, language), Leave()),
        (worn_talk(skin, language), Quiet()),
        (Talk(COVER, language, skin=skin), Quiet()),
        (None, Leave()),
        (Talk("area", language), Leave()),
    ):
        turn = step(talk, event, here)
        (cover,) = turn.commands
        assert isinstance(cover, Cover)
        assert cover.text == worn.say(language, "harmless")
        assert turn.talk is None


@EACH
@SPOKEN
def test_the_word_for_danger_shows_an_opening_and_one_answer(language: str, skin: str) -> None:
    here = world(behind(skin, language))
    worn, guide = TEXTS.worn(skin), GUIDES[skin]

    for talk in (worn_talk(skin, language), Talk("services", language)):
        (cover,) = step(talk, Worded("duress"), here).commands
        assert isinstance(cover, Cover)
        opening, answer = cover.text.split("\n\n")
        assert opening == worn.say(language, "harmless")
        assert answer in {
            worn.say(language, f"answer.{one}", **guide.values(one, None)) for one in guide.items
        }


@EACH
@SPOKEN
def test_the_word_for_danger_at_a_closed_door_is_answered_like_any_word(
    language: str, skin: str
) -> None:
    guide, worn = GUIDES[skin], TEXTS.worn(skin)

    turn = step(None, Worded("duress"), world(behind(skin, language)))

    (say,) = turn.commands
    assert isinstance(say, Say)
    assert say.stays, "the word on the screen must not vanish before whoever made them write it"
    assert turn.talk is None
    assert text_of(turn) in {
        worn.say(language, f"answer.{one}", **guide.values(one, None)) for one in guide.items
    }


def test_only_the_safe_word_shows_more() -> None:
    here = world(behind("plants"))

    opened = step(None, Worded("safe"), here)

    assert opened.talk is not None
    assert opened.talk.skin == "plants"
    assert opened.talk.node == "place"


def test_beginning_anew_behind_a_door_shows_the_cover_from_every_talk() -> None:
    here = world(behind("plants"))

    for talk in (worn_talk("plants"), Talk("services", "en", answers=(("place", "PH"),))):
        (cover,) = step(talk, Start(), here).commands
        assert isinstance(cover, Cover)
        assert cover.text == TEXTS.worn("plants").say("en", "harmless")


def test_what_anybody_types_to_a_bot_is_known_in_every_language() -> None:
    for language in DRESSED:
        kinds = set(words_of(language, "common")["typed"])
        assert kinds == {"greetings", "questions", "makers", "orders", "cries"}
    assert common_in("Hello!", TEXTS.languages) == "greetings"
    assert UNREADABLE


@EACH
def test_everything_a_closed_door_shows_is_a_message_that_stays(skin: str) -> None:
    # Nothing is kept of it, so that what a cover said to a watcher does not vanish before them.
    for event in (Start(), Said("hello"), Picked("cover", GUIDES[skin].items[0])):
        turn = step(None, event, world(behind(skin)))
        assert turn.talk is None
        assert all(isinstance(one, Say) and one.stays for one in turn.commands)

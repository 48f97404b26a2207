"""Under a skin every way on is there, goes on, and says where it ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.engine import step
from bot.events import Picked, Said, Say
from bot.flows import coded
from bot.flows.covers import GUIDES
from bot.flows.covers.shape import ON, REST, SHAPES
from bot.flows.listing import DIALLED
from bot.flows.nodes import Ask
from bot.flows.referral import REFERRAL
from bot.talk import Talk
from directory.kept import snapshot
from directory.matching import Matching
from directory.service import VOICE
from tests.dressed import (
    EACH,
    SPOKEN,
    behind,
    pressable,
    text_of,
    worn_talk,
)
from tests.invented import TEXTS, world

SHIPPED = Matching(snapshot())


@EACH
@SPOKEN
def test_the_next_numbers_are_other_ones_until_it_says_that_there_is_none(
    language: str, skin: str
) -> None:
    here = replace(world(behind(skin, language, ("US",))), matching=SHIPPED)
    worn = TEXTS.worn(skin)
    plain = worn.say(language, "plain")
    turn = step(worn_talk(skin, language).having("place", "US"), Picked("area", "awful"), here)
    seen = [text_of(turn)]

    for pressed in ("more", "nobody") * 30:
        before = turn.talk
        turn = step(before, Picked("services", pressed), here)
        assert before is not None
        assert turn.talk is not None
        if len(turn.talk.shown) <= len(before.shown):
            end = worn.say(language, f"numbers.{coded.AROUND[pressed]}", plain=plain)
            assert end in text_of(turn)
            break
        assert worn.say(language, f"numbers.{pressed}") in text_of(turn)
        assert text_of(turn) not in seen
        seen.append(text_of(turn))

    assert 1 < len(seen) < 60


@EACH
def test_a_skin_walks_the_main_flow_and_passes_what_it_has_no_words_for(skin: str) -> None:
    worn, here = TEXTS.worn(skin), world(behind(skin))
    nodes = [name for name, node in REFERRAL.nodes.items() if isinstance(node, Ask)]

    turn = step(Talk("place", "en", skin=skin), Picked("services", "elsewhere"), here)
    asked = []
    while turn.talk is not None and turn.talk.node != "services":
        asked.append(turn.talk.node)
        pressed = {"place": "PH", "area": "awful"}[turn.talk.node]
        turn = step(turn.talk, Picked(turn.talk.node, pressed), here)

    assert asked == [name for name in nodes if worn.knows(name)] == ["place", "area"]
    assert turn.talk is not None
    assert turn.talk.answer("concern") == coded.AREAS["awful"]


@EACH
def test_who_got_no_answer_goes_on_and_it_is_reported_as_in_plain_words(skin: str) -> None:
    talk = replace(worn_talk(skin), shown=("ph-example-child-line",), batch=1)

    turn = step(talk, Picked("services", "nobody"), world(behind(skin)))

    assert turn.unreached == ("ph-example-child-line",)
    assert ("leave", "leave") in pressable(turn)


@EACH
def test_who_cannot_talk_is_shown_first_what_can_be_written_to(skin: str) -> None:
    here = replace(world(behind(skin, countries=("US",))), matching=SHIPPED)
    talk = step(worn_talk(skin).having("place", "US"), Picked("area", "awful"), here).talk

    turn = step(talk, Picked("before_contact", "quiet"), here)

    assert turn.talk is not None
    (first, *_others) = (here.service(one) for one in turn.talk.shown)
    assert first is not None
    written = next(way for way in first.channels if way.type in DIALLED and way.type != VOICE)
    spoken = next((way.value for way in first.channels if way.type == VOICE), "")
    text = text_of(turn)
    assert spoken not in text or text.index(written.value) <= text.index(spoken)
    assert TEXTS.worn(skin).say("en", "numbers.quiet") in text
    assert ("before_contact", "quiet") not in pressable(turn)


@EACH
@pytest.mark.parametrize("country", ["US", "GB", "IN", "KE", "ES"])
def test_who_cannot_talk_sees_one_that_can_be_written_to_where_there_is_one(
    skin: str, country: str
) -> None:
    here = replace(world(behind(skin, countries=(country,))), matching=SHIPPED)
    talk = step(worn_talk(skin).having("place", country), Picked("area", "hurt"), here).talk

    turn = step(talk, Picked("before_contact", "quiet"), here)

    assert turn.talk is not None
    shown = [here.service(one) for one in turn.talk.shown]
    ways = [way for one in shown if one for way in one.channels]
    assert any(way.type in {"text", "whatsapp"} and way.value in text_of(turn) for way in ways)


@EACH
def test_where_nothing_can_be_written_to_it_says_so(skin: str) -> None:
    here, worn = world(behind(skin)), TEXTS.worn(skin)
    talk = step(worn_talk(skin), Picked("area", "awful"), here).talk

    turn = step(talk, Picked("before_contact", "quiet"), here)

    plain = worn.say("en", "plain")
    assert worn.say("en", "numbers.calls_only", plain=plain) in text_of(turn)


@EACH
def test_rarer_ways_on_come_before_the_others_and_the_numbers_stay(skin: str) -> None:
    here = world(behind(skin))
    before = step(worn_talk(skin), Picked("area", "hurt"), here)

    after = step(before.talk, Picked("standing", REST), here)

    assert text_of(after) == text_of(before)
    assert after.talk == before.talk
    every = {key for _, key in pressable(after)}
    assert {*coded.WAYS_ON, coded.KEEP} <= every | set(SHAPES[skin].asked)


@EACH
def test_more_time_is_given_under_a_skin_and_shows_the_same_numbers(skin: str) -> None:
    here = world(behind(skin))
    before = step(worn_talk(skin), Picked("area", "hurt"), here)

    after = step(before.talk, Picked("standing", "longer"), here)

    assert after.talk is not None
    assert after.talk.answer("stay") == "longer"
    assert text_of(after) == text_of(before)
    assert ("standing", "longer") not in pressable(after)


@EACH
@SPOKEN
def test_a_word_of_the_cover_brings_back_its_own_buttons_and_one_that_leads_on(
    language: str, skin: str
) -> None:
    here, item = world(behind(skin, language)), GUIDES[skin].items[0]
    before = step(worn_talk(skin, language), Picked("area", "hurt"), here)

    typed = step(before.talk, Said(TEXTS.worn(skin).say(language, f"item.{item}")), here)
    pressed = step(before.talk, Picked("cover", item), here)

    for turn in (typed, pressed):
        (say,) = turn.commands
        assert isinstance(say, Say)
        *own, on, leave = say.buttons
        assert {one.node for one in own} == {"cover"}
        assert (on.key, leave.node) == (ON, "leave")
        assert text_of(step(turn.talk, Picked(on.node, on.key), here)) == text_of(before)


@EACH
@SPOKEN
@pytest.mark.parametrize("area", list(coded.AREAS))
def test_the_tip_is_about_what_was_chosen(language: str, skin: str, area: str) -> None:
    turn = step(worn_talk(skin, language), Picked("area", area), world(behind(skin, language)))

    assert TEXTS.worn(skin).say(language, f"tip.{area}") in text_of(turn)


@EACH
@SPOKEN
def test_where_the_list_ends_the_way_on_is_called_the_way_back(language: str, skin: str) -> None:
    worn = TEXTS.worn(skin)

    turn = step(worn_talk(skin, language), Picked("area", "hurt"), world(behind(skin, language)))

    say = turn.commands[-1]
    assert isinstance(say, Say)
    labels = [one.label for one in say.buttons]
    assert worn.say(language, "services.again") in labels
    assert worn.say(language, "services.more") not in labels

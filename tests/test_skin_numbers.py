"""Under a skin numbers stand as they are dialled, and every way on is there."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.engine import step
from bot.events import Picked, Say
from bot.flows import coded
from bot.flows.covers.shape import REST, SHAPES
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
from tests.invented import SNAPSHOT, TEXTS, world
from tests.telling import tells

SHIPPED = Matching(snapshot())
MARK = "\0"  # in the place of a number


@EACH
@SPOKEN
def test_numbers_stand_under_a_skin_as_they_are_dialled(language: str, skin: str) -> None:
    here = world(behind(skin, language))

    turn = step(worn_talk(skin, language), Picked("area", "hurt"), here)

    lines = text_of(turn).split("\n")
    assert "01 01 01" in text_of(turn)
    assert TEXTS.worn(skin).say(language, "emergency", number="000") in lines, "never disguised"
    assert not any(one.name in text_of(turn) for one in SNAPSHOT.services)


@EACH
@SPOKEN
def test_the_emergency_number_is_called_what_it_is(language: str, skin: str) -> None:
    for key in ("emergency", "emergency.unknown"):
        said = TEXTS.worn(skin).say(language, key, number="000").casefold()
        assert {"en": "emergency", "es": "emergencia"}[language] in said
        assert "000" in said or "112" in said


@EACH
@SPOKEN
@pytest.mark.parametrize("country", ["US", "GB", "ES", "MX", "IN", "PH", "AU", "ZA"])
def test_no_digit_of_a_screen_runs_into_a_number(language: str, skin: str, country: str) -> None:
    here = replace(world(behind(skin, language, (country,))), matching=SHIPPED)
    talk = worn_talk(skin, language).having("place", country)

    turn = step(talk, Picked("area", "awful"), here)
    for pressed in ("more", "nobody", "more"):
        assert turn.talk is not None
        text = text_of(turn)
        shown = [here.service(one) for one in turn.talk.shown[-turn.talk.batch :]]
        assert shown
        ways = [way for one in shown if one for way in one.channels if way.type in DIALLED]
        digits = [way.value for way in ways if way.value in text]
        assert digits
        for one in sorted(digits, key=len, reverse=True):
            text = text.replace(one, MARK)
        assert re.search(rf"[\d{MARK}][\W_]*{MARK}|{MARK}[\W_]*\d", text) is None, text_of(turn)
        turn = step(turn.talk, Picked("services", pressed), here)


@EACH
def test_a_time_is_told_only_where_one_clock_is_sure(skin: str) -> None:
    here = world(behind(skin))
    afar = replace(world(behind(skin, countries=("US",))), matching=SHIPPED)

    sure = step(worn_talk(skin), Picked("area", "hurt"), here)
    unsure = step(worn_talk(skin).having("place", "US"), Picked("area", "hurt"), afar)
    for pressed in ("more", "more"):
        assert re.search(r"\d:\d\d", text_of(unsure)) is None
        unsure = step(unsure.talk, Picked("services", pressed), afar)

    assert re.search(r"Monday\W+(at )?9:00", text_of(sure)), text_of(sure)


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
@SPOKEN
def test_the_number_is_kept_as_one_harmless_line_and_the_screen_stays_dressed(
    language: str, skin: str
) -> None:
    here = world(behind(skin, language))
    talk = step(worn_talk(skin, language), Picked("area", "hurt"), here).talk

    line, screen = step(talk, Picked("before_contact", "keep"), here).commands

    assert isinstance(line, Say)
    assert isinstance(screen, Say)
    assert line.stays
    assert not line.buttons
    assert re.fullmatch(r"\D*(?<=\W)01 01 01", line.blocks[0].text)
    assert not tells(line.blocks[0].text.replace("01 01 01", ""))
    assert screen.opening in TEXTS.worn(skin).every(language, "opening")


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
def test_nobody_is_shown_under_a_skin_who_must_be_named_first(skin: str) -> None:
    here = world(behind(skin))
    talk: Talk | None = worn_talk(skin)

    for event in (Picked("area", "hurt"), *[Picked("services", "more")] * 4):
        talk = step(talk, event, here).talk
        assert talk is not None
        shown = [here.service(one) for one in talk.shown]
        assert all(one and one.who != "police" and one.audience != "adults" for one in shown)

"""Under a skin numbers stand as they are dialled; the emergency number is called one."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.engine import step
from bot.events import Picked, Say
from bot.flows.listing import DIALLED
from bot.talk import Talk
from directory.kept import snapshot
from directory.matching import Matching
from tests.dressed import (
    EACH,
    SPOKEN,
    behind,
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
def test_nobody_is_shown_under_a_skin_who_must_be_named_first(skin: str) -> None:
    here = world(behind(skin))
    talk: Talk | None = worn_talk(skin)

    for event in (Picked("area", "hurt"), *[Picked("services", "more")] * 4):
        talk = step(talk, event, here).talk
        assert talk is not None
        shown = [here.service(one) for one in talk.shown]
        assert all(one and one.who != "police" and one.audience != "adults" for one in shown)

"""After "something taken" the poison line of the place stands below the emergency number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import pytest

from bot.engine import step
from bot.events import Hints, Said, Say
from bot.talk import Talk
from bot.worlds import DirectoryWorld
from directory.places import load_places
from directory.poison import POISON, poison_line
from tests.invented import READER, TEXTS
from tests.services import PLAIN, holding
from tests.test_shipped import CONTENTS, MATCHING, SNAPSHOT

AT_NIGHT = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
CENTRES = [one.service for one in CONTENTS.records if one.service.kind == POISON]


def lines(
    country: str,
    region: str | None = None,
    text: str = "i took all the pills",
    language: str = "en",
    now: datetime = AT_NIGHT,
    answers: Mapping[str, str] = MappingProxyType({}),
) -> list[str]:
    """The lines of the answer to a text, where the place is known already."""
    world = DirectoryWorld(TEXTS, READER, load_places(), MATCHING, now, Hints((language,)))
    talk = Talk(node="concern", language=language).having("place", country)
    talk = talk.having("region", region) if region else talk
    for key, value in answers.items():
        talk = talk.having(key, value)
    (say,) = step(talk, Said(text), world).commands
    assert isinstance(say, Say)
    return [line for block in say.blocks for line in block.text.split("\n")]


@pytest.mark.parametrize(
    ("country", "name", "number"),
    [
        ("AU", "Poisons Information Centre", "13 11 26"),
        ("DE", "Giftnotruf", "030 19240 (Berlin, Brandenburg)"),
        ("NZ", "National Poisons Centre", "0800 764 766"),
    ],
)
def test_the_poison_line_of_a_shipped_country_stands_on_the_card(
    country: str, name: str, number: str
) -> None:
    shown = lines(country)

    assert shown[shown.index(f"Poison line: {name}") + 1] == number


@pytest.mark.parametrize("language", TEXTS.languages)
def test_no_poison_line_stands_before_the_emergency_number(language: str) -> None:
    text = {"es": "me tomé todas las pastillas"}.get(language, "i took all the pills")
    for centre in CENTRES:
        for country in centre.serves:
            shown = lines(country, next(iter(centre.regions), None), text, language)
            emergency = SNAPSHOT.emergency(country)
            assert emergency is not None
            assert any(way.value in shown[0] for way in emergency.channels), shown[0]
            assert any(centre.name in line for line in shown[1:]), (country, shown)


def test_a_country_without_one_gets_no_empty_line() -> None:
    assert poison_line(SNAPSHOT, "GB") is None
    assert not [line for line in lines("GB") if "Poison" in line]


def test_another_danger_shows_no_poison_line() -> None:
    assert not [line for line in lines("AU", text="he has a knife") if "Poison" in line]


def test_a_centre_of_one_region_is_shown_there_only() -> None:
    name = "Poison line: Centre antipoison du Québec"

    assert name in lines("CA", "CA-QC")
    assert name not in lines("CA", "CA-ON")
    assert name not in lines("CA")
    assert not [line for line in lines("BR", "BR-SP") if "Poison" in line]
    assert not [line for line in lines("BR") if "Poison" in line]


def test_a_line_that_keeps_hours_says_when_it_opens() -> None:
    shown = lines("IE")

    at = next(number for number, line in enumerate(shown) if line.startswith("Poison line"))
    assert shown[at + 2].startswith("Closed now. Opens ")


def test_of_several_numbers_the_closed_one_is_left_out() -> None:
    at_noon, late = lines("JP", now=AT_NIGHT), lines("JP", now=AT_NIGHT.replace(hour=14))

    for shown in (at_noon, late):
        assert "072-727-2499 (Osaka)" in shown
    assert "029-852-9999 (Tsukuba)" in at_noon
    assert "029-852-9999 (Tsukuba)" not in late


def test_a_friend_in_the_same_country_can_be_helped_by_it_and_one_abroad_cannot() -> None:
    friend = "my friend took all the pills"

    assert "13 11 26" in lines("AU", text=friend)
    assert "13 11 26" not in lines("AU", text=friend, answers={"for": "abroad", "home": "NZ"})


def test_one_that_is_no_longer_active_is_never_named() -> None:
    centre = replace(PLAIN, kind=POISON)

    assert poison_line(holding(centre), "AA") == centre
    assert poison_line(holding(replace(centre, status="defunct")), "AA") is None
    assert poison_line(holding(PLAIN), "AA") is None

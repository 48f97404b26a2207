"""The shipped directory, talked through in every country and language to a right number."""

from __future__ import annotations

import re

import pytest

from bot.engine import step
from bot.events import Hints, Picked, Said, Say, Start
from bot.flows.card import LIMIT, card, units
from bot.flows.screens import need_of
from bot.talk import Talk, Turn
from bot.worlds import DirectoryWorld
from directory.concerns import CONCERNS, FIRST_LEVEL
from directory.match import match
from directory.matching import Matching
from directory.places import load_places
from directory.service import Need
from directory.snapshot import Snapshot
from directory.sources.datafiles import read_folder
from tests.invented import NOW, READER, TEXTS

CONTENTS = read_folder()
SNAPSHOT = Snapshot([one.service for one in CONTENTS.records], CONTENTS.gaps, CONTENTS.cautions)
MATCHING = Matching(SNAPSHOT)
LANGUAGES = pytest.mark.parametrize("language", TEXTS.languages)


def world(language: str) -> DirectoryWorld:
    return DirectoryWorld(TEXTS, READER, load_places(), MATCHING, NOW, Hints((language,)))


def press(talk: Talk | None, node: str, key: str, here: DirectoryWorld) -> Turn:
    assert talk is not None
    return step(talk, Picked(node, key), here)


def text_of(turn: Turn) -> str:
    (say,) = turn.commands
    assert isinstance(say, Say)
    return "\n".join(block.text for block in say.blocks)


@LANGUAGES
def test_every_country_is_talked_through_to_a_card_with_its_number_as_in_the_data(
    language: str,
) -> None:
    here = world(language)
    for country in SNAPSHOT.countries:
        talk = step(None, Start(), here).talk
        talk = press(talk, "place", country, here).talk
        talk = press(talk, "area", "hurt", here).talk

        turn = press(talk, "concern", "physical_abuse", here)

        assert turn.talk is not None
        assert turn.talk.shown, country
        first = SNAPSHOT.service(turn.talk.shown[0])
        assert first is not None
        shown = text_of(turn).split("\n")
        assert first.name in shown, country
        assert any(way.value in shown for way in first.channels), country
        assert first.who != "police", country


@LANGUAGES
def test_every_card_of_every_service_fits_and_keeps_its_numbers(language: str) -> None:
    for country in SNAPSHOT.countries:
        for concern in ("physical_abuse", "suicide"):
            need = Need(country=country, at=NOW, concern=concern, language=language)
            for found in match(SNAPSHOT, need):
                text = card(found, TEXTS, language, NOW)
                assert units(text) <= LIMIT, found.service.id
                values = [way.value for way in found.service.channels]
                assert any(value in text.split("\n") for value in values), found.service.id


@LANGUAGES
def test_no_country_and_no_concern_ends_without_a_way_to_a_human(language: str) -> None:
    here = world(language)
    for country in (*SNAPSHOT.countries, "rather_not"):
        for area, concerns in FIRST_LEVEL.items():
            for concern in concerns:
                talk = Talk(node="concern", language=language).having("place", country)
                turn = press(talk.having("area", area), "concern", concern, here)
                assert re.search(r"\d{2,}|https?://", text_of(turn)), (country, concern)
                assert turn.talk is not None
                assert turn.talk.shown, (country, concern)


@LANGUAGES
def test_for_whom_telling_may_be_punished_no_police_or_state_stands_first(language: str) -> None:
    here = world(language)
    for country in SNAPSHOT.countries:
        for concern in ("lgbtq_support", "pregnancy", "substance_use", "migration"):
            talk = Talk(node="services", language=language)
            talk = talk.having("place", country).having("concern", concern)
            first = here.match(need_of(talk, here))[0].service
            assert first.who == "charity", (country, concern, first.id)


def test_every_concern_is_reachable_over_two_levels() -> None:
    reachable = {key for keys in FIRST_LEVEL.values() for key in keys}

    assert reachable == set(CONCERNS)


WORDS = re.compile(r"[\w'’]+")
FIRST = {
    "en": ("my stepdad hits me, im in cebu", "PH", "physical_abuse"),
    "es": ("mi padrastro me pega, vivo en bogota", "CO", "physical_abuse"),
}


def words_before(text: str, value: str) -> int:
    before = text.split(f"\n{value}\n", maxsplit=1)[0]
    assert before != text, "the number is not on a line of its own"
    return len(WORDS.findall(before))


@LANGUAGES
def test_at_most_sixty_words_are_read_before_the_number_when_one_message_tells_all(
    language: str,
) -> None:
    here = world(language)
    line, country, _ = FIRST[language]

    turn = step(None, Said(line), here)

    assert turn.talk is not None
    assert turn.talk.answer("place") == country
    first = SNAPSHOT.service(turn.talk.shown[0])
    assert first is not None
    assert words_before(text_of(turn), first.channels[0].value) <= 60


@LANGUAGES
def test_at_most_a_hundred_and_twenty_words_are_read_before_the_number_by_buttons(
    language: str,
) -> None:
    here = world(language)
    start = step(None, Start(), here)
    labels = [button.label for button in start.commands[-1].buttons]
    read = text_of(start) + "\n" + "\n".join(labels)

    turn = press(start.talk, "place", FIRST[language][1], here)
    best = here.match(Need(country=FIRST[language][1], at=NOW, language=language))[0].service

    read = f"{read}\n{text_of(turn)}\n"
    assert words_before(read, best.channels[0].value) <= 120


def test_at_least_a_hundred_and_fifty_countries_lead_to_a_human_line_that_is_not_the_police() -> (
    None
):
    here = world("en")
    human = 0
    for country in SNAPSHOT.countries:
        need = Need(country=country, at=NOW, concern="physical_abuse")
        best = here.match(need)[0]
        is_local = country in best.service.serves
        has_voice = any(way.type not in {"web", "app"} for way in best.service.channels)
        human += is_local and has_voice and best.service.who != "police"

    assert human >= 150

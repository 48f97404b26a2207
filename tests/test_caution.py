"""Where telling may be punished: what the file says, who comes first, what the person reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from bot.engine import step
from bot.events import Hints, Picked, Say
from bot.talk import Talk
from bot.worlds import DirectoryWorld
from directory.caution import MAY, Caution
from directory.check import problems
from directory.concerns import CONCERNS
from directory.match import match
from directory.matching import Matching
from directory.places import load_places
from directory.record import Contents
from directory.service import Source
from directory.snapshot import Snapshot
from directory.sources.datafiles import read_text
from tests.invented import NOW, READER, TEXTS
from tests.services import CHILDREN, FAR, PLAIN, POLICE, asking
from tests.test_shipped import SNAPSHOT, world

DAY = date(2026, 11, 20)
PAGE = Source("s1", "https://law.example/aa", "A law", "2025-06", DAY, "Invented words.")
CAUTION = Caution("AA", "sexual_abuse", "arrest", MappingProxyType({"s1": PAGE}))
STATE = replace(CHILDREN, id="aa-state", who="state", concerns=("sexual_abuse",))
HOME = replace(PLAIN, id="aa-home")
FILE = """
country: AA
cautions:
- concern: sexual_abuse
  may: arrest
  sources:
    s1: {url: 'https://law.example/aa', title: A law, stated: 2025-06, opened: 2026-11-20,
      says: Invented words.}
"""
LANGUAGES = pytest.mark.parametrize("language", TEXTS.languages)


def sources(**facts: object) -> Mapping[str, Source]:
    return {"s1": replace(PAGE, **facts)}  # type: ignore[arg-type]


def told(*cautions: Caution) -> list[str]:
    found = problems(Contents(cautions=cautions), DAY, ["AA"])
    return [f"{one.field} {one.what}" for one in found if not one.is_warning]


def test_a_caution_is_read_from_the_file_of_its_country() -> None:
    read = read_text("AA.yaml", FILE)

    assert not read.problems
    assert read.cautions == (CAUTION,)
    assert not told(CAUTION)


@pytest.mark.parametrize(
    ("instead_of", "there_is", "what"),
    [
        ("may: arrest", "may: perhaps", "cautions[0].may: perhaps is none of"),
        ("may: arrest", "", "cautions[0].may"),
        ("may: arrest", "may: law\n  who: state", "cautions[0]"),
        ("title: A law, ", "", "cautions[0].sources.s1.title"),
    ],
)
def test_what_does_not_have_the_shape_of_one_is_a_problem_that_names_its_field(
    instead_of: str, there_is: str, what: str
) -> None:
    read = read_text("AA.yaml", FILE.replace(instead_of, there_is))

    assert read.cautions == ()
    (problem,) = read.problems
    assert what in str(problem)


@pytest.mark.parametrize(
    ("broken", "field"),
    [
        (replace(CAUTION, concern="nothing"), "cautions.concern"),
        (replace(CAUTION, sources={}), "cautions.sources"),
        (replace(CAUTION, sources=sources(stated=None)), "cautions.sources"),
        (replace(CAUTION, sources=sources(says=None)), "cautions.sources.s1.says"),
        (replace(CAUTION, sources=sources(url="law")), "cautions.sources.s1.url"),
        (replace(CAUTION, sources=sources(stated="2027")), "cautions.sources.s1.stated"),
    ],
)
def test_a_caution_without_a_dated_page_that_says_it_stops_a_release(
    broken: Caution, field: str
) -> None:
    assert [one for one in told(broken) if one.startswith(f"{field} ")]


def test_two_cautions_for_one_concern_are_a_problem() -> None:
    assert told(CAUTION, replace(CAUTION, may="law"))


def shown(concern: str, *, police: bool = False, country: str = "AA") -> list[str]:
    services = (STATE, POLICE, HOME, FAR, replace(FAR, id="zz-anonymous", is_anonymous=True))
    need = replace(asking(concern, country), asked_for_police=police)
    found = match(Snapshot(services, cautions=[CAUTION]), need)
    return [one.service.id for one in found]


def test_where_a_caution_stands_no_police_and_no_state_is_shown_while_a_charity_answers() -> None:
    assert shown("sexual_abuse") == [HOME.id, "zz-anonymous", FAR.id]
    assert shown("physical_abuse")[0] == STATE.id


def test_anonymous_lines_across_borders_stand_before_the_state() -> None:
    services = (STATE, POLICE, FAR, replace(FAR, id="zz-anonymous", is_anonymous=True))

    found = match(Snapshot(services, cautions=[CAUTION]), asking("sexual_abuse"))

    assert [one.service.id for one in found] == ["zz-anonymous", FAR.id, STATE.id]
    assert "state" in found[-1].against


def test_who_asks_for_the_police_gets_them_all_the_same() -> None:
    assert POLICE.id in shown("sexual_abuse", police=True)
    assert STATE.id in shown("sexual_abuse", police=True)


def test_another_country_is_not_warned_of_it() -> None:
    snapshot = Snapshot([], cautions=[CAUTION])

    assert snapshot.caution("AA", "sexual_abuse") == CAUTION
    assert snapshot.caution("BB", "sexual_abuse") is None
    assert snapshot.caution(None, None) is None


@LANGUAGES
def test_no_shipped_caution_lets_police_or_state_stand_before_a_charity(language: str) -> None:
    here = world(language)
    for caution in SNAPSHOT.all_cautions:
        need = replace(asking(caution.concern, caution.country), language=language)
        who = [one.service.who for one in here.match(need)]
        assert who[0] == "charity", caution.country
        assert "police" not in who, caution.country
        assert who == sorted(who), caution.country  # every charity, then the state


@LANGUAGES
@pytest.mark.parametrize("may", MAY)
def test_the_words_are_few_and_mild_and_name_a_date_and_no_deed(may: str, language: str) -> None:
    caution = replace(CAUTION, country="PH", may=may)
    services = [replace(CHILDREN, country="PH", serves=("PH",))]
    matching = Matching(Snapshot(services, cautions=[caution]))
    here = DirectoryWorld(TEXTS, READER, load_places(), matching, NOW, Hints((language,)))

    said = first_screen(here, "PH", caution.concern, language)

    at = next(i for i, block in enumerate(said) if "2025" in block and "(" in block)
    assert CHILDREN.name in said[at + 1].split("\n")
    assert said[at].count(".") <= 6
    assert len(said[at].split()) <= 50
    assert not re.search(r"sex|gay|lesb|homo|crime|illegal|prison|delito|cárcel", said[at].lower())


def first_screen(
    here: DirectoryWorld, country: str, concern: str, language: str
) -> tuple[str, ...]:
    talk = Talk(node="concern", language=language).having("place", country)
    (say,) = step(talk.having("area", "hurt"), Picked("concern", concern), here).commands
    assert isinstance(say, Say)
    return tuple(block.text for block in say.blocks)


def test_it_is_said_once_and_not_again_below() -> None:
    here = world("en")
    talk = Talk(node="concern", language="en").having("place", "KW").having("area", "unsafe")
    turn = step(talk, Picked("concern", "sexual_abuse"), here)
    more = step(turn.talk, Picked("services", "more"), here)

    assert "Kuwait" in text_of(turn.commands)
    assert "can get into trouble" in text_of(turn.commands)
    assert "can get into trouble" not in text_of(more.commands)


def text_of(commands: tuple[object, ...]) -> str:
    return "\n".join(
        block.text for one in commands if isinstance(one, Say) for block in one.blocks
    )


def test_every_shipped_caution_is_of_a_known_country_and_concern() -> None:
    assert len(SNAPSHOT.all_cautions) >= 70
    for one in SNAPSHOT.all_cautions:
        assert one.country in SNAPSHOT.countries
        assert one.concern in CONCERNS

"""The shape of the judged table: what it names exists, and nothing in it contradicts itself.

How well the ranking does on it is another test's subject.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel import Locale

from directory.concerns import CONCERNS
from directory.kinds import AUDIENCES, KINDS, WHO
from directory.service import CHANNEL_TYPES, Service
from directory.snapshot import ACTIVE
from directory.sources.datafiles import files_in, read_folder

FOLDER = Path(__file__).parent / "judged"
HALVES = ("tuning", "held_out")
COLUMNS = (
    *("case", "country", "region", "concern", "age", "channel", "language", "at"),
    *("first", "among", "never", "about", "why"),
)
NEED = COLUMNS[1:8]
FEWEST_CASES, FEWEST_COUNTRIES = 300, 90
FIELDS: Mapping[str, tuple[str, ...]] = {"who": WHO, "kind": KINDS, "audience": AUDIENCES}

Case = Mapping[str, str]


def cases(half: str) -> list[Case]:
    """The cases of one half, each by column; the lines that begin with # are for readers."""
    with (FOLDER / f"{half}.tsv").open(encoding="utf-8", newline="") as lines:
        told = csv.DictReader(
            (line for line in lines if not line.startswith("#")),
            delimiter="\t",
            quoting=csv.QUOTE_NONE,
        )
        assert told.fieldnames == list(COLUMNS)
        return list(told)


def wanted(case: Case) -> Iterator[str]:
    yield from filter(None, case["first"].split("|"))
    for item in case["among"].split():
        yield from item.split("|")


def unwanted(case: Case) -> Iterator[tuple[str, str]]:
    """Each item of `never` as ("never" or "not_first", what it names)."""
    for item in case["never"].split():
        how, _, what = item.partition(":")
        yield how, what


def names(what: str, service: Service) -> bool:
    field, found, value = what.partition("=")
    return getattr(service, field) == value if found else service.id == what


SERVICES = {one.service.id: one.service for one in read_folder().records}
COUNTRIES = {path.stem for path in files_in()} - {"ZZ"}
LANGUAGES = set(map(str, Locale("en").languages))
BY_HALF = {half: cases(half) for half in HALVES}
ALL = [case for half in HALVES for case in BY_HALF[half]]


def test_it_is_large_and_covers_the_world_and_every_concern() -> None:
    assert len(ALL) >= FEWEST_CASES
    assert len({case["country"] for case in ALL} - {""}) >= FEWEST_COUNTRIES
    assert {case["concern"] for case in ALL} == set(CONCERNS)


def test_the_halves_are_about_equal_and_share_no_case() -> None:
    sizes = [len(BY_HALF[half]) for half in HALVES]

    assert abs(sizes[0] - sizes[1]) <= len(ALL) // 20
    assert max(Counter(case["case"] for case in ALL).values()) == 1
    assert max(Counter(tuple(case[part] for part in NEED) for case in ALL).values()) == 1


@pytest.mark.parametrize("half", HALVES)
def test_every_case_states_a_possible_need(half: str) -> None:
    for case in BY_HALF[half]:
        assert case["country"] in COUNTRIES | {""}, case
        assert not case["region"] or case["region"].startswith(f"{case['country']}-"), case
        assert not case["age"] or 0 < int(case["age"]) < 100, case
        assert case["channel"] in {"", "written", *CHANNEL_TYPES}, case
        assert case["language"] in LANGUAGES | {""}, case
        assert datetime.fromisoformat(case["at"]).tzinfo == UTC, case


@pytest.mark.parametrize("half", HALVES)
def test_every_case_judges_something_and_says_why(half: str) -> None:
    for case in BY_HALF[half]:
        assert case["first"] or case["among"] or case["never"], case
        assert case["about"], case
        assert case["why"].endswith("."), case


@pytest.mark.parametrize("half", HALVES)
def test_every_service_that_is_named_exists_and_is_active(half: str) -> None:
    for case in BY_HALF[half]:
        ids = {*wanted(case), *(what for _, what in unwanted(case) if "=" not in what)}
        assert {one for one in ids if one not in SERVICES} == set(), case
        assert {one for one in ids if SERVICES[one].status != ACTIVE} == set(), case


@pytest.mark.parametrize("half", HALVES)
def test_what_must_not_appear_is_said_in_the_grammar_of_the_header(half: str) -> None:
    for case in BY_HALF[half]:
        for how, what in unwanted(case):
            field, found, value = what.partition("=")
            assert how in {"never", "not_first"}, case
            assert not found or value in FIELDS[field], case


@pytest.mark.parametrize("half", HALVES)
def test_no_case_wants_what_it_forbids(half: str) -> None:
    for case in BY_HALF[half]:
        first = [SERVICES[one] for one in case["first"].split("|") if one]
        shown = [SERVICES[one] for one in wanted(case)]
        for how, what in unwanted(case):
            kept_out = shown if how == "never" else first
            assert [one.id for one in kept_out if names(what, one)] == [], case

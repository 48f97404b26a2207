from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from directory.check import problems
from directory.hsds.own import channel_fields
from directory.inclusion import CRITERIA, REQUIRED, WISHED, counted, criteria_met, missing
from directory.kept import snapshot
from directory.record import Contents, Record
from directory.service import Duty, Service
from directory.sources.datafiles import read_folder
from tests.services import CHAT, PAGE, PHONE, PLAIN, SOURCE

TODAY = date(2026, 11, 24)
INVENTED = Path(__file__).parent / "directory"


def met(**changes: object) -> set[str]:
    return {*criteria_met(replace(PLAIN, **changes), TODAY)}  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize(
    ("key", "without", "with_it"),
    [
        ("reachable", {"channels": ()}, {"channels": (PAGE,)}),
        ("sourced", {"channels": (replace(PHONE, sources=()),)}, {"channels": (PHONE,)}),
        ("sourced", {"sources": {}}, {"sources": {"s1": SOURCE}}),
        ("sourced", {"fact_sources": {"name": ("s9",)}}, {"fact_sources": {"name": ("s1",)}}),
        ("borne", {"confidence": "low"}, {"confidence": "medium"}),
        ("open_to_the_young", {"audience": "adults"}, {"audience": "everyone"}),
        ("open_to_the_young", {"minimum_age": 18}, {"minimum_age": 16}),
        ("answered", {"channels": (PAGE,)}, {"channels": (PHONE,)}),
        ("writable", {"channels": (PHONE,)}, {"channels": (CHAT,)}),
        ("free", {"is_free": None}, {"is_free": True}),
        ("free", {"is_free": False}, {"is_free": True}),
        ("says_when", {"opening_hours": None}, {"opening_hours": "24/7"}),
        ("says_for_whom", {"audience": None}, {"maximum_age": 17}),
        ("says_in_what_language", {"languages": ()}, {"languages": ("es",)}),
        ("says_what_is_told", {}, {"is_confidential": False}),
        ("says_what_is_told", {}, {"duties": (Duty("police", "danger_to_life", ("s1",)),)}),
        (
            "two_sources",
            {},
            {
                "sources": {
                    "s1": SOURCE,
                    "s2": replace(SOURCE, id="s2", url="https://two.example/x"),
                }
            },
        ),
        (
            "stated_lately",
            {"sources": {"s1": replace(SOURCE, stated=None)}},
            {"sources": {"s1": replace(SOURCE, stated="2023-12")}},
        ),
        ("stated_lately", {"sources": {"s1": replace(SOURCE, stated="2022")}}, {}),
        ("stated_lately", {"sources": {"s1": replace(SOURCE, stated="long ago")}}, {}),
        ("looked_at_lately", {"assured_date": TODAY - timedelta(days=181)}, {}),
    ],
)
def test_a_criterion_is_met_by_what_is_said_and_never_by_silence(
    key: str, without: dict[str, object], with_it: dict[str, object]
) -> None:
    assert key not in met(**without)
    assert key in met(**with_it)


def test_every_criterion_is_written_down_and_nothing_else() -> None:
    page = Path("docs/inclusion.md").read_text(encoding="utf-8")
    rows = [line.split("`")[1] for line in page.splitlines() if line.startswith("| `")]

    assert rows == [*CRITERIA] == [*REQUIRED, *WISHED]


def test_every_shipped_record_that_is_shown_meets_what_is_required() -> None:
    assert [one.id for one in snapshot().services if missing(one, TODAY)] == []


def test_what_is_not_shown_need_not_meet_anything() -> None:
    bare = replace(PLAIN, channels=(), confidence="low", status="inactive")

    assert missing(bare, TODAY) == ()
    assert missing(replace(bare, status="active"), TODAY) == ("reachable", "sourced", "borne")


@pytest.mark.parametrize(
    "spoilt",
    [
        replace(PLAIN, channels=()),
        replace(PLAIN, channels=(replace(PHONE, sources=()),)),
        replace(PLAIN, sources={}),
        replace(PLAIN, confidence="low"),
    ],
)
def test_the_check_refuses_whatever_lacks_something_required(spoilt: Service) -> None:
    record = Record("AA.yaml", spoilt, None, channel_fields(spoilt))

    assert missing(spoilt, TODAY)
    assert any(not one.is_warning for one in problems(Contents((record,)), TODAY, ["AA"]))


def test_criteria_are_counted_over_services() -> None:
    services = [one.service for one in read_folder(INVENTED).records]

    found = counted(services, TODAY)

    assert found["reachable"] == len(services)
    assert found["looked_at_lately"] == sum(
        TODAY - one.assured_date <= timedelta(days=180) for one in services
    )

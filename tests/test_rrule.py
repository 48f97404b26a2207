from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.kept import snapshot
from directory.rrule import DAYS, Weekly, hours_of, weekly_rules

times = st.integers(0, 23).map(lambda hour: f"{hour:02}:00")


@pytest.mark.parametrize(
    ("hours", "rules"),
    [
        ("24/7", [("MO,TU,WE,TH,FR,SA,SU", "00:00", "24:00")]),
        ("Mo-Fr 09:00-17:00", [("MO,TU,WE,TH,FR", "09:00", "17:00")]),
        ("Mo 09:00-12:00,14:00-18:00", [("MO", "09:00", "12:00"), ("MO", "14:00", "18:00")]),
        ("Sa-Mo 18:00-02:00", [("MO,SA,SU", "18:00", "02:00")]),
        (
            "Mo,We 10:00-12:00; Tu 08:00-09:00; PH off",
            [("TU", "08:00", "09:00"), ("MO,WE", "10:00", "12:00")],
        ),
        ("Mo-Sa 09:00-01:00, Su 10:00-11:00", None),
    ],
)
def test_hours_become_weekly_rules(hours: str, rules: list[tuple[str, str, str]] | None) -> None:
    expected = rules or [("MO,TU,WE,TH,FR,SA", "09:00", "01:00"), ("SU", "10:00", "11:00")]

    assert weekly_rules(hours) == tuple(Weekly(*one) for one in expected)


@pytest.mark.parametrize(
    "hours", ["", "sunrise-sunset", "Jan-Mar Mo 09:00-10:00", "Mo-Fr 09:00-12:00; We 14:00-15:00"]
)
def test_what_weekly_rules_cannot_say_exactly_gives_none(hours: str) -> None:
    assert weekly_rules(hours) == ()


spans = st.lists(st.tuples(times, times), min_size=1, max_size=2, unique=True)


@given(week=st.dictionaries(st.sampled_from(DAYS), spans, min_size=1))
def test_rules_and_hours_say_the_same(week: dict[str, list[tuple[str, str]]]) -> None:
    rules = [Weekly(day.upper(), *span) for day, several in week.items() for span in several]

    def said(rules: tuple[Weekly, ...] | list[Weekly]) -> set[tuple[str, str, str]]:
        return {
            (day, one.opens_at, one.closes_at) for one in rules for day in one.byday.split(",")
        }

    assert said(weekly_rules(hours_of(rules))) == said(rules)


def test_few_shipped_hours_are_beyond_weekly_rules() -> None:
    hours = {one.opening_hours for one in snapshot().services if one.opening_hours}

    without = {one for one in hours if not weekly_rules(one)}

    assert len(without) * 10 < len(hours)

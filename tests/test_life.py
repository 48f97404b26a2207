from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.life import Freshness, confidence_at, freshness, is_long_ago, last_day
from directory.service import Service
from tests.services import PLAIN, SOURCE

TODAY = date(2026, 11, 24)


def looked(days_ago: int) -> Service:
    return replace(PLAIN, assured_date=TODAY - timedelta(days=days_ago))


def stated(*dates: str | None) -> Service:
    sources = {str(at): replace(SOURCE, stated=one) for at, one in enumerate(dates)}
    return replace(PLAIN, sources=sources)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, Freshness.FRESH),
        (180, Freshness.FRESH),
        (181, Freshness.OLD),
        (400, Freshness.OLD),
        (401, Freshness.LAST),
    ],
)
def test_a_look_grows_old_after_180_days_and_ranks_last_after_400(
    days: int, expected: Freshness
) -> None:
    assert freshness(looked(days), TODAY) == expected


@given(st.integers(0, 2_000), st.integers(0, 2_000))
def test_a_later_look_is_never_less_fresh(one: int, other: int) -> None:
    earlier, later = looked(max(one, other)), looked(min(one, other))

    assert freshness(later, TODAY) <= freshness(earlier, TODAY)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2023-11-24",), "high"),
        (("2023-11-23",), "medium"),
        (("2023-11",), "high"),
        (("2023-10",), "medium"),
        (("2023",), "high"),
        (("2022",), "medium"),
        (("2019", "2025"), "high"),
        ((None,), "high"),
    ],
)
def test_pages_of_over_three_years_ago_bear_no_high_confidence(
    dates: tuple[str | None, ...], expected: str
) -> None:
    assert confidence_at(stated(*dates), TODAY) == expected


def test_age_never_lifts_a_confidence() -> None:
    low = replace(stated("2019"), confidence="low")

    assert confidence_at(low, TODAY) == "low"


def test_a_leap_day_is_over_three_years_old_in_march() -> None:
    assert not is_long_ago("2024-02-29", date(2027, 2, 28))
    assert is_long_ago("2024-02-29", date(2027, 3, 1))


@pytest.mark.parametrize("text", ["", "2024-13", "March 2024", "2024-02-30", "1-2-3-4"])
def test_what_is_no_date_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        last_day(text)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_whole_day_means_itself_and_shorter_forms_mean_no_earlier_one(day: date) -> None:
    assert last_day(day.isoformat()) == day
    assert last_day(day.isoformat()[:7]) >= day
    assert last_day(day.isoformat()[:4]) >= last_day(day.isoformat()[:7])

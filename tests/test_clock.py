"""A clock that remembers tells the same as one that looks every time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.clock import Clock, clock_of
from directory.hours import open_at
from directory.standing import IS_CLOSED, IS_OPEN, IS_UNKNOWN
from tests.services import NOON
from tests.test_hours import HOURS, PLACES, TIMES, ZONES_WITH_SUMMER_TIME


@given(
    hours=HOURS | st.none() | st.just("24/7"),
    place=PLACES | ZONES_WITH_SUMMER_TIME,
    at=TIMES,
    steps=st.lists(st.timedeltas(timedelta(hours=-30), timedelta(days=3)), max_size=8),
)
def test_what_is_remembered_is_what_a_fresh_look_tells(
    hours: str | None, place: tuple[str, str], at: datetime, steps: list[timedelta]
) -> None:
    clock, now = Clock(hours, *place), at.replace(tzinfo=UTC)

    for step in (timedelta(0), *steps):
        now += step
        assert clock.open_at(now) == open_at(hours, *place, now)


@pytest.mark.parametrize(
    ("hours", "rank"),
    [("24/7", IS_OPEN), (None, IS_UNKNOWN), ("Mo-Fr 22:00-23:00", IS_CLOSED)],
)
def test_the_rank_of_a_state(hours: str | None, rank: int) -> None:
    assert Clock(hours, "UTC", None).rank_at(NOON.timestamp(), NOON) == rank


def test_services_with_the_same_hours_share_a_clock() -> None:
    assert clock_of("24/7", None, "PL") is clock_of("24/7", None, "PL")

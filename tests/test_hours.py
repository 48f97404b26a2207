from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.hours import best_of, has_known_holidays, is_always, is_readable, open_at
from directory.service import Open

WARSAW = ZoneInfo("Europe/Warsaw")
TUESDAY_NOON = datetime(2026, 11, 24, 12, 0, tzinfo=WARSAW)
CHRISTMAS_NOON = datetime(2026, 12, 25, 12, 0, tzinfo=WARSAW)  # a Friday


def test_a_line_of_day_and_night_needs_no_zone() -> None:
    assert open_at("24/7", None, "KH", TUESDAY_NOON) == Open("always")
    assert open_at("Mo-Su 00:00-24:00", None, None, TUESDAY_NOON) == Open("always")


def test_hours_hold_in_the_zone_of_the_service_and_not_of_the_person() -> None:
    early_in_manila = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)  # 8:30 there

    state = open_at("Mo-Fr 08:00-17:00", "Asia/Manila", "PH", early_in_manila)

    assert state.state == "open"
    assert state.changes == datetime(2026, 11, 24, 17, 0, tzinfo=ZoneInfo("Asia/Manila"))


def test_a_closed_line_says_when_it_opens() -> None:
    state = open_at("Mo-Fr 14:00-20:00", "Europe/Warsaw", "PL", TUESDAY_NOON)

    assert state.state == "closed"
    assert state.changes == datetime(2026, 11, 24, 14, 0, tzinfo=WARSAW)


def test_a_line_of_the_night_is_open_after_midnight() -> None:
    two_at_night = TUESDAY_NOON.replace(hour=2)

    state = open_at("22:00-06:00", "Europe/Warsaw", "PL", two_at_night)

    assert state.state == "open"
    assert state.changes == TUESDAY_NOON.replace(hour=6)


def test_the_hour_that_is_left_out_in_spring_shifts_nothing() -> None:
    before = datetime(2026, 3, 29, 1, 30, tzinfo=WARSAW)  # clocks go from 2:00 to 3:00

    state = open_at("Mo-Su 08:00-20:00", "Europe/Warsaw", "PL", before)

    assert state.changes == datetime(2026, 3, 29, 8, 0, tzinfo=WARSAW)


def test_a_line_of_weekdays_is_unknown_on_a_public_holiday() -> None:
    assert open_at("Mo-Fr 09:00-17:00", "Europe/Warsaw", "PL", CHRISTMAS_NOON).state == "unknown"


def test_a_line_of_every_day_is_open_on_a_public_holiday() -> None:
    assert open_at("Mo-Su 09:00-17:00", "Europe/Warsaw", "PL", CHRISTMAS_NOON).state == "open"


def test_a_line_that_tells_of_holidays_is_believed() -> None:
    hours = "Mo-Fr 09:00-17:00; PH off"

    assert open_at(hours, "Europe/Warsaw", "PL", CHRISTMAS_NOON).state == "closed"


def test_no_opening_is_promised_for_a_public_holiday() -> None:
    the_evening_before = datetime(2026, 12, 24, 20, 0, tzinfo=WARSAW)

    state = open_at("Mo-Fr 09:00-17:00", "Europe/Warsaw", "PL", the_evening_before)

    assert state == Open("closed", None)


def test_a_country_whose_holidays_nobody_knows_is_said_to_be_one() -> None:
    noon = datetime(2026, 11, 24, 12, 0, tzinfo=ZoneInfo("Asia/Phnom_Penh"))

    state = open_at("Mo-Fr 08:00-17:00", "Asia/Phnom_Penh", "KH", noon)

    assert not has_known_holidays("KH")
    assert state.state == "open"
    assert not state.holidays_known


@pytest.mark.parametrize(
    ("hours", "zone"),
    [
        (None, "Asia/Manila"),
        ("office hours", "Asia/Manila"),
        ("Mo-Fr 09:00-17:00", None),
        ("Mo-Fr 09:00-17:00", "Asia/Nowhere"),
        ("Mo-Su 09:00-23:00 unknown", "Asia/Manila"),
    ],
)
def test_what_is_not_surely_known_is_unknown(hours: str | None, zone: str | None) -> None:
    assert open_at(hours, zone, "PH", TUESDAY_NOON).state == "unknown"


@given(hours=st.text(), zone=st.text(), country=st.text(max_size=3), at=st.datetimes())
def test_hours_never_raise(hours: str, zone: str, country: str, at: datetime) -> None:
    for one in (at, at.replace(tzinfo=UTC)):
        assert open_at(hours, zone, country, one).state in {"always", "open", "closed", "unknown"}


@given(
    days=st.sampled_from(["Mo-Su", "Mo-Fr", "Sa,Su", "We"]),
    opens=st.integers(0, 23),
    lasts=st.integers(1, 23),
    at=st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001 - zone set below
)
def test_what_changes_lies_ahead(days: str, opens: int, lasts: int, at: datetime) -> None:
    hours = f"{days} {opens:02}:00-{(opens + lasts) % 24:02}:00"

    state = open_at(hours, "Asia/Manila", "PH", at.replace(tzinfo=UTC))

    assert is_readable(hours)
    assert not is_always(hours)
    assert state.changes is None or state.changes > at.replace(tzinfo=UTC)


def test_one_open_way_makes_a_service_open_and_an_unknown_one_never_closed() -> None:
    later = Open("closed", TUESDAY_NOON.replace(hour=20))
    sooner = Open("closed", TUESDAY_NOON.replace(hour=14))
    until = Open("open", TUESDAY_NOON.replace(hour=18))

    assert best_of([later, until]) == until
    assert best_of([later, Open("unknown")]) == Open("unknown")
    assert best_of([later, sooner]) == sooner
    assert best_of([until, Open("always")]) == Open("always")
    assert best_of([]) == Open("unknown")


HOURS = st.builds(
    "{} {}{}".format,
    st.sampled_from(["Mo-Su", "Mo-Fr", "Sa,Su", "Fr-Su", "We", "Mo-Fr,PH"]),
    st.sampled_from(
        [
            "09:00-17:00",
            "22:00-06:00",
            "18:30-00:30",
            "08:00-12:00,13:30-20:00",
            "06:00-10:00,22:00-05:00",
        ]
    ),
    st.sampled_from(["", "; PH off", "; Sa 10:00-14:00", "; Dec 24-26 off", "; Su off"]),
)
PLACES = st.sampled_from(
    [("Asia/Manila", "PH"), ("Asia/Phnom_Penh", "KH"), ("Asia/Kathmandu", "NP")]
)
TIMES = st.datetimes(
    datetime(2026, 1, 1),  # noqa: DTZ001 - zone set below
    datetime(2027, 12, 31),  # noqa: DTZ001
)


@given(hours=HOURS, place=PLACES, at=TIMES, share=st.floats(0, 0.999))
def test_a_state_lasts_until_the_time_it_tells(
    hours: str, place: tuple[str, str], at: datetime, share: float
) -> None:
    now = at.replace(tzinfo=UTC)
    state = open_at(hours, *place, now)

    if state.changes is not None:
        between = now + (state.changes - now) * share
        assert open_at(hours, *place, between).state in {state.state, "unknown"}
        assert open_at(hours, *place, state.changes).state != state.state


@given(hours=HOURS, place=PLACES, at=TIMES, later=st.timedeltas(timedelta(0), timedelta(days=9)))
def test_a_later_look_never_tells_an_earlier_change(
    hours: str, place: tuple[str, str], at: datetime, later: timedelta
) -> None:
    now = at.replace(tzinfo=UTC)
    first = open_at(hours, *place, now).changes
    second = open_at(hours, *place, now + later).changes

    if first is not None and second is not None:
        assert first <= second


ZONES_WITH_SUMMER_TIME = st.sampled_from(
    [("Europe/Warsaw", "PL"), ("America/New_York", "US"), ("Australia/Lord_Howe", "AU")]
)


@given(hours=HOURS, place=ZONES_WITH_SUMMER_TIME, at=TIMES)
def test_an_hour_that_comes_twice_or_never_still_ends_ahead(
    hours: str, place: tuple[str, str], at: datetime
) -> None:
    now = at.replace(tzinfo=UTC)
    state = open_at(hours, *place, now)

    assert state.changes is None or state.changes > now
    assert state.changes is None or open_at(hours, *place, state.changes).state != state.state


def test_the_two_halves_of_a_split_day_are_told_apart() -> None:
    hours = "Mo-Fr 09:00-11:00,14:00-18:00"

    state = open_at(hours, "Europe/Warsaw", "PL", TUESDAY_NOON)

    assert state == Open("closed", TUESDAY_NOON.replace(hour=14))


def test_friday_night_lasts_into_saturday() -> None:
    saturday = datetime(2026, 11, 28, 1, 0, tzinfo=WARSAW)

    state = open_at("Fr 22:00-02:00", "Europe/Warsaw", "PL", saturday)

    assert state == Open("open", saturday.replace(hour=2))


def test_on_a_public_holiday_the_reason_is_told() -> None:
    state = open_at("Mo-Fr 09:00-17:00", "Europe/Warsaw", "PL", CHRISTMAS_NOON)

    assert state == Open("unknown", is_holiday=True)

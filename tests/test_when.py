"""What a card says of the hours: in the person's own time where it is known, else "there"."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.flows.when import when
from directory.service import Open
from directory.zones import country_zone, zone_of
from tests.invented import TEXTS

MANILA = ZoneInfo("Asia/Manila")
LONDON = ZoneInfo("Europe/London")
EIGHT_AT_NIGHT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)  # in Manila


def said(hours: Open, zone: ZoneInfo | None, language: str = "en") -> str:
    return when(hours, TEXTS, language, EIGHT_AT_NIGHT, zone).replace("\u202f", " ")


def closed(hours: float) -> Open:
    return Open("closed", EIGHT_AT_NIGHT.astimezone(MANILA) + timedelta(hours=hours))


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (0.25, "Closed now. Opens in less than an hour, at 8:15 PM."),
        (1, "Closed now. Opens in about an hour, at 9:00 PM."),
        (3, "Closed now. Opens in about 3 hours, at 11:00 PM."),
        (13, "Closed now. Opens tomorrow at 9:00 AM."),
        (61, "Closed now. Opens on Friday at 9:00 AM."),
        (24 * 8 + 13, "Closed now. Opens on Thursday, December 3 at 9:00 AM."),
    ],
)
def test_a_closed_line_says_how_long_it_takes_until_it_opens(hours: float, words: str) -> None:
    assert said(closed(hours), MANILA) == words


def test_a_line_in_another_zone_is_told_in_the_persons_own_time() -> None:
    assert said(closed(13), LONDON) == "Closed now. Opens tomorrow at 1:00 AM your time."
    until = Open("open", datetime(2026, 11, 24, 22, 0, tzinfo=MANILA))
    assert said(until, LONDON) == "Open now, until 2:00 PM your time."


def test_where_the_persons_own_time_is_not_known_the_time_is_that_of_the_line() -> None:
    assert said(closed(3), None) == ("Closed now. Opens in about 3 hours, at 11:00 PM there.")


def test_a_public_holiday_is_named() -> None:
    assert "public holiday" in said(Open("unknown", is_holiday=True), MANILA)


def test_where_nobody_knows_the_holidays_the_card_says_so() -> None:
    until = Open("open", datetime(2026, 11, 24, 22, 0, tzinfo=MANILA), holidays_known=False)

    assert said(until, MANILA).endswith("May be closed on public holidays.")


@pytest.mark.parametrize("language", TEXTS.languages)
@pytest.mark.parametrize("zone", [None, MANILA, LONDON])
def test_every_language_tells_every_state(language: str, zone: ZoneInfo | None) -> None:
    states = [closed(hours) for hours in (0.2, 1, 5, 20, 300)]
    states += [Open("always"), Open("unknown"), Open("open"), Open("closed")]

    sentences = [said(state, zone, language) for state in states]

    assert all(sentences)
    assert len(set(sentences)) == len(sentences)


def test_a_country_with_one_time_has_it_and_one_with_several_has_none() -> None:
    assert country_zone("PH") == MANILA
    assert country_zone("US") is None
    assert country_zone("XX") is None


def test_a_region_with_one_time_has_it() -> None:
    assert zone_of("US", "US-CA") == ZoneInfo("America/Los_Angeles")
    assert zone_of("AU", "AU-WA") == ZoneInfo("Australia/Perth")
    assert zone_of("PH", "PH-CEB") == MANILA
    assert zone_of("US", "US-TX") is None  # El Paso goes by another clock than Dallas
    assert zone_of(None) is None

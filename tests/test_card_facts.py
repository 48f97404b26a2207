"""What a card says of a record's age, of whom the line must tell, and of the phone bill."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.flows.card import card
from directory.kinds import TOLD, TOLD_ABOUT
from directory.match import match
from directory.service import Duty, Need, Service
from tests.invented import TEXTS
from tests.services import DAY, PHONE, PLAIN, POLICE, holding

LANGUAGES = ["en", "es"]


def shown(service: Service, language: str = "en", days: int = 0) -> str:
    at = datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=UTC) + timedelta(days=days)
    need = Need("AA", at, asked_for_police=service.who == "police")
    (found,) = match(holding(service), need)
    return card(found, TEXTS, language, at)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("days", "says_so"), [(180, False), (181, True), (500, True)])
def test_a_card_says_that_nobody_has_looked_for_180_days(
    language: str, days: int, *, says_so: bool
) -> None:
    assert (TEXTS.say(language, "card.old") in shown(PLAIN, language, days)) == says_so


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("about", TOLD_ABOUT)
@pytest.mark.parametrize("whom", TOLD)
def test_a_duty_to_tell_is_said_in_words_instead_of_a_guess(
    language: str, whom: str, about: str
) -> None:
    bound = replace(PLAIN, duties=(Duty(whom, about, ("s1",)),), is_confidential=True)

    said = shown(bound, language)

    assert TEXTS.say(language, f"whom.{whom}") in said
    assert TEXTS.say(language, f"told_if.{about}") in said
    assert TEXTS.say(language, "tells.private") not in said
    assert TEXTS.say(language, "tells.unknown") not in said


def test_without_a_duty_that_a_source_names_none_is_claimed() -> None:
    assert "must tell" not in shown(PLAIN)
    assert TEXTS.say("en", "tells.unknown") in shown(PLAIN)


def test_the_police_are_named_for_what_they_are_first() -> None:
    duty = Duty("parents", "crime", ("s1",))

    assert TEXTS.say("en", "tells.police") in shown(replace(POLICE, duties=(duty,)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("on_bill", "key"), [(False, "bill.hidden"), (True, "bill.shown"), (None, None)]
)
def test_what_a_call_leaves_on_the_bill_is_said_only_if_a_source_says_it(
    language: str, *, on_bill: bool | None, key: str | None
) -> None:
    called = replace(PLAIN, channels=(replace(PHONE, on_phone_bill=on_bill),))

    said = shown(called, language)

    words = {one: TEXTS.say(language, one) for one in ("bill.hidden", "bill.shown")}
    assert [one for one, text in words.items() if text in said] == ([key] if key else [])


def test_a_call_that_is_not_on_the_bill_is_said_to_stay_in_the_phone() -> None:
    assert "Your phone still keeps it" in TEXTS.say("en", "bill.hidden")

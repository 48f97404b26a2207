"""What is kept stands in one table, and everything that tells of it tells the same."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot import kept
from bot.communities import Community
from bot.engine import step
from bot.events import Asked, Hints, Say
from bot.flows.quiet import minutes_of
from bot.kept import KEPT, UNTOLD, drawn, told
from bot.store import DOOR_KEPT, TRAIL_KEPT, Door, Trail, rows
from bot.talk import Talk
from bot.world import Operator
from directory.reports import FADES
from tests.invented import TEXTS, world

BY_KEY = {one.key: one for one in KEPT}
HERE = Hints(("en",), ("PH",))
LANGUAGES = pytest.mark.parametrize("language", TEXTS.languages)
RECORDS = {"talk": Talk, "trail": Trail, "door": Door, "community": Community}


def page(request: str, language: str, operator: Operator | None = None) -> str:
    here = replace(world(HERE), operator=operator)
    (say,) = step(Talk("area", language), Asked(request), here).commands
    assert isinstance(say, Say)
    return "\n\n".join(one.text for one in say.blocks)


def test_every_kind_of_row_in_the_store_has_its_line() -> None:
    kinds = {rows.TALK, rows.TRAIL, rows.DOOR, rows.COMMUNITY, rows.CHOICE, rows.PEPPER}
    named = {
        value
        for name, value in vars(rows).items()
        if name.isupper() and isinstance(value, str) and name != "RING"
    }

    assert named == kinds, "a new kind of row is kept: it needs its line in bot/kept.py"
    assert {one.kind for one in KEPT if one.kind} == kinds


@pytest.mark.parametrize("key", sorted(RECORDS))
def test_no_field_of_a_record_is_left_out(key: str) -> None:
    assert BY_KEY[key].fields == tuple(one.name for one in fields(RECORDS[key]))


def test_the_times_are_those_that_the_program_keeps() -> None:
    assert BY_KEY["trail"].lasts == TRAIL_KEPT
    assert BY_KEY["door"].lasts == DOOR_KEPT
    assert BY_KEY["reports"].lasts == FADES
    assert BY_KEY["talk"].lasts == timedelta(minutes=minutes_of(Talk("area", "en"))) + (
        kept.LONGER - kept.QUIET + kept.OUTLIVES
    )
    for one in KEPT:
        if one.lasts is not None and one.key != "talk":
            assert f"{one.hours} hours" in one.ends or f"{one.hours // 24} days" in one.ends


def test_the_table_of_the_docs_is_drawn_from_it() -> None:
    text = (Path(__file__).parent.parent / "docs" / "privacy.md").read_text(encoding="utf-8")

    assert drawn() in text, "run: python -m bot.kept, and put it into docs/privacy.md"


def test_nothing_untold_tells_of_a_person() -> None:
    assert {"pepper"} == UNTOLD
    assert {one.key for one in told()} | UNTOLD == set(BY_KEY)


@LANGUAGES
@pytest.mark.parametrize("request_", ["about", "privacy"])
def test_about_and_privacy_tell_every_line(language: str, request_: str) -> None:
    text = page(request_, language)

    for one in told():
        line = TEXTS.say(
            language, f"kept_row.{one.key}", minutes=10, hours=one.hours, days=one.hours // 24
        )
        assert f"- {line}" in text


@LANGUAGES
def test_about_tells_who_runs_it_and_whom_to_tell_of_a_moderator(language: str) -> None:
    text = page("about", language, Operator("Example Association", "help@example.org"))

    assert "Example Association" in text
    assert "help@example.org" in text
    for part in ("about.sees", "about.never", "about.report"):
        assert TEXTS.say(language, part) in text


def test_in_a_terminal_of_ones_own_nobody_runs_it() -> None:
    assert TEXTS.say("en", "about.report") not in page("about", "en")

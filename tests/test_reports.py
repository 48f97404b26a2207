"""Reports that people could not get through: nothing about them is kept, and nothing is hidden."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assembly import Worlds
from bot.engine import step
from bot.events import Hints, Picked, Said, Start
from bot.flows.card import card
from bot.runtime import Runtime
from bot.store.memory import MemoryStore
from bot.talk import Talk, Turn
from bot.unreached import Unreached, open_reports
from bot.worlds import DirectoryWorld
from directory.database import StoreError, open_database
from directory.match import match
from directory.migrate import migrate
from directory.models import ReportRow
from directory.reports import FADES, MemoryReports, Reports, SqlReports, Told, unanswered
from directory.service import Match
from directory.store import MEMORY
from safety.seal import KeyRing
from tests.invented import TEXTS, world
from tests.rim import FakeOutlet
from tests.server_postgres import Server
from tests.services import CHILDREN, DAY, PLAIN, asking, holding

TODAY = date(2026, 11, 24)
LATER = TODAY + timedelta(days=1)


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def reports(request: pytest.FixtureRequest) -> Iterator[Reports]:
    """Reports of every kind, none yet."""
    if request.param == "memory":
        yield MemoryReports()
        return
    url = MEMORY
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgres")
        url = server.database()
    database = open_database(url)
    migrate(database)
    yield SqlReports(database)
    database.dispose()


def test_reports_are_counted_by_service_and_remember_the_last_day(reports: Reports) -> None:
    reports.add(["aa-one", "aa-two"], TODAY)
    reports.add(["aa-one"], TODAY)
    reports.add(["aa-one", "aa-one"], LATER)

    assert reports.told(LATER) == {"aa-one": Told(3, LATER), "aa-two": Told(1, TODAY)}


def test_a_report_fades(reports: Reports) -> None:
    reports.add(["aa-one"], TODAY)

    assert reports.told(TODAY + FADES) == {"aa-one": Told(1, TODAY)}
    assert reports.told(TODAY + FADES + timedelta(days=1)) == {}


def test_no_report_of_no_service_is_kept(reports: Reports) -> None:
    reports.add([], TODAY)

    assert reports.told(TODAY) == {}


def test_a_report_has_room_for_a_service_a_day_and_a_count_and_nothing_else() -> None:
    assert {one.name for one in ReportRow.__table__.columns} == {"service", "day", "count"}


def test_a_database_without_the_table_is_told() -> None:
    with pytest.raises(StoreError, match="out of reach"):
        SqlReports(open_database(MEMORY)).add(["aa-one"], TODAY)


@pytest.mark.parametrize(
    ("looked", "is_open"), [(TODAY - timedelta(days=1), True), (TODAY, False)]
)
def test_a_look_answers_the_reports_before_it(looked: date, *, is_open: bool) -> None:
    service = replace(PLAIN, assured_date=looked)

    found = unanswered([service], {service.id: Told(2, TODAY), "gone": Told(1, TODAY)})

    assert found == ({service.id} if is_open else set())


EQUALS = [replace(CHILDREN, id=f"aa-{letter}") for letter in "abcdef"]


def ids(matches: Sequence[Match]) -> list[str]:
    return [one.service.id for one in matches]


def test_a_reported_service_stands_below_an_equal_one_and_says_so() -> None:
    found = match(holding(*EQUALS[:3]), asking(), {"aa-a"})

    assert ids(found) == ["aa-b", "aa-c", "aa-a"]
    assert [one.against for one in found] == [(), (), ("unreached",)]


def test_it_does_not_pass_one_that_is_less_good() -> None:
    better = replace(CHILDREN, is_free=True)

    assert ids(match(holding(better, EQUALS[0]), asking(), {better.id})) == [better.id, "aa-a"]


@given(reported=st.sets(st.sampled_from([one.id for one in EQUALS])))
def test_nothing_is_ever_hidden_and_those_reached_keep_their_order(reported: set[str]) -> None:
    every = [one.id for one in EQUALS]

    found = ids(match(holding(*EQUALS), asking(), reported))

    assert found == [*(one for one in every if one not in reported), *sorted(reported)]


def test_the_last_line_of_a_place_is_shown_however_often_it_is_reported() -> None:
    assert ids(match(holding(CHILDREN), asking("bullying"), {CHILDREN.id})) == [CHILDREN.id]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_card_says_it_in_words(language: str) -> None:
    (found,) = match(holding(PLAIN), asking(), {PLAIN.id})
    words = TEXTS.say(language, "against.unreached")

    shown = card(found, TEXTS, language, datetime(2026, 11, 24, tzinfo=UTC))

    assert words in shown


def talked(*events: Start | Said, here: DirectoryWorld) -> Turn:
    turn = Turn(None, ())
    for event in events:
        turn = step(turn.talk, event, here)
    return turn


FIRST = (Start(), Said("my stepdad hits me, im in cebu"))


def test_nobody_answered_below_one_card_reports_that_service() -> None:
    here = world()
    before = talked(*FIRST, here=here)
    assert before.talk is not None
    assert before.talk.batch == 1

    turn = step(before.talk, Picked("services", "nobody"), here)

    assert turn.unreached == before.talk.shown[-1:]
    assert turn.talk is not None


def test_nobody_answered_below_what_happens_when_you_call_reports_that_service() -> None:
    here = world()
    talk = Talk("services", "en", answers=(("place", "PH"),), shown=("a", "b", "c"), batch=3)

    turn = step(talk.having("before", "b"), Picked("before_contact", "nobody"), here)

    assert turn.unreached == ("b",)


def test_with_several_cards_on_the_screen_nobody_is_reported() -> None:
    talk = Talk("services", "en", answers=(("place", "PH"),), shown=("a", "b", "c"), batch=3)

    assert step(talk, Picked("services", "nobody"), world()).unreached == ()


@pytest.mark.parametrize("key", ["more", "say_first", "else", "elsewhere"])
def test_no_other_button_reports_anything(key: str) -> None:
    here = world()
    before = talked(*FIRST, here=here)

    assert step(before.talk, Picked("services", key), here).unreached == ()


class Chat:
    """A runtime over the invented directory, and what it hands on."""

    def __init__(self, *, fails: bool = False) -> None:
        self.kept: list[tuple[str, ...]] = []
        self.fails = fails
        self.outlet = FakeOutlet()
        self.runtime: Runtime[DirectoryWorld] = Runtime(
            step, world, MemoryStore(KeyRing.generate()), report=self.keep
        )

    async def keep(self, services: Sequence[str]) -> None:
        if self.fails:
            raise StoreError("the reports are out of reach")
        self.kept.append(tuple(services))

    async def hear(self, event: Start | Said | Picked) -> None:
        await self.runtime.handle("console:here", event, self.outlet, Hints(("en",)))


async def test_the_runtime_hands_on_the_service_and_nothing_more() -> None:
    chat = Chat()
    for event in (*FIRST, Picked("services", "nobody")):
        await chat.hear(event)

    before = talked(*FIRST, here=world()).talk
    assert before is not None
    assert chat.kept == [before.shown]


async def test_a_report_that_cannot_be_kept_costs_nobody_an_answer() -> None:
    chat, other = Chat(fails=True), Chat()
    for event in (*FIRST, Picked("services", "nobody")):
        await chat.hear(event)
        await other.hear(event)

    assert chat.outlet.shown == other.outlet.shown


async def test_the_next_world_knows_what_was_reported() -> None:
    reports = MemoryReports()
    service = replace(CHILDREN, assured_date=DAY)
    unreached = Unreached(reports, lambda: [service], lambda: datetime(2026, 11, 24, tzinfo=UTC))
    assert unreached.ids == frozenset()

    await unreached.keep([service.id])

    assert unreached.ids == {service.id}
    assert reports.told(TODAY) == {service.id: Told(1, TODAY)}


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_reports_are_kept_beside_the_talks(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address = f"sqlite:///{tmp_path / 'talks.sqlite'}"
    if kind == "postgresql":
        server: Server = request.getfixturevalue("postgres")
        address = server.database()

    reports = await asyncio.to_thread(open_reports, address)
    await asyncio.to_thread(reports.add, ["aa-one"], TODAY)

    again = await asyncio.to_thread(open_reports, address)
    assert await asyncio.to_thread(again.told, TODAY) == {"aa-one": Told(1, TODAY)}
    assert not (tmp_path / "talks.sqlite").exists()


@pytest.mark.parametrize("address", [None, "sqlite:////no/such/folder/talks.sqlite", "nonsense"])
def test_a_bot_starts_without_a_place_for_reports(address: str | None) -> None:
    reports = open_reports(address)
    reports.add(["aa-one"], TODAY)

    assert reports.told(TODAY) == {"aa-one": Told(1, TODAY)}


def test_the_world_of_a_running_bot_knows_what_was_reported() -> None:
    known = {CHILDREN.id}
    worlds = Worlds(holding(CHILDREN), unreached=lambda: frozenset(known))
    assert worlds(Hints()).unreached == {CHILDREN.id}

    known.clear()

    assert worlds(Hints()).unreached == frozenset()

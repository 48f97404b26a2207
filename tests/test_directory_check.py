from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.check import check_folder, day_of_data, problems
from directory.record import Contents, Problem, Record
from directory.service import Channel, Duty, Service
from directory.snapshot import Gap
from tests.services import CHILDREN, DAY, PAGE, PHONE, PLAIN, POLICE, SOURCE

INVENTED = Path(__file__).parent / "directory"
AS_OF = date(2026, 11, 22)


def record(service: Service, notes: str | None = None) -> Record:
    groups = {"voice": "phones", "text": "phones", "email": "emails", "web": "urls"}
    fields = tuple(f"{groups.get(one.type, 'chats')}[0]" for one in service.channels)
    return Record(f"{service.country}.yaml", service, notes, fields)


def checked(*records: Record, gaps: tuple[Gap, ...] = ()) -> tuple[Problem, ...]:
    return problems(Contents(records, gaps), AS_OF, {"AA", "BB", "ZZ"})


def wrong(service: Service, notes: str | None = None) -> set[str]:
    return {one.field for one in checked(record(service, notes)) if not one.is_warning}


def test_the_invented_records_are_sound() -> None:
    assert check_folder(INVENTED) == ()
    assert wrong(PLAIN) == wrong(CHILDREN) == set()


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("id", "aa_plain", "id"),
        ("id", "bb-plain", "id"),
        ("id", "aa-Plain", "id"),
        ("status", "open", "status"),
        ("who", "ngo", "who"),
        ("kind", "helpline", "kind"),
        ("audience", "girls", "audience"),
        ("confidence", "sure", "confidence"),
        ("concerns", ("sadness",), "concerns"),
        ("concerns", ("grief", "grief"), "concerns"),
        ("languages", ("english",), "languages"),
        ("serves", (), "serves"),
        ("serves", ("BB",), "serves"),
        ("serves", ("AA", "QQ"), "serves"),
        ("regions", ("BB-NN",), "regions"),
        ("minimum_age", -1, "minimum_age"),
        ("maximum_age", 1000, "maximum_age"),
        ("opening_hours", "office hours", "schedule.opening_hours"),
        ("opening_hours", "Mo-Fr 09:00-17:00", "schedule.timezone"),
        ("timezone", "Asia/Nowhere", "schedule.timezone"),
        ("assured_date", date(2026, 11, 23), "assured_date"),
        ("assured_date", date(2026, 11, 21), "assured_date"),
        ("confidence", "low", "status"),
        ("sources", {}, "sources"),
        ("fact_sources", {"cost": ()}, "cost.from"),
        ("fact_sources", {"name": ("s9",)}, "name.from"),
        ("channels", (), "status"),
        ("name", "求助热线", "alternate_name"),
        ("kind", "self_concern", None),
    ],
)
def test_a_wrong_value_is_told_by_its_field(field: str, value: Any, told: str | None) -> None:
    changed = replace(PLAIN, **{field: value})

    found = wrong(changed)

    assert (told in found) if told else not found


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("url", "page.example/line", "sources.s1.url"),
        ("url", "http://[bad", "sources.s1.url"),
        ("stated", "May 2024", "sources.s1.stated"),
        ("stated", "2026-12", "sources.s1.stated"),
        ("stated", "2027", "sources.s1.stated"),
        ("stated", "2026-11-21", "sources.s1.stated"),
        ("opened", date(2026, 11, 23), "sources.s1.opened"),
    ],
)
def test_a_wrong_source_is_told(field: str, value: Any, told: str) -> None:
    assert told in wrong(replace(PLAIN, sources={"s1": replace(SOURCE, **{field: value})}))


@pytest.mark.parametrize("stated", ["2026", "2026-11", "2026-11-22", None])
def test_a_page_of_today_is_not_of_the_future(stated: str | None) -> None:
    source = replace(SOURCE, stated=stated, opened=AS_OF)

    assert wrong(replace(PLAIN, sources={"s1": source})) == set()


@pytest.mark.parametrize("url", ["https://page.example", "https://page.example/", "index://a/b"])
def test_an_address_that_leads_to_no_page_is_a_warning(url: str) -> None:
    found = checked(record(replace(PLAIN, sources={"s1": replace(SOURCE, url=url)})))

    assert [(one.field, one.is_warning) for one in found] == [("sources.s1.url", True)]


@pytest.mark.parametrize(
    ("channel", "told"),
    [
        (replace(PHONE, value="call 555"), "phones[0]"),
        (replace(PHONE, value="٥٥٥"), "phones[0]"),
        (replace(PHONE, value="5"), "phones[0]"),
        (replace(PHONE, value="0555 123 456 789 012"), "phones[0]"),
        (replace(PHONE, sources=()), "phones[0].from"),
        (replace(PHONE, sources=("s2",)), "phones[0].from"),
        (replace(PHONE, keyword="HELLO"), "phones[0].keyword"),
        (replace(PHONE, roles=("police",)), "phones[0].for"),
        (replace(PHONE, label="a" * 41), "phones[0].label"),
        (replace(PHONE, opening_hours="nine to five"), "phones[0].opening_hours"),
        (replace(PHONE, opening_hours="Mo 09:00-10:00"), "phones[0].opening_hours"),
        (Channel("email", "help at line.example", ("s1",)), "emails[0]"),
        (Channel("web", "line.example", ("s1",)), "urls[0]"),
        (Channel("chat", "0555 10 20 30", ("s1",)), "chats[0]"),
        (Channel("fax", "0555 10 20 30", ("s1",)), "chats[0].type"),
    ],
)
def test_a_way_that_leads_nowhere_is_told(channel: Channel, told: str) -> None:
    assert wrong(replace(PLAIN, channels=(channel,))) == {told}


@pytest.mark.parametrize("number", ["163", "*2929#", "+1 (555) 010-2030", "0800 11 00 11", "15"])
def test_what_can_be_dialled_is_a_number(number: str) -> None:
    assert wrong(replace(PLAIN, channels=(replace(PHONE, value=number),))) == set()


def test_the_same_number_twice_in_one_record_is_a_problem() -> None:
    spaced = replace(PHONE, value="0555-102030")

    found = checked(record(replace(PLAIN, channels=(PHONE, spaced))))

    assert [one.what for one in found] == ["stands in this record twice"]


def test_the_same_number_under_two_records_of_a_country_is_a_warning() -> None:
    other = replace(CHILDREN, channels=(replace(PHONE, value="0555-102030"),))
    abroad = replace(PLAIN, id="bb-plain", country="BB", serves=("BB",))

    (found,) = checked(record(PLAIN), record(other), record(abroad))

    assert found.is_warning
    assert found.id == other.id


def test_an_id_is_used_only_once() -> None:
    (found,) = [one for one in checked(record(PLAIN), record(PLAIN)) if not one.is_warning]

    assert found.field == "id"


@pytest.mark.parametrize(
    "text",
    [
        "The shelter is at 12 Elm Street",
        "Calle Mayor 14, second floor",
        "https://maps.app.goo.gl/abc",
        "14.5995, 120.9842",
        "P.O. Box 12",
        "Lindenstraße 4",
    ],
)
def test_no_note_tells_where_a_house_of_refuge_lies(text: str) -> None:
    shelter = replace(PLAIN, kind="domestic_violence")

    assert wrong(shelter, notes=text) == {"notes"}


def test_no_address_leads_to_a_map() -> None:
    page = replace(PAGE, value="https://www.google.com/maps/place/x")

    assert wrong(replace(PLAIN, channels=(page,))) == {"urls[0].url"}


@pytest.mark.parametrize(
    "text",
    ["From 9 to 17; s1 says 24 hours, s2 of 2023 not", "Called 2 lines on 2026-11-22", "15 to 24"],
)
def test_ordinary_notes_are_no_address(text: str) -> None:
    assert checked(record(replace(PLAIN, kind="domestic_violence"), notes=text)) == ()


@pytest.mark.parametrize(
    ("kind", "concerns"),
    [
        ("self_concern", ("sexual_thoughts", "sexual_abuse")),
        ("sexual_violence", ("sexual_abuse", "sexual_thoughts")),
        ("child_protection", ("harming_others",)),
    ],
)
def test_people_afraid_of_harming_and_people_harmed_are_never_mixed(
    kind: str, concerns: tuple[str, ...]
) -> None:
    assert wrong(replace(PLAIN, kind=kind, concerns=concerns)) == {"concerns"}


def test_a_gap_that_is_filled_or_unknown_is_told() -> None:
    gaps = (Gap("AA", "child_helpline", DAY), Gap("AA", "hotel", DAY.replace(year=2027)))

    found = checked(record(CHILDREN), gaps=gaps)

    assert [(one.field, one.is_warning) for one in found] == [
        ("gaps.kind", False),
        ("gaps.searched", False),
        ("gaps.kind", True),
    ]


def test_a_folder_without_its_day_is_told(tmp_path: Path) -> None:
    (found,) = check_folder(tmp_path)

    assert found.file == "AS_OF"
    assert day_of_data(INVENTED) == AS_OF


@given(text=st.text())
def test_no_message_repeats_a_text_of_a_note(text: str) -> None:
    notes = f"{text} 12 Elm Street {text}"

    for one in checked(record(replace(PLAIN, kind="domestic_violence"), notes)):
        assert "Elm" not in str(one)


def told(*services: Service, as_of: date = AS_OF) -> set[tuple[str, str, bool]]:
    found = problems(Contents(tuple(map(record, services))), as_of, {"AA", "BB", "ZZ"})
    return {(one.id, one.field, one.is_warning) for one in found}


@pytest.mark.parametrize(("days", "warned"), [(180, False), (181, True), (401, True)])
def test_a_look_that_was_long_ago_is_a_warning(days: int, *, warned: bool) -> None:
    found = told(PLAIN, as_of=DAY + timedelta(days=days))

    assert ((PLAIN.id, "assured_date", True) in found) == warned


def test_a_high_confidence_on_old_pages_is_a_warning() -> None:
    old = replace(PLAIN, sources={"s1": replace(SOURCE, stated="2019")})

    assert told(old) == {(PLAIN.id, "confidence", True)}


def test_a_line_that_has_closed_may_not_come_back() -> None:
    gone = replace(PLAIN, id="aa-gone", name="Gone", status="defunct")
    again = replace(PLAIN, id="aa-again")

    assert told(gone, again) == {("aa-again", "status", False)}
    assert told(gone, replace(again, status="inactive")) == set()


@pytest.mark.parametrize(
    ("duty", "field"),
    [
        (Duty("police", "danger_to_life", ("s1",)), None),
        (Duty("mother", "danger_to_life", ("s1",)), "duties[0].whom"),
        (Duty("police", "everything", ("s1",)), "duties[0].about"),
        (Duty("police", "crime", ()), "duties[0].from"),
        (Duty("police", "crime", ("s9",)), "duties[0].from"),
    ],
)
def test_a_duty_to_tell_comes_from_closed_lists_and_has_a_source(
    duty: Duty, field: str | None
) -> None:
    assert wrong(replace(PLAIN, duties=(duty,))) == ({field} if field else set())


def test_a_pair_names_each_other() -> None:
    one = replace(PLAIN, id="aa-one", paired_with=("aa-two",))
    number = replace(PHONE, value="0555 99 88")
    two = replace(PLAIN, id="aa-two", channels=(number,), paired_with=("aa-one",))

    assert told(one, two) == set()
    assert told(one, replace(two, paired_with=())) == {("aa-one", "paired_with", False)}
    assert told(one) == {("aa-one", "paired_with", False)}
    assert told(replace(one, paired_with=("aa-one",))) == {("aa-one", "paired_with", False)}


def test_the_last_line_of_a_place_where_a_person_answers_may_not_be_hidden() -> None:
    hidden = replace(PLAIN, id="aa-hidden", status="temporarily closed")
    number = replace(PHONE, value="0555 99 88")
    police = replace(POLICE, channels=(number,))
    other = replace(PLAIN, id="aa-other", channels=(number,))

    assert told(hidden) == told(hidden, police) == {("aa-hidden", "status", False)}
    assert told(hidden, other) == set()

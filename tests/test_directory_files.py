from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.record import Record
from directory.snapshot import Gap
from directory.sources.datafiles import digest_of, files_in, read_file, read_folder

INVENTED = Path(__file__).parent / "directory"


def written(folder: Path, text: str, name: str = "AA.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def invented(service_id: str) -> Record:
    return next(one for one in read_folder(INVENTED).records if one.service.id == service_id)


def test_every_value_of_a_record_is_read() -> None:
    service = invented("aa-children-line").service

    assert service.name == "Línea de los Niños"
    assert service.alternate_name == "Children's Line"
    assert service.country == "AA"
    assert service.concerns == ("physical_abuse", "bullying")
    assert (service.minimum_age, service.maximum_age) == (None, 17)
    assert service.languages == ("es", "en")
    assert (service.opening_hours, service.timezone) == ("Mo-Su 08:00-22:00", "Europe/Madrid")
    assert (service.is_free, service.is_anonymous, service.is_confidential) == (True, True, True)
    assert service.assured_date == date(2026, 11, 20)
    assert service.stated == "2025-06-30"
    assert service.sources["s2"].says == "Invented words."


def test_every_way_to_reach_a_service_is_read_in_the_order_of_the_file() -> None:
    record = invented("aa-children-line")
    number, text, messenger, mail, page = record.service.channels

    assert (number.value, number.label, number.toll_free) == ("0555 01 02 03", "North", True)
    assert (text.type, text.keyword, text.sources) == ("text", "HELLO", ("s2",))
    assert text.opening_hours == "Mo-Fr 10:00-18:00"
    assert (messenger.type, messenger.languages) == ("whatsapp", ("es",))
    assert (mail.type, page.type) == ("email", "web")
    assert record.channel_fields[1:3] == ("phones[1]", "chats[0]")


def test_facts_name_their_sources() -> None:
    facts = invented("aa-children-line").service.fact_sources

    assert facts is not None
    assert facts["concerns"] == ("s1", "s2")
    assert facts["schedule"] == ("s1", "s2")
    assert facts["anonymous"] == ("s2",)


def test_the_roles_of_an_emergency_number_are_read() -> None:
    (number,) = invented("aa-emergency").service.channels

    assert number.roles == ("police", "ambulance", "fire")


def test_what_was_searched_in_vain_is_read() -> None:
    assert read_folder(INVENTED).gaps == (
        Gap("AA", "eating_disorder", date(2026, 11, 20), "Invented."),
    )


RECORD = """
country: AA
services:
- id: aa-one
  name: One
  status: active
  who: charity
  kind: child_helpline
  serves: [AA]
  phones: [{number: '555', from: [s1]}]
  confidence: high
  assured_date: 2026-11-20
  sources:
    s1: {url: 'https://one.example/page', title: One, opened: 2026-11-20}
"""


def test_the_shortest_record_is_a_record(tmp_path: Path) -> None:
    contents = read_file(written(tmp_path, RECORD))

    assert contents.problems == ()
    assert contents.records[0].service.channels[0].type == "voice"
    assert contents.records[0].service.fact_sources is None


@pytest.mark.parametrize(
    ("instead_of", "there_is", "field"),
    [
        ("number: '555'", "number: 555", "phones[0].number"),
        ("name: One", "name:", "name"),
        ("name: One", "name: ' One'", "name"),
        ("serves: [AA]", "serves: [no]", "serves[0]"),
        ("serves: [AA]", "serves: AA", "serves"),
        ("assured_date: 2026-11-20", "assured_date: '2026-11-20'", "assured_date"),
        ("opened: 2026-11-20", "opened: 2026", "sources.s1.opened"),
        ("who: charity", "whom: charity", "whom"),
        ("who: charity", "who: ngo", "who"),
        ("kind: child_helpline", "kind: helpline", "kind"),
        ("status: active", "status: open", "status"),
        ("status: active", "status: active\n  audience: girls", "audience"),
        ("confidence: high", "confidence: sure", "confidence"),
        ("from: [s1]}]", "from: [s1], fax: true}]", "phones[0].fax"),
        ("status: active", "status: active\n  minimum_age: '9'", "minimum_age"),
        ("status: active", "status: active\n  cost: {free: 1}", "cost.free"),
        ("status: active", "status: active\n  chats: [yes]", "chats[0]"),
        ("status: active", "status: active\n  from: {hours: [s1]}", "from.hours"),
    ],
)
def test_a_mistake_names_file_record_and_field(
    tmp_path: Path, instead_of: str, there_is: str, field: str
) -> None:
    assert instead_of in RECORD

    contents = read_file(written(tmp_path, RECORD.replace(instead_of, there_is, 1)))

    (problem,) = contents.problems
    assert (problem.file, problem.id, problem.field) == ("AA.yaml", "aa-one", field)
    assert contents.records == ()


def test_one_broken_record_does_not_take_the_others_away(tmp_path: Path) -> None:
    second = RECORD.split("services:\n")[1].replace("aa-one", "aa-two").replace("name: One", "")

    contents = read_file(written(tmp_path, RECORD + second))

    assert [one.service.id for one in contents.records] == ["aa-one"]
    assert [one.id for one in contents.problems] == ["aa-two"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("country: BB\nservices: []\n", "country"),
        ("services: []\n", "country"),
        ("country: AA\nservices: [\n", ""),
        ("- AA\n", ""),
        ("", ""),
    ],
)
def test_a_file_that_is_no_data_file_is_one_problem(tmp_path: Path, text: str, field: str) -> None:
    (problem,) = read_file(written(tmp_path, text)).problems

    assert (problem.file, problem.field) == ("AA.yaml", field)


def test_no_python_object_is_ever_made_from_a_file(tmp_path: Path) -> None:
    text = "country: AA\nservices: !!python/object/apply:os.getcwd []\n"

    assert len(read_file(written(tmp_path, text)).problems) == 1


@given(text=st.text(st.characters(codec="utf-8")))
def test_no_text_makes_reading_fail(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "AA.yaml"
    path.write_text(text, encoding="utf-8")

    assert read_file(path).records == ()


def test_a_changed_file_changes_the_name_of_the_data(tmp_path: Path) -> None:
    path = written(tmp_path, RECORD)
    before = digest_of(files_in(tmp_path))

    path.write_text(RECORD.replace("555", "556"), encoding="utf-8")
    after = digest_of(files_in(tmp_path))
    path.rename(tmp_path / "BB.yaml")

    assert len({before, after, digest_of(files_in(tmp_path))}) == 3

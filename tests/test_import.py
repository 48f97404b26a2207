"""What an import brings, what it may never bring, and that it touches nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.check import problems
from directory.command import directory_command
from directory.hsds.arrive import Arrival, ArrivalError, arrival, write_arrival
from directory.hsds.foreign_parts import Ask
from directory.hsds.own import channel_fields
from directory.hsds.package import Package, PackageError
from directory.hsds.read import read_package
from directory.hsds.read_json import read_json
from directory.hsds.shape import ENTITIES
from directory.hsds.verdicts import CHANGED, REFUSED, TAKEN
from directory.hsds.write import as_json
from directory.record import Contents, Record
from directory.service import Channel
from directory.sources.datafiles import FOLDER, files_in, read_folder

FOREIGN = Path(__file__).parent / "hsds" / "foreign.json"
TODAY = date(2026, 11, 24)
COUNTRIES = ("PH", "US")
ID = "6f0e1b1e-5f0c-5a6e-9a53-0d5f6a1c2b3d"


def ask(country: str | None = None, timezone: str | None = None) -> Ask:
    return Ask("others.json", TODAY, COUNTRIES, country, timezone)


def brought(
    *services: Mapping[str, object], tmp_path: Path, here: Contents | None = None, **more: str
) -> Arrival:
    path = tmp_path / "others.json"
    path.write_text(json.dumps(services), encoding="utf-8")
    return arrival(read_package(path), here or Contents(), ask(**{"country": "US", **more}))


def others(name: object = "Some Line", **said: object) -> Mapping[str, object]:
    return {"id": ID, "name": name, "status": "active", **said}


def phone(number: str, kind: str = "voice", **said: object) -> Sequence[Mapping[str, object]]:
    return [{"id": ID, "number": number, "type": kind, **said}]


@pytest.fixture(scope="module")
def foreign() -> Arrival:
    return arrival(read_package(FOREIGN), Contents(), ask(timezone="Asia/Manila"))


def test_the_foreign_package_has_every_field_of_every_entity() -> None:
    package = read_package(FOREIGN)

    for name, entity in ENTITIES.items():
        standard = {*entity.fields} - entity.ours
        present = {key for row in package.table(name) for key in row}
        missing = standard - present - {"phone_id"}  # the invented language is the service's own
        assert missing == set(), name


def test_every_field_gets_a_verdict_and_whatever_is_not_taken_a_reason(foreign: Arrival) -> None:
    told = {(one.entity, one.field): one for one in foreign.report}

    for name, entity in ENTITIES.items():
        for key in {*entity.fields} - entity.ours - {"phone_id"}:
            verdict = told[name, key]
            assert verdict.verdict in {TAKEN, CHANGED, REFUSED}
            assert verdict.count > 0
            assert verdict.verdict == TAKEN or verdict.why


def test_what_is_taken_stands_in_the_record_and_nothing_else_does(foreign: Arrival) -> None:
    (record,) = foreign.records
    service = record.service

    assert (service.name, service.alternate_name) == ("Invented Night Line", "Night Line")
    assert service.organization == "Invented House"
    assert (service.minimum_age, service.maximum_age) == (10, 17)
    assert service.languages == ("es",)
    assert service.concerns == ("bullying",)
    assert [(one.type, one.value) for one in service.channels] == [
        ("voice", "0555 11 22"),
        ("email", "help@night.example"),
        ("web", "https://night.example/help"),
        ("web", "https://night.example/chat-page"),
    ]
    assert service.is_free is True
    assert service.sources["s1"].url == "https://night.example/help"
    assert service.sources["s1"].stated == "2026-02-01"
    assert "HIDDEN" not in repr(foreign.records).upper()
    assert ("Invented Night Line", "its hours are more than a plain week") in foreign.left
    assert any("has an extension" in what for _, what in foreign.left)


def test_an_import_is_shown_to_nobody_and_passes_the_check(foreign: Arrival) -> None:
    (record,) = foreign.records

    assert (record.service.status, record.service.confidence) == ("inactive", "low")
    assert problems(Contents((record,)), TODAY, ["PH"]) == ()


def test_a_plain_week_becomes_opening_hours_if_the_zone_is_named(tmp_path: Path) -> None:
    week = {"id": ID, "freq": "WEEKLY", "byday": "MO,TU,SA", "opens_at": "18:00:00"}
    line = others(phones=phone("5550100"), schedules=[{**week, "closes_at": "02:00"}])

    without = brought(line, tmp_path=tmp_path)
    zoned = brought(line, tmp_path=tmp_path, timezone="America/New_York")

    assert without.records[0].service.opening_hours is None
    assert "--timezone" in without.left[0][1]
    assert zoned.records[0].service.opening_hours == "Mo-Tu,Sa 18:00-02:00"
    assert zoned.records[0].service.timezone == "America/New_York"


@pytest.mark.parametrize(
    "said",
    [
        {"phones": phone("5550100", "fax")},
        {"phones": phone("5550100", extension=12)},
        {"phones": phone("call me")},
        {"url": "javascript:alert(1)"},
        {},
    ],
)
def test_a_service_that_nobody_could_reach_is_refused(
    said: Mapping[str, object], tmp_path: Path
) -> None:
    found = brought({**others(), **said}, tmp_path=tmp_path)

    assert found.records == ()
    assert found.refused == (("Some Line", "no number, address or page that can be used"),)


def test_a_country_is_told_by_a_code_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "others.json"

    def country(*extents: str) -> tuple[str, ...]:
        areas = [{"id": ID[:-1] + str(at), "extent": extent} for at, extent in enumerate(extents)]
        line = others(phones=phone("5550100"), service_areas=areas)
        path.write_text(json.dumps(line), encoding="utf-8")
        return tuple(
            one.service.country for one in arrival(read_package(path), Contents(), ask()).records
        )

    assert country("PH") == country("PH-CEB") == ("PH",)
    assert country("Philippines") == country("XX") == country("PH", "US") == ()


HOTLINE = "us-games-and-online-harassment-hotline"


@pytest.mark.parametrize(
    "line",
    [
        others("Gamers' Support", phones=phone("23368", "text")),
        others("Support", url="https://www.gameshotline.org/get-help"),
        others("Games & Online Harassment Hotline", phones=phone("555 0100")),
        others("games and online harassment hotline!", phones=phone("555 0100")),
    ],
)
def test_the_gamers_hotline_that_closed_in_2023_is_not_brought_back(
    line: Mapping[str, object], tmp_path: Path
) -> None:
    here = read_folder(FOLDER)
    (gone,) = [one.service for one in here.records if one.service.id == HOTLINE]
    assert gone.status == "defunct"

    found = brought(line, tmp_path=tmp_path, here=here)

    assert found.records == ()
    assert found.refused == ((line["name"], f"has closed: {HOTLINE}"),)


def test_an_old_export_of_ours_does_not_bring_a_closed_line_back(tmp_path: Path) -> None:
    here = read_folder(FOLDER)
    (gone,) = [one for one in here.records if one.service.id == HOTLINE]
    alive = replace(gone, service=replace(gone.service, status="active"))
    path = tmp_path / "old.json"
    path.write_text(as_json(Contents((alive,)))["services.json"], encoding="utf-8")

    found = arrival(read_package(path), here, ask())

    assert (found.records, found.same) == ((), 0)
    assert found.refused == ((gone.service.name, f"has closed: {HOTLINE}"),)


def test_a_closed_number_of_one_country_may_be_a_line_of_another(tmp_path: Path) -> None:
    line = others("Linya", phones=phone("23368", "text"))

    found = brought(line, tmp_path=tmp_path, here=read_folder(FOLDER), country="PH")

    assert [one.service.id for one in found.records] == ["ph-linya"]


def test_what_stands_here_already_is_not_brought_twice(tmp_path: Path) -> None:
    here = brought(others(phones=phone("555-0100")), tmp_path=tmp_path)

    again = brought(
        others("Same Line", phones=phone("555 0100")),
        tmp_path=tmp_path,
        here=Contents(here.records),
    )

    assert again.refused == (("Same Line", "is here already, as us-some-line"),)


def test_a_changed_record_of_ours_names_the_fields_and_comes_as_unchecked(
    tmp_path: Path,
) -> None:
    here = read_folder(Path(__file__).parent / "directory")
    first, *rest = here.records
    service = first.service
    number = Channel("voice", "0555 99 99 99", service.channels[0].sources)
    changed = replace(service, channels=(number,), maximum_age=18)
    one = Record(first.file, changed, first.notes, channel_fields(changed))
    path = tmp_path / "changed.json"
    path.write_text(as_json(Contents((one, *rest)))["services.json"], encoding="utf-8")

    found = arrival(read_package(path), here, ask())

    assert found.same == len(rest)
    assert found.changed == ((service.id, ("channels", "maximum_age")),)
    assert [one.service.status for one in found.records] == ["inactive"]


def test_ids_are_not_used_twice(tmp_path: Path) -> None:
    second = ID[:-1] + "e"
    lines = [
        others(phones=phone("5550100")),
        {**others(phones=[{"id": second, "number": "5550199"}]), "id": second},
    ]

    found = brought(*lines, tmp_path=tmp_path)

    assert [one.service.id for one in found.records] == ["us-some-line", "us-some-line-6f0e1b1e"]


def test_a_folder_is_written_whole_or_not_at_all(tmp_path: Path, foreign: Arrival) -> None:
    target = tmp_path / "imported"
    names = write_arrival(foreign, target, TODAY.isoformat())

    assert names == ("PH.yaml",)
    assert read_folder(target).records == foreign.records
    with pytest.raises(ArrivalError, match="is not empty"):
        write_arrival(foreign, target, TODAY.isoformat())

    (bad,) = foreign.records
    spoilt = replace(foreign, records=(bad, replace(bad, file="PH\0.yaml")))
    with pytest.raises(ValueError, match="null"):
        write_arrival(spoilt, tmp_path / "other", TODAY.isoformat())
    assert [one.name for one in tmp_path.iterdir()] == ["imported"]


def test_the_command_tells_everything_and_leaves_the_shipped_files_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in files_in(FOLDER)}
    target = tmp_path / "imported"

    status = directory_command(["import", str(FOREIGN), "--into", str(target)])

    told = capsys.readouterr().out
    assert status == 0
    assert "taken    service.name (1)" in told
    assert "refused  address.address_1 (1): the place of a service is never stored" in told
    assert "1 records written" in told
    assert [one.name for one in sorted(target.iterdir())] == ["AS_OF", "PH.yaml"]
    assert {path: path.read_bytes() for path in files_in(FOLDER)} == before


def test_a_broken_file_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text(FOREIGN.read_text(encoding="utf-8").replace('"active"', '"asleep"'), "utf-8")
    target = tmp_path / "imported"

    status = directory_command(["import", str(broken), "--into", str(target)])

    said = capsys.readouterr()
    assert status == 1
    assert said.out == ""
    assert said.err.startswith("waypost directory: broken.json, services.csv, record 1:")
    assert not target.exists()


def test_export_and_import_by_command_find_nothing_to_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    count = len(read_folder(FOLDER).records)

    assert directory_command(["export", "--format", "hsds-csv", "--out", str(tmp_path / "o")]) == 0
    assert directory_command(["import", str(tmp_path / "o")]) == 0

    out = capsys.readouterr().out
    assert f"{count} the same as here, 0 to check, 0 refused, 0 gaps" in out
    assert "nothing written" in out


KEYS = sorted(
    {key for one in ENTITIES.values() for key in (*one.fields, *one.lists, *one.ones)}
    | {"contents", "gaps", "openapi_url"}
)
single = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
anything = st.recursive(
    single | st.just(ID) | st.sampled_from(["active", "PH", "0555", "https://a.example/b"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    ),
    max_leaves=30,
)


@given(found=anything)
def test_whatever_a_file_holds_it_is_read_or_refused(found: object) -> None:
    package = Package()

    with suppress(PackageError):
        read_json(json.dumps(found), "some.json", package)
        brings = arrival(package, Contents(), ask("PH", "Asia/Manila"))

        assert all(one.service.status != "active" for one in brings.records)

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel import Locale

from directory.check import check_folder, day_of_data
from directory.command import directory_command
from directory.concerns import CONCERNS, FIRST_LEVEL
from directory.find import find_command
from directory.kinds import NEVER_FIRST, OWN_THOUGHTS, WANTED
from directory.match import match, one
from directory.service import Need
from directory.snapshot import Snapshot
from directory.sources.datafiles import FOLDER, files_in, read_folder
from directory.stats import is_human
from directory.store import MEMORY, build, load, open_database

CONTENTS = read_folder()
SNAPSHOT = Snapshot([one.service for one in CONTENTS.records], CONTENTS.gaps, CONTENTS.cautions)
AS_OF = day_of_data()
HOURS = [datetime(AS_OF.year, AS_OF.month, AS_OF.day, hour, tzinfo=UTC) for hour in (3, 15)]
# What CLDR lists beside ISO 3166-1: groups, parts and private codes.
NOT_IN_ISO = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
COUNTRIES = sorted(
    code
    for code in map(str, Locale("en").territories)
    if len(code) == 2 and code.isalpha() and code not in NOT_IN_ISO
)


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "home"))


def test_every_country_has_a_file() -> None:
    assert len(COUNTRIES) >= 249
    assert len(files_in()) >= 240
    assert {path.stem for path in files_in()} == {*COUNTRIES, "ZZ"}


def test_no_record_has_a_problem() -> None:
    found = [str(one) for one in check_folder(FOLDER) if not one.is_warning]

    assert found == []


def test_nothing_is_lost_in_the_database() -> None:
    engine = open_database(MEMORY)
    build(engine, SNAPSHOT.services, SNAPSHOT.all_gaps, SNAPSHOT.all_cautions)

    again = load(engine)

    engine.dispose()
    assert again.services == SNAPSHOT.services
    assert again.all_gaps == SNAPSHOT.all_gaps
    assert again.all_cautions == SNAPSHOT.all_cautions


KEYS = {
    *("id", "name", "who", "country", "channels", "open"),
    *("reasons", "against", "assured_date", "sources"),
}


def test_find_tells_what_the_documents_promise_whatever_is_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = "--region PH-CEB --concern sextortion --age 14 --channel chat --lang tl"

    status = find_command(
        ["--country", "PH", *asked.split(), "--at", "2026-11-22T03:00Z", "--json"]
    )

    found = json.loads(capsys.readouterr().out)
    assert status == 0
    assert len(found) > 3
    for told in found:
        assert set(told) >= KEYS
        assert all({"type", "value", "sources"} <= set(way) for way in told["channels"])


@pytest.mark.parametrize("concern", CONCERNS)
def test_every_concern_has_one_number_in_every_country(concern: str) -> None:
    for country in COUNTRIES:
        best = one(match(SNAPSHOT, Need(country, HOURS[0], concern=concern)))

        assert 1 <= len(best) <= 2, country


def test_find_answers_for_every_country(capsys: pytest.CaptureFixture[str]) -> None:
    for country in COUNTRIES:
        status = find_command(["--country", country, "--concern", "physical_abuse", "--json"])

        assert status == 0, country
        assert json.loads(capsys.readouterr().out), country


@pytest.mark.parametrize("at", HOURS)
@pytest.mark.parametrize("concern", [*CONCERNS, None])
def test_no_country_breaks_a_rule_of_safeguarding(concern: str | None, at: datetime) -> None:
    tells = "no-police-first" in (CONCERNS[concern].tags if concern else ())
    for country in (*COUNTRIES, None):
        matches = match(SNAPSHOT, Need(country, at, concern=concern))

        assert matches, country
        first = matches[0].service
        assert first.who != "police", country
        assert first.kind not in NEVER_FIRST - {"finder"}, country
        assert first.audience != "adults", country
        for found in matches:
            service = found.service
            assert found.reasons, service.id
            assert (service.status, service.kind == "emergency") == ("active", False)
            assert ("police" in found.against) == (service.who == "police")
            assert service.kind != "self_concern" or concern in OWN_THOUGHTS
        if tells or SNAPSHOT.caution(country, concern):
            continue
        lines = [
            one
            for one in matches
            if one.service.audience == "children"
            and country in one.service.serves
            and one.open.state != "closed"
            and not one.service.regions
            and is_human(one.service)
        ]
        assert not lines or first.audience == "children", country


def test_in_most_countries_a_person_who_is_not_the_police_is_best_for_physical_abuse() -> None:
    human = [
        country
        for country in COUNTRIES
        for best in match(SNAPSHOT, Need(country, HOURS[0], concern="physical_abuse"))[:1]
        if is_human(best.service) and country in best.service.serves
    ]

    assert len(human) >= 150


def test_every_concern_is_reached_and_known_to_the_matching() -> None:
    reached = {key for keys in FIRST_LEVEL.values() for key in keys}

    assert reached == CONCERNS.keys()
    assert WANTED.keys() <= CONCERNS.keys()
    assert len(FIRST_LEVEL) == 8


def test_check_load_and_stats_work_on_the_shipped_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = f"sqlite:///{tmp_path / 'directory.sqlite'}"

    assert directory_command(["check", "--quiet"]) == 0
    assert directory_command(["load", "--database", database]) == 0
    assert directory_command(["stats"]) == 0

    out = capsys.readouterr().out
    assert out.startswith("0 problems, ")
    assert f"{len(SNAPSHOT.services)} services" in out
    assert "best for physical_abuse" in out

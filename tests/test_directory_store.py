from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import inspect, text

from directory.kept import DataError, kept_snapshot, sound_contents
from directory.rows import uuid_of
from directory.service import Service
from directory.snapshot import Gap, Snapshot
from directory.sources.datafiles import read_folder
from directory.store import MEMORY, StoreError, build, load, open_database, open_file
from tests.anything import any_service
from tests.services import CHILDREN, DAY, FAR, PLAIN

INVENTED = Path(__file__).parent / "directory"


def stored(*services: Service, gaps: tuple[Gap, ...] = ()) -> Snapshot:
    database = open_database(MEMORY)
    try:
        build(database, services, gaps)
        return load(database)
    finally:
        database.dispose()


def test_nothing_is_lost_in_the_database() -> None:
    contents = read_folder(INVENTED)
    services = tuple(one.service for one in contents.records)

    again = stored(*services, gaps=contents.gaps)

    assert again.services == services
    assert again.all_gaps == contents.gaps


@given(services=st.lists(any_service, max_size=3, unique_by=lambda one: one.id))
def test_whatever_stands_in_a_service_comes_back(services: list[Service]) -> None:
    assert stored(*services).services == tuple(services)


def test_building_again_replaces_what_was_there() -> None:
    database = open_database(MEMORY)
    build(database, [PLAIN, CHILDREN])

    build(database, [FAR])

    assert load(database).services == (FAR,)
    database.dispose()


def test_a_build_that_fails_leaves_the_old_directory(tmp_path: Path) -> None:
    database = open_file(tmp_path / "one.sqlite")
    build(database, [CHILDREN])

    with pytest.raises(StoreError):
        build(database, [PLAIN, PLAIN])

    assert load(database).services == (CHILDREN,)
    database.dispose()


def test_tables_bear_the_names_of_the_specification() -> None:
    database = open_database(MEMORY)
    build(database, [CHILDREN])

    names = set(database.run(lambda connection: inspect(connection).get_table_names()))

    hsds = {"organization", "service", "phone", "url", "contact", "schedule", "language"}
    assert hsds | {"service_area", "taxonomy", "taxonomy_term", "attribute"} <= names
    query = text("select id from service")
    identity = database.run(lambda connection: connection.execute(query).scalar_one())
    assert identity == uuid_of(CHILDREN.id) == str(UUID(identity))
    database.dispose()


@pytest.mark.parametrize("url", ["nonsense", "nosuch://host/db"])
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(StoreError):
        open_database(url)


def test_a_database_without_a_directory_is_told(tmp_path: Path) -> None:
    database = open_file(tmp_path / "empty.sqlite")

    with pytest.raises(StoreError):
        load(database)

    database.dispose()


def test_the_directory_is_built_once_and_then_read(tmp_path: Path) -> None:
    first = kept_snapshot(INVENTED, tmp_path)
    (path,) = tmp_path.iterdir()
    written = path.stat().st_mtime_ns

    second = kept_snapshot(INVENTED, tmp_path)

    assert first.services == second.services
    assert path.stat().st_mtime_ns == written


def test_changed_data_build_a_new_database_and_remove_the_old_one(tmp_path: Path) -> None:
    folder, home = copytree(INVENTED, tmp_path / "files"), tmp_path / "odd ? 50% name"
    kept_snapshot(folder, home)
    (before,) = home.iterdir()

    (folder / "ZZ.yaml").unlink()
    after = kept_snapshot(folder, home)

    assert after.world == ()
    assert [one == before for one in home.iterdir()] == [False]


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\x00" + b"\x00" * 99])
def test_a_damaged_database_is_built_again(tmp_path: Path, damage: bytes) -> None:
    whole = kept_snapshot(INVENTED, tmp_path)
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage)

    assert kept_snapshot(INVENTED, tmp_path).services == whole.services
    assert kept_snapshot(INVENTED, tmp_path).services == whole.services


def test_a_folder_that_cannot_be_written_keeps_nobody_from_help(tmp_path: Path) -> None:
    occupied = tmp_path / "a file"
    occupied.write_text("here", encoding="utf-8")

    found = kept_snapshot(INVENTED, occupied / "waypost")

    assert found.services == kept_snapshot(INVENTED, tmp_path).services


def test_two_programs_that_start_at_once_both_find_a_whole_directory(tmp_path: Path) -> None:
    program = (
        "from pathlib import Path; from directory.kept import kept_snapshot; import sys;"
        "print(len(kept_snapshot(Path(sys.argv[1]), Path(sys.argv[2])).services))"
    )
    command = [sys.executable, "-c", program, str(INVENTED), str(tmp_path)]

    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    answers = [one.communicate(timeout=25)[0].strip() for one in started]

    assert answers == [str(len(read_folder(INVENTED).records))] * 2
    assert len(list(tmp_path.iterdir())) == 1


def test_a_broken_record_is_left_out_for_a_person_and_told_to_a_developer(tmp_path: Path) -> None:
    folder = copytree(INVENTED, tmp_path / "files")
    path = folder / "ZZ.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("kind: take_down", ""), "utf-8")

    shown = kept_snapshot(folder, tmp_path / "home")

    assert shown.service("zz-chat-everywhere") is not None
    assert shown.service("zz-pictures-away") is None
    with pytest.raises(DataError, match=r"ZZ\.yaml zz-pictures-away kind"):
        sound_contents(folder)


def test_a_snapshot_finds_what_serves_a_country() -> None:
    emergency = replace(PLAIN, id="aa-emergency", kind="emergency")
    both = replace(PLAIN, id="bb-both", country="BB", serves=("BB", "AA"))
    gone = replace(CHILDREN, status="defunct")
    gap = Gap("CC", "child_helpline", DAY)
    snapshot = Snapshot([emergency, both, gone, FAR], [gap])

    assert snapshot.countries == ("AA", "BB", "CC")
    assert snapshot.services_of("AA") == (emergency, both, gone)
    assert snapshot.emergency("AA") == emergency
    assert snapshot.emergency("BB") is None
    assert snapshot.world == (FAR,)
    assert snapshot.service(both.id) == both
    assert snapshot.service(gone.id) is None
    assert snapshot.gaps("CC") == (gap,)

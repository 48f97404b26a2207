"""A person led through what is doubtful, and tables for spreadsheets: nothing without a yes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest

from directory.command import directory_command
from directory.database import open_file
from directory.doubts import doubts
from directory.draft import Draft
from directory.hsds.own import channel_fields
from directory.looks import still_right
from directory.migrate import migrate
from directory.probe import Outcome, Probed
from directory.probes_kept import write_probes
from directory.record import Record
from directory.reports import SqlReports, Told
from directory.service import Service
from directory.sheet import SERVICES, WAYS
from directory.sources.datafiles import files_in, read_folder
from tests.services import DAY, PAGE, PHONE, PLAIN

INVENTED = Path(__file__).parent / "directory"
TODAY = datetime.now(UTC).date()
LINE = "aa-children-line"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The invented data files, to be changed."""
    return copytree(INVENTED, tmp_path / "data")


def texts(folder: Path) -> dict[str, str]:
    return {one.name: one.read_text(encoding="utf-8") for one in files_in(folder)}


def service(folder: Path, record_id: str = LINE) -> Service:
    (found,) = [one.service for one in read_folder(folder).records if one.service.id == record_id]
    return found


@pytest.fixture
def review(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., int]:
    """`waypost directory review`, with what the person types."""

    def run(*typed: str, record_id: str = LINE, more: tuple[str, ...] = ()) -> int:
        said: Iterator[str] = iter(typed)

        def answered(_question: str) -> str:
            try:
                return next(said)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", answered)
        asked = ["review", "--folder", str(folder), "--id", record_id]
        return directory_command([*asked, "--cache", str(tmp_path / "probes.json"), *more])

    return run


def record(one: Service) -> Record:
    return Record(f"{one.country}.yaml", one, None, channel_fields(one))


def test_reported_comes_first_then_failed_then_oldest() -> None:
    page = replace(PLAIN, id="aa-page", channels=(PAGE,))
    old = replace(PLAIN, id="aa-old", assured_date=DAY - timedelta(days=500))
    known = replace(PLAIN, id="aa-told")
    hidden = replace(PLAIN, id="aa-hidden", status="inactive")
    probes = {PAGE.value: Probed(DAY, Outcome.GONE, "404")}

    found = doubts(
        map(record, (PLAIN, old, page, known, hidden)),
        DAY,
        {"aa-told": Told(3, DAY + timedelta(days=1))},
        probes,
    )

    assert [one.record.service.id for one in found] == [
        "aa-told",
        "aa-page",
        "aa-old",
        "aa-plain",
    ]
    assert "people could not get through: 3" in found[0].why[0]
    assert found[1].why[0] == f"{PAGE.value} is gone (404)"
    assert not any(one.to_pause for one in found)


def test_a_failed_probe_and_a_report_together_propose_a_quarantine() -> None:
    both = replace(PLAIN, channels=(PHONE, PAGE))
    told = {both.id: Told(1, DAY + timedelta(days=1))}

    (found,) = doubts([record(both)], DAY, told, {PAGE.value: Probed(DAY, Outcome.FAILS, "500")})

    assert found.to_pause


def test_a_look_is_written_with_its_day_and_keeps_every_other_line(
    folder: Path, review: Callable[..., int]
) -> None:
    before = texts(folder)

    assert review("k", "s1", "y") == 0

    after = texts(folder)
    changed = [
        (old, new)
        for name in before
        for old, new in zip(before[name].splitlines(), after[name].splitlines(), strict=True)
        if old != new
    ]
    assert [old.split(":")[0].strip() for old, _ in changed] == ["assured_date", "s1"]
    assert all(TODAY.isoformat() in new for _, new in changed)
    assert service(folder).assured_date == TODAY


@pytest.mark.parametrize(
    "typed",
    [
        ("k", "s1", "n"),
        ("k", "s1"),
        ("k", "s1", ""),
        ("q",),
        (),
        ("s",),
        ("x", "?", "q"),
        ("k", "", "q"),
        ("k", "s77", "q"),
        ("n", "phones[9]", "q"),
        ("n", "phones[0]", "", "", "q"),
        ("c", "", "q"),
        ("a", "q"),
    ],
)
def test_nothing_is_written_without_a_yes(
    folder: Path, review: Callable[..., int], typed: tuple[str, ...]
) -> None:
    before = texts(folder)

    assert review(*typed) == 0

    assert texts(folder) == before


def test_a_changed_number_is_written_with_the_page_that_says_so(
    folder: Path, review: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    status = review(
        "n", "phones[0]", "0555 77 77", "https://new.example/p", "New", "May", "2026-05", "y"
    )

    found = service(folder)
    assert status == 0
    assert found.channels[0].value == "0555 77 77"
    (key,) = found.channels[0].sources
    assert found.sources[key].url == "https://new.example/p"
    assert found.sources[key].stated == "2026-05"
    out = capsys.readouterr().out
    assert "0555 01 02 03" in out
    assert "0555 77 77" in out


def test_a_change_that_brings_a_problem_is_shown_and_not_written(
    folder: Path, review: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(folder)

    status = review("n", "phones[0]", "call us", "https://new.example/p", "New", "", "y")

    assert status == 1
    assert texts(folder) == before
    assert "is nothing that can be reached by voice" in capsys.readouterr().out


def test_a_line_that_has_closed_stays_in_the_file(
    folder: Path, review: Callable[..., int]
) -> None:
    assert review("c", "https://new.example/closed", "We have closed", "2026-11", "y") == 0

    assert service(folder).status == "defunct"


def test_the_last_line_of_a_place_is_not_taken_out_of_sight(
    folder: Path, review: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [one.service for one in read_folder(folder).records if one.service.country == "AA"]
    others = [one.id for one in lines if one.id not in {LINE, "aa-emergency"}]
    for other in others:
        review("p", "y", record_id=other)
    before = texts(folder)

    review("p", "q")

    assert "it is never hidden" in capsys.readouterr().out
    assert texts(folder) == before


def test_what_people_reported_and_what_a_probe_found_is_shown(
    folder: Path, review: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "reports.sqlite"
    database = open_file(kept)
    migrate(database)
    SqlReports(database).add([LINE], TODAY)
    database.dispose()
    page = next(one.value for one in service(folder).channels if one.type == "web")
    write_probes(tmp_path / "probes.json", {page: Probed(TODAY, Outcome.GONE, "404")})

    review("q", more=("--reports", f"sqlite:///{kept}"))

    out = capsys.readouterr().out
    assert f"why: people could not get through: 1, last on {TODAY}" in out
    assert "[p] takes it out of sight" in out


def test_the_list_only_lists(
    review: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert review(more=("--list",)) == 0

    assert capsys.readouterr().out.startswith(f"AA.yaml {LINE}: ")


def test_files_are_written_all_or_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = Draft(folder, TODAY)
    for one in read_folder(folder).records[:1] + read_folder(folder).records[-1:]:
        draft.change(one.file, one.service.id, still_right(["s1"], TODAY))
    before = texts(folder)
    replace_file = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if Path(target).name == "ZZ.yaml" and not getattr(failing, "done", False):
            failing.done = True  # type: ignore[attr-defined]  # it fails once
            raise OSError("the disk is full")
        return replace_file(self, target)

    monkeypatch.setattr(Path, "replace", failing)

    with pytest.raises(OSError, match="full"):
        draft.write()
    assert texts(folder) == before
    assert sorted(one.suffix for one in folder.iterdir()) == ["", ".yaml", ".yaml"]


# Tables for spreadsheets.


@pytest.fixture
def sheet(folder: Path, tmp_path: Path) -> Path:
    """The tables of the invented data files."""
    out = tmp_path / "sheet"
    assert directory_command(["sheet", "--out", str(out), "--folder", str(folder)]) == 0
    return out


def edited(sheet: Path, name: str, *pairs: tuple[str, str], encoding: str = "utf-8") -> None:
    path = sheet / name
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text, encoding=encoding, newline="")


def read_back(sheet: Path, folder: Path) -> int:
    return directory_command(["sheet", "--in", str(sheet), "--folder", str(folder), "--yes"])


def test_tables_that_nobody_changed_change_nothing(folder: Path, sheet: Path) -> None:
    before = texts(folder)

    assert read_back(sheet, folder) == 0

    assert texts(folder) == before


def test_a_changed_cell_changes_its_line_and_the_day_of_the_look(
    folder: Path, sheet: Path
) -> None:
    row = f"{LINE},phones[0],voice,0555 01 02 03,North,,yes,,"
    edited(sheet, WAYS, (row, f"{LINE},phones[0],voice,0555 4,North,,yes,,s1"))
    edited(sheet, SERVICES, ("Children's Line", "Line for Children"))

    assert read_back(sheet, folder) == 0

    found = service(folder)
    assert found.channels[0].value == "0555 4"
    assert found.alternate_name == "Line for Children"
    assert found.assured_date == found.sources["s1"].opened == TODAY
    assert found.languages == ("es", "en")


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_tables_of_other_spreadsheets_are_read_too(
    folder: Path, sheet: Path, delimiter: str
) -> None:
    rows = [
        delimiter.join(("id", "minimum_age", "languages")),
        delimiter.join((LINE, "8", "es fr")),
    ]
    (sheet / SERVICES).write_text("\n".join(rows), encoding="utf-8")

    assert read_back(sheet, folder) == 0

    assert service(folder).minimum_age == 8
    assert service(folder).languages == ("es", "fr")


@pytest.mark.parametrize(
    ("name", "pair", "told"),
    [
        (WAYS, ("0555 01 02 03", "555010203"), "without its zero"),
        (WAYS, ("phones[0]", "phones[8]"), "is no way of"),
        (WAYS, ("0555 01 02 03", "0555 9"), "name in `source` which page"),
        (SERVICES, (LINE, "aa-new-line"), "new ones are written as YAML"),
        (SERVICES, ("\ufeffid", "\ufeffcode"), "has no column id"),
        (SERVICES, (",17,", ",seventeen,"), "is not understood"),
        (SERVICES, (",17,", ",200,"), "must lie between"),
        (SERVICES, ("active", "open"), "is none of"),
    ],
)
def test_what_cannot_be_read_back_changes_nothing(
    folder: Path,
    sheet: Path,
    name: str,
    pair: tuple[str, str],
    told: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = texts(folder)
    edited(sheet, name, pair)

    assert read_back(sheet, folder) == 1

    said = capsys.readouterr()
    assert told in said.err + said.out
    assert texts(folder) == before


def test_a_row_that_stands_twice_is_told(
    folder: Path, sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (sheet / SERVICES).write_text(f"id\n{LINE}\n{LINE}\n", encoding="utf-8")

    assert read_back(sheet, folder) == 1

    assert "stands twice" in capsys.readouterr().err


def test_a_folder_without_tables_is_told(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read_back(tmp_path, folder) == 1

    assert "holds neither" in capsys.readouterr().err


def test_a_table_in_another_encoding_is_told(
    folder: Path, sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (sheet / SERVICES).write_bytes("id,name\naa-children-line,Línea\n".encode("cp1252"))

    assert read_back(sheet, folder) == 1

    assert "is not UTF-8" in capsys.readouterr().err


def test_ctrl_c_ends_a_review_and_writes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_question: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupted)
    before = texts(folder)

    assert directory_command(["review", "--folder", str(folder), "--id", LINE]) == 0

    assert texts(folder) == before

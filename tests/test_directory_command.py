from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from directory import find, night
from directory.command import directory_command
from directory.commands import loading
from directory.find import find_command
from directory.kept import kept_snapshot
from directory.service import Need
from directory.snapshot import Snapshot
from directory.stats import lines_of

INVENTED = Path(__file__).parent / "directory"
NOON = "2026-11-24T12:00+00:00"


@pytest.fixture(autouse=True)
def snapshot(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Snapshot:
    found = kept_snapshot(INVENTED, tmp_path / "home")
    for room in (loading, find, night):
        monkeypatch.setattr(room, "snapshot", lambda: found)
    return found


def test_find_gives_everything_as_a_list_best_first(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--country", "aa", "--concern", "physical_abuse", "--age", "14", "--at", NOON]

    status = find_command([*asked, "--lang", "en", "--json"])

    found = json.loads(capsys.readouterr().out)
    best = found[0]
    assert status == 0
    assert best["id"] == "aa-children-line"
    assert (best["name"], best["who"], best["country"]) == ("Línea de los Niños", "charity", "AA")
    assert best["channels"][0]["value"] == "0555 01 02 03"
    assert best["open"] == {
        "state": "open",
        "changes": "2026-11-24T22:00:00+01:00",
        "holidays_known": False,
    }
    assert best["reasons"][:2] == ["for_children", "fits_concern"]
    assert best["against"] == []
    assert best["assured_date"] == "2026-11-20"
    assert {"reachable", "sourced", "borne", "writable"} <= {*best["meets"]}
    assert best["sources"][0] == {
        "id": "s1",
        "url": "https://children.example/about",
        "title": "About",
        "stated": "2024-03",
        "opened": "2026-11-19",
    }


def test_find_in_words_shows_number_reasons_and_doubts(capsys: pytest.CaptureFixture[str]) -> None:
    find_command(["--country", "AA", "--concern", "suicide", "--at", "2026-11-24T02:00"])

    out = capsys.readouterr().out
    assert out.startswith("Crisis Line: suicide_crisis, charity, AA\n  voice 0555 22 22 22\n")
    assert "for: fits_concern, always_open" in out
    assert "against: may_be_adults" in out


def test_without_a_time_it_is_now(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], snapshot: Snapshot
) -> None:
    asked: list[datetime] = []

    def matching(given: Snapshot, need: Need) -> tuple[()]:
        assert given is snapshot
        asked.append(need.at)
        return ()

    monkeypatch.setattr(find, "match", matching)

    assert find_command(["--country", "AA"]) == 0
    assert abs(asked[0] - datetime.now(UTC)) < timedelta(minutes=1)
    assert capsys.readouterr().out == "Nothing is known that fits.\n"


@pytest.mark.parametrize(
    "asked",
    [
        ["--country", "QQ"],
        ["--country", "ZZ"],
        ["--country", "AA", "--concern", "sadness"],
        ["--country", "AA", "--channel", "fax"],
        ["--country", "AA", "--at", "tomorrow"],
        ["--country", "AA", "--region", "BB-NN"],
        ["--country", "AA", "--age", "-3"],
    ],
)
def test_a_question_not_understood_is_told_in_one_line(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status = find_command(asked)

    said = capsys.readouterr()
    assert status == 2
    assert said.out == ""
    assert said.err.startswith("waypost find: no such ")
    assert said.err.count("\n") == 1


def test_find_one_gives_the_one_to_turn_to(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--country", "AA", "--concern", "suicide", "--at", "2026-11-22T03:00Z", "--json"]

    find_command(asked)
    everything = json.loads(capsys.readouterr().out)
    status = find_command([*asked, "--one"])

    assert status == 0
    assert json.loads(capsys.readouterr().out) == everything[:1]


def test_a_missing_country_is_a_wrong_call() -> None:
    with pytest.raises(SystemExit) as told:
        find_command([])

    assert told.value.code == 2


def test_check_is_content_with_sound_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert directory_command(["check", "--folder", str(INVENTED)]) == 0
    assert capsys.readouterr().out == "0 problems, 0 warnings\n"


def test_check_prints_problems_and_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "AS_OF").write_text("2026-11-22\n", encoding="ascii")
    (tmp_path / "AA.yaml").write_text("country: BB\nservices: []\n", encoding="utf-8")

    status = directory_command(["check", "--folder", str(tmp_path)])

    assert status == 1
    assert capsys.readouterr().out.splitlines() == [
        "problem: AA.yaml country: must be AA, as the file is named",
        "1 problems, 0 warnings",
    ]


def test_an_address_that_is_no_database_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert directory_command(["load", "--database", "nonsense"]) == 1
    assert capsys.readouterr().err.startswith("waypost directory: no such database address")


def test_stats_count_what_is_there(snapshot: Snapshot) -> None:
    lines = list(lines_of(snapshot, datetime.fromisoformat(NOON)))

    assert "records: 7, 6 active, 1 inactive" in lines
    assert "countries and territories: 1" in lines
    assert "with an emergency number: 1" in lines
    assert "best for physical_abuse is a human line other than police: 1" in lines
    assert "hours known: 2 of 5 (40%)" in lines
    assert "source addresses that are weak: 0 of 7" in lines


def test_a_reader_who_has_seen_enough_gets_no_complaint(tmp_path: Path) -> None:
    program = "from directory.find import find_command; find_command(['--country', 'PH'])"
    command = [sys.executable, "-c", program]

    started = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
    )
    assert started.stdout is not None
    started.stdout.close()
    _, complaint = started.communicate(timeout=25)

    assert (started.returncode, complaint) == (0, b"")


def test_the_simulated_night_writes_a_page_and_a_sheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = directory_command(["simulate", "--folder", str(tmp_path), "--at", NOON])

    page = (tmp_path / "gaps.md").read_text(encoding="utf-8")
    sheet = (tmp_path / "gaps.csv").read_text(encoding="utf-8").splitlines()
    assert status == 0
    assert "| AA " in page
    assert sheet[0].startswith("country,under_18_thousands,moment")
    assert any(line.startswith("AA,,night,") for line in sheet)
    assert "questions" in capsys.readouterr().out


def test_a_night_at_no_time_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert directory_command(["simulate", "--at", "tonight"]) == 2
    assert "no such time" in capsys.readouterr().err


def test_nobody_who_talks_waits_for_the_tools_of_those_who_mend() -> None:
    program = (
        "import sys, bot.__main__;"
        "print([one for one in ('ruamel.yaml', 'alembic', 'directory.probe', 'directory.hsds')"
        " if one in sys.modules])"
    )

    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert said.stdout.strip() == "[]"

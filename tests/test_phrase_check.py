"""The check of phrase files names what a writer must mend, line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from safety.phrasebook import FOLDER, files
from safety.phrases import CONCERNS, meanings
from safety.phrases.check import faults
from safety.phrases.skeleton import skeleton
from safety.told import SECTIONS


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_shipped_file_has_nothing_to_mend(path: Path) -> None:
    assert faults(path) == []


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("danger:\n  suicide: |\n    i (want to die", 3, "bracket"),
        ("danger:\n  suicide: |\n    fine\n    <pills> now", 4, "no list <pills>"),
        ("danger:\n  suicied: |\n    fine", 2, "no key 'suicied'"),
        ("dangers:\n  suicide: |\n    fine", 1, "no section"),
        ("danger: |\n  fine", 1, "needs keys"),
        ("danger:\n  suicide: |\n    fine\n    fine", 4, "same phrase as in line 3"),
        ("danger:\n  suicide: >-\n    fine", 2, "must begin with `|`"),
        ("danger:\n  suicide: |\n    kill, die", 3, "comma"),
        ("danger:\n  suicide: |\n    [maybe]", 3, "nothing must be there"),
        ("not_danger: |\n  死", 2, "so short"),
        ("filler: >-\n  a\nfiller: >-\n  b", 3, "stands twice"),
        ("same:\n  a: b\n  a: c", 3, "stands twice"),
        ("danger:\n suicide: |\n  ok\n wrong", 4, "no YAML"),
        ("danger:\n  suicide: |\n    ~di~ it", 3, "too short"),
    ],
)
def test_a_fault_is_named_with_its_line(text: str, line: int, said: str, tmp_path: Path) -> None:
    path = tmp_path / "zh-Hans.yaml"
    path.write_text(text, encoding="utf-8")

    found = [fault for fault in faults(path) if not fault.is_gap]

    assert [(fault.line, said in fault.what) for fault in found] == [(line, True)]


def test_an_empty_file_lacks_every_concern_and_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "sw.yaml"
    path.write_text(skeleton("sw"), encoding="utf-8")

    found = faults(path)

    assert all(fault.is_gap for fault in found)
    assert len(found) > len(CONCERNS)


def test_every_section_that_is_read_is_explained() -> None:
    explained = {*meanings.KEYED, *meanings.PLAIN, *meanings.LISTS, *meanings.MAPPED}

    assert set(SECTIONS) <= explained
    assert set(meanings.CONCERNS) == set(CONCERNS)
    assert {name for file in files().values() for name in file} <= {*explained, meanings.TONES}


def test_the_guide_names_every_section() -> None:
    guide = (FOLDER.parent.parent / "docs" / "phrases.md").read_text(encoding="utf-8")

    explained = {*meanings.KEYED, *meanings.PLAIN, *meanings.LISTS, *meanings.MAPPED}

    assert all(f"`{name}`" in guide for name in explained - {"starred"})

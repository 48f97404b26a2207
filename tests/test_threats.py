"""Every threat that the documents name is held by a test that is there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
NAMED = re.compile(r"`(test_\w+\.py)(?:::(test_\w+))?`")
ROW = re.compile(r"^\| (?!threat|---)(.+) \|$", re.MULTILINE)
ATTACKERS = (
    "Somebody with the phone",
    "A moderator or the owner of a server",
    "Whoever runs a copy",
    "A thief of the database",
    "Somebody who watches the network",
    "Somebody who uses the bot to harass",
)
PAGES = ("threat-model.md", "safeguarding.md", "privacy.md", "covers.md")


@cache
def names_in(file: str) -> frozenset[str]:
    """The names of the tests in a file."""
    body = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(one.name for one in ast.walk(body) if isinstance(one, functions))


def threats() -> list[str]:
    """Every row of the model's tables."""
    return ROW.findall((DOCS / "threat-model.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", PAGES)
def test_every_test_that_a_page_names_is_there(page: str) -> None:
    named = NAMED.findall((DOCS / page).read_text(encoding="utf-8"))

    missing = [
        f"{file}::{name}"
        for file, name in named
        if not (ROOT / "tests" / file).exists() or (name and name not in names_in(file))
    ]

    assert missing == []


def test_every_threat_names_the_test_that_holds_it() -> None:
    assert len(threats()) > 20
    assert [one for one in threats() if not re.search(r"`test_\w+\.py::test_\w+`", one)] == []


@pytest.mark.parametrize("attacker", ATTACKERS)
def test_every_attacker_has_threats_and_what_is_not_held(attacker: str) -> None:
    page = (DOCS / "threat-model.md").read_text(encoding="utf-8")

    section = page.split(f"## {attacker}")[1].split("\n## ")[0]

    assert len(ROW.findall(section)) >= 3
    assert "**Not held:**" in section


def test_the_page_on_privacy_names_every_record_with_its_end() -> None:
    page = (DOCS / "privacy.md").read_text(encoding="utf-8")

    for record in ("Talk", "Trail", "Door", "reports", "log"):
        assert re.search(rf"^\| {record} \|.+\|.+\|.+\|$", page, re.MULTILINE), record

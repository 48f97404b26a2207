"""The JSON Schema with which editors help: it takes every shipped file and refuses broken ones."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from directory.sources.datafiles import FOLDER, files_in, read_text
from directory.yaml_schema import FILE, HINT, text
from tests.test_directory_files import RECORD

VALIDATOR = Draft202012Validator(json.loads(text()))


class Loader(yaml.SafeLoader):
    """Reads days as texts, as an editor shows them to the schema."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith(":timestamp")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def told(content: str) -> list[str]:
    found = yaml.load(content, Loader=Loader)  # noqa: S506 - it is a SafeLoader
    return [one.json_path for one in VALIDATOR.iter_errors(found)]


def test_the_schema_in_its_file_is_made_from_the_code_of_today() -> None:
    assert FILE.read_text(encoding="utf-8") == text(), "run: python -m directory.yaml_schema"


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(json.loads(text()))


@pytest.mark.parametrize("path", files_in(FOLDER), ids=lambda path: path.stem)
def test_it_takes_every_shipped_file_which_names_it(path: Path) -> None:
    content = path.read_text(encoding="utf-8")

    assert content.splitlines()[0] == HINT
    assert told(content) == []
    assert (path.parent / HINT.split("=")[1]).resolve() == FILE


def test_it_takes_the_shortest_record() -> None:
    assert told(RECORD) == []


@pytest.mark.parametrize(
    ("instead_of", "there_is", "where"),
    [
        ("number: '555'", "number: 555", "$.services[0].phones[0].number"),
        ("name: One", "name:", "$.services[0].name"),
        ("name: One", "name: ' One'", "$.services[0].name"),
        ("serves: [AA]", "serves: [no]", "$.services[0].serves[0]"),
        ("serves: [AA]", "serves: []", "$.services[0].serves"),
        ("opened: 2026-11-20", "opened: 2026", "$.services[0].sources.s1.opened"),
        ("who: charity", "whom: charity", "$.services[0]"),
        ("who: charity", "who: ngo", "$.services[0].who"),
        ("kind: child_helpline", "kind: helpline", "$.services[0].kind"),
        ("status: active", "status: open", "$.services[0].status"),
        ("from: [s1]}]", "from: [s1], fax: true}]", "$.services[0].phones[0]"),
        ("from: [s1]}]", "from: []}]", "$.services[0].phones[0].from"),
        ("status: active", "status: active\n  minimum_age: '9'", "$.services[0].minimum_age"),
        (
            "status: active",
            "status: active\n  cost: {free: 1, from: [s1]}",
            "$.services[0].cost.free",
        ),
        ("status: active", "status: active\n  cost: {free: true}", "$.services[0].cost"),
        ("status: active", "status: active\n  concerns: [sadness]", "$.services[0].concerns[0]"),
        ("status: active", "status: active\n  languages: [english]", "$.services[0].languages[0]"),
        ("status: active", "status: active\n  from: {hours: [s1]}", "$.services[0].from"),
        ("id: aa-one", "id: aa_one", "$.services[0].id"),
        ("title: One", "title: One, stated: May 2024", "$.services[0].sources.s1.stated"),
        ("title: One", "title: One, stated: 2024", "$.services[0].sources.s1.stated"),
    ],
)
def test_it_refuses_a_mistake_at_its_place(instead_of: str, there_is: str, where: str) -> None:
    broken = RECORD.replace(instead_of, there_is, 1)
    assert broken != RECORD

    assert where in told(broken)


def test_what_it_takes_the_reader_takes_too() -> None:
    assert read_text("AA.yaml", RECORD).problems == ()

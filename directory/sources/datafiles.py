"""The shipped directory: one YAML file per country becomes services, gaps and cautions.

Rules of this file: nothing is guessed or mended; what does not have the shape of a record is
a problem that names file, record and field, and the other records are read all the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

import yaml

from directory.caution import Caution
from directory.record import Contents, Problem, Record
from directory.snapshot import Gap
from directory.sources.fields import FieldError, Fields
from directory.sources.records import caution_of, record_of

FOLDER = Path(__file__).parent.parent / "data"
Blocks = tuple[Fields, ...]
DIGEST = 12  # bytes that name one state of the data files; a clash needs some 2**48 states
_Loader: type[yaml.CSafeLoader | yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def files_in(folder: Path = FOLDER) -> tuple[Path, ...]:
    """The data files of a folder, in the order of their names."""
    return tuple(sorted(folder.glob("*.yaml")))


def digest_of(paths: Iterable[Path]) -> str:
    """A short name for the present contents of these files, in hexadecimal."""
    found = blake2b(digest_size=DIGEST)
    for path in paths:
        content = path.read_bytes()
        found.update(f"{path.name}:{len(content)}:".encode())
        found.update(content)
    return found.hexdigest()


def read_folder(folder: Path = FOLDER) -> Contents:
    """Everything that the data files of a folder hold."""
    found = [read_file(path) for path in files_in(folder)]
    return Contents(
        tuple(record for one in found for record in one.records),
        tuple(gap for one in found for gap in one.gaps),
        tuple(problem for one in found for problem in one.problems),
        tuple(caution for one in found for caution in one.cautions),
    )


def read_file(path: Path) -> Contents:
    """Everything that one data file holds; OSError if it cannot be opened."""
    try:
        return read_text(path.name, path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        return Contents(problems=(Problem(path.name, "", "", "is not written in UTF-8"),))


def read_text(name: str, text: str) -> Contents:
    """Everything that the text of a data file holds; `name` is the file's, such as PH.yaml."""
    try:
        content = yaml.load(text, Loader=_Loader)  # noqa: S506 - safe loaders only
    except (yaml.YAMLError, ValueError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = "" if line is None else f" near line {line + 1}"
        return Contents(problems=(Problem(name, "", "", f"is no valid YAML{where}"),))
    try:
        country, services, gaps, warned = _top(name.removesuffix(".yaml"), Fields(content))
    except FieldError as error:
        return Contents(problems=(Problem(name, "", error.field, error.what),))
    problems: list[Problem] = []
    records: list[Record] = []
    for one in services:
        try:
            records.append(record_of(name, country, one.as_root()))
        except FieldError as error:
            problems.append(Problem(name, _id_of(one), error.field, error.what))
    found: list[Gap] = []
    for one in gaps:
        try:
            found.append(_gap(country, one))
        except FieldError as error:
            problems.append(Problem(name, "", error.field, error.what))
    cautions: list[Caution] = []
    for one in warned:
        try:
            cautions.append(caution_of(country, one))
        except FieldError as error:
            problems.append(Problem(name, "", error.field, error.what))
    return Contents(tuple(records), tuple(found), tuple(problems), tuple(cautions))


def _top(stem: str, top: Fields) -> tuple[str, Blocks, Blocks, Blocks]:
    top.only("country", "services", "gaps", "cautions")
    country = top.text("country")
    if country != stem:
        raise FieldError("country", f"must be {stem}, as the file is named")
    return country, top.each("services"), top.each("gaps"), top.each("cautions")


def _gap(country: str, one: Fields) -> Gap:
    one.only("kind", "searched", "notes")
    return Gap(country, one.text("kind"), one.day("searched"), one.maybe_prose("notes"))


def _id_of(one: Fields) -> str:
    try:
        return one.text("id")
    except FieldError:
        return one.place("id")

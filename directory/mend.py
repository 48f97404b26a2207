"""One record of a data file changed in its text: every line that says the same stays as it was.

Rules of this file: comments, order, quotes and line breaks are kept wherever nothing changed;
what comes out reads as a data file again, or nothing comes out.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.scalarstring import SingleQuotedScalarString

LONG = 4096  # characters; an address is never broken, and only what changed is written anew
Change = Callable[[CommentedMap], None]
Plain = str | int | float | bool | date | None | list["Plain"] | dict[str, "Plain"]


class MendError(Exception):
    """A change that cannot be made, with the reason; the text is as it was."""


def mended(text: str, record_id: str, change: Change) -> str:
    """The text of a data file after `change` was made to one record.

    Raises MendError if there is no such record, or the result would be no YAML.
    """
    tool = _tool()
    services = tool.load(text)["services"]
    lines = text.splitlines(keepends=True)
    for at, record in enumerate(services):
        if record["id"] == record_id:
            first = services.lc.data[at][0]
            block = lines[first : _end(services, at, lines)]
            change(record)
            after = _written(tool, record)
            merged = "".join(_merged(block, after.splitlines(keepends=True), indent=2))
            if yaml.safe_load(merged) != yaml.safe_load(after):
                raise MendError(f"{record_id}: the change cannot be written into this file")
            rest = lines[first + len(block) :]
            return "".join(lines[:first]) + merged + "".join(rest)
    raise MendError(f"{record_id}: is no record of this file")


def quoted(text: str) -> str:
    """A text that YAML must not take for a number or a day."""
    found: str = SingleQuotedScalarString(text)
    return found


def worded(text: str) -> str:
    """A text, in quotes if YAML would read something else out of it."""
    try:
        return text if yaml.safe_load(text) == text else quoted(text)
    except yaml.YAMLError:
        return quoted(text)


def _tool() -> YAML:
    tool = YAML()
    tool.preserve_quotes = True
    tool.width = LONG
    tool.indent(mapping=2, sequence=2, offset=0)
    tool.Representer = _Representer
    return tool


class _Representer(RoundTripRepresenter):
    """Writes what is not known as `null`, as the shipped files do, and never an alias."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


_Representer.add_representer(
    type(None), lambda self, _: self.represent_scalar("tag:yaml.org,2002:null", "null")
)


def _written(tool: YAML, record: CommentedMap) -> str:
    out = io.StringIO()
    tool.dump([record], out)
    return out.getvalue()


def _end(services: Sequence[CommentedMap], at: int, lines: Sequence[str]) -> int:
    if at + 1 < len(services):
        return int(services.lc.data[at + 1][0])  # type: ignore[attr-defined]  # a CommentedSeq
    first = int(services.lc.data[at][0]) + 1  # type: ignore[attr-defined]
    for place in range(first, len(lines)):
        if re.match(r"[A-Za-z]", lines[place]):
            return place
    return len(lines)


def _merged(before: Sequence[str], after: Sequence[str], indent: int) -> list[str]:
    """The new lines, but key by key the old ones wherever they say the same."""
    old, new = _by_key(before, indent), _by_key(after, indent)
    found: list[str] = []
    for key, lines in new.items():
        kept = old.get(key)
        if kept is None:
            found += lines
        elif _said(kept, indent) == _said(lines, indent):
            found += kept
        elif _is_nested(kept, indent) and _is_nested(lines, indent):
            found += [kept[0], *_merged(kept[1:], lines[1:], indent + 2)]
        else:
            found += lines
    return found


def _by_key(lines: Sequence[str], indent: int) -> Mapping[str, list[str]]:
    """The lines of each key at one depth; what stands before the first belongs to it."""
    start = re.compile(rf"(?:- {{1}}|{' ' * indent})([A-Za-z0-9_-]+):(?:\s|$)")
    found: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        begun = start.match(line) if not line.startswith(" " * (indent + 1)) else None
        if begun is not None:
            key = begun[1]
        found.setdefault(key, []).append(line if line.endswith("\n") else f"{line}\n")
    return found


def _said(lines: Sequence[str], indent: int) -> Plain:
    text = "".join(line[indent:] for line in lines)
    try:
        found: Plain = yaml.safe_load(text)
    except yaml.YAMLError:
        return None if not text.strip() else text
    return found


def _is_nested(lines: Sequence[str], indent: int) -> bool:
    """Whether a key holds a mapping written below it, one key a line."""
    said = _said(lines, indent)
    inner = next(iter(said.values()), None) if isinstance(said, dict) else None
    return isinstance(inner, dict) and re.search(r":\s*$", lines[0]) is not None

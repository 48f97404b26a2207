"""The directory as two tables for people who live in spreadsheets.

Rule of this file: a row or a column that is left out of a changed table changes nothing.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from directory.record import Record
from directory.service import Channel, Service

SERVICES, WAYS = "services.csv", "ways.csv"
Cell = str
FORMULA = ("=", "@")  # a spreadsheet would reckon with what begins so


class SheetError(Exception):
    """A table that cannot be read back: names file, row and column; nothing was changed."""


def cell_of(value: object) -> Cell:
    """A value as a spreadsheet shows it: yes or no, lists with blanks, never a formula."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


SERVICE_CELLS: Mapping[str, Callable[[Service], object]] = {
    "name": lambda one: one.name,
    "alternate_name": lambda one: one.alternate_name,
    "organization": lambda one: one.organization,
    "status": lambda one: one.status,
    "who": lambda one: one.who,
    "kind": lambda one: one.kind,
    "audience": lambda one: one.audience,
    "concerns": lambda one: one.concerns,
    "minimum_age": lambda one: one.minimum_age,
    "maximum_age": lambda one: one.maximum_age,
    "languages": lambda one: one.languages,
    "schedule.opening_hours": lambda one: one.opening_hours,
    "schedule.timezone": lambda one: one.timezone,
    "cost.free": lambda one: one.is_free,
    "anonymous.says": lambda one: one.is_anonymous,
    "confidential.says": lambda one: one.is_confidential,
    "confidence": lambda one: one.confidence,
    "assured_date": lambda one: one.assured_date,
}
WAY_CELLS: Mapping[str, Callable[[Channel], object]] = {
    "value": lambda way: way.value,
    "label": lambda way: way.label,
    "keyword": lambda way: way.keyword,
    "toll_free": lambda way: way.toll_free,
    "opening_hours": lambda way: way.opening_hours,
}
NUMBERS = {"minimum_age", "maximum_age"}
LISTS = {"concerns", "languages"}
TRUTHS = {"cost.free", "anonymous.says", "confidential.says", "toll_free"}
CITED = "source"  # the key of the source that says what changed


def tables(records: Sequence[Record]) -> Mapping[str, str]:
    """The two tables by the names of their files, in UTF-8 with the mark that Excel needs."""
    services = [["id", *SERVICE_CELLS, CITED, "sources"]]
    ways = [["id", "way", "type", *WAY_CELLS, CITED]]
    for record in records:
        one = record.service
        cells = [cell_of(cell(one)) for cell in SERVICE_CELLS.values()]
        known = " ".join(f"{key}={source.url}" for key, source in one.sources.items())
        services.append([one.id, *cells, "", known])
        for field, way in zip(record.channel_fields, one.channels, strict=True):
            told = [cell_of(cell(way)) for cell in WAY_CELLS.values()]
            ways.append([one.id, field, way.type, *told, ""])
    return {SERVICES: _written(services), WAYS: _written(ways)}


def rows_of_table(
    files: Mapping[str, str], name: str, needed: Sequence[str]
) -> Iterator[tuple[str, Mapping[str, Cell]]]:
    """The rows of a changed table with the place of each; SheetError if it cannot be read."""
    text = files.get(name, "").removeprefix("\ufeff")
    if not text.strip():
        return
    head = text.splitlines()[0]
    # Spreadsheets of half the world write a semicolon, some a tab.
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns = [cell.strip() for cell in next(reader)]
    seen: dict[tuple[str, ...], int] = defaultdict(int)
    for key in needed:
        if key not in columns:
            raise SheetError(f"{name}: has no column {key}")
    for at, cells in enumerate(reader, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        row = {key: cell.strip() for key, cell in zip(columns, cells, strict=False)}
        place = tuple(row[key] for key in needed)
        seen[place] += 1
        if seen[place] > 1:
            raise SheetError(f"{name}, row {at}: {' '.join(place)} stands twice")
        yield f"{name}, row {at}", row


def _written(rows: Sequence[Sequence[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return f"\ufeff{out.getvalue()}"

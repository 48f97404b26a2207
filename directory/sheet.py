"""The directory as two tables for people who live in spreadsheets, and their changes back.

Rules of this file: only cells that changed are read; a row or a column that is left out changes
nothing; what a spreadsheet does to numbers by itself (a zero dropped, a plus lost) is refused.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from directory.looks import VALUES, way_of
from directory.mend import Change, MendError, quoted, worded
from directory.record import Record
from directory.service import TEXT, VOICE, Channel, Service

SERVICES, WAYS = "services.csv", "ways.csv"
Cell = str
FORMULA = ("=", "@")  # a spreadsheet would reckon with what begins so
_TRUTHS = {"yes": True, "no": False}


class SheetError(Exception):
    """A table that cannot be read back: names file, row and column; nothing was changed."""


def _text(value: object) -> Cell:
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
        cells = [_text(cell(one)) for cell in SERVICE_CELLS.values()]
        known = " ".join(f"{key}={source.url}" for key, source in one.sources.items())
        services.append([one.id, *cells, "", known])
        for field, way in zip(record.channel_fields, one.channels, strict=True):
            told = [_text(cell(way)) for cell in WAY_CELLS.values()]
            ways.append([one.id, field, way.type, *told, ""])
    return {SERVICES: _written(services), WAYS: _written(ways)}


def changes(
    records: Sequence[Record], files: Mapping[str, str], day: date
) -> Sequence[tuple[Record, Change, str]]:
    """What the tables change, with the reason in words; SheetError if they cannot be read."""
    by_id = {one.service.id: one for one in records}
    found: list[tuple[Record, Change, str]] = []
    for where, row in _rows(files, SERVICES, ("id",)):
        record = _known(by_id, row, where)
        found += [
            (record, change, f"{where}: {column}")
            for column, change in _service_changes(record, row, where, day)
        ]
    for where, row in _rows(files, WAYS, ("id", "way")):
        record = _known(by_id, row, where)
        found += [
            (record, change, f"{where}: {column}")
            for column, change in _way_changes(record, row, where, day)
        ]
    return found


def _service_changes(
    record: Record, row: Mapping[str, Cell], where: str, day: date
) -> Iterator[tuple[str, Change]]:
    for column, cell in SERVICE_CELLS.items():
        if column in row and row[column] != _text(cell(record.service)):
            value = _value(column, row[column], f"{where}: {column}")
            yield column, _setting(column, value, row.get(CITED, ""), day)


def _way_changes(
    record: Record, row: Mapping[str, Cell], where: str, day: date
) -> Iterator[tuple[str, Change]]:
    ways = dict(zip(record.channel_fields, record.service.channels, strict=True))
    if row["way"] not in ways:
        raise SheetError(f"{where}: {row['way']} is no way of {row['id']}")
    way = ways[row["way"]]
    for column, cell in WAY_CELLS.items():
        if column in row and row[column] != _text(cell(way)):
            if column == "value" and way.type in {VOICE, TEXT}:
                _check_number(way.value, row[column], where)
            value = _value(column, row[column], f"{where}: {column}")
            yield column, _setting_way(row["way"], column, value, row.get(CITED, ""), day)


def _setting(column: str, value: object, cited: str, day: date) -> Change:
    def change(record: CommentedMap) -> None:
        key = _cited(record, cited)
        block, _, inner = column.partition(".")
        if column == "assured_date":
            if key is None:
                raise MendError("assured_date: name in `source` which page was opened")
            record["sources"][key]["opened"] = value
            record["assured_date"] = value
        elif not inner:
            record[block] = value
        elif record.get(block) is not None:
            record[block][inner] = value
        elif key is None:
            raise MendError(f"{column}: name in `source` which page says so")
        else:
            record[block] = CommentedMap({inner: value, "from": _flow([key])})
        _looked(record, key, day)

    return change


def _setting_way(field: str, column: str, value: object, cited: str, day: date) -> Change:
    def change(record: CommentedMap) -> None:
        way, group = way_of(record, field)
        key = _cited(record, cited)
        if column == "value":
            if key is None:
                raise MendError(f"{field}: name in `source` which page says so")
            way[VALUES[group]] = quoted(str(value))
            way["from"] = _flow([key])
        elif value is None:
            way.pop(column, None)
        else:
            way[column] = value
        _looked(record, key, day)

    return change


def _looked(record: CommentedMap, key: str | None, day: date) -> None:
    """A source that is named was opened: that is what naming it says."""
    if key is not None and record["sources"][key]["opened"] < day:
        record["sources"][key]["opened"] = day
        record["assured_date"] = day


def _cited(record: CommentedMap, cited: str) -> str | None:
    if cited and cited not in record["sources"]:
        raise MendError(f"{cited} is no source of this record; add it to the YAML first")
    return cited or None


def _flow(keys: Sequence[str]) -> CommentedSeq:
    found = CommentedSeq(keys)
    found.fa.set_flow_style()
    return found


def _value(column: str, cell: Cell, where: str) -> object:
    try:
        if column in LISTS:
            return _flow(cell.replace(",", " ").split())
        if not cell:
            return None
        if column in NUMBERS:
            return int(cell)
        if column in TRUTHS:
            return _TRUTHS[cell.lower()]
        if column == "assured_date":
            return date.fromisoformat(cell)
    except (ValueError, KeyError):
        raise SheetError(f"{where}: {cell!r} is not understood") from None
    return worded(cell.removeprefix("'"))


def _check_number(before: str, after: str, where: str) -> None:
    old, new = ("".join(filter(str.isdigit, one)) for one in (before, after))
    lost_zero = old.startswith("0") and new == old.lstrip("0")
    lost_plus = before.startswith("+") and new == old and not after.startswith("+")
    if lost_zero or lost_plus:
        raise SheetError(
            f"{where}: {after} is {before} without its {'zero' if lost_zero else 'plus'}; "
            "tell your spreadsheet that this column is text"
        )


def _known(by_id: Mapping[str, Record], row: Mapping[str, Cell], where: str) -> Record:
    if row["id"] not in by_id:
        raise SheetError(f"{where}: {row['id']} is no record; new ones are written as YAML")
    return by_id[row["id"]]


def _rows(
    files: Mapping[str, str], name: str, needed: Sequence[str]
) -> Iterator[tuple[str, Mapping[str, Cell]]]:
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

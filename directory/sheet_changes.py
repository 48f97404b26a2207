"""What changed tables change in the data files; see `directory.sheet`.

Rules of this file: only cells that differ from the record are read; what a spreadsheet does to
numbers by itself (a zero dropped, a plus lost) is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from directory.looks import VALUES, way_of
from directory.mend import Change, MendError, quoted, worded
from directory.record import Record
from directory.service import TEXT, VOICE
from directory.sheet import (
    CITED,
    LISTS,
    NUMBERS,
    SERVICE_CELLS,
    SERVICES,
    TRUTHS,
    WAY_CELLS,
    WAYS,
    Cell,
    SheetError,
    cell_of,
    rows_of_table,
)

_TRUTHS = {"yes": True, "no": False}


def changes(
    records: Sequence[Record], files: Mapping[str, str], day: date
) -> Sequence[tuple[Record, Change, str]]:
    """What the tables change, with the reason in words; SheetError if they cannot be read."""
    by_id = {one.service.id: one for one in records}
    found: list[tuple[Record, Change, str]] = []
    for where, row in rows_of_table(files, SERVICES, ("id",)):
        record = _known(by_id, row, where)
        found += [
            (record, change, f"{where}: {column}")
            for column, change in _service_changes(record, row, where, day)
        ]
    for where, row in rows_of_table(files, WAYS, ("id", "way")):
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
        if column in row and row[column] != cell_of(cell(record.service)):
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
        if column in row and row[column] != cell_of(cell(way)):
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

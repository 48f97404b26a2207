"""What somebody who looks at a record may do to it, as changes of its block in the data file."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from directory.life import DEFUNCT, PAUSED
from directory.mend import Change, MendError, quoted, worded
from directory.snapshot import ACTIVE

VALUES = {"phones": "number", "chats": "address", "emails": "address", "urls": "url"}
_WAY = re.compile(r"(phones|chats|emails|urls)\[([0-9]+)\]")


@dataclass(frozen=True, slots=True)
class Page:
    """A page that somebody has opened: what it calls itself, and its own date if it shows one."""

    url: str
    title: str
    stated: str | None = None
    says: str | None = None


def still_right(keys: Collection[str], day: date) -> Change:
    """The sources of these keys were opened on that day, and say what the record says."""

    def change(record: CommentedMap) -> None:
        for key in keys:
            if key not in record["sources"]:
                raise MendError(f"{key} is no source of this record")
            record["sources"][key]["opened"] = day
        record["assured_date"] = day

    return change


def has_closed(page: Page, day: date) -> Change:
    """A page says that the line has closed: it stays, as defunct."""

    def change(record: CommentedMap) -> None:
        add_source(record, page, day)
        record["status"] = DEFUNCT
        record["assured_date"] = day

    return change


def pauses() -> Change:
    """Out of sight until somebody knows more; no day changes, for nobody has read a source."""

    def change(record: CommentedMap) -> None:
        if record["status"] != ACTIVE:
            raise MendError("only a record that is shown can be taken out of sight")
        record["status"] = PAUSED

    return change


def goes_on() -> Change:
    """Shown again."""

    def change(record: CommentedMap) -> None:
        if record["status"] != PAUSED:
            raise MendError("only a record that was taken out of sight can be shown again")
        record["status"] = ACTIVE

    return change


def new_value(field: str, value: str, page: Page, day: date) -> Change:
    """A page says another number or address for the way that the file calls `field`.

    What stated the old value no longer states this way, but stays a source of the record.
    """

    def change(record: CommentedMap) -> None:
        way, group = way_of(record, field)
        way[VALUES[group]] = quoted(value)
        for told in ("toll_free", "on_phone_bill"):
            way.pop(told, None)  # it was said of the old number
        way["from"] = CommentedSeq([add_source(record, page, day)])
        way["from"].fa.set_flow_style()
        record["assured_date"] = day

    return change


def way_of(record: CommentedMap, field: str) -> tuple[CommentedMap, str]:
    """The block that a file calls "phones[0]", and its group; MendError if there is none."""
    found = _WAY.fullmatch(field)
    ways = record.get(found[1]) if found else None
    if found is None or ways is None or int(found[2]) >= len(ways):
        raise MendError(f"{field} is no way to reach this service")
    return ways[int(found[2])], found[1]


def add_source(record: CommentedMap, page: Page, day: date) -> str:
    """The key of the page among the record's sources; a known address is opened again."""
    sources = record["sources"]
    for key, source in sources.items():
        if source["url"] == page.url:
            source["opened"] = day
            if page.stated is not None:
                source["stated"] = quoted(page.stated)
            return str(key)
    key = next(f"s{at}" for at in range(1, len(sources) + 2) if f"s{at}" not in sources)
    said = {"url": worded(page.url), "title": worded(page.title)}
    said |= {"stated": quoted(page.stated)} if page.stated else {}
    sources[key] = CommentedMap({**said, "opened": day})
    if page.says:
        sources[key]["says"] = worded(page.says)
    return key

"""`waypost directory review`: a person is led through what is oldest or doubtful.

Rules of this file: a day is written only for a page that the person says they opened; nothing is
written before they have seen the difference and said yes.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_dir

from directory.check_life import last_lines
from directory.check_record import STATED
from directory.commands.asking import ask
from directory.commands.sheets import offer
from directory.doubts import Doubt, doubts
from directory.draft import Draft
from directory.life import PAUSED
from directory.looks import Page, goes_on, has_closed, new_value, pauses, still_right
from directory.mend import Change, MendError
from directory.probes_kept import probes_file, read_probes
from directory.record import Record
from directory.reports import SqlReports, Told
from directory.say import say
from directory.sources.datafiles import FOLDER
from directory.store import open_database

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # has no other name

CHOICES = (
    "[k] still right  [n] a number or address has changed  [c] has closed  "
    "[p] take out of sight  [a] answers again  [s] skip  [q] stop"
)


class Stop(Exception):  # noqa: N818 - it is no error
    """The person has had enough."""


def add(doing: Commands) -> None:
    """Add the words of this module to the command line."""
    review = doing.add_parser("review", help="look again at what is oldest or doubtful")
    review.add_argument("--folder", type=Path, default=FOLDER, help="instead of the shipped one")
    review.add_argument("--country", help="only the records of one file, such as PH")
    review.add_argument("--id", help="only one record")
    review.add_argument("--limit", type=int, default=10, help="how many at most (default: 10)")
    review.add_argument("--reports", help="the database with people's reports")
    review.add_argument("--cache", type=Path, help="the answers of: check --online")
    review.add_argument("--list", action="store_true", help="only list them, and why")
    review.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Go through the records, show the difference, and write it if the person agrees."""
    today = datetime.now(UTC).date()
    draft = Draft(asked.folder, today)
    probes = read_probes(asked.cache or probes_file())
    records = draft.contents().records
    found = [
        one
        for one in doubts(records, today, _told(asked.reports, today), probes)
        if asked.id in {None, one.record.service.id}
        and asked.country in {None, one.record.file.removesuffix(".yaml")}
    ][: asked.limit]
    if asked.list or not found:
        say("\n".join(_line(one) for one in found) or "nothing to look at")
        return 0
    try:
        for at, one in enumerate(found, start=1):
            say(f"\n{at} of {len(found)}\n{_shown(one)}")
            _one(draft, one, today)
    except Stop:
        pass
    return offer(draft)


def _one(draft: Draft, doubt: Doubt, today: date) -> None:
    service = doubt.record.service
    doings: Mapping[str, Callable[[Record, date], Change | None]] = {
        "k": _still_right,
        "n": _new_value,
        "c": _has_closed,
        "p": lambda record, _: None if _is_last(draft, record) else pauses(),
        "a": lambda _record, _day: goes_on(),
    }
    while True:
        said = ask(f"{CHOICES}\n>").lower()
        if said in {"q", ""}:
            raise Stop
        if said == "s":
            return
        if said not in doings:
            continue
        try:
            change = doings[said](doubt.record, today)
            if change is None:
                continue
            draft.change(doubt.record.file, service.id, change)
        except MendError as error:
            say(str(error))
        else:
            return


def _still_right(record: Record, today: date) -> Change | None:
    keys = list(record.service.sources)
    said = ask(f"Which did you open today, and they say the same? ({' '.join(keys)} / all)")
    opened = keys if said == "all" else said.replace(",", " ").split()
    return still_right(opened, today) if opened else None


def _new_value(record: Record, today: date) -> Change | None:
    ways = dict(zip(record.channel_fields, record.service.channels, strict=True))
    field = ask(f"Which one? ({' '.join(ways)})")
    if field not in ways:
        return None
    value = ask(f"{ways[field].value} is now (as the page groups it):")
    page = _page()
    return new_value(field, value, page, today) if value and page else None


def _has_closed(_record: Record, today: date) -> Change | None:
    page = _page("Which page says that it has closed?")
    return has_closed(page, today) if page else None


def _page(question: str = "Which page says so?") -> Page | None:
    url = ask(f"{question} (its address)")
    if not url:
        return None
    title = ask("What does the page call itself?") or url
    while True:
        stated = ask("Its own date, as 2026, 2026-10 or 2026-10-31 (empty: it shows none)")
        if not stated or STATED.fullmatch(stated):
            return Page(url, title, stated or None)


def _is_last(draft: Draft, record: Record) -> bool:
    services = [one.service for one in draft.contents().records]
    hidden = replace(record.service, status=PAUSED)
    others = [one for one in services if one.id != hidden.id]
    gone = [country for country, one in last_lines([*others, hidden]) if one.id == hidden.id]
    if gone:
        say(
            f"It is the last line of {', '.join(gone)} where a person answers: it is never hidden."
        )
    return bool(gone)


def _told(url: str | None, today: date) -> Mapping[str, Told]:
    if url is None:
        kept = Path(user_data_dir("waypost", appauthor=False)) / "reports.sqlite"
        if not kept.is_file():
            return {}
        url = f"sqlite:///{kept}"
    database = open_database(url)
    try:
        return SqlReports(database).told(today)
    finally:
        database.dispose()


def _line(doubt: Doubt) -> str:
    service = doubt.record.service
    why = "; ".join(doubt.why) or f"looked at {service.assured_date}"
    return f"{doubt.record.file} {service.id}: {why}"


def _shown(doubt: Doubt) -> str:
    record, service = doubt.record, doubt.record.service
    lines = [f"{service.name} ({service.id}, {record.file}, {service.status})"]
    lines += [f"  why: {one}" for one in doubt.why]
    if doubt.to_pause:
        lines.append("  A probe failed and people reported it: [p] takes it out of sight.")
    for field, way in zip(record.channel_fields, service.channels, strict=True):
        lines.append(f"  {field}: {way.type} {way.value} (from {', '.join(way.sources)})")
    hours = f"{service.opening_hours or 'not known'} {service.timezone or ''}"
    lines.append(f"  hours: {hours.rstrip()}")
    for key, source in service.sources.items():
        lines.append(f"  {key}: {source.url}")
        lines.append(
            f"      {source.title}; stated {source.stated or '-'}, opened {source.opened}"
        )
    lines += [f"  notes: {record.notes}"] if record.notes else []
    return "\n".join(lines)

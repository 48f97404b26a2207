"""What records must satisfy before they reach a person; used by the command line and by CI.

Each check gives problems that name file, record and field; none of them changes anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from directory.check_caution import caution_problems
from directory.check_life import life_problems
from directory.check_record import record_problems
from directory.check_texts import text_problems
from directory.check_ways import way_problems
from directory.kinds import KINDS
from directory.record import Contents, Problem, Record
from directory.service import VOICE
from directory.snapshot import ACTIVE, EMERGENCY, SEVERAL, WORLD
from directory.sources.datafiles import FOLDER, files_in, read_folder

AS_OF = "AS_OF"  # the file that holds the day of the data


def day_of_data(folder: Path = FOLDER) -> date:
    """The day at which the data files of a folder were looked at; ValueError if it is no day."""
    return date.fromisoformat((folder / AS_OF).read_text(encoding="ascii").strip())


def check_folder(folder: Path = FOLDER) -> tuple[Problem, ...]:
    """Everything that is wrong in the data files of a folder, warnings last.

    A look may be newer than the day of the data, but not lie in the future.
    """
    try:
        as_of = day_of_data(folder)
    except (OSError, ValueError):
        return (Problem(AS_OF, "", "", "must hold one day such as 2026-11-22"),)
    contents = read_folder(folder)
    countries = frozenset(path.stem for path in files_in(folder))
    # Whoever looked in Kiribati wrote down tomorrow.
    today = (datetime.now(UTC) + timedelta(hours=14)).date()
    return problems(contents, as_of, countries, today)


def problems(
    contents: Contents, as_of: date, countries: Iterable[str], today: date | None = None
) -> tuple[Problem, ...]:
    """Everything that is wrong with what was read, warnings last.

    `countries` are the codes that `serves` may name: those that have a data file. Age is counted
    at the day of the data, `as_of`; no look may be newer than that and `today`.
    """
    newest = max(as_of, today or as_of)
    known = frozenset(countries) - {SEVERAL} | {WORLD}
    found = [*contents.problems]
    for record in contents.records:
        found += record_problems(record, newest, known)
        found += way_problems(record)
        found += text_problems(record)
    found += life_problems(contents.records, as_of)
    found += _same_ids(contents.records)
    found += _same_numbers(contents.records)
    found += _gaps(contents, newest)
    found += caution_problems(contents.cautions, newest)
    return tuple(sorted(found, key=lambda one: (one.is_warning, one.file, one.id, one.field)))


def _same_ids(records: Sequence[Record]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for record in records:
        before = first.get(record.service.id)
        if before is not None:
            yield Problem(record.file, record.service.id, "id", f"is used in {before} already")
        first[record.service.id] = record.file


def _same_numbers(records: Sequence[Record]) -> Iterator[Problem]:
    seen: dict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for record in records:
        service = record.service
        if service.status != ACTIVE or service.kind == EMERGENCY:
            continue
        numbers = {one.value for one in service.channels if one.type == VOICE}
        for number in {"".join(filter(str.isdigit, one)) for one in numbers}:
            for country in service.serves:
                seen[country, number, "phones"].append(record)
    for (_, number, field), sharing in sorted(seen.items()):
        for record in sharing[1:]:
            what = f"{number} stands in {sharing[0].service.id} too"
            yield Problem(record.file, record.service.id, field, what, is_warning=True)


def _gaps(contents: Contents, newest: date) -> Iterator[Problem]:
    active = {
        (record.service.country, record.service.kind)
        for record in contents.records
        if record.service.status == ACTIVE
    }
    for gap in contents.gaps:
        file = f"{gap.country}.yaml"
        if gap.kind not in KINDS:
            yield Problem(file, "", "gaps.kind", f"{gap.kind} is no kind")
        if gap.searched > newest:
            yield Problem(file, "", "gaps.searched", "lies in the future")
        if (gap.country, gap.kind) in active:
            what = f"says that there is no {gap.kind}, but an active record is one"
            yield Problem(file, "", "gaps.kind", what, is_warning=True)

"""What an import would bring: new records, changed ones, and what it may not bring at all.

Rules of this file: an import never touches the shipped files. What it brings is written, all or
nothing, into an empty folder as data files of inactive records, for a person to check; a line
that has closed is never brought back.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from directory.caution import Caution
from directory.closed import Closed
from directory.hsds.foreign import records_of
from directory.hsds.foreign_parts import Ask
from directory.hsds.own import contents_of
from directory.hsds.package import Package
from directory.hsds.verdicts import Verdict, mapping_report
from directory.life import DEFUNCT, UNCHECKED
from directory.record import Contents, Record
from directory.service import Service
from directory.snapshot import Gap
from directory.sources.blocks import file_text

UNSURE = "low"


class ArrivalError(Exception):
    """A folder that cannot take an import; nothing was written."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What an import comes to.

    `records`, `gaps` and `cautions` are what would be written; `same` counts what stands here
    already; `changed` names the fields in which a record of the same id differs; `refused` names
    what is not taken and why, `left` parts of what is taken; `report` tells of each field of a
    foreign package, empty for our own.
    """

    records: tuple[Record, ...]
    gaps: tuple[Gap, ...]
    cautions: tuple[Caution, ...]
    same: int
    changed: tuple[tuple[str, tuple[str, ...]], ...]
    refused: tuple[tuple[str, str], ...]
    left: tuple[tuple[str, str], ...]
    report: tuple[Verdict, ...]


def arrival(package: Package, here: Contents, ask: Ask) -> Arrival:
    """What a package would bring to the records that are here."""
    known = {one.service.id: one for one in here.records}
    if package.is_ours:
        contents = contents_of(package)
        arriving: Sequence[Record] = contents.records
        gaps = tuple(gap for gap in contents.gaps if gap not in here.gaps)
        cautions = tuple(one for one in contents.cautions if one not in here.cautions)
        refused: list[tuple[str, str]] = []
        left: tuple[tuple[str, str], ...] = ()
        report: tuple[Verdict, ...] = ()
    else:
        found = records_of(package, ask, known)
        arriving, gaps, cautions = found.records, (), ()
        refused = [*found.refused]
        left, report = tuple(found.left), mapping_report(package)
    closed = Closed(one.service for one in here.records)
    numbers = _Known(here.records)
    records: list[Record] = []
    changed: list[tuple[str, tuple[str, ...]]] = []
    same = 0
    for one in arriving:
        before = known.get(one.service.id)
        gone = closed.like(one.service)
        if before == one:
            same += 1
        elif gone is not None and one.service.status != DEFUNCT:
            refused.append((one.service.name, f"has closed: {gone.id}"))
        elif not package.is_ours and (twin := numbers.of(one.service)) is not None:
            refused.append((one.service.name, f"is here already, as {twin}"))
        else:
            if before is not None:
                changed.append((one.service.id, _differing(before, one)))
            records.append(unchecked(one))
    rest = (same, tuple(changed), tuple(refused), left, report)
    return Arrival(tuple(records), gaps, cautions, *rest)


def unchecked(record: Record) -> Record:
    """The same record, shown to nobody until somebody has checked it; what is closed stays so."""
    service = record.service
    status = service.status if service.status == DEFUNCT else UNCHECKED
    return replace(record, service=replace(service, status=status, confidence=UNSURE))


def write_arrival(found: Arrival, folder: Path, day: str) -> tuple[str, ...]:
    """The names of the data files written into an empty or a new folder, all or none.

    `day` goes into AS_OF, so that the folder can be checked. Raises ArrivalError if something
    lies in the folder, OSError if it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ArrivalError(f"{folder} is not empty; choose another folder with --into")
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=".importing-", dir=folder.parent))
    try:
        others = {one.country for one in found.gaps} | {one.country for one in found.cautions}
        countries = sorted({Path(one.file).stem for one in found.records} | others)
        for country in countries:
            records = [one for one in found.records if Path(one.file).stem == country]
            gaps = [gap for gap in found.gaps if gap.country == country]
            cautions = [one for one in found.cautions if one.country == country]
            text = file_text(country, records, gaps, cautions)
            (beside / f"{country}.yaml").write_text(text, encoding="utf-8")
        (beside / "AS_OF").write_text(f"{day}\n", encoding="ascii")
        if folder.exists():
            folder.rmdir()
        beside.chmod(0o755)
        beside.rename(folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    return tuple(f"{country}.yaml" for country in countries)


class _Known:
    """Which active record of a country has the same number to call or to write to."""

    def __init__(self, records: Collection[Record]) -> None:
        self._by_number = {
            (country, way.type, _digits(way.value)): one.service.id
            for one in records
            for country in one.service.serves
            for way in one.service.channels
            if _digits(way.value) and not way.value.startswith("http")
        }

    def of(self, service: Service) -> str | None:
        for country in service.serves:
            for way in service.channels:
                found = self._by_number.get((country, way.type, _digits(way.value)))
                if found is not None:
                    return found
        return None


def _digits(value: str) -> str:
    return "".join(filter(str.isdigit, value))


def _differing(before: Record, after: Record) -> tuple[str, ...]:
    names = [
        one.name
        for one in fields(Service)
        if getattr(before.service, one.name) != getattr(after.service, one.name)
    ]
    return tuple(names if before.notes == after.notes else [*names, "notes"])

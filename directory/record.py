"""A record as it was read from its file, and what is wrong with one."""

from __future__ import annotations

from dataclasses import dataclass

from directory.caution import Caution
from directory.service import Service
from directory.snapshot import Gap


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: the file's name, the record's id and the field, and what is wrong.

    `id` and `field` are empty where the whole file or record is meant. A warning is looked at
    some day, a problem stops a release.
    """

    file: str
    id: str
    field: str
    what: str
    is_warning: bool = False

    def __str__(self) -> str:
        place = " ".join(part for part in (self.file, self.id, self.field) if part)
        return f"{'warning' if self.is_warning else 'problem'}: {place}: {self.what}"


@dataclass(frozen=True, slots=True)
class Record:
    """One service with the file it stands in and the developers' notes, which no person sees.

    `channel_fields` name each channel as the file does ("phones[0]"), in the order of
    `service.channels`.
    """

    file: str
    service: Service
    notes: str | None = None
    channel_fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """All that was read: good records, gaps and cautions, and the problems of the others."""

    records: tuple[Record, ...] = ()
    gaps: tuple[Gap, ...] = ()
    problems: tuple[Problem, ...] = ()
    cautions: tuple[Caution, ...] = ()

"""What only all records together, or the day, can tell: age, closed lines, pairs, the last line.

Rules of this file: a line that has closed is never shown again by accident, and the last line of
a place where a person answers is never hidden.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from directory.closed import Closed
from directory.kinds import CHILD_HELPLINE, NEVER_FIRST, TOLD, TOLD_ABOUT
from directory.life import (
    LOOKED_AT_ALL,
    LOOKED_LATELY,
    PAUSED,
    Freshness,
    confidence_at,
    freshness,
)
from directory.record import Problem, Record
from directory.service import VOICE, WRITTEN, Service
from directory.snapshot import ACTIVE, EMERGENCY


def life_problems(records: Sequence[Record], as_of: date) -> Iterator[Problem]:
    """What is wrong, or grows old, at the day of the data."""
    services = [one.service for one in records]
    closed = Closed(services)
    by_id = {one.id: one for one in services}
    for record in records:
        service = record.service
        for field, what, is_warning in (
            *_age(service, as_of),
            *_back(service, closed),
            *_duties(service),
            *_pairs(service, by_id),
        ):
            yield Problem(record.file, service.id, field, what, is_warning)
    for country, hidden in last_lines(services):
        what = f"hides the last line of {country} where a person answers"
        yield Problem(f"{hidden.country}.yaml", hidden.id, "status", what)


def last_lines(services: Sequence[Service]) -> Iterator[tuple[str, Service]]:
    """Countries that no line is left in, with one of the lines that are temporarily closed."""
    left = {one for service in services if is_line(service) for one in _places(service, ACTIVE)}
    for service in services:
        if is_line(service):
            yield from ((one, service) for one in _places(service, PAUSED) if one not in left)


def is_line(service: Service) -> bool:
    """Whether a person answers who is not the police, to listen or to protect."""
    return (
        service.kind not in {*NEVER_FIRST, EMERGENCY}
        and (service.who != "police" or service.kind == CHILD_HELPLINE)
        and any(way.type == VOICE or way.type in WRITTEN for way in service.channels)
    )


def _places(service: Service, status: str) -> tuple[str, ...]:
    return service.serves if service.status == status else ()


def _age(service: Service, as_of: date) -> Iterator[tuple[str, str, bool]]:
    if service.status != ACTIVE:
        return
    age = freshness(service, as_of)
    if age != Freshness.FRESH:
        days = (LOOKED_AT_ALL if age == Freshness.LAST else LOOKED_LATELY).days
        yield "assured_date", f"nobody has looked at it for over {days} days", True
    if confidence_at(service, as_of) != service.confidence:
        what = f"counts as medium, since its newest page is of {service.stated}"
        yield "confidence", what, True


def _back(service: Service, closed: Closed) -> Iterator[tuple[str, str, bool]]:
    gone = closed.like(service) if service.status == ACTIVE else None
    if gone is not None:
        yield "status", f"brings back a line that has closed: {gone.id}", False


def _duties(service: Service) -> Iterator[tuple[str, str, bool]]:
    for at, duty in enumerate(service.duties):
        place = f"duties[{at}]"
        if duty.whom not in TOLD:
            yield f"{place}.whom", f"{duty.whom} is none of {', '.join(TOLD)}", False
        if duty.about not in TOLD_ABOUT:
            yield f"{place}.about", f"{duty.about} is none of {', '.join(TOLD_ABOUT)}", False
        if not duty.sources:
            yield f"{place}.from", "names no source", False
        for key in duty.sources:
            if key not in service.sources:
                yield f"{place}.from", f"{key} is no source of this record", False


def _pairs(service: Service, by_id: Mapping[str, Service]) -> Iterator[tuple[str, str, bool]]:
    for other in service.paired_with:
        found = by_id.get(other)
        if found is None or other == service.id:
            yield "paired_with", f"{other} is no other record", False
        elif service.id not in found.paired_with:
            yield "paired_with", f"{other} does not name this record in turn", False

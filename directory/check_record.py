"""What the facts of one record must satisfy: closed lists, dates, ages, sources."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from urllib.parse import urlsplit

from directory.concerns import CONCERNS
from directory.hours import is_always, is_readable, zone_named
from directory.kinds import (
    AUDIENCES,
    CONFIDENCES,
    KINDS,
    LISTENING,
    OWN_THOUGHTS,
    SELF_CONCERN,
    STATUSES,
    WHO,
)
from directory.record import Problem, Record
from directory.service import Service, Source
from directory.snapshot import ACTIVE, SEVERAL

ID = re.compile(r"[a-z]{2}(-[a-z0-9]+)+")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
REGION = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
STATED = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?")
OLDEST = 120  # years; nobody older is meant by an age limit
OWN_SOURCES = ("schedule", "cost", "anonymous", "confidential")  # facts that must name theirs


def record_problems(record: Record, newest: date, countries: Collection[str]) -> Iterator[Problem]:
    """What is wrong with the facts of one record; no date may lie after `newest`."""
    service = record.service
    found = (
        *_lists(service),
        *_where(service, countries),
        *_ages(service),
        *_hours(service),
        *_dates(service, newest),
        *_who_for(service),
        *_cited(service),
    )
    for field, what in found:
        yield Problem(record.file, service.id, field, what)
    for key, source in service.sources.items():
        for field, what, is_warning in source_problems(source, newest):
            yield Problem(record.file, service.id, f"sources.{key}.{field}", what, is_warning)


def _lists(service: Service) -> Iterator[tuple[str, str]]:
    if not ID.fullmatch(service.id) or not service.id.startswith(f"{service.country.lower()}-"):
        yield "id", "must be kebab-case ASCII and begin with the code of its file"
    for field, value, closed in (
        ("status", service.status, STATUSES),
        ("who", service.who, WHO),
        ("kind", service.kind, KINDS),
        ("audience", service.audience or "everyone", AUDIENCES),
        ("confidence", service.confidence, CONFIDENCES),
    ):
        if value not in closed:
            yield field, f"{value} is none of {', '.join(closed)}"
    for concern in service.concerns:
        if concern not in CONCERNS:
            yield "concerns", f"{concern} is no concern of directory/concerns.py"
    for language in service.languages:
        if not LANGUAGE.fullmatch(language):
            yield "languages", f"{language} is no BCP 47 tag"
    for field, values in (
        ("concerns", service.concerns),
        ("languages", service.languages),
        ("serves", service.serves),
        ("regions", service.regions),
    ):
        if len(set(values)) < len(values):
            yield field, "names one thing twice"


def _where(service: Service, countries: Collection[str]) -> Iterator[tuple[str, str]]:
    for country in service.serves:
        if country not in countries:
            yield "serves", f"{country} has no data file"
    if not service.serves or (
        service.country not in service.serves and service.country != SEVERAL
    ):
        yield "serves", "must name the country of its file"
    for region in service.regions:
        if not REGION.fullmatch(region) or region[:2] not in service.serves:
            yield "regions", f"{region} is no ISO 3166-2 code of a country that it serves"


def _ages(service: Service) -> Iterator[tuple[str, str]]:
    low, high = service.minimum_age, service.maximum_age
    for field, age in (("minimum_age", low), ("maximum_age", high)):
        if age is not None and not 0 <= age <= OLDEST:
            yield field, f"must lie between 0 and {OLDEST}"
    if low is not None and high is not None and low > high:
        yield "minimum_age", "is greater than maximum_age"


def _hours(service: Service) -> Iterator[tuple[str, str]]:
    if service.timezone is not None and zone_named(service.timezone) is None:
        yield "schedule.timezone", f"{service.timezone} is no IANA zone"
    hours = service.opening_hours
    if hours is None:
        return
    if not is_readable(hours):
        yield "schedule.opening_hours", "is not in the opening_hours syntax"
    elif service.timezone is None and not is_always(hours):
        yield "schedule.timezone", "is missing, and the hours are not 24/7"


def _dates(service: Service, newest: date) -> Iterator[tuple[str, str]]:
    if service.assured_date > newest:
        yield "assured_date", "lies in the future"
    opened = [source.opened for source in service.sources.values()]
    if opened and service.assured_date > max(opened):
        yield "assured_date", "is newer than the last time that a source was opened"
    if service.status == ACTIVE and service.confidence == "low":
        yield "status", "must not be active, since its confidence is low"


def _who_for(service: Service) -> Iterator[tuple[str, str]]:
    own = OWN_THOUGHTS.intersection(service.concerns)
    if service.kind == SELF_CONCERN and len(own) < len(service.concerns):
        yield "concerns", "mixes people afraid of harming with people who were harmed"
    if own and service.kind not in LISTENING | {SELF_CONCERN}:
        yield "concerns", f"a {service.kind} service is not for people afraid of harming"


def _cited(service: Service) -> Iterator[tuple[str, str]]:
    if not service.sources:
        yield "sources", "is empty"
    facts = service.fact_sources or {}
    for fact, keys in facts.items():
        if fact in OWN_SOURCES and not keys:
            yield f"{fact}.from", "names no source"
        for key in keys:
            if key not in service.sources:
                yield f"{fact}.from", f"{key} is no source of this record"


def source_problems(source: Source, newest: date) -> Iterator[tuple[str, str, bool]]:
    """What is wrong with one source: its field, what, and whether that is only a warning."""
    try:
        parts = urlsplit(source.url)
    except ValueError:
        yield "url", "is no address", False
        return
    if parts.scheme in {"index", "urn"}:
        yield "url", "is no address of a page", True
    elif parts.scheme not in {"http", "https"} or not parts.netloc:
        yield "url", "must begin with http:// or https://", False
    elif parts.path in {"", "/"} and not parts.query and not parts.fragment:
        yield "url", "is only the root of a site", True
    if source.opened > newest:
        yield "opened", "lies in the future", False
    if source.stated is None:
        return
    if not STATED.fullmatch(source.stated):
        yield "stated", "must be written 2024, 2024-03 or 2024-03-17", False
    elif source.stated > newest.isoformat()[: len(source.stated)]:
        yield "stated", "lies in the future", False
    elif source.stated > source.opened.isoformat()[: len(source.stated)]:
        yield "stated", "is later than the day on which the page was opened", False

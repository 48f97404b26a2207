"""What the directory holds, in numbers; every number counts active records unless it says so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from statistics import median_low
from urllib.parse import urlsplit

from directory.hours import is_always
from directory.inclusion import REQUIRED, counted
from directory.kinds import CHILD_HELPLINE, NEVER_FIRST
from directory.life import confidence_at, freshness
from directory.match import match
from directory.service import WRITTEN, Need, Service
from directory.snapshot import ACTIVE, EMERGENCY, Snapshot

PROTECTION = frozenset({CHILD_HELPLINE, "child_protection"})


def lines_of(snapshot: Snapshot, at: datetime) -> Iterator[str]:
    """The numbers, one line each; `at` is the time at which matching is tried."""
    everything = snapshot.services
    active = [one for one in everything if one.status == ACTIVE]
    yield f"records: {len(everything)}, {_counted(one.status for one in everything)}"
    yield f"kinds: {_counted(one.kind for one in active)}"
    yield f"who answers: {_counted(one.who for one in active)}"
    yield f"for whom: {_counted(one.audience or 'nobody says' for one in active)}"
    yield f"gaps written down: {len(snapshot.all_gaps)}"
    warned = len({one.country for one in snapshot.all_cautions})
    cautions = len(snapshot.all_cautions)
    yield f"cautions where telling may be punished: {cautions} in {warned} countries"
    yield f"countries and territories: {len(snapshot.countries)}"
    numbered = sum(snapshot.emergency(one) is not None for one in snapshot.countries)
    yield f"with an emergency number: {numbered}"
    yield f"with a line for children or child protection: {_with(snapshot, _protects)}"
    yield f"with a person to write to: {_with(snapshot, _is_written)}"
    yield f"best for physical_abuse is a human line other than police: {_human(snapshot, at)}"
    people = [one for one in active if one.kind != EMERGENCY]
    for label, holds in SHARES:
        yield _share(label, people, holds)
    yield from _inclusion(active, at.date())
    sources = [source for one in active for source in one.sources.values()]
    weak = sum(_is_weak(source.url) for source in sources)
    yield f"source addresses that are weak: {weak} of {len(sources)}"
    stated = [one.stated for one in people if one.stated]
    yield f"newest date on a page, median of those with one: {median_low(stated)[:4]}"


def _inclusion(active: Sequence[Service], today: date) -> Iterator[str]:
    for key, count in counted(active, today).items():
        must = " (required)" if key in REQUIRED else ""
        share = count / max(len(active), 1)
        yield f"meets the criterion {key}{must}: {count} of {len(active)} ({share:.0%})"
    by_age = Counter(freshness(one, today).name.lower() for one in active)
    yield f"looked at within 180 days: {by_age['fresh']}, within 400: {by_age['old']}"
    capped = sum(confidence_at(one, today) != one.confidence for one in active)
    yield f"of high confidence on pages over three years old, so counted as medium: {capped}"


def _counted(values: Iterator[str]) -> str:
    counted = Counter(values).most_common()
    return ", ".join(f"{count} {value}" for value, count in counted)


def _with(snapshot: Snapshot, holds: Callable[[Service], bool]) -> int:
    return sum(
        any(one.status == ACTIVE and holds(one) for one in snapshot.services_of(country))
        for country in snapshot.countries
    )


def _protects(one: Service) -> bool:
    return one.kind in PROTECTION and one.who != "police"


def _is_written(one: Service) -> bool:
    return one.kind != EMERGENCY and any(way.type in WRITTEN for way in one.channels)


def _human(snapshot: Snapshot, at: datetime) -> int:
    found = 0
    for country in snapshot.countries:
        matches = match(snapshot, Need(country, at, concern="physical_abuse"))
        if matches and is_human(matches[0].service) and country in matches[0].service.serves:
            found += 1
    return found


def is_human(service: Service) -> bool:
    """Whether a person who is not the police answers, to listen rather than to take a report."""
    return service.who != "police" and service.kind not in NEVER_FIRST


def _share(label: str, people: Sequence[Service], holds: Callable[[Service], bool]) -> str:
    count = sum(map(holds, people))
    return f"{label}: {count} of {len(people)} ({count / max(len(people), 1):.0%})"


def _is_weak(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in {"http", "https"} or parts.path in {"", "/"}


SHARES: tuple[tuple[str, Callable[[Service], bool]], ...] = (
    ("hours known", lambda one: one.opening_hours is not None),
    ("always open", lambda one: one.opening_hours is not None and is_always(one.opening_hours)),
    ("time zone known", lambda one: one.timezone is not None),
    ("languages known", lambda one: bool(one.languages)),
    ("an age known", lambda one: (one.minimum_age or one.maximum_age) is not None),
    ("audience known", lambda one: one.audience is not None),
    ("a way to write", _is_written),
    ("free, says a source", lambda one: one.is_free is True),
    ("anonymous, says a source", lambda one: one.is_anonymous is True),
)

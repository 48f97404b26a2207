"""The simulated night: what a child of every country would get, for every concern.

Rules of this file: only what a source says counts ("free" unsaid is not free); a line for
children is one where a person other than the police answers; its parts are counted together
only if one and the same line has them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files

from directory.concerns import CONCERNS
from directory.fit import is_for_children, open_for, speaks
from directory.hours import ALWAYS, CLOSED, OPEN
from directory.kinds import FINDER, NEVER_FIRST
from directory.match import match
from directory.moments import questions
from directory.service import WRITTEN, Match, Need, Service
from directory.snapshot import ACTIVE, Snapshot
from directory.tongues import main_languages

OUTCOMES = ("child", "child_unknown", "child_closed", "human", "voice", "far", "list", "nobody")
TYPED = frozenset(WRITTEN) - {"email"}  # a mailbox is not open at an hour


@dataclass(frozen=True, slots=True)
class Answer:
    """What a child of a country gets at a moment for a concern.

    `outcome` is one of OUTCOMES; `first` the match that stands first, None if there is none.
    """

    country: str
    concern: str
    moment: str
    outcome: str
    first: Match | None


def simulate(
    snapshot: Snapshot,
    now: datetime,
    countries: Iterable[str],
    concerns: Sequence[str] = tuple(CONCERNS),
) -> Iterator[Sequence[Answer]]:
    """The answers of one country after the other, all moments and all concerns each."""
    for country in countries:
        yield [
            _answer(snapshot, asked.need, asked.moment, concern)
            for concern in concerns
            for asked in questions(country, concern, now)
        ]


def _answer(snapshot: Snapshot, need: Need, moment: str, concern: str) -> Answer:
    first = next(iter(match(snapshot, need)), None)
    return Answer(need.country or "", concern, moment, outcome_of(first, need), first)


def outcome_of(first: Match | None, need: Need) -> str:
    """Which of OUTCOMES it is that this match stands first."""
    if first is None:
        return "nobody"
    service = first.service
    if service.kind in NEVER_FIRST:
        return "list" if service.kind == FINDER else "far"
    if need.country not in service.serves:
        return "far"
    if need.channel == "written" and not any(way.type in WRITTEN for way in service.channels):
        return "voice"
    if not is_for_children(service) or service.who == "police":
        return "human"
    if first.open.state in {ALWAYS, OPEN}:
        return "child"
    return "child_closed" if first.open.state == CLOSED else "child_unknown"


def is_childrens_line(service: Service) -> bool:
    """Whether a person who is not the police answers there, for children or young people."""
    return (
        service.status == ACTIVE
        and is_for_children(service)
        and service.who != "police"
        and service.kind not in NEVER_FIRST
        and not service.regions
    )


def is_open(service: Service, country: str, at: datetime) -> bool:
    """Whether any way to reach a line is surely open."""
    wishes = (None, *{way.type for way in service.channels})
    return any(
        open_for(service, Need(country, at, channel=wish)).state in {ALWAYS, OPEN}
        for wish in wishes
    )


def is_open_to_writers(service: Service, country: str, at: datetime) -> bool:
    """Whether a chat, text line or messenger of a line is surely open."""
    return any(
        open_for(service, Need(country, at, channel=wish)).state in {ALWAYS, OPEN}
        for wish in TYPED & {way.type for way in service.channels}
    )


def is_free(service: Service) -> bool:
    """Whether a source says that a line, or one of its numbers, costs nothing."""
    return service.is_free is True or any(way.toll_free for way in service.channels)


def is_in_a_main_language(service: Service, country: str) -> bool:
    """Whether a source says that a line speaks a main language of a country."""
    return any(speaks(service, tongue) is True for tongue in main_languages(country))


def _may_be_all(service: Service, country: str, at: datetime) -> bool:
    """Whether nothing that is known speaks against a line that has all of it."""
    spoken = [speaks(service, tongue) for tongue in main_languages(country)]
    return (
        any(
            open_for(service, Need(country, at, channel=wish)).state != CLOSED
            for wish in TYPED & {way.type for way in service.channels}
        )
        and (service.is_free is not False or is_free(service))
        and (True in spoken or None in spoken)
    )


Condition = Callable[[Service, str, datetime], bool]
CONDITIONS: Mapping[str, Condition] = {
    "a line for children": lambda _service, _country, _at: True,
    "open": is_open,
    "free": lambda service, _country, _at: is_free(service),
    "in a main language": lambda service, country, _at: is_in_a_main_language(service, country),
    "writable": lambda service, _country, _at: any(way.type in TYPED for way in service.channels),
    "all of it": lambda service, country, at: (
        is_open_to_writers(service, country, at)
        and is_free(service)
        and is_in_a_main_language(service, country)
    ),
    "all of it, if what nobody says holds": _may_be_all,
}


def holds(snapshot: Snapshot, country: str, condition: Condition, at: datetime) -> bool:
    """Whether one line for children of a country meets a condition at a time."""
    return any(
        is_childrens_line(one) and condition(one, country, at)
        for one in snapshot.services_of(country)
    )


def share(snapshot: Snapshot, condition: Condition, at: Callable[[str], datetime]) -> float:
    """The share of the world's under-18s whose country has a line that meets a condition.

    `at` gives the time at which a country is asked. Between 0 and 1.
    """
    people = under_18()
    reached = sum(
        count
        for country, count in people.items()
        if holds(snapshot, country, condition, at(country))
    )
    return reached / sum(people.values())


@cache
def under_18() -> Mapping[str, int]:
    """Thousands of people under 18 by country (ISO 3166-1); the source stands in the table."""
    text = files("directory").joinpath("under_18.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {country: int(count) for country, count in lines}

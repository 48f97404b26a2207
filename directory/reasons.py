"""Why a service is shown and what speaks against it, as keys that a card can put in words.

Rule of this file: a key is given only if the record says it; "it helps with this" needs the
concern in the record or a kind that is made for it. The most telling keys come first.
"""

from __future__ import annotations

from datetime import timedelta

from directory.fit import (
    ACROSS,
    HERE,
    LISTENS,
    SOME_REGION,
    avoids_state,
    is_child,
    is_expert,
    is_for_adults,
    is_for_children,
    speaks,
)
from directory.hours import ALWAYS, CLOSED, OPEN, UNKNOWN
from directory.kinds import FINDER, REPORT_ONLY, TAKE_DOWN
from directory.service import VOICE, WRITTEN, Need, Service
from directory.snapshot import SEVERAL, WORLD
from directory.weigh import Candidate

REASONS = (
    "for_children",
    "fits_concern",
    "takes_down",
    "written",
    "near",
    "always_open",
    "open_now",
    "anonymous",
    "free",
    "language",
    "across_border",
    "national",
    "recent",
)
AGAINST = (
    "adults_only",
    "may_be_adults",
    "police",
    "state",
    "report_only",
    "finder_only",
    "fits_less",
    "voice_only",
    "only_in_region",
    "across_border",
    "closed_now",
    "hours_unknown",
    "language_unknown",
    "old_look",
)
WRITTEN_WISHES = ("written", *WRITTEN)
PAGES = frozenset({FINDER, TAKE_DOWN})
OLD = timedelta(days=180)  # since the last look, as on the card
RECENT_YEARS = 1  # a page of this year or the last one counts as fresh


def reasons_of(one: Candidate, need: Need) -> tuple[str, ...]:
    """The keys of REASONS that hold, most telling first."""
    service = one.service
    stated = service.stated
    answered = _is_answered(service)
    holds = {
        "for_children": is_child(need) and is_for_children(service),
        "fits_concern": is_expert(service, need.concern),
        "takes_down": service.kind == TAKE_DOWN,
        "written": need.channel in WRITTEN_WISHES and not one.missing,
        "near": need.region is not None and need.region in service.regions,
        "always_open": answered and one.open.state == ALWAYS,
        "open_now": answered and one.open.state == OPEN,
        "anonymous": service.is_anonymous is True,
        "free": service.is_free is True,
        "language": speaks(service, need.language) is True,
        "across_border": one.where == ACROSS and WORLD in service.serves,
        "national": one.where == HERE and not service.regions,
        "recent": stated is not None and int(stated[:4]) >= need.at.year - RECENT_YEARS,
    }
    return tuple(key for key in REASONS if holds[key])


def against_of(one: Candidate, need: Need) -> tuple[str, ...]:
    """The keys of AGAINST that hold, most telling first."""
    service = one.service
    child = is_child(need)
    adults = child and is_for_adults(service)
    abroad = need.country is not None and (one.where == ACROSS or service.country == SEVERAL)
    holds = {
        "adults_only": adults,
        "may_be_adults": child
        and not adults
        and service.audience is None
        and not is_for_children(service)
        and service.kind not in (*REPORT_ONLY, FINDER, TAKE_DOWN),
        "police": service.who == "police",
        "state": service.who == "state" and avoids_state(need),
        "report_only": service.kind in REPORT_ONLY,
        "finder_only": service.kind == FINDER,
        "fits_less": need.concern is not None
        and service.kind not in (*REPORT_ONLY, FINDER)
        and one.fit >= LISTENS
        and not (child and is_for_children(service)),
        "voice_only": need.channel in WRITTEN_WISHES
        and one.missing
        and any(way.type == VOICE for way in service.channels),
        "only_in_region": one.where == SOME_REGION,
        "across_border": abroad,
        "closed_now": one.open.state == CLOSED and _is_answered(service),
        "hours_unknown": one.open.state == UNKNOWN and _is_answered(service),
        "language_unknown": abroad and not service.languages,
        "old_look": need.at.date() - service.assured_date > OLD,
    }
    return tuple(key for key in AGAINST if holds[key])


def _is_answered(service: Service) -> bool:
    """Whether somebody answers there at certain hours, as nobody does on a mere page."""
    return service.kind not in PAGES and any(
        way.type == VOICE or way.type in WRITTEN for way in service.channels
    )

"""Why a service is shown and what speaks against it, as keys that a card can put in words.

Rule of this file: a key is given only if the record says it; "it helps with this" needs the
concern in the record or a kind that is made for it. The most telling keys come first.
"""

from __future__ import annotations

from directory.attributes import NOT_SPOKEN, OF_THE_PLACE, SPOKEN
from directory.candidates import Candidate
from directory.entry import LACKS_WAY
from directory.hours import ALWAYS, CLOSED, OPEN, UNKNOWN
from directory.kinds import FINDER, REPORT_ONLY, TAKE_DOWN
from directory.life import LOOKED_LATELY
from directory.service import SEVERAL, VOICE, WORLD, WRITTEN, Need, Service
from directory.standing import ACROSS, HERE, LISTENS, SOME_REGION

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
    "human",
)
AGAINST = (
    "unreached",
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
    "other_language",
    "language_unknown",
    "old_look",
)
WRITTEN_WISHES = ("written", *WRITTEN)
PAGES = frozenset({FINDER, TAKE_DOWN})
RECENT_YEARS = 1  # a page of this year or the last one counts as fresh


def reasons_of(one: Candidate, need: Need) -> tuple[str, ...]:
    """The keys of REASONS that hold, most telling first."""
    service, standing = one.service, one.standing
    stated = service.stated
    answered = _is_answered(service)
    holds = {
        "for_children": standing.is_childs,
        "fits_concern": standing.is_expert,
        "takes_down": service.kind == TAKE_DOWN,
        "written": need.channel in WRITTEN_WISHES and one.lacks < LACKS_WAY,
        "near": one.is_near,
        "always_open": answered and one.open.state == ALWAYS,
        "open_now": answered and one.open.state == OPEN,
        "anonymous": service.is_anonymous is True,
        "free": service.is_free is True,
        "language": one.spoken == SPOKEN,
        "across_border": standing.where == ACROSS and WORLD in service.serves,
        "national": standing.where == HERE and not service.regions,
        "recent": stated is not None and int(stated[:4]) >= need.at.year - RECENT_YEARS,
        "human": answered and service.who != "police" and service.kind not in REPORT_ONLY,
    }
    return tuple(key for key in REASONS if holds[key])


def against_of(one: Candidate, need: Need) -> tuple[str, ...]:
    """The keys of AGAINST that hold, most telling first."""
    service, standing = one.service, one.standing
    view = standing.view
    abroad = need.country is not None and (standing.where == ACROSS or service.country == SEVERAL)
    holds = {
        "unreached": one.is_unreached,
        "adults_only": standing.is_too_old,
        "may_be_adults": view.is_child
        and standing.shape.audience is None
        and service.kind not in (*REPORT_ONLY, FINDER, TAKE_DOWN),
        "police": service.who == "police",
        "state": service.who == "state" and view.avoids_state,
        "report_only": service.kind in REPORT_ONLY,
        "finder_only": service.kind == FINDER,
        "fits_less": need.concern is not None
        and service.kind not in (*REPORT_ONLY, FINDER)
        and standing.fit >= LISTENS
        and not standing.is_childs,
        "voice_only": need.channel in WRITTEN_WISHES
        and one.lacks == LACKS_WAY
        and any(way.type == VOICE for way in service.channels),
        "only_in_region": standing.where == SOME_REGION,
        "across_border": abroad,
        "closed_now": one.open.state == CLOSED and _is_answered(service),
        "hours_unknown": one.open.state == UNKNOWN and _is_answered(service),
        "other_language": one.spoken in {OF_THE_PLACE, NOT_SPOKEN} and _is_answered(service),
        "language_unknown": abroad and not service.languages,
        "old_look": need.at.date() - service.assured_date > LOOKED_LATELY,
    }
    return tuple(key for key in AGAINST if holds[key])


def _is_answered(service: Service) -> bool:
    """Whether somebody answers there at certain hours, as nobody does on a mere page."""
    return service.kind not in PAGES and any(
        way.type == VOICE or way.type in WRITTEN for way in service.channels
    )

"""How one service stands to one need: whether it may be shown at all, and how well it fits."""

from __future__ import annotations

from directory.concerns import CONCERNS, NOT_SURE
from directory.hours import best_of, open_at
from directory.kinds import (
    CHILD_HELPLINE,
    FINDER,
    GENERAL,
    KINDS_FOR_OWN_THOUGHTS,
    ONE_SUBJECT,
    ONLY_IF_WANTED,
    OWN_THOUGHTS,
    SELF_CONCERN,
    SPECIAL,
    WANTED,
)
from directory.service import VOICE, WRITTEN, Channel, Need, Open, Service
from directory.snapshot import ACTIVE, EMERGENCY

GROWN_UP = 18  # years; Convention on the Rights of the Child, article 1
# How well a service knows a concern: it says so, its kind does, it listens to anything, neither.
SAYS_SO, KIND_FITS, LISTENS, FITS_NOT = range(4)
# Where it answers: the whole country or the person's region; some unasked region; everywhere.
HERE, SOME_REGION, ACROSS = range(3)
ALIASES = {"tl": "fil", "nb": "no", "nn": "no", "iw": "he", "in": "id"}  # tags meaning the same


def is_child(need: Need) -> bool:
    """Whether the person counts as under 18: everybody who has not said otherwise."""
    return not need.is_adult and (need.age is None or need.age < GROWN_UP)


def is_for_children(service: Service) -> bool:
    """Whether a service is for children or young people, by its word or by its kind."""
    return service.audience == "children" or (
        service.audience is None and service.kind == CHILD_HELPLINE
    )


def is_for_adults(service: Service) -> bool:
    """Whether a source says that a service is for grown-ups only."""
    return service.audience == "adults" or (service.minimum_age or 0) >= GROWN_UP


def avoids_state(need: Need) -> bool:
    """Whether police and state services are kept out, since telling them may harm."""
    concern = CONCERNS.get(need.concern or "")
    return concern is not None and "no-police-first" in concern.tags and not need.asked_for_police


def speaks(service: Service, language: str | None) -> bool | None:
    """Whether a service answers in a language (BCP 47); None if nobody says, or none is asked."""
    if language is None or not service.languages:
        return None
    return _base(language) in {_base(one) for one in service.languages}


def may_show(service: Service, need: Need) -> bool:
    """Whether a service may ever be shown for a need."""
    if service.status != ACTIVE or service.kind == EMERGENCY or not service.channels:
        return False
    if need.age is not None and not _takes_age(service, need.age):
        return False
    if need.region and service.regions and need.region not in service.regions:
        return False
    if need.concern in OWN_THOUGHTS:
        # A list of lines for everything keeps the answer from being empty; it mixes nobody.
        is_list = service.kind == FINDER and fit_of(service, need.concern) == LISTENS
        return (service.kind in KINDS_FOR_OWN_THOUGHTS or is_list) and service.who != "police"
    if service.kind == SELF_CONCERN:
        return False
    if service.kind not in ONLY_IF_WANTED | ONE_SUBJECT or fit_of(service, need.concern) < LISTENS:
        return True
    return service.kind in ONE_SUBJECT and is_child(need) and is_for_children(service)


def fit_of(service: Service, concern: str | None) -> int:
    """How well a service knows a concern: SAYS_SO, KIND_FITS, LISTENS or FITS_NOT."""
    wanted = WANTED.get(concern or NOT_SURE, ())
    if concern is not None and concern in service.concerns:
        return SAYS_SO
    if service.kind in wanted:
        return KIND_FITS
    if service.kind == FINDER and (not service.concerns or NOT_SURE in service.concerns):
        return LISTENS  # a list of lines for everything
    return LISTENS if service.kind in GENERAL else FITS_NOT


def open_for(service: Service, need: Need) -> Open:
    """Whether the way that the person would use is open: the wanted one, else the phone."""
    ways = [one for one in service.channels if is_wanted(one, need.channel)]
    ways = ways or [one for one in service.channels if one.type == VOICE] or [*service.channels]
    hours = dict.fromkeys(one.opening_hours or service.opening_hours for one in ways)
    country = service.country
    return best_of(open_at(one, service.timezone, country, need.at) for one in hours)


def is_wanted(channel: Channel, wanted: str | None) -> bool:
    """Whether a channel is what the person asked for; the phone if nothing was asked."""
    if wanted == "written":
        return channel.type in WRITTEN
    return channel.type == (wanted or VOICE)


def is_expert(service: Service, concern: str | None) -> bool:
    """Whether a service is made for this very concern, or says that it helps with it."""
    wanted = WANTED.get(concern or "", ())
    return concern in service.concerns or service.kind in wanted[:1]


def is_off_subject(service: Service, concern: str | None) -> bool:
    """Whether a service is made for one subject, and it is another one."""
    return service.kind in SPECIAL and service.kind not in WANTED.get(concern or NOT_SURE, ())


def _takes_age(service: Service, age: int) -> bool:
    return (service.minimum_age or 0) <= age <= (service.maximum_age or age)


def _base(tag: str) -> str:
    base = tag.split("-", 1)[0].lower()
    return ALIASES.get(base, base)

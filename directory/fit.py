"""How one service stands to one need: whether it may be shown, and its rank among others.

The rank is a tuple of small numbers, smaller is better, ending with the id, so that two
services never tie and the order never depends on the order of the files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from directory.concerns import CONCERNS, NOT_SURE
from directory.hours import ALWAYS, CLOSED, OPEN, best_of, open_at
from directory.kinds import (
    CHILD_HELPLINE,
    FINDER,
    GENERAL,
    KINDS_FOR_OWN_THOUGHTS,
    NEVER_FIRST,
    ONLY_IF_WANTED,
    OWN_THOUGHTS,
    SELF_CONCERN,
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


@dataclass(frozen=True, slots=True)
class Candidate:
    """A service weighed against a need.

    `fit` is SAYS_SO ... FITS_NOT, `where` HERE ... ACROSS; `missing` tells that it has no
    channel of the wanted kind; `rank` sorts, `unfit_to_lead` is 0 if it may stand first.
    """

    service: Service
    open: Open
    fit: int
    where: int
    missing: bool
    rank: tuple[int | str, ...]
    unfit_to_lead: int


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
        return service.kind in KINDS_FOR_OWN_THOUGHTS and service.who != "police"
    if service.kind == SELF_CONCERN:
        return False
    return service.kind not in ONLY_IF_WANTED or fit_of(service, need.concern) <= KIND_FITS


def fit_of(service: Service, concern: str | None) -> int:
    """How well a service knows a concern: SAYS_SO, KIND_FITS, LISTENS or FITS_NOT."""
    wanted = WANTED.get(concern or NOT_SURE, ())
    if concern is not None and concern in service.concerns:
        return SAYS_SO
    if service.kind in wanted:
        return KIND_FITS
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


def candidate(service: Service, need: Need) -> Candidate:
    """A service weighed against a need."""
    state = open_for(service, need)
    fit = fit_of(service, need.concern)
    where = _where(service, need)
    missing = need.channel is not None and not any(
        is_wanted(one, need.channel) for one in service.channels
    )
    rank = _rank(service, need, state, fit, where, missing=missing)
    return Candidate(service, state, fit, where, missing, rank, _unfit_to_lead(service, need))


def allowed(found: Sequence[Candidate], need: Need) -> Sequence[Candidate]:
    """The candidates that may stand in one list with the others.

    Where police and state are kept out they come only if nobody else answers here; lines that
    know another subject come only if nobody here listens.
    """
    if avoids_state(need):
        others = [one for one in found if one.service.who == "charity"]
        if any(one.where == HERE and not one.unfit_to_lead for one in others):
            found = others
        else:
            state = [one for one in found if one.service.who == "state"]
            found = [*others, *state] or found
    listening = [one for one in found if _listens(one, need)]
    if any(one.where == HERE and not one.unfit_to_lead for one in listening):
        return listening
    return [one for one in found if one.where != ACROSS or _listens(one, need)] or found


def _listens(one: Candidate, need: Need) -> bool:
    for_all = one.service.kind == FINDER or (is_child(need) and is_for_children(one.service))
    return one.fit < FITS_NOT or for_all


def _unfit_to_lead(service: Service, need: Need) -> int:
    if service.who == "police":
        return 4
    if is_child(need) and is_for_adults(service):
        return 3
    if service.kind in NEVER_FIRST:
        return 2
    return 1 if avoids_state(need) and service.who == "state" else 0


def _where(service: Service, need: Need) -> int:
    if need.country is None or need.country not in service.serves:
        return ACROSS
    return SOME_REGION if service.regions and need.region is None else HERE


def _takes_age(service: Service, age: int) -> bool:
    return (service.minimum_age or 0) <= age <= (service.maximum_age or age)


def _base(tag: str) -> str:
    base = tag.split("-", 1)[0].lower()
    return ALIASES.get(base, base)


def _rank(
    service: Service, need: Need, state: Open, fit: int, where: int, *, missing: bool
) -> tuple[int | str, ...]:
    child = is_child(need)
    children = child and is_for_children(service)
    spoken = speaks(service, need.language)
    strange = where == ACROSS and spoken is False
    only_mail = need.channel == "written" and not any(
        one.type in WRITTEN and one.type != "email" for one in service.channels
    )
    return (
        child and is_for_adults(service),
        avoids_state(need) and service.who != "charity",
        missing or (need.channel is not None and strange),
        _tier(service, need, state, fit, where),
        avoids_state(need) and service.is_anonymous is not True,
        fit == FITS_NOT if children else fit >= LISTENS,
        only_mail,
        {ALWAYS: 0, OPEN: 0, CLOSED: 2}.get(state.state, 1),
        {True: 0, None: 1, False: 2}[spoken],
        fit,
        children and service.kind != CHILD_HELPLINE,
        service.who != "charity",
        {True: 0, None: 1, False: 2}[service.is_free],
        service.is_anonymous is not True,
        service.confidence != "high",
        service.id,
    )


def _tier(service: Service, need: Need, state: Open, fit: int, where: int) -> int:
    """The step of the ladder on which a service stands; smaller is nearer the person."""
    if service.who == "police" or service.kind in NEVER_FIRST:
        asked = need.asked_for_police and service.who == "police"
        return -1 if asked else {FINDER: 14}.get(service.kind, 12 if where == ACROSS else 8)
    answers = state.state in {ALWAYS, OPEN}
    if not is_child(need):
        if is_for_children(service) and not (need.age and service.maximum_age):
            return 13
        return (0 if answers and fit <= KIND_FITS else 4, 7, 9)[where]
    if is_for_children(service):
        return (3 if state.state == CLOSED else 0, 5, 9)[where]
    if service.audience == "everyone":
        return (1 if answers and fit <= KIND_FITS else 4, 7, 10)[where]
    return (2 if answers and fit == SAYS_SO else 6, 8, 11)[where]

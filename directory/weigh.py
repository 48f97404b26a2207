"""A service weighed against a need: its rank among others, and whether it may lead them.

The rank is a tuple of small numbers, smaller is better, ending with the id, so that two
services never tie and the order never depends on the order of the files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from directory.concerns import NOT_SURE
from directory.fit import (
    ACROSS,
    FITS_NOT,
    HERE,
    KIND_FITS,
    LISTENS,
    SAYS_SO,
    SOME_REGION,
    avoids_state,
    fit_of,
    is_child,
    is_for_adults,
    is_for_children,
    is_off_subject,
    is_wanted,
    open_for,
    speaks,
)
from directory.hours import ALWAYS, CLOSED, OPEN
from directory.kinds import CHILD_HELPLINE, FINDER, NEVER_FIRST
from directory.service import WRITTEN, Need, Open, Service


class Step(IntEnum):
    """The ladder: whoever stands on a smaller step is shown before everybody above it.

    CHILDREN are open, or nobody knows their hours. NOW means open and made for the concern;
    UNSAID, that nobody says for whom the line is; IN_A_REGION, that the person's region is not
    known; FAR, that it answers people of every country.
    """

    ASKED_FOR = 0
    CHILDREN = 1
    EVERYONE_NOW = 2
    UNSAID_NOW = 3
    CHILDREN_CLOSED = 4
    EVERYONE = 5
    CHILDREN_IN_A_REGION = 6
    UNSAID = 7
    EVERYONE_IN_A_REGION = 8
    UNSAID_IN_A_REGION = 9
    REPORT = 10
    CHILDREN_FAR = 11
    EVERYONE_FAR = 12
    UNSAID_FAR = 13
    REPORT_FAR = 14
    LIST_FOR_CHILDREN = 15
    LIST = 16
    NOT_MEANT = 17


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


def candidate(service: Service, need: Need) -> Candidate:
    """A service weighed against a need."""
    state = open_for(service, need)
    fit = fit_of(service, need.concern)
    where = _where(service, need)
    missing = need.channel is not None and not any(
        is_wanted(one, need.channel) for one in service.channels
    )
    rank = _rank(service, need, state, fit, where, missing=missing)
    return Candidate(
        service, state, fit, where, missing, rank, _unfit_to_lead(service, need, fit, where)
    )


def allowed(found: Sequence[Candidate], need: Need) -> Sequence[Candidate]:
    """The candidates that may stand in one list with the others.

    Where police and state are kept out they come only if nobody else answers here; lines that
    know another subject come only if nobody here listens.
    """
    if avoids_state(need):
        others = [one for one in found if one.service.who == "charity"]
        if any(one.where == HERE and one.unfit_to_lead <= 1 for one in others):
            found = others
        else:
            state = [one for one in found if one.service.who == "state"]
            found = [*others, *state] or found
    listening = [one for one in found if _listens(one, need)]
    if any(one.where == HERE and not one.unfit_to_lead for one in listening):
        return listening
    return [one for one in found if one.where != ACROSS or _listens(one, need)] or found


def _listens(one: Candidate, need: Need) -> bool:
    if one.service.kind == FINDER and need.concern in {None, NOT_SURE}:
        return True
    for_all = one.service.kind != FINDER and is_child(need) and is_for_children(one.service)
    return one.fit < FITS_NOT or for_all


def _unfit_to_lead(service: Service, need: Need, fit: int, where: int) -> int:
    """How far from the head of a list a service must stay; 0 may lead."""
    if service.who == "police":
        return 6
    if is_child(need) and is_for_adults(service):
        return 5
    if service.who == "state" and avoids_state(need):
        return 4
    if service.kind in NEVER_FIRST:
        return 2 if service.kind == FINDER else 3
    # Somebody far away who does not claim to know the subject comes after a list of lines here.
    stranger = where == ACROSS and fit > SAYS_SO and not is_for_children(service)
    return 3 if stranger else 1 if fit == FITS_NOT else 0


def _where(service: Service, need: Need) -> int:
    if need.country is None or need.country not in service.serves:
        return ACROSS
    return SOME_REGION if service.regions and need.region is None else HERE


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
        _step(service, need, state, fit, where),
        avoids_state(need) and service.is_anonymous is not True,
        is_off_subject(service, need.concern),
        fit >= LISTENS and not children,
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


def _step(service: Service, need: Need, state: Open, fit: int, where: int) -> Step:
    """The step of the ladder on which a service stands."""
    if service.who == "police" and need.asked_for_police:
        return Step.ASKED_FOR
    if service.who == "police" or service.kind in NEVER_FIRST:
        return _later(service, where)
    knows = fit <= KIND_FITS and not is_off_subject(service, need.concern)
    helps_now = knows and state.state in {ALWAYS, OPEN}
    if not is_child(need):
        if is_for_children(service) and not (need.age and service.maximum_age):
            return Step.NOT_MEANT
        now = Step.EVERYONE_NOW if helps_now else Step.EVERYONE
        return (now, Step.EVERYONE_IN_A_REGION, Step.EVERYONE_FAR)[where]
    if is_for_children(service):
        here = Step.CHILDREN_CLOSED if state.state == CLOSED else Step.CHILDREN
        return (here, Step.CHILDREN_IN_A_REGION, Step.CHILDREN_FAR)[where]
    if service.audience == "everyone":
        now = Step.EVERYONE_NOW if helps_now else Step.EVERYONE
        return (now, Step.EVERYONE_IN_A_REGION, Step.EVERYONE_FAR)[where]
    says_so = helps_now and fit == SAYS_SO
    return (Step.UNSAID_NOW if says_so else Step.UNSAID, Step.UNSAID_IN_A_REGION, Step.UNSAID_FAR)[
        where
    ]


def _later(service: Service, where: int) -> Step:
    if service.kind == FINDER:
        return Step.LIST_FOR_CHILDREN if is_for_children(service) else Step.LIST
    return Step.REPORT_FAR if where == ACROSS else Step.REPORT

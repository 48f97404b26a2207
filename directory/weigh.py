"""A service weighed against a need: its rank among others, and whether it may lead them.

The rank is a tuple of small numbers, smaller is better, ending with the id, so that two
services never tie and the order never depends on the order of the files.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from directory.concerns import CONCERNS, NOT_SURE
from directory.fit import (
    ACROSS,
    FITS_NOT,
    HERE,
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
from directory.kinds import CHILD_HELPLINE, FINDER, SPECIAL, TAKE_DOWN
from directory.ladder import Head, head_of, step_of
from directory.service import WRITTEN, Need, Open, Service


@dataclass(frozen=True, slots=True)
class Candidate:
    """A service weighed against a need.

    `fit` is SAYS_SO ... FITS_NOT, `where` HERE ... ACROSS; `missing` tells that it has no
    channel of the wanted kind; `rank` sorts, `head` says who may stand first.
    """

    service: Service
    open: Open
    fit: int
    where: int
    missing: bool
    rank: tuple[int | str, ...]
    head: Head


def candidate(service: Service, need: Need) -> Candidate:
    """A service weighed against a need."""
    state = open_for(service, need)
    fit = fit_of(service, need.concern)
    where = _where(service, need)
    missing = need.channel is not None and not any(
        is_wanted(one, need.channel) for one in service.channels
    )
    rank = _rank(service, need, state, fit, where, missing=missing)
    head = head_of(service, need, state, fit, where)
    if missing and head == Head.CHILDREN:
        head = Head.HUMAN  # somebody who cannot speak is not served by a voice
    return Candidate(service, state, fit, where, missing, rank, head)


def allowed(found: Sequence[Candidate], need: Need) -> Sequence[Candidate]:
    """The candidates that may stand in one list with the others.

    Where police and state are kept out they come only if nobody else answers here; lines that
    know another subject come only if nobody here listens; where a life may be at stake nobody
    far away is shown who does not say that they help with this.
    """
    if avoids_state(need):
        found = _without_state(found)
    concern = CONCERNS.get(need.concern or "")
    if concern is not None and "asks-suicide" in concern.tags:
        found = [one for one in found if one.where != ACROSS or _may_be_far(one)] or found
    listening = [one for one in found if _listens(one, need)]
    if any(one.where == HERE and one.head <= Head.HUMAN for one in listening):
        return listening
    return [one for one in found if one.where != ACROSS or _listens(one, need)] or found


def _without_state(found: Sequence[Candidate]) -> Sequence[Candidate]:
    others = [one for one in found if one.service.who == "charity"]
    if any(one.where == HERE and one.head <= Head.OTHER_SUBJECT for one in others):
        return others
    state = [one for one in found if one.service.who == "state"]
    return [*others, *state] or found


def _may_be_far(one: Candidate) -> bool:
    return one.fit == SAYS_SO or one.service.kind in {FINDER, TAKE_DOWN}


def _listens(one: Candidate, need: Need) -> bool:
    if one.service.kind == FINDER and need.concern in {None, NOT_SURE}:
        return True
    for_all = one.service.kind != FINDER and is_child(need) and is_for_children(one.service)
    return one.fit < FITS_NOT or for_all


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
        step_of(service, need, state, fit, where),
        avoids_state(need) and service.is_anonymous is not True,
        is_off_subject(service, need.concern),
        fit >= LISTENS and not children,
        only_mail,
        {ALWAYS: 0, OPEN: 0, CLOSED: 2}.get(state.state, 1),
        spoken is False or (where == ACROSS and spoken is None),
        not (fit == SAYS_SO and service.kind in SPECIAL),
        fit,
        children and service.kind != CHILD_HELPLINE,
        service.who != "charity",
        {True: 0, None: 1, False: 2}[service.is_free],
        service.is_anonymous is not True,
        service.confidence != "high",
        service.id,
    )

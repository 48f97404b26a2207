"""The ladder on which services stand, and who may stand at its head.

Rule of this file: a step is given by what a service is for this need; small advantages decide
within a step only, so that no sum of them lifts a line for adults over one for children.
"""

from __future__ import annotations

from enum import IntEnum

from directory.fit import (
    ACROSS,
    FITS_NOT,
    HERE,
    KIND_FITS,
    SAYS_SO,
    avoids_state,
    is_child,
    is_for_adults,
    is_for_children,
    is_off_subject,
)
from directory.hours import ALWAYS, CLOSED, OPEN
from directory.kinds import FINDER, NEVER_FIRST
from directory.service import Need, Open, Service


class Head(IntEnum):
    """Who may stand first: the smallest that there is.

    CHILDREN are open here, or nobody knows their hours. A STRANGER answers people of every
    country without saying that it knows the concern; a list of lines is better than that.
    """

    CHILDREN = 0
    HUMAN = 1
    OTHER_SUBJECT = 2
    LIST = 3
    STRANGER = 4
    STATE_AVOIDED = 5
    ADULTS = 6
    POLICE = 7


class Step(IntEnum):
    """The ladder: whoever stands on a smaller step is shown before everybody above it.

    CHILDREN are open, or nobody knows their hours. NOW means open and made for the concern;
    UNSAID, that nobody says for whom the line is; IN_A_REGION, that the person's region is not
    known; FAR, that it answers people of every country. CHILDREN_ELSE are those of another
    subject: where no other line for children is open they are led to the front all the same.
    """

    ASKED_FOR = 0
    CHILDREN = 1
    EVERYONE_NOW = 2
    UNSAID_NOW = 3
    CHILDREN_CLOSED = 4
    CHILDREN_ELSE = 5
    EVERYONE = 6
    CHILDREN_IN_A_REGION = 7
    UNSAID = 8
    EVERYONE_IN_A_REGION = 9
    UNSAID_IN_A_REGION = 10
    REPORT = 11
    CHILDREN_FAR = 12
    EVERYONE_FAR = 13
    UNSAID_FAR = 14
    REPORT_FAR = 15
    LIST_FOR_CHILDREN = 16
    LIST = 17
    NOT_MEANT = 18


def head_of(service: Service, need: Need, state: Open, fit: int, where: int) -> Head:
    """Whether a service may stand first, and before whom."""
    if service.who == "police":
        return Head.POLICE
    if is_child(need) and is_for_adults(service):
        return Head.ADULTS
    if service.who == "state" and avoids_state(need):
        return Head.STATE_AVOIDED
    if service.kind in NEVER_FIRST:
        return Head.LIST if service.kind == FINDER else Head.STRANGER
    if is_child(need) and is_for_children(service):
        return Head.CHILDREN if where == HERE and state.state != CLOSED else Head.HUMAN
    if where == ACROSS and fit > SAYS_SO:
        return Head.STRANGER
    return Head.OTHER_SUBJECT if fit == FITS_NOT else Head.HUMAN


def step_of(service: Service, need: Need, state: Open, fit: int, where: int) -> Step:
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
        if where == HERE and is_off_subject(service, need.concern):
            return Step.CHILDREN_ELSE
        here = Step.CHILDREN_CLOSED if state.state == CLOSED else Step.CHILDREN
        return (here, Step.CHILDREN_IN_A_REGION, Step.CHILDREN_FAR)[where]
    if service.audience == "everyone":
        later = Step.EVERYONE if knows else Step.UNSAID  # knowing the concern counts for more
        now = Step.EVERYONE_NOW if helps_now else later
        return (now, Step.EVERYONE_IN_A_REGION, Step.EVERYONE_FAR)[where]
    says_so = helps_now and fit == SAYS_SO
    return (Step.UNSAID_NOW if says_so else Step.UNSAID, Step.UNSAID_IN_A_REGION, Step.UNSAID_FAR)[
        where
    ]


def _later(service: Service, where: int) -> Step:
    if service.kind == FINDER:
        return Step.LIST_FOR_CHILDREN if is_for_children(service) else Step.LIST
    return Step.REPORT_FAR if where == ACROSS else Step.REPORT

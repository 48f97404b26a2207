"""The ladder on which services stand, and who may stand at its head.

Rule of this file: a step is given by what a service is for this need; small advantages decide
within a step only, so that no sum of them lifts a line for adults over one for children.
"""

from __future__ import annotations

from enum import IntEnum

from directory.kinds import FINDER, NEVER_FIRST
from directory.standing import (
    ACROSS,
    FITS_NOT,
    HERE,
    IS_CLOSED,
    IS_OPEN,
    KIND_FITS,
    SAYS_SO,
    Standing,
)


class Head(IntEnum):
    """Who may stand first: the smallest that there is.

    CHILDREN are open here, or nobody knows their hours. A STRANGER answers people of every
    country without saying that it knows the concern; a list of lines is better than that.
    """

    CHILDREN = 0
    HUMAN = 1
    OTHER_SUBJECT = 2
    LONG_UNSEEN = 3
    LIST = 4
    STRANGER = 5
    STATE_AVOIDED = 6
    ADULTS = 7
    POLICE = 8


class Step(IntEnum):
    """The ladder: whoever stands on a smaller step is shown before everybody above it.

    CHILDREN are open, or nobody knows their hours. NOW means open and made for the concern;
    MADE_NOW, that it also names it, though nobody says for whom it is;
    UNSAID, that nobody says for whom the line is; IN_A_REGION, that the person's region is not
    known; FAR, that it answers people of every country. CHILDREN_ELSE are those of another
    subject: where no other line for children is open they are led to the front all the same.
    """

    ASKED_FOR = 0
    CHILDREN = 1
    MADE_NOW = 2
    EVERYONE_NOW = 3
    UNSAID_NOW = 4
    CHILDREN_CLOSED = 5
    CHILDREN_ELSE = 6
    EVERYONE = 7
    CHILDREN_IN_A_REGION = 8
    UNSAID = 9
    EVERYONE_IN_A_REGION = 10
    UNSAID_IN_A_REGION = 11
    REPORT = 12
    CHILDREN_FAR = 13
    EVERYONE_FAR = 14
    UNSAID_FAR = 15
    REPORT_FAR = 16
    LIST_FOR_CHILDREN = 17
    LIST = 18
    NOT_MEANT = 19


def head_of(one: Standing) -> Head:
    """Whether a service may stand first, and before whom."""
    if one.shape.who == "police":
        return Head.POLICE
    if one.is_too_old:
        return Head.ADULTS
    if one.shape.who == "state" and one.view.avoids_state:
        return Head.STATE_AVOIDED
    if one.shape.kind in NEVER_FIRST:
        return Head.LIST if one.shape.kind == FINDER else Head.STRANGER
    if one.is_childs:
        return Head.CHILDREN if one.where == HERE and one.open != IS_CLOSED else Head.HUMAN
    if one.where == ACROSS and one.fit > SAYS_SO:
        return Head.STRANGER
    return Head.OTHER_SUBJECT if one.fit == FITS_NOT else Head.HUMAN


def step_of(one: Standing) -> Step:
    """The step of the ladder on which a service stands."""
    shape, where = one.shape, one.where
    if shape.who == "police" and one.view.asked_for_police:
        return Step.ASKED_FOR
    if shape.who == "police" or shape.kind in NEVER_FIRST:
        return _later(one)
    if not one.view.is_child:
        return _for_an_adult(one)
    if one.is_childs:
        if where == HERE and one.is_off_subject:
            return Step.CHILDREN_ELSE
        here = Step.CHILDREN_CLOSED if one.open == IS_CLOSED else Step.CHILDREN
        return (here, Step.CHILDREN_IN_A_REGION, Step.CHILDREN_FAR)[where]
    if shape.audience == "everyone":
        later = Step.EVERYONE if _knows(one) else Step.UNSAID  # knowing the concern counts more
        return (_now(one, later), Step.EVERYONE_IN_A_REGION, Step.EVERYONE_FAR)[where]
    here = Step.UNSAID_NOW if _helps_now(one) and one.names_it else Step.UNSAID
    here = Step.MADE_NOW if here is Step.UNSAID_NOW and _is_made(one) else here
    return (here, Step.UNSAID_IN_A_REGION, Step.UNSAID_FAR)[where]


def _for_an_adult(one: Standing) -> Step:
    if one.shape.audience == "children" and not (one.view.is_age_known and one.shape.is_bounded):
        return Step.NOT_MEANT
    return (_now(one, Step.EVERYONE), Step.EVERYONE_IN_A_REGION, Step.EVERYONE_FAR)[one.where]


def _now(one: Standing, later: Step) -> Step:
    if not _helps_now(one):
        return later
    return Step.MADE_NOW if one.names_it and _is_made(one) else Step.EVERYONE_NOW


def _is_made(one: Standing) -> bool:
    return one.shape.kind in one.view.wanted[:1]


def _knows(one: Standing) -> bool:
    return one.fit <= KIND_FITS and not one.is_off_subject


def _helps_now(one: Standing) -> bool:
    return _knows(one) and one.open == IS_OPEN


def _later(one: Standing) -> Step:
    if one.shape.kind == FINDER:
        return Step.LIST_FOR_CHILDREN if one.shape.audience == "children" else Step.LIST
    return Step.REPORT_FAR if one.where == ACROSS else Step.REPORT

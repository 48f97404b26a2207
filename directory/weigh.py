"""A service weighed against a need, as one number that tells all that a list is made of.

Rules of this file: whoever stands the same weighs the same, so each standing is weighed once and
kept with its view; there are some thousands of them, and they hold nothing of a person. From the
highest bits down a number holds the weight, where it may lead, facts, and its place on the shelf;
so numbers sort by weight, and a list is picked out of them by looking at bits.
"""

from __future__ import annotations

from directory.concerns import NOT_SURE
from directory.kinds import FINDER, SPECIAL, TAKE_DOWN
from directory.ladder import Head, head_of
from directory.ranking import standing_weight
from directory.standing import (
    ACROSS,
    FITS_NOT,
    HERE,
    IS_OPEN,
    PER_SHAPE,
    SAYS_SO,
    Shape,
    Standing,
    View,
    standing_of,
)

PLACE_BITS = 20  # a million services that one need looks at
PLACE = (1 << PLACE_BITS) - 1
_FACT = 1 << PLACE_BITS
NEAR = _FACT  # it serves the country, wholly or in a region
LISTENS_TO_IT = _FACT << 1  # it listens to this concern
LEADS_HERE = _FACT << 2  # it listens, serves the whole country, and may lead
CHARITY = _FACT << 3
STATE = _FACT << 4
ANSWERS_HERE = _FACT << 5  # a charity that serves the whole country and is no mere page
KNOWS_AFAR = _FACT << 6  # it may be shown from far away where a life may be at stake
EXPERT = _FACT << 7  # made for this very concern, or says that it helps with it
MADE = _FACT << 8  # made for this very concern, and serves the country
NAMES_IT = _FACT << 9  # its record names the concern
TAKES_DOWN = _FACT << 10
LISTS_ALL = _FACT << 11  # a list of lines for everything
CHILDS = _FACT << 12  # a line for children of this country, and a child asks
HUMAN = _FACT << 13  # it may stand anywhere in the first list
OPEN_NOW = _FACT << 14
HEAD_SHIFT = PLACE_BITS + 15
WEIGHT_SHIFT = HEAD_SHIFT + 4
_HEADS = (1 << (WEIGHT_SHIFT - HEAD_SHIFT)) - 1
HIDDEN = 0  # what a standing weighs that is never shown


def weigh(shape: Shape, view: View, key: int) -> int:
    """A standing weighed, with a place of 0; HIDDEN if it is never shown."""
    one = standing_at(shape, view, key)
    if not one.may_show:
        return HIDDEN
    head = head_of(one)
    return standing_weight(one) << WEIGHT_SHIFT | int(head) << HEAD_SHIFT | _facts(one, head)


def standing_at(shape: Shape, view: View, key: int) -> Standing:
    """The standing of a key: PER_SHAPE times the shape's number, and its own."""
    rest, state = divmod(key % PER_SHAPE, 3)
    names_it, where = divmod(rest, 3)
    return standing_of(shape, view, names_it=bool(names_it), where=where, state=state)


def lead_of(candidate: int) -> int:
    """Where a candidate may lead, as a Head."""
    return candidate >> HEAD_SHIFT & _HEADS


def _facts(one: Standing, head: Head) -> int:
    kind, who = one.shape.kind, one.shape.who
    is_here, is_near = one.where == HERE, one.where != ACROSS
    listens = one.fit < FITS_NOT or (one.is_childs and kind != FINDER)
    listens = listens or (kind == FINDER and one.view.concern in {None, NOT_SURE})
    is_subject = kind in SPECIAL and not one.is_off_subject
    is_made = kind in one.view.wanted[:1] or (one.fit == SAYS_SO and is_subject)
    return (
        is_near * NEAR
        | listens * LISTENS_TO_IT
        | (listens and is_here and head <= Head.HUMAN) * LEADS_HERE
        | (who == "charity") * CHARITY
        | (who == "state") * STATE
        | (who == "charity" and is_here and head <= Head.OTHER_SUBJECT) * ANSWERS_HERE
        | (one.fit == SAYS_SO or kind in {FINDER, TAKE_DOWN}) * KNOWS_AFAR
        | one.is_expert * EXPERT
        | (is_made and is_near) * MADE
        | one.names_it * NAMES_IT
        | (kind == TAKE_DOWN) * TAKES_DOWN
        | one.shape.lists_all * LISTS_ALL
        | (one.is_childs and is_near) * CHILDS
        | (head <= Head.OTHER_SUBJECT) * HUMAN
        | (one.open == IS_OPEN) * OPEN_NOW
    )

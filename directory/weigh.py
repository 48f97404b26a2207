"""A service weighed against a need: its place among others, and whether it may lead them.

Rule of this file: whoever stands the same weighs the same, so each standing is weighed once
and kept with its view; there are some thousands of them, and they hold nothing of a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntFlag
from functools import lru_cache

from directory.attributes import Wish
from directory.kinds import FINDER, SPECIAL, TAKE_DOWN
from directory.ladder import Head, head_of
from directory.ranking import WHOLE, standing_weight, wish_weight
from directory.standing import (
    ACROSS,
    FITS_NOT,
    HERE,
    PER_SHAPE,
    SAYS_SO,
    Shape,
    Standing,
    View,
)


class Fact(IntFlag):
    """What is asked of a candidate when a list is put together."""

    HIDDEN = 1  # never shown for this need
    NEAR = 2  # it serves the country, wholly or in a region
    LISTENS = 4  # it listens to this concern
    LEADS_HERE = 8  # it listens, serves the whole country, and may lead
    CHARITY = 16
    STATE = 32
    ANSWERS_HERE = 64  # a charity that serves the whole country and is no mere page
    KNOWS_AFAR = 128  # it may be shown from far away where a life may be at stake
    EXPERT = 256  # made for this very concern, or says that it helps with it
    MADE = 512  # made for this very concern, and serves the country
    TAKES_DOWN = 1024
    CHILDS = 2048  # a line for children of this country, and a child asks
    HUMAN = 4096  # it may stand anywhere in the first list


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a standing weighs; `head` is already shifted above every weight."""

    weight: int
    head: int
    facts: int
    standing: Standing


def weigh(shape: Shape, view: View, key: int) -> Weighed:
    """A standing weighed; `key` is PER_SHAPE times the shape's number and the standing's own."""
    rest, state = divmod(key % PER_SHAPE, 3)
    names_it, where = divmod(rest, 3)
    one = Standing(shape, view, bool(names_it), where, state)
    head = head_of(one)
    return Weighed(standing_weight(one), int(head) << WHOLE, int(_facts(one, head)), one)


@lru_cache(maxsize=8192)
def wished(wish: Wish) -> int:
    """What a wish weighs."""
    return wish_weight(wish)


def _facts(one: Standing, head: Head) -> Fact:
    if not one.may_show:
        return Fact.HIDDEN
    kind, who = one.shape.kind, one.shape.who
    is_here = one.where == HERE
    listens = one.fit < FITS_NOT or (one.is_childs and kind != FINDER)
    listens = listens or (kind == FINDER and one.view.concern in {None, "not_sure"})
    is_subject = kind in SPECIAL and not one.is_off_subject
    is_made = kind in one.view.wanted[:1] or (one.fit == SAYS_SO and is_subject)
    holds = {
        Fact.NEAR: one.where != ACROSS,
        Fact.LISTENS: listens,
        Fact.LEADS_HERE: listens and is_here and head <= Head.HUMAN,
        Fact.CHARITY: who == "charity",
        Fact.STATE: who == "state",
        Fact.ANSWERS_HERE: who == "charity" and is_here and head <= Head.OTHER_SUBJECT,
        Fact.KNOWS_AFAR: one.fit == SAYS_SO or kind in {FINDER, TAKE_DOWN},
        Fact.EXPERT: one.is_expert,
        Fact.MADE: is_made and one.where != ACROSS,
        Fact.TAKES_DOWN: kind == TAKE_DOWN,
        Fact.CHILDS: one.is_childs and one.where != ACROSS,
        Fact.HUMAN: head <= Head.OTHER_SUBJECT,
    }
    found = Fact(0)
    for fact, is_true in holds.items():
        found |= fact if is_true else Fact(0)
    return found

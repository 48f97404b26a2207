"""The weights of the attributes: a rank is one number, a smaller one is better.

Rule of this file: each attribute has bits of its own, in the order of the table, so that the sum
of what the standing, the wishes and the record weigh compares like the attributes one by one.
"""

from __future__ import annotations

from collections.abc import Iterable

from directory.attributes import TABLE, Wish
from directory.service import Service
from directory.standing import Standing

BITS = [(len(one.levels) - 1).bit_length() for one in TABLE]
ID_BITS = 24  # below all of them stands the place of the id, so that no two services tie
_SHIFTS = [ID_BITS + sum(BITS[at + 1 :]) for at in range(len(TABLE))]


def weight_of(levels: Iterable[tuple[int, int]]) -> int:
    """The sum of levels, each shifted to its attribute's place; a smaller weight is better."""
    return sum(int(level) << shift for level, shift in levels)


_STANDS = [(one.stands, shift) for one, shift in zip(TABLE, _SHIFTS, strict=True) if one.stands]
_WISHES = [(one.wishes, shift) for one, shift in zip(TABLE, _SHIFTS, strict=True) if one.wishes]
_STATES = [(one.states, shift) for one, shift in zip(TABLE, _SHIFTS, strict=True) if one.states]


def standing_weight(one: Standing) -> int:
    """What the attributes that look at the standing weigh."""
    return weight_of((level(one), shift) for level, shift in _STANDS)


def wish_weight(one: Wish) -> int:
    """What the attributes that look at the person's wishes weigh."""
    return weight_of((level(one), shift) for level, shift in _WISHES)


def static_weight(one: Service) -> int:
    """What the attributes of the record alone weigh."""
    return weight_of((level(one), shift) for level, shift in _STATES)

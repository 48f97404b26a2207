"""Game guide: what a building game needs for a house, a farm or a portal, counted in blocks."""

from __future__ import annotations

from bot.flows.covers.guide import Guide, Values, between

SIDE = {"house": 7, "shelter": 4, "farm": 9, "portal": 4, "diamonds": 1, "iron": 1}  # blocks
LEAST, MOST = 3, 64
HEIGHT = 4  # rows of blocks in a wall


def values(item: str, number: int | None) -> Values:
    """`side` of a square, the blocks of its `walls`, and of its `floor` or roof."""
    side = between(number, LEAST, MOST, SIDE[item])
    return {"side": side, "walls": 4 * (side - 1) * HEIGHT, "floor": side * side}


GAMES = Guide("games", tuple(SIDE), values)

"""Plant care: how often to water, and when next, from how many days ago it was watered."""

from __future__ import annotations

from bot.flows.covers.guide import Guide, Values, between

EVERY = {"monstera": 7, "basil": 1, "cactus": 21, "aloe": 14, "orchid": 7, "tomato": 2}  # days


def values(item: str, number: int | None) -> Values:
    """`every` so many days; `left` until the next time, if it was `number` days ago (0: today)."""
    every = EVERY[item]
    return {"every": every, "left": max(0, every - between(number, 0, 99, 0))}


PLANTS = Guide("plants", tuple(EVERY), values)

"""A shop's catalogue: what each thing is for, and how long one pack of it lasts."""

from __future__ import annotations

from bot.flows.covers.guide import Guide, Values, between

# A usual pack, and what one day takes of it: millilitres, grams or hours.
PACKS = {
    "soap": (100, 2),
    "cream": (50, 2),
    "shampoo": (250, 8),
    "lip_balm": (5, 1),
    "sunscreen": (200, 30),
    "candle": (40, 2),
}
MOST = 999


def values(item: str, number: int | None) -> Values:
    """`pack` as it is or was asked for, and how many `days` it lasts, two at least."""
    pack, a_day = PACKS[item]
    pack = between(number, 1, MOST, pack)
    return {"pack": pack, "days": max(2, pack // a_day)}


SHOP = Guide("shop", tuple(PACKS), values)

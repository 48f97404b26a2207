"""Recipes: what is needed for so many people, and how it is made."""

from __future__ import annotations

from collections.abc import Mapping

from bot.flows.covers.guide import Guide, Values, between

# For one person: grams, millilitres or pieces, as the text of the recipe says.
EACH: Mapping[str, Values] = {
    "pancakes": {"flour": 60, "milk": 120, "eggs": 1},
    "pasta": {"pasta": 100, "tomatoes": 150},
    "rice": {"rice": 75, "water": 150},
    "omelette": {"eggs": 2, "milk": 20},
    "soup": {"potatoes": 150, "carrots": 80, "water": 300},
    "fruit": {"apples": 1, "bananas": 1},
}
PEOPLE, MOST = 2, 12


def values(item: str, number: int | None) -> Values:
    """What the recipe needs for `people`."""
    people = between(number, 1, MOST, PEOPLE)
    return {"people": people, **{name: amount * people for name, amount in EACH[item].items()}}


RECIPES = Guide("recipes", tuple(EACH), values)

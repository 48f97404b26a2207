"""The small conversations that a covered chat really has with whoever picks up the phone.

Rules of this package: what a cover says is true and useful, and it remembers nothing; a word that
it does not know gets the list of those it knows. One file for each skin.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.flows.covers.games import GAMES
from bot.flows.covers.guide import Guide
from bot.flows.covers.homework import HOMEWORK
from bot.flows.covers.plants import PLANTS
from bot.flows.covers.recipes import RECIPES
from bot.flows.covers.shop import SHOP

GUIDES: Mapping[str, Guide] = {one.skin: one for one in (PLANTS, HOMEWORK, RECIPES, GAMES, SHOP)}

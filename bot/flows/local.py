"""What a server added for its members, below the cards of the directory.

Rules of this file: it stands after the checked cards, never before one and never in the place of
one; it says that nobody of ours looked at it; it is shown only for what it was added for.
"""

from __future__ import annotations

from bot.communities import OwnService
from bot.events import Block
from bot.flows.screens import tags_of
from bot.talk import Talk
from bot.texts import Texts
from bot.world import World
from directory.concerns import CONCERNS

MOST = 2  # below one list of cards


def local_blocks(talk: Talk, country: str | None, world: World) -> tuple[Block, ...]:
    """The own services of the server for what the talk is about; often none."""
    concern = talk.answer("concern")
    if concern is None or "never-guessed" in CONCERNS[concern].tags:
        return ()
    is_cautioned = world.caution(country, concern) is not None
    is_kept_from_police = is_cautioned or "no-police-first" in tags_of(talk)
    fitting = [
        one
        for one in world.own_services(concern, country)
        if not (is_kept_from_police and one.who != "charity")
    ][:MOST]
    return tuple(Block(_card(one, world.texts, talk.language), is_card=True) for one in fitting)


def _card(own: OwnService, texts: Texts, language: str) -> str:
    lines = (
        texts.say(language, "own_card"),
        own.name,
        texts.say(language, f"who.{own.who}"),
        own.way,
        texts.say(language, "own_card.page"),
        own.page,
    )
    return "\n".join(lines)

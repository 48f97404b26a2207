"""What stands above the first card where telling may be punished: once, short, with its date.

Rules of this file: the mildest true words, no blame, and nothing that the person did not name.
"""

from __future__ import annotations

from bot.events import Block
from bot.flows.card import month
from bot.flows.numbers import country_of
from bot.talk import Talk
from bot.world import World


def caution_blocks(talk: Talk, world: World) -> tuple[Block, ...]:
    """The caution of the place for what the talk is about; often none."""
    country = country_of(talk)
    found = world.caution(country, talk.answer("concern"))
    if country is None or found is None or found.stated is None:
        return ()
    said = world.texts.say(
        talk.language,
        f"caution.{found.may}",
        country=world.place_name(country, None, talk.language),
        stated=month(found.stated, talk.language),
    )
    return (Block(said),)

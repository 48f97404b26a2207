"""One screen under a skin: its neutral first line, what can be pressed, and leaving last.

Rules of this file: what a skin says stands in its own texts, and how it is laid out in its shape.
"""

from __future__ import annotations

from dataclasses import replace

from bot.events import Block, Button, Say
from bot.flows.covers import GUIDES
from bot.flows.covers.shape import ON, REST, SHAPES
from bot.flows.quiet import can_be_longer
from bot.flows.referral import NEXT
from bot.flows.screens import buttons_of
from bot.talk import Talk, Turn
from bot.texts import Texts
from bot.world import World

LONGER = "longer"
# Buttons of no node, with texts of their own; "plain" lifts the skin.
APART = (LONGER, "plain", ON)
WITHOUT_NUMBERS = ("else", "elsewhere", LONGER, "plain")  # what can be done where none is shown


def ways_on(
    talk: Talk, skin: str, world: World, *, is_rest: bool = False, is_last: bool = False
) -> tuple[Button, ...]:
    """What can be pressed below an answer: the flow's own ways on, more time, the plain words.

    `is_last`: no number is left, so what would be the next ones is called the first ones again.
    """
    shape = SHAPES[skin]
    keys = (*shape.rest, *(one for one in shape.below if one != REST)) if is_rest else shape.below
    if not talk.shown:
        keys = tuple(one for one in (*shape.below, *shape.rest) if one in WITHOUT_NUMBERS)
    gone = {"quiet"} if talk.answer("voice") == "quiet" else set()
    if not can_be_longer(talk, world.hints):
        gone.add(LONGER)
    listed = tuple(one for one in keys if one not in gone)
    worn = world.texts.worn(skin)
    again = worn.say(talk.language, "services.again")
    return tuple(
        replace(one, label=again) if is_last and one.key == "more" else one
        for one in buttons(listed, talk.language, worn)
    )


def things(talk: Talk, skin: str, world: World) -> tuple[Button, ...]:
    """What the cover knows, and below it the one button that leads on in the code."""
    worn = world.texts.worn(skin)
    return (*items(skin, talk.language, worn), *buttons((ON,), talk.language, worn))


def buttons(keys: tuple[str, ...], language: str, worn: Texts) -> tuple[Button, ...]:
    """The buttons behind keys of `bot.flows.covers.shape`, as a skin calls them."""
    return tuple(
        Button(_node_of(one), one, worn.say(language, one if one in APART else f"services.{one}"))
        for one in keys
    )


def _node_of(way: str) -> str:
    if way in (*APART, REST):
        return "standing"
    return "services" if way in NEXT else "before_contact"


def shown(
    talk: Talk, blocks: tuple[Block, ...], buttons: tuple[Button, ...], skin: str, world: World
) -> Turn:
    """A screen that can be left, under the skin."""
    leave = Button("leave", "leave", world.texts.worn(skin).say(talk.language, "leave"))
    return Turn(talk, (say(talk.language, blocks, (*buttons, leave), skin, world),))


def say(
    language: str,
    blocks: tuple[Block, ...],
    buttons: tuple[Button, ...],
    skin: str,
    world: World,
) -> Say:
    """A Say that begins with the neutral line of the skin."""
    openings = world.texts.worn(skin).every(language, "opening")
    opening = openings[world.now.minute % len(openings)]
    return Say(blocks, buttons, language, opening)


def answer(item: str, number: int | None, skin: str, language: str, world: World) -> str:
    """What the cover says about one of its things."""
    values = GUIDES[skin].values(item, number)
    return world.texts.worn(skin).say(language, f"answer.{item}", **values)


def items(skin: str, language: str, texts: Texts) -> tuple[Button, ...]:
    """Some of the things that the cover knows, as buttons."""
    items = GUIDES[skin].items[: SHAPES[skin].things]
    return buttons_of("cover", tuple((one, texts.say(language, f"item.{one}")) for one in items))

"""Words of the person's own: a sign that leaves, and later the words at the door.

Rules of this file: the word itself is looked at in this one turn and goes nowhere; what is kept
is the rim's affair (`Keep`). A word that somebody could hit by chance is asked for again.
"""

from __future__ import annotations

from dataclasses import replace

from bot.events import Block, Keep, Say
from bot.flows.screens import buttons_of
from bot.flows.walk import arrive, shown
from bot.reading import Reading
from bot.talk import Talk, Turn
from bot.world import World

SIGN = "sign"  # the node at which the next thing sent becomes the sign that leaves
NODES = (SIGN,)
LONGEST = 30  # characters of a word; more is a sentence, which tells something


def resumed(talk: Talk) -> Talk:
    """The talk, standing at the question it stood at before words were asked for."""
    if talk.node not in NODES:
        return talk
    return talk.at("emergency" if talk.danger else "again" if talk.shown else "place")


def asking(talk: Talk, node: str, world: World, lead: tuple[str, ...] = ()) -> Turn:
    """The question for a word, below the lines with these keys, with a way back."""
    texts, language = world.texts, talk.language
    blocks = tuple(Block(texts.say(language, one)) for one in (*lead, node))
    buttons = buttons_of("words", (("back", texts.say(language, "back")),))
    return shown(talk.at(node), blocks, buttons, world)


def chosen(talk: Talk, said: str, reading: Reading, world: World) -> Turn:
    """The turn after the text or the sticker that is to become a word."""
    fault = _fault(said, reading)
    if fault is not None:
        return asking(talk, talk.node, world, (f"sign.{fault}",))
    lead = (Block(world.texts.say(talk.language, "sign.kept")),)
    back = resumed(talk)
    turn = arrive(back, back.node, world, lead)
    *before, last = turn.commands
    if isinstance(last, Say):
        # The word stands on the screen: it goes with everything before it.
        last = replace(last, alone=True)
    return replace(turn, commands=(*before, last), latch=Keep("leave"))


def _fault(said: str, reading: Reading) -> str | None:
    """Why this cannot be a word of one's own: a key of the text `sign`; None if it can."""
    if len(said.strip()) > LONGEST:
        return "long"
    if reading.concerns or reading.finding or reading.place or reading.ask or reading.asides:
        return "telling"
    is_answer = reading.safe or reading.suicide or reading.age
    return "common" if is_answer or said.strip().isdecimal() else None

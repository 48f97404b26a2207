"""Words of the person's own: a sign that leaves, a word that opens, a word for danger.

Rules of this file: the word itself is looked at in this one turn and goes nowhere; what is kept
is the rim's affair (`Keep`). A word that somebody could hit by chance is asked for again.
"""

from __future__ import annotations

from dataclasses import replace

from bot.events import Block, Keep, Say
from bot.flows.covers.spoken import common_in, item_in
from bot.flows.screens import buttons_of
from bot.flows.walk import arrive, shown
from bot.reading import Reading
from bot.talk import Talk, Turn
from bot.world import World
from safety.concern import SURE

SIGN, SAFE, DURESS = "sign", "word_safe", "word_duress"  # what comes next becomes that word
USE = {SIGN: "leave", SAFE: "safe", DURESS: "duress"}
NODES = tuple(USE)
NEVER_BY_WORDS = {"suicide", "self_harm"}  # with these in the talk a word may be a farewell
FEW = 3  # words; what only sounds like trouble in so few may be a word of one's own
LONGEST = 30  # characters of a word; more is a sentence, which tells something
SHORTEST = 4  # characters of a word at the door; a shorter one is hit by chance


def resumed(talk: Talk) -> Talk:
    """The talk, standing at the question it stood at before words were asked for."""
    if talk.node not in NODES:
        return talk
    return talk.at("emergency" if talk.danger else "again" if talk.shown else "place")


def may_be_farewell(talk: Talk) -> bool:
    """Whether a leaving word could be a farewell: then only the button and `/x` leave."""
    return (
        talk.answer("concern") in NEVER_BY_WORDS
        or talk.danger > 0
        or bool(talk.answer("safe_suicide"))
        or talk.node == "safe_suicide"
    )


def tells(text: str, reading: Reading) -> bool:
    """Whether somebody tells of trouble where a word was asked for: that is answered instead."""
    if any(weight >= SURE for _, weight in reading.concerns):
        return True
    return reading.finding is not None and len(text.split()) > FEW


def asking(talk: Talk, node: str, world: World, lead: tuple[str, ...] = ()) -> Turn:
    """The question for a word, below the lines with these keys, with a way back."""
    texts, language = world.texts, talk.language
    blocks = tuple(Block(texts.say(language, one)) for one in (*lead, node))
    key = "back" if node == SIGN else "none"
    label = texts.say(language, "back" if node == SIGN else f"{node}.none")
    return shown(talk.at(node), blocks, buttons_of("words", ((key, label),)), world)


def chosen(talk: Talk, said: str, reading: Reading, world: World) -> Turn:
    """The turn after the text or the sticker that is to become a word."""
    fault = _fault(talk, said, reading, world)
    if fault is not None:
        return asking(talk, talk.node, world, (f"sign.{fault}",))
    kept = Keep(USE[talk.node], talk.answer("hide") or "", talk.language)
    if talk.node == SIGN:
        lead = (Block(world.texts.say(talk.language, "sign.kept")),)
        back = resumed(talk)
        turn = arrive(back, back.node, world, lead)
    elif talk.node == SAFE:
        turn = asking(talk, DURESS, world, ("hide.edited",))
    else:
        return Turn(talk, (), kept)  # the skin is put on next: `bot.flows.hiding`
    *before, last = turn.commands
    if isinstance(last, Say):
        # The word stands on the screen: it goes with everything before it.
        last = replace(last, alone=True)
    return replace(turn, commands=(*before, last), latch=kept)


def _fault(talk: Talk, said: str, reading: Reading, world: World) -> str | None:
    """Why this cannot be a word of one's own: a key of the text `sign`; None if it can."""
    if len(said.strip()) > LONGEST:
        return "long"
    if reading.place or reading.ask or reading.asides:
        return "telling"
    is_answer = reading.safe or reading.suicide or reading.age
    if is_answer or said.strip().isdecimal():
        return "common"
    if talk.node == SIGN:
        return None
    if len(said.strip()) < SHORTEST:
        return "short"
    skin, languages = talk.answer("hide") or "", world.texts.languages
    # What the cover answers is typed by whoever tries it out.
    is_asked = item_in(said, skin, languages) is not None
    return "common" if is_asked or common_in(said, languages) else None

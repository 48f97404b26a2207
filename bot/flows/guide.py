"""The guide for moderators: ten situations, one screen each, as data.

Rules of this file: nothing in it depends on a member, and nothing that a moderator picks is
remembered. "Right now" is the friend's way of the ordinary talk, number first. Every screen has
a way to a human for the moderator, too.
"""

from __future__ import annotations

from dataclasses import replace

from bot.events import Block, Button, Say
from bot.flows import friend
from bot.flows.numbers import HOME
from bot.flows.situations import HEAVY, KEYS, words
from bot.flows.walk import arrive, danger_turn, shown
from bot.talk import Talk, Turn
from bot.world import World

NODE = "guide"
PAGES = ("young", "dont", "law", "handover")
TEAM = "team"  # the node of buttons whose key is POST or SEND, and the opaque code of a group
POST, SEND = "p:", "s:"
# What came of asking for the panel or for a private line: keys of the sheet.
NOTES = frozenset({"posted", "later", "no_panel", "not_yours", "choose", "sent"})
MENU, ME, NOW = "menu", "me", "right_now"
EVERY = (*KEYS, *PAGES, MENU, ME)
# What can be pressed below a page, besides the way out.
BELOW = {
    "situation": ("handover", MENU, ME),
    "young": ("handover", MENU, ME),
    "dont": (MENU, ME),
    "law": (MENU, ME),
    "handover": (MENU, ME),
}


def menu(talk: Talk, world: World, note: str = "") -> Turn:
    """The ten situations, and what holds for all of them; `note` says what was just done.

    Whoever came out of a group whose team they are in can have its panel posted there again, and a
    line sent to a member who agreed to that.
    """
    said = (_block(f"sheet.{note}", talk, world),) if note else ()
    buttons = _buttons((*KEYS, *PAGES, ME), talk, world)
    if world.hints.team:
        ways = ((POST, "sheet.post"), (SEND, "sheet.send"))
        team = tuple(
            Button(TEAM, way + world.hints.team, world.texts.say(talk.language, key))
            for way, key in ways
        )
        buttons = (buttons[0], *team, *buttons[1:])
    return shown(talk, (*said, _block(NODE, talk, world)), buttons, world)


def asked(talk: Talk, request: str, world: World) -> Turn | None:
    """What a moderator asked for; None if it is no request of theirs."""
    if request == NOW:  # who has no time for a list
        return picked(talk, NOW, world)
    if request == NODE:
        return menu(talk, world)
    return menu(talk, world, request) if request in NOTES else None


def picked(talk: Talk, key: str, world: World) -> Turn:
    """One screen of the guide; an unknown key shows the list."""
    if key == NOW:
        return _right_now(talk, world)
    if key == ME:
        return arrive(talk, "after_friend" if talk.answer("for") else "place", world)
    talk = _back(talk)
    if key in KEYS:
        blocks = (_block(f"guide_do.{key}", talk, world), *_below(key, talk, world))
        return shown(talk, blocks, _buttons(BELOW["situation"], talk, world), world)
    if key in PAGES:
        blocks = (_block(f"guide_page.{key}", talk, world),)
        blocks += _words(key, talk, world) if key == "handover" else ()
        return shown(talk, blocks, _buttons(BELOW[key], talk, world), world)
    return menu(talk, world)


def _back(talk: Talk) -> Talk:
    """The talk without what "right now" set: it was somebody else's."""
    if talk.answer("for") != "other":
        return talk
    return replace(talk.forgetting("for", HOME, "danger", "concern"), danger=0)


def _right_now(talk: Talk, world: World) -> Turn:
    """The answer to a danger that is somebody else's, with what a moderator does besides."""
    talk = friend.about(talk, "other").having("danger", "suicide").having("concern", "suicide")
    lead = (_block(f"guide_do.{NOW}", talk, world), *_below(NOW, talk, world))
    turn = danger_turn(talk, world, lead)
    (say,) = turn.commands
    if not isinstance(say, Say):
        return turn
    *others, leave = say.buttons
    more = _buttons(BELOW["situation"], talk, world)
    return Turn(turn.talk, (Say(say.blocks, (*others, *more, leave), say.language),))


def _below(key: str, talk: Talk, world: World) -> tuple[Block, ...]:
    """What stands under what to do: the words, who may hand it on, and that nothing comes back."""
    is_heavy = key in HEAVY
    young = (_block("guide_line.young", talk, world),) if is_heavy else ()
    after = (_block("guide_line.after", talk, world),) if is_heavy else ()
    return (*_words(key, talk, world), *young, *after, _block("guide_line.end", talk, world))


def _words(key: str, talk: Talk, world: World) -> tuple[Block, ...]:
    lead = _block("guide_line.words", talk, world)
    return (lead, Block(words(key, talk.language, world.texts), is_card=True))


def _block(key: str, talk: Talk, world: World) -> Block:
    return Block(world.texts.say(talk.language, key))


def _buttons(keys: tuple[str, ...], talk: Talk, world: World) -> tuple[Button, ...]:
    texts, language = world.texts, talk.language
    return tuple(Button(NODE, one, texts.say(language, f"{NODE}.{one}")) for one in keys)

"""Choosing a skin: the honest warning first, the key to its code shown once and then deleted.

Rules of this file: a skin is offered and never pushed, and never to somebody who says that the
phone is watched; the key is off the screen before the first word of a person's own is asked for.
"""

from __future__ import annotations

from dataclasses import replace

from bot.events import Block, Button, Say, Unlatch
from bot.flows import coded, words
from bot.flows.covers import GUIDES
from bot.flows.covers.shape import SHAPES
from bot.flows.screens import buttons_of
from bot.flows.walk import shown, stay
from bot.talk import Talk, Turn
from bot.world import World

# What stands at and below the numbers under a skin, and what it is called in plain words.
BELOW = (
    ("state.open", "hide.open"),
    ("state.closed", "hide.closed"),
    ("services.nobody", "services.nobody"),
    ("services.quiet", "before_contact.quiet"),
    ("leave", "leave"),
)
NODES = ("hide", "skin", "skin_read", "words")


def skins_of(language: str, world: World) -> tuple[str, ...]:
    """The skins that speak a language; a language without any is offered none."""
    return tuple(one for one in GUIDES if world.texts.wears(language, one))


def asked(talk: Talk, world: World) -> Turn:
    """The first question: how is it with this phone?"""
    if talk.answer("watched"):
        return _watched(talk, world)
    if not skins_of(talk.language, world):
        return stay(talk, world, ())
    texts, language = world.texts, talk.language
    keys = ("glance", "watched")
    labelled = tuple((key, texts.say(language, f"hide.{key}")) for key in keys)
    buttons = (*buttons_of("hide", labelled), _back(talk, world))
    return shown(talk, (Block(texts.say(language, "hide")),), buttons, world)


def picked(talk: Talk, node: str, key: str, world: World) -> Turn:
    """The turn after a button of these pages; an old one asks the present question again."""
    match node, key:
        case "hide", "watched":
            return _watched(talk, world)
        case "hide", "glance" if not talk.answer("watched"):
            return _warned(talk, world)
        case "skin", skin if skin in GUIDES and not talk.answer("watched"):
            return _learned(talk, skin, world)
        case "skin_read", skin if skin in GUIDES:
            return _alone(words.asking(talk.having("hide", skin), words.SAFE, world))
        case "words", "none" if talk.node in {words.SAFE, words.DURESS}:
            return covered(talk, world)
    return stay(words.resumed(talk), world, ())


def covered(talk: Talk, world: World) -> Turn:
    """The talk under its skin, from the first coded screen on; nothing plain is left above it."""
    skin = talk.answer("hide")
    if skin is None or skin not in GUIDES:
        return stay(words.resumed(talk), world, ())
    # Without a safe word nothing hides the chat after leaving: an older door would not fit.
    forgets = Unlatch() if talk.node == words.SAFE else None
    talk = replace(words.resumed(talk).forgetting("hide").unshown(), skin=skin)
    return replace(_alone(coded.asking(talk, skin, world)), latch=forgets)


def _watched(talk: Talk, world: World) -> Turn:
    page = (Block(world.texts.say(talk.language, "safe_phone")),)
    return stay(talk.having("watched", "yes"), world, page)


def _warned(talk: Talk, world: World) -> Turn:
    texts, language = world.texts, talk.language
    blocks = tuple(
        Block(texts.say(language, key)) for key in ("hide.warning", "hide.delete", "hide.pick")
    )
    skins = skins_of(language, world)
    named = tuple((skin, texts.worn(skin).say(language, "name")) for skin in skins)
    return shown(talk, blocks, (*buttons_of("skin", named), _back(talk, world)), world)


def _learned(talk: Talk, skin: str, world: World) -> Turn:
    """The key to the code, to be read and then deleted."""
    texts, language = world.texts, talk.language
    worn = texts.worn(skin)
    pairs = [
        f"{worn.say(language, f'area.{key}')} = {texts.say(language, f'area.{key}')}"
        for key in SHAPES[skin].areas
    ]
    pairs += [
        f"{worn.say(language, mine)} = {texts.say(language, plain)}" for mine, plain in BELOW
    ]
    blocks = (
        Block(texts.say(language, "hide.key", name=worn.say(language, "name"))),
        Block("\n".join(pairs)),
        Block(texts.say(language, "hide.numbers", plain=worn.say(language, "plain"))),
    )
    read = Button("skin_read", skin, texts.say(language, "hide.read"))
    return shown(talk, blocks, (read, _back(talk, world)), world)


def _alone(turn: Turn) -> Turn:
    *before, last = turn.commands
    if isinstance(last, Say):
        last = replace(last, alone=True)
    return replace(turn, commands=(*before, last))


def _back(talk: Talk, world: World) -> Button:
    return Button("words", "back", world.texts.say(talk.language, "back"))

"""Walking a flow: from one node to the next that has something to show.

Rule of this file: every way out of it adds the Leave button and ends in one Say.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from bot.events import Block, Button, Say
from bot.flows import emergency, friend
from bot.flows.local import local_blocks
from bot.flows.nodes import Ask, Offer, Tell
from bot.flows.numbers import HOME, country_of, emergency_line
from bot.flows.referral import NEXT, NO_PLACE, QUESTIONS, REFERRAL, listed
from bot.flows.screens import (
    ask_blocks,
    ask_choices,
    best_line,
    buttons_of,
    first_hour,
    fixed_buttons,
    is_for_children,
    need_of,
    number_to_keep,
    offer,
    offer_buttons,
    tags_of,
    tell_blocks,
    ways_on,
)
from bot.talk import Talk, Turn
from bot.texts import Texts
from bot.world import World
from directory.concerns import NOT_SURE


def shown(
    talk: Talk, blocks: tuple[Block, ...], buttons: tuple[Button, ...], world: World
) -> Turn:
    """One Say, with Leave as its last button, always in the same place."""
    last = _leave_button(talk.answer(emergency.TONGUE) or talk.language, world.texts)
    return Turn(talk, (Say(blocks, (*buttons, last), talk.language),))


@lru_cache(maxsize=256)
def _leave_button(language: str, texts: Texts) -> Button:
    return Button("leave", "leave", texts.say(language, "leave"))


def danger_turn(talk: Talk, world: World, lead: tuple[Block, ...]) -> Turn:
    """The answer to danger, counted; what was planned to come next has to wait.

    The one-line welcome of a first message comes after the number, not before it.
    """
    talk = replace(talk, danger=talk.danger + 1, node="emergency")
    return _emergency(talk, world, lead)


def arrive(talk: Talk, name: str, world: World, lead: tuple[Block, ...] = ()) -> Turn:
    """Go to a node and on, past everything answered, to the first that has something to show."""
    first_only = talk.answer("read") is not None and not talk.shown
    for _ in REFERRAL.nodes:  # no way is longer than the nodes there are, so a circle ends
        node = REFERRAL.nodes[name]
        if name == "emergency":
            return _emergency(talk.at(name), world, lead)
        if isinstance(node, Offer):
            return _offering(talk, name, node, world, lead, first_only=first_only)
        if isinstance(node, Tell):
            talk = _set(talk, node.sets) if node.sets else talk
            lead += tell_blocks(name, node, talk, world)
            if node.goto is None:
                return _telling(talk.at(name), name, node, world, lead)
            name = node.goto
        elif _is_passed(name, node, talk):
            name = _passed(name, node, talk)
        else:
            return _asking(talk, name, node, world, lead)
    message = f"the flow goes round in a circle at {name!r}"
    raise RuntimeError(message)


def _passed(name: str, node: Ask, talk: Talk) -> str:
    if name == "place" and waits_for_place(talk):
        return "emergency"
    return node.leads.get(talk.answer(name) or "", node.goto)


def _telling(talk: Talk, name: str, node: Tell, world: World, said: tuple[Block, ...]) -> Turn:
    buttons = fixed_buttons(name, ways_on(node.leads, talk), talk.language, world.texts)
    if node.leads is NEXT:
        buttons = buttons_of("before", listed(talk, world)) + buttons
    if name == "kept":
        return _keeping(talk, said, buttons, world)
    return shown(talk, said, buttons, world)


def _keeping(
    talk: Talk, said: tuple[Block, ...], buttons: tuple[Button, ...], world: World
) -> Turn:
    """The digits in a message of their own, which is never covered; then the ordinary screen."""
    number = number_to_keep(talk, world)
    if number is None:
        none = (Block(world.texts.say(talk.language, "kept.none")),)
        return shown(talk, none + said[1:], buttons, world)
    names = world.texts.every(talk.language, "kept_name")
    name = names[world.now.minute % len(names)]
    line = world.texts.say(talk.language, "kept.line", name=name, number=number)
    turn = shown(talk, said, buttons, world)
    return Turn(talk, (Say((Block(line),), (), talk.language, stays=True), *turn.commands))


def stay(talk: Talk, world: World, lead: tuple[Block, ...], *, repeats: bool = True) -> Turn:
    """Say something and show the present question again, with a number where cards stood.

    Without `repeats` only its choices are shown, since `lead` asks it in other words.
    """
    node = REFERRAL.nodes[talk.node]
    if talk.node == "emergency":
        return _emergency(talk, world, lead)
    if isinstance(node, Offer):
        buttons = offer_buttons(talk.node, node, None, talk, world)
        return shown(talk, lead + best_line(talk, world), buttons, world)
    if isinstance(node, Ask):
        return _asking(talk, talk.node, node, world, lead, repeats=repeats)
    return arrive(talk, talk.node, world, lead)


def _set(talk: Talk, pair: tuple[str, str]) -> Talk:
    node, key = pair
    if (node, key) == ("for", "me_after"):
        # What was the friend's stays the friend's: the writer is asked nothing about it.
        home = talk.answer(HOME)
        talk = talk.forgetting("for", "danger", HOME).having("concern", NOT_SURE)
        if home not in {None, talk.answer("place")}:
            talk = talk.forgetting("region").having("place", home)
        return replace(talk.having("after", "friend"), shown=(), batch=0, danger=0)
    return friend.about(talk, key) if (node, key) == ("for", "friend") else talk.having(node, key)


def _is_passed(name: str, node: Ask, talk: Talk) -> bool:
    return talk.answer(name) is not None or not node.is_asked(talk)


def waits_for_place(talk: Talk) -> bool:
    """Whether a danger was told whose emergency number still needs the place."""
    return (
        talk.danger > 0 and talk.answer("safe_now") != "ok" and talk.node in {"place", "emergency"}
    )


def _asking(
    talk: Talk,
    name: str,
    node: Ask,
    world: World,
    lead: tuple[Block, ...],
    *,
    repeats: bool = True,
) -> Turn:
    talk = talk.at(name)
    question = ask_blocks(name, node, talk, world)
    buttons = ask_choices(name, node, talk, world)
    if name == "place" and not talk.answers and len(world.texts.languages) > 1:
        buttons += (
            Button("standing", "language", world.texts.say(talk.language, "standing.language")),
        )
    services = REFERRAL.nodes["services"]
    if (name in QUESTIONS or name == "before") and isinstance(services, Offer):
        question += best_line(talk, world)
        buttons += offer_buttons("services", services, None, talk, world)
    return shown(talk, lead + (question if repeats else question[1:]), buttons, world)


def _offering(
    talk: Talk, name: str, node: Offer, world: World, lead: tuple[Block, ...], *, first_only: bool
) -> Turn:
    lead += first_hour(talk, world)
    talk, cards = offer(node, talk, world, first_only=first_only)
    question = node.then(talk) or _age_question(talk, world)
    blocks = lead + cards + local_blocks(talk, country_of(talk), world)
    if first_only:
        blocks += _understood_place(talk, world)
    if question in {None, "age"} and tags_of(talk) & {"asks-safe-now", "asks-suicide"}:
        blocks += (Block(emergency_line(talk, world)),)
    if question is not None:
        ask = REFERRAL.nodes[question]
        if isinstance(ask, Ask):
            blocks += ask_blocks(question, ask, talk, world)
    talk = talk.at(question or name)
    return shown(talk, blocks, offer_buttons(name, node, question, talk, world), world)


def _understood_place(talk: Talk, world: World) -> tuple[Block, ...]:
    place = talk.answer("place")
    if place in {None, NO_PLACE}:
        return ()
    name = world.place_name(place or "", talk.answer("region"), talk.language)
    key = "understood" if friend.is_own_place(talk) else "understood.for_friend"
    return (Block(world.texts.say(talk.language, key, place=name)),)


def _age_question(talk: Talk, world: World) -> str | None:
    """Age is asked only where it changes who may help: no line for children is known there."""
    if talk.answer("age") or len(talk.shown) != talk.batch:
        return None
    matches = world.match(need_of(talk, world))
    if not matches or is_for_children(matches[0]) or talk.danger:
        return None
    return "age"


def _emergency(talk: Talk, world: World, lead: tuple[Block, ...]) -> Turn:
    own = emergency.in_own_words(talk)
    blocks = emergency.blocks(own, world)
    buttons = emergency.buttons(own, world)
    if talk.answer("place") is None:
        place = REFERRAL.nodes["place"]
        if isinstance(place, Ask):
            talk = talk.at("place")
            buttons = ask_choices("place", place, talk, world)
        # The question stays last: what comes after it is not read as an answer to give.
        return shown(talk, (*blocks[:-1], *lead, *blocks[-1:]), buttons, world)
    return shown(talk, blocks + lead, buttons, world)

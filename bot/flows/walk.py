"""Walking a flow: from one node to the next that has something to show.

Rule of this file: every way out of it adds the Leave button and ends in one Say.
"""

from __future__ import annotations

from dataclasses import replace

from bot.events import Block, Button, Say
from bot.flows import emergency
from bot.flows.nodes import Ask, Offer, Tell
from bot.flows.numbers import emergency_line
from bot.flows.referral import NEXT, NO_PLACE, REFERRAL, listed
from bot.flows.screens import (
    ask_blocks,
    ask_choices,
    best_line,
    buttons_of,
    first_hour,
    is_for_children,
    named,
    need_of,
    offer,
    offer_buttons,
    tags_of,
    tell_blocks,
)
from bot.talk import Talk, Turn
from bot.world import World

ONCE = {"place.unknown", "area.unknown"}


def shown(
    talk: Talk, blocks: tuple[Block, ...], buttons: tuple[Button, ...], world: World
) -> Turn:
    """One Say, with Leave as its last button, always in the same place."""
    last = Button("leave", "leave", world.texts.say(talk.language, "leave"))
    return Turn(talk, (Say(blocks, (*buttons, last)),))


def danger_turn(talk: Talk, world: World, lead: tuple[Block, ...]) -> Turn:
    """The answer to danger, counted; what was planned to come next has to wait.

    The one-line welcome of a first message comes after the number, not before it.
    """
    talk = replace(talk, danger=talk.danger + 1, node="emergency")
    return _emergency(talk, world, lead)


def arrive(talk: Talk, name: str, world: World, lead: tuple[Block, ...] = ()) -> Turn:
    """Go to a node and on, past everything answered, to the first that has something to show."""
    first_only = talk.answer("read") is not None and not talk.shown
    for _ in REFERRAL.nodes:  # no flow is longer than its nodes, so a circle ends
        node = REFERRAL.nodes[name]
        if name == "emergency":
            return _emergency(replace(talk, node=name), world, lead)
        if isinstance(node, Tell) and node.sets:
            talk = _set(talk, node.sets)
        if isinstance(node, Tell) and node.goto is not None:
            lead += tell_blocks(name, node, talk, world)
            name = node.goto
        elif isinstance(node, Tell):
            buttons = buttons_of(name, named(name, tuple(node.leads), talk, world))
            if node.leads is NEXT:
                buttons = buttons_of("before", listed(talk, world)) + buttons
            talk = replace(talk, node=name)
            return shown(talk, lead + tell_blocks(name, node, talk, world), buttons, world)
        elif isinstance(node, Ask) and _is_passed(name, node, talk):
            if name == "place" and _waits_for_place(talk):
                name = "emergency"
            else:
                name = node.leads.get(talk.answer(name) or "", node.goto)
        elif isinstance(node, Ask):
            return _asking(talk, name, node, world, lead)
        elif isinstance(node, Offer):
            return _offering(talk, name, node, world, lead, first_only=first_only)
    message = f"the flow goes round in a circle at {name!r}"
    raise RuntimeError(message)


def stay(talk: Talk, world: World, lead: tuple[Block, ...]) -> Turn:
    """Say something and show the present question again, with a number where cards stood."""
    node = REFERRAL.nodes[talk.node]
    if talk.node == "emergency":
        return _emergency(talk, world, lead)
    if isinstance(node, Offer):
        buttons = offer_buttons(talk.node, node, None, talk, world)
        return shown(talk, lead + best_line(talk, world), buttons, world)
    if isinstance(node, Ask):
        replaces = any(
            block.text == world.texts.say(talk.language, key) for block in lead for key in ONCE
        )
        return _asking(talk, talk.node, node, world, lead, repeats=not replaces)
    return arrive(talk, talk.node, world, lead)


def say(talk: Talk, name: str, key: str, world: World) -> Turn:
    """What a pressed button does; an old or unknown one asks the present question again."""
    node = REFERRAL.nodes.get(name)
    if name == "services" and key == "change":
        return arrive(talk, "change", world)
    if isinstance(node, Ask) and _is_choice(name, node, key, talk, world):
        return _answered(talk, name, node, key, world)
    if isinstance(node, Tell | Offer) and key in node.leads:
        return _go(talk, node.leads[key], world, is_next=key in {"more", "nobody"})
    return stay(talk, world, ())


def _answered(talk: Talk, name: str, node: Ask, key: str, world: World) -> Turn:
    if name == "before":
        if world.service(key) is None:
            gone = (Block(world.texts.say(talk.language, "services.gone")),)
            return arrive(replace(talk, batch=0), "services", world, gone)
        return arrive(talk.having("before", key), node.goto, world)
    if name == "area" and key == "friend":
        return arrive(talk, "area_friend", world)
    is_changed = talk.answer(name) not in {None, key}
    talk = talk.forgetting(f"maybe_{name}").having(name, key)
    if name == "place":
        talk = talk.having("region", None)
    if name in {"place", "concern", "age"} or is_changed:
        talk = replace(talk, shown=(), batch=0).having("before", None)
    lead: tuple[Block, ...] = ()
    if name == "concern" and key != "uncertain":
        who = talk.answer("for")
        wording = who if who in {"friend", "other"} else key
        lead = (Block(world.texts.say(talk.language, f"ack.{wording}")),)
    if name == "concern" and key == "uncertain":
        return arrive(talk.having("concern", None), "counts", world)
    if name == "place" and _waits_for_place(talk):
        return arrive(talk, "emergency", world)
    return arrive(talk, node.leads.get(key, node.goto), world, lead)


def _go(talk: Talk, target: str, world: World, *, is_next: bool) -> Turn:
    node = REFERRAL.nodes[target]
    if isinstance(node, Ask):
        talk = talk.forgetting(*node.forgets)
    if isinstance(node, Tell) and node.goto == "place":
        place = REFERRAL.nodes["place"]
        talk = talk.forgetting(*(place.forgets if isinstance(place, Ask) else ()))
    if target == "area":
        talk = replace(talk, shown=(), batch=0)
    if target == "quiet":
        talk = replace(talk, shown=(), batch=0)
    if target == "services" and not is_next:
        talk = talk.having("before", None)
    return arrive(talk if not is_next else talk.having("before", None), target, world)


def _set(talk: Talk, pair: tuple[str, str]) -> Talk:
    node, key = pair
    if (node, key) == ("for", "me_after"):
        return (
            replace(talk, shown=(), batch=0, danger=0).having("for", None).having("danger", None)
        )
    return talk.having(node, key)


def _is_passed(name: str, node: Ask, talk: Talk) -> bool:
    return talk.answer(name) is not None or not node.is_asked(talk)


def _waits_for_place(talk: Talk) -> bool:
    return (
        talk.danger > 0 and talk.answer("safe_now") != "ok" and talk.node in {"place", "emergency"}
    )


def _is_choice(name: str, node: Ask, key: str, talk: Talk, world: World) -> bool:
    if name == "place":
        return key == NO_PLACE or world.place_name(key, None, talk.language) != key
    if name == "before":
        return key in talk.shown
    if name == "concern":
        return world.texts.knows(f"concern.{key}") and key != "which"
    return key in {one.key for one in ask_choices(name, node, talk, world)} or key in node.choices


def _asking(
    talk: Talk,
    name: str,
    node: Ask,
    world: World,
    lead: tuple[Block, ...],
    *,
    repeats: bool = True,
) -> Turn:
    talk = replace(talk, node=name)
    question = ask_blocks(name, node, talk, world)
    buttons = ask_choices(name, node, talk, world)
    if name == "place" and not talk.answers and len(world.texts.languages) > 1:
        buttons += (
            Button("standing", "language", world.texts.say(talk.language, "standing.language")),
        )
    if name in {"safe_now", "safe_friend", "safe_suicide", "before"}:
        question += best_line(talk, world)
    return shown(talk, lead + (question if repeats else question[1:]), buttons, world)


def _offering(
    talk: Talk, name: str, node: Offer, world: World, lead: tuple[Block, ...], *, first_only: bool
) -> Turn:
    lead += first_hour(talk, world)
    talk, cards = offer(node, talk, world, first_only=first_only)
    question = node.then(talk) or _age_question(talk, world)
    blocks = lead + cards
    if first_only:
        blocks += _understood_place(talk, world)
    if question in {None, "age"} and tags_of(talk) & {"asks-safe-now", "asks-suicide"}:
        blocks += (Block(emergency_line(talk, world)),)
    if question is not None:
        ask = REFERRAL.nodes[question]
        if isinstance(ask, Ask):
            blocks += ask_blocks(question, ask, talk, world)
    talk = replace(talk, node=question or name)
    return shown(talk, blocks, offer_buttons(name, node, question, talk, world), world)


def _understood_place(talk: Talk, world: World) -> tuple[Block, ...]:
    place = talk.answer("place")
    if place in {None, NO_PLACE}:
        return ()
    name = world.place_name(place or "", talk.answer("region"), talk.language)
    return (Block(world.texts.say(talk.language, "understood", place=name)),)


def _age_question(talk: Talk, world: World) -> str | None:
    """Age is asked only where it changes who may help: no line for children is known there."""
    if talk.answer("age") or talk.answer("asked_age") or len(talk.shown) != talk.batch:
        return None
    matches = world.match(need_of(talk, world))
    if not matches or is_for_children(matches[0]) or talk.danger:
        return None
    return "age"


def _emergency(talk: Talk, world: World, lead: tuple[Block, ...]) -> Turn:
    blocks = emergency.blocks(talk, world)
    buttons = emergency.buttons(talk, world)
    if talk.answer("place") is None:
        place = REFERRAL.nodes["place"]
        if isinstance(place, Ask):
            talk = replace(talk, node="place")
            buttons = ask_choices("place", place, talk, world)
        # The question stays last: what comes after it is not read as an answer to give.
        return shown(talk, (*blocks[:-1], *lead, *blocks[-1:]), buttons, world)
    return shown(talk, blocks + lead, buttons, world)

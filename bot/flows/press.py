"""What a pressed button does to a talk, and where it leads.

Rule of this file: an old or unknown button changes nothing; the present question is asked again.
"""

from __future__ import annotations

from dataclasses import replace

from bot.events import Block
from bot.flows import friend
from bot.flows.nodes import Ask, Offer, Tell
from bot.flows.referral import NO_PLACE, REFERRAL
from bot.flows.screens import ask_choices
from bot.flows.walk import arrive, stay, waits_for_place
from bot.talk import Talk, Turn
from bot.world import World

AFRESH = {"place", "concern", "age"}  # answers after which the list of services begins anew
NEXT_CARDS = {"more", "nobody"}  # choices that go on in the list instead of beginning it anew


def press(talk: Talk, name: str, key: str, world: World) -> Turn:
    """The turn after the button `key` of node `name`."""
    node = REFERRAL.nodes.get(name)
    if name == "services" and key == "change":
        return arrive(talk, "change", world)
    if isinstance(node, Ask) and _is_choice(name, node, key, talk, world):
        return _answered(talk, name, node, key, world)
    if isinstance(node, Tell | Offer) and key in node.leads:
        turn = _led(talk, node.leads[key], key, world)
        return replace(turn, unreached=unreached(talk)) if key == "nobody" else turn
    return stay(talk, world, ())


def unreached(talk: Talk) -> tuple[str, ...]:
    """The one service that was meant; none where several were on the screen, since a wrong
    report would move a line down that answers.
    """
    before = talk.answer("before")
    if before is not None:
        return (before,)
    return talk.shown[-1:] if talk.batch == 1 else ()


def _is_choice(name: str, node: Ask, key: str, talk: Talk, world: World) -> bool:
    if name == "place":
        return key == NO_PLACE or world.place_name(key, None, talk.language) != key
    if name == "before":
        return key in talk.shown
    if name == "concern":
        return key != "which" and world.texts.knows(f"concern.{key}")
    return key in node.choices or key in {one.key for one in ask_choices(name, node, talk, world)}


def _answered(talk: Talk, name: str, node: Ask, key: str, world: World) -> Turn:
    if name == "before":
        return _before(talk, key, node.goto, world)
    if (name, key) == ("area", "friend"):
        return arrive(talk, "area_friend", world)
    is_changed = talk.answer(name) not in {None, key}
    talk = talk.forgetting(f"maybe_{name}").having(name, key)
    if name == "place":
        talk = talk.having("region", None)
    if name in AFRESH or is_changed:
        talk = talk.unshown().having("before", None)
    if (name, key) == ("concern", "uncertain"):
        return arrive(talk.having("concern", None), "counts", world)
    if name == "place" and waits_for_place(talk):
        return arrive(talk, "emergency", world)
    lead = _acknowledged(talk, key, world) if name == "concern" else ()
    return arrive(talk, node.leads.get(key, node.goto), world, lead)


def _before(talk: Talk, service_id: str, goto: str, world: World) -> Turn:
    if world.service(service_id) is None:
        gone = (Block(world.texts.say(talk.language, "services.gone")),)
        return arrive(replace(talk, batch=0), "services", world, gone)
    return arrive(talk.having("before", service_id), goto, world)


def _acknowledged(talk: Talk, concern: str, world: World) -> tuple[Block, ...]:
    who = talk.answer("for")
    wording = who if who in {"friend", "other"} else concern
    return (Block(world.texts.say(talk.language, f"ack.{wording}")),)


def _led(talk: Talk, target: str, key: str, world: World) -> Turn:
    node = REFERRAL.nodes[target]
    if isinstance(node, Ask):
        talk = talk.forgetting(*node.forgets)
    if isinstance(node, Tell) and node.goto == "place" and friend.is_own_place(talk):
        place = REFERRAL.nodes["place"]
        talk = talk.forgetting(*(place.forgets if isinstance(place, Ask) else ()))
    if target in {"area", "quiet"}:
        talk = talk.unshown()
    if target == "services" or key in NEXT_CARDS:
        talk = talk.having("before", None)
    return arrive(talk, target, world)

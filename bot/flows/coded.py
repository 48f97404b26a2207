"""The main flow in the words of a skin.

Rules of this file: it is the same table of nodes that is walked; a node for which the skin has no
words is passed, so that nothing is said but what stands in its own texts, numbers as they are
dialled, and the emergency number, which is never disguised.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from bot.events import Block, Say
from bot.flows import listing
from bot.flows.covers.shape import SHAPES
from bot.flows.dressed import buttons, shown, ways_on
from bot.flows.nodes import Ask, Tell
from bot.flows.referral import NEXT, NO_PLACE, REFERRAL
from bot.flows.screens import buttons_of, need_of, number_to_keep
from bot.talk import Talk, Turn
from bot.world import World
from directory.match import batch
from directory.service import Match

AREAS = listing.AREAS
# Ways on below the numbers, and the node of the flow behind each.
WAYS_ON = {
    "more": NEXT["more"],
    "nobody": NEXT["nobody"],
    "quiet": "quiet",
    "else": NEXT["else"],
    "elsewhere": NEXT["elsewhere"],
}
KEEP = "keep"  # the same in the flow; here it is said below the numbers
FIRST = "first"  # a page with the first numbers of a list
ONWARDS = ("more", "nobody", "quiet")  # ways on after which the page says so
AROUND = {"more": "around", "nobody": "around_nobody"}  # at the end of the list, it says that


def asking(talk: Talk, skin: str, world: World, head: str = FIRST) -> Turn:
    """The first node of the flow that the skin words and that is not answered yet.

    `head` is what a page with numbers says first: what brought there.
    """
    worn, name = world.texts.worn(skin), REFERRAL.start
    if talk.answer("concern") is None:
        talk = talk.forgetting("maybe_concern").having(
            "concern", AREAS.get(talk.answer("area") or "")
        )
    while isinstance(node := REFERRAL.nodes[name], Ask):
        if worn.knows(name) and node.is_asked(talk) and talk.answer(name) is None:
            return _asked(talk.at(name), name, skin, world)
        name = node.goto
    return numbers(talk.at(name), skin, world, head=head)


def _asked(talk: Talk, name: str, skin: str, world: World) -> Turn:
    texts, language, shape = world.texts.worn(skin), talk.language, SHAPES[skin]
    question = (Block(texts.say(language, name)),)
    if name == "place":
        known = world.hints.countries
        codes = world.likely_countries(language)[: shape.countries]
        if not known:
            codes = (*codes[shape.opens :], *codes[: shape.opens])
        countries = tuple((code, world.place_name(code, None, language)) for code in codes)
        labelled = (*countries, (NO_PLACE, texts.say(language, f"place.{NO_PLACE}")))
        return shown(talk, question, buttons_of(name, labelled), skin, world)
    labelled = tuple((key, texts.say(language, f"{name}.{key}")) for key in shape.areas)
    beside = buttons(shape.asked, language, texts)
    return shown(talk, question, (*buttons_of(name, labelled), *beside), skin, world)


def led(talk: Talk, way: str) -> Talk:
    """The talk after one of the WAYS_ON: what the flow's node forgets or sets."""
    target = WAYS_ON[way]
    node = REFERRAL.nodes[target]
    if isinstance(node, Ask):
        return talk.forgetting(*node.forgets, "before").unshown()
    if isinstance(node, Tell) and node.sets:
        return talk.having(*node.sets).unshown()
    return talk.having("before", None)


def kept(talk: Talk, skin: str, world: World) -> Turn:
    """One line of digits in harmless words, which is never covered; then the numbers again."""
    turn = numbers(talk.at("services"), skin, world, is_again=True)
    number = number_to_keep(talk, world)
    if number is None:
        return turn
    line = listing.kept(number, talk.language, skin, world)
    return Turn(turn.talk, (Say((line,), (), talk.language, stays=True), *turn.commands))


def numbers(
    talk: Talk,
    skin: str,
    world: World,
    *,
    head: str = FIRST,
    is_again: bool = False,
    is_rest: bool = False,
) -> Turn:
    """The next services as numbers alone, or those of the newest list once more.

    `is_rest` puts the rarer ways on below them, too.
    """
    most = SHAPES[skin].most
    # Who answers is not said under a skin, so that nobody is shown who must be named first.
    matches = [
        one
        for one in world.match(need_of(talk, world))
        if one.service.who != "police"
        and one.service.audience != "adults"
        and any(way.type in listing.DIALLED for way in one.service.channels)
    ]
    current = frozenset(talk.shown[len(talk.shown) - talk.batch :])
    chosen = [one for one in matches if is_again and one.service.id in current]
    chosen = chosen or list(batch(matches, frozenset(talk.shown), most))
    if not chosen and talk.shown:
        talk, head = talk.unshown(), AROUND.get(head, AROUND["more"])
        chosen = list(batch(matches, frozenset(), most))
    chosen = _with_a_written_one(chosen, matches, talk)
    ids = tuple(one.service.id for one in chosen)
    seen = tuple(one for one in talk.shown if one not in ids)
    talk = replace(talk, shown=(*seen, *ids), batch=len(ids))
    blocks = listing.page(talk, chosen, head, skin, world)
    is_last = {one.service.id for one in matches} <= {*talk.shown}
    ways = ways_on(talk, skin, world, is_rest=is_rest, is_last=is_last)
    return shown(talk, blocks, ways, skin, world)


def _with_a_written_one(chosen: list[Match], matches: list[Match], talk: Talk) -> list[Match]:
    """For somebody who cannot speak, one more that can be written to if none of them can."""
    if talk.answer("voice") != "quiet" or any(listing.is_written(one) for one in chosen):
        return chosen
    passed = {*talk.shown, *(one.service.id for one in chosen)}
    others = (one for one in matches if one.service.id not in passed)
    # Those that belong together are never shown apart.
    fitting = (one for one in others if listing.is_written(one) and not one.service.paired_with)
    return [*chosen, *islice(fitting, 1)]

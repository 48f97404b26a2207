"""The main flow in the words of a skin, and what its cover answers.

Rules of this file: it is the same table of nodes that is walked; a node for which the skin has no
words is passed, so that nothing is said but what stands in its own texts, numbers as they are
dialled, and the emergency number, which is never disguised.
"""

from __future__ import annotations

from dataclasses import replace

from bot.events import Block, Button, Say
from bot.flows.covers import GUIDES
from bot.flows.nodes import Ask, Tell
from bot.flows.numbers import emergency_line
from bot.flows.quiet import can_be_longer
from bot.flows.referral import LIKELY, NEXT, NO_PLACE, REFERRAL
from bot.flows.screens import buttons_of, need_of, number_to_keep
from bot.talk import Talk, Turn
from bot.texts import Texts
from bot.world import World
from directory.match import batch
from directory.service import VOICE, Match

# The concern behind each of the eight areas: the one whose lines help with the most of it.
AREAS = {
    "hurt": "physical_abuse",
    "sexual": "sexual_abuse",
    "online": "online_sexual_exploitation",
    "made_to": "online_coercion",
    "awful": "suicide",
    "bullying_school": "bullying",
    "home": "family_conflict",
    "else": "not_sure",
}
# Ways on below the numbers, and the node of the flow behind each.
WAYS_ON = {
    "more": NEXT["more"],
    "nobody": NEXT["nobody"],
    "quiet": "quiet",
    "else": NEXT["else"],
    "elsewhere": NEXT["elsewhere"],
}
KEEP = "keep"  # the same in the flow; here it is said below the numbers
DIALLED = (VOICE, "text", "whatsapp")  # ways that are digits; an address would tell whose it is
WAYS = 2  # of one service


def asking(talk: Talk, skin: str, world: World) -> Turn:
    """The first node of the flow that the skin words and that is not answered yet."""
    worn, name = world.texts.worn(skin), REFERRAL.start
    if talk.answer("concern") is None:
        talk = talk.forgetting("maybe_concern").having(
            "concern", AREAS.get(talk.answer("area") or "")
        )
    while isinstance(node := REFERRAL.nodes[name], Ask):
        if worn.knows(name) and node.is_asked(talk) and talk.answer(name) is None:
            return _asked(talk.at(name), name, skin, world)
        name = node.goto
    return numbers(talk.at(name), skin, world)


def _asked(talk: Talk, name: str, skin: str, world: World) -> Turn:
    texts, language = world.texts.worn(skin), talk.language
    if name == "place":
        codes = world.likely_countries(language)[:LIKELY]
        countries = tuple((code, world.place_name(code, None, language)) for code in codes)
        labelled = (*countries, (NO_PLACE, texts.say(language, f"place.{NO_PLACE}")))
    else:
        labelled = tuple((key, texts.say(language, f"{name}.{key}")) for key in AREAS)
    question = (Block(texts.say(language, name)),)
    return shown(talk, question, buttons_of(name, labelled), skin, world)


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
    """One line of digits and a harmless word, which is never covered; then the numbers again."""
    turn = numbers(talk.at("services"), skin, world, is_again=True)
    number = number_to_keep(talk, world)
    if number is None:
        return turn
    names = world.texts.every(talk.language, "kept_name")
    name = names[world.now.minute % len(names)]
    line = world.texts.say(talk.language, "kept.line", name=name, number=number)
    return Turn(turn.talk, (Say((Block(line),), (), talk.language, stays=True), *turn.commands))


def numbers(talk: Talk, skin: str, world: World, *, is_again: bool = False) -> Turn:
    """The next services as numbers alone, or those of the newest list once more."""
    texts, language = world.texts.worn(skin), talk.language
    # Who answers is not said under a skin, so that nobody is shown who must be named first.
    matches = [
        one
        for one in world.match(need_of(talk, world))
        if one.service.who != "police"
        and one.service.audience != "adults"
        and any(way.type in DIALLED for way in one.service.channels)
    ]
    current = frozenset(talk.shown[len(talk.shown) - talk.batch :])
    chosen = [one for one in matches if is_again and one.service.id in current]
    chosen = chosen or list(batch(matches, frozenset(talk.shown)))
    if not chosen and talk.shown:
        talk = talk.unshown()
        chosen = list(batch(matches, frozenset()))
    quiet = talk.answer("voice") == "quiet"
    lines = [Block(_line(one, texts, language, quiet=quiet), is_card=True) for one in chosen]
    if not lines:
        lines = [Block(texts.say(language, "none"))]
    ids = tuple(one.service.id for one in chosen)
    seen = tuple(one for one in talk.shown if one not in ids)
    talk = replace(talk, shown=(*seen, *ids), batch=len(ids))
    blocks = (*lines, Block(emergency_line(talk, world)))
    return shown(talk, blocks, ways_on(talk, skin, world), skin, world)


def _line(match: Match, texts: Texts, language: str, *, quiet: bool) -> str:
    state = "open" if match.open.state == "always" else match.open.state
    ways = [one for one in match.service.channels if one.type in DIALLED]
    if quiet:
        ways.sort(key=lambda way: way.type == VOICE)
    lines = []
    for way in ways[:WAYS]:
        key = state if way.type == VOICE else "written"
        lines += [texts.say(language, f"line.{key}"), way.value]
    return "\n".join(lines)


def ways_on(talk: Talk, skin: str, world: World) -> tuple[Button, ...]:
    """What can be pressed below an answer: the flow's own ways on, more time, the plain words."""
    worn, language = world.texts.worn(skin), talk.language
    keys: tuple[str, ...] = (*WAYS_ON, KEEP) if talk.shown else ("else", "elsewhere")
    if talk.answer("voice") == "quiet":
        keys = tuple(key for key in keys if key != "quiet")
    below = [Button(_node_of(key), key, worn.say(language, f"services.{key}")) for key in keys]
    standing = ("longer", "plain") if can_be_longer(talk, world.hints) else ("plain",)
    last = tuple((key, worn.say(language, key)) for key in standing)
    return (*below, *buttons_of("standing", last))


def _node_of(way: str) -> str:
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
    """The things that the cover knows, as buttons."""
    items = GUIDES[skin].items
    return buttons_of("cover", tuple((one, texts.say(language, f"item.{one}")) for one in items))

"""Screens under a skin: the place, what it is about, the numbers; and what its cover answers.

Rules of this file: nothing is said here but what stands in the skin's own texts, numbers as they
are dialled, and the emergency number, which is never disguised.
"""

from __future__ import annotations

from dataclasses import replace

from bot.events import Block, Button, Say
from bot.flows.covers import GUIDES
from bot.flows.numbers import emergency_line
from bot.flows.referral import LIKELY, NO_PLACE
from bot.flows.screens import buttons_of, need_of
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
DIALLED = (VOICE, "text", "whatsapp")  # ways that are digits; an address would tell whose it is
WAYS = 2  # of one service


def asking(talk: Talk, skin: str, world: World) -> Turn:
    """The next screen: the place, then what it is about, then the numbers."""
    texts, language = world.texts.worn(skin), talk.language
    if talk.answer("place") is None:
        codes = world.likely_countries(language)[:LIKELY]
        countries = tuple((code, world.place_name(code, None, language)) for code in codes)
        labelled = (*countries, (NO_PLACE, texts.say(language, f"place.{NO_PLACE}")))
        question = (Block(texts.say(language, "place")),)
        return shown(talk.at("place"), question, buttons_of("place", labelled), skin, world)
    if talk.answer("concern") is None:
        labelled = tuple((key, texts.say(language, f"area.{key}")) for key in AREAS)
        question = (Block(texts.say(language, "area")),)
        return shown(talk.at("area"), question, buttons_of("area", labelled), skin, world)
    return _numbers(talk.at("services"), skin, world)


def _numbers(talk: Talk, skin: str, world: World) -> Turn:
    texts, language = world.texts.worn(skin), talk.language
    # Who answers is not said under a skin, so that nobody is shown who must be named first.
    matches = [
        one
        for one in world.match(need_of(talk, world))
        if one.service.who != "police"
        and one.service.audience != "adults"
        and any(way.type in DIALLED for way in one.service.channels)
    ]
    chosen = list(batch(matches, frozenset(talk.shown)))
    if not chosen and talk.shown:
        talk = talk.unshown()
        chosen = list(batch(matches, frozenset()))
    lines = [Block(_line(one, texts, language), is_card=True) for one in chosen]
    if not lines:
        lines = [Block(texts.say(language, "none"))]
    ids = tuple(one.service.id for one in chosen)
    seen = tuple(one for one in talk.shown if one not in ids)
    talk = replace(talk, shown=(*seen, *ids), batch=len(ids))
    blocks = (*lines, Block(emergency_line(talk, world)))
    return shown(talk, blocks, ways_on(talk, skin, world), skin, world)


def _line(match: Match, texts: Texts, language: str) -> str:
    state = "open" if match.open.state == "always" else match.open.state
    lines = []
    for way in [one for one in match.service.channels if one.type in DIALLED][:WAYS]:
        key = state if way.type == VOICE else "written"
        lines += [texts.say(language, f"line.{key}"), way.value]
    return "\n".join(lines)


def ways_on(talk: Talk, skin: str, world: World) -> tuple[Button, ...]:
    """What can be pressed below an answer: more, another question, and the plain words."""
    texts = world.texts.worn(skin)
    keys = ("more", "else") if talk.shown else ("else",)
    labelled = tuple((key, texts.say(talk.language, key)) for key in keys)
    plain = Button("standing", "plain", texts.say(talk.language, "plain"))
    return (*buttons_of("services", labelled), plain)


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

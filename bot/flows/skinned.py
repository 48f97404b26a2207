"""The talk under a skin: a cover to whoever looks, and a code to whoever learned it.

Rules of this file: nothing is said here but what stands in the skin's own texts, numbers as they
are dialled, and the emergency number, which is never disguised. Danger gets only what any bot
could answer to anyone: no word of before, nothing remembered, and the cover stays.
"""

from __future__ import annotations

from dataclasses import replace

from bot.events import (
    Asked,
    Block,
    Event,
    Picked,
    Pinned,
    Said,
    Start,
    Unlatch,
    Worded,
)
from bot.flows import closed, coded, dressed, words
from bot.flows.covers import GUIDES
from bot.flows.covers.guide import number_in
from bot.flows.covers.shape import ON, REST
from bot.flows.covers.spoken import code_in, item_in
from bot.flows.press import unreached
from bot.flows.referral import NO_PLACE
from bot.flows.walk import arrive
from bot.reading import Reading
from bot.talk import COVER, Talk, Turn
from bot.world import World
from directory.concerns import CONCERNS
from safety.concern import SURE


def skin_of(talk: Talk | None, event: Event, world: World) -> str | None:
    """The skin that hides this chat now; None if it is not hidden."""
    skin = talk.skin if talk else world.hints.cover
    if talk is None and skin is None and isinstance(event, Picked) and event.node == "cover":
        # A button that a skin without words left on the screen goes on answering.
        skin = next((one for one, guide in GUIDES.items() if event.key in guide.items), None)
    return skin if skin in GUIDES else None


def step(talk: Talk | None, event: Event, skin: str, world: World) -> Turn:
    """The outcome of one event under a skin; the Leave button was looked at before."""
    language = talk.language if talk else world.texts.best(world.hints.languages)
    is_closed = talk is None or talk.is_cover
    text = event.text if isinstance(event, Said) else ""
    reading = world.read(text) if text else Reading()
    is_leaving = reading.finding is not None and reading.finding.level == "leave"
    if is_leaving and not (talk and words.may_be_farewell(talk)):
        return Turn(None, (closed.closing(skin, language, world),))
    if closed.cries(reading, text, skin, world, is_closed=is_closed):
        here = talk or Talk(COVER, language, skin=skin)
        return closed.danger(here, skin, world)
    if isinstance(event, Worded):
        return _opened(talk, language, skin, world)
    if isinstance(event, Asked) and event.request == "forget":
        return Turn(None, (closed.forgotten(language, world),), Unlatch())
    if is_closed or talk is None:
        return closed.answered(talk, event, language, skin, world)
    return _open(talk, event, reading, skin, world)


def _opened(talk: Talk | None, language: str, skin: str, world: World) -> Turn:
    begun = talk if talk and not talk.is_cover else Talk("area", language, skin=skin)
    return coded.asking(begun, skin, world)


def _open(talk: Talk, event: Event, reading: Reading, skin: str, world: World) -> Turn:
    """The coded talk: the place, what it is about, and the numbers."""
    match event:
        case Start() | Picked("start", _) if world.hints.cover:
            return Turn(None, (closed.closing(skin, talk.language, world),))
        case Start() | Picked("start", _):
            return coded.asking(Talk("area", talk.language, skin=skin), skin, world)
        case Picked("standing", "plain"):
            plain = replace(talk, skin=None)
            return arrive(plain, "again" if plain.shown else "place", world)
        case Picked("cover", item) if item in GUIDES[skin].items:
            answer = dressed.answer(item, None, skin, talk.language, world)
            own = dressed.things(talk, skin, world)
            return dressed.shown(talk, (Block(answer),), own, skin, world)
        case Asked("about" | "privacy" as request):
            said = Block(world.texts.worn(skin).say(talk.language, closed.REQUESTS[request]))
            ways_on = dressed.ways_on(talk, skin, world)
            return dressed.shown(talk, (said,), ways_on, skin, world)
        case Said(text):
            return _said(talk, text, reading, skin, world)
        case Pinned(latitude, longitude):
            place = world.pin(latitude, longitude)
            talk = talk.having("place", place.country).unshown() if place else talk
        case Picked(node, key):
            return _pressed(talk, node, key, skin, world)
    return coded.asking(talk, skin, world)


def _pressed(talk: Talk, node: str, key: str, skin: str, world: World) -> Turn:
    if node in {"services", "before_contact"} and key in coded.WAYS_ON:
        head = key if key in coded.ONWARDS else coded.FIRST
        turn = coded.asking(coded.led(talk, key), skin, world, head)
        return replace(turn, unreached=unreached(talk)) if key == "nobody" else turn
    if (node, key) == ("before_contact", coded.KEEP):
        return coded.kept(talk, skin, world)
    if (node, key) == ("standing", REST) and talk.shown:
        return coded.numbers(talk, skin, world, is_again=True, is_rest=True)
    if (node, key) == ("standing", ON) and talk.shown:
        return coded.numbers(talk, skin, world, is_again=True)
    if (node, key) == ("standing", "longer") and talk.shown:
        return coded.numbers(talk.having("stay", "longer"), skin, world, is_again=True)
    return coded.asking(_picked(talk, node, key, world), skin, world)


def _picked(talk: Talk, node: str, key: str, world: World) -> Talk:
    """The talk after a button of the coded screens; an old one changes nothing."""
    match node, key:
        case "standing", "longer":
            return talk.having("stay", "longer")
        case "place", code if code == NO_PLACE or _is_country(code, world):
            return talk.having("place", code).having("region", None).unshown()
        case "area", area if area in coded.AREAS:
            return talk.having("concern", coded.AREAS[area]).unshown()
    return talk


def _said(talk: Talk, text: str, reading: Reading, skin: str, world: World) -> Turn:
    place = reading.place.country if reading.place else None
    concern = code_in(text, skin, world.texts.languages) or next(
        (
            key
            for key, weight in reading.concerns
            if weight >= SURE and "never-guessed" not in CONCERNS[key].tags
        ),
        None,
    )
    if place is None and concern is None:
        item = item_in(text, skin, world.texts.languages)
        if item is not None:
            answer = dressed.answer(item, number_in(text), skin, talk.language, world)
            own = dressed.things(talk, skin, world)
            return dressed.shown(talk, (Block(answer),), own, skin, world)
        unknown = Block(world.texts.worn(skin).say(talk.language, "unknown"))
        return dressed.shown(talk, (unknown,), dressed.ways_on(talk, skin, world), skin, world)
    talk = talk.having("place", place) if place else talk
    talk = talk.having("concern", concern) if concern else talk
    return coded.asking(talk.unshown(), skin, world)


def _is_country(key: str, world: World) -> bool:
    return world.place_name(key, None, "en") != key

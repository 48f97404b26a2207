"""The cover alone, to whoever picks up the phone: it answers, and keeps nothing.

Rules of this file: nothing is said but what stands in the skin's own texts. Danger gets only what
any bot could answer to anyone, with the true number: no word of before, nothing remembered.
"""

from __future__ import annotations

from dataclasses import replace

from bot.events import Asked, Block, Button, Cover, Event, Picked, Said
from bot.flows import dressed
from bot.flows.covers import GUIDES
from bot.flows.covers.guide import number_in
from bot.flows.covers.spoken import common_in, item_in
from bot.flows.numbers import number_for, who_answers
from bot.reading import Reading
from bot.talk import Talk, Turn
from bot.world import World
from safety.concern import SURE

# What the cover answers to each kind of small talk; it knows no other.
SMALL_TALK = {"greetings": "harmless", "questions": "about", "makers": "maker"}
REQUESTS = {"about": "maker", "privacy": "privacy"}  # the whole truth to the command, by rule


def closing(skin: str, language: str, world: World) -> Cover:
    """What stays under a skin after leaving: the same that /start shows."""
    texts = world.texts.worn(skin)
    return Cover(texts.say(language, "harmless"), dressed.items(skin, language, texts))


def duress(skin: str, language: str, world: World) -> Cover:
    """The skin's opening and one answer that could have begun this minute; nothing invented."""
    opening = world.texts.worn(skin).say(language, "harmless")
    items = dressed.items(skin, language, world.texts.worn(skin))
    return Cover(f"{opening}\n\n{_any_answer(skin, language, world)}", items)


def played(skin: str, language: str, world: World) -> Turn:
    """The same at a closed door: an answer like any other, below a word that does not vanish."""
    block = Block(_any_answer(skin, language, world))
    items = dressed.items(skin, language, world.texts.worn(skin))
    return Turn(None, (replace(dressed.say(language, (block,), items, skin, world), stays=True),))


def _any_answer(skin: str, language: str, world: World) -> str:
    items = GUIDES[skin].items
    return dressed.answer(items[world.now.day % len(items)], None, skin, language, world)


def cries(reading: Reading, text: str, skin: str, world: World, *, is_closed: bool) -> bool:
    """Whether a text is answered by the emergency number, whatever the skin."""
    if reading.finding is not None and reading.finding.level == "danger":
        return True
    if common_in(text, world.texts.languages) == "cries":
        return True
    if not is_closed or item_in(text, skin, world.texts.languages):
        return False
    # Behind a closed door nobody is led anywhere: what surely tells of trouble gets the number.
    return any(weight >= SURE for _, weight in reading.concerns)


def danger(talk: Talk, skin: str, world: World) -> Turn:
    """The one sentence that any bot could give to anyone, in the skin's own wording."""
    texts, language = world.texts.worn(skin), talk.language
    place = talk.answer("place")
    near = world.hints.countries[0] if len(world.hints.countries) == 1 else None
    service = world.emergency(place or near or "")
    if service is None:
        text = texts.say(language, "covered.no_number")
    else:
        number = number_for(service, None)
        who = who_answers(number, world, language)
        text = texts.say(language, "covered", number=number.value, who=who)
    if talk.is_cover:
        buttons = dressed.items(skin, language, texts)
        return Turn(talk, (dressed.say(talk.language, (Block(text),), buttons, skin, world),))
    ways_on = dressed.ways_on(talk, skin, world)
    return dressed.shown(talk, (Block(text, is_card=True),), ways_on, skin, world)


def answered(talk: Talk | None, event: Event, language: str, skin: str, world: World) -> Turn:
    """The cover alone: it answers, and keeps nothing."""
    texts = world.texts.worn(skin)
    match event:
        case Said(text) if item := item_in(text, skin, world.texts.languages):
            lines = [dressed.answer(item, number_in(text), skin, language, world)]
        case Picked("cover", item) if item in GUIDES[skin].items:
            lines = [dressed.answer(item, None, skin, language, world)]
        case Asked("about" | "privacy" as request):
            lines = [texts.say(language, REQUESTS[request])]
        case Said(text):
            kind = common_in(text, world.texts.languages) or ""
            lines = [texts.say(language, SMALL_TALK.get(kind, "unknown"))]
        case _:
            lines = [texts.say(language, "harmless")]
    blocks = tuple(Block(one) for one in lines)
    say = dressed.say(language, blocks, dressed.items(skin, language, texts), skin, world)
    return Turn(talk, (replace(say, stays=talk is None),))


def forgotten(language: str, world: World) -> Cover:
    """What stands after everything was forgotten: the plain line, for the door is gone, too."""
    start = Button("start", "start", world.texts.say(language, "harmless.start"))
    return Cover(world.texts.say(language, "forgotten"), (start,))

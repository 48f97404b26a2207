"""What anybody may ask for at any time, whatever the conversation is about."""

from __future__ import annotations

from bot.events import Block, Button, Cover, Say
from bot.flows.walk import shown, stay
from bot.talk import Talk, Turn
from bot.world import World

REQUESTS = ("language", "privacy", "forget", "mydata", "about", "safe_phone", "help")
UNREADABLE = ("picture", "video", "voice", "file", "sticker", "other")
QUIET_MINUTES = 10  # until an untouched conversation is covered; safeguarding rules, section 3


def harmless(language: str, world: World, *, is_cover: bool = False) -> Say | Cover:
    """The line that stands where nothing is open: never been here, left and expired look alike."""
    text = world.texts.say(language, "harmless")
    button = Button("start", "start", world.texts.say(language, "harmless.start"))
    return Cover(text, (button,)) if is_cover else Say((Block(text),), (button,), language)


def answer(talk: Talk, request: str, world: World) -> Turn:
    """The answer to a standing request, followed by the present question."""
    texts, language = world.texts, talk.language
    if request == "forget":
        start = Button("start", "start", texts.say(language, "harmless.start"))
        return Turn(None, (Cover(texts.say(language, "forgotten"), (start,)),))
    if request == "language":
        return _languages(talk, world)
    if request not in REQUESTS:
        return stay(talk, world, ())
    said = [Block(texts.say(language, request, minutes=QUIET_MINUTES))]
    if request == "about" and world.operator is not None:
        who = world.operator
        text = texts.say(language, "about.operator", name=who.name, contact=who.contact)
        said.append(Block(text))
    return stay(talk, world, tuple(said))


def picked(talk: Talk, node: str, key: str, world: World) -> Turn:
    """A press on the language button, or on one of the languages."""
    if node == "standing":
        return answer(talk, key, world)
    if key in world.texts.languages:
        talk = talk.speaking(key, chosen=True)
    return stay(talk, world, ())


def _languages(talk: Talk, world: World) -> Turn:
    buttons = tuple(
        Button("language", one, world.texts.say(one, "language.own"))
        for one in world.texts.languages
    )
    return shown(talk, (Block(world.texts.say(talk.language, "language")),), buttons, world)

"""What anybody may ask for at any time, whatever the conversation is about."""

from __future__ import annotations

from dataclasses import replace

from bot.communities import CHOICES, NEVER
from bot.events import Block, Button, Cover, Say, Unlatch
from bot.flows import guide, hiding, words
from bot.flows.quiet import can_be_longer, minutes_of
from bot.flows.walk import shown, stay
from bot.kept import told
from bot.talk import Talk, Turn
from bot.world import World

PAGES = ("privacy", "mydata", "about", "safe_phone", "help", "clearing")
OFFERS = "offers"  # whether somebody may be written to when a moderator asks for it
REQUESTS = ("language", "forget", "longer", "sign", "hide", "guide", OFFERS, *PAGES)
UNREADABLE = ("picture", "video", "voice", "file", "sticker", "reaction", "other")
MAY_TELL = ("picture", "video", "voice", "file")  # sent to say what is wrong, perhaps
# What a page leads on to, by buttons below it.
LEADS = {
    "help": ("longer", "clearing", "safe_phone", "sign", "hide"),
    "privacy": ("clearing", "safe_phone", "sign", "hide"),
    "safe_phone": ("clearing",),
    "clearing": ("safe_phone", "sign", "hide", "longer"),
}


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
        return Turn(None, (Cover(texts.say(language, "forgotten"), (start,)),), Unlatch())
    if request == "language":
        return _languages(talk, world)
    if (turn := guide.asked(talk, request, world)) is not None:
        return turn
    if request not in REQUESTS:
        return stay(talk, world, ())
    if request == "longer":
        talk = talk.having("stay", "longer")
    if request == "sign":
        return words.asking(talk, words.SIGN, world)
    if request == "hide":
        return hiding.asked(talk, world)
    if request == OFFERS:
        return _offers(talk, world)
    return _with_leads(stay(talk, world, _page(talk, request, world)), request, world)


def picked(talk: Talk, node: str, key: str, world: World) -> Turn:
    """A press on a standing request's button, or on one of its choices."""
    if node == "standing":
        return answer(talk, key, world)
    if node == OFFERS:
        key = key if key in CHOICES else NEVER
        said = Block(world.texts.say(talk.language, f"offers.kept_{key}"))
        return replace(stay(talk, world, (said,)), choice=key)
    if key in world.texts.languages:
        talk = talk.speaking(key, chosen=True)
    return stay(talk, world, ())


def announced(turn: Turn, world: World) -> Turn:
    """The first answer of a talk: the button for more time and, in a server, that for offers."""
    talk = turn.talk
    if talk is None:
        return turn
    leads: tuple[str, ...] = ("longer",) if can_be_longer(talk, world.hints) else ()
    if world.hints.community:
        leads = (*leads, OFFERS)
    return _with_leads(turn, "leaving", world, leads) if leads else turn


def watched(turn: Turn, world: World) -> Turn:
    """The answer to somebody who says that the phone is watched: one line more, and two pages.

    The line comes after every number and before the question, which stays the last.
    """
    talk = turn.talk
    *before, last = turn.commands
    if talk is None or not isinstance(last, Say):
        return turn
    line = Block(world.texts.say(talk.language, "watched"))
    blocks = (*last.blocks[:-1], line, *last.blocks[-1:])
    turn = replace(turn, commands=(*before, replace(last, blocks=blocks)))
    return _with_leads(turn, "watched", world, ("safe_phone", "clearing"))


def _page(talk: Talk, request: str, world: World) -> tuple[Block, ...]:
    texts, language = world.texts, talk.language
    if request == "mydata":
        return (Block(_remembered(talk, world)),)
    if request == "clearing":
        pages = ("clearing", "clearing.stays")
        return tuple(Block(texts.say(language, one)) for one in pages)
    said = [Block(texts.say(language, request, minutes=minutes_of(talk, world.hints)))]
    if request == "privacy":
        said += [_kept(talk, world), Block(texts.say(language, "privacy.yours"))]
    if request == "about":
        said += [Block(texts.say(language, "about.sees")), _kept(talk, world)]
        said += [Block(texts.say(language, "about.never")), *_who_answers(language, world)]
    return tuple(said)


def _kept(talk: Talk, world: World) -> Block:
    """Everything that is kept and how long, out of the one table of it."""
    minutes = minutes_of(talk, world.hints)
    lines = [
        world.texts.say(
            talk.language,
            f"kept_row.{one.key}",
            minutes=minutes,
            hours=one.hours,
            days=one.hours // 24,
        )
        for one in told()
    ]
    head = world.texts.say(talk.language, "kept_row")
    return Block("\n".join([head, *(f"- {line}" for line in lines)]))


def _who_answers(language: str, world: World) -> list[Block]:
    """Who runs this copy, and whom to tell that something went wrong."""
    who, say = world.operator, world.texts.say
    if who is None:
        return []
    text = say(language, "about.operator", name=who.name, contact=who.contact)
    return [Block(text), Block(say(language, "about.report"))]


def _remembered(talk: Talk, world: World) -> str:
    """Everything that the talk holds, in words."""
    texts, language = world.texts, talk.language
    lines = [texts.say(language, "mydata.language", name=texts.say(language, "language.own"))]
    place, concern = talk.answer("place"), talk.answer("concern")
    if place:
        name = world.place_name(place, talk.answer("region"), language)
        is_named = name != place
        name = name if is_named else texts.say(language, "place.rather_not")
        lines.append(texts.say(language, "mydata.place", place=name))
    if concern and texts.knows(f"concern.{concern}"):
        topic = texts.say(language, f"concern.{concern}")
        lines.append(texts.say(language, "mydata.concern", topic=topic))
    names = [one.name for one in map(world.service, talk.shown) if one is not None]
    if names:
        lines.append(texts.say(language, "mydata.shown", names=", ".join(names)))
    others = [node for node, _ in talk.answers if node not in {"place", "region", "concern"}]
    if others or talk.danger:
        lines.append(texts.say(language, "mydata.others", count=len(others) + bool(talk.danger)))
    if world.hints.has_words:
        lines.append(texts.say(language, "mydata.words"))
    minutes = minutes_of(talk, world.hints)
    body = "\n".join(f"- {line}" for line in lines)
    return f"{texts.say(language, 'mydata')}\n{body}\n" + texts.say(
        language, "mydata.gone", minutes=minutes
    )


def _with_leads(turn: Turn, page: str, world: World, leads: tuple[str, ...] | None = None) -> Turn:
    """The turn with buttons to other pages, before the Leave button, which stays the last."""
    wanted = LEADS.get(page, ()) if leads is None else leads
    *before, last = turn.commands
    if turn.talk is None or not wanted or not isinstance(last, Say):
        return turn
    language = turn.talk.language
    is_longer = turn.talk.answer("stay") == "longer"
    more = tuple(
        Button("standing", one, world.texts.say(language, f"standing.{one}"))
        for one in wanted
        if not (one == "longer" and is_longer) and (one != "hide" or _may_hide(turn.talk, world))
    )
    *others, leave = last.buttons
    return replace(turn, commands=(*before, replace(last, buttons=(*others, *more, leave))))


def _may_hide(talk: Talk, world: World) -> bool:
    return talk.answer("watched") is None and bool(hiding.skins_of(talk.language, world))


def _offers(talk: Talk, world: World) -> Turn:
    """What an offer is, and the two choices; the talk stands where it stood."""
    buttons = tuple(
        Button(OFFERS, one, world.texts.say(talk.language, f"offers.{one}")) for one in CHOICES
    )
    return shown(talk, (Block(world.texts.say(talk.language, OFFERS)),), buttons, world)


def _languages(talk: Talk, world: World) -> Turn:
    buttons = tuple(
        Button("language", one, world.texts.say(one, "language.own"))
        for one in world.texts.languages
    )
    return shown(talk, (Block(world.texts.say(talk.language, "language")),), buttons, world)

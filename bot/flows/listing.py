"""The page with numbers under a skin, laid out as that skin does it, and the line that is kept.

Rules of this file: digits stand as they are dialled, in one piece, with a letter between them and
any other digit; the emergency number is called what it is. Nothing is said but the skin's texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta, tzinfo

from babel.dates import format_date, format_time

from bot.events import Block
from bot.flows import friend
from bot.flows.covers.shape import EMERGENCY, HEAD, ROWS, SHAPES, TIP
from bot.flows.numbers import country_of, emergency_number
from bot.talk import Talk
from bot.texts import Texts
from bot.world import World
from directory.concerns import FIRST_LEVEL
from directory.service import VOICE, Channel, Match
from directory.zones import zone_of

DIALLED = (VOICE, "text", "whatsapp")  # ways that are digits; an address would tell whose it is
WAYS = 2  # of one service
WEEK = timedelta(days=6)  # within it the name of a day says which one
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
KEPT = ("a", "b", "c")  # wordings of the line that stays


def page(
    talk: Talk, chosen: Sequence[Match], head: str, skin: str, world: World
) -> tuple[Block, ...]:
    """The blocks of a page; `head` says what brought here, a key of the skin's `numbers`."""
    worn, language, shape = world.texts.worn(skin), talk.language, SHAPES[skin]
    if head == "quiet" and not any(is_written(one) for one in chosen):
        head = "calls_only"
    rows = [line for one in chosen for line in _rows(one, talk, worn, world)]
    heading = worn.say(language, f"numbers.{head}", plain=worn.say(language, "plain"))
    if not rows:
        heading, rows = "", [worn.say(language, "none")]
    made = {
        HEAD: [] if shape.is_table else [Block(heading)],
        TIP: [Block(_tip(talk, worn))],
        EMERGENCY: [Block(emergency(talk, worn, world))],
        ROWS: [Block(line, is_card=True) for line in rows],
    }
    if shape.is_table:
        made[ROWS] = [Block("\n".join(filter(None, (heading, *rows))), is_card=True)]
    return tuple(block for part in shape.page for block in made[part] if block.text)


def emergency(talk: Talk, worn: Texts, world: World) -> str:
    """The emergency number in a sentence of the skin's, or how to find one."""
    number = emergency_number(talk, world)
    if number is None:
        return worn.say(talk.language, "emergency.unknown")
    return worn.say(talk.language, "emergency", number=number)


def kept(number: str, language: str, skin: str, world: World) -> Block:
    """One line with the digits, as harmless as the skin can word it."""
    key = KEPT[world.now.minute % len(KEPT)]
    return Block(world.texts.worn(skin).say(language, f"kept.{key}", number=number))


def is_written(match: Match) -> bool:
    """Whether a service can be written to at a number."""
    return any(way.type in DIALLED and way.type != VOICE for way in match.service.channels)


def area_of(concern: str | None) -> str | None:
    """The area whose button means a concern, else the first that holds it; None if unknown."""
    pressed = next((area for area, meant in AREAS.items() if meant == concern), None)
    holding = (area for area, listed in FIRST_LEVEL.items() if concern in listed)
    return pressed or next(holding, None)


def _tip(talk: Talk, worn: Texts) -> str:
    area = area_of(talk.answer("concern"))
    return worn.say(talk.language, f"tip.{area}") if area else ""


def _rows(match: Match, talk: Talk, worn: Texts, world: World) -> Iterator[str]:
    ways = [one for one in match.service.channels if one.type in DIALLED]
    if talk.answer("voice") == "quiet":
        ways.sort(key=lambda way: way.type == VOICE)
    place = talk.shown.index(match.service.id)
    mark = chr(ord("A") + place % 26)
    for way in ways[:WAYS]:
        is_free = way.type == VOICE and bool(way.toll_free)
        key = "entry.free" if is_free else "entry"
        state = _state(way, match, talk, worn, world)
        yield worn.say(talk.language, key, number=way.value, state=state, mark=mark)


def _state(way: Channel, match: Match, talk: Talk, worn: Texts, world: World) -> str:
    hours, language = match.open, talk.language
    if way.type != VOICE:
        if way.keyword:
            return worn.say(language, "state.word", word=way.keyword)
        return worn.say(language, "state.whatsapp" if way.type == "whatsapp" else "state.written")
    zone = _zone(talk)
    # A time is told only where the clock is sure and no unknown holiday can make it wrong.
    if hours.state == "closed" and hours.changes and hours.holidays_known and zone:
        opens, locale = hours.changes.astimezone(zone), language.replace("-", "_")
        if opens - world.now < WEEK:
            day = format_date(opens, "EEEE", locale=locale)
            time = format_time(opens, "short", tzinfo=zone, locale=locale)
            return worn.say(language, "state.back", day=day, time=time)
    return worn.say(language, f"state.{hours.state}")


def _zone(talk: Talk) -> tzinfo | None:
    if friend.is_about_other(talk):
        return None
    return zone_of(country_of(talk), talk.answer("region"))

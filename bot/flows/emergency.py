"""What is said when life or body is at stake: the number first, then what to do, then who else.

Rules of this file: every answer holds a number or the way to one, who answers, and a way out.
Said again, it is answered again: shorter the second time, and from the third on it asks what
stands in the way. Nobody has been told, and the screen says so.
"""

from __future__ import annotations

from bot.events import Block, Button
from bot.flows import friend, poison
from bot.flows.card import number_line
from bot.flows.numbers import country_of, number_for, who_answers
from bot.flows.referral import LIKELY, OTHERS
from bot.flows.screens import buttons_of, is_for_children, need_of
from bot.talk import Talk
from bot.texts import LAST
from bot.world import World
from directory.service import Channel

TWICE = 2
# Where a talk remembers a language in which only danger and leaving have words (Texts.partial).
TONGUE = "tongue"
# What the directory is asked for when a danger is told and nothing else is.
CONCERN_OF_DANGER = {
    "taken": "suicide",
    "suicide": "suicide",
    "self_harm": "self_harm",
    "hurt_now": "physical_violence",
    "weapon": "physical_violence",
    "harm_others": "harming_others",
}
HURT = {"hurt_now": "hurt", "weapon": "hurt", "harm_others": "harm_others"}
# Languages whose danger texts a human speaker has read; docs/safeguarding.md.
READ_BY_A_SPEAKER = frozenset({LAST})
SOLITARY = {"suicide": "suicide", "self_harm": "suicide"}


def in_own_words(talk: Talk) -> Talk:
    """The same talk in the person's own language, if only danger is spoken of in it."""
    return talk.speaking(talk.answer(TONGUE) or talk.language)


def blocks(talk: Talk, world: World) -> tuple[Block, ...]:
    """The whole answer to a danger, as often as `talk.danger` counts."""
    country = country_of(talk)
    service = friend.home_service(talk, world) or (world.emergency(country) if country else None)
    kind = talk.answer("danger")
    number = number_for(service, kind) if service else None
    if talk.danger > 1 and country is not None:
        again = "again" if talk.danger == TWICE else "stops_you"
        first = _say(talk, world, again, number)
        below = _english(talk, world, again, number)
        return (first, *poison.lines(talk, world), *_line_for_children(talk, world), *below)
    key = "friend" if for_someone_else(talk) else "taken" if kind == "taken" else "call"
    said = [_say(talk, world, key, number)]
    if number is None:
        said.extend(_by_country(talk, world))
    elif service is not None and len(service.channels) > 1:
        said.append(_others(talk, world, number, service.channels))
    said.extend(poison.lines(talk, world))
    said.extend(friend.there(talk, world))
    said.extend(_what_to_do(talk, world))
    said.extend(_line_for_children(talk, world))
    said.append(_plain(talk, world, "nobody_told"))
    said.extend(_english(talk, world, key, number))
    if country is None and not talk.answer("place"):
        said.append(_where(talk, world))
    elif asks_where(talk):
        said.append(_plain(talk, world, "where_friend"))
    return tuple(said)


def _where(talk: Talk, world: World) -> Block:
    whom = talk.answer("for")
    if whom == "other" and talk.language in world.texts.languages:
        return Block(world.texts.say(talk.language, "place.other"))
    return _plain(talk, world, "where_is_friend" if whom in OTHERS else "where_are_you")


def for_someone_else(talk: Talk) -> bool:
    """Whether the danger is somebody else's than the writer's."""
    return friend.is_about_other(talk)


def asks_where(talk: Talk) -> bool:
    """Whether it must still be asked where the other person is."""
    return talk.answer("for") in {"friend", "other"} and talk.danger == 1


def buttons(talk: Talk, world: World) -> tuple[Button, ...]:
    """What can be pressed below a danger card, whole sentences."""
    keys: tuple[str, ...] = ("cannot_talk", "people", "ok")
    if asks_where(talk) and talk.answer("place"):
        keys = ("same", "abroad", "online", *keys)
    elif talk.danger > 1:
        keys = ("cannot_talk", "afraid", "no_phone", "people", "ok")
    is_whole = talk.language in world.texts.languages
    if for_someone_else(talk) and is_whole and talk.answer("place"):
        keys = (*keys[:-1], "words", "after", "ok")
    wording = {"words": "services.words"}
    if for_someone_else(talk) and is_whole:
        wording["ok"] = "safe_friend.ok"
    said = tuple(
        (key, world.texts.say(talk.language, wording.get(key, f"emergency.{key}"))) for key in keys
    )
    return buttons_of("emergency", said)


def _english(talk: Talk, world: World, key: str, number: Channel | None) -> list[Block]:
    """Below a translation that nobody has read: the sentence with the number, in English too."""
    if talk.language in READ_BY_A_SPEAKER:
        return []
    english = _say(talk.speaking(LAST), world, key, number).text
    mark = world.texts.say(talk.language, "emergency.translation")
    return [Block(f"{mark} {english}", is_card=True)]


def _say(talk: Talk, world: World, key: str, number: Channel | None) -> Block:
    if number is None:
        key = {"call": "no_number"}.get(key, f"{key}_no_number")
        return _plain(talk, world, key)
    who = who_answers(number, world, talk.language)
    text = world.texts.say(talk.language, f"emergency.{key}", number=number.value, who=who)
    return Block(text, is_card=True)


def _plain(talk: Talk, world: World, key: str) -> Block:
    return Block(world.texts.say(talk.language, f"emergency.{key}"))


def _by_country(talk: Talk, world: World) -> list[Block]:
    lines = []
    for code in world.likely_countries(talk.language)[:LIKELY]:
        service = world.emergency(code)
        if service is not None:
            number = number_for(service, talk.answer("danger"))
            lines.append(
                world.texts.say(
                    talk.language,
                    "emergency.numbers_by_country",
                    country=world.place_name(code, None, talk.language),
                    number=number.value,
                    who=who_answers(number, world, talk.language),
                )
            )
    return [Block("\n".join(lines), is_card=True)] if lines else []


def _others(talk: Talk, world: World, first: Channel, numbers: tuple[Channel, ...]) -> Block:
    named = [
        f"{one.value} ({who_answers(one, world, talk.language)})"
        for one in numbers
        if one != first
    ]
    return Block(
        world.texts.say(talk.language, "emergency.other_numbers", numbers=", ".join(named))
    )


def _what_to_do(talk: Talk, world: World) -> list[Block]:
    kind = talk.answer("danger") or ""
    key = HURT.get(kind)
    if key is None and not for_someone_else(talk):
        key = SOLITARY.get(kind)
    return [_plain(talk, world, key)] if key and not for_someone_else(talk) else []


def _line_for_children(talk: Talk, world: World) -> list[Block]:
    if country_of(talk) is None or for_someone_else(talk):
        return []
    best = next(iter(world.match(need_of(talk, world))), None)
    if best is None:
        return []
    line = number_line(best.service, world.texts, talk.language)
    if is_for_children(best):
        line = f"{world.texts.say(talk.language, 'emergency.children')}\n{line}"
    return [Block(line, is_card=True)]

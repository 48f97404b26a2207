"""The poison line of a place, for somebody who took something: below the emergency number.

Rules of this file: it never stands in the place of the emergency number, nor before it; a line of
another region is never shown; of several numbers those surely closed now are left out.
"""

from __future__ import annotations

from bot.events import Block
from bot.flows import friend
from bot.flows.numbers import country_of
from bot.flows.when import when
from bot.talk import Talk
from bot.world import World
from directory.hours import ALWAYS, CLOSED, best_of, open_at
from directory.service import VOICE, Channel, Open, Service
from directory.zones import zone_of

TAKEN = "taken"


def lines(talk: Talk, world: World) -> list[Block]:
    """The poison line with its numbers and, if it is not always open, its hours; often none."""
    country, region = country_of(talk), talk.answer("region")
    if talk.answer("danger") != TAKEN or country is None or friend.home_service(talk, world):
        return []
    service = world.poison(country, region)
    if service is None:
        return []
    ways = [(way, _open(service, way, world)) for way in service.channels if way.type == VOICE]
    awake = [(way, state) for way, state in ways if state.state != CLOSED] or ways
    said = [world.texts.say(talk.language, "emergency.poison", name=service.name)]
    said += [f"{way.value} ({way.label})" if way.label else way.value for way, _ in awake]
    best = best_of(state for _, state in awake)
    if best.state != ALWAYS:
        zone = zone_of(country, region) if friend.is_own_place(talk) else None
        said.append(when(best, world.texts, talk.language, world.now, zone))
    return [Block("\n".join(said), is_card=True)]


def _open(service: Service, way: Channel, world: World) -> Open:
    hours = way.opening_hours or service.opening_hours
    return open_at(hours, service.timezone, service.country, world.now)

"""Emergency numbers in words: which one, who answers, and what to say when none is known."""

from __future__ import annotations

from bot.talk import Talk
from bot.world import World
from directory.service import EMERGENCY_ROLES, Channel, Service

HOME = "home"  # the answer where who writes is, if the talk is about somebody else
FIRST_ROLE = {  # whom a danger needs first; where no number is for them alone, any number
    "taken": "ambulance",
    "suicide": "ambulance",
    "self_harm": "ambulance",
    "hurt_now": "police",
    "weapon": "police",
    "harm_others": "police",
}


def country_of(talk: Talk) -> str | None:
    """The country of the talk; None if it is not known or was not said."""
    place = talk.answer("place")
    return place if place and len(place) == len("PH") else None


def number_for(service: Service, kind: str | None) -> Channel:
    """The number to call first for one kind of danger."""
    role = FIRST_ROLE.get(kind or "")
    numbers = service.channels
    fitting = [one for one in numbers if role and role in one.roles]
    everyone = [one for one in numbers if set(one.roles) == set(EMERGENCY_ROLES)]
    return (everyone[:1] or fitting[:1] or list(numbers[:1]))[0]


def who_answers(number: Channel, world: World, language: str) -> str:
    """Who picks up at an emergency number."""
    roles = tuple(role for role in EMERGENCY_ROLES if role in number.roles)
    key = {(): "emergency", EMERGENCY_ROLES: "all"}.get(roles, "_".join(roles))
    return world.texts.say(language, f"who_answers.{key}")


def emergency_line(talk: Talk, world: World) -> str:
    """One line with the emergency number of the place, or how to find one.

    While the place of somebody else is asked, it is the number where who writes is.
    """
    number = emergency_number(talk, world)
    if number is None:
        return world.texts.say(talk.language, "emergency_line_unknown")
    return world.texts.say(talk.language, "emergency_line", number=number)


def emergency_number(talk: Talk, world: World) -> str | None:
    """The digits alone; None if no place is known, or no number of it."""
    country = country_of(talk) or talk.answer(HOME)
    service = world.emergency(country) if country else None
    return number_for(service, talk.answer("danger")).value if service else None

"""What a service is to people: for children or for adults, in which language, by which way."""

from __future__ import annotations

from directory.hours import best_of, open_at
from directory.kinds import CHILD_HELPLINE
from directory.service import VOICE, WRITTEN, Channel, Need, Open, Service

GROWN_UP = 18  # years; Convention on the Rights of the Child, article 1
ALIASES = {"tl": "fil", "nb": "no", "nn": "no", "iw": "he", "in": "id"}  # tags meaning the same


def is_child(need: Need) -> bool:
    """Whether the person counts as under 18: everybody who has not said otherwise."""
    return not need.is_adult and (need.age is None or need.age < GROWN_UP)


def is_for_children(service: Service) -> bool:
    """Whether a service is for children or young people, by its word or by its kind."""
    return service.audience == "children" or (
        service.audience is None and service.kind == CHILD_HELPLINE
    )


def is_for_adults(service: Service) -> bool:
    """Whether a source says that a service is for grown-ups only."""
    return service.audience == "adults" or (service.minimum_age or 0) >= GROWN_UP


def languages_of(service: Service) -> frozenset[str]:
    """The languages in which a service or one of its ways answers; empty if nobody says."""
    ways = (tag for way in service.channels for tag in way.languages)
    return frozenset(base_of(tag) for tag in (*service.languages, *ways))


def speaks(service: Service, language: str | None) -> bool | None:
    """Whether a service answers in a language (BCP 47); None if nobody says, or none is asked."""
    spoken = languages_of(service) if language is not None else frozenset()
    if language is None or not spoken:
        return None
    return base_of(language) in spoken


def base_of(tag: str) -> str:
    """The language of a tag (BCP 47) without its region and script, one name for one language."""
    base = tag.split("-", 1)[0].lower()
    return ALIASES.get(base, base)


def open_for(service: Service, need: Need) -> Open:
    """Whether the way that the person would use is open: the wanted one, else the phone."""
    hours = dict.fromkeys(
        one.opening_hours or service.opening_hours for one in ways_for(service, need.channel)
    )
    country = service.country
    return best_of(open_at(one, service.timezone, country, need.at) for one in hours)


def ways_for(service: Service, wanted: str | None) -> list[Channel]:
    """The ways that the person would use: the wanted ones, else the phone, else any.

    Who asked for one way to write uses another one before the phone.
    """
    ways = [one for one in service.channels if is_wanted(one, wanted)]
    if not ways and wanted in WRITTEN:
        ways = [one for one in service.channels if one.type in WRITTEN]
    return ways or [one for one in service.channels if one.type == VOICE] or [*service.channels]


def is_wanted(channel: Channel, wanted: str | None) -> bool:
    """Whether a channel is what the person asked for; the phone if nothing was asked."""
    if wanted == "written":
        return channel.type in WRITTEN
    return channel.type == (wanted or VOICE)

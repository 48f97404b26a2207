"""Every button that there can be, as pairs of node and key: the table behind the wire codes.

Rule of this file: what is not in this table cannot be pressed, so a test holds it against
every screen that the transcripts show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.communities import CHOICES
from bot.flows import guide as moderators
from bot.flows.covers import GUIDES
from bot.flows.covers.shape import ON, REST
from bot.flows.nodes import Ask, Flow
from bot.flows.referral import REFERRAL
from bot.flows.standing import OFFERS, REQUESTS
from directory.concerns import CONCERNS

LEAVE = ("leave", "leave")
START = ("start", "start")


def pairs(
    *,
    countries: Iterable[str],
    services: Iterable[str],
    languages: Iterable[str],
    flow: Flow = REFERRAL,
) -> Iterator[tuple[str, str]]:
    """All of them, some more than once: `countries` are ISO 3166-1 codes, `services` ids."""
    yield LEAVE
    yield START
    yield ("services", "change")
    yield from (("words", one) for one in ("back", "none"))
    yield from (("standing", one) for one in ("plain", REST, ON))
    yield from (("hide", one) for one in ("glance", "watched"))
    for skin, guide in GUIDES.items():
        yield from ((node, skin) for node in ("skin", "skin_read"))
        yield from (("cover", item) for item in guide.items)
    yield from (("standing", one) for one in REQUESTS)
    yield from ((moderators.NODE, one) for one in moderators.EVERY)
    yield from (("language", one) for one in languages)
    yield from ((OFFERS, one) for one in CHOICES)
    yield ("place", "pin")  # where a platform can ask for a position
    yield from (("place", one) for one in countries)
    yield from (("concern", one) for one in CONCERNS)
    yield from (("before", one) for one in services)
    for name, node in flow.nodes.items():
        if isinstance(node, Ask):
            yield from ((name, one) for one in node.choices)
        yield from ((name, one) for one in node.leads)

"""The first answer to somebody's own words: one card, and never a closed door alone."""

from __future__ import annotations

from dataclasses import replace

from bot.flows.nodes import Offer
from bot.flows.screens import offer
from bot.talk import Talk
from bot.worlds import DirectoryWorld
from directory.matching import Matching
from directory.places import load_places
from directory.service import Service
from tests.invented import READER, TEXTS
from tests.services import CHILDREN, NOON, PLAIN, POLICE, closed, holding


def shown(*services: Service) -> tuple[str, ...]:
    here = [replace(one, country="PH", serves=("PH",)) for one in services]
    world = DirectoryWorld(TEXTS, READER, load_places(), Matching(holding(*here)), NOON)
    talk = Talk(node="services", language="en").having("place", "PH").having("concern", "school")
    return offer(Offer(leads={}, then=lambda _talk: None), talk, world, first_only=True)[0].shown


def test_an_open_line_stands_alone() -> None:
    assert shown(CHILDREN, PLAIN) == (CHILDREN.id,)


def test_below_a_closed_line_stands_the_first_where_somebody_is_there() -> None:
    asleep = closed(replace(PLAIN, id="aa-asleep", kind="suicide_crisis"))

    assert shown(closed(CHILDREN), asleep, PLAIN) == (CHILDREN.id, PLAIN.id)


def test_the_police_are_not_offered_for_a_closed_door() -> None:
    assert shown(closed(CHILDREN), POLICE) == (CHILDREN.id,)


def test_where_everybody_is_closed_one_card_is_enough() -> None:
    assert shown(closed(CHILDREN), closed(PLAIN)) == (CHILDREN.id,)

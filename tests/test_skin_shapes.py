"""No two skins have one skeleton, and none puts far away what has to be near."""

from __future__ import annotations

from itertools import combinations

import pytest

from bot.flows import coded
from bot.flows.covers import GUIDES
from bot.flows.covers.shape import EMERGENCY, HEAD, REST, ROWS, SHAPES, TIP
from tests.dressed import EACH, SAMPLES, SKINS, SPOKEN, entries, keys
from tests.invented import TEXTS

# One tap from every number: docs/safeguarding.md.
NEAR = {"more", "nobody", "quiet", "longer", "plain"}
# Words of a cover's own trade: what grows, is cooked, built or sold, and what is wrong with it.
TRADE = {"item", "answer", "area", "tip", "name"}
PAIRS = pytest.mark.parametrize(("one", "other"), list(combinations(SKINS, 2)))


def sentences(language: str, skin: str) -> dict[str, str]:
    """What a skin says about anything but its trade, by key."""
    worn = TEXTS.worn(skin)
    found = {}
    for key in keys(language, skin):
        name, _, attribute = key.partition(".")
        if name not in TRADE and (attribute or entries(language, skin)[name].value):
            found[key] = worn.say(language, key, **SAMPLES)
    return found


def test_every_skin_has_a_shape() -> None:
    assert set(SHAPES) == set(GUIDES)


@EACH
def test_what_has_to_be_near_is_one_tap_from_the_numbers(skin: str) -> None:
    shape = SHAPES[skin]

    assert set(shape.below) >= NEAR
    assert {*shape.below, *shape.rest, *shape.asked} - {REST} == {
        *coded.WAYS_ON,
        coded.KEEP,
        *NEAR,
    }
    assert not {*shape.below} & {*shape.rest}
    assert (REST in shape.below) == bool(shape.rest)
    assert {"keep", "else"} <= {*shape.below, *shape.rest}
    assert {*shape.asked} <= {"elsewhere", "plain"}, "the question is not answered yet"


@EACH
def test_a_page_holds_every_part_once_and_more_than_one_service(skin: str) -> None:
    shape = SHAPES[skin]

    assert sorted(shape.page) == sorted((HEAD, ROWS, TIP, EMERGENCY))
    assert sorted(shape.areas) == sorted(coded.AREAS)
    assert shape.most in {2, 3}, "the first may be closed"
    assert 3 <= shape.things <= len(GUIDES[skin].items)
    assert shape.countries >= 5
    assert 0 < shape.opens <= shape.countries


@PAIRS
def test_no_two_skins_have_one_skeleton(one: str, other: str) -> None:
    a, b = SHAPES[one], SHAPES[other]

    assert a.page != b.page
    assert a.areas != b.areas
    assert a.below != b.below
    assert a.opens != b.opens, "the list of countries begins with another one"
    assert (len(a.below), len(a.rest), a.things) != (len(b.below), len(b.rest), b.things)


@SPOKEN
@PAIRS
def test_no_two_skins_say_one_sentence(language: str, one: str, other: str) -> None:
    mine, theirs = sentences(language, one), sentences(language, other)

    assert {key for key, text in mine.items() if text and text in theirs.values()} == set()

"""The published ranking is the one that ranks, and every attribute of it decides something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.attributes import TABLE
from directory.candidates import Candidates
from directory.entry import Entry
from directory.life import confidence_at
from directory.match import batch, match, one
from directory.ranking import BITS, ID_BITS
from directory.ranking_page import page
from directory.service import Channel, Match, Need, Service
from tests.services import (
    CHAT,
    CHILDREN,
    DAY,
    FAR,
    LIST,
    MAIL,
    NOON,
    PHONE,
    PLAIN,
    asking,
    holding,
)
from tests.test_match import directories, needs

PAGE = Path(__file__).parent.parent / "docs" / "ranking.md"
ASKED = replace(asking("grief"), language="cy", region="AA-NN")


def ids(matches: Sequence[Match]) -> list[str]:
    return [one.service.id for one in matches]


def test_the_page_is_written_from_the_table() -> None:
    fresh = "".join(page())

    assert PAGE.read_text(encoding="utf-8") == fresh, "run: python -m directory.ranking_page"


def test_at_least_twenty_attributes_are_published_each_with_its_levels() -> None:
    assert len(TABLE) >= 20
    assert len({one.key for one in TABLE}) == len(TABLE)
    for attribute in TABLE:
        assert len(attribute.levels) > 1
        told = (attribute.stands, attribute.wishes, attribute.states)
        assert sum(one is not None for one in told) == 1, attribute.key


def test_no_attribute_reaches_into_the_bits_of_the_next() -> None:
    for attribute, bits in zip(TABLE, BITS, strict=True):
        assert len(attribute.levels) <= 1 << bits, attribute.key
    assert ID_BITS >= 20  # a million services


# Two services that differ in one attribute only: the better one, the worse one, and the question.
UNSAID = replace(PLAIN, id="aa-m", concerns=("grief",), audience="everyone")
PAIRS: dict[str, tuple[Service, Service, Need]] = {
    "not for adults only": (UNSAID, replace(UNSAID, minimum_age=18), ASKED),
    "no police or state where telling may be punished": (
        replace(FAR, concerns=("pregnancy",)),
        replace(FAR, concerns=("pregnancy",), who="state"),
        asking("pregnancy"),
    ),
    "looked at within 400 days": (
        UNSAID,
        replace(UNSAID, assured_date=NOON.date() - timedelta(days=401)),
        ASKED,
    ),
    "a way the person can use": (
        replace(UNSAID, channels=(CHAT,)),
        UNSAID,
        replace(ASKED, channel="written"),
    ),
    "the ladder: for children, for the concern, here, open": (CHILDREN, UNSAID, ASKED),
    "anonymous where telling may be punished": (
        replace(UNSAID, concerns=(), is_anonymous=True),
        replace(UNSAID, concerns=()),
        asking("pregnancy"),
    ),
    "not made for another subject": (
        replace(FAR, audience="children", kind="child_protection"),
        replace(FAR, audience="children", kind="domestic_violence"),
        asking("grief"),
    ),
    "knows the concern": (
        replace(PLAIN, kind="mental_health", opening_hours=None),
        replace(PLAIN, kind="child_protection", opening_hours=None),
        asking("grief"),
    ),
    "made for the concern and names it": (
        replace(PLAIN, kind="eating_disorder", concerns=("eating",), opening_hours=None),
        replace(PLAIN, concerns=("eating",), opening_hours=None),
        asking("eating"),
    ),
    "here before across the border": (
        replace(LIST, country="AA", serves=("AA",)),
        LIST,
        asking("grief"),
    ),
    "more than a mailbox for somebody who writes": (
        replace(UNSAID, channels=(CHAT,)),
        replace(UNSAID, channels=(MAIL,)),
        replace(ASKED, channel="written"),
    ),
    "understands the person": (
        replace(FAR, languages=("cy",)),
        replace(FAR, languages=("fr",)),
        ASKED,
    ),
    "open now": (
        replace(CHILDREN, opening_hours="Mo-Su 08:00-20:00", timezone="UTC"),
        replace(CHILDREN, opening_hours=None),
        ASKED,
    ),
    "speaks the person's language": (
        replace(UNSAID, languages=("cy",)),
        replace(UNSAID, languages=()),
        ASKED,
    ),
    "how well it knows the concern": (
        replace(CHILDREN, concerns=("grief",)),
        CHILDREN,
        ASKED,
    ),
    "near before the whole country": (replace(UNSAID, regions=("AA-NN",)), UNSAID, ASKED),
    "a child helpline among lines for children": (
        CHILDREN,
        replace(CHILDREN, kind="child_protection"),
        asking(),
    ),
    "a charity before the state": (UNSAID, replace(UNSAID, who="state"), ASKED),
    "free": (replace(UNSAID, is_free=True), UNSAID, ASKED),
    "anonymous": (replace(UNSAID, is_anonymous=True), UNSAID, ASKED),
    "keeps it private": (replace(UNSAID, is_confidential=True), UNSAID, ASKED),
    "evidence": (UNSAID, replace(UNSAID, confidence="low"), ASKED),
    "reachable from any mobile": (
        UNSAID,
        replace(UNSAID, channels=(replace(PHONE, label="Globe"),)),
        ASKED,
    ),
    "can also be written to": (replace(UNSAID, channels=(PHONE, CHAT)), UNSAID, ASKED),
    "says for whom it is": (CHILDREN, replace(CHILDREN, audience=None), ASKED),
    "more than one source": (
        replace(UNSAID, sources={**UNSAID.sources, "s2": UNSAID.sources["s1"]}),
        UNSAID,
        ASKED,
    ),
    "a page with a date": (
        UNSAID,
        replace(UNSAID, sources={"s1": replace(UNSAID.sources["s1"], stated=None)}),
        ASKED,
    ),
    "looked at within 180 days": (
        UNSAID,
        replace(UNSAID, assured_date=NOON.date() - timedelta(days=181)),
        ASKED,
    ),
}


def test_every_attribute_has_its_pair() -> None:
    assert {*PAIRS, "people got through"} == {one.key for one in TABLE}


@pytest.mark.parametrize("key", PAIRS)
def test_an_attribute_decides_between_two_that_are_equal_otherwise(key: str) -> None:
    better, worse, need = PAIRS[key]
    better = replace(better, id="zz-z")  # last by its id, first all the same
    worse = replace(worse, id="aa-a")

    assert ids(match(holding(worse, better), need)) == ["zz-z", "aa-a"]


def test_somebody_who_was_not_reached_stands_below_an_equal_one_and_stays() -> None:
    other = replace(UNSAID, id="aa-z")

    matches = match(holding(UNSAID, other), ASKED, unreached={UNSAID.id})

    assert ids(matches) == [other.id, UNSAID.id]
    assert "unreached" in matches[1].against
    assert ids(match(holding(UNSAID), ASKED, unreached={UNSAID.id})) == [UNSAID.id]


def test_what_nobody_looked_at_for_400_days_does_not_lead_before_another_person() -> None:
    unseen = replace(CHILDREN, assured_date=NOON.date() - timedelta(days=401))

    assert ids(match(holding(unseen, PLAIN), asking())) == [PLAIN.id, unseen.id]
    assert ids(match(holding(unseen), asking())) == [unseen.id]


def test_a_line_in_the_persons_language_is_in_sight_where_the_best_is_not_known_to_speak_it() -> (
    None
):
    finnish = replace(CHILDREN, languages=("fi",))
    others = [replace(PLAIN, id=f"aa-{at}", kind=kind) for at, kind in enumerate(KINDS)]
    arabic = replace(PLAIN, id="aa-z", kind="suicide_crisis", languages=("ar",))
    need = replace(asking("low_mood"), language="ar")

    shown = ids(batch(match(holding(finnish, *others, arabic), need)))

    assert shown[0] == finnish.id
    assert arabic.id in shown


KINDS = ("mental_health", "child_protection", "suicide_crisis")


def test_the_one_that_is_made_for_the_concern_is_in_sight_even_closed() -> None:
    made = replace(PLAIN, id="aa-z", kind="eating_disorder", opening_hours=None)
    others = [replace(PLAIN, id=f"aa-{at}", kind=kind) for at, kind in enumerate(KINDS)]

    shown = ids(batch(match(holding(CHILDREN, *others, made), asking("eating"))))

    assert shown[0] == CHILDREN.id
    assert made.id in shown


PAIR_A = replace(CHILDREN, id="aa-pair-a", paired_with=("aa-pair-b",))
PAIR_B = replace(
    PLAIN, id="aa-pair-b", kind="suicide_crisis", audience="everyone", paired_with=("aa-pair-a",)
)


def test_services_that_belong_together_come_together_or_not_at_all() -> None:
    others = [replace(PLAIN, id=f"aa-{at}", kind=kind) for at, kind in enumerate(KINDS)]
    matches = match(holding(PAIR_A, PAIR_B, CHILDREN, *others), asking())
    shown: set[str] = set()

    while part := ids(batch(matches, shown)):
        assert (PAIR_A.id in part) == (PAIR_B.id in part)
        assert len(part) <= 3
        shown |= set(part)

    assert shown == set(ids(matches))


def test_a_line_whose_partner_does_not_fit_is_shown_alone() -> None:
    for_adults = replace(PAIR_B, minimum_age=18)
    need = replace(asking(), age=14)

    assert ids(batch(match(holding(PAIR_A, for_adults), need))) == [PAIR_A.id]


def test_the_one_number_is_the_best_with_its_partner() -> None:
    plain = match(holding(CHILDREN, PLAIN), asking("suicide"))
    paired = match(holding(PAIR_A, PAIR_B, PLAIN), asking("suicide"))

    assert ids(one(plain)) == [CHILDREN.id]
    assert set(ids(one(paired))) == {PAIR_A.id, PAIR_B.id}
    assert one(match(holding(), asking())) == ()


def test_matches_are_a_list_that_can_be_cut_counted_and_compared() -> None:
    matches = match(holding(CHILDREN, PLAIN), asking())

    assert len(matches) == 2
    assert ids(matches[:1]) == [CHILDREN.id]
    assert matches[-1].service == PLAIN
    assert matches == match(holding(PLAIN, CHILDREN), asking())
    assert matches != match(holding(PLAIN), asking())
    assert not match(holding(), asking())


@given(
    stated=st.dates(date(2019, 1, 1), date(2027, 1, 1)),
    shape=st.sampled_from(("%Y", "%Y-%m", "%Y-%m-%d")),
    later=st.integers(0, 2_000),
)
def test_the_day_from_which_a_page_is_too_old_is_known_ahead(
    stated: date, shape: str, later: int
) -> None:
    source = replace(UNSAID.sources["s1"], stated=stated.strftime(shape))
    service = replace(UNSAID, sources={"s1": source})
    day = DAY + timedelta(days=later)

    is_weak = day.toordinal() >= Entry(service, 0).weak_from

    assert is_weak == (confidence_at(service, day) != "high")


def test_channels_of_their_own_language_count() -> None:
    chat = Channel("chat", "https://chat.example/cy", ("s1",), languages=("cy",))
    speaks = replace(UNSAID, id="aa-z", channels=(PHONE, chat))

    matches = match(holding(UNSAID, speaks), replace(ASKED, region=None))

    assert ids(matches)[0] == speaks.id
    assert "language" in matches[0].reasons


def levels(found: Candidates, number: int) -> tuple[int | str, ...]:
    """The level of every attribute, one after the other, and the id."""
    one, entry, shelf = found.candidate(number), found.entry(number), found.shelf(number)
    wish = shelf.wish(entry, found.asked, is_near=one.is_near, is_unreached=one.is_unreached)
    told: list[int | str] = []
    for attribute in TABLE:
        if attribute.stands is not None:
            told.append(int(attribute.stands(one.standing)))
        elif attribute.wishes is not None:
            told.append(int(attribute.wishes(wish)))
        elif attribute.states is not None:
            told.append(int(attribute.states(one.service)))
        assert 0 <= int(told[-1]) < len(attribute.levels), attribute.key
    return (*told, one.service.id)


@given(directory=directories, need=needs, reported=st.integers(0, 2**12))
def test_the_order_of_the_numbers_is_the_order_of_the_published_table(
    directory: list[Service], need: Need, reported: int
) -> None:
    told = {one.id for at, one in enumerate(directory) if reported >> at & 1}
    found = Candidates(holding(*directory), need, told)

    by_number = [levels(found, one) for one in sorted(found.found)]

    assert by_number == sorted(by_number)

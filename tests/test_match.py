from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.concerns import CONCERNS
from directory.kinds import AUDIENCES, KINDS, NEVER_FIRST, OWN_THOUGHTS, WHO
from directory.match import AGAINST, REASONS, batch, match
from directory.service import Match, Need, Service
from directory.snapshot import Snapshot
from tests.services import (
    CHAT,
    CHILDREN,
    FAR,
    LIST,
    MAIL,
    NOON,
    PAGE,
    PHONE,
    PLAIN,
    POLICE,
    asking,
    closed,
    holding,
)

NO_POLICE = tuple(key for key, one in CONCERNS.items() if "no-police-first" in one.tags)


def ids(matches: Sequence[Match]) -> list[str]:
    return [one.service.id for one in matches]


def found(need: Need, *services: Service) -> list[str]:
    return ids(match(holding(*services), need))


@pytest.mark.parametrize("concern", [*CONCERNS, None])
def test_an_open_line_for_children_comes_first_for_every_concern(concern: str | None) -> None:
    listed = () if concern is None or concern in OWN_THOUGHTS else (concern,)
    everyone = replace(PLAIN, id="aa-a", audience="everyone", concerns=listed)
    unsaid = replace(PLAIN, id="aa-b", kind="suicide_crisis", concerns=listed)
    adults = replace(PLAIN, id="aa-c", audience="adults", concerns=listed)

    matches = match(holding(everyone, unsaid, adults, CHILDREN), asking(concern))

    assert matches[0].service == CHILDREN
    assert "for_children" in matches[0].reasons
    assert not {"fits_less", "may_be_adults"} & set(matches[0].against)


def test_a_line_for_children_with_unknown_hours_still_comes_first() -> None:
    unknown = replace(CHILDREN, opening_hours=None)
    everyone = replace(PLAIN, audience="everyone", concerns=("suicide",))

    assert found(asking("suicide"), everyone, unknown)[0] == unknown.id


def test_at_night_an_open_line_that_knows_the_concern_stands_before_a_closed_one() -> None:
    children = closed(CHILDREN)
    crisis = replace(PLAIN, kind="suicide_crisis", concerns=("suicide",))

    assert found(asking("suicide"), children, crisis) == [crisis.id, children.id]
    assert found(asking("school"), children, crisis) == [children.id, crisis.id]


def test_a_line_for_adults_never_stands_before_one_for_children() -> None:
    children = closed(CHILDREN)
    adults = replace(PLAIN, audience="adults", concerns=("suicide",))
    of_age = replace(PLAIN, id="aa-of-age", minimum_age=18, concerns=("suicide",))

    assert found(asking("suicide"), adults, of_age, children)[0] == children.id


def test_a_line_of_which_nobody_says_for_whom_it_is_may_be_for_adults() -> None:
    (only,) = match(holding(PLAIN), asking("low_mood"))

    assert "may_be_adults" in only.against


def test_somebody_who_said_they_are_grown_up_gets_no_line_for_children_first() -> None:
    adult = replace(asking("low_mood"), is_adult=True)

    matches = match(holding(CHILDREN, PLAIN), adult)

    assert ids(matches) == [PLAIN.id, CHILDREN.id]
    assert "may_be_adults" not in matches[0].against


def test_a_known_age_outside_the_limits_is_not_sent_there() -> None:
    younger = replace(CHILDREN, maximum_age=12)
    older = replace(CHILDREN, id="aa-older", minimum_age=16)

    assert found(replace(asking(), age=14), younger, older) == []
    assert found(replace(asking(), age=12), younger, older) == [younger.id]
    assert len(found(asking(), younger, older)) == 2


@pytest.mark.parametrize("status", ["inactive", "temporarily closed", "defunct"])
def test_only_active_records_are_shown(status: str) -> None:
    assert found(asking(), replace(CHILDREN, status=status)) == []


def test_an_emergency_number_is_never_a_match() -> None:
    assert found(asking(), replace(PLAIN, kind="emergency")) == []


def test_the_police_are_never_first_and_are_named() -> None:
    matches = match(holding(POLICE, FAR), asking("physical_abuse"))

    assert matches[0].service == FAR
    assert "police" in matches[1].against


def test_a_police_line_for_children_is_not_first_either() -> None:
    police = replace(CHILDREN, id="aa-a", who="police")

    assert found(asking("physical_abuse"), police, PLAIN)[0] == PLAIN.id


@pytest.mark.parametrize("kind", sorted(NEVER_FIRST))
def test_who_only_takes_reports_or_lists_others_is_not_first(kind: str) -> None:
    page = replace(PLAIN, id="aa-a", kind=kind, audience="children", concerns=("sextortion",))

    assert found(asking("sextortion"), page, PLAIN)[0] == PLAIN.id


@pytest.mark.parametrize("concern", ["sextortion", "image_abuse"])
def test_making_pictures_disappear_stands_second(concern: str) -> None:
    take_down = replace(FAR, id="zz-take-down", kind="take_down", channels=(PAGE,))
    other = replace(CHILDREN, id="aa-other")

    assert found(asking(concern), CHILDREN, other, take_down)[1] == take_down.id
    assert take_down.id not in found(asking("grief"), CHILDREN, take_down)


@pytest.mark.parametrize("concern", NO_POLICE)
def test_where_telling_may_harm_the_state_is_left_out(concern: str) -> None:
    state = replace(CHILDREN, id="aa-state", who="state")

    assert found(asking(concern), state, POLICE, PLAIN) == [PLAIN.id]


@pytest.mark.parametrize("concern", NO_POLICE)
def test_an_anonymous_line_far_away_stands_before_the_state_where_telling_may_harm(
    concern: str,
) -> None:
    state = replace(CHILDREN, id="aa-state", who="state")
    named = replace(FAR, id="zz-a")
    anonymous = replace(FAR, id="zz-b", is_anonymous=True)

    matches = match(holding(state, POLICE, named, anonymous), asking(concern))

    assert ids(matches) == [anonymous.id, named.id, state.id]
    assert "state" in matches[-1].against


def test_somebody_who_asks_for_the_police_gets_them_second() -> None:
    asked = replace(asking("migration"), asked_for_police=True)

    assert found(asked, CHILDREN, PLAIN, POLICE)[:2] == [CHILDREN.id, POLICE.id]


@pytest.mark.parametrize("concern", [*CONCERNS, None])
def test_help_with_own_thoughts_is_shown_to_nobody_else(concern: str | None) -> None:
    own = replace(PLAIN, id="aa-own", kind="self_concern", concerns=tuple(OWN_THOUGHTS))
    harmed = [
        replace(PLAIN, id=f"aa-{kind}", kind=kind, concerns=tuple(CONCERNS))
        for kind in ("domestic_violence", "sexual_violence", "child_protection", "csam_report")
    ]

    shown = found(asking(concern), own, CHILDREN, *harmed)

    assert (own.id in shown) == (concern in OWN_THOUGHTS)
    if concern in OWN_THOUGHTS:
        assert shown == [CHILDREN.id, own.id]


def test_somebody_afraid_of_own_thoughts_gets_at_least_a_list_of_lines_for_everything() -> None:
    reports = replace(LIST, id="zz-reports", concerns=("image_abuse",))

    assert found(asking("sexual_thoughts", country="BB"), reports, LIST) == [LIST.id]


def test_a_line_of_a_region_is_only_for_that_region() -> None:
    north = replace(CHILDREN, id="aa-north", regions=("AA-NN",))
    need = asking("bullying")

    assert found(replace(need, region="AA-SS"), north, PLAIN) == [PLAIN.id]
    assert found(replace(need, region="AA-NN"), north, PLAIN) == [north.id, PLAIN.id]


def test_while_the_region_is_unknown_a_line_of_a_region_comes_later_and_says_so() -> None:
    north = replace(CHILDREN, id="aa-a", regions=("AA-NN",))

    matches = match(holding(north, CHILDREN), asking("bullying"))

    assert ids(matches) == [CHILDREN.id, north.id]
    assert "only_in_region" in matches[1].against


def test_somebody_who_cannot_speak_gets_a_written_line_first() -> None:
    quiet = replace(asking("low_mood"), channel="written")
    writes = replace(FAR, channels=(CHAT,), concerns=("low_mood",))
    mails = replace(FAR, id="zz-a", channels=(PHONE, MAIL), concerns=("low_mood",))

    matches = match(holding(CHILDREN, writes, mails), quiet)

    assert ids(matches) == [writes.id, mails.id, CHILDREN.id]
    assert "written" in matches[0].reasons
    assert "voice_only" in matches[2].against


def test_who_asks_for_one_way_to_write_gets_another_one_before_a_voice() -> None:
    texts = replace(asking("low_mood"), channel="text")
    chats = replace(FAR, channels=(CHAT,), concerns=("low_mood",))

    first, second = match(holding(CHILDREN, chats), texts)

    assert (first.service.id, second.service.id) == (chats.id, CHILDREN.id)
    assert "voice_only" not in first.against
    assert "voice_only" in second.against


def test_without_a_country_the_lines_that_answer_everybody_are_shown() -> None:
    (only,) = match(holding(CHILDREN, FAR), asking("low_mood", country=None))

    assert only.service == FAR
    assert "across_border" in only.reasons
    assert "across_border" not in only.against


def test_a_country_without_any_line_gets_those_across_the_border_and_is_told() -> None:
    (only,) = match(holding(CHILDREN, FAR), asking("low_mood", country="BB"))

    assert only.service == FAR
    assert "across_border" in only.against


def test_a_stranger_far_away_does_not_lead_before_a_list_of_lines() -> None:
    assert found(asking("physical_abuse", country="BB"), FAR, LIST) == [LIST.id, FAR.id]
    knows = replace(FAR, concerns=("physical_abuse",))
    assert found(asking("physical_abuse", country="BB"), knows, LIST) == [knows.id, LIST.id]


def test_a_line_of_another_subject_comes_only_where_nobody_listens() -> None:
    home = replace(PLAIN, id="aa-home", kind="domestic_violence")
    refuge = replace(PLAIN, id="aa-refugees", kind="refugee_migrant")

    assert found(asking("bullying"), home, refuge, CHILDREN) == [CHILDREN.id]
    assert found(asking("bullying"), home, refuge) == [home.id]


def test_a_gambling_line_is_shown_to_nobody_who_asks_for_something_else() -> None:
    gambling = replace(PLAIN, id="aa-gambling", kind="gambling", concerns=("scam_or_gambling",))

    assert found(asking("sexual_abuse"), CHILDREN, gambling) == [CHILDREN.id]
    assert found(asking("substance_use"), CHILDREN, gambling) == [CHILDREN.id]
    assert found(asking("scam_or_gambling"), CHILDREN, gambling) == [CHILDREN.id, gambling.id]


def test_a_childrens_line_of_another_subject_leads_but_is_no_second_choice() -> None:
    youth = replace(CHILDREN, id="aa-a", kind="lgbtq", concerns=("suicide",))
    crisis = replace(PLAIN, id="aa-crisis", kind="suicide_crisis", concerns=("suicide",))

    assert found(asking("suicide"), youth, crisis) == [youth.id, crisis.id]
    assert found(asking("suicide"), CHILDREN, youth, crisis) == [
        CHILDREN.id,
        crisis.id,
        youth.id,
    ]
    assert found(asking("lgbtq_support"), CHILDREN, replace(youth, concerns=("lgbtq_support",)))[
        0
    ] == (youth.id)


@pytest.mark.parametrize("concern", ["suicide", "self_harm"])
def test_where_a_life_is_at_stake_nobody_far_away_is_shown_without_saying_they_can(
    concern: str,
) -> None:
    knows = replace(FAR, id="zz-knows", concerns=(concern,))

    assert found(asking(concern), CHILDREN, FAR, knows) == [CHILDREN.id, knows.id]


def test_it_helps_with_this_is_said_only_of_those_who_say_so_or_are_made_for_it() -> None:
    says_so = replace(PLAIN, id="aa-says-so", kind="other", concerns=("eating",))
    made = replace(PLAIN, id="aa-made", kind="eating_disorder")
    listens = replace(PLAIN, id="aa-listens", kind="mental_health")

    matches = match(holding(says_so, made, listens), asking("eating"))

    told = {one.service.id for one in matches if "fits_concern" in one.reasons}
    assert told == {says_so.id, made.id}
    own = match(holding(listens), asking("sexual_thoughts"))
    assert "fits_concern" not in own[0].reasons


def test_a_second_line_for_reports_says_that_nobody_is_there_to_talk() -> None:
    report = replace(PLAIN, kind="csam_report", concerns=("image_abuse",))

    matches = match(holding(CHILDREN, report), asking("image_abuse"))

    assert "report_only" in matches[1].against


def test_a_list_holds_the_best_and_then_other_kinds() -> None:
    second = replace(CHILDREN, id="aa-second")
    crisis = replace(PLAIN, id="aa-crisis", kind="suicide_crisis")
    matches = match(holding(CHILDREN, second, PLAIN, crisis), asking("suicide"))

    first = batch(matches)

    assert ids(first) == [CHILDREN.id, crisis.id, PLAIN.id]
    assert ids(batch(matches, set(ids(first)))) == [second.id]
    assert batch(matches, set(ids(matches))) == ()


def test_a_list_is_filled_up_where_other_kinds_run_out() -> None:
    three = [replace(CHILDREN, id=f"aa-{letter}") for letter in "abc"]

    assert ids(batch(match(holding(*three), asking()))) == ["aa-a", "aa-b", "aa-c"]


@pytest.mark.parametrize("key", REASONS)
def test_every_reason_is_given_to_somebody(key: str) -> None:
    here = replace(
        CHILDREN,
        concerns=("grief",),
        channels=(CHAT,),
        regions=("AA-NN",),
        is_anonymous=True,
        is_free=True,
        languages=("tl",),
    )
    open_now = replace(PLAIN, opening_hours="Mo-Su 08:00-20:00", timezone="UTC")
    takes = replace(FAR, id="zz-takes", kind="take_down", concerns=("grief",))
    need = Need("AA", NOON, "AA-NN", "grief", channel="written", language="fil")

    given_keys = {
        key for one in match(holding(here, open_now, FAR, takes), need) for key in one.reasons
    }

    assert key in given_keys


@pytest.mark.parametrize("key", AGAINST)
def test_everything_against_is_said_of_somebody(key: str) -> None:
    services = (
        closed(replace(PLAIN, id="aa-adults", audience="adults")),
        replace(PLAIN, id="aa-region", regions=("AA-NN",), opening_hours=None),
        replace(PLAIN, id="aa-report", kind="csam_report", concerns=("sextortion",)),
        replace(PLAIN, id="aa-old", assured_date=PLAIN.assured_date.replace(year=2025)),
        POLICE,
        FAR,
        replace(LIST, concerns=("sextortion",)),
    )
    state = replace(CHILDREN, who="state")
    welsh = replace(CHILDREN, languages=("cy",))

    matches = [
        *match(holding(*services), replace(asking("sextortion"), channel="written")),
        *match(holding(state), asking("pregnancy")),
        *match(holding(welsh), replace(asking(), language="en"), unreached={welsh.id}),
    ]

    assert key in {key for one in matches for key in one.against}


services = st.builds(
    lambda number, kind, who, audience, place, rest: replace(
        PLAIN,
        id=f"{place[0].lower()}-{number}",
        kind=kind,
        who=who,
        audience=audience,
        country=place[0],
        serves=place[1],
        **rest,
    ),
    number=st.integers(0, 10**9),
    kind=st.sampled_from(KINDS),
    who=st.sampled_from(WHO),
    audience=st.sampled_from((*AUDIENCES, None)),
    place=st.sampled_from(
        (("AA", ("AA",)), ("BB", ("BB", "AA")), ("ZZ", ("001",)), ("ZZ", ("AA", "001")))
    ),
    rest=st.fixed_dictionaries(
        {
            "status": st.sampled_from(("active", "active", "active", "inactive")),
            "concerns": st.lists(st.sampled_from(tuple(CONCERNS)), unique=True).map(tuple),
            "channels": st.lists(st.sampled_from((PHONE, CHAT, MAIL, PAGE)), unique=True).map(
                tuple
            ),
            "minimum_age": st.sampled_from((None, 13, 18)),
            "maximum_age": st.sampled_from((None, 17, 25)),
            "opening_hours": st.sampled_from((None, "24/7", "Mo-Fr 09:00-11:00")),
            "timezone": st.just("UTC"),
            "is_anonymous": st.sampled_from((None, True)),
            "languages": st.sampled_from(((), ("en",), ("fil",))),
            "regions": st.sampled_from(((), (), ("AA-NN",))),
        }
    ),
)
directories = st.lists(services, max_size=12, unique_by=lambda one: one.id)
needs = st.builds(
    Need,
    country=st.sampled_from(("AA", "CC", None)),
    at=st.just(NOON),
    region=st.sampled_from((None, None, "AA-NN", "AA-SS")),
    concern=st.sampled_from((*CONCERNS, None)),
    age=st.sampled_from((None, None, 9, 15, 30)),
    channel=st.sampled_from((None, "written", "voice")),
    language=st.sampled_from((None, "en", "tl")),
)


@given(directory=directories, need=needs, seed=st.integers())
def test_the_order_of_the_files_changes_nothing(
    directory: list[Service], need: Need, seed: int
) -> None:
    mixed = list(directory)
    Random(seed).shuffle(mixed)  # noqa: S311 - only an order, no secret

    assert match(Snapshot(directory), need) == match(Snapshot(mixed), need)


@given(directory=directories, need=needs)
def test_no_need_breaks_a_rule_of_safeguarding(directory: list[Service], need: Need) -> None:
    matches = match(Snapshot(directory), need)

    assert len(set(ids(matches))) == len(matches)
    for one in matches:
        service = one.service
        assert service.status == "active"
        assert service.kind != "emergency"
        assert service.channels
        assert set(one.reasons) <= set(REASONS)
        assert set(one.against) <= set(AGAINST)
        assert ("police" in one.against) == (service.who == "police")
        assert (service.kind == "self_concern") <= (need.concern in OWN_THOUGHTS)
    _first_is_fit(matches, need)


@given(directory=directories, need=needs)
def test_whatever_is_asked_no_line_for_adults_stands_before_one_for_children(
    directory: list[Service], need: Need
) -> None:
    shown = [one.service for one in match(Snapshot(directory), need)]
    is_old = [one.audience == "adults" or (one.minimum_age or 0) >= 18 for one in shown]
    childs = [
        at
        for at, one in enumerate(shown)
        if not is_old[at]
        and one.audience == "children"
        and one.kind not in NEVER_FIRST
        and one.who != "police"  # never first, whoever else there is
    ]

    if (need.age or 0) < 18 and childs and any(is_old):
        assert is_old.index(True) > max(childs)


@given(directory=directories, need=needs, data=st.data())
def test_every_list_holds_other_kinds_and_all_lists_together_hold_everybody_once(
    directory: list[Service], need: Need, data: st.DataObject
) -> None:
    some = st.sampled_from(directory or [PLAIN])
    paired = {one.id: set[str]() for one in (*directory, PLAIN)}
    for one, other in data.draw(st.lists(st.tuples(some, some), max_size=4)):
        paired[one.id].add(other.id)
        paired[other.id].add(one.id)
    snapshot = Snapshot(
        replace(one, paired_with=tuple(sorted(paired[one.id] - {one.id}))) for one in directory
    )
    matches = match(snapshot, need)
    shown: list[str] = []

    while part := batch(matches, shown):
        assert not set(ids(part)) & set(shown)
        for each in part:
            left = set(ids(matches)) - set(shown)
            assert set(each.service.paired_with) & left <= set(ids(part))
        shown += ids(part)

    assert sorted(shown) == sorted(ids(matches))


def _first_is_fit(matches: Sequence[Match], need: Need) -> None:
    def may_lead(one: Match) -> bool:
        service = one.service
        adults = service.audience == "adults" or (service.minimum_age or 0) >= 18
        child = (need.age or 0) < 18
        return not (service.who == "police" or service.kind in NEVER_FIRST or (adults and child))

    human = [one for one in matches if may_lead(one)]
    first = matches[:1]
    if human and first[0].service.kind != "finder":
        assert may_lead(first[0])
    here = [
        one
        for one in human
        if one.service.audience == "children"
        and need.country in one.service.serves
        and one.open.state != "closed"
        and (need.region or not one.service.regions)
    ]
    tells_the_state = need.concern in NO_POLICE
    if here and (need.age or 0) < 18 and need.channel is None and not tells_the_state:
        assert first[0].service.audience == "children"

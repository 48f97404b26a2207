"""What a message is like fills in where the phrases are silent, and never decides alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safety.concern import SURE, load_concerns
from safety.danger import Finding, load_danger
from safety.felt import (
    ASKS,
    ASKS_SOONER,
    ASKS_SOONER_ANYWAY,
    DOUBTS,
    DOUBTS_WHOLLY,
    DROPS,
    RAISES,
    RAISES_ALONE,
)
from safety.likeness import (
    AT_ONCE,
    BUCKETS,
    GRAVE,
    SHARED,
    Likeness,
    buckets_of,
    features,
    read_off,
    table_of,
    unpacked,
)
from safety.told import Told, told_of

ALARMED = Likeness(
    ASKS + 1.0, RAISES_ALONE - 0.1, 6.0, ("hurt_now", "suicide"), (("physical_abuse", 2.0),)
)
CALMED = Likeness(DOUBTS - 1.0, -1.0, 6.0, ("taken",))


def read(text: str, like: Likeness) -> Told:
    """A text with what it is like given."""
    return told_of(text).being_like(like)


def test_a_message_that_no_phrase_knows_is_asked_back_if_it_is_like_alarming_ones() -> None:
    assert load_danger().found(read("zzz", ALARMED)) == Finding("check", "harm")


def test_what_is_only_like_danger_or_check_is_never_raised_outright() -> None:
    found = load_danger().found(read("zzz", replace(ALARMED, alarm=1e9)))

    assert found is not None
    assert found.level == "check"


def test_what_is_very_much_like_danger_is_raised_even_if_no_phrase_knows_it() -> None:
    like = replace(ALARMED, grave=RAISES_ALONE)

    assert load_danger().found(read("zzz", like)) == Finding("danger", "hurt_now")


def test_play_is_never_raised_outright_however_much_it_is_like_danger() -> None:
    text = "im dying lol this boss is so hard in minecraft"

    found = load_danger().found(read(text, replace(ALARMED, grave=1e9)))

    assert found is None or found.level == "check"


def test_harm_that_is_much_like_danger_now_is_raised_outright() -> None:
    text = "my stepdad hits me with things from the kitchen"
    assert load_danger().found(read(text, replace(ALARMED, grave=RAISES - 0.1))) == Finding(
        "check", "harm"
    )

    found = load_danger().found(read(text, replace(ALARMED, grave=RAISES)))

    assert found == Finding("danger", "hurt_now")


def test_one_word_is_never_asked_about_and_two_have_to_say_more() -> None:
    assert load_danger().found(read("zzz", replace(ALARMED, words=1.0))) is None
    assert load_danger().found(read("zzz", replace(ALARMED, words=2.0, alarm=ASKS))) is None


def test_danger_said_in_passing_among_calm_words_is_asked_back_and_not_dropped() -> None:
    text = "we had cake in class and then they poisoned me with mustard on it and it rained"
    outright = load_danger().found(told_of(text, likens=False))
    assert outright == Finding("danger", "taken")

    assert load_danger().found(read(text, CALMED)) == Finding("check", "taken")


def test_danger_that_is_all_a_message_says_is_doubted_only_if_it_is_quite_unlike_any() -> None:
    text = "i took all the pills"
    unlike = replace(CALMED, alarm=DOUBTS_WHOLLY - 0.1)
    assert load_danger().found(read(text, replace(CALMED, alarm=DOUBTS - 0.1))) == Finding(
        "danger", "taken"
    )

    assert load_danger().found(read(text, unlike)) == Finding("check", "taken")


def test_plain_danger_is_never_doubted_by_the_learned_table() -> None:
    for text in ("i took all the pills", "he has a knife", "im going to kill myself tonight"):
        found = load_danger().find(text)

        assert found is not None
        assert found.level == "danger"


def test_harm_said_in_passing_is_let_go_only_where_the_message_is_quite_unlike_any() -> None:
    text = "wow this is abuse of a perfectly fine pizza who puts corn on it"
    assert load_danger().found(read(text, replace(CALMED, alarm=DROPS))) == Finding(
        "check", "harm"
    )

    assert load_danger().found(read(text, replace(CALMED, alarm=DROPS - 0.1))) is None


def test_harm_that_is_all_a_message_says_is_never_let_go() -> None:
    text = "i want to die"

    assert load_danger().found(read(text, replace(CALMED, alarm=-9.0))) == Finding(
        "check", "suicide"
    )


def test_what_a_phrase_knows_to_be_play_needs_more_to_be_asked_back() -> None:
    text = "im dying lol this boss is so hard in minecraft"
    between = replace(ALARMED, alarm=(ASKS_SOONER["en"] + ASKS_SOONER_ANYWAY) / 2)

    assert load_danger().found(read(text, between)) is None


def test_concerns_are_offered_and_never_sure() -> None:
    offered = dict(load_concerns().weighed(read("zzz", ALARMED)))

    assert 0 < offered["physical_abuse"] < SURE


def test_pieces_of_words_and_pairs_are_counted_in_every_script() -> None:
    assert "<hel" in list(features(["^", "help", "$"]))
    assert "2 help me" in list(features(["^", "help", "me", "$"]))
    assert "死に" in list(features(["^", "死", "に", "$"]))


def test_pairs_are_counted_by_their_beginnings_too() -> None:
    assert "4 swal pill" in list(features(["^", "swallowed", "pills", "$"]))


def test_a_table_weighs_for_and_against_and_survives_its_file() -> None:
    buckets = buckets_of(["cut"])[:1]
    cut = [0.0] * BUCKETS
    cut[buckets[0]] = 2.0
    whole = {GRAVE: cut, "level:danger": cut, "kind:danger/taken": cut}
    sparse = {"concern:-": {buckets[0]: -1.0}, "concern:bullying": {buckets[0]: 1.0}}
    table = table_of(dict.fromkeys((*whole, *sparse), -1.0), whole, sparse)

    again = unpacked(table.packed())

    assert again == table
    assert again.scores(buckets) == pytest.approx([1.0, 1.0, 1.0, -2.0, 0.0])
    assert again.scores([]) == [-1.0] * 5
    like = read_off(again, again.scores(buckets), 1.0)
    assert like.alarm == pytest.approx(1.0)
    assert like.grave == pytest.approx(1.0)
    assert like.kinds == ("taken",)
    assert dict(like.concerns) == pytest.approx({"bullying": 2.0})


@pytest.mark.parametrize("size", [1, AT_ONCE - 1, AT_ONCE, AT_ONCE + 1, 3 * AT_ONCE])
@pytest.mark.parametrize("weights", [(9.0, -9.0, 0.0), (-9.0, -9.0, 9.0, 3.0), (9.0,) * 5])
def test_however_many_rows_are_added_up_no_class_runs_into_the_next(
    size: int, weights: tuple[float, ...]
) -> None:
    names = [f"concern:{at}" for at in range(len(weights))]
    one = {
        name: dict.fromkeys(range(size), weight)
        for name, weight in zip(names, weights, strict=True)
    }
    table = table_of(dict.fromkeys(names, 0.0), {}, one)

    scores = table.scores(range(size))

    assert scores == pytest.approx([weight * size ** (1 - SHARED) for weight in weights])


def test_a_message_that_is_like_two_kinds_is_more_alarming_than_like_one() -> None:
    whole = {GRAVE: [0.0] * BUCKETS, "level:danger": [0.0] * BUCKETS}
    kinds = {"kind:danger/taken": [0.0] * BUCKETS, "kind:check/fear": [0.0] * BUCKETS}
    one = table_of(
        dict.fromkeys((*whole, *kinds), 1.0) | {"kind:check/fear": -9.0}, whole | kinds, {}
    )
    two = table_of(dict.fromkeys((*whole, *kinds), 1.0), whole | kinds, {})

    assert read_off(two, two.scores([1]), 4.0).alarm > read_off(one, one.scores([1]), 4.0).alarm


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=400))
def test_no_text_makes_it_raise(text: str) -> None:
    assert isinstance(told_of(text).like.alarm, float)

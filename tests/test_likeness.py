"""What a message is like fills in where the phrases are silent, and never decides alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safety.concern import SURE, load_concerns
from safety.danger import ASKS, ASKS_ANYWAY, DOUBTS, Finding, load_danger
from safety.likeness import (
    ALARM,
    BUCKETS,
    CALM,
    Likeness,
    buckets_of,
    features,
    read_off,
    table_of,
    unpacked,
)
from safety.told import Told, told_of

ALARMED = Likeness(ASKS + 1.0, ("hurt_now", "suicide"), (("physical_abuse", 2.0),))
CALMED = Likeness(DOUBTS - 1.0, ("taken",))


def read(text: str, like: Likeness) -> Told:
    """A text with what it is like given."""
    return told_of(text).being_like(like)


def test_a_message_that_no_phrase_knows_is_asked_back_if_it_is_like_alarming_ones() -> None:
    assert load_danger().found(read("zzz", ALARMED)) == Finding("check", "harm")


def test_it_never_raises_danger_outright_by_itself() -> None:
    like = replace(ALARMED, alarm=1e9)

    found = load_danger().found(read("zzz", like))

    assert found is not None
    assert found.level == "check"


def test_danger_said_in_passing_among_calm_words_is_asked_back_and_not_dropped() -> None:
    text = "we had cake in class and then they poisoned me with mustard on it and it rained"
    outright = load_danger().found(told_of(text, likens=False))
    assert outright == Finding("danger", "taken")

    assert load_danger().found(read(text, CALMED)) == Finding("check", "taken")


def test_danger_that_is_all_a_message_says_is_never_doubted() -> None:
    assert load_danger().found(read("i took all the pills", CALMED)) == Finding("danger", "taken")


def test_what_a_phrase_knows_to_be_play_needs_more_to_be_asked_back() -> None:
    text = "im dying lol this boss is so hard in minecraft"
    between = replace(ALARMED, alarm=(ASKS + ASKS_ANYWAY) / 2)

    assert load_danger().found(read(text, between)) is None


def test_concerns_are_offered_and_never_sure() -> None:
    offered = dict(load_concerns().weighed(read("zzz", ALARMED)))

    assert 0 < offered["physical_abuse"] < SURE


def test_pieces_of_words_and_pairs_are_counted_in_every_script() -> None:
    assert "<hel" in list(features(["^", "help", "$"]))
    assert "2 help me" in list(features(["^", "help", "me", "$"]))
    assert "死に" in list(features(["^", "死", "に", "$"]))


def test_a_table_says_what_was_counted_and_survives_its_file() -> None:
    (bucket,) = set(buckets_of(["cut"])) & set(buckets_of(["cut"][:1])) & {buckets_of(["cut"])[0]}
    pairs: list[dict[int, float]] = [{} for _ in range(BUCKETS)]
    pairs[bucket] = {0: 2.0}
    table = table_of({ALARM: -1.0, CALM: -1.0, "kind:taken": -1.0, "concern:-": -1.0}, pairs)

    again = unpacked(table.packed())

    assert read_off(again, again.scores([bucket])).alarm == pytest.approx(2.0)
    assert read_off(again, again.scores([])).alarm == 0.0


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=400))
def test_no_text_makes_it_raise(text: str) -> None:
    assert isinstance(told_of(text).like.alarm, float)

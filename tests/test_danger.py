"""Whether a text tells of danger."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safety.danger import load_danger
from safety.levels import KINDS, LEVELS, Finding
from safety.phrasebook import by_key, files, lines
from safety.told import told_of
from tests.reading_tables import ANY, NOT_OUTRIGHT, NOTHING, rows

FEWEST = 25  # phrases for each kind of danger in each language
# Words that make the reading work hardest: they stand in many phrases.
BUSY = ("kill", "me", "i", "took", "all", "the", "pills", "se", "me", "pega", "mi", "papa", "que")


@pytest.mark.parametrize(("level", "kind", "text"), rows("danger"))
def test_a_message_is_found_to_be_what_it_tells(level: str, kind: str, text: str) -> None:
    # The phrases alone: what a message is like is counted from these very rows, now and then.
    found = load_danger().found(told_of(text, likens=False))

    if level == NOT_OUTRIGHT:
        assert found is None or found.level != "danger"
    elif level == NOTHING:
        assert found is None
    else:
        assert found is not None
        assert found.level == level
        assert kind in (found.kind, ANY)


@pytest.mark.parametrize(
    "text",
    ["i took all the p1lls", "I TOOK ALL THE PILLS", "i  tooook allll the pillls", "ME TOMÉ TODO"],
)
def test_shouting_stretching_and_figures_do_not_hide_danger(text: str) -> None:
    assert load_danger().find(text) == Finding("danger", "taken")


@pytest.mark.parametrize(
    "text", ["k i l l myself tonight", "k*ll myself tonight", "kill-myself tonight"]
)
def test_letters_apart_or_starred_do_not_hide_danger(text: str) -> None:
    assert load_danger().find(text) == Finding("danger", "suicide")


@pytest.mark.parametrize(
    "text",
    [
        "my dad is hitting me right now because i was playing fortnite",
        "dad took my minecraft and is beating me with a belt",
        "pubg khelne pe abbu mujhe abhi belt se maar rahe",
        "free fire khelte chilam abbu ekhon belt diye martese",
    ],
)
def test_a_game_does_not_hide_the_blows_of_a_parent(text: str) -> None:
    found = load_danger().find(text)

    assert found is not None
    assert found.level in ("danger", "check")


def test_danger_beats_check() -> None:
    found = load_danger().find("my dad hits me. i took all the pills")

    assert found == Finding("danger", "taken")


def test_danger_at_the_end_of_a_long_text_is_found() -> None:
    text = "today at school we had maths and then lunch. " * 300 + "i took all the pills"

    assert load_danger().find(text) == Finding("danger", "taken")


def test_a_leaving_word_alone_is_found() -> None:
    assert load_danger().find("/x") == Finding("leave", "leave")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "kind", ["taken", "weapon", "hurt_now", "suicide", "self_harm", "harm_others"]
)
def test_each_kind_of_danger_has_enough_phrases(language: str, kind: str) -> None:
    words_said = "\n".join(lines(by_key(files()[language]["danger"])[kind]))

    # One line with alternatives stands for many phrases.
    assert words_said.count("\n") + words_said.count("|") >= FEWEST


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_the_reading_raise(text: str) -> None:
    found = load_danger().find(text)

    assert found is None or (found.level in LEVELS and found.kind in KINDS)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(BUSY), min_size=5, max_size=12))
def test_no_long_text_hangs(pattern: list[str]) -> None:
    text = (" ".join(pattern) + " ") * 400
    load_danger().find("he is at the door of my room")  # every table is there now

    begun = time.process_time()
    load_danger().find(text[:10_000])
    took = time.process_time() - begun

    assert took < 1.0  # seconds of CPU: a guard against hanging, not a figure

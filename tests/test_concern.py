"""What may be wrong, read in a text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.concerns import CONCERNS as CLOSED_LIST
from safety.concern import CAP, NEVER_SURE, SHOWN, SURE, load_concerns
from safety.phrasebook import by_key, files, lines
from safety.phrases import CONCERNS
from safety.told import told_of
from tests.reading_tables import NOTHING, rows

FEWEST = 8  # phrases for each concern in each language


@pytest.mark.parametrize(("key", "text"), rows("concern"))
def test_the_concern_a_message_tells_of_comes_first(key: str, text: str) -> None:
    read = load_concerns().weighed(told_of(text, likens=False))

    if key == NOTHING:
        assert not [concern for concern, weight in read if weight >= SURE]
    else:
        assert read[0][0] == key


def test_the_keys_are_those_of_the_directory() -> None:
    assert set(CONCERNS) == set(CLOSED_LIST)


def test_more_than_one_concern_is_read() -> None:
    read = dict(load_concerns().weigh("im pregnant and my boyfriend hits me"))

    assert read["pregnancy"] >= SURE
    assert read["dating_violence"] >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "im stood outside his house with petrol. he put my sister in hospital",
        "estoy detras de la puerta con el martillo. si vuelve a tocar a mi hermanita lo mato",
        "cette nuit quand il dort je l'étouffe avec l'oreiller. il a trop fait de mal à ma mère",
    ],
)
def test_a_plan_to_hurt_somebody_is_offered_beside_what_was_done_to_the_writer(text: str) -> None:
    read = [key for key, _ in load_concerns().weigh(text)][:3]

    assert "harming_others" in read[1:]


@pytest.mark.parametrize(
    "text", ["i want to hurt people", "i have sexual thoughts about kids", "me atraen los niños"]
)
def test_some_concerns_are_never_guessed_surely(text: str) -> None:
    read = dict(load_concerns().weigh(text))

    assert NEVER_SURE & read.keys()
    assert all(read[key] <= CAP for key in NEVER_SURE & read.keys())


def test_a_concern_that_is_never_guessed_is_offered_last_of_three() -> None:
    read = load_concerns().weigh("i want to hurt people and i feel so alone")

    assert [key for key, _ in read].index("harming_others") == min(SHOWN, len(read)) - 1
    assert read[0][0] == "loneliness"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("key", CONCERNS)
def test_each_concern_has_enough_phrases(language: str, key: str) -> None:
    phrases = "\n".join(lines(by_key(files()[language]["concerns"])[key]))

    assert phrases.count("\n") + phrases.count("|") >= FEWEST


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_every_weight_lies_between_nothing_and_one(text: str) -> None:
    assert all(
        key in CONCERNS and 0.0 < weight <= 1.0 for key, weight in load_concerns().weigh(text)
    )


def test_a_single_harmless_word_of_another_language_hides_no_concern() -> None:
    # "hat" is a hand in Bengali, and "sing" in Vietnamese.
    read = load_concerns().weighed(told_of("majhe majhe hat kati", likens=False))

    assert read[0][0] == "self_harm"

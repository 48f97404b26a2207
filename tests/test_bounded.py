"""No text makes the reading raise or labour: its effort is bounded by counts, not by the clock."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reader import LONGEST, Reader
from directory.places import load_places
from safety.concern import load_concerns
from safety.danger import load_danger
from safety.phrasebook import files
from safety.told import told_of

GUARD = 1.0  # seconds of CPU; some thirty times what the slowest text takes, against hanging only
AGAIN = 3  # readings at most, until one stays below: a machine that stalls is not the text
MARKS = "".join(map(chr, (0x0301, 0x0337, 0x064B, 0x093C, 0x0E48, 0x200D, 0x20DD, 0x3099)))
TELEGRAM = 4096  # letters that one message takes
SAID = "i took all the pills"
SEEDS = [
    "死",
    "不想活了",
    "อยากตาย",
    "i ",
    "k i l l ",
    "k1ll m3 ",
    "a.",
    "ﷺ",
    "😭",
    "👩‍👩‍👧",
    "h" + MARKS,
    "🇦🇨",
    "\U000e0041",
    "\ud800",
    "i took all the pills ",
    "me se me pega mi papa que ",
    "paris, georgia, in my us ",
    "(((",
    "a|b&c*~#<pills>[",
    "\u202e\u2066\u200f",
    "ᄀ" + "ᅡ" + "ᆨ",
    "+" * 9 + "1 ",
]


def reader() -> Reader:
    """The reader over the shipped phrases and places."""
    return Reader(load_places(), load_danger(), load_concerns())


def took(text: str) -> float:
    """Seconds of CPU that reading a text takes, once all tables are there."""
    ready = reader()
    ready.read("he is at the door of my room")
    taken = GUARD
    for _ in range(AGAIN):
        begun = time.process_time()
        ready.read(text)
        taken = time.process_time() - begun
        if taken < GUARD:
            break
    return taken


@pytest.mark.parametrize("seed", SEEDS)
def test_ten_thousand_characters_of_anything_are_read(seed: str) -> None:
    assert took((seed * LONGEST)[:LONGEST]) < GUARD


def test_text_of_nothing_but_phrase_words_is_read() -> None:
    for file in files().values():
        text = " ".join(str(block) for block in file.values())

        assert all(
            took(text[at : at + LONGEST]) < GUARD for at in range(0, len(text), LONGEST * 4)
        )


def test_characters_of_every_plane_are_read() -> None:
    for plane in range(0x11):
        text = "".join(chr((plane << 16) + code) for code in range(0, 0x10000, 7))

        assert took(text) < GUARD


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(SEEDS), min_size=1, max_size=6),
    st.text(max_size=20),
    st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]),
)
def test_no_mixture_makes_the_reading_labour(seeds: list[str], more: str, form: str) -> None:
    text = ((" ".join(seeds) + more) * LONGEST)[:LONGEST]
    text = unicodedata.normalize(form, text.encode("utf-8", "replace").decode())  # type: ignore[arg-type]

    assert took(text) < GUARD


def test_a_purse_that_is_empty_ends_the_search_behind_what_is_danger() -> None:
    told = told_of("i took all the pills " * 400)

    assert any(hit.label.section == "danger" for hit in told.hits)


@pytest.mark.parametrize("ends", [". ", " "])
def test_a_letter_as_long_as_a_platform_takes_is_read_from_end_to_end(ends: str) -> None:
    heavy = ends.join(("my dad hits me with a belt when he is drunk", "i cut my arms every night"))
    dense = (heavy + ends) * 58
    half = dense[: TELEGRAM // 2 - len(SAID)]

    for text in (SAID + ends + half, half + ends + SAID, half + ends + SAID + ends + half):
        told = told_of(text)

        assert any(hit.label.key == "taken" for hit in told.hits)

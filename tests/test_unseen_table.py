"""The unseen cases have their shape. The reader is never run here: benchmarks score it."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median

import pytest

from tests.unseen_table import (
    FOLDER,
    HALVES,
    HEADER,
    PLACES_HEADER,
    Row,
    halved,
    rows,
    written,
)

LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.tsv") if path.stem != "places")
URGENT = {"taken", "weapon", "hurt_now"}
DANGERS = URGENT | {"suicide", "self_harm", "harm_others"}
CHECKS = {"harm", "fear", "suicide", "self_harm"}
HARD = {"game", "idiom", "lyrics", "news", "past", "negation", "homework", "farewell"}
KINDS = {
    "danger": DANGERS | {f"friend/{kind}" for kind in DANGERS},
    "check": CHECKS | {f"friend/{kind}" for kind in CHECKS},
    "-": HARD | {"smalltalk", "need"},
}
# The least of: urgent, other danger, check, hard negatives.
LEAST = dict.fromkeys(LANGUAGES, (22, 18, 25, 35)) | dict.fromkeys(("en", "es"), (50, 40, 50, 80))

# The closed list, written down once more on purpose: these cases stand apart from the reader.
CLOSED_LIST = """
    physical_abuse emotional_abuse neglect violence_at_home physical_violence sexual_abuse
    online_sexual_exploitation sextortion image_abuse grooming online_coercion dating_violence
    stalking forced_marriage fgm honour_violence trafficking child_labour gang_or_crime
    abuse_by_professional bullying cyberbullying scam_or_gambling suicide self_harm low_mood
    anxiety loneliness grief eating trauma substance_use harming_others family_conflict
    parent_ill_or_drinks friendship_love running_away no_safe_place money_hunger someone_missing
    lgbtq_support discrimination disability migration trouble_with_law pregnancy
    sexual_health_body school not_sure
"""
CONCERNS = frozenset(CLOSED_LIST.split())


def _language(tag: str) -> list[Row]:
    return rows(FOLDER / f"{tag}.tsv")


def _places() -> list[Row]:
    return rows(FOLDER / "places.tsv")


@pytest.mark.parametrize("tag", [*LANGUAGES, "places"])
def test_a_file_is_written_back_as_it_stands(tag: str) -> None:
    text = (FOLDER / f"{tag}.tsv").read_text("utf-8")
    assert text.startswith(PLACES_HEADER if tag == "places" else HEADER)
    assert written(rows(FOLDER / f"{tag}.tsv"), places=tag == "places") == text


@pytest.mark.parametrize("tag", [*LANGUAGES, "places"])
def test_nothing_is_said_twice_in_a_file(tag: str) -> None:
    said = Counter(row.text for row in rows(FOLDER / f"{tag}.tsv"))
    assert [text for text, times in said.items() if times > 1 or text != text.strip()] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_half_that_judges_holds_enough_of_every_level(tag: str) -> None:
    found = _language(tag)
    assert {row.half for row in found} == set(HALVES)
    level = Counter(row.answer[0] for row in found if row.half == "held")
    assert min(level["danger"], level["-"]) >= 12, level
    assert level["check"] >= 6, level
    assert {row.kind for row in found if row.half == "held"} >= {
        "game",
        "idiom",
        "need",
        "smalltalk",
    }


def test_places_have_a_half_that_judges_too() -> None:
    assert {row.half for row in _places()} == set(HALVES)


def test_a_row_keeps_its_half_and_a_new_one_goes_where_fewer_are() -> None:
    old = [Row(("-", "-"), "game", "held", text) for text in ("one", "two")]
    new = [Row(("-", "-"), "game", "", text) for text in ("three", "four", "five", "six")]
    found = halved([*old, *new], "en")
    assert found[:2] == old
    assert Counter(row.half for row in found) == {"tune": 3, "held": 3}
    assert halved(found, "en") == found


@pytest.mark.parametrize("tag", LANGUAGES)
def test_levels_kinds_and_concerns_are_known_ones(tag: str) -> None:
    for row in _language(tag):
        level, concern = row.answer
        assert row.kind in KINDS[level], row
        told = level != "-" or row.kind == "need"
        assert set(concern.split("|")) <= CONCERNS if told else concern == "-", row


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_language_has_enough_of_everything(tag: str) -> None:
    found = _language(tag)
    level = Counter(row.answer[0] for row in found)
    urgent = sum(row.answer[0] == "danger" and row.kind in URGENT for row in found)
    hard = sum(row.kind in HARD for row in found)
    counts = (urgent, level["danger"] - urgent, level["check"], hard)
    assert all(map(int.__ge__, counts, LEAST[tag])), counts
    assert len({row.answer[1] for row in found}) >= 20


@pytest.mark.parametrize("tag", LANGUAGES)
def test_alarms_and_hard_negatives_are_about_as_long(tag: str) -> None:
    found = _language(tag)
    alarms = median(len(row.text) for row in found if row.answer[0] != "-")
    hard = median(len(row.text) for row in found if row.kind in HARD)
    assert 0.75 <= hard / alarms <= 1.33


def test_places_are_codes_none_or_questions() -> None:
    found = _places()
    shape = re.compile(r"-|[A-Z]{2}|\?[A-Z]{2}(\|([A-Z]{2}|-))*")
    assert [row for row in found if not shape.fullmatch(row.answer[0])] == []
    countries = {row.answer[0] for row in found if row.answer[0].isalpha()}
    assert len(found) >= 500
    assert len(countries) >= 100
    assert sum(row.answer[0] == "-" for row in found) >= 150
    assert sum(row.answer[0].startswith("?") for row in found) >= 40

"""A skin says the same things in every language, and nothing that tells."""

from __future__ import annotations

from bot.flows import coded
from bot.flows.covers import GUIDES
from bot.flows.covers.shape import REST, SHAPES
from bot.flows.covers.spoken import code_in, item_in, words_of
from bot.texts import LAST
from directory.concerns import CONCERNS
from tests.dressed import (
    DRESSED,
    EACH,
    SPOKEN,
    keys,
    said,
)
from tests.invented import READER, TEXTS
from tests.telling import tells
from tests.test_texts import FORBIDDEN, GENDERED, LONGEST_LABEL, PROMISES, SOOTHING, holds

OWN_KEYS = {"item", "answer"}  # what a cover knows is its own; all other keys are every skin's


def test_english_and_spanish_have_every_skin() -> None:
    assert {"en", "es"} <= set(DRESSED)


def test_every_cover_has_its_texts_and_the_other_way_round() -> None:
    assert set(TEXTS.skins) == set(GUIDES)


@EACH
@SPOKEN
def test_every_skin_says_the_same_keys_in_every_language(language: str, skin: str) -> None:
    assert keys(language, skin) == keys(LAST, skin)
    common = {one for one in keys(language, skin) if one.split(".")[0] not in OWN_KEYS}
    assert common - {f"services.{REST}"} == {
        one for one in keys(LAST, "plants") if one.split(".")[0] not in OWN_KEYS
    }
    assert (f"services.{REST}" in common) == bool(SHAPES[skin].rest)


@EACH
@SPOKEN
def test_a_cover_words_every_one_of_its_things_and_no_other(language: str, skin: str) -> None:
    wanted = {f"{kind}.{item}" for item in GUIDES[skin].items for kind in OWN_KEYS}

    assert {one for one in keys(language, skin) if one.split(".")[0] in OWN_KEYS} == (
        wanted | OWN_KEYS
    )
    assert set(words_of(language, skin)["items"]) == set(GUIDES[skin].items)


@EACH
@SPOKEN
def test_no_text_of_a_skin_tells_promises_or_gives_a_gender(language: str, skin: str) -> None:
    texts = said(language, skin)

    assert [key for key, text in texts.items() if tells(text)] == []
    for words in (FORBIDDEN, PROMISES, SOOTHING, GENDERED):
        if language in words:
            assert [key for key, text in texts.items() if holds(text, words[language])] == []


@EACH
@SPOKEN
def test_openings_are_neutral_and_fill_a_preview(language: str, skin: str) -> None:
    openings = TEXTS.worn(skin).every(language, "opening")

    assert len(set(openings)) >= 3
    assert [one for one in openings if not 40 <= len(one) <= 60 or "\n" in one] == []


@EACH
@SPOKEN
def test_labels_fit_and_no_two_codes_read_alike(language: str, skin: str) -> None:
    worn = TEXTS.worn(skin)
    labels = [worn.say(language, f"area.{key}") for key in coded.AREAS]
    shape = SHAPES[skin]
    ways = [
        f"services.{one}" for one in (*coded.WAYS_ON, coded.KEEP, *([REST] if shape.rest else []))
    ]
    below = [worn.say(language, key) for key in (*ways, "longer", "plain", "leave", "onwards")]
    others = [*below, worn.say(language, "name")]

    assert len(set(below)) == len(below)
    assert len(set(labels)) == len(coded.AREAS)
    assert [one for one in (*labels, *others) if len(one) > LONGEST_LABEL] == []


@EACH
@SPOKEN
def test_a_learned_code_can_be_typed_as_it_stands_on_its_button(language: str, skin: str) -> None:
    worn = TEXTS.worn(skin)

    heard = {
        key: code_in(worn.say(language, f"area.{key}"), skin, (language,)) for key in coded.AREAS
    }

    assert heard == coded.AREAS


@EACH
@SPOKEN
def test_code_words_mean_concerns_and_nothing_else(language: str, skin: str) -> None:
    words = words_of(language, skin)
    codes = [(key, " ".join(one)) for key, listed in words["codes"].items() for one in listed]

    assert set(words["codes"]) <= set(CONCERNS)
    assert not [key for key in words["codes"] if "never-guessed" in CONCERNS[key].tags]
    assert len({one for _, one in codes}) == len(codes), "one word would mean two things"
    found = [(one, READER.read(one).finding) for _, one in codes]
    assert [one for one, finding in found if finding and finding.level == "danger"] == []


@EACH
@SPOKEN
def test_a_cover_answers_its_own_words(language: str, skin: str) -> None:
    for item, listed in words_of(language, skin)["items"].items():
        for phrase in listed:
            assert item_in(" ".join(phrase), skin, (language,)) == item, phrase


def test_a_thing_belongs_to_one_cover_only() -> None:
    # A button left on a screen finds its cover by itself.
    items = [item for guide in GUIDES.values() for item in guide.items]

    assert len(set(items)) == len(items)

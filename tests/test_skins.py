"""A skin hides words from a glance, really answers, and never touches a number."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given, settings
from hypothesis import strategies as st

import bot.texts
from bot.engine import step
from bot.events import Asked, Cover, Event, Hints, Leave, Picked, Quiet, Said, Say, Start, Worded
from bot.flows import coded
from bot.flows.covers import GUIDES
from bot.flows.covers.spoken import code_in, common_in, item_in, words_of
from bot.flows.nodes import Ask
from bot.flows.referral import REFERRAL
from bot.flows.standing import UNREADABLE
from bot.talk import COVER, Talk, Turn
from bot.texts import LAST
from directory.concerns import CONCERNS
from directory.kept import snapshot
from directory.matching import Matching
from tests.invented import READER, SNAPSHOT, TEXTS, world
from tests.telling import tells
from tests.test_never import DANGERS, FAREWELLS, LINES
from tests.test_texts import FORBIDDEN, GENDERED, LONGEST_LABEL, PROMISES, SOOTHING, holds

SHIPPED = Matching(snapshot())
FOLDER = Path(bot.texts.__file__).parent
SKINS = sorted(GUIDES)
EACH = pytest.mark.parametrize("skin", SKINS)
# A language has every skin or none; without them no cover is offered in it.
DRESSED = [one for one in TEXTS.languages if (FOLDER / one / "skins").is_dir()]
SPOKEN = pytest.mark.parametrize("language", DRESSED)
NUMBERS = frozenset(way.value for one in SNAPSHOT.services for way in one.channels)
OWN_KEYS = {"item", "answer"}  # what a cover knows is its own; all other keys are every skin's

events = st.one_of(
    st.builds(Said, st.sampled_from(LINES)),
    st.builds(Said, st.text(max_size=30)),
    st.builds(Picked, st.sampled_from(["cover", "area", "place", "old"]), st.text(max_size=6)),
    st.just(Start()),
    st.builds(Asked, st.sampled_from(["about", "privacy", "help", "mydata", "longer", "sign"])),
)


def entries(language: str, skin: str) -> dict[str, ast.Message]:
    path = FOLDER / language / "skins" / f"{skin}.ftl"
    body = FluentParser().parse(path.read_text(encoding="utf-8")).body
    assert not [one for one in body if isinstance(one, ast.Junk)], path
    return {one.id.name: one for one in body if isinstance(one, ast.Message)}


def keys(language: str, skin: str) -> set[str]:
    return {
        f"{name}.{one.id.name}"
        for name, message in entries(language, skin).items()
        for one in message.attributes
    } | set(entries(language, skin))


def said(language: str, skin: str) -> dict[str, str]:
    """Every text of a skin; the answers for the numbers that nobody typed."""
    worn = TEXTS.worn(skin)
    plain = {
        key: worn.say(language, key)
        for key in keys(language, skin)
        if not key.startswith("answer") and entries(language, skin)[key.split(".")[0]].value
    }
    attributes = {
        key: worn.say(language, key)
        for key in keys(language, skin)
        if "." in key and not key.startswith("answer")
    }
    answers = {
        f"answer.{item}": worn.say(language, f"answer.{item}", **GUIDES[skin].values(item, None))
        for item in GUIDES[skin].items
    }
    return {key: text for key, text in plain.items() if key != "opening"} | attributes | answers


def text_of(turn: Turn) -> str:
    return "\n".join(
        one.text if isinstance(one, Cover) else "\n".join(block.text for block in one.blocks)
        for one in turn.commands
    )


def pressable(turn: Turn) -> set[tuple[str, str]]:
    return {(one.node, one.key) for command in turn.commands for one in command.buttons}


def behind(skin: str, language: str = "en", countries: tuple[str, ...] = ("PH",)) -> Hints:
    """The hints of somebody at a closed door with a safe word."""
    return Hints((language,), countries, cover=skin, has_words=True)


def worn_talk(skin: str, language: str = "en") -> Talk:
    return Talk("area", language, answers=(("place", "PH"),), skin=skin)


def test_english_and_spanish_have_every_skin() -> None:
    assert {"en", "es"} <= set(DRESSED)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_cover_is_offered_only_in_a_language_that_it_speaks(language: str) -> None:
    turn = step(Talk("area", language), Asked("help"), world(Hints((language,), ("PH",))))

    assert (("standing", "hide") in pressable(turn)) == (language in DRESSED)
    assert not any(TEXTS.wears("xx", skin) for skin in GUIDES)
    assert all(TEXTS.wears("es-MX", skin) and TEXTS.wears("en-GB", skin) for skin in GUIDES)


def test_every_cover_has_its_texts_and_the_other_way_round() -> None:
    assert set(TEXTS.skins) == set(GUIDES)


@EACH
@SPOKEN
def test_every_skin_says_the_same_keys_in_every_language(language: str, skin: str) -> None:
    assert keys(language, skin) == keys(LAST, skin)
    common = {one for one in keys(language, skin) if one.split(".")[0] not in OWN_KEYS}
    assert common == {one for one in keys(LAST, "plants") if one.split(".")[0] not in OWN_KEYS}


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
    ways = [f"services.{key}" for key in (*coded.WAYS_ON, coded.KEEP)]
    below = [worn.say(language, key) for key in (*ways, "longer", "plain", "leave")]
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


@EACH
@given(number=st.one_of(st.none(), st.integers(0, 999)))
def test_a_cover_answers_any_number(skin: str, number: int | None) -> None:
    for item in GUIDES[skin].items:
        values = GUIDES[skin].values(item, number)
        assert all(one >= 0 for one in values.values())
        assert TEXTS.worn(skin).say("en", f"answer.{item}", **values)


@pytest.mark.parametrize(
    ("skin", "line", "says"),
    [
        ("plants", "monstera, 3 days ago", "in 4 days"),
        ("plants", "cactus 30 days ago", "today"),
        ("homework", "maths 55 minutes", "rounds of 25 minutes (2)"),
        ("recipes", "pancakes for 4", "240 g flour"),
        ("games", "house 9", "128 blocks"),
        ("shop", "cream 75 ml", "37 days"),
    ],
)
def test_a_cover_works_out_what_was_asked(skin: str, line: str, says: str) -> None:
    turn = step(None, Said(line), world(behind(skin)))

    assert says in text_of(turn)
    assert turn.talk is None


@EACH
@SPOKEN
@given(walked=st.lists(events, max_size=6))
@settings(max_examples=25, deadline=None)
def test_behind_a_closed_door_nothing_is_remembered_and_nothing_tells(
    language: str, skin: str, walked: list[Event]
) -> None:
    here = world(behind(skin, language))
    talk: Talk | None = None

    for event in walked:
        turn = step(talk, event, here)
        talk = turn.talk
        assert not tells(text_of(turn)), event
        assert talk is None or (talk.node == COVER and not talk.answers and not talk.shown)
        assert all(one.node in {"cover", "start"} for c in turn.commands for one in c.buttons)


@EACH
@SPOKEN
@pytest.mark.parametrize("danger", DANGERS)
@pytest.mark.parametrize("is_open", [True, False])
def test_danger_under_a_skin_gets_only_what_any_bot_could_answer(
    language: str,
    skin: str,
    danger: str,
    is_open: bool,  # noqa: FBT001 - one of the two doors
) -> None:
    here = world(behind(skin, language))
    talk = worn_talk(skin, language) if is_open else None

    turn = step(talk, Said(danger), here)

    (say,) = turn.commands
    assert isinstance(say, Say)
    assert [one.text for one in say.blocks] == [
        TEXTS.say(language, "covered", number="000", who=TEXTS.say(language, "who_answers.all"))
    ]
    assert turn.talk is not None
    assert turn.talk.danger == 0
    assert turn.talk.answers == (talk.answers if talk else ())
    assert not say.stays, "their words and the number are covered when the time is up"
    assert turn.talk.skin == skin


@EACH
@pytest.mark.parametrize(
    "cry", ["help me", "Please help!", "ayúdame", "socorro", "my dad hits me"]
)
@pytest.mark.parametrize("is_open", [True, False])
def test_a_cry_for_help_under_a_skin_gets_the_emergency_number(
    skin: str,
    cry: str,
    is_open: bool,  # noqa: FBT001 - one of the two doors
) -> None:
    talk = worn_talk(skin) if is_open else None

    turn = step(talk, Said(cry), world(behind(skin)))

    assert "000" in text_of(turn)
    assert turn.talk is not None
    assert turn.talk.skin == skin


@EACH
def test_a_cry_where_no_country_is_known_names_no_number_that_may_be_wrong(skin: str) -> None:
    turn = step(None, Said(DANGERS[0]), world(behind(skin, countries=())))

    assert text_of(turn) == TEXTS.say("en", "covered.no_number")


@EACH
@SPOKEN
def test_numbers_stand_under_a_skin_as_they_are_dialled(language: str, skin: str) -> None:
    here = world(behind(skin, language))

    turn = step(worn_talk(skin, language), Picked("area", "hurt"), here)

    lines = text_of(turn).split("\n")
    digits = [one for one in lines if re.fullmatch(r"[\d +()-]+", one)]
    assert digits
    assert set(digits) <= NUMBERS
    assert TEXTS.say(language, "emergency_line", number="000") in lines, "never disguised"
    assert not any(one.name in text_of(turn) for one in SNAPSHOT.services)


@EACH
def test_a_skin_walks_the_main_flow_and_passes_what_it_has_no_words_for(skin: str) -> None:
    worn, here = TEXTS.worn(skin), world(behind(skin))
    nodes = [name for name, node in REFERRAL.nodes.items() if isinstance(node, Ask)]

    turn = step(Talk("place", "en", skin=skin), Picked("services", "elsewhere"), here)
    asked = []
    while turn.talk is not None and turn.talk.node != "services":
        asked.append(turn.talk.node)
        pressed = {"place": "PH", "area": "awful"}[turn.talk.node]
        turn = step(turn.talk, Picked(turn.talk.node, pressed), here)

    assert asked == [name for name in nodes if worn.knows(name)] == ["place", "area"]
    assert turn.talk is not None
    assert turn.talk.answer("concern") == coded.AREAS["awful"]


@EACH
def test_who_got_no_answer_goes_on_and_it_is_reported_as_in_plain_words(skin: str) -> None:
    talk = replace(worn_talk(skin), shown=("ph-example-child-line",), batch=1)

    turn = step(talk, Picked("services", "nobody"), world(behind(skin)))

    assert turn.unreached == ("ph-example-child-line",)
    assert ("leave", "leave") in pressable(turn)


@EACH
def test_who_cannot_talk_is_shown_first_what_can_be_written_to(skin: str) -> None:
    here = replace(world(behind(skin, countries=("US",))), matching=SHIPPED)
    talk = step(worn_talk(skin).having("place", "US"), Picked("area", "awful"), here).talk

    turn = step(talk, Picked("before_contact", "quiet"), here)

    assert text_of(turn).split("\n")[0] == TEXTS.worn(skin).say("en", "line.written")
    assert ("before_contact", "quiet") not in pressable(turn)


@EACH
@SPOKEN
def test_the_number_is_kept_as_one_harmless_line_and_the_screen_stays_dressed(
    language: str, skin: str
) -> None:
    here = world(behind(skin, language))
    talk = step(worn_talk(skin, language), Picked("area", "hurt"), here).talk

    line, screen = step(talk, Picked("before_contact", "keep"), here).commands

    assert isinstance(line, Say)
    assert isinstance(screen, Say)
    assert line.stays
    assert not line.buttons
    assert re.fullmatch(r"\w+ [\d +()-]+", line.blocks[0].text)
    assert screen.opening in TEXTS.worn(skin).every(language, "opening")


@EACH
def test_more_time_is_given_under_a_skin_and_shows_the_same_numbers(skin: str) -> None:
    here = world(behind(skin))
    before = step(worn_talk(skin), Picked("area", "hurt"), here)

    after = step(before.talk, Picked("standing", "longer"), here)

    assert after.talk is not None
    assert after.talk.answer("stay") == "longer"
    assert text_of(after) == text_of(before)
    assert ("standing", "longer") not in pressable(after)


@EACH
def test_nobody_is_shown_under_a_skin_who_must_be_named_first(skin: str) -> None:
    here = world(behind(skin))
    talk: Talk | None = worn_talk(skin)

    for event in (Picked("area", "hurt"), *[Picked("services", "more")] * 4):
        talk = step(talk, event, here).talk
        assert talk is not None
        shown = [here.service(one) for one in talk.shown]
        assert all(one and one.who != "police" and one.audience != "adults" for one in shown)


@EACH
@SPOKEN
def test_what_stays_after_leaving_is_the_skins_own_line(language: str, skin: str) -> None:
    here = world(behind(skin, language))
    worn = TEXTS.worn(skin)

    for talk, event in (
        (worn_talk(skin, language), Leave()),
        (worn_talk(skin, language), Quiet()),
        (Talk(COVER, language, skin=skin), Quiet()),
        (None, Leave()),
        (Talk("area", language), Leave()),
    ):
        turn = step(talk, event, here)
        (cover,) = turn.commands
        assert isinstance(cover, Cover)
        assert cover.text == worn.say(language, "harmless")
        assert turn.talk is None


@EACH
@SPOKEN
def test_the_word_for_danger_shows_an_opening_and_one_answer(language: str, skin: str) -> None:
    here = world(behind(skin, language))
    worn, guide = TEXTS.worn(skin), GUIDES[skin]

    for talk in (worn_talk(skin, language), Talk("services", language)):
        (cover,) = step(talk, Worded("duress"), here).commands
        assert isinstance(cover, Cover)
        opening, answer = cover.text.split("\n\n")
        assert opening == worn.say(language, "harmless")
        assert answer in {
            worn.say(language, f"answer.{one}", **guide.values(one, None)) for one in guide.items
        }


@EACH
@SPOKEN
def test_the_word_for_danger_at_a_closed_door_is_answered_like_any_word(
    language: str, skin: str
) -> None:
    guide, worn = GUIDES[skin], TEXTS.worn(skin)

    turn = step(None, Worded("duress"), world(behind(skin, language)))

    (say,) = turn.commands
    assert isinstance(say, Say)
    assert say.stays, "the word on the screen must not vanish before whoever made them write it"
    assert turn.talk is None
    assert text_of(turn) in {
        worn.say(language, f"answer.{one}", **guide.values(one, None)) for one in guide.items
    }


@EACH
@pytest.mark.parametrize("word", FAREWELLS)
def test_no_farewell_leaves_under_a_skin_while_suicide_stands(skin: str, word: str) -> None:
    here = world(behind(skin))
    talk = step(worn_talk(skin), Picked("area", "awful"), here).talk

    turn = step(talk, Said(word), here)

    assert turn.talk is not None
    assert not any(isinstance(one, Cover) for one in turn.commands)


def test_only_the_safe_word_shows_more() -> None:
    here = world(behind("plants"))

    opened = step(None, Worded("safe"), here)

    assert opened.talk is not None
    assert opened.talk.skin == "plants"
    assert opened.talk.node == "place"


def test_beginning_anew_behind_a_door_shows_the_cover_from_every_talk() -> None:
    here = world(behind("plants"))

    for talk in (worn_talk("plants"), Talk("services", "en", answers=(("place", "PH"),))):
        (cover,) = step(talk, Start(), here).commands
        assert isinstance(cover, Cover)
        assert cover.text == TEXTS.worn("plants").say("en", "harmless")


def test_no_skin_is_offered_to_somebody_whose_phone_is_watched() -> None:
    here = world(Hints(("en",), ("PH",)))
    talk = step(Talk("area", "en"), Picked("hide", "watched"), here).talk
    assert talk is not None

    for event in (Asked("help"), Asked("privacy"), Asked("hide"), Picked("hide", "glance")):
        turn = step(talk, event, here)
        offered = {(one.node, one.key) for c in turn.commands for one in c.buttons}
        assert ("standing", "hide") not in offered
        assert not any(node in {"skin", "hide"} for node, _ in offered)
    assert (
        step(talk, Picked("skin", "plants"), here).talk == step(talk, Picked("x", "y"), here).talk
    )


@pytest.mark.parametrize(
    "line",
    [
        "my dad reads my messages",
        "he goes through my phone every night, philippines",
        "I think there is spyware on here",
        "mi novio me revisa el celular",
        "creo que me espía el teléfono",
    ],
)
def test_whoever_says_that_the_phone_is_watched_gets_safer_devices_and_no_skin(line: str) -> None:
    here = world(Hints(("en",), ("PH",)))

    turn = step(None, Said(line), here)

    assert turn.talk is not None
    assert turn.talk.answer("watched") == "yes"
    assert TEXTS.say(turn.talk.language, "watched") in text_of(turn)
    assert ("standing", "safe_phone") in {
        (b.node, b.key) for c in turn.commands for b in c.buttons
    }
    offered = {
        (b.node, b.key) for c in step(turn.talk, Asked("help"), here).commands for b in c.buttons
    }
    assert ("standing", "hide") not in offered


def test_a_phone_that_is_spoken_of_otherwise_is_not_watched() -> None:
    for line in ("my phone is broken", "he took my phone", "i watch videos on my phone"):
        turn = step(Talk("area", "en"), Said(line), world(Hints(("en",), ("PH",))))
        assert turn.talk is None or turn.talk.answer("watched") is None


def test_the_warning_stands_before_the_choice_and_the_key_is_deleted_once_read() -> None:
    here = world(Hints(("en",), ("PH",)))
    talk = Talk("area", "en", answers=(("place", "PH"),))

    warned = step(talk, Picked("hide", "glance"), here)
    learned = step(warned.talk, Picked("skin", "plants"), here)
    read = step(learned.talk, Picked("skin_read", "plants"), here)

    assert "it is safer to delete this whole chat" in text_of(warned)
    assert {one.key for c in warned.commands for one in c.buttons if one.node == "skin"} == set(
        GUIDES
    )
    for key in coded.AREAS:
        pair = (
            f"{TEXTS.worn('plants').say('en', f'area.{key}')} = {TEXTS.say('en', f'area.{key}')}"
        )
        assert pair in text_of(learned)
    (say,) = read.commands
    assert isinstance(say, Say)
    assert say.alone
    assert " = " not in text_of(read)


@pytest.mark.parametrize(
    "word", ["hello", "cactus", "cat", "12345", "philippines", "who are you?"]
)
def test_a_word_that_is_hit_by_chance_is_refused(word: str) -> None:
    here = world(Hints(("en",), ("PH",)))
    talk = Talk("word_safe", "en", answers=(("hide", "plants"),))

    turn = step(talk, Said(word), here)

    assert turn.latch is None
    assert turn.talk is not None
    assert turn.talk.node == "word_safe"


@pytest.mark.parametrize("node", ["sign", "word_safe", "word_duress"])
def test_trouble_told_where_a_word_was_asked_for_is_answered_and_not_kept(node: str) -> None:
    here = world(Hints(("en",), ("PH",)))
    talk = Talk(node, "en", answers=(("place", "PH"), ("hide", "plants")))

    turn = step(talk, Said("my stepdad hits me"), here)

    assert turn.latch is None
    assert "01 01 01" in text_of(turn)


def test_what_anybody_types_to_a_bot_is_known_in_every_language() -> None:
    for language in DRESSED:
        kinds = set(words_of(language, "common")["typed"])
        assert kinds == {"greetings", "questions", "orders", "cries"}
    assert common_in("Hello!", TEXTS.languages) == "greetings"
    assert UNREADABLE


@EACH
def test_everything_a_closed_door_shows_is_a_message_that_stays(skin: str) -> None:
    # Nothing is kept of it, so that what a cover said to a watcher does not vanish before them.
    for event in (Start(), Said("hello"), Picked("cover", GUIDES[skin].items[0])):
        turn = step(None, event, world(behind(skin)))
        assert turn.talk is None
        assert all(isinstance(one, Say) and one.stays for one in turn.commands)

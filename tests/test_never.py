"""What may never happen, over random walks through every state, in every language and country.

The numbers in the names are those of the never-list in docs/safeguarding.md.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.engine import step
from bot.events import (
    Asked,
    Button,
    Cover,
    Event,
    Hints,
    Leave,
    Picked,
    Pinned,
    Quiet,
    Said,
    Say,
    Start,
    Unreadable,
)
from bot.flows.standing import REQUESTS, UNREADABLE
from bot.talk import Talk, Turn
from bot.worlds import DirectoryWorld
from directory.snapshot import Snapshot
from tests import invented

LINES = (
    "my stepdad hits me, im in cebu",
    "i took all the pills",
    "im going to kill myself tonight",
    "he is coming up the stairs with a knife",
    "my friend said she took pills",
    "i dont want to live anymore",
    "i get bullied",
    "they threaten to share my nudes",
    "philippines",
    "colombia",
    "im in poland",
    "tuvalu",
    "georgia",
    "yes",
    "no",
    "idk",
    "thank you",
    "goodbye",
    "im leaving",
    "me voy",
    "mi padrastro me pega, vivo en colombia",
    "me tomé todas las pastillas",
    "quiero morirme",
    "im dying lol this boss",
    "my uncle touches me",
    "i am 19",
    "im 11",
    "asdf",
    "",
    "🇰🇭",
    "x" * 10_000,
)
DANGERS = tuple(
    line
    for line in LINES
    if any(w in line for w in ("pills", "kill myself", "knife", "pastillas"))
)
FAREWELLS = ("goodbye", "bye", "im leaving", "me voy", "adios", "its over", "exit", "quit")
PLACES = ("PH", "CO", "PL", "KH", "TV", "GB", "AQ")
COUNTRIES = st.sampled_from(PLACES)

events = st.one_of(
    st.builds(Said, st.sampled_from(LINES)),
    st.builds(Said, st.text(max_size=60)),
    st.just(Start()),
    st.builds(Asked, st.sampled_from([one for one in REQUESTS if one != "forget"])),
    st.builds(Unreadable, st.sampled_from(UNREADABLE)),
    st.builds(Pinned, st.floats(-90, 90), st.floats(-180, 180)),
    st.builds(Picked, st.sampled_from(["area", "safe_now", "nonsense"]), st.text(max_size=8)),
)
# A walk is numbers: each presses the button at that place on the screen, or sends an event.
walks = st.lists(st.one_of(st.integers(0, 40), st.integers(0, 40), events), max_size=12)


def worlds(language: str, country: str) -> DirectoryWorld:
    return invented.world(Hints(languages=(language,), countries=(country,)))


def walk(
    steps: list[int | Event], world: DirectoryWorld, talk: Talk | None = None
) -> list[tuple[Event, Talk | None, Turn]]:
    """Every step of a walk, from the start or on from a talk: the event, the talk, the turn."""
    buttons: tuple[Button, ...] = ()
    passed = []
    for one in steps if talk else [Start(), *steps]:
        if isinstance(one, int) and not buttons:
            continue
        event = pressed(buttons, one) if isinstance(one, int) else one
        turn = step(talk, event, world)
        passed.append((event, talk, turn))
        talk = turn.talk
        buttons = turn.commands[-1].buttons if turn.commands else ()
    return passed


def pressed(buttons: tuple[Button, ...], place: int) -> Picked:
    button = buttons[place % len(buttons)]
    return Picked(button.node, button.key)


def text_of(turn: Turn) -> str:
    return "\n".join(
        command.text if isinstance(command, Cover) else "\n".join(b.text for b in command.blocks)
        for command in turn.commands
    )


def can_leave(buttons: tuple[Button, ...]) -> bool:
    return ("leave", "leave") in {(one.node, one.key) for one in buttons}


LANGUAGES = pytest.mark.parametrize("language", invented.TEXTS.languages)


@LANGUAGES
@given(steps=walks, country=COUNTRIES, danger=st.sampled_from(DANGERS))
@settings(max_examples=60, deadline=None)
def test_1_after_danger_the_next_message_holds_a_number_who_answers_and_a_way_out(
    language: str, steps: list[int | Event], country: str, danger: str
) -> None:
    world = worlds(language, country)
    talk = walk(steps, world)[-1][2].talk

    turn = step(talk, Said(danger), world)

    (say,) = turn.commands
    assert isinstance(say, Say)
    assert can_leave(say.buttons)
    assert re.search(r"\d{2,}", text_of(turn)), text_of(turn)
    assert turn.talk is not None
    numbers = [one for one in ("police", "policía", "ambulan", "112") if one in text_of(turn)]
    assert numbers, text_of(turn)


@LANGUAGES
@given(steps=walks, country=COUNTRIES)
@settings(max_examples=60, deadline=None)
def test_2_no_police_or_adult_line_stands_first_for_somebody_whose_age_is_unknown(
    language: str, steps: list[int | Event], country: str
) -> None:
    world = worlds(language, country)

    for _event, before, turn in walk(steps, world):
        talk = turn.talk
        if talk is None or not talk.shown or (before is not None and before.shown == talk.shown):
            continue
        if talk.answer("age") == "adult" or len(talk.shown) != talk.batch:
            continue
        first = world.service(talk.shown[0])
        assert first is not None
        assert first.who != "police"
        assert first.audience != "adults"


@LANGUAGES
@given(
    steps=walks,
    place=st.sampled_from([(one.country, one.concern) for one in invented.SNAPSHOT.all_cautions]),
)
@settings(max_examples=60, deadline=None)
def test_2_where_a_caution_stands_no_police_and_no_state_stands_first(
    language: str, steps: list[int | Event], place: tuple[str, str]
) -> None:
    country, concern = place
    world = worlds(language, country)
    talk = Talk(node="concern", language=language).having("place", country)
    told = step(talk, Picked("concern", concern), world).talk

    for _event, _before, turn in walk(steps, world, told):
        after = turn.talk
        if after is None or not after.shown or len(after.shown) != after.batch:
            continue
        if world.caution(after.answer("place"), after.answer("concern")) is None:
            continue
        first, *others = (world.service(one) for one in after.shown)
        assert first is not None
        if any(one is not None and one.who == "charity" for one in (first, *others)):
            assert first.who == "charity", (after.answer("place"), after.answer("concern"))


@LANGUAGES
@given(steps=walks, country=COUNTRIES)
@settings(max_examples=60, deadline=None)
def test_3_every_screen_can_be_left_and_leads_to_a_human(
    language: str, steps: list[int | Event], country: str
) -> None:
    world = worlds(language, country)

    for _event, _before, turn in walk(steps, world):
        *above, _screen = turn.commands or (None,)
        for command in turn.commands:
            if command in above and isinstance(command, Say) and command.stays:
                continue  # a line of digits that the person had kept, above the screen itself
            if turn.talk is None:
                assert command.buttons, "the harmless line keeps its Start button"
            else:
                assert can_leave(command.buttons)
                assert command.buttons[-1].node == "leave", "leaving is always at the same place"
                assert presses_to_a_human(turn.talk, turn, world) <= 3


def presses_to_a_human(talk: Talk, turn: Turn, world: DirectoryWorld) -> int:
    """How many presses lead from a screen to a service's or an emergency number; 9: none."""
    edge = [(talk, turn)]
    for presses in range(4):
        following = []
        for at, screen in edge:
            if holds_a_way(screen, world):
                return presses
            for button in screen.commands[-1].buttons if screen.commands else ():
                if button.node != "leave":
                    pressed = step(at, Picked(button.node, button.key), world)
                    if pressed.talk is not None:
                        following.append((pressed.talk, pressed))
        edge = following[:12]
    return 9


def holds_a_way(turn: Turn, world: DirectoryWorld) -> bool:
    text = text_of(turn)
    ways = (way.value for one in world.matching.snapshot.services for way in one.channels)
    return "112" in text or any(way in text and stands_alone(way, text) for way in ways)


def stands_alone(way: str, text: str) -> bool:
    """Whether a number or an address stands in a text as it is, no part of a longer one."""
    return re.search(rf"(?<![\w+]){re.escape(way)}(?!\w)", text) is not None


@LANGUAGES
@given(steps=walks, country=COUNTRIES)
@settings(max_examples=60, deadline=None)
def test_5_a_line_for_ones_own_thoughts_is_shown_to_nobody_else(
    language: str, steps: list[int | Event], country: str
) -> None:
    world = worlds(language, country)

    for _event, _before, turn in walk(steps, world):
        if turn.talk is None:
            continue
        kinds = {one.kind for one in map(world.service, turn.talk.shown) if one is not None}
        if turn.talk.answer("concern") not in {"sexual_thoughts", "harming_others"}:
            assert "self_concern" not in kinds or turn.talk.batch == 0


def test_5_who_tells_of_something_else_is_shown_no_line_for_ones_own_thoughts_any_more() -> None:
    presses = (("place", "PH"), ("area", "sexual"), ("concern", "sexual_thoughts"))
    chosen = [Picked(*one) for one in presses]

    *_, (_, before, turn) = walk([*chosen, Said("i get bullied at school")], worlds("en", "PH"))

    assert before is not None
    assert before.shown
    assert turn.talk is not None
    assert turn.talk.answer("concern") is None
    assert turn.talk.shown == ()


def test_7_no_code_path_fetches_a_picture_a_voice_or_a_file() -> None:
    forbidden = {"get_file", "download", "download_to_drive", "download_as_bytearray", "to_file"}
    root = Path(__file__).parent.parent

    for path in sorted([*root.glob("bot/**/*.py"), *root.glob("safety/**/*.py")]):
        names = {
            node.attr
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Attribute)
        }
        assert not names & forbidden, path


@LANGUAGES
@pytest.mark.parametrize("word", FAREWELLS)
@pytest.mark.parametrize("told", ["i want to die", "i cut myself", "quiero morirme"])
def test_10_no_word_of_parting_leaves_while_suicide_or_self_harm_is_told(
    language: str, word: str, told: str
) -> None:
    world = worlds(language, "PH")
    talk = step(None, Said(f"{told}. philippines"), world).talk
    assert talk is not None

    turn = step(talk, Said(word), world)

    assert turn.talk is not None
    assert not any(isinstance(command, Cover) for command in turn.commands)


@LANGUAGES
@given(steps=walks, country=COUNTRIES)
@settings(max_examples=60, deadline=None)
def test_what_is_remembered_holds_no_word_that_was_typed(
    language: str, steps: list[int | Event], country: str
) -> None:
    world = worlds(language, country)
    known = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?|[a-z]{2,3}-[A-Z][A-Za-z]+|[a-z0-9_-]+")

    for _event, _before, turn in walk(steps, world):
        if turn.talk is not None:
            for node, key in turn.talk.answers:
                assert known.fullmatch(node)
                assert all(known.fullmatch(one) for one in key.split()), (node, key)


@LANGUAGES
@given(steps=walks, country=COUNTRIES, last=st.sampled_from([Leave(), Quiet()]))
@settings(max_examples=40, deadline=None)
def test_leaving_forgets_everything_and_shows_one_harmless_line(
    language: str, steps: list[int | Event], country: str, last: Event
) -> None:
    world = worlds(language, country)
    talk = walk(steps, world)[-1][2].talk

    turn = step(talk, last, world)

    assert turn.talk is None
    if talk is not None:
        (cover,) = turn.commands
        assert isinstance(cover, Cover)
        assert cover.text == world.texts.say(talk.language, "harmless")


def test_the_invented_directory_is_a_snapshot_of_its_own() -> None:
    assert isinstance(invented.SNAPSHOT, Snapshot)
    assert all(
        "invented" in one.name or one.kind == "emergency" for one in invented.SNAPSHOT.services
    )

"""What a locked screen, a list of chats or a command menu shows tells nothing to anybody."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from bot.adapters.commands import COMMANDS
from bot.adapters.discord.events import SLASH
from bot.adapters.layout import OPENING, lay_out
from bot.adapters.opening import openings
from bot.adapters.telegram.limits import LIMITS
from bot.adapters.wire import LETTERS, WireCodes
from bot.engine import step
from bot.events import Event, Hints, Picked, Said, Say, Start
from bot.flows import coded
from bot.flows.covers import GUIDES
from bot.flows.pairs import pairs
from bot.talk import Talk
from tests.dressed import DRESSED
from tests.invented import SNAPSHOT, TEXTS, world
from tests.telling import tells
from tests.test_never import DANGERS, LINES

ROOT = Path(__file__).parent.parent
SEEN = OPENING[0]  # characters of a message that a notification surely shows
# Whatever sends, posts or names a file.
FILES = re.compile(r"send_(document|photo|audio|voice|video|media\w*|animation)|File$|attach\w*")
LANGUAGES = pytest.mark.parametrize("language", TEXTS.languages)


def says(talk: Talk | None, events: tuple[Event, ...], hints: Hints) -> list[Say]:
    """Everything that a row of events brings onto the screen."""
    shown = []
    for event in events:
        turn = step(talk, event, world(hints))
        talk = turn.talk
        shown += [one for one in turn.commands if isinstance(one, Say)]
    return shown


@LANGUAGES
def test_the_first_line_of_every_message_tells_nothing(language: str) -> None:
    opening = openings(TEXTS)
    hints = Hints((language,), ("PH",))
    walks: list[tuple[Event, ...]] = [(Start(), Said(line)) for line in (*LINES, *DANGERS)]

    for walk in walks:
        for say in says(None, walk, hints):
            line = say.opening or opening(language)
            for message in lay_out(say, LIMITS, line):
                assert not tells(message.text[:SEEN])


@pytest.mark.parametrize("language", DRESSED)
@pytest.mark.parametrize("skin", sorted(GUIDES))
def test_the_first_line_under_a_skin_is_the_skins(language: str, skin: str) -> None:
    talk = Talk("area", language, answers=(("place", "PH"),), skin=skin)
    walk = (Picked("area", "hurt"), Said(DANGERS[0]), Picked("services", "else"))

    for say in says(talk, walk, Hints((language,), ("PH",), cover=skin)):
        assert say.opening in TEXTS.worn(skin).every(language, "opening")
        for message in lay_out(say, LIMITS, say.opening):
            assert not tells(message.text[:SEEN])


@LANGUAGES
@pytest.mark.parametrize("skin", [None, *sorted(GUIDES)])
def test_what_stays_after_leaving_tells_nothing(language: str, skin: str | None) -> None:
    texts = TEXTS.worn(skin) if skin else TEXTS

    assert not tells(texts.say(language, "harmless"))
    assert skin or not tells(TEXTS.say(language, "forgotten"))


@LANGUAGES
def test_a_kept_number_is_one_line_that_tells_nothing(language: str) -> None:
    names = TEXTS.every(language, "kept_name")

    assert len(set(names)) >= 5, "the same name for everybody would tell"
    for name in names:
        line = TEXTS.say(language, "kept.line", name=name, number="116 111")
        assert line == f"{name} 116 111"
        assert not tells(line)


@pytest.mark.parametrize("name", sorted({*COMMANDS, *(f"/{one}" for one in SLASH)}))
def test_the_name_of_a_command_tells_nothing(name: str) -> None:
    assert not tells(name)
    assert not tells(name.removeprefix("/"))


@LANGUAGES
@pytest.mark.parametrize("name", sorted(one.removeprefix("/") for one in COMMANDS))
def test_the_description_of_a_command_tells_nothing(language: str, name: str) -> None:
    described = TEXTS.say(language, f"command.{name}")

    # "Leave and clear this chat" is what it does, and any chat may be left.
    assert name == "x" or not tells(described)


def test_what_goes_over_the_wire_is_letters_that_spell_nothing() -> None:
    every = pairs(
        countries=("PH",),
        services=(one.id for one in SNAPSHOT.services),
        languages=TEXTS.languages,
    )
    codes = WireCodes(b"k" * 32, table := list(every))

    for node, key in table:
        code = codes.code(node, key)
        assert len(code) <= LIMITS.callback
        assert set(code) <= set(LETTERS)
    assert not set("aeiouy") & set(LETTERS)


def test_every_button_of_the_skins_is_in_the_table() -> None:
    table = set(pairs(countries=("PH",), services=(), languages=TEXTS.languages))

    for skin, guide in GUIDES.items():
        wanted = {("skin", skin), ("skin_read", skin), *(("cover", one) for one in guide.items)}
        assert wanted <= table
    assert {("area", key) for key in coded.AREAS} <= table


def test_nothing_sends_a_file_so_no_file_has_a_name() -> None:
    for path in sorted(ROOT.glob("bot/**/*.py")):
        used = {
            node.attr if isinstance(node, ast.Attribute) else node.id
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Attribute | ast.Name)
        }
        named = {one for one in used if FILES.fullmatch(one)} - {"attachments"}
        assert not named, path

"""What the tests of skins stand on: every skin in every language that has them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import bot.texts
from bot.events import Cover, Hints
from bot.flows.covers import GUIDES
from bot.talk import Talk, Turn
from tests.invented import TEXTS

FOLDER = Path(bot.texts.__file__).parent
SKINS = sorted(GUIDES)
EACH = pytest.mark.parametrize("skin", SKINS)
# A language has every skin or none; without them no cover is offered in it.
DRESSED = [one for one in TEXTS.languages if (FOLDER / one / "skins").is_dir()]
SPOKEN = pytest.mark.parametrize("language", DRESSED)
# What a text may name: words and digits that tell nothing.
SAMPLES = {
    "number": "...",
    "who": "...",
    "state": "...",
    "mark": "A",
    "plain": "...",
    "day": "...",
    "time": "...",
    "word": "...",
}


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
        key: worn.say(language, key, **SAMPLES)
        for key in keys(language, skin)
        if not key.startswith("answer") and entries(language, skin)[key.split(".")[0]].value
    }
    attributes = {
        key: worn.say(language, key, **SAMPLES)
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

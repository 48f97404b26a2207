"""The form in which somebody writes where no line may stay: one field, and a neutral title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import discord
from discord import ui

from bot.adapters.discord.limits import TYPED
from bot.texts import Texts

FORM = "form"  # custom ids, which tell nothing
FIELD = "words"


def form(texts: Texts, language: str) -> ui.Modal:
    """The form in a language; the library does not keep it, for its answer comes as an event."""
    modal = ui.Modal(title=texts.say(language, "discord-form"), custom_id=FORM, timeout=None)
    field: ui.TextInput[ui.Modal] = ui.TextInput(
        style=discord.TextStyle.paragraph, custom_id=FIELD, max_length=TYPED
    )
    modal.add_item(ui.Label(text=texts.say(language, "discord-form.field"), component=field))
    modal.stop()
    return modal


def words(told: Mapping[str, Any]) -> str:
    """What was typed into the form; "" if it holds nothing."""
    return " ".join(_values(told.get("components") or ()))


def _values(parts: Any) -> Iterator[str]:
    for part in parts:
        if isinstance(part.get("value"), str):
            yield part["value"]
        inside = part.get("component")
        yield from _values([*(part.get("components") or ()), *([inside] if inside else [])])

"""The moderators' sheet: the same for every member, whatever is known of them.

Rule of this file: nothing here is told who the sheet is about, but for the sealed letters in one
button; a message that was chosen only changes the order of a list that is always whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import discord
from discord import ui

from bot.adapters.discord.community import names
from bot.adapters.discord.community.items import button, choices, view_of
from bot.adapters.discord.pages import escaped
from bot.flows.situations import KEYS, label, words
from bot.texts import Texts

FENCE = "```"  # what stands between two of them can be copied in one go


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one sheet shows: the order of the situations, and whose letters are in its button.

    `picked` is the situation whose words are shown, "" for none; `note` what was just done.
    """

    order: tuple[str, ...] = KEYS
    letters: str = ""
    picked: str = ""
    note: str = ""


def page(sheet: Sheet, panel: int | None, texts: Texts, language: str) -> tuple[str, ui.View]:
    """The text and the buttons of a sheet; `panel` is the panel's channel."""

    def say(key: str) -> str:
        return texts.say(language, f"sheet.{key}")

    parts = [texts.say(language, "sheet")]
    parts += [escaped(sheet.note)] if sheet.note else []
    if sheet.picked:
        where = f"<#{panel}>" if panel else None
        copied = words(sheet.picked, language, texts, where)
        lead = texts.say(language, "guide_line.words")
        parts.append(f"{lead}\n{FENCE}{copied}{FENCE}")
    else:
        parts += [say("ways")]
    parts.append(texts.say(language, "guide_line.end"))
    options = [(one, label(one, language, texts)) for one in sheet.order]
    chosen = [sheet.picked] if sheet.picked else []
    view = view_of(
        [button(names.SHEET_NOW, label(KEYS[0], language, texts), is_first=True)],
        [choices(names.SHEET_WORDS, say("pick"), options, chosen)],
        [
            button(names.SHEET_POST, say("post")),
            button(f"{names.SHEET_SEND}{sheet.letters}", say("send")),
        ],
    )
    return "\n\n".join(parts), view


def order_in(components: Iterable[object]) -> tuple[str, ...]:
    """The order of the situations in the list of a sheet that lies there."""
    for one in components:
        if isinstance(one, discord.SelectMenu) and one.custom_id == names.SHEET_WORDS:
            found = tuple(option.value for option in one.options)
            return found if sorted(found) == sorted(KEYS) else KEYS
    return KEYS

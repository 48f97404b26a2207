"""A page for somebody who looks after a group: said in their language, in their private chat.

Rule of this file: the right is asked of Telegram before anything is shown or changed.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.adapters.telegram.community import rights
from bot.adapters.telegram.community.links import SETTINGS
from bot.adapters.telegram.community.parts import Parts
from bot.adapters.telegram.keyboards import NO_PREVIEW

PREFIX = "set:"  # of what the buttons carry: "set:<tap>:<code of the group>"
Rows = list[list[InlineKeyboardButton]]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who looks at it: the private chat, their language, the page if it lies there."""

    chat: int = field(repr=False)
    language: str | None
    page: int | None = None


class Paper:
    """What a page is written with."""

    def __init__(self, parts: Parts) -> None:
        """Work with these."""
        self.parts = parts

    def spoken(self, asker: Asker) -> str:
        """The language in which somebody is answered."""
        return self.parts.texts.best((asker.language,) if asker.language else ())

    def say(self, asker: Asker, key: str, **values: str | int) -> str:
        """A text in the asker's language."""
        return self.parts.texts.say(self.spoken(asker), key, **values)

    def key(self, label: str, tap: str, group: int) -> InlineKeyboardButton:
        """A button of a group's page."""
        code = self.parts.links.code(SETTINGS, group)
        return InlineKeyboardButton(label, callback_data=f"{PREFIX}{tap}:{code}")

    async def may(self, asker: Asker, group: int) -> bool:
        """Whether the asker may; if not, or if nobody can tell, that is said."""
        try:
            found = await rights.standing(self.parts.wires.talking, group, asker.chat)
        except TelegramError:
            await self.write(asker, self.say(asker, "setup.unreached"))
            return False
        if not found.manages:
            await self.write(asker, self.say(asker, "setup.not_yours"))
        return found.manages

    async def write(self, asker: Asker, text: str, rows: Rows | None = None) -> None:
        """Show it in the page that was tapped, else as a new one."""
        bot = self.parts.wires.talking
        keyboard = InlineKeyboardMarkup(rows) if rows else None
        with contextlib.suppress(Forbidden):  # who has blocked the bot is shown nothing
            if asker.page is None:
                await bot.send_message(
                    asker.chat,
                    text,
                    reply_markup=keyboard,
                    disable_notification=True,
                    api_kwargs=dict(NO_PREVIEW),
                )
                return
            with contextlib.suppress(BadRequest):  # nothing has changed, or it is gone
                await bot.edit_message_text(
                    text,
                    asker.chat,
                    asker.page,
                    reply_markup=keyboard,
                    api_kwargs=dict(NO_PREVIEW),
                )

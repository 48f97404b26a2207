"""The line that a moderator had sent: only to somebody who agreed, and nobody learns of it.

Rule of this file: whatever happens here is told to nobody and noted nowhere.
"""

from __future__ import annotations

import contextlib

from telegram.error import TelegramError

from bot.adapters.telegram.community.parts import Parts
from bot.adapters.telegram.community.rights import GONE
from bot.adapters.telegram.keyboards import NO_PREVIEW, below
from bot.adapters.telegram.sending import send
from bot.communities import AGREED, NEVER
from bot.events import Button


async def deliver(parts: Parts, group: int, member: int, language: str) -> None:
    """Send the line to a member who agreed, is still in the group, and lets us write.

    Where a cover hides the chat nothing comes unasked: it would tell.
    """
    bot, known, asks = parts.wires.talking, parts.communities.known, parts.communities.asks
    address = f"t:{member}"
    with contextlib.suppress(TelegramError):
        if await known.choice(address) != AGREED or await parts.is_hidden(address):
            return
        there = await bot.get_chat_member(group, member)
        if there.status in GONE or not asks.lets_reach(address):
            return
        opening = parts.wires.opening(language)
        text = parts.texts.say(language, "offer")
        rows = (
            (Button("start", "start", parts.texts.say(language, "panel.open")),),
            (Button("offers", NEVER, parts.texts.say(language, "offer.never")),),
        )
        said = f"{opening}\n{text}" if opening else text
        await send(bot, member, said, NO_PREVIEW | below(rows, parts.wires.codes))

"""The panel in a group: neutral words and one button, an opaque link into the private chat.

Rules of this file: a panel holds no state, is never a reply to anybody, and makes no sound; the
link is the same for everybody, so nothing tells who used it.
"""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from bot.adapters.telegram.community.links import PANEL
from bot.adapters.telegram.community.parts import Parts, address_of
from bot.adapters.telegram.keyboards import NO_PREVIEW
from bot.safely import safely


async def post(parts: Parts, group: int, language: str) -> bool:
    """Put a panel into a group; False if we may not write there."""
    code = parts.links.code(PANEL, group)
    link = f"https://t.me/{parts.name}?start={code}"
    button = InlineKeyboardButton(parts.texts.say(language, "panel.open"), url=link)
    try:
        await parts.wires.talking.send_message(
            group,
            parts.texts.say(language, "panel"),
            reply_markup=InlineKeyboardMarkup([[button]]),
            disable_notification=True,
            api_kwargs=dict(NO_PREVIEW),
        )
    except Forbidden:
        # The bot was removed while nobody listened: its settings go now.
        await safely(parts.communities.known.forget(address_of(group)), "a community")
        return False
    except BadRequest:
        return False
    return True

"""The panel: neutral words and one button, which opens the talk for whoever presses it.

Rules of this file: a panel holds no state, so it works after every restart and whoever is away;
it is never a reply to anybody, pings nobody and makes no sound.
"""

from __future__ import annotations

import discord

from bot.adapters.discord.community import names
from bot.adapters.discord.hands import QUIET, Hands
from bot.adapters.discord.hands import view_of as view_of_keys
from bot.adapters.discord.pages import Key, Page, escaped
from bot.texts import Texts


def panel(texts: Texts, language: str) -> Page:
    """The panel in a language."""
    key = Key(names.PANEL, texts.say(language, "panel.open"), is_first=True)
    return Page(escaped(texts.say(language, "panel")), ((key,),))


async def post(hands: Hands, channel: int, page: Page) -> bool:
    """Put a panel into a channel; False if we may not write there."""
    there = (await hands.ready()).get_partial_messageable(channel)
    try:
        await there.send(
            page.text,
            view=view_of_keys(page.rows),
            silent=True,
            suppress_embeds=True,
            allowed_mentions=QUIET,
        )
    except (discord.Forbidden, discord.NotFound):
        return False
    return True


def offer(texts: Texts, language: str, opening: str | None) -> Page:
    """The line that is sent to members who agreed: who asked for it is not said."""
    first = f"{escaped(opening)}\n" if opening else ""
    keys = (
        Key(names.PANEL, texts.say(language, "panel.open"), is_first=True),
        Key(names.NEVER, texts.say(language, "offer.never")),
    )
    return Page(first + escaped(texts.say(language, "offer")), (keys,))

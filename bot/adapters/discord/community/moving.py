"""From a server into direct messages, for whoever pressed that they wish it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.adapters.discord.pages import with_note
from bot.adapters.discord.parts import Parts
from bot.adapters.discord.replies import Line


async def move(
    parts: Parts, user: int, language: str, begin: Callable[[Line], Awaitable[None]]
) -> None:
    """Begin there by `begin`; if their direct messages are closed, say so and go on here."""
    client = await parts.hands.ready()
    channel = await client.http.start_private_message(user)
    await begin(Line(int(channel["id"]), parts.hands))
    with parts.screens.using(f"d:{user}") as screen:
        if screen.living is None or screen.living.channel is not None:
            return
        page = with_note(screen.page, parts.texts.say(language, "panel.closed"))
        if page is not None:
            await parts.hands.edit(screen.living, page)

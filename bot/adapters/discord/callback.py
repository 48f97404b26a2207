"""The first answer to an interaction, without building what nobody reads.

Rules of this file: the library's own way of asking is used, with its locks, tries and errors;
only the values that it would make of what it sends and hears are left out. They cost half of an
answer's time (benchmarks/platforms.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import discord
from discord.http import Route
from discord.webhook.async_ import async_context

from bot.adapters.discord.hands import QUIET, view_of
from bot.adapters.discord.pages import Page

# interactions/receiving-and-responding, "Interaction Callback Type"
NEW, EDITED = 4, 7
SILENT = discord.MessageFlags(suppress_embeds=True, suppress_notifications=True).value
ALONE = SILENT | discord.MessageFlags(ephemeral=True).value


async def edit_pressed(interaction: discord.Interaction[Any], page: Page) -> None:
    """Put a page in the place of the message that was pressed, as the first answer.

    Raises what the library raises: HTTPException and what aiohttp raises.
    """
    await _send(interaction, {"type": EDITED, "data": _shown(page)}, {})


async def put_new(
    interaction: discord.Interaction[Any], page: Page, *, is_ephemeral: bool
) -> int | None:
    """Show a page in a new message, as the first answer; its id, None if Discord told none."""
    flags = ALONE if is_ephemeral else SILENT
    answer = {"type": NEW, "data": {**_shown(page), "flags": flags}}
    told = await _send(interaction, answer, {"with_response": "1"})
    message = (told.get("resource") or {}).get("message") if isinstance(told, Mapping) else None
    return int(message["id"]) if message else None


@lru_cache(maxsize=512)  # most people are shown what others were
def _shown(page: Page) -> Mapping[str, object]:
    """A page as it goes over the wire."""
    return {
        "content": page.text,
        "components": view_of(page.rows).to_components(),
        "allowed_mentions": QUIET.to_dict(),
    }


async def _send(
    interaction: discord.Interaction[Any], answer: Mapping[str, object], query: Mapping[str, str]
) -> Any:
    http = interaction.client.http
    return await async_context.get().request(
        Route(  # the library keeps order among all that has the same two names
            "POST",
            "/interactions/{webhook_id}/{webhook_token}/callback",
            webhook_id=interaction.id,
            webhook_token=interaction.token,
        ),
        interaction._session,  # noqa: SLF001 the client's connections, given out in no other way
        payload=dict(answer),
        params=dict(query),
        proxy=http.proxy,
        proxy_auth=http.proxy_auth,
    )

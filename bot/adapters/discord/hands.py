"""What is done to messages, through discord.py: shown, edited, deleted.

Rules of this file: nothing pings, nothing has a preview, nothing that is sent makes a sound, and
the library keeps nothing of it: a view that is stopped before it is sent is not stored.
"""

from __future__ import annotations

import asyncio
from functools import lru_cache
from hashlib import blake2b

import discord
from discord.ui import Button, View

from bot.adapters.discord.limits import PATIENCE
from bot.adapters.discord.lying import Lying
from bot.adapters.discord.pages import Key, Page

QUIET = discord.AllowedMentions.none()
INVALID_TOKEN = 50_027  # an interaction's token is older than fifteen minutes


@lru_cache(maxsize=256)
def view_of(rows: tuple[tuple[Key, ...], ...]) -> View:
    """The buttons of a page; many pages have the same, and a stopped view can be sent again."""
    view = View(timeout=None)
    for at, row in enumerate(rows):
        for key in row:
            style = discord.ButtonStyle.primary if key.is_first else discord.ButtonStyle.secondary
            view.add_item(Button(label=key.label, custom_id=key.code, style=style, row=at))
    view.stop()
    return view


def is_over(error: BaseException) -> bool:
    """Whether trying again is in vain: the message, the token or our leave to write is gone."""
    if isinstance(error, discord.NotFound | discord.Forbidden):
        return True
    return isinstance(error, discord.HTTPException) and error.code == INVALID_TOKEN


class Hands:
    """The client's ways to messages; they wait a moment for a client that is just starting."""

    def __init__(self) -> None:
        """Begin without a client."""
        self._client: discord.Client | None = None
        self._is_ready = asyncio.Event()

    def take(self, client: discord.Client) -> None:
        """Work with this client, which has logged in."""
        self._client = client
        self._is_ready.set()

    def let_go(self) -> None:
        """Work with no client until there is one again."""
        self._client = None
        self._is_ready.clear()

    async def send(self, channel: int, page: Page, once: int) -> Lying:
        """A new message in a direct message, without a sound.

        Sent again with the same `once` it is not there twice, in case the answer of Discord was
        lost on its way (resources/message, "Create Message": enforce_nonce).
        """
        there = (await self.ready()).get_partial_messageable(channel)
        message = await there.send(
            page.text,
            view=view_of(page.rows),
            nonce=_nonce(once, page.text),
            silent=True,
            suppress_embeds=True,
            allowed_mentions=QUIET,
        )
        return Lying(message.id, channel)

    async def edit(self, lying: Lying, page: Page) -> None:
        """Put a page in the place of what a message shows."""
        client = await self.ready()
        text, view = page.text, view_of(page.rows)
        if lying.channel is None:
            await _hook(lying, client).edit_message(
                lying.message, content=text, view=view, allowed_mentions=QUIET
            )
        else:
            await _message(lying, client).edit(content=text, view=view, allowed_mentions=QUIET)

    async def delete(self, lying: Lying) -> None:
        """Take a message away; one that is gone already is no failure."""
        client = await self.ready()
        try:
            if lying.channel is None:
                await _hook(lying, client).delete_message(lying.message)
            else:
                await _message(lying, client).delete()
        except discord.HTTPException as error:
            if not is_over(error):
                raise

    async def ready(self, seconds: float = PATIENCE) -> discord.Client:
        """The client; raises TimeoutError if it has not logged in after so long."""
        await asyncio.wait_for(self._is_ready.wait(), seconds)
        assert self._client is not None  # the event says so
        return self._client


def _nonce(once: int, text: str) -> int:
    """A number of 64 bits: no two messages of ours have the same one by chance."""
    value = once.to_bytes(8, "big") + text.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(value, digest_size=8).digest(), "big")


def _hook(lying: Lying, client: discord.Client) -> discord.Webhook:
    return discord.Webhook.partial(lying.application, lying.token, client=client)


def _message(lying: Lying, client: discord.Client) -> discord.PartialMessage:
    assert lying.channel is not None  # the caller has looked
    return client.get_partial_messageable(lying.channel).get_partial_message(lying.message)

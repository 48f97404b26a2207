"""An interaction's way to answer: first within three seconds, then for fifteen minutes.

Rules of this file: the first answer is the acknowledgement; what Discord took, though its answer
was lost, counts as taken; a message that was pressed is edited, unless it is gone.
"""

from __future__ import annotations

import asyncio
from typing import Any

import discord

from bot.adapters.discord.callback import edit_pressed, put_new
from bot.adapters.discord.hands import QUIET, view_of
from bot.adapters.discord.lying import Lying
from bot.adapters.discord.pages import Page
from bot.adapters.discord.replies import LostError, Place

ACKNOWLEDGED = 40_060  # an earlier try of the same answer did arrive
GONE = 10_008  # the message that was pressed has been taken away meanwhile
UNKNOWN = 10_062  # the three seconds are over

Interaction = discord.Interaction[Any]


class InteractionReply:
    """A command, a press or a form: the first answer acknowledges it, later ones edit that."""

    def __init__(self, interaction: Interaction) -> None:
        """Nothing is answered yet."""
        self._interaction = interaction
        self._pen = asyncio.Lock()
        self._is_fresh = True
        self._is_lost = False
        self.is_waiting = False  # whether a message of ours says that an answer is coming
        self.place = place_of(interaction)
        message = interaction.message
        self._edits = message is not None and (
            self.place is Place.DIRECT or message.flags.ephemeral
        )

    @property
    def channel(self) -> int | None:
        """The direct message in which it happened."""
        return self._interaction.channel_id if self.place is Place.DIRECT else None

    @property
    def pressed(self) -> Lying | None:
        """The message on which it was pressed; None once it was answered."""
        message = self._interaction.message
        if message is None or not self._edits or not self._is_fresh:
            return None
        return self._lying(message.id)

    async def put(self, page: Page) -> Lying:
        """Show it as the first answer, or in the place of what was shown before."""
        async with self._pen:
            if self._is_fresh:
                lying = await self._first(page)
                if lying is not None:
                    return lying
            if self._is_lost:
                raise LostError
            message = await self._interaction.edit_original_response(
                content=page.text, view=view_of(page.rows), allowed_mentions=QUIET
            )
            self.is_waiting = False
            return self._lying(message.id)

    async def put_beside(self, page: Page) -> Lying:
        """Show it in a message of its own, which no later answer takes the place of."""
        await self.announce()
        message = await self._interaction.followup.send(
            page.text, ephemeral=self._is_ephemeral, silent=True, wait=True
        )
        return self._lying(message.id)

    async def announce(self) -> None:
        """Say that an answer is coming, unless there is one already."""
        async with self._pen:
            if not self._is_fresh:
                return
            response = self._interaction.response
            try:
                if self._edits:
                    await response.defer()
                else:
                    await response.defer(ephemeral=self._is_ephemeral, thinking=True)
                    self.is_waiting = True
                self._is_fresh = False
            except discord.HTTPException as error:
                self._note(error)

    async def withdraw(self) -> None:
        """Take away the message that says that an answer is coming: none will come."""
        async with self._pen:
            if self.is_waiting:
                self.is_waiting = False
                await self._interaction.delete_original_response()

    @property
    def is_answered(self) -> bool:
        """Whether Discord has had an answer, is just getting it, or cannot have one any more."""
        return not self._is_fresh or self._pen.locked()

    @property
    def _is_ephemeral(self) -> bool:
        return self.place is not Place.DIRECT

    async def _first(self, page: Page) -> Lying | None:
        """The first answer; None if it has to go another way."""
        pressed = self._interaction.message
        shown: int | None
        try:
            if self._edits and pressed is not None:
                await edit_pressed(self._interaction, page)
                shown = pressed.id
            else:
                shown = await put_new(self._interaction, page, is_ephemeral=self._is_ephemeral)
        except discord.HTTPException as error:
            if self._edits and error.code == GONE:
                self._edits = False
                return await self._first(page)
            self._note(error)
            return None
        self._is_fresh = False
        return self._lying(shown) if shown is not None else None

    def _note(self, error: discord.HTTPException) -> None:
        """Keep what an error tells of the interaction; raise it if it tells nothing."""
        if error.code not in {ACKNOWLEDGED, UNKNOWN}:
            raise error
        self._is_fresh = False
        self._is_lost = error.code == UNKNOWN

    def _lying(self, message: int) -> Lying:
        found = self._interaction
        if self.channel is not None:
            return Lying(message, self.channel)
        return Lying(message, None, found.application_id, found.token)


def place_of(interaction: Interaction) -> Place:
    """Where an interaction came from."""
    if interaction.guild_id is not None:
        return Place.SERVER
    channel = interaction.channel
    is_direct = interaction.context.dm_channel or (
        not interaction.context.private_channel and isinstance(channel, discord.DMChannel)
    )
    return Place.DIRECT if is_direct else Place.GROUP

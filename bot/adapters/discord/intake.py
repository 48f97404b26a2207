"""What Discord says becomes events, each with its way to answer; acknowledged in time, always.

Rules of this file: nothing is looked at that was not said to the bot; nothing that somebody
wrote is kept, logged or fetched; while it closes, nothing new is taken in.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Coroutine
from typing import Any

import discord

from bot.adapters.discord import events
from bot.adapters.discord.community.desk import Desk
from bot.adapters.discord.community.moving import move
from bot.adapters.discord.community.names import MOVE
from bot.adapters.discord.form import form, words
from bot.adapters.discord.interaction import Interaction, InteractionReply
from bot.adapters.discord.limits import ANNOUNCED_AFTER, LEAVING_AFTER, STOPPING
from bot.adapters.discord.outlet import DiscordOutlet
from bot.adapters.discord.pages import WRITE
from bot.adapters.discord.parts import Parts
from bot.adapters.discord.replies import Line, Place, Reply
from bot.events import Event, Hints, Leave, Start, Unreadable
from bot.runtime import Runtime
from bot.safely import safely
from bot.world import World

REMEMBERED = 10_000  # ids of what was taken in, so that nothing is answered twice after a resume
KINDS = {discord.MessageType.default, discord.MessageType.reply}  # what people write themselves


class Intake:
    """Everything that comes in, for one runtime."""

    def __init__(self, runtime: Runtime[World], parts: Parts, desk: Desk | None = None) -> None:
        """Take in whatever comes; without a desk there are no settings of servers."""
        self._runtime = runtime
        self._desk = desk
        self._parts = parts
        self._seen: OrderedDict[int, None] = OrderedDict()
        self._under_way = 0
        self._is_idle = asyncio.Event()
        self._is_idle.set()
        self._is_closed = False

    async def close(self) -> None:
        """Take in nothing more, and wait a while until everything that came is answered."""
        self._is_closed = True
        await safely(asyncio.wait_for(self._is_idle.wait(), STOPPING), "stopping")

    async def interaction(self, interaction: Interaction) -> None:
        """A command, a press or a form."""
        if self._is_new(interaction.id):
            await self._done(self._interaction(interaction))

    async def message(self, message: discord.Message) -> None:
        """A line in a direct message; everything that is written elsewhere is not for us."""
        if _is_for_us(message) and self._is_new(message.id):
            await self._done(self._message(message))

    async def correction(self, message: discord.Message) -> None:
        """A line that its writer changed: it says what was meant, and is read like a new one."""
        changed = message.edited_at  # None where Discord only added a preview
        if changed and _is_for_us(message) and self._is_new(hash((message.id, changed))):
            await self._done(self._message(message))

    async def reaction(self, payload: discord.RawReactionActionEvent) -> None:
        """A sign on a direct message; which one it is nobody looks at."""
        if not self._is_closed:
            reply = Line(payload.channel_id, self._parts.hands)
            event, hints = Unreadable("reaction"), events.hints(None)
            await self._done(self._answer(payload.user_id, event, reply, hints))

    async def _done(self, doing: Coroutine[Any, Any, None]) -> None:
        """Do it so that a stop waits for it; nothing that fails here may be printed."""
        self._under_way += 1
        self._is_idle.clear()
        try:
            await safely(doing, "a turn")
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._is_idle.set()

    def _is_new(self, number: int) -> bool:
        if self._is_closed or number in self._seen:
            return False
        self._seen[number] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return True

    async def _interaction(self, interaction: Interaction) -> None:
        if self._desk is not None and await self._desk.takes(interaction):
            return
        told: Any = interaction.data or {}
        match interaction.type:
            case discord.InteractionType.application_command:
                event, code = events.command(told.get("name", "")), ""
            case discord.InteractionType.component:
                code = str(told.get("custom_id", ""))
                event = events.pressed(code, self._parts.codes)
            case discord.InteractionType.modal_submit:
                event, code = events.typed(words(told)), ""
            case _:
                return
        hints = await self._hints(interaction, event)
        if code == MOVE and interaction.guild_id is not None:
            await self._move(interaction, interaction.guild_id, hints)
            return
        if code == WRITE:
            spoken = self._parts.screens.language(f"d:{interaction.user.id}")
            language = spoken or self._parts.texts.best(hints.languages)
            await interaction.response.send_modal(form(self._parts.texts, language))
            return
        reply = InteractionReply(interaction)
        await self._answer(interaction.user.id, event, reply, hints, turned=events.page(code))

    async def _hints(self, interaction: Interaction, event: Event) -> Hints:
        """What is known before the first word; who leaves waits for no look into the store."""
        locale, server = str(interaction.locale), interaction.guild_locale
        plain = events.hints(locale, str(server) if server else None)
        if self._desk is None or interaction.guild_id is None or isinstance(event, Leave):
            return plain
        hints = await self._desk.hints(interaction, events.hints(locale))
        return hints if hints.community else plain

    async def _move(self, interaction: Interaction, server: int, hints: Hints) -> None:
        """Go on in direct messages, as somebody wished; if they are closed, here."""
        user = interaction.user.id
        await interaction.response.defer()
        if self._desk is not None:
            self._desk.moves(user, server)
        language = self._parts.texts.best(hints.languages)
        await move(
            self._parts, user, language, lambda line: self._answer(user, Start(), line, hints)
        )

    async def _message(self, message: discord.Message) -> None:
        # What was passed on is read like a line of one's own.
        parts: list[discord.Message | discord.MessageSnapshot] = [message]
        parts += message.message_snapshots
        text = "\n".join(one.content for one in parts if one.content.strip())
        kind = events.unreadable(
            [one.content_type for part in parts for one in part.attachments],
            has_sticker=any(part.stickers for part in parts),
            is_voice=any(part.flags.voice for part in parts),
        )
        reply, hints = Line(message.channel.id, self._parts.hands), events.hints(None)
        if text:
            # What was written counts; that the rest was not looked at is said below the answer.
            added = f"discord-unreadable.{kind}" if kind in ADDED else None
            event = events.typed(text)
            await self._answer(message.author.id, event, reply, hints, added=added)
        else:
            sign = next((str(one.id) for part in parts for one in part.stickers), "")
            event = Unreadable(kind or "other", sign if kind == "sticker" else "")
            await self._answer(message.author.id, event, reply, hints)

    async def _answer(
        self,
        user: int,
        event: Event,
        reply: Reply,
        hints: Hints,
        *,
        turned: int | None = None,
        added: str | None = None,
    ) -> None:
        address = f"d:{user}"
        if self._desk is not None and isinstance(event, Leave):
            self._desk.left(user)
        elif self._desk is not None and reply.place is Place.DIRECT and not hints.community:
            hints = await self._desk.direct_hints(user, hints)
        outlet = DiscordOutlet(
            self._parts, address, reply, hints.languages, turned, added, bool(hints.community)
        )
        if not isinstance(reply, InteractionReply):
            await self._runtime.handle(address, event, outlet, hints)
            return
        announcing = _announcing(reply, outlet, is_leaving=isinstance(event, Leave))
        try:
            await self._runtime.handle(address, event, outlet, hints)
        finally:
            announcing.cancel()
            if not reply.is_answered or reply.is_waiting:
                await safely(self._acknowledge(reply, outlet), "answering in time")

    async def _acknowledge(self, reply: InteractionReply, outlet: DiscordOutlet) -> None:
        """Answer what the runtime had nothing to say to: a second press, or too much at once."""
        if reply.is_answered:
            await reply.withdraw()
        elif reply.pressed is not None:
            await reply.announce()
        else:
            await outlet.leave_at_once()


ADDED = {"picture", "video", "voice", "file"}  # what can be deleted by whoever sent it


def _is_for_us(message: discord.Message) -> bool:
    """Whether somebody wrote it to the bot alone: nothing else is read."""
    is_direct = message.guild is None and isinstance(message.channel, discord.DMChannel)
    return is_direct and message.type in KINDS and not message.author.bot


def _announcing(
    reply: InteractionReply, outlet: DiscordOutlet, *, is_leaving: bool
) -> asyncio.TimerHandle:
    """Answer in time when the answer itself takes longer; begun only when it does."""

    async def announce() -> None:
        if not is_leaving:
            await safely(reply.announce(), "answering in time")
        elif not reply.is_answered:
            await safely(outlet.leave_at_once(), "covering")

    def begin() -> None:
        begun.add(task := loop.create_task(announce()))
        task.add_done_callback(begun.discard)

    loop = asyncio.get_running_loop()
    begun: set[asyncio.Task[None]] = set()  # a task that nobody holds may vanish
    return loop.call_later(LEAVING_AFTER if is_leaving else ANNOUNCED_AFTER, begin)

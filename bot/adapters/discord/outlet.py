"""One person on Discord: one living message, wherever it lies, and what is done when they leave.

Rules of this file: leaving is one request, before any other; what a late answer shows after
that is undone here; an older answer never stays above a newer one.
"""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass, field
from datetime import timedelta

import discord

from bot.adapters.discord.leaving import FAILURES, OUT_OF_REACH, main_of, put_harmless, take_away
from bot.adapters.discord.limits import DIRECT, EPHEMERAL, LOGIN, PAUSES, TAKING_AWAY
from bot.adapters.discord.lying import Lying, lying
from bot.adapters.discord.pages import Page, escaped, page_of
from bot.adapters.discord.parts import Parts
from bot.adapters.discord.replies import LostError, NoReply, Place, Reply
from bot.adapters.discord.screens import Screen
from bot.adapters.discord.showing import Showing, is_harmless
from bot.events import Cover, Say
from bot.safely import safely
from bot.store import Trail


@dataclass(frozen=True)
class DiscordOutlet:
    """One address, and the way to answer one event of it.

    `languages` are the hints'; `turned` is the page that the person asked for, None for a new
    answer; `added` the key of a text that comes below the answer; `may_move` whether the first
    answer in a server offers to go on in direct messages.
    """

    parts: Parts
    address: str = field(repr=False)
    reply: Reply = field(default_factory=NoReply)
    languages: tuple[str, ...] = ()
    turned: int | None = None
    added: str | None = None
    may_move: bool = False

    @property
    def coverable_for(self) -> timedelta:
        """An ephemeral message is reached by its token, which is gone after some minutes."""
        return DIRECT if self.reply.place is Place.DIRECT else EPHEMERAL

    async def show(self, say: Say) -> tuple[str, ...]:
        """Put it into the living message, or into a new one that takes its place."""
        if say.stays and not say.buttons:
            text = escaped("\n".join(one.text for one in say.blocks))
            return ((await self.reply.put_beside(Page(text))).id,)
        with self.parts.screens.using(self.address) as screen:
            screen.begun += 1
            number, covers = screen.begun, screen.covers
            pages, at = self._pages(say, screen)
            try:
                shown = await self._insist(pages[at], screen, covers)
            except discord.Forbidden:
                return ()  # they have closed their direct messages: it is their right
            except FAILURES:
                if screen.covers != covers and screen.harmless:
                    # It may have arrived all the same, and lie over the harmless line.
                    await safely(self.parts.hands.edit(*screen.harmless), "taking back")
                raise
            if screen.covers != covers:
                return await self._undone(screen, shown)
            if number < screen.newest:
                return await self._given_way(screen, shown)
            before, screen.living = screen.living, shown
            screen.pages, screen.at, screen.newest = pages, at, number
            screen.language = say.language or screen.language
            lines = self.parts.screens.lines(self.address)
            if is_harmless(say):
                screen.living = None
                self.parts.screens.keep_line(self.address, shown)
            ids = await self._alone(shown, before, *lines)
            if screen.covers != covers:
                # Somebody left meanwhile, and what was shown here is covered with the rest.
                return tuple(one for one in ids if one != shown.id)
            return ids

    async def cover(self, cover: Cover, trail: Trail) -> None:
        """Put the harmless line in the place of one message, and take all others away."""
        hands, page = self.parts.hands, page_of(cover, self.parts.codes)
        if isinstance(self.reply, NoReply):
            await hands.ready(LOGIN)  # at a start the first covers are due before we are let in
        with self.parts.screens.using(self.address) as screen:
            screen.covers += 1
            screen.harmless = None
            ways = [one for one in map(lying, reversed(trail.messages)) if one is not None]
            if screen.living and screen.living.name not in {one.name for one in ways}:
                ways.insert(0, screen.living)
            screen.living, screen.pages = None, ()
            lines = self.parts.screens.lines(self.address)
            main = main_of(self.reply, ways)
            others = [one for one in (*ways, *lines) if one.name != (main and main.name)]
            first = asyncio.create_task(put_harmless(hands, self.reply, screen, main, page))
            await asyncio.sleep(0)  # it goes out before everything else
            failed = await take_away(hands, others, page)
            left = await first
            if left is not None:
                self.parts.screens.keep_line(self.address, left)
        if failed:
            raise failed[0]

    async def take_back(self, ids: tuple[str, ...]) -> None:
        """Delete what could not be undone when it came."""
        ways = [one for one in map(lying, ids) if one is not None]
        failed = await take_away(self.parts.hands, ways, None)
        if failed:
            raise failed[0]

    async def leave_at_once(self) -> None:
        """Acknowledge somebody who leaves with the harmless line itself, before all else."""
        line = await self.reply.put(self._showing.harmless())
        self.parts.screens.keep_line(self.address, line)

    @property
    def _showing(self) -> Showing:
        return Showing(self.parts, self.reply.place, self.languages, self.may_move)

    def _pages(self, say: Say, screen: Screen) -> tuple[tuple[Page, ...], int]:
        """The pages of a Say, and which of them is shown."""
        if self.turned is not None and not is_harmless(say):
            at = self.turned - 1
            if 0 <= at < len(screen.pages):
                return screen.pages, at
        return self._showing.pages(say, screen, self.added)

    async def _insist(self, page: Page, screen: Screen, covers: int) -> Lying:
        """Show it, however often Discord is out of reach for a while, until somebody leaves."""
        once = secrets.randbits(63)
        for pause in PAUSES:
            try:
                return await self._put(page, screen, once)
            except OUT_OF_REACH:
                if screen.covers != covers:
                    raise
                await asyncio.sleep(pause)
                if screen.covers != covers:
                    raise
        return await self._put(page, screen, once)

    async def _put(self, page: Page, screen: Screen, once: int) -> Lying:
        """Show it where the event came from; if that way is lost, where the talk lies."""
        try:
            return await self.reply.put(page)
        except LostError:
            if self.reply.channel is not None:
                return await self.parts.hands.send(self.reply.channel, page, once)
            if screen.living is None:
                raise
            await self.parts.hands.edit(screen.living, page)
            return screen.living

    async def _undone(self, screen: Screen, shown: Lying) -> tuple[str, ...]:
        """An answer came after the person had left: put the harmless line back, or delete it."""
        hands, harmless = self.parts.hands, screen.harmless
        if harmless and harmless[0].name == shown.name:
            done = await safely(hands.edit(*harmless), "taking back")
        else:
            done = await safely(hands.delete(shown), "taking back")
        return () if done else (shown.id,)

    async def _given_way(self, screen: Screen, shown: Lying) -> tuple[str, ...]:
        """An answer came after the one to a later event: that one stays on the screen."""
        hands, living = self.parts.hands, screen.living
        if living is not None and living.name == shown.name:
            await safely(hands.edit(living, screen.page), "taking back")
            return (living.id,)
        return () if await safely(hands.delete(shown), "taking back") else (shown.id,)

    async def _alone(self, shown: Lying, *before: Lying | None) -> tuple[str, ...]:
        """The ids after an answer: what lay there before it is taken away, if it can be."""
        ids: list[str] = []
        for one in before:
            if one is None or one.name == shown.name:
                continue
            removing = asyncio.wait_for(self.parts.hands.delete(one), TAKING_AWAY)
            is_gone = await safely(removing, "taking back")
            ids.append(f"~{one.name}" if is_gone else one.id)
        return (*ids, shown.id)

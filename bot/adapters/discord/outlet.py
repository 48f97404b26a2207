"""One person on Discord: one living message, wherever it lies, and what is done when they leave.

Rules of this file: leaving is one request, before any other; what a late answer shows after
that is undone here; a failure of one message never keeps another one on the screen.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

import discord

from bot import lastresort
from bot.adapters.discord.hands import Hands, is_over
from bot.adapters.discord.limits import AT_ONCE, DIRECT, EPHEMERAL, PATIENCE, TAKING_AWAY
from bot.adapters.discord.lying import Lying, lying
from bot.adapters.discord.pages import Page, escaped, page_of, pages_of, with_note
from bot.adapters.discord.replies import LostError, NoReply, Place, Reply
from bot.adapters.discord.screens import Screen, Screens
from bot.adapters.wire import WireCodes
from bot.events import Block, Button, Cover, Say
from bot.safely import safely
from bot.store import Trail
from bot.texts import Texts

FIRST = {Place.SERVER: "discord-first.server", Place.GROUP: "discord-first.group"}
Opening = Callable[[str], str | None]  # a language (BCP 47) -> the neutral line above all else
FAILURES = (discord.DiscordException, OSError, TimeoutError)


@dataclass(frozen=True)
class Parts:
    """What every outlet works with."""

    hands: Hands
    codes: WireCodes
    texts: Texts
    opening: Opening
    screens: Screens


@dataclass(frozen=True)
class DiscordOutlet:
    """One address, and the way to answer one event of it.

    `languages` are the hints'; `turned` is the page that the person asked for, None for a new
    answer; `added` the key of a text that comes below the answer.
    """

    parts: Parts
    address: str = field(repr=False)
    reply: Reply = field(default_factory=NoReply)
    languages: tuple[str, ...] = ()
    turned: int | None = None
    added: str | None = None

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
                shown = await self._put(pages[at], screen)
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
            line = self.parts.screens.line(self.address)
            if _is_harmless(say):
                screen.living = None
                self.parts.screens.keep_line(self.address, shown)
            return await self._alone(shown, before, line)

    async def cover(self, cover: Cover, trail: Trail) -> None:
        """Put the harmless line in the place of one message, and take all others away."""
        page = page_of(cover, self.parts.codes)
        with self.parts.screens.using(self.address) as screen:
            screen.covers += 1
            screen.harmless = None
            ways = [one for one in map(lying, reversed(trail.messages)) if one is not None]
            if screen.living and screen.living.name not in {one.name for one in ways}:
                ways.insert(0, screen.living)
            screen.living, screen.pages = None, ()
            line = self.parts.screens.line(self.address)
            main = self._main(ways)
            others = [one for one in (*ways, line) if one and one.name != (main and main.name)]
            first = asyncio.create_task(self._put_harmless(screen, main, page))
            await asyncio.sleep(0)  # it goes out before everything else
            failed = await self._take_away(others, page)
            left = await first
            if left is not None:
                self.parts.screens.keep_line(self.address, left)
        if failed:
            raise failed[0]

    async def take_back(self, ids: tuple[str, ...]) -> None:
        """Delete what could not be undone when it came."""
        ways = [one for one in map(lying, ids) if one is not None]
        failed = await self._take_away(ways, None)
        if failed:
            raise failed[0]

    async def leave_at_once(self) -> None:
        """Acknowledge somebody who leaves with the harmless line itself, before all else."""
        language = self.parts.texts.best(self.languages)
        start = Button("start", "start", self.parts.texts.say(language, "harmless.start"))
        cover = Cover(self.parts.texts.say(language, "harmless"), (start,))
        await self.reply.put(page_of(cover, self.parts.codes))

    def _pages(self, say: Say, screen: Screen) -> tuple[tuple[Page, ...], int]:
        """The pages of a Say, and which of them is shown."""
        if self.turned is not None and not _is_harmless(say):
            at = self.turned - 1
            if 0 <= at < len(screen.pages):
                return screen.pages, at
        language = say.language or self.parts.texts.best(self.languages)
        wording = partial(self.parts.texts.say, language)
        if not say.buttons:  # the last resort
            text = lastresort.by_button(say.blocks[0].text)
            leave = Button("leave", "leave", wording("leave"))
            say = replace(say, blocks=(Block(text),), buttons=(leave,))
            if screen.living is not None and (still := with_note(screen.page, text)):
                pages = list(screen.pages)
                pages[screen.at] = still
                return tuple(pages), screen.at
        blocks = say.blocks
        if self.added:
            blocks += (Block(wording(self.added)),)
        is_direct = self.reply.place is Place.DIRECT
        if is_direct and screen.living is None and not _is_harmless(say):
            blocks += (Block(wording("discord-stays")),)
        first = self.parts.opening(language) if is_direct else wording(FIRST[self.reply.place])
        if _is_harmless(say):
            first = None
        return pages_of(replace(say, blocks=blocks), self.parts.codes, wording, first), 0

    async def _put(self, page: Page, screen: Screen) -> Lying:
        """Show it where the event came from; if that way is lost, where the talk lies."""
        try:
            return await self.reply.put(page)
        except LostError:
            if self.reply.channel is not None:
                return await self.parts.hands.send(self.reply.channel, page)
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

    def _main(self, ways: list[Lying]) -> Lying | None:
        """The message that becomes harmless: what was pressed, else the newest.

        For somebody who writes in a direct message it is the newest of there. Of what was pressed
        the older way is given: the newer one leads nowhere if the press cannot be acknowledged.
        """
        pressed = self.reply.pressed
        if pressed is not None:
            return next((one for one in ways if one.name == pressed.name), pressed)
        channel = self.reply.channel
        return next((one for one in ways if channel in {None, one.channel}), None)

    async def _put_harmless(self, screen: Screen, main: Lying | None, page: Page) -> Lying | None:
        """One request; the next best thing if it fails; None if there is no way at all."""
        hands = self.parts.hands
        if self.reply.pressed is not None:
            try:
                line = await asyncio.wait_for(self.reply.put(page), PATIENCE)
                return _left(screen, line, page)
            except (LostError, *FAILURES):
                pass  # by the channel or by an older token, below
        channel = main.channel if main else self.reply.channel
        if main is not None:
            _left(screen, main, page)
            try:
                await asyncio.wait_for(hands.edit(main, page), PATIENCE)
            except FAILURES as error:
                if channel is None:
                    if is_over(error):
                        return None  # its token is gone: nobody can reach it any more
                    raise
                await self._delete(main)
            else:
                return main
        if channel is None:
            return None
        return _left(screen, await hands.send(channel, page), page)

    async def _take_away(self, ways: Iterable[Lying], page: Page | None) -> list[Exception]:
        """Delete in this order; what cannot be deleted is made harmless. The failures."""
        at_once = asyncio.Semaphore(AT_ONCE)

        async def one_of(way: Lying) -> Exception | None:
            async with at_once:
                try:
                    await self._delete(way, page)
                except FAILURES as error:
                    return error
            return None

        found = await asyncio.gather(*(one_of(way) for way in ways))
        return [error for error in found if error is not None]

    async def _delete(self, way: Lying, page: Page | None = None) -> None:
        try:
            await asyncio.wait_for(self.parts.hands.delete(way), PATIENCE)
        except FAILURES:
            if page is None:
                raise
            await asyncio.wait_for(self.parts.hands.edit(way, page), PATIENCE)


def _is_harmless(say: Say) -> bool:
    """Whether it is the line that stands where nothing is open."""
    return [one.node for one in say.buttons] == ["start"]


def _left(screen: Screen, line: Lying, page: Page) -> Lying:
    """Note which message became harmless, for an answer that comes later still."""
    screen.harmless = (line, page)
    return line

"""Taking a talk off the screen: one message becomes harmless, all others go.

Rules of this file: no request precedes the first; nothing that fails stops the rest; doing it
again does no harm; who cannot be reached by any way is given up.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Iterable

import aiohttp
import discord

from bot.adapters.discord.hands import Hands, is_over
from bot.adapters.discord.limits import AT_ONCE, PATIENCE
from bot.adapters.discord.lying import Lying
from bot.adapters.discord.pages import Page
from bot.adapters.discord.replies import LostError, Reply
from bot.adapters.discord.screens import Screen

OUT_OF_REACH = (discord.DiscordServerError, aiohttp.ClientError, OSError, TimeoutError)
FAILURES = (discord.DiscordException, *OUT_OF_REACH)


def main_of(reply: Reply, ways: list[Lying]) -> Lying | None:
    """The message that becomes harmless: what was pressed, else the newest.

    For somebody who writes in a direct message it is the newest of there. Of what was pressed
    the older way is given: the newer one leads nowhere if the press cannot be acknowledged.
    """
    pressed = reply.pressed
    if pressed is not None:
        return next((one for one in ways if one.name == pressed.name), pressed)
    return next((one for one in ways if reply.channel in {None, one.channel}), None)


async def put_harmless(
    hands: Hands, reply: Reply, screen: Screen, main: Lying | None, page: Page
) -> Lying | None:
    """One request; the next best thing if it fails; None if there is no way at all."""
    if reply.pressed is not None:
        try:
            line = await asyncio.wait_for(reply.put(page), PATIENCE)
            return _left(screen, line, page)
        except (LostError, *FAILURES):
            pass  # by the channel or by an older token, below
    channel = main.channel if main else reply.channel
    if main is not None:
        _left(screen, main, page)
        try:
            await asyncio.wait_for(hands.edit(main, page), PATIENCE)
        except FAILURES as error:
            if channel is None:
                if is_over(error):
                    return None  # its token is gone: nobody can reach it any more
                raise
            await _delete(hands, main, None)
        else:
            return main
    if channel is None:
        return None
    return _left(screen, await hands.send(channel, page, secrets.randbits(63)), page)


async def take_away(hands: Hands, ways: Iterable[Lying], page: Page | None) -> list[Exception]:
    """Delete in this order; what cannot be deleted is made harmless. The failures."""
    at_once = asyncio.Semaphore(AT_ONCE)

    async def one_of(way: Lying) -> Exception | None:
        async with at_once:
            try:
                await _delete(hands, way, page)
            except FAILURES as error:
                return error
        return None

    found = await asyncio.gather(*(one_of(way) for way in ways))
    return [error for error in found if error is not None]


async def _delete(hands: Hands, way: Lying, page: Page | None) -> None:
    try:
        await asyncio.wait_for(hands.delete(way), PATIENCE)
    except FAILURES:
        if page is None:
            raise
        await asyncio.wait_for(hands.edit(way, page), PATIENCE)


def _left(screen: Screen, line: Lying, page: Page) -> Lying:
    """Note which message became harmless, for an answer that comes later still."""
    screen.harmless = (line, page)
    return line

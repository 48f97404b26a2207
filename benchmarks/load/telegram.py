"""Telegram under load: people who talk, our bot, and a bare echo bot on either transport."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import time
from collections.abc import AsyncIterator, Mapping
from multiprocessing.connection import Connection
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, ApplicationBuilder, ContextTypes, TypeHandler
from telegram.request import BaseRequest

from benchmarks.load.measure import serve
from bot.adapters.opening import openings
from bot.adapters.telegram import Telegram
from bot.adapters.telegram.transport import Pool, Transport
from bot.assembly import Worlds, wire_codes
from bot.engine import is_urgent, step
from bot.runtime import Runtime
from bot.settings import TelegramSettings
from bot.store.memory import MemoryStore
from bot.texts import load_texts
from bot.world import World
from directory.kept import snapshot
from safety.seal import KeyRing
from tests.servers.telegram import TOKEN, BotApi
from tests.servers.telegram_person import Person

MORE = "More people who can help"
TALK = ("/start", "Philippines", "my stepdad hits me", f"[{MORE}]", f"[{MORE}]", "/x")
SAID = "A line of what the bare bot says. " * 20  # as long as an answer with a card
LATENCY = 0.05  # seconds the server takes for each request
ANSWERS = {"sendMessage", "editMessageText"}
PATIENCE = 60.0  # seconds without an answer after which the run has failed
Bot = Application[Any, Any, Any, Any, Any, Any]


class Watched(BotApi):
    """The strict server; whoever waits for an answer in a chat is told at once."""

    def __init__(self) -> None:
        super().__init__(latency=LATENCY)
        self.waiting: dict[str, asyncio.Future[None]] = {}

    async def _done(self, method: str, params: Mapping[str, str], at: float) -> object:
        found = await super()._done(method, params, at)
        if method in ANSWERS:
            waiting = self.waiting.pop(str(params.get("chat_id")), None)
            if waiting is not None and not waiting.done():
                waiting.set_result(None)
        return found


def town(pipe: Connection) -> None:
    """The other process."""
    asyncio.run(_town(pipe))


async def _town(pipe: Connection) -> None:
    numbers = itertools.count(1000)
    async with Watched() as api:

        async def crowd(chats: int, talks: int) -> list[float]:
            people = [api.person(next(numbers)) for _ in range(chats)]
            waits = await asyncio.gather(*(_talking(api, one, talks) for one in people))
            api.requests.clear()
            api.arrived.clear()
            return [one for some in waits for one in some]

        await serve(pipe, (api.root,), crowd)


async def _talking(api: Watched, person: Person, talks: int) -> list[float]:
    waits = []
    for line in TALK * talks:
        answered = api.waiting[str(person.id)] = asyncio.get_running_loop().create_future()
        begun = time.perf_counter()
        if line.startswith("["):
            person.press(line[1:-1])
        else:
            person.say(line)
        async with asyncio.timeout(PATIENCE):
            await answered
        waits.append(time.perf_counter() - begun)
    return waits


@contextlib.asynccontextmanager
async def ours(root: str) -> AsyncIterator[None]:
    """Our bot with its whole directory and a sealed store in memory."""
    ring, worlds, texts = KeyRing.generate(), Worlds(snapshot()), load_texts()
    platform = Telegram(
        TelegramSettings(TOKEN, root), wire_codes(ring, worlds.snapshot), texts, openings(texts)
    )
    runtime: Runtime[World] = Runtime(step, worlds, MemoryStore(ring), is_urgent=is_urgent)
    task = asyncio.create_task(platform.run(runtime))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


@contextlib.asynccontextmanager
async def bare(
    root: str, request: BaseRequest | None, getting: BaseRequest | None
) -> AsyncIterator[None]:
    """An echo behind the library's own application; None takes the library's transport."""
    builder = (
        ApplicationBuilder()
        .token(TOKEN)
        .base_url(f"{root}/bot")
        .base_file_url(f"{root}/file/bot")
        .concurrent_updates(256)
    )
    if request is not None and getting is not None:
        builder = builder.request(request).get_updates_request(getting)
    else:
        builder = builder.connection_pool_size(256).pool_timeout(PATIENCE)
    bot: Bot = builder.build()
    bot.add_handler(TypeHandler(Update, _echo))
    updater = bot.updater
    assert updater is not None
    await bot.initialize()
    await bot.start()
    await updater.start_polling(poll_interval=0)
    try:
        yield
    finally:
        await updater.stop()
        await bot.stop()
        await bot.shutdown()


async def _echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query, message = update.callback_query, update.effective_message
    if message is None:
        return
    if query is not None:
        await query.answer()
    labels = (MORE, *(f"Another answer {at}" for at in range(7)))
    keyboard = InlineKeyboardMarkup(
        [[InlineKeyboardButton(one, callback_data=one)] for one in labels]
    )
    await context.bot.send_message(message.chat.id, SAID, reply_markup=keyboard)


def on_our_transport(root: str) -> contextlib.AbstractAsyncContextManager[None]:
    """The bare bot, on the transport that we use ourselves."""
    pool = Pool()
    return bare(root, Transport(pool), Transport(pool))


def on_theirs(root: str) -> contextlib.AbstractAsyncContextManager[None]:
    """The bare bot, on the library's own transport."""
    return bare(root, None, None)

"""Turns per CPU-second: our engine and a bare library conversation, on the same application.

Both answer the same talk (/start, a country and what is going on in the person's own words,
three presses on buttons, leaving) through python-telegram-bot's `Application.process_update` with
the HTTP stubbed, in one run, each update parsed from what the platform sends; then the engine
alone, without the platform. Ours reads the words, matches the shipped directory and keeps its
records sealed, and takes in, acknowledges and sends as its adapter does; the bare one keeps a
dict. Only the ratio is worth comparing.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

# A script beside this one has the name of a package of ours, and its folder is looked at first.
sys.path.insert(0, str(Path(__file__).parent.parent))

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    TypeHandler,
    filters,
)
from telegram.request import BaseRequest

from bot.__main__ import world_now
from bot.adapters.commands import COMMANDS
from bot.adapters.telegram.sending import acknowledge, send
from bot.adapters.telegram.slim import slim
from bot.engine import step
from bot.events import Cover, Event, Hints, Picked, Said, Say
from bot.runtime import Runtime
from bot.store import Trail
from bot.store.memory import MemoryStore
from bot.talk import Talk
from bot.world import World
from safety.seal import KeyRing

LINES = (
    "/start",
    "Philippines",
    "my stepdad hits me",
    "press services more",
    "press services say_first",
    "press say_first back",
    "/x",
)
PRESS = "press "
CHATS = 250  # conversations per measurement, as many turns each as there are LINES
ROUNDS = 5  # the best of so many counts: the machine is shared
LEAST = 0.4  # ratio, 0.46 with 28 languages; below it something has become slow
HINTS = Hints(languages=("en",))
Answer = Callable[[Update, ContextTypes.DEFAULT_TYPE], Coroutine[Any, Any, int]]
Bot = Application[Any, Any, Any, Any, Any, Any]


class Stub(BaseRequest):
    """Answers every request at once with a sent message."""

    @property
    def read_timeout(self) -> float | None:
        """No time is ever waited."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - the library's own signature
        *args: object,  # noqa: ARG002 - see above
        **kwargs: object,  # noqa: ARG002 - see above
    ) -> tuple[int, bytes]:
        """A user for `getMe`, else one message."""
        user = {"id": 1, "is_bot": True, "first_name": "w", "username": "w_bot"}
        chat = {"id": 1, "type": "private", "first_name": "x"}
        message = {"message_id": 1, "date": 0, "chat": chat, "from": user, "text": "x" * 200}
        found: object = user if url.endswith("getMe") else message
        return 200, json.dumps({"ok": True, "result": found}).encode()


def update(chat: int, number: int, text: str) -> dict[str, object]:
    """One message or press in a private chat, as the platform sends it."""
    if text.startswith(PRESS):
        return pressed(chat, number, text.removeprefix(PRESS))
    message: dict[str, object] = {
        "message_id": number,
        "date": 1763000000,
        "chat": {"id": chat, "type": "private"},
        "from": {"id": chat, "is_bot": False, "first_name": "x"},
        "text": text,
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {"update_id": number, "message": message}


def pressed(chat: int, number: int, wire: str) -> dict[str, object]:
    """A press on a button of the bot's last message, as the platform sends it."""
    user = {"id": chat, "is_bot": False, "first_name": "x"}
    message = {
        "message_id": number,
        "date": 1763000000,
        "chat": {"id": chat, "type": "private"},
        "from": {"id": 1, "is_bot": True, "first_name": "w"},
        "text": "x" * 200,
    }
    query = {"id": "1", "from": user, "chat_instance": "1", "message": message, "data": wire}
    return {"update_id": number, "callback_query": query}


def whole(update: dict[str, object]) -> dict[str, object]:
    """What a bare bot makes values of: all of it."""
    return update


def event_of(line: str) -> Event:
    """What a line of the talk means to our engine."""
    if line.startswith(PRESS):
        node, key = line.removeprefix(PRESS).split()
        return Picked(node, key)
    return COMMANDS.get(line) or Said(line)


@dataclass
class Messages:
    """A chat on the stubbed platform, as far as an outlet needs it."""

    bot: Bot
    chat: int
    coverable_for: timedelta = timedelta(hours=48)
    ids: list[str] = field(default_factory=list)

    async def show(self, say: Say) -> tuple[str, ...]:
        """Send everything as one message."""
        text = "\n\n".join(block.text for block in say.blocks)
        return (str(await send(self.bot.bot, self.chat, text[:4096], {})),)

    async def cover(self, cover: Cover, trail: Trail) -> None:  # noqa: ARG002 - the outlet's signature
        """Send the line that stays."""
        await send(self.bot.bot, self.chat, cover.text, {})

    async def take_back(self, ids: tuple[str, ...]) -> None:
        """Nothing lies there."""


def bare(bot: Bot) -> None:
    """The library's own conversation: two questions, answers in a dict, no reading."""

    def asks(text: str, state: int) -> Answer:
        async def answer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
            query, message = update.callback_query, update.effective_message
            if query is not None:
                await query.answer()
            if message is not None:
                kept = context.user_data
                if kept is not None:
                    kept[state] = query.data if query else message.text
                await context.bot.send_message(message.chat.id, text)
            return state

        return answer

    end = ConversationHandler.END
    bot.add_handler(
        ConversationHandler(
            entry_points=[CommandHandler("start", asks("Where are you?", 0))],
            states={
                0: [MessageHandler(filters.TEXT & ~filters.COMMAND, asks("What is it?", 1))],
                1: [MessageHandler(filters.TEXT & ~filters.COMMAND, asks("Call this number.", 2))],
                2: [
                    CallbackQueryHandler(asks("Another number.", 2)),
                    CommandHandler("x", asks("Bye.", end)),
                ],
            },
            fallbacks=[],
        )
    )


def ours(bot: Bot) -> None:
    """Our engine behind the same application: read, match, seal, show."""
    runtime: Runtime[World] = Runtime(step, world_now, MemoryStore(KeyRing.generate()))

    async def answer(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        query, message = update.callback_query, update.effective_message
        if message is None:
            return
        if query is not None:
            await acknowledge(bot.bot, query.id)
        line = f"{PRESS}{query.data}" if query else update.message.text if update.message else ""
        chat = message.chat.id
        await runtime.handle(f"t:{chat}", event_of(line or ""), Messages(bot, chat), HINTS)

    bot.add_handler(TypeHandler(Update, answer))


async def measured(
    build: Callable[[Bot], None], kept: Callable[[dict[str, object]], dict[str, object]]
) -> float:
    """Turns per CPU-second of one bot over CHATS conversations.

    `kept` gives the part of an update that the bot's adapter makes values of.
    """
    bot: Bot = (
        ApplicationBuilder().token("1:x").request(Stub()).get_updates_request(Stub()).build()
    )
    build(bot)
    await bot.initialize()
    best = 0.0
    for turn in range(ROUNDS):
        before = time.process_time()
        for chat in range(1, CHATS + 1):
            for number, line in enumerate(LINES):
                raw = kept(update(chat + turn * CHATS, number, line))
                await bot.process_update(Update.de_json(raw, bot.bot))
        best = max(best, CHATS * len(LINES) / (time.process_time() - before))
    await bot.shutdown()
    return best


def alone() -> float:
    """Turns per CPU-second of the engine without platform, store and runtime."""
    best = 0.0
    for _ in range(ROUNDS):
        before = time.process_time()
        for _chat in range(CHATS):
            talk: Talk | None = None
            for line in LINES:
                talk = step(talk, event_of(line), world_now(HINTS)).talk
        best = max(best, CHATS * len(LINES) / (time.process_time() - before))
    return best


async def main() -> int:
    """Print the table; 1 if the ratio is far below the one that the README states."""
    world_now(HINTS).read("warm up")
    gc.collect()
    gc.freeze()  # as the program does once everything is loaded
    rows = {
        "bare ConversationHandler": await measured(bare, whole),
        "our engine, same application": await measured(ours, slim),
    }
    rows["our engine alone"] = alone()
    peer = rows["bare ConversationHandler"]
    print(f"{'':<30} turns per CPU-second   ratio    ({datetime.now(UTC):%Y-%m-%d})")
    for name, rate in rows.items():
        print(f"{name:<30} {rate:>20,.0f}   {rate / peer:5.2f}")
    return 0 if rows["our engine, same application"] / peer >= LEAST else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))

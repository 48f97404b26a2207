"""In a group only a command to the bot is looked at; everything else is dropped unparsed.

Rules of this file: it works on the bare JSON, before the client library makes values of it; of
a message it looks at the first word, and only if Telegram marked that word as a command.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Mapping

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from bot.adapters.commands import COMMANDS
from bot.adapters.telegram.wires import Wires

BETWEEN = 60.0  # seconds between two answers in one group, whoever asks
REMEMBERED = 1_000  # groups; then those whose time is over are dropped


def is_private(update: Mapping[str, object]) -> bool:
    """Whether an update comes from a private chat."""
    return _chat(update).get("type") == "private"


def commanded(update: Mapping[str, object], name: str) -> tuple[int, str | None] | None:
    """The group in which somebody gave one of our commands, and their language; else None.

    `name` is the bot's; a command that names another bot, or a word of others, is not ours.
    """
    message = update.get("message")
    chat = _chat(update)
    if not isinstance(message, Mapping) or chat.get("type") not in {"group", "supergroup"}:
        return None
    length = _command_length(message)
    text, where = message.get("text"), chat.get("id")
    if not length or not isinstance(text, str) or not isinstance(where, int):
        return None
    command, _, addressed = text[:length].casefold().partition("@")
    if command not in COMMANDS or addressed not in {"", name.casefold()}:
        return None
    sender = message.get("from")
    language = sender.get("language_code") if isinstance(sender, Mapping) else None
    return where, language if isinstance(language, str) else None


class Doorman:
    """Gives one neutral line with a way into the private chat, and not too often."""

    def __init__(self, wires: Wires, clock: Callable[[], float] = time.monotonic) -> None:
        """Nothing is sent yet; `clock` in seconds."""
        self._wires = wires
        self._clock = clock
        self._answered: dict[int, float] = {}

    async def show_the_way(self, group: int, language: str | None, name: str) -> None:
        """One line and one button; the code in its link is opaque."""
        now = self._clock()
        if now - self._answered.get(group, -BETWEEN) < BETWEEN:
            return
        self._forget_old(now)
        self._answered[group] = now
        texts = self._wires.texts
        spoken = texts.best((language,) if language else ())
        code = self._wires.codes.code("start", "start")
        link = f"https://t.me/{name}?start={code}"
        button = InlineKeyboardButton(texts.say(spoken, "group.button"), url=link)
        with contextlib.suppress(BadRequest, Forbidden):  # it may not write there: nothing to do
            await self._wires.talking.send_message(
                group,
                texts.say(spoken, "group"),
                reply_markup=InlineKeyboardMarkup([[button]]),
                disable_notification=True,
            )

    def _forget_old(self, now: float) -> None:
        if len(self._answered) >= REMEMBERED:
            self._answered = {one: at for one, at in self._answered.items() if now - at < BETWEEN}


def _chat(update: Mapping[str, object]) -> Mapping[str, object]:
    for value in update.values():
        if isinstance(value, Mapping):
            inner = value.get("message", value)
            chat = inner.get("chat") if isinstance(inner, Mapping) else None
            return chat if isinstance(chat, Mapping) else {}
    return {}


def _command_length(message: Mapping[str, object]) -> int:
    entities = message.get("entities")
    for one in entities if isinstance(entities, list) else ():
        if (
            isinstance(one, Mapping)
            and one.get("type") == "bot_command"
            and one.get("offset") == 0
            and isinstance(one.get("length"), int)
        ):
            return int(one["length"])
    return 0

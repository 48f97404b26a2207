"""In a group only a command to the bot is looked at; everything else is dropped unparsed.

Rules of this file: it works on the bare JSON, before the client library makes values of it; of
a message it looks at the first word, and only if Telegram marked that word as a command.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from bot.adapters.commands import COMMANDS
from bot.adapters.telegram.community.links import PANEL, SETTINGS, TEAM, Links
from bot.adapters.telegram.wires import Wires

OPENS = {"/setup": SETTINGS, "/guide": TEAM}  # for those who look after the group
OUT = frozenset({"left", "kicked"})  # bots/api#chatmember
BETWEEN = 60.0  # seconds between two answers in one group, whoever asks
REMEMBERED = 1_000  # groups; then those whose time is over are dropped


def is_private(update: Mapping[str, object]) -> bool:
    """Whether an update comes from a private chat."""
    return _chat(update).get("type") == "private"


@dataclass(frozen=True, slots=True)
class Commanded:
    """A command in a group: `opens` is what its way leads to, a purpose of `community.links`."""

    group: int
    language: str | None
    opens: str


def commanded(update: Mapping[str, object], name: str) -> Commanded | None:
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
    if command not in {*COMMANDS, *OPENS} or addressed not in {"", name.casefold()}:
        return None
    sender = message.get("from")
    language = sender.get("language_code") if isinstance(sender, Mapping) else None
    language = language if isinstance(language, str) else None
    return Commanded(where, language, OPENS.get(command, PANEL))


def removed_from(update: Mapping[str, object]) -> int | None:
    """The group from which the bot was removed; None if something else happened."""
    told = update.get("my_chat_member")
    now = told.get("new_chat_member") if isinstance(told, Mapping) else None
    is_out = isinstance(now, Mapping) and now.get("status") in OUT
    where = _chat(update).get("id")
    return where if is_out and isinstance(where, int) else None


def moved(update: Mapping[str, object]) -> tuple[int, int] | None:
    """The old and the new number of a group that became a supergroup (bots/api#message)."""
    message = update.get("message")
    to = message.get("migrate_to_chat_id") if isinstance(message, Mapping) else None
    where = _chat(update).get("id")
    return (where, to) if isinstance(where, int) and isinstance(to, int) else None


class Doorman:
    """Gives one neutral line with a way into the private chat, and not too often."""

    def __init__(
        self, wires: Wires, links: Links, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Nothing is sent yet; `clock` in seconds."""
        self._wires = wires
        self._links = links
        self._clock = clock
        self._answered: dict[tuple[int, str], float] = {}

    async def show_the_way(self, found: Commanded, name: str) -> None:
        """One line and one button, the same whatever it leads to; the code in it is opaque."""
        now, place = self._clock(), (found.group, found.opens)
        if now - self._answered.get(place, -BETWEEN) < BETWEEN:
            return
        self._forget_old(now)
        self._answered[place] = now
        texts = self._wires.texts
        spoken = texts.best((found.language,) if found.language else ())
        link = f"https://t.me/{name}?start={self._links.code(found.opens, found.group)}"
        button = InlineKeyboardButton(texts.say(spoken, "group.button"), url=link)
        with contextlib.suppress(BadRequest, Forbidden):  # it may not write there: nothing to do
            await self._wires.talking.send_message(
                found.group,
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

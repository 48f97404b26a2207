"""What our Discord keeps: people, channels, messages, and the tokens of interactions."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

Json = dict[str, Any]

EPOCH = 1_420_070_400_000  # ms; the first of January 2015, where Discord's snowflakes begin
APPLICATION = 910_000_000_000_000_001
TOKEN = "discord-token-of-a-test"  # noqa: S105 - accepted by our own server only
EPHEMERAL = 1 << 6
LOADING = 1 << 7


class Refused(Exception):  # noqa: N818 - what Discord does, in Discord's words
    """An answer of Discord's with its HTTP status and its own code."""

    def __init__(self, status: int, code: int, message: str, **more: object) -> None:
        super().__init__(message)
        self.status = status
        self.body: Json = {"code": code, "message": message, **more}
        self.headers: dict[str, str] = {}


class Clock:
    """Seconds that pass by themselves, and in leaps when a test wants them to."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self._ahead

    def pass_by(self, seconds: float) -> None:
        self._ahead += seconds


@dataclass
class Channel:
    """A text channel of a server, a direct message with the bot, or one among other people."""

    id: int
    guild: int | None = None
    person: int | None = None  # whose direct message with the bot it is
    messages: dict[int, Message] = field(default_factory=dict)

    @property
    def kind(self) -> int:
        if self.guild is not None:
            return 0
        return 1 if self.person is not None else 3


@dataclass
class Message:
    """One message; `seen_by` is the only person who sees it, None if everybody does."""

    id: int
    channel: Channel
    author: int
    content: str = ""
    components: list[Json] = field(default_factory=list)
    flags: int = 0
    seen_by: int | None = None
    is_edited: bool = False
    more: Json = field(default_factory=dict)  # attachments, stickers: as they go over the wire

    @property
    def is_ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def is_loading(self) -> bool:
        return bool(self.flags & LOADING)

    @property
    def buttons(self) -> dict[str, str]:
        """The custom ids of the buttons by what stands on them."""
        return {one["label"]: one["custom_id"] for one in self.items if one["type"] == 2}

    @property
    def items(self) -> list[Json]:
        """Every button and every list."""
        return [one for row in self.components for one in row["components"]]

    def change(self, payload: Mapping[str, Any]) -> None:
        """Take over the parts that a payload has; the others stay."""
        self.content = payload.get("content", self.content) or ""
        self.components = payload.get("components", self.components) or []


@dataclass
class Ticket:
    """One interaction and its token: what may be answered with it, and until when."""

    id: int
    token: str
    kind: int  # 2 a command, 3 a component, 5 a modal that was sent
    person: int
    channel: Channel
    created: float
    pressed: Message | None = None
    acknowledged: int | None = None  # the type of the first answer
    is_answered: asyncio.Event = field(default_factory=asyncio.Event, repr=False)
    acknowledged_after: float = 0.0  # seconds
    original: Message | None = None
    follow_ups: list[Message] = field(default_factory=list)
    modal: Json | None = None


class State:
    """All of it, with the rules of numbering."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.channels: dict[int, Channel] = {}
        self.tickets: dict[str, Ticket] = {}
        self.closed: set[int] = set()  # people whose direct messages are closed to the bot
        self.commands: list[Json] = []
        self.guilds: dict[int | None, Any] = {}  # of tests.servers.discord_guilds, by id
        self.guild_locale = "en-US"
        self._numbers = itertools.count(1)

    def new_id(self) -> int:
        """A snowflake: the milliseconds since the epoch, and a number that never comes twice."""
        milliseconds = int(time.time() * 1000) - EPOCH
        return (milliseconds << 22) + next(self._numbers)

    def add_channel(self, *, guild: int | None = None, person: int | None = None) -> Channel:
        channel = Channel(self.new_id(), guild=guild, person=person)
        self.channels[channel.id] = channel
        return channel

    def direct(self, person: int) -> Channel:
        """The direct message of a person with the bot, made when it is first used."""
        for one in self.channels.values():
            if one.person == person:
                return one
        return self.add_channel(person=person)

    def add_message(self, channel: Channel, author: int, payload: Mapping[str, Any]) -> Message:
        message = Message(self.new_id(), channel, author, flags=int(payload.get("flags") or 0))
        message.change(payload)
        channel.messages[message.id] = message
        return message

    def message_json(self, message: Message) -> Json:
        sent = datetime.fromtimestamp(((message.id >> 22) + EPOCH) / 1000, UTC).isoformat()
        found: Json = {
            "id": str(message.id),
            "channel_id": str(message.channel.id),
            "author": user_json(message.author),
            "content": message.content,
            "timestamp": sent,
            "edited_timestamp": sent if message.is_edited else None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [],
            "mention_roles": [],
            "attachments": [],
            "embeds": [],
            "pinned": False,
            "type": 0,
            "flags": message.flags,
            "components": message.components,
        }
        return found | message.more


def user_json(user: int) -> Json:
    """A user as it goes over the wire; the application's own is the bot."""
    return {
        "id": str(user),
        "username": f"user{user % 1000}",
        "discriminator": "0",
        "global_name": None,
        "avatar": None,
        "bot": user == APPLICATION,
        "flags": 0,
    }

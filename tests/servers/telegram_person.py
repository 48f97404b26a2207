"""Somebody with Telegram: writes, presses what lies there, sends things, and looks."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.servers.telegram_rules import Json
from tests.servers.telegram_screens import BOT, Lying

if TYPE_CHECKING:
    from tests.servers.telegram import BotApi

FILE: Json = {"file_id": "invented", "file_unique_id": "invented", "file_size": 10}
KINDS: Mapping[str, Json] = {
    "sticker": {
        "sticker": {
            **FILE,
            "type": "regular",
            "width": 9,
            "height": 9,
            "is_animated": False,
            "is_video": False,
            "emoji": "😀",
        }
    },
    "photo": {"photo": [{**FILE, "width": 9, "height": 9}]},
    "video": {"video": {**FILE, "width": 9, "height": 9, "duration": 1}},
    "video_note": {"video_note": {**FILE, "length": 9, "duration": 1}},
    "animation": {
        "animation": {**FILE, "width": 9, "height": 9, "duration": 1},
        "document": {**FILE},
    },
    "voice": {"voice": {**FILE, "duration": 1}},
    "audio": {"audio": {**FILE, "duration": 1}},
    "document": {"document": {**FILE, "mime_type": "application/pdf"}},
    "image_file": {"document": {**FILE, "mime_type": "image/png"}},
    "poll": {
        "poll": {
            "id": "1",
            "question": "?",
            "options": [],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
        }
    },
    "contact": {"contact": {"phone_number": "+1", "first_name": "X"}},
    "dice": {"dice": {"emoji": "🎲", "value": 3}},
    "service": {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
    "pinned": {
        "pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}
    },
}


def message_json(one: Lying, extra: Json | None = None) -> Json:
    """A message as the Bot API writes it (core.telegram.org/bots/api#message)."""
    found: Json = {"message_id": one.id, "date": int(one.date), "chat": chat_json(one.chat)}
    if one.is_from_bot:
        found["from"] = {"id": BOT, "is_bot": True, "first_name": "Waypost"}
    if one.text is not None:
        found["text"] = one.text
        if one.text.startswith("/"):
            length = len(one.text.split()[0])
            found["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
    if one.keyboard.inline:
        found["reply_markup"] = one.keyboard.raw
    return found | (extra or {})


def chat_json(chat: int) -> Json:
    if chat > 0:
        return {"id": chat, "type": "private", "first_name": "Invented"}
    return {"id": chat, "type": "supergroup", "title": "Invented group"}


class Person:
    """One account; what it does becomes an update, and what it sees is asked of the screen."""

    def __init__(self, api: BotApi, number: int, language: str | None) -> None:
        self.api = api
        self.id = number
        self.language = language

    @property
    def screen(self) -> tuple[Lying, ...]:
        """Everything that lies in the private chat, oldest first."""
        return self.api.screens.of(self.id)

    @property
    def bot_says(self) -> tuple[str, ...]:
        return tuple(one.text or "" for one in self.api.screens.by_bot(self.id))

    @property
    def mine(self) -> tuple[Lying, ...]:
        return self.api.screens.by_person(self.id)

    @property
    def newest(self) -> Lying:
        return self.api.screens.by_bot(self.id)[-1]

    def say(self, text: str, *, chat: int | None = None, extra: Json | None = None) -> Lying:
        """Write a text, here or in a group."""
        where = self.id if chat is None else chat
        sent = self.api.screens.arrive(where, self.id, text)
        self._tell("message", self._signed(message_json(sent)) | (extra or {}))
        return sent

    def send(self, kind: str, *, caption: str | None = None, album: str | None = None) -> Lying:
        """Send one of KINDS."""
        sent = self.api.screens.arrive(self.id, self.id, None, kind=kind)
        extra = dict(KINDS[kind])
        if caption is not None:
            extra["caption"] = caption
        if album is not None:
            extra["media_group_id"] = album
        self._tell("message", self._signed(message_json(sent, extra)))
        return sent

    def pin(self, latitude: float, longitude: float, *, is_live: bool = False) -> Lying:
        """Send a position."""
        sent = self.api.screens.arrive(self.id, self.id, None, kind="location")
        where: Json = {"latitude": latitude, "longitude": longitude}
        if is_live:
            where["live_period"] = 900
        self._tell("message", self._signed(message_json(sent, {"location": where})))
        return sent

    def tap(self, label: str, at: tuple[float, float] = (14.6, 121.0)) -> Lying:
        """Tap a button of the keyboard in the place of the letters, if there is one."""
        shown = self.api.screens.reply_keyboards.get(self.id)
        keys = shown.keyboard.reply if shown else ()
        for key in (one for row in keys for one in row):
            if key.text == label:
                return self.pin(*at) if key.wants_location else self.say(label)
        raise AssertionError(f"no key {label!r} on the keyboard")

    def choose(self, label: str, member: int) -> Lying:
        """Tap a key that lets somebody be picked, and pick them (bots/api#usersshared)."""
        shown = self.api.screens.reply_keyboards.get(self.id)
        keys = shown.keyboard.keys if shown else ()
        assert [one for one in keys if one.text == label and one.wants_user], keys
        sent = self.api.screens.arrive(self.id, self.id, None, kind="users_shared")
        shared: Json = {"request_id": 1, "users": [{"user_id": member}]}
        self._tell("message", self._signed(message_json(sent, {"users_shared": shared})))
        return sent

    def forward(self, text: str) -> Lying:
        """Pass on what somebody else wrote."""
        origin: Json = {
            "type": "hidden_user",
            "date": 1,
            "sender_user_name": "Somebody",
        }
        return self.say(text, extra={"forward_origin": origin})

    def edit(self, sent: Lying, text: str) -> None:
        """Change a message that was sent."""
        changed = replace(sent, text=text, is_edited=True)
        self.api.screens.lying[sent.chat, sent.id] = changed
        extra: Json = {"edit_date": int(self.api.clock())}
        self._tell("edited_message", self._signed(message_json(changed, extra)))

    def move(self, sent: Lying, latitude: float, longitude: float) -> None:
        """A live position moves on."""
        where: Json = {"latitude": latitude, "longitude": longitude, "live_period": 900}
        extra: Json = {"location": where, "edit_date": int(self.api.clock())}
        self._tell("edited_message", self._signed(message_json(sent, extra)))

    def react(self, on: Lying) -> None:
        """Put a heart on a message."""
        self._tell(
            "message_reaction",
            {
                "chat": chat_json(self.id),
                "message_id": on.id,
                "user": self._user(),
                "date": int(self.api.clock()),
                "old_reaction": [],
                "new_reaction": [{"type": "emoji", "emoji": "❤"}],
            },
        )

    def press(self, label: str) -> str:
        """Press the newest button that says `label`; the id of the press."""
        on, key = self.api.screens.key(self.id, label)
        assert key.callback is not None, f"{label!r} opens {key.url}"
        return self.press_code(on, key.callback)

    def press_code(self, on: Lying, code: str) -> str:
        """Press what a client still shows though it is gone: the id of the press."""
        number = str(random.getrandbits(60))
        self.api.screens.press(number)
        self._tell(
            "callback_query",
            {
                "id": number,
                "from": self._user(),
                "chat_instance": "1",
                "message": message_json(on),
                "data": code,
            },
        )
        return number

    def block(self) -> None:
        self.api.screens.blocked_by.add(self.id)

    def _tell(self, kind: str, value: Json) -> None:
        self.api.updates.add(kind, value)
        self.api.changed()

    def _signed(self, message: Json) -> Json:
        return message | {"from": self._user()}

    def _user(self) -> Json:
        found: Json = {"id": self.id, "is_bot": False, "first_name": "Invented"}
        if self.language is not None:
            found["language_code"] = self.language
        return found

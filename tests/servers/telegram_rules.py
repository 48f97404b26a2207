"""What Telegram's Bot API refuses, with its own words: pure, and nothing of ours in it.

Rules of this file: a sentence is the server's own (tdlib/telegram-bot-api, telegram-bot-api/
Client.cpp, read 2026-11-25) unless it says otherwise; lengths count as Telegram counts them:
texts in UTF-16 units after entities (core.telegram.org/api/entities), callback data in bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Json = dict[str, object]

TEXT = 4096  # UTF-16 units; core.telegram.org/bots/api#sendmessage
CALLBACK = 64  # bytes; core.telegram.org/bots/api#inlinekeyboardbutton
BUTTONS = 100  # buttons of one keyboard; more is REPLY_MARKUP_TOO_LONG
MARKUP = 10_000  # bytes of a keyboard, likewise
BULK = 100  # ids in one deleteMessages; Client.cpp, process_delete_messages_query
DELETABLE = 48 * 3600  # seconds; core.telegram.org/bots/api#deletemessage
DICE = 24 * 3600  # seconds until a dice can be deleted in a private chat; ibid.
ANSWERABLE = 60.0  # seconds until a press is too old; Telegram does not say its own number

GONE_EDIT = "message to edit not found"
GONE_DELETE = "message to delete not found"
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
UNDELETABLE = "message can't be deleted for everyone"
UNEDITABLE = "message can't be edited"


class RefusalError(Exception):
    """An answer with `ok` false: a code, a description, and perhaps seconds to wait."""

    def __init__(self, code: int, said: str, retry_after: int | None = None) -> None:
        super().__init__(said)
        self.code = code
        self.said = said
        self.retry_after = retry_after

    def as_json(self) -> Json:
        answer: Json = {"ok": False, "error_code": self.code, "description": self.said}
        if self.retry_after is not None:
            answer["parameters"] = {"retry_after": self.retry_after}
        return answer


def bad(said: str) -> RefusalError:
    """The refusal of a request that is wrong in itself."""
    return RefusalError(400, f"Bad Request: {said}")


@dataclass(frozen=True)
class Key:
    """One button of a keyboard: what stands on it, and what it does."""

    text: str
    callback: str | None = None
    url: str | None = None
    wants_location: bool = False
    wants_user: bool = False


@dataclass(frozen=True)
class Keyboard:
    """The keyboard of a message: `inline` below its text, or `reply` in the place of letters."""

    inline: tuple[tuple[Key, ...], ...] = ()
    reply: tuple[tuple[Key, ...], ...] = ()
    removes: bool = False
    raw: Json = field(default_factory=dict)

    @property
    def keys(self) -> tuple[Key, ...]:
        return tuple(key for row in (*self.inline, *self.reply) for key in row)


def text_of(params: Mapping[str, str], name: str = "text") -> str:
    """The text to send; refused when nobody would see it, or when it is too long."""
    text = params.get(name, "")
    if params.get("parse_mode"):
        raise bad("can't parse entities: this server takes plain text only")  # ours
    if not text.strip():
        raise bad("message text is empty")
    if len(text.encode("utf-16-le")) // 2 > TEXT:
        raise bad("message is too long")
    return text


def keyboard_of(params: Mapping[str, str]) -> Keyboard:
    """The keyboard to show, refused as the real server refuses it."""
    raw = params.get("reply_markup", "")
    if not raw:
        return Keyboard()
    try:
        found = json.loads(raw)
    except ValueError:
        raise bad("object expected as reply markup") from None
    if not isinstance(found, dict):
        raise bad("object expected as reply markup")
    if len(raw.encode()) > MARKUP:
        raise bad("reply markup is too long")
    if found.get("remove_keyboard") is True:
        return Keyboard(removes=True, raw=found)
    inline = _rows(found.get("inline_keyboard"), is_inline=True)
    reply = _rows(found.get("keyboard"), is_inline=False)
    keyboard = Keyboard(inline, reply, raw=found)
    if len(keyboard.keys) > BUTTONS:
        raise bad("reply markup is too long")
    return keyboard


def _rows(value: object, *, is_inline: bool) -> tuple[tuple[Key, ...], ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array')
    return tuple(tuple(_key(one, is_inline=is_inline) for one in row) for row in value)


def _key(value: object, *, is_inline: bool) -> Key:
    if isinstance(value, str) and not is_inline:
        return Key(value)
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise bad('can\'t parse keyboard button: Field "text" must be of type String')
    text = value["text"]
    if not text.strip():
        raise bad(
            "inline keyboard button text must be non-empty"
            if is_inline
            else "keyboard button text must be non-empty"
        )
    if not is_inline:
        return _reply_key(text, value)
    if isinstance(value.get("url"), str):
        if not re.match(r"(https?|tg)://", value["url"]):
            raise bad(
                f"inline keyboard button URL '{value['url']}' is invalid: unsupported URL protocol"
            )
        return Key(text, url=value["url"])
    data = value.get("callback_data")
    if not isinstance(data, str):
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if not 1 <= len(data.encode()) <= CALLBACK:
        raise bad("BUTTON_DATA_INVALID")
    return Key(text, callback=data)


def _reply_key(text: str, value: Json) -> Key:
    """A key in the place of the letters; core.telegram.org/bots/api#keyboardbutton."""
    wanted = value.get("request_users")
    if isinstance(wanted, dict) and not isinstance(wanted.get("request_id"), int):
        raise bad('can\'t parse keyboard button: Field "request_id" must be of type Integer')
    return Key(
        text,
        wants_location=value.get("request_location") is True,
        wants_user=isinstance(wanted, dict),
    )


def message_id_of(params: Mapping[str, str]) -> int:
    """The id that a request names."""
    value = params.get("message_id", "")
    if not value.isdecimal() or int(value) == 0:
        raise bad("message identifier is not specified")
    return int(value)


def message_ids_of(params: Mapping[str, str]) -> Sequence[int]:
    """One to a hundred ids."""
    value = params.get("message_ids", "")
    if not value:
        raise bad("message identifiers are not specified")
    try:
        found = json.loads(value)
    except ValueError:
        raise bad("can't parse message_ids JSON object") from None
    if not isinstance(found, list):
        raise bad("expected an Array of message identifiers")
    if len(found) > BULK:
        raise bad("too many message identifiers specified")
    if not found:
        raise bad("message identifiers are not specified")
    ids = [int(one) if isinstance(one, int | str) else 0 for one in found]
    if any(one <= 0 for one in ids):
        raise bad("invalid message identifier specified")
    return ids


def profile_text(params: Mapping[str, str], name: str, most: int, refusal: str) -> str:
    """A line of the bot's profile; the lengths stand at core.telegram.org/bots/api."""
    value = params.get(name, "")
    if len(value) > most:
        raise bad(refusal)
    return value


def commands_of(params: Mapping[str, str]) -> list[Json]:
    """The commands to show, 1 to 100; core.telegram.org/bots/api#botcommand."""
    found = json.loads(params.get("commands", "[]"))
    for one in found:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", one.get("command", "")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(one.get("description", "")) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    if len(found) > 100:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    return list(found)

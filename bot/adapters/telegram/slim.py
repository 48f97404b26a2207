"""Of an update only what is needed ever becomes a value: no name, no contact, no poll, no file.

Rules of this file: it works on the bare JSON, before the client library reads it. So a new kind
of message, or a new part of an old one, never keeps a person from being answered.
"""

from __future__ import annotations

from collections.abc import Mapping

Json = Mapping[str, object]

MESSAGE = ("message_id", "date", "edit_date", "text", "caption", "media_group_id", "location")
# Which of a message's parts makes it what kind (keys of bot.flows.standing.UNREADABLE); the first
# that is there counts. core.telegram.org/bots/api#message, read 2026-11-25.
KINDS = (
    ("photo", "picture"),
    ("paid_media", "picture"),
    ("story", "picture"),
    ("live_photo", "picture"),
    ("video", "video"),
    ("video_note", "video"),
    ("animation", "video"),
    ("voice", "voice"),
    ("audio", "voice"),
    ("sticker", "sticker"),
    ("document", "file"),
    ("poll", "other"),
    ("contact", "other"),
    ("dice", "other"),
    ("game", "other"),
    ("checklist", "other"),
)


def slim(update: Json) -> dict[str, object]:
    """The update with nothing but what `hearing` looks at."""
    found: dict[str, object] = {"update_id": update.get("update_id")}
    for name in ("message", "edited_message"):
        message = update.get(name)
        if isinstance(message, Mapping):
            found[name] = _message(message)
    query = update.get("callback_query")
    if isinstance(query, Mapping):
        found["callback_query"] = _query(query)
    return found


def kind_of(update: Json) -> str | None:
    """What kind of thing a message brings that is never opened; None for words and for nothing."""
    message = update.get("message")
    if not isinstance(message, Mapping):
        return None
    kind = next((kind for part, kind in KINDS if message.get(part)), None)
    file = message.get("document")
    if kind == "file" and isinstance(file, Mapping):
        return "picture" if str(file.get("mime_type", "")).startswith("image/") else kind
    return kind


def sign_of(update: Json) -> str:
    """What tells one sticker from another, the same for whoever sends it; "" if there is none."""
    message = update.get("message")
    sticker = message.get("sticker") if isinstance(message, Mapping) else None
    return str(sticker.get("file_unique_id", "")) if isinstance(sticker, Mapping) else ""


def _message(message: Json) -> dict[str, object]:
    found = {name: message[name] for name in MESSAGE if name in message}
    venue = message.get("venue")
    if isinstance(venue, Mapping) and "location" in venue:
        found["location"] = venue["location"]
    found["chat"] = _chat(message.get("chat"))
    sender = message.get("from")
    if isinstance(sender, Mapping):
        found["from"] = _user(sender)
    return found


def _query(query: Json) -> dict[str, object]:
    found = {name: query.get(name) for name in ("id", "chat_instance", "data")}
    sender, message = query.get("from"), query.get("message")
    found["from"] = _user(sender if isinstance(sender, Mapping) else {})
    if isinstance(message, Mapping):
        found["message"] = {
            "message_id": message.get("message_id"),
            "date": message.get("date"),
            "chat": _chat(message.get("chat")),
        }
    return found


def _chat(chat: object) -> dict[str, object]:
    known = chat if isinstance(chat, Mapping) else {}
    return {"id": known.get("id"), "type": known.get("type")}


def _user(user: Json) -> dict[str, object]:
    return {
        "id": user.get("id"),
        "is_bot": user.get("is_bot") is True,
        "first_name": "",
        "language_code": user.get("language_code"),
    }

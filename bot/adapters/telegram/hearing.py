"""What an update means: pure, and the only place that knows the shape of a message.

Rules of this file: nothing in an update is opened or fetched, its kind is enough; of a text only
the Event keeps the words. Whose words a forwarded text holds nobody can know, so it is read like
any other: a threat that was passed on is still a threat.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from telegram import CallbackQuery, Message, Update

from bot.adapters.commands import COMMANDS
from bot.adapters.telegram import ids
from bot.adapters.telegram.slim import Json, kind_of, sign_of, slim
from bot.adapters.wire import WireCodes
from bot.events import Asked, Event, Hints, Picked, Pinned, Said, Unreadable

PLATFORM = "telegram"
OLD = Picked("old", "old")  # an unknown code: the present question is asked again
ERASED = frozenset({"picture", "video", "voice", "file"})  # taken off the screen at once


@dataclass(frozen=True, slots=True)
class Heard:
    """One update for one private chat.

    `events` in the order in which they are answered; `written` when it was written, None for a
    press, which has no time of its own; `press` the id to acknowledge; `erases` whether the
    message goes at once; `album` groups pictures that were sent together.
    """

    chat: int = field(repr=False)
    events: tuple[Event, ...]
    brought: tuple[str, ...] = field(repr=False)
    hints: Hints
    written: datetime | None = None
    press: str | None = None
    erases: bool = False
    album: str | None = None


def hear(raw: Json, codes: WireCodes) -> Heard | None:
    """What somebody did in their private chat; None for everything that needs no answer."""
    reaction = raw.get("message_reaction")
    if isinstance(reaction, Mapping):
        return _reacted(reaction)
    shared = _shared(raw.get("message"))
    if shared is not None:
        return shared
    update = Update.de_json(slim(raw))
    if update.callback_query is not None:
        return _pressed(update.callback_query, codes)
    if update.edited_message is not None:
        return _edited(update.edited_message)
    if update.message is not None:
        return _written(update.message, kind_of(raw), sign_of(raw))
    return None


def _reacted(reaction: Json) -> Heard | None:
    """A sign put on a message; one that was taken away again says nothing."""
    chat, sender = reaction.get("chat"), reaction.get("user")
    if not (isinstance(chat, Mapping) and isinstance(sender, Mapping)):
        return None
    where, language = chat.get("id"), sender.get("language_code")
    if not isinstance(where, int) or not reaction.get("new_reaction"):
        return None
    hints = _hints(language if isinstance(language, str) else None)
    return Heard(where, (Unreadable("reaction"),), (), hints, _time(reaction.get("date")))


def _shared(message: object) -> Heard | None:
    """A moderator picked somebody: the desk knows whom; here it only goes off the screen."""
    if not isinstance(message, Mapping) or "users_shared" not in message:
        return None
    chat, sender, number = message.get("chat"), message.get("from"), message.get("message_id")
    where = chat.get("id") if isinstance(chat, Mapping) else None
    if not isinstance(where, int) or not isinstance(number, int):
        return None
    language = sender.get("language_code") if isinstance(sender, Mapping) else None
    hints = _hints(language if isinstance(language, str) else None)
    brought, written = (ids.theirs(number),), _time(message.get("date"))
    return Heard(where, (Asked("guide"),), brought, hints, written, erases=True)


def _time(seconds: object) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, int) else None


def _pressed(query: CallbackQuery, codes: WireCodes) -> Heard | None:
    message = query.message
    if message is None or message.chat.type != "private":
        return None
    pair = codes.pair(query.data) if query.data else None
    return Heard(
        chat=message.chat.id,
        events=(Picked(*pair) if pair else OLD,),
        brought=(ids.ours(message.message_id),),
        hints=_hints(query.from_user.language_code),
        press=query.id,
    )


def _edited(message: Message) -> Heard | None:
    # Other words may tell other things; a position that moves on, or a new caption, does not.
    if message.text is None:
        return None
    return _heard(message, (_event_of(message.text),), message.edit_date or message.date)


def _written(message: Message, kind: str | None, sign: str) -> Heard | None:
    if message.text is not None:
        return _heard(message, (_event_of(message.text),), message.date)
    if message.location is not None:
        pinned = Pinned(message.location.latitude, message.location.longitude)
        return _heard(message, (pinned,), message.date, erases=True)
    if kind is None:
        return None  # a service message: somebody pinned, the chat has a timer, ...
    unreadable = Unreadable(kind, sign)
    # What is written below a picture is heard first: it may tell of danger.
    events = (_event_of(message.caption), unreadable) if message.caption else (unreadable,)
    return _heard(message, events, message.date, erases=kind in ERASED)


def _heard(
    message: Message, events: tuple[Event, ...], written: datetime, *, erases: bool = False
) -> Heard | None:
    if message.chat.type != "private":
        return None
    return Heard(
        chat=message.chat.id,
        events=events,
        brought=(ids.theirs(message.message_id),),
        hints=_hints(message.from_user.language_code if message.from_user else None),
        written=written,
        erases=erases,
        album=message.media_group_id,
    )


def _event_of(text: str) -> Event:
    """A command with or without the bot's name behind it, else what the text says."""
    words = text.split(maxsplit=1)
    name = words[0].split("@")[0].casefold() if words else ""
    return COMMANDS.get(name) or Said(text)


def _hints(language: str | None) -> Hints:
    return Hints((language,) if language else (), platform=PLATFORM)

"""Which of the things that come in are a group's, and who answers them.

Rules of this file: what is no group's affair goes on to the talk as it came, without waiting for
anything; leaving never waits here. What a moderator asked for gets one answer for everybody.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from telegram.error import TelegramError

from bot.adapters.telegram.community import panel, rights
from bot.adapters.telegram.community.links import (
    PANEL,
    SETTINGS,
    TEAM,
    pressed,
    started_with,
)
from bot.adapters.telegram.community.offers import deliver
from bot.adapters.telegram.community.paper import PREFIX, Asker
from bot.adapters.telegram.community.parts import Parts, address_of
from bot.adapters.telegram.community.settings import Settings
from bot.adapters.telegram.hearing import Heard
from bot.adapters.telegram.keyboards import TEAM_CODE
from bot.communities.came import Came, From
from bot.events import Asked, Hints
from bot.flows.guide import POST, SEND
from bot.runtime import overtakes
from bot.safely import safely

# In the private chat: names of countries stand behind the one, five lines behind the other.
SETUP, LOCAL = "/setup", "/local"


class Desk:
    """Everything of groups, for one bot."""

    def __init__(self, parts: Parts, clock: Callable[[], float] = time.monotonic) -> None:
        """Work with these; `clock` in seconds."""
        self._parts = parts
        self._settings = Settings(parts)
        self._setting_up = Came()
        self._came = Came()
        self._clock = clock

    async def heard(self, heard: Heard, update: Mapping[str, object]) -> Heard | None:
        """What goes on to the talk, with what the group adds; None if it was answered here."""
        if any(overtakes(one) for one in heard.events):
            self._came.forget(heard.chat)
            return heard
        code, data = started_with(update), pressed(update)
        if code is not None:
            return await self._started(heard, code)
        if data.startswith(PREFIX):
            await self._settings.pressed(_asker(heard, update), data)
            return None
        if data.startswith(TEAM_CODE):
            return await self._asked(heard, data.removeprefix(TEAM_CODE))
        member = _shared(update)
        if member is not None:
            return await self._offered(heard, member)
        written = _written(update)
        if written is not None:
            await self._set_up(heard, *written)
            return None
        return await self._from(heard)

    async def gone(self, group: int) -> None:
        """The bot was removed from a group."""
        await safely(self._parts.communities.known.forget(address_of(group)), "a community")

    async def moved(self, group: int, to: int) -> None:
        """A group became a supergroup, with another number."""
        await safely(self._moved(group, to), "a community")

    async def close(self) -> None:
        """Do what still waits."""
        await self._parts.communities.later.close()

    async def _moved(self, group: int, to: int) -> None:
        known = self._parts.communities.known
        before = await known.community(address_of(group))
        if before is not None:
            await known.keep(replace(before, address=address_of(to), panel=to))
            await known.forget(address_of(group))

    async def _started(self, heard: Heard, code: str) -> Heard | None:
        links, now = self._parts.links, self._clock()
        if (group := links.group(PANEL, code)) is not None:
            self._came.note(heard.chat, group, now)
            found = await self._from(heard)
            return replace(found, hints=replace(found.hints, is_by_panel=True))
        if (group := links.group(SETTINGS, code)) is not None:
            self._setting_up.note(heard.chat, group, now)
            await self._settings.opened(_asker(heard), group)
            return None
        if (group := links.group(TEAM, code)) is not None and await self._moderates(heard, group):
            self._came.note(heard.chat, group, now, code)
            return await self._from(replace(heard, events=(Asked("guide"),)))
        return heard  # an old code, or not theirs: the ordinary beginning

    async def _set_up(self, heard: Heard, command: str, rest: str) -> None:
        """What was written for the group whose settings were opened last."""
        found, asker = self._setting_up.of(heard.chat, self._clock()), _asker(heard)
        if found is None:
            await self._settings.nowhere(asker)
        elif command == LOCAL:
            await self._settings.added(asker, found.group, rest)
        else:
            await self._settings.opened(asker, found.group, rest)

    async def _asked(self, heard: Heard, pressed_code: str) -> Heard:
        """A moderator wants the panel posted again, or to pick a member."""
        code = pressed_code.removeprefix(POST).removeprefix(SEND)
        group = self._parts.links.group(TEAM, code)
        note = "no_panel"
        if group is not None:
            self._came.note(heard.chat, group, self._clock(), code)
            is_post = pressed_code.startswith(POST)
            note = await (self._posted(heard, group) if is_post else self._choose(heard, group))
        return await self._from(replace(heard, events=(Asked(note),)))

    async def _posted(self, heard: Heard, group: int) -> str:
        """Done later, at a time that nobody chose; the key of what is said to it."""
        asks, address = self._parts.communities.asks, address_of(group)
        if not await self._moderates(heard, group):
            return "not_yours"
        if not asks.lets_ask(address, str(heard.chat)):
            return "later"
        language = await self._spoken(heard, group)
        if asks.lets_post(address):
            self._parts.communities.later.begin(partial(self._post, group, language))
        return "posted"

    async def _choose(self, heard: Heard, group: int) -> str:
        return "choose" if await self._moderates(heard, group) else "not_yours"

    async def _offered(self, heard: Heard, member: int) -> Heard:
        """A member was picked: the answer goes out before anything about them is looked up."""
        came = self._came.of(heard.chat, self._clock())
        note = await self._note(heard, came, member) if came and came.team else "no_panel"
        return await self._from(replace(heard, events=(Asked(note),)))

    async def _note(self, heard: Heard, came: From, member: int) -> str:
        if not await self._moderates(heard, came.group):
            return "not_yours"
        if not self._parts.communities.asks.lets_ask(address_of(came.group), str(heard.chat)):
            return "later"
        language = await self._spoken(heard, came.group)
        work = partial(deliver, self._parts, came.group, member, language)
        self._parts.communities.later.begin(work)
        return "sent"

    async def _spoken(self, heard: Heard, group: int) -> str:
        community = await self._parts.community(group)
        wanted = heard.hints.languages
        return community.language if community else self._parts.texts.best(wanted)

    async def _post(self, group: int, language: str) -> None:
        await panel.post(self._parts, group, language)

    async def _moderates(self, heard: Heard, group: int) -> bool:
        try:
            found = await rights.standing(self._parts.wires.talking, group, heard.chat)
        except TelegramError:
            return False
        return found.moderates

    async def _from(self, heard: Heard) -> Heard:
        """What the group adds to the hints; nothing where its settings cannot be read."""
        came = self._came.of(heard.chat, self._clock())
        if came is None:
            return heard
        hints = await safely(self._hints(heard.hints, came), "a community")
        return replace(heard, hints=hints[0] if hints else heard.hints)

    async def _hints(self, hints: Hints, came: From) -> Hints:
        community = await self._parts.community(came.group)
        added = self._parts.communities.known.hints(hints, community)
        return replace(added, team=came.team)


def _asker(heard: Heard, update: Mapping[str, object] | None = None) -> Asker:
    language = heard.hints.languages[0] if heard.hints.languages else None
    query = update.get("callback_query") if update else None
    message = query.get("message") if isinstance(query, Mapping) else None
    page = message.get("message_id") if isinstance(message, Mapping) else None
    return Asker(heard.chat, language, page if isinstance(page, int) else None)


def _shared(update: Mapping[str, object]) -> int | None:
    """Whom a moderator picked; None if nobody was."""
    message = update.get("message")
    shared = message.get("users_shared") if isinstance(message, Mapping) else None
    users = shared.get("users") if isinstance(shared, Mapping) else None
    first = users[0] if isinstance(users, list) and users else None
    number = first.get("user_id") if isinstance(first, Mapping) else None
    return number if isinstance(number, int) else None


def _written(update: Mapping[str, object]) -> tuple[str, str] | None:
    """A command for settings and what stands behind it; None if something else was written."""
    message = update.get("message")
    text = message.get("text") if isinstance(message, Mapping) else None
    words = text.split(maxsplit=1) if isinstance(text, str) else []
    command = words[0].casefold().split("@")[0] if words else ""
    return (command, "".join(words[1:])) if command in {SETUP, LOCAL} else None

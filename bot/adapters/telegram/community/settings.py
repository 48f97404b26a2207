"""The settings of a group, in the private chat of an admin: each tap counts at once.

Rules of this file: the right is asked for with every tap; the page shows how the panel will look
and what a test of the group found, without being asked. It tells nothing about anybody.
"""

from __future__ import annotations

from collections.abc import Awaitable, Iterator
from dataclasses import replace

from telegram import InlineKeyboardButton
from telegram.error import TelegramError

from bot.adapters.telegram.community import panel, rights
from bot.adapters.telegram.community.links import SETTINGS
from bot.adapters.telegram.community.local_help import LOCAL, LocalHelp
from bot.adapters.telegram.community.paper import PREFIX, Asker, Paper
from bot.adapters.telegram.community.parts import Parts, address_of
from bot.communities import Community
from bot.events import Hints
from bot.store import StoreError
from directory.places import likely_countries

LANGUAGE, COUNTRY, POST, AGAIN = "l", "c", "p", "a"
LIKELY = 10  # countries offered for a tap; all others can be written
PER_ROW = 2


class Settings:
    """The settings page of every group."""

    def __init__(self, parts: Parts) -> None:
        """Work with these."""
        self._parts = parts
        self._paper = Paper(parts)
        self._local = LocalHelp(self._paper)

    async def opened(self, asker: Asker, group: int, named: str = "") -> None:
        """Somebody came by the link, or wrote the names of countries."""
        await self._kept(asker, self._opened(asker, group, named))

    async def added(self, asker: Asker, group: int, lines: str) -> None:
        """Somebody wrote the lines of local help."""
        await self._kept(asker, self._added(asker, group, lines))

    async def pressed(self, asker: Asker, data: str) -> None:
        """Somebody tapped a button of a page."""
        await self._kept(asker, self._pressed(asker, data))

    async def _kept(self, asker: Asker, doing: Awaitable[None]) -> None:
        """Do it; say so if what was chosen could not be kept."""
        try:
            await doing
        except StoreError:
            await self._paper.write(asker, self._paper.say(asker, "setup.not_kept"))

    async def _added(self, asker: Asker, group: int, lines: str) -> None:
        if await self._paper.may(asker, group):
            community = await self._community(asker, group)
            await self._local.added(asker, group, community, lines)

    async def _opened(self, asker: Asker, group: int, named: str) -> None:
        if not await self._paper.may(asker, group):
            return
        community = await self._community(asker, group)
        found, unknown = self._countries(named)
        community = replace(community, countries=found) if found else community
        await self._parts.communities.known.keep(community)
        note = ""
        if unknown:
            note = self._paper.say(asker, "setup.unknown", names=", ".join(unknown))
        await self._show(asker, group, community, note)

    async def nowhere(self, asker: Asker) -> None:
        """Somebody asked for settings without having come from a group."""
        await self._paper.write(asker, self._paper.say(asker, "setup.in_group"))

    async def _pressed(self, asker: Asker, data: str) -> None:
        tap, _, code = data.removeprefix(PREFIX).rpartition(":")
        group = self._parts.links.group(SETTINGS, code)
        if group is None or not await self._paper.may(asker, group):
            return
        before = await self._community(asker, group)
        if tap.startswith(LOCAL):
            await self._local.pressed(asker, group, before, tap)
            return
        community = _changed(before, tap)
        if community != before:
            await self._parts.communities.known.keep(community)
        note = ""
        if tap == POST:
            done = await panel.post(self._parts, group, community.language)
            note = self._paper.say(
                asker, "setup.posted" if done else "setup.not_posted", channel=""
            )
        await self._show(asker, group, community, note)

    async def _community(self, asker: Asker, group: int) -> Community:
        """The settings as they are; sensible ones where nobody has chosen any yet."""
        found = await self._parts.community(group)
        if found is not None:
            return found
        spoken = (asker.language,) if asker.language else ()
        return Community(address_of(group), self._parts.texts.best(spoken), spoken, panel=group)

    async def _show(self, asker: Asker, group: int, community: Community, note: str) -> None:
        head = [note, ""] if note else []
        tested = [f"- {line}" for line in await self._tested(asker, group)]
        text = "\n".join([*head, *self._lines(asker, community), *tested])
        looks = self._parts.texts.say(community.language, "panel")
        quoted = "\n".join(f"> {line}" for line in looks.splitlines())
        text = f"{text}\n\n{self._paper.say(asker, 'setup.looks')}\n{quoted}"
        await self._paper.write(asker, text, list(self._keys(asker, group, community)))

    def _lines(self, asker: Asker, community: Community) -> Iterator[str]:
        texts = self._parts.texts
        world = self._parts.worlds(Hints())
        spoken = self._paper.spoken(asker)
        names = ", ".join(world.place_name(one, None, spoken) for one in community.countries)
        own = texts.say(community.language, "language.own")
        yield self._paper.say(asker, "setup")
        yield f"- {self._paper.say(asker, 'setup.language', name=own)}"
        key = "setup.countries" if names else "setup.no_countries"
        yield f"- {self._paper.say(asker, key, names=names)}"
        yield f"- {self._paper.say(asker, 'setup.no_moderators')}"
        yield f"- {self._paper.say(asker, 'setup.services', count=len(community.services))}"
        few = self._paper.say(asker, "setup.few")
        counts = self._parts.communities.asks.counts(community.address)
        asked, held = (few if one is None else str(one) for one in counts)
        yield f"- {self._paper.say(asker, 'setup.counts', asked=asked, held=held)}"
        if not self._parts.communities.remembers:
            yield f"- {self._paper.say(asker, 'setup.forgets')}"

    async def _tested(self, asker: Asker, group: int) -> list[str]:
        try:
            found = await rights.ours(self._parts.wires.talking, group)
        except TelegramError:
            return [self._paper.say(asker, "setup.unreached")]
        if not found.is_there:
            return [self._paper.say(asker, "selftest.gone")]
        key = "selftest.well" if found.may_write else "selftest.send_messages"
        said = [self._paper.say(asker, key, channel="")]
        return said + (
            [self._paper.say(asker, "selftest.too_much", names="")] if found.is_admin else []
        )

    def _keys(
        self, asker: Asker, group: int, community: Community
    ) -> Iterator[list[InlineKeyboardButton]]:
        texts = self._parts.texts

        def key(label: str, tap: str) -> InlineKeyboardButton:
            return self._paper.key(label, tap, group)

        yield [key(self._paper.say(asker, "setup.post"), POST)]
        others = [one for one in texts.languages if one != community.language]
        yield from ([key(texts.say(one, "language.own"), f"{LANGUAGE}{one}")] for one in others)
        world = self._parts.worlds(Hints())
        spoken = self._paper.spoken(asker)
        lands = [*community.countries, *_likely(community)]
        row: list[InlineKeyboardButton] = []
        for land in list(dict.fromkeys(lands))[: LIKELY + len(community.countries)]:
            name = world.place_name(land, None, spoken)
            is_chosen = land in community.countries
            label = self._paper.say(asker, "setup.chosen", name=name) if is_chosen else name
            row.append(key(label, f"{COUNTRY}{land}"))
            if len(row) == PER_ROW:
                yield row
                row = []
        if row:
            yield row
        yield [
            key(self._paper.say(asker, "setup.again"), AGAIN),
            key(self._paper.say(asker, "setup.own"), LOCAL),
        ]

    def _countries(self, named: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The countries of a list of names, and the names that are none."""
        world = self._parts.worlds(Hints())
        words = [part.strip() for part in named.replace(";", ",").split(",") if part.strip()]
        read = {part: world.read(part).place for part in words}
        found = [place.country for place in read.values() if place is not None]
        unknown = tuple(part for part, place in read.items() if place is None)
        return tuple(dict.fromkeys(found)), unknown


def _changed(community: Community, tap: str) -> Community:
    value = tap[1:]
    match tap[:1]:
        case "l":
            others = [one for one in community.languages if one != value]
            return replace(community, language=value, languages=(value, *others))
        case "c" if value in community.countries:
            rest = tuple(one for one in community.countries if one != value)
            return replace(community, countries=rest)
        case "c":
            return replace(community, countries=(*community.countries, value))
    return community


def _likely(community: Community) -> tuple[str, ...]:
    spoken = (*community.languages, community.language)
    return tuple(one for language in spoken if language for one in likely_countries(language))

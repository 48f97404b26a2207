"""The settings of a server: one page for the owner alone, on which each choice counts at once.

Rules of this file: the right to manage the server is looked at with every press; the page shows
how the panel will look, and what a test of its channel found, without being asked.
"""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from dataclasses import replace
from typing import Any

from bot.adapters.discord.community import local_help, names, selftest, settings_page
from bot.adapters.discord.community.items import MOST
from bot.adapters.discord.community.kit import Kit, address_of, answer, wait
from bot.adapters.discord.community.panel import panel, post
from bot.adapters.discord.community.rights import may_manage
from bot.adapters.discord.interaction import Interaction
from bot.communities import Community
from bot.events import Hints
from bot.safely import safely
from bot.store import StoreError
from directory.places import likely_countries

LOCAL = {names.OWN, names.ADD, names.REMOVE, names.FORM}


async def opened(kit: Kit, interaction: Interaction) -> None:
    """Somebody ran the command, perhaps with names of countries."""
    await _kept(kit, interaction, _opened(kit, interaction))


async def pressed(kit: Kit, interaction: Interaction, code: str) -> None:
    """Somebody chose something on the page."""
    await _kept(kit, interaction, _pressed(kit, interaction, code))


async def _kept(kit: Kit, interaction: Interaction, doing: Coroutine[Any, Any, None]) -> None:
    """Do it; say so if what was chosen could not be kept."""
    try:
        await doing
    except StoreError:
        language = kit.texts.best((str(interaction.locale),))
        await answer(interaction, kit.texts.say(language, "setup.not_kept"))


async def _opened(kit: Kit, interaction: Interaction) -> None:
    if not may_manage(interaction):
        await _turned_away(kit, interaction)
        return
    await wait(interaction)
    community = await _community(kit, interaction)
    told: Any = interaction.data or {}
    named = next(
        (str(one["value"]) for one in told.get("options") or () if one["name"] == names.LANDS), ""
    )
    found, unknown = _countries(kit, named)
    community = replace(community, countries=found) if found else community
    await kit.known.keep(community)
    words = kit.texts.say
    language = kit.language(interaction, community)
    note = words(language, "setup.unknown", names=", ".join(unknown)) if unknown else ""
    await show(kit, interaction, community, note)


async def _pressed(kit: Kit, interaction: Interaction, code: str) -> None:
    if not may_manage(interaction):
        await _turned_away(kit, interaction)
        return
    if code in LOCAL:
        await local_help.pressed(kit, interaction, await _community(kit, interaction), code)
        return
    await wait(interaction)
    before = await _community(kit, interaction)
    told: Any = interaction.data or {}
    community = _changed(before, code, [str(one) for one in told.get("values") or ()])
    if community != before:
        await kit.known.keep(community)
    note = await _posted(kit, interaction, community) if code == names.POST else ""
    await show(kit, interaction, community, note)


async def show(kit: Kit, interaction: Interaction, community: Community, note: str = "") -> None:
    """The page as it is now, with a fresh test of the panel's channel."""
    language = kit.language(interaction, community)
    world = kit.worlds(Hints())
    lands = dict.fromkeys((*community.countries, *_likely(interaction, community)))
    called = {one: world.place_name(one, None, language) for one in lands}
    tested = await _tested(kit, community, language)
    counts = kit.asks.counts(community.address)
    page = settings_page.Settings(community, called, tuple(tested), counts, kit.remembers, note)
    await answer(interaction, *settings_page.page(page, kit.texts, language))


async def _tested(kit: Kit, community: Community, language: str) -> Sequence[str]:
    if community.panel is None:
        return ()
    server = int(community.address.removeprefix(address_of(0)[:2]))
    client = await kit.hands.ready()
    looking = selftest.look(client, server, community.panel, community.moderators)
    found = await safely(looking, "a community")
    if found is None:
        return [kit.texts.say(language, "setup.unreached")]
    return selftest.said(found[0], community.panel, kit.texts, language)


async def _posted(kit: Kit, interaction: Interaction, community: Community) -> str:
    language = kit.language(interaction, community)
    if community.panel is None:
        return kit.texts.say(language, "setup.no_panel")
    done = await post(kit.hands, community.panel, panel(kit.texts, community.language))
    key = "setup.posted" if done else "setup.not_posted"
    return kit.texts.say(language, key, channel=f"<#{community.panel}>")


async def _community(kit: Kit, interaction: Interaction) -> Community:
    """The settings as they are; sensible ones where nobody has chosen any yet."""
    found = await kit.community(interaction)
    if found is not None:
        return found
    assert interaction.guild_id is not None  # who manages is in a server
    locale = str(interaction.guild_locale or interaction.locale)
    language = kit.texts.best((locale,))
    return Community(address_of(interaction.guild_id), language, (locale,))


def _changed(community: Community, code: str, values: Sequence[str]) -> Community:
    match code:
        case names.CHANNEL:
            return replace(community, panel=int(values[0]) if values else None)
        case names.ROLES:
            return replace(community, moderators=tuple(int(one) for one in values))
        case names.LANGUAGE if values:
            others = [one for one in community.languages if one != values[0]]
            return replace(community, language=values[0], languages=(values[0], *others))
        case names.COUNTRIES:
            return replace(community, countries=tuple(values))
    return community


def _likely(interaction: Interaction, community: Community) -> tuple[str, ...]:
    spoken = (str(interaction.guild_locale or ""), *community.languages, community.language)
    return tuple(one for language in spoken if language for one in likely_countries(language))


def _countries(kit: Kit, named: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The countries of a list of names, and the names that are none."""
    world = kit.worlds(Hints())
    parts = [part.strip() for part in named.replace(";", ",").split(",") if part.strip()]
    read = {part: world.read(part).place for part in parts}
    found = [place.country for place in read.values() if place is not None]
    unknown = tuple(part for part, place in read.items() if place is None)
    return tuple(dict.fromkeys(found))[:MOST], unknown


async def _turned_away(kit: Kit, interaction: Interaction) -> None:
    language = kit.language(interaction, None)
    await answer(interaction, kit.texts.say(language, "setup.not_yours"))

"""What a moderator can do, and the one answer to each of it.

Rules of this file: the answer goes out before anything about a member is looked up; what a member
did, chose or closed changes no byte of it, and not when it comes. "Right now" is not here, for
nothing limits it: it is an ordinary talk.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from bot.adapters.discord.community import names
from bot.adapters.discord.community.kit import Kit, address_of, answer
from bot.adapters.discord.community.offers import deliver
from bot.adapters.discord.community.panel import panel, post
from bot.adapters.discord.community.rights import may_moderate
from bot.adapters.discord.community.sheet import Sheet, order_in, page
from bot.adapters.discord.interaction import Interaction
from bot.communities import Community
from bot.events import Hints
from bot.flows.situations import KEYS, order_for

Told = Mapping[str, Any]


async def opened(kit: Kit, interaction: Interaction) -> None:
    """Somebody opened the sheet, by a menu or by the command."""
    community = await kit.readable(interaction)
    server, told = interaction.guild_id, _told(interaction)
    if server is None or not may_moderate(interaction, community):
        await _turned_away(kit, interaction, community)
        return
    world = kit.worlds(Hints(countries=community.countries if community else ()))
    text = _text_of(told)
    order = order_for(world.read(text)) if text else KEYS
    letters = kit.targets.sealed(_target_of(told), server, kit.now)
    await _show(kit, interaction, community, Sheet(order, letters))


async def pressed(kit: Kit, interaction: Interaction, code: str) -> None:
    """Somebody pressed something on a sheet."""
    community = await kit.readable(interaction)
    server = interaction.guild_id
    if server is None or not may_moderate(interaction, community):
        await _turned_away(kit, interaction, community)
        return
    sheet = _sheet_of(interaction)
    if code == names.SHEET_WORDS:
        picked = next((one for one in _told(interaction).get("values", ()) if one in KEYS), "")
        await _show(kit, interaction, community, Sheet(sheet.order, sheet.letters, picked))
        return
    language = kit.language(interaction, community)
    note = _asked(kit, interaction, community, code)
    said = kit.texts.say(language, f"sheet.{note}")
    await _show(kit, interaction, community, Sheet(sheet.order, sheet.letters, note=said))


def _asked(kit: Kit, interaction: Interaction, community: Community | None, code: str) -> str:
    """Take something in that is done later; the key of what is said to it."""
    server, channel = interaction.guild_id, interaction.channel_id
    assert server is not None  # the caller has looked
    letters = code.removeprefix(names.SHEET_SEND)
    is_offer = letters != code
    target = kit.targets.opened(letters, server, kit.now) if is_offer else None
    if is_offer and target is None:
        return "old"
    if not is_offer and not _may_post(interaction):
        return "no_panel"
    if not kit.asks.lets_ask(address_of(server), str(interaction.user.id)):
        return "later"
    language = community.language if community else kit.language(interaction, community)
    if target is not None:
        kit.later.begin(partial(deliver, kit, server, target, language))
        return "sent"
    if channel is not None and kit.asks.lets_post(str(channel)):
        kit.later.begin(partial(_post, kit, channel, language))
    return "posted"


async def _post(kit: Kit, channel: int, language: str) -> None:
    await post(kit.hands, channel, panel(kit.texts, language))


async def _show(
    kit: Kit, interaction: Interaction, community: Community | None, sheet: Sheet
) -> None:
    language = kit.language(interaction, community)
    where = community.panel if community else None
    await answer(interaction, *page(sheet, where, kit.texts, language))


async def _turned_away(kit: Kit, interaction: Interaction, community: Community | None) -> None:
    language = kit.language(interaction, community)
    await answer(interaction, kit.texts.say(language, "sheet.not_yours"))


def _sheet_of(interaction: Interaction) -> Sheet:
    """The sheet that was pressed, as it lies there."""
    rows = interaction.message.components if interaction.message else []
    items = [one for row in rows for one in getattr(row, "children", ())]
    found = next((one for one in map(_code, items) if one.startswith(names.SHEET_SEND)), "")
    return Sheet(order_in(items), found.removeprefix(names.SHEET_SEND))


def _code(item: object) -> str:
    return str(getattr(item, "custom_id", None) or "")


def _may_post(interaction: Interaction) -> bool:
    held = interaction.app_permissions
    return held.administrator or (held.view_channel and held.send_messages)


def _told(interaction: Interaction) -> Told:
    told: Any = interaction.data or {}
    found: Told = told
    return found


def _target_of(told: Told) -> int:
    """Whom it is about: a member, who wrote a message, or who was named with the command."""
    target = str(told.get("target_id") or "")
    message = _message_of(told)
    if message:
        return int(message["author"]["id"])
    if target:
        return int(target)
    options = told.get("options") or ()
    return next((int(one["value"]) for one in options if one["name"] == names.MEMBER), 0)


def _text_of(told: Told) -> str:
    """What the chosen message says: read once, for the order of a list, and dropped."""
    return str(_message_of(told).get("content", ""))


def _message_of(told: Told) -> Told:
    """The message that was chosen; empty if none was."""
    resolved: Told = told.get("resolved") or {}
    messages: Mapping[str, Told] = resolved.get("messages") or {}
    found: Told = messages.get(str(told.get("target_id"))) or {}
    return found

"""What the bot may do in the channel of the panel: what is missing, and what is too much.

Rule of this file: permissions are worked out as Discord's manual says (topics/permissions,
"Permission Overwrites", read at c98d64b): the server's, then what the channel changes for
everybody, for the roles, for the member.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord

from bot.adapters.discord.community.rights import MODERATES
from bot.texts import Texts

NEEDED = ("view_channel", "send_messages")
# What a bot that only writes a panel could do harm with; each has its name in the texts.
TOO_MUCH = (
    *("administrator", "manage_guild", "manage_roles", "manage_channels", "manage_messages"),
    *("manage_webhooks", "kick_members", "ban_members", "moderate_members"),
    *("mention_everyone", "view_audit_log", "read_message_history"),
)
ROLE, PERSON = 0, 1  # types of overwrites


@dataclass(frozen=True, slots=True)
class Found:
    """What a test found: `missing` and `too_much` are names of permissions.

    `is_in` says whether the bot itself is in the server, or only its commands; `is_there` whether
    the channel is; `is_open` whether every member sees it; `unseeing` are
    roles of moderators that do not find the sheet by themselves.
    """

    missing: tuple[str, ...] = ()
    too_much: tuple[str, ...] = ()
    is_in: bool = True
    is_there: bool = True
    is_open: bool = True
    unseeing: tuple[int, ...] = ()


async def look(
    client: discord.Client, server: int, channel: int, moderators: Sequence[int]
) -> Found:
    """Ask Discord, and work it out. Raises discord.HTTPException if it does not answer."""
    assert client.user is not None  # logged in
    try:
        roles: list[Any] = list(await client.http.get_roles(server))
        member: Any = await client.http.get_member(server, client.user.id)
    except (discord.Forbidden, discord.NotFound):
        return Found(is_in=False)
    try:
        there: Any = await client.http.get_channel(channel)
    except discord.NotFound:
        return Found(is_there=False)
    except discord.Forbidden:
        # Discord does not even say of a channel that we cannot see what is set in it.
        return Found(missing=("view_channel",), too_much=_too_much(server, roles, member))
    return found(server, roles, member, there, moderators)


def found(
    server: int,
    roles: Sequence[Mapping[str, Any]],
    member: Mapping[str, Any],
    channel: Mapping[str, Any],
    moderators: Sequence[int] = (),
) -> Found:
    """What is missing and what is too much, from what Discord tells."""
    by_id = {int(one["id"]): int(one["permissions"]) for one in roles}
    own = [int(one) for one in member["roles"]]
    person = int(member["user"]["id"])
    overwrites = channel.get("permission_overwrites") or []
    held = _in_channel(server, by_id, own, person, overwrites)
    everybody = _in_channel(server, by_id, (), 0, overwrites)
    return Found(
        missing=tuple(one for one in NEEDED if not getattr(held, one)),
        too_much=_too_much(server, roles, member),
        is_open=everybody.view_channel,
        unseeing=tuple(one for one in moderators if not _finds_the_sheet(by_id, one, server)),
    )


def said(found: Found, channel: int, texts: Texts, language: str) -> list[str]:
    """What a test found, in plain words, one thing a line."""

    def words(key: str, **values: str) -> str:
        return texts.say(language, f"selftest.{key}", channel=f"<#{channel}>", **values)

    if not found.is_in:
        return [words("not_in")]
    if not found.is_there:
        return [words("gone")]
    lines = [words(one) for one in found.missing] or [words("well")]
    if found.too_much:
        called = (texts.say(language, f"permission.{one}") for one in found.too_much)
        lines.append(words("too_much", names=", ".join(called)))
    if not found.is_open and "view_channel" not in found.missing:
        lines.append(words("hidden"))
    if found.unseeing:
        lines.append(words("unseeing", roles=", ".join(f"<@&{one}>" for one in found.unseeing)))
    return lines


def _in_channel(
    server: int,
    by_id: Mapping[int, int],
    roles: Iterable[int],
    person: int,
    overwrites: Sequence[Mapping[str, Any]],
) -> discord.Permissions:
    of_roles = [by_id.get(one, 0) for one in roles]
    value = by_id.get(server, 0)
    for one in of_roles:
        value |= one
    if discord.Permissions(value).administrator:
        return discord.Permissions.all()
    told = {(int(one["type"]), int(one["id"])): one for one in overwrites}
    value = _changed(value, [told.get((ROLE, server))])
    value = _changed(value, [told.get((ROLE, one)) for one in roles])
    return discord.Permissions(_changed(value, [told.get((PERSON, person))]))


def _changed(value: int, overwrites: Iterable[Mapping[str, Any] | None]) -> int:
    """The value after overwrites of one level: all that deny, then all that allow."""
    there = [one for one in overwrites if one is not None]
    for one in there:
        value &= ~int(one["deny"])
    for one in there:
        value |= int(one["allow"])
    return value


def _too_much(
    server: int, roles: Sequence[Mapping[str, Any]], member: Mapping[str, Any]
) -> tuple[str, ...]:
    """What our own roles give beyond what everybody has and we need."""
    by_id = {int(one["id"]): int(one["permissions"]) for one in roles}
    value = 0
    for one in member["roles"]:
        value |= by_id.get(int(one), 0)
    given = discord.Permissions(value & ~by_id.get(server, 0))
    return tuple(one for one in TOO_MUCH if getattr(given, one))


def _finds_the_sheet(by_id: Mapping[int, int], role: int, server: int) -> bool:
    held = discord.Permissions(by_id.get(role, 0) | by_id.get(server, 0))
    return held.administrator or held >= MODERATES

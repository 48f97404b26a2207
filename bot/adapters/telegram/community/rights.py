"""Who may do what in a group: asked of Telegram at each use, never remembered.

Rule of this file: a right that was taken away is gone with the next press.
"""

from __future__ import annotations

from dataclasses import dataclass

from telegram import Bot, ChatMemberAdministrator, ChatMemberOwner, ChatMemberRestricted
from telegram.error import BadRequest, Forbidden

# Rights that a bot which only posts a panel could do harm with (bots/api#chatmemberadministrator).
GONE = frozenset({"left", "kicked"})


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody is in a group: `manages` its settings, or `moderates` in it."""

    manages: bool = False
    moderates: bool = False


@dataclass(frozen=True, slots=True)
class Ours:
    """What the bot itself is in a group."""

    is_there: bool = True
    may_write: bool = True
    is_admin: bool = False


async def standing(bot: Bot, group: int, user: int) -> Standing:
    """What somebody is in a group. Raises TelegramError if Telegram does not answer."""
    try:
        member = await bot.get_chat_member(group, user)
    except (BadRequest, Forbidden):  # the bot is not in the group, or the person never was
        return Standing()
    if isinstance(member, ChatMemberOwner):
        return Standing(manages=True, moderates=True)
    if isinstance(member, ChatMemberAdministrator):
        return Standing(manages=member.can_change_info, moderates=True)
    return Standing()


async def ours(bot: Bot, group: int) -> Ours:
    """What the bot is in a group. Raises TelegramError if Telegram does not answer."""
    try:
        member = await bot.get_chat_member(group, bot.id)
        chat = await bot.get_chat(group)
    except (BadRequest, Forbidden):
        return Ours(is_there=False, may_write=False)
    if member.status in GONE:
        return Ours(is_there=False, may_write=False)
    if isinstance(member, ChatMemberAdministrator):
        return Ours(is_admin=True)
    if isinstance(member, ChatMemberRestricted):
        return Ours(may_write=bool(member.can_send_messages))
    allowed = chat.permissions
    return Ours(may_write=allowed is None or allowed.can_send_messages is not False)

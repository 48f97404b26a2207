"""The test of a panel's channel says what Discord would allow, and it says so in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from bot.adapters.discord.community import selftest
from bot.adapters.discord.community.selftest import TOO_MUCH, Found, found
from tests.invented import TEXTS
from tests.servers.discord_guilds import (
    ADMINISTRATOR,
    MANAGE_GUILD,
    MODERATE,
    PERSON,
    SEND,
    VIEW,
    Guild,
    new_guild,
)
from tests.servers.discord_state import APPLICATION, Channel, State


def looked(guild: Guild, channel: Channel, moderators: Sequence[int] = ()) -> Found:
    member: dict[str, Any] = guild.member_json(APPLICATION)
    roles, there = guild.roles_json(), guild.channel_json(channel)
    return found(guild.id, roles, member, there, moderators)


def test_with_what_it_needs_nothing_is_missing_and_nothing_too_much() -> None:
    guild = new_guild(State())

    assert looked(guild, guild.add_channel()) == Found()


def test_a_channel_may_take_away_and_give_back_as_discord_reckons() -> None:
    guild = new_guild(State())
    channel = guild.add_channel()
    (own,) = guild.members[APPLICATION]

    guild.change(channel, guild.id, deny=VIEW | SEND)
    assert looked(guild, channel).missing == ("view_channel", "send_messages")
    assert not looked(guild, channel).is_open
    guild.change(channel, own, allow=VIEW | SEND)
    assert looked(guild, channel).missing == ()
    guild.change(channel, APPLICATION, deny=SEND, kind=PERSON)
    assert looked(guild, channel).missing == ("send_messages",)
    assert bool(guild.permissions(APPLICATION, channel) & SEND) is False


def test_what_the_bots_own_roles_give_beyond_need_is_too_much_and_everybodys_is_not() -> None:
    guild = new_guild(State(), bot=(VIEW | SEND | MANAGE_GUILD, ADMINISTRATOR))
    guild.roles[guild.id] |= 1 << 16  # everybody reads the history here

    assert looked(guild, guild.add_channel()).too_much == ("administrator", "manage_guild")


def test_roles_of_moderators_that_do_not_find_the_sheet_are_named() -> None:
    guild = new_guild(State())
    seeing, unseeing = guild.add_role(MODERATE), guild.add_role(0)

    assert looked(guild, guild.add_channel(), (seeing, unseeing)).unseeing == (unseeing,)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_everything_that_can_be_found_has_its_words(language: str) -> None:
    bad = Found(selftest.NEEDED, TOO_MUCH, is_open=False, unseeing=(1,))

    assert len(selftest.said(bad, 5, TEXTS, language)) == 4
    for one in (Found(), Found(is_in=False), Found(is_there=False), bad, Found(is_open=False)):
        for line in selftest.said(one, 5, TEXTS, language):
            assert line.strip()
    assert "<#5>" in selftest.said(Found(), 5, TEXTS, language)[0]

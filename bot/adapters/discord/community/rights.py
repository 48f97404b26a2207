"""Who may do what in a server: told by each interaction anew, never remembered.

Rule of this file: a right that was taken away is gone with the next press.
"""

from __future__ import annotations

import discord

from bot.adapters.discord.interaction import Interaction
from bot.communities import Community

MANAGES = discord.Permissions(manage_guild=True)
MODERATES = discord.Permissions(moderate_members=True)


def may_manage(interaction: Interaction) -> bool:
    """Whether somebody may change the settings of this server."""
    return _has(interaction, MANAGES)


def may_moderate(interaction: Interaction, community: Community | None) -> bool:
    """Whether somebody counts as a moderator here.

    Without chosen roles these are all who may time members out; who manages always counts.
    """
    if may_manage(interaction):
        return True
    if community is None or not community.moderators:
        return _has(interaction, MODERATES)
    return not roles_of(interaction).isdisjoint(community.moderators)


def roles_of(interaction: Interaction) -> frozenset[int]:
    """The ids of somebody's roles in this server."""
    # The library's own way looks the roles up in a list of servers, which we do not keep.
    return frozenset(getattr(interaction.user, "_roles", ()))


def _has(interaction: Interaction, wanted: discord.Permissions) -> bool:
    held = interaction.permissions
    return interaction.guild_id is not None and (held.administrator or held >= wanted)

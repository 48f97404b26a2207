"""Of a message that was pressed only what tells which one it is ever becomes a value.

Rule of this file: it works on the bare JSON, before the library reads it. What our own message
says is known here, and its buttons cost more to read than all the rest of a press.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import discord

KEPT = ("id", "channel_id", "type", "flags", "author", "timestamp", "webhook_id", "application_id")
INTERACTION = "INTERACTION_CREATE"


def slim(interaction: Mapping[str, Any]) -> Mapping[str, Any]:
    """The interaction, the message of ours in it without its words and buttons."""
    message = interaction.get("message")
    if not isinstance(message, Mapping):
        return interaction
    kept = {name: message[name] for name in KEPT if name in message}
    return {**interaction, "message": {**kept, "content": "", "components": []}}


def slimmed(client: discord.Client) -> None:
    """Let a client read no more than that of what comes."""
    heard = client._connection.parsers  # noqa: SLF001 the library reads before anybody is asked
    whole: Callable[[Any], None] = heard[INTERACTION]
    heard[INTERACTION] = lambda told: whole(slim(told))

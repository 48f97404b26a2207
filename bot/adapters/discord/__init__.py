"""Discord, through discord.py: one living message for each person, wherever they open it."""

from bot.adapters.discord.platform import Discord

__all__ = ["Discord"]

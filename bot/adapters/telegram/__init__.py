"""Telegram: the same conversation in a private chat, which is cleared on both sides."""

from bot.adapters.telegram.platform import Telegram

__all__ = ["Telegram"]

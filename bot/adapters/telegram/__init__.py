"""Telegram: the same conversation in a private chat, which is cleared on both sides."""

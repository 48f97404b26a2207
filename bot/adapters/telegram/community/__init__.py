"""What a group has on Telegram: its settings, its panel, and the moderators' way to post it."""

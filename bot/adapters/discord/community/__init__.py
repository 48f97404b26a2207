"""What a server has on Discord: its settings, its panel, and the moderators' sheet."""

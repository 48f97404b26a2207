"""Where help is found: services, places and what connects them; knows nothing of the bot."""

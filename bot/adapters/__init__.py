"""One adapter for each platform: its updates become events, commands its messages."""

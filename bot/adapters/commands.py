"""What can be typed at any time, the same on every platform; a name tells nothing."""

from __future__ import annotations

from collections.abc import Mapping

from bot.events import Asked, Event, Leave, Start

# Understood everywhere, but not in the list that everybody sees: they are for moderators.
UNLISTED = frozenset({"/guide"})

COMMANDS: Mapping[str, Event] = {
    "/start": Start(),
    "/x": Leave(),
    "/language": Asked("language"),
    "/privacy": Asked("privacy"),
    "/forget": Asked("forget"),
    "/mydata": Asked("mydata"),
    "/about": Asked("about"),
    "/phone": Asked("safe_phone"),
    "/help": Asked("help"),
    "/guide": Asked("guide"),
}

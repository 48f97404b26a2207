"""From which group somebody came into the private chat: in memory, for as long as a talk lasts.

Rule of this file: it dies with the process and is dropped on leaving; then only the group's own
hints (its languages, countries and services) are missing.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from bot.kept import LONGER, OUTLIVES

LASTS = (LONGER + OUTLIVES).total_seconds()
MOST = 10_000  # chats


@dataclass(frozen=True, slots=True)
class From:
    """The group, the code of its team ("" for whoever came by the panel), and until when."""

    group: int = field(repr=False)
    team: str = field(repr=False)
    until: float


class Came:
    """Where the people of the private chats came from."""

    def __init__(self) -> None:
        """Nobody has come yet."""
        self._chats: OrderedDict[int, From] = OrderedDict()

    def __len__(self) -> int:
        """How many are remembered."""
        return len(self._chats)

    def note(self, chat: int, group: int, now: float, team: str = "") -> None:
        """Somebody came out of a group; `now` in seconds."""
        self._chats.pop(chat, None)
        self._chats[chat] = From(group, team, now + LASTS)
        while len(self._chats) > MOST:
            self._chats.popitem(last=False)

    def of(self, chat: int, now: float) -> From | None:
        """Where somebody came from; each look lets it last anew, as each press does a talk."""
        found = self._chats.get(chat)
        if found is None or found.until < now:
            self._chats.pop(chat, None)
            return None
        self.note(chat, found.group, now, found.team)
        return found

    def forget(self, chat: int) -> None:
        """Somebody left."""
        self._chats.pop(chat, None)

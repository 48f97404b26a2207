"""A message of ours that lies on a screen, and how to reach it: as it stands in a Trail.

Rule of this file: what was written once can be read for ever; an id that nobody can read any
more is of a message that nobody could cover.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Lying:
    """One message: of a channel that we may write to, or reached by an interaction's token.

    `channel` is None for an ephemeral message, `token` "" for all others.
    """

    message: int
    channel: int | None = None
    application: int = 0
    token: str = field(default="", repr=False)

    @property
    def name(self) -> str:
        """What tells it from every other message, however it is reached."""
        return f"e:{self.message}" if self.channel is None else f"m:{self.channel}:{self.message}"

    @property
    def id(self) -> str:
        """How a Trail keeps it (`bot.store.joined`)."""
        if self.channel is not None:
            return self.name
        return f"{self.name}#{self.application}:{self.token}"


def lying(written: str) -> Lying | None:
    """The message of an id; None if it is none of ours."""
    name, _, way = written.partition("#")
    kind, *numbers = name.split(":")
    application, _, token = way.partition(":")
    try:
        match kind, [int(one) for one in numbers]:
            case "m", [channel, message] if not way:
                return Lying(message, channel)
            case "e", [message] if token:
                return Lying(message, None, int(application), token)
    except ValueError:
        return None
    return None

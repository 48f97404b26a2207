"""How long an untouched talk lies on the screen."""

from __future__ import annotations

from bot.events import Hints
from bot.kept import LONGER, QUIET
from bot.talk import Talk

QUIET_MINUTES = round(QUIET.total_seconds() / 60)  # until an untouched talk is covered
LONGER_MINUTES = round(LONGER.total_seconds() / 60)  # after "longer"


def minutes_of(talk: Talk | None, hints: Hints | None = None) -> int:
    """Quiet minutes until the talk is covered, as far as the platform lets us wait."""
    is_longer = talk is not None and talk.answer("stay") == "longer"
    minutes = LONGER_MINUTES if is_longer else QUIET_MINUTES
    most = hints.most_minutes if hints else None
    return minutes if most is None else min(minutes, most)


def can_be_longer(talk: Talk, hints: Hints) -> bool:
    """Whether asking for more time would give any."""
    return minutes_of(talk.having("stay", "longer"), hints) > minutes_of(talk, hints)

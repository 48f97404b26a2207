"""Answers of the command line: printed to standard output, and times as people write them."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime


def say(text: str) -> None:
    """Print; a reader who has seen enough (`| head`) is no mistake."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # What Python would flush at its end goes nowhere, so that it does not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def time_of(text: str | None) -> datetime:
    """The aware time that a text means, UTC unless it says otherwise; now if there is none.

    Raises ValueError with words for the person who wrote it.
    """
    if text is None:
        return datetime.now(UTC)
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("no such time; write it as 2026-11-22T18:00+08:00") from None
    return at if at.tzinfo else at.replace(tzinfo=UTC)

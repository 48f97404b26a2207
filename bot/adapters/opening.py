"""The neutral line with which every message begins that a locked screen may show."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from bot.texts import Texts

Opening = Callable[[str], str]  # a language (BCP 47) in, one line out


def openings(texts: Texts) -> Opening:
    """One of the language's openings at each call, so that they do not all look alike."""

    def opening(language: str) -> str:
        return secrets.choice(texts.every(language, "opening"))

    return opening

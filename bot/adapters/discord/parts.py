"""What every outlet of Discord works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.adapters.discord.hands import Hands
from bot.adapters.discord.screens import Screens
from bot.adapters.wire import WireCodes
from bot.texts import Texts

Opening = Callable[[str], str | None]  # a language (BCP 47) -> the neutral line above all else


@dataclass(frozen=True)
class Parts:
    """The ways to messages, the table of buttons, the words, and what lies on whose screen."""

    hands: Hands
    codes: WireCodes
    texts: Texts
    opening: Opening
    screens: Screens

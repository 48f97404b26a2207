"""What every platform works with to serve communities: one of each for the whole program."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.communities.known import Known
from bot.communities.later import Later
from bot.communities.limits import Asks
from safety.seal import KeyRing


@dataclass(frozen=True)
class CommunityParts:
    """The settings, the limits, what comes later, and the ring that seals numbers in buttons.

    Without arguments all of it lives as long as the process; `remembers` says whether the
    settings live longer.
    """

    known: Known = field(default_factory=Known)
    asks: Asks = field(default_factory=Asks)
    later: Later = field(default_factory=Later)
    ring: KeyRing = field(default_factory=KeyRing.generate)
    remembers: bool = False

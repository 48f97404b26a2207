"""What every platform's adapter gives to the program that runs it."""

from __future__ import annotations

from typing import Protocol

from bot.outlet import Outlet
from bot.runtime import Runtime
from bot.world import World


class PlatformError(Exception):
    """A platform cannot be talked on; says why and what to do, never with a token."""


class Platform(Protocol):
    """One platform's adapter, ready to run."""

    def reach(self, address: str) -> Outlet | None:
        """The outlet of a chat that an earlier run left uncovered; None if there is no way."""

    async def run(self, runtime: Runtime[World]) -> None:
        """Talk until cancelled; then stop listening, let the begun turns end, and return.

        Raises PlatformError if the platform does not let us in.
        """

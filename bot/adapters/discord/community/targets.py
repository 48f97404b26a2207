"""Whom a sheet is about, sealed into the sheet's own button, so that nothing of it is kept here.

Rule of this file: the sealed number opens only in the same server, and only for a while.
"""

from __future__ import annotations

import base64
import binascii
from datetime import datetime, timedelta

from safety.seal import KeyRing, SealError

KEPT = timedelta(hours=1)  # then the sheet is too old; an ephemeral one seldom lies that long
STAMP, NUMBER = 6, 8  # bytes


class Targets:
    """Seals and opens members' numbers."""

    def __init__(self, ring: KeyRing) -> None:
        """Seal with the newest key of a ring."""
        self._ring = ring

    def sealed(self, member: int, server: int, now: datetime) -> str:
        """A member as some eighty letters, always as many."""
        value = int(now.timestamp()).to_bytes(STAMP, "big") + member.to_bytes(NUMBER, "big")
        return base64.urlsafe_b64encode(self._ring.seal(value, _about(server))).decode("ascii")

    def opened(self, letters: str, server: int, now: datetime) -> int | None:
        """The member; None if the letters are too old, or from another server or nowhere."""
        try:
            sealed = base64.b64decode(letters, altchars=b"-_", validate=True)
            value, _ = self._ring.open(sealed, _about(server))
        except (SealError, binascii.Error, ValueError):
            return None
        age = now.timestamp() - int.from_bytes(value[:STAMP], "big")
        is_fresh = age <= KEPT.total_seconds()
        return int.from_bytes(value[STAMP:], "big") if is_fresh else None


def _about(server: int) -> bytes:
    return f"offer in {server}".encode()

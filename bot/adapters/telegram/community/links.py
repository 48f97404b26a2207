"""Codes that stand for a group in a deep link or a button: opaque, and the same for everybody.

Rules of this file: a code tells nothing to whoever reads it, holds nothing about a person, and
works as long as the keys do, so a panel needs no memory.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from safety.seal import KeyRing

PANEL, SETTINGS, TEAM = "panel", "settings", "team"  # what a code opens
PURPOSE = "groups"
NUMBER = 8  # bytes of a group's number
LENGTH = 32  # letters; a start parameter takes 64 (core.telegram.org/bots/features#deep-linking)


class Links:
    """Makes and reads codes under a key made out of the ring."""

    def __init__(self, ring: KeyRing) -> None:
        """Make codes with the newest key; those of older keys are still read."""
        keys = (ring.derived(PURPOSE), *ring.derived_by_older(PURPOSE))
        self._keys = tuple(AESSIV(one) for one in keys)

    def code(self, purpose: str, group: int) -> str:
        """The code of a group for PANEL, SETTINGS or TEAM."""
        number = group.to_bytes(NUMBER, "big", signed=True)
        sealed = self._keys[0].encrypt(number, [purpose.encode()])
        return base64.urlsafe_b64encode(sealed).decode("ascii")

    def group(self, purpose: str, code: str) -> int | None:
        """The group behind a code; None for one of another purpose, or of nobody's."""
        if len(code) != LENGTH or not code.isascii():
            return None
        try:
            sealed = base64.b64decode(code, altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            return None
        for key in self._keys:
            try:
                number = key.decrypt(sealed, [purpose.encode()])
            except InvalidTag:
                continue
            return int.from_bytes(number, "big", signed=True)
        return None


def started_with(update: Mapping[str, object]) -> str | None:
    """The code with which somebody opened the private chat; None if there was none."""
    message = update.get("message")
    text = message.get("text") if isinstance(message, Mapping) else None
    words = text.split() if isinstance(text, str) else []
    return words[1] if len(words) == 2 and words[0] == "/start" else None  # noqa: PLR2004


def pressed(update: Mapping[str, object]) -> str:
    """What a pressed button carries; "" if nothing was pressed."""
    query = update.get("callback_query")
    found = query.get("data") if isinstance(query, Mapping) else None
    return found if isinstance(found, str) else ""

"""Sealed bytes that only a key of the ring opens, and hashes that only a key of the ring finds.

Rules of this file: a key never lies beside what it seals; nothing here logs, and no error names
what was sealed. Sealing is AES-256-GCM with a random nonce of 96 bits, so one key seals at most
2**32 values (NIST SP 800-38D, section 8.3); hashes are keyed BLAKE2b (RFC 7693).
"""

from __future__ import annotations

import base64
import binascii
import secrets
from collections.abc import Sequence
from hashlib import blake2b

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32  # AES-256
ID_BYTES = 8  # names the key in front of what it sealed; tells nothing about the key itself
NONCE_BYTES = 12  # the nonce length for which GCM is specified without extra hashing
HASH_BYTES = 32


class SealError(ValueError):
    """A value that no key of the ring opens, or a key that cannot be one."""


class _Key:
    """One key, split into parts for its different uses, so that no use weakens another."""

    __slots__ = ("_hashing", "_secret", "id", "sealing")

    def __init__(self, secret: bytes) -> None:
        if len(secret) != KEY_BYTES:
            message = f"a key has {KEY_BYTES} bytes, not {len(secret)}; make one with new_key()"
            raise SealError(message)
        self._secret = secret
        self.id = self.derived("id")[:ID_BYTES]
        self.sealing = AESGCM(self.derived("seal"))
        self._hashing = blake2b(key=self.derived("hash"), digest_size=HASH_BYTES)

    def derived(self, purpose: str) -> bytes:
        return blake2b(purpose.encode(), key=self._secret, digest_size=KEY_BYTES).digest()

    def hashed(self, text: str) -> bytes:
        begun = self._hashing.copy()
        # A lone surrogate cannot be encoded otherwise, and a person's word may hold one.
        begun.update(text.encode("utf-8", "surrogatepass"))
        return begun.digest()


class KeyRing:
    """Keys, newest first: the newest seals and hashes, every one opens and finds."""

    __slots__ = ("_by_id", "_keys")

    def __init__(self, keys: Sequence[bytes]) -> None:
        """Take secrets of 32 bytes, newest first; raise SealError if one cannot be a key."""
        if not keys:
            message = "a key ring needs at least one key; make one with new_key()"
            raise SealError(message)
        self._keys = tuple(_Key(one) for one in dict.fromkeys(keys))
        self._by_id = {one.id: one for one in self._keys}

    def __len__(self) -> int:
        return len(self._keys)

    def __repr__(self) -> str:
        """How many keys there are, and nothing about them."""
        return f"KeyRing({len(self._keys)} keys)"

    @classmethod
    def generate(cls) -> KeyRing:
        """A ring of one new key that lives in this process only."""
        return cls((new_key(),))

    @classmethod
    def read(cls, text: str) -> KeyRing:
        """The ring written as keys of `written`, newest first, between commas or on lines."""
        words = text.replace(",", " ").split()
        return cls(tuple(_read(word, at) for at, word in enumerate(words, start=1)))

    def seal(self, value: bytes, about: bytes = b"") -> bytes:
        """The value sealed by the newest key; it opens only with the same `about`.

        The layout is key id (8 bytes), nonce (12), then ciphertext and tag (16).
        """
        key = self._keys[0]
        nonce = secrets.token_bytes(NONCE_BYTES)
        return key.id + nonce + key.sealing.encrypt(nonce, value, key.id + about)

    def open(self, sealed: bytes, about: bytes = b"") -> tuple[bytes, bool]:
        """The value, and whether the newest key sealed it.

        Raises SealError if its key is not in the ring, or if one bit of it was changed.
        """
        key = self._by_id.get(sealed[:ID_BYTES])
        if key is None:
            message = "no key of the ring sealed this value"
            raise SealError(message)
        nonce = sealed[ID_BYTES : ID_BYTES + NONCE_BYTES]
        if len(nonce) != NONCE_BYTES:
            message = "the sealed value is cut short"
            raise SealError(message)
        try:
            value = key.sealing.decrypt(nonce, sealed[ID_BYTES + NONCE_BYTES :], key.id + about)
        except InvalidTag:
            message = "the sealed value was changed, or belongs to another row"
            raise SealError(message) from None
        return value, key is self._keys[0]

    def sealed_by(self, sealed: bytes) -> int | None:
        """Which key sealed a value, 0 being the newest; None if that key is not in the ring."""
        key = self._by_id.get(sealed[:ID_BYTES])
        return None if key is None else self._keys.index(key)

    def keyed_hash(self, text: str) -> bytes:
        """Where a text is kept: 32 bytes that nobody without the newest key can recompute."""
        return self._keys[0].hashed(text)

    def hashes(self, text: str) -> tuple[bytes, ...]:
        """Where a text may be found: its hash under every key, newest first."""
        return tuple([key.hashed(text) for key in self._keys])

    def derived(self, purpose: str) -> bytes:
        """A key of 32 bytes for another use, made out of the newest one; it does not lead back."""
        return self._keys[0].derived(f"for {purpose}")

    def derived_by_older(self, purpose: str) -> tuple[bytes, ...]:
        """What `derived` would give with each older key as the newest, newest first."""
        return tuple([key.derived(f"for {purpose}") for key in self._keys[1:]])


def new_key() -> bytes:
    """A new secret of 32 bytes from the system's source of randomness."""
    return secrets.token_bytes(KEY_BYTES)


def written(key: bytes) -> str:
    """A key as one word of letters, digits, - and _, to be kept apart from the stored rows."""
    return base64.urlsafe_b64encode(key).decode("ascii").rstrip("=")


def _read(word: str, at: int) -> bytes:
    message = f"key {at} of the ring is no key; make one with new_key() and written()"
    padded = word + "=" * (-len(word) % 4)
    try:
        key = base64.b64decode(padded, altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise SealError(message) from None
    if len(key) != KEY_BYTES:
        raise SealError(message)
    return key

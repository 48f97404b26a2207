"""What a button carries on the wire: ten letters that tell nothing to whoever reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b

# Without vowels (and without y) no code can spell a word; 20**10 codes for some thousand pairs.
LETTERS = "bcdfghjklmnpqrstvwxz"
LENGTH = 10  # letters, one byte each


class WireCodes:
    """The table of all pairs of node and key that can be pressed, under a secret key."""

    def __init__(
        self, key: bytes, pairs: Iterable[tuple[str, str]], older: Iterable[bytes] = ()
    ) -> None:
        """Take a secret of 16 to 64 bytes; the same one gives the same codes after a restart.

        Codes made with an `older` key are still understood, so that the Leave button on a
        screen works after the keys were changed.
        """
        self._key = key
        self._older = tuple(older)
        self._pairs: dict[str, tuple[str, str]] = {}
        self._codes: dict[tuple[str, str], str] = {}
        self.add(pairs)

    def add(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Take more pairs; those of before stay, so a button that lies there is understood."""
        every = sorted({*self._codes, *pairs})
        found, self._codes = _table(self._key, every)
        for one in self._older:
            found = _table(one, every)[0] | found
        self._pairs = found

    def __len__(self) -> int:
        """How many pairs there are."""
        return len(self._codes)

    def code(self, node: str, key: str) -> str:
        """The ten letters of a pair. Raises KeyError if the pair is not in the table."""
        try:
            return self._codes[node, key]
        except KeyError:
            message = f"no wire code for {node!r}, {key!r}: add the pair to the table"
            raise KeyError(message) from None

    def pair(self, code: str) -> tuple[str, str] | None:
        """The node and key behind a code; None for an old or invented one."""
        return self._pairs.get(code)


def _table(
    key: bytes, pairs: list[tuple[str, str]]
) -> tuple[dict[str, tuple[str, str]], dict[tuple[str, str], str]]:
    """The pairs by code and the codes by pair."""
    found: dict[str, tuple[str, str]] = {}
    for pair in pairs:
        found[_free_code(key, pair, found)] = pair
    return found, {pair: code for code, pair in found.items()}


def _free_code(key: bytes, pair: tuple[str, str], taken: Mapping[str, object]) -> str:
    for attempt in range(256):
        code = _hashed(key, attempt, pair)
        if code not in taken:
            return code
    message = "256 codes in a row are taken: two tables share one WireCodes"
    raise ValueError(message)


def _hashed(key: bytes, attempt: int, pair: tuple[str, str]) -> str:
    node, choice = (part.encode("utf-8", "surrogatepass") for part in pair)
    value = bytes([attempt]) + len(node).to_bytes(4, "big") + node + choice
    number = int.from_bytes(blake2b(value, key=key).digest(), "big")
    letters = []
    for _ in range(LENGTH):
        number, at = divmod(number, len(LETTERS))
        letters.append(LETTERS[at])
    return "".join(letters)

"""A limit that a person never meets and a flood meets at once."""

from __future__ import annotations

from dataclasses import dataclass

SIZE = 30  # events at once; more than half a minute of the fastest typing we could imagine
REFILL = 1.0  # events per second
REMEMBERED = 10_000  # chats; beyond that the buckets that are full again are dropped


@dataclass(frozen=True, slots=True)
class Bucket:
    """What is left of a chat's allowance: `left` events at the time `at`, in seconds.

    It holds `size` events and gets `refill` events a second.
    """

    left: float
    at: float
    size: int = SIZE
    refill: float = REFILL

    def taken(self, now: float) -> Bucket | None:
        """The bucket after one more event; None if it is empty."""
        left = min(float(self.size), self.left + max(0.0, now - self.at) * self.refill)
        return Bucket(left - 1, now, self.size, self.refill) if left >= 1 else None

    def is_full(self, now: float) -> bool:
        """Whether it says nothing any more, so that it can be forgotten."""
        return self.left + (now - self.at) * self.refill >= self.size


class Flood:
    """One bucket per chat, in memory only; a chat that was quiet for a while has none."""

    def __init__(self, size: int = SIZE, refill: float = REFILL) -> None:
        """Begin with no chat remembered; each has `size` events, and `refill` more a second."""
        self._size, self._refill = size, refill
        self._buckets: dict[str, Bucket] = {}

    def __len__(self) -> int:
        """How many chats are remembered."""
        return len(self._buckets)

    def lets(self, chat: str, now: float) -> bool:
        """Whether one more event of the chat is answered; `now` in seconds of a steady clock."""
        fresh = Bucket(self._size, now, self._size, self._refill)
        after = self._buckets.get(chat, fresh).taken(now)
        if after is None:
            return False
        self._buckets[chat] = after
        if len(self._buckets) > REMEMBERED:
            self.fade(now)
        return True

    def fade(self, now: float) -> None:
        """Forget every chat of which its bucket says nothing any more."""
        full = [chat for chat, bucket in self._buckets.items() if bucket.is_full(now)]
        for chat in full:
            del self._buckets[chat]

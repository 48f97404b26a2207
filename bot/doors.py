"""The person's own words: recognised and kept as keyed hashes, never as words.

Rules of this file: every text takes the same work, whether or not a word was hit and whichever
of the three it was; guesses at a closed door are few, and nothing tells when they are used up.
"""

from __future__ import annotations

import hmac
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.events import USES, Event, Hints, Keep, Latch, Said, Unreadable, Worded
from bot.store import DOOR_KEPT, Door, Store
from bot.talk import Talk
from safety.limits import Flood

GUESSES = 20  # texts at a closed door that are compared at once
ANOTHER = 60.0  # seconds until one more text is compared; a person's own word is hit long before
NO_WORD = b"\0" * 32  # compared in the place of a word that was not chosen
LONG = timedelta(hours=1)  # who may wait longer than this is told of no limit
LONGEST = 100  # characters of a word that count


class Doors:
    """Looks at what came with the eyes of the person's own words."""

    def __init__(self, store: Store) -> None:
        """Nothing is known of any chat yet."""
        self._store = store
        self._guesses = Flood(GUESSES, 1 / ANOTHER)

    def heard(
        self, address: str, door: Door | None, event: Event, now: datetime, *, is_open: bool
    ) -> Event:
        """The event, or the chosen word that it is; `is_open`: a talk is going on."""
        word = _word_of(event)
        if door is None or word is None:
            return event
        use = self._use_of(address, door, word)
        if not is_open and not self._guesses.lets(address, now.timestamp()):
            return event
        return event if use is None else Worded(use)

    async def latched(
        self, address: str, latch: Latch, event: Event, door: Door | None, now: datetime
    ) -> Door | None:
        """Keep or forget the person's words, as a turn says; the door as it is then."""
        if isinstance(latch, Keep):
            return await self.keep(address, latch, event, door, now)
        await self._store.forget_door(address)
        return None

    async def keep(
        self, address: str, kept: Keep, event: Event, door: Door | None, now: datetime
    ) -> Door | None:
        """Keep the word that the event said beside the others; the door as it is then."""
        word = _word_of(event)
        if word is None:
            return door
        hashed = self._store.word_hashes(address, word)[0]
        door = door or Door("")
        skin, language = kept.skin or door.skin, kept.language or door.language
        door = replace(door, skin=skin, language=language)
        if kept.use == "leave":
            door = replace(door, leave=hashed)
        elif kept.use == "safe":
            # A new skin begins with a new safe word; an older word for danger goes with it.
            door = replace(door, safe=hashed, duress=None)
        else:
            door = replace(door, duress=hashed)
        await self._store.keep_door(address, door, now + DOOR_KEPT)
        return door

    def _use_of(self, address: str, door: Door, word: str) -> str | None:
        hashes = self._store.word_hashes(address, word)
        words = {"leave": door.leave, "safe": door.safe, "duress": door.duress}
        hits = {use: _is_among(words[use] or NO_WORD, hashes) for use in USES}
        return next((use for use in USES if hits[use]), None)


def seen(door: Door | None, hints: Hints) -> Hints:
    """The hints of somebody behind that door, which has a cover only with a safe word."""
    if door is None:
        return hints
    if not door.skin or door.safe is None:
        return replace(hints, has_words=True)
    first = (door.language,) if door.language else ()
    return replace(hints, has_words=True, cover=door.skin, languages=(*first, *hints.languages))


def within(hints: Hints, coverable_for: timedelta) -> Hints:
    """The hints, and how long the platform lets us wait with covering, where that is not long."""
    if coverable_for > LONG:
        return hints
    return replace(hints, most_minutes=coverable_for // timedelta(minutes=1))


def mark_of(talk: Talk | None, door: Door | None) -> str | None:
    """What a trail says of the person's own words: their skin, "" without one, None: none."""
    if talk is not None and talk.skin:
        return talk.skin
    return door.skin if door else None


def _word_of(event: Event) -> str | None:
    """What the event said, as words are compared; None if it said nothing."""
    said = event.text if isinstance(event, Said) else ""
    if isinstance(event, Unreadable) and event.sign:
        return f"sign {event.sign}"
    plain = " ".join(unicodedata.normalize("NFKC", said[:LONGEST]).casefold().split())
    return plain.strip(" .!?¡¿") or plain or None


def _is_among(word: bytes, hashes: Sequence[bytes]) -> bool:
    return sum(hmac.compare_digest(word, one) for one in hashes) > 0  # every one is compared

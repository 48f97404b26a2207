"""Communities and choices over the sealed rows of the store.

Rules of this file: a choice lies under a hash made with a pepper of its own, which is made once
and kept sealed, so that a choice outlives a change of keys and cannot be joined to a talk. All
choices look alike from outside: same length, same due time.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import blake2b

from bot.communities import CHOICES, Communities, Community, everywhere
from bot.communities.records import from_json, to_json
from bot.store.rows import (
    CHOICE,
    COMMUNITY,
    PEPPER,
    Place,
    Row,
    Rows,
    opened,
    sealed_row,
)
from bot.store.sealed import SealedStore
from safety.seal import HASH_BYTES, KeyRing

NO_END = datetime(2999, 1, 1, tzinfo=UTC)  # kept until it is taken away
PAGE = 100  # rows looked at in one go
KEY_LENGTH = 16  # letters of a community's key: enough for every server there is


class SealedCommunities:
    """`Communities` under a key ring."""

    def __init__(self, ring: KeyRing, rows: Rows) -> None:
        """Seal with the newest key of `ring` into `rows`."""
        self._ring = ring
        self._rows = rows

    def key(self, address: str) -> str:
        """What stands for a community in Hints."""
        return self._ring.keyed_hash(f"overlay\0{address}").hex()[:KEY_LENGTH]

    async def community(self, address: str) -> Community | None:
        """The community of an address; None if nobody set it up."""
        row = await self._rows.find(COMMUNITY, hashes_of(self._ring, address))
        found = opened(self._ring, row) if row else None
        return from_json(found.value) if found else None

    async def keep_community(self, community: Community) -> None:
        """Write it over what was there."""
        places = self._places(community.address)
        await self._rows.change(places, (self._row(places[0], to_json(community)),))

    async def forget_community(self, address: str) -> None:
        """Delete it; nothing happens if there is none."""
        await self._rows.change(self._places(address), ())

    async def forget_others(
        self, kind: str, addresses: frozenset[str], among: Callable[[str], bool] = everywhere
    ) -> None:
        """Delete every community of a platform that is not among these."""
        after: Place = (COMMUNITY, b"")
        gone: list[Place] = []
        while page := await self._rows.page(after, PAGE):
            after = page[-1].place
            for row in page:
                found = opened(self._ring, row) if row.kind == COMMUNITY else None
                there = from_json(found.value) if found else None
                if there and there.address.startswith(f"{kind}:") and among(there.address):
                    gone += [] if there.address in addresses else [row.place]
            if after[0] != COMMUNITY:
                break
        if gone:
            await self._rows.change(gone, ())

    async def choice(self, member: str) -> str | None:
        """What a person chose about offers; None if nothing yet."""
        place = await self._choice_of(member)
        row = await self._rows.find(*_asked(place))
        found = opened(self._ring, row) if row else None
        letter = found.value.decode("ascii", "replace") if found else ""
        return next((one for one in CHOICES if one[0] == letter), None)

    async def choose(self, member: str, choice: str) -> None:
        """Keep one of CHOICES."""
        if choice not in CHOICES:
            message = f"{choice!r} is none of {CHOICES}"
            raise ValueError(message)
        place = await self._choice_of(member)
        await self._rows.change((place,), (self._row(place, choice[0].encode("ascii")),))

    async def _choice_of(self, member: str) -> Place:
        pepper = await self._pepper()
        hashed = blake2b(member.encode(), key=pepper, digest_size=HASH_BYTES, person=b"choice")
        return CHOICE, hashed.digest()

    async def _pepper(self) -> bytes:
        places = [(PEPPER, one) for one in self._ring.hashes(PEPPER)]
        while True:
            row = await self._rows.find(PEPPER, [chat for _, chat in places])
            found = opened(self._ring, row) if row else None
            if found is not None:
                return found.value
            # Read again below: of two programs that begin at once, the last one's stands.
            new = self._row(places[0], secrets.token_bytes(HASH_BYTES))
            await self._rows.change(places, (new,))

    def _places(self, address: str) -> tuple[Place, ...]:
        return tuple((COMMUNITY, one) for one in hashes_of(self._ring, address))

    def _row(self, place: Place, value: bytes) -> Row:
        return sealed_row(self._ring, place, value, NO_END)


def communities_of(store: SealedStore) -> Communities:
    """The communities that lie beside the talks of a store."""
    return SealedCommunities(store.ring, store.rows)


def hashes_of(ring: KeyRing, address: str) -> tuple[bytes, ...]:
    """Where a community may lie, the newest key's place first."""
    return ring.hashes(f"community\0{address}")


def _asked(place: Place) -> tuple[str, tuple[bytes, ...]]:
    return place[0], (place[1],)

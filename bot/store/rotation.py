"""Everything that lies under an older key, brought under the newest.

Rules of this file: a row is found by the hash of its chat's address, and only a Trail holds that
address. So a Trail is moved, and with it the Talk and the Door of the same chat; a Door whose
Trail is gone stays under its own key, is moved when its chat writes again, and ends within a day.
A row that somebody writes in between is left to them: the bot writes with the newest key anyway.
A bot that does not have the newest key would find nobody's trail any more; so a bot notes in the
store with which key it began, and nothing is moved before one has begun with the newest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store import TRAIL_KEPT
from bot.store.records import trail_from_json
from bot.store.rows import (
    DOOR,
    EPOCH,
    RING,
    START,
    TALK,
    TRAIL,
    Row,
    Rows,
    opened,
    sealed_row,
)
from safety.seal import KeyRing

MINUTE, NOTHING = timedelta(minutes=1), timedelta()  # a row's time is rounded down
BATCH = 100  # trails in one transaction: some milliseconds in which no turn is written


@dataclass(frozen=True, slots=True)
class Held:
    """What one key of a ring holds: how many rows, and when the last of them is swept (UTC).

    `until` is None if there is no row.
    """

    rows: int = 0
    until: datetime | None = None


async def rotate(rows: Rows, ring: KeyRing) -> int:
    """Bring every row whose address is known under the newest key; how many were brought.

    One transaction for each BATCH; stopped anywhere, it goes on where it was when run again.
    """
    moved, after = 0, (TRAIL, b"")
    while page := await rows.page(after, BATCH):
        after = page[-1].place
        pairs = [pair for row in page for pair in await _pairs(rows, ring, row)]
        moved += await _move(rows, pairs)
    return moved


async def note(rows: Rows, ring: KeyRing) -> None:
    """Note that a bot has begun with this ring."""
    places = [(RING, chat) for chat in ring.hashes(RING)]
    await rows.change(places, (sealed_row(ring, places[0], b"", EPOCH),))


async def is_noted(rows: Rows, ring: KeyRing) -> bool:
    """Whether a bot has begun with the newest key of this ring."""
    return await rows.find(RING, (ring.keyed_hash(RING),)) is not None


async def held(rows: Rows, ring: KeyRing) -> tuple[tuple[Held, ...], Held]:
    """What each key of the ring holds, newest first, and what no key of the ring opens."""
    by_key: dict[int | None, Held] = {}
    after = START
    while page := await rows.page(after, BATCH):
        after = page[-1].place
        for row in page:
            if row.kind == RING:
                continue
            at = ring.sealed_by(row.sealed)
            before = by_key.get(at, Held())
            end = row.due + MINUTE + (TRAIL_KEPT if row.kind == TRAIL else NOTHING)
            by_key[at] = Held(before.rows + 1, max(end, before.until or end))
    known = tuple(by_key.get(at, Held()) for at in range(len(ring)))
    return known, by_key.get(None, Held())


async def _pairs(rows: Rows, ring: KeyRing, row: Row) -> Sequence[tuple[Row, Row]]:
    """The rows of a trail's chat that lie under an older key, each with the one that follows."""
    found = opened(ring, row)
    trail = trail_from_json(found.value) if found else None
    if trail is None:
        return ()
    hashes = ring.hashes(trail.address)
    beside = [await rows.find(kind, hashes[1:]) for kind in (TALK, DOOR)] if hashes[1:] else []
    pairs = []
    for older in (row, *beside):
        inside = opened(ring, older) if older else None
        if older and inside and older.chat != hashes[0]:
            place = (older.kind, hashes[0])
            pairs.append((older, sealed_row(ring, place, inside.value, inside.until)))
    return pairs


async def _move(rows: Rows, pairs: Sequence[tuple[Row, Row]]) -> int:
    """All of them in one transaction; one by one if somebody wrote one of them meanwhile."""
    if not pairs:
        return 0
    older = [row for row, _ in pairs]
    if await rows.change([row.place for row in older], [row for _, row in pairs], older):
        return len(pairs)
    if len(pairs) == 1:
        return 0
    return sum([await _move(rows, [pair]) for pair in pairs])

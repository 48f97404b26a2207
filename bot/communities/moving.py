"""Communities and choices that lie under an older key, brought under the newest."""

from __future__ import annotations

from bot.communities.records import from_json
from bot.communities.sealed import PAGE, hashes_of
from bot.store.rows import CHOICE, COMMUNITY, PEPPER, Place, Row, Rows, opened, sealed_row
from safety.seal import KeyRing


async def move(rows: Rows, ring: KeyRing) -> int:
    """Bring them under the newest key; how many were brought.

    A row that somebody writes in between is left to them: they write with the newest key.
    """
    moved = 0
    for kind in (COMMUNITY, PEPPER, CHOICE):
        after: Place = (kind, b"")
        while page := [row for row in await rows.page(after, PAGE) if row.kind == kind]:
            after = page[-1].place
            for row in page:
                newer = _newer(ring, row)
                if newer is not None:
                    moved += await rows.change((row.place,), (newer,), (row,))
    return moved


def _newer(ring: KeyRing, row: Row) -> Row | None:
    found = opened(ring, row)
    if found is None or found.is_newest:
        return None
    place = row.place  # a choice stays where its pepper puts it
    if row.kind == PEPPER:
        place = (PEPPER, ring.keyed_hash(PEPPER))
    if row.kind == COMMUNITY:
        there = from_json(found.value)
        if there is None:
            return None
        place = (COMMUNITY, hashes_of(ring, there.address)[0])
    return sealed_row(ring, place, found.value, found.until)

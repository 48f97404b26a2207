"""The poison centre that somebody of a place can call; no list of matches ever holds one."""

from __future__ import annotations

from directory.service import ACTIVE, VOICE, Service
from directory.snapshot import Snapshot

POISON = "poison"  # the kind


def poison_line(snapshot: Snapshot, country: str, region: str | None = None) -> Service | None:
    """The poison centre of the region, else the one of the whole country; None if none is known.

    `region` is an ISO 3166-2 code; while it is not known, a centre of one region counts as none.
    """
    found = [
        one
        for one in snapshot.services_of(country)
        if one.kind == POISON
        and one.status == ACTIVE
        and any(way.type == VOICE for way in one.channels)
    ]
    near = [one for one in found if region is not None and region in one.regions]
    return next(iter((*near, *(one for one in found if not one.regions))), None)

"""Which services fit a need, best first, and why; pure and the same for the same input.

Rules of this file: a line for children comes first wherever one is open; a line for adults
never stands before one; police, report-only and take-down services and lists of other lines
are never first; a line for people afraid of their own thoughts is shown to nobody else.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from directory.fit import may_show
from directory.kinds import TAKE_DOWN, TAKE_DOWN_SECOND
from directory.reasons import AGAINST, REASONS, against_of, reasons_of
from directory.service import Match, Need, Service
from directory.snapshot import Snapshot
from directory.weigh import Candidate, allowed, candidate

__all__ = ["AGAINST", "REASONS", "batch", "match"]

BATCH = 3  # cards in one list: the best, and two of other kinds


def match(snapshot: Snapshot, need: Need) -> tuple[Match, ...]:
    """Every service that fits a need, best first; empty only if the directory has none.

    First the lines of the country, then those that answer people of every country.
    """
    found = [candidate(one, need) for one in _services(snapshot, need) if may_show(one, need)]
    ordered = sorted(allowed(found, need), key=lambda one: one.rank)
    return tuple(
        Match(one.service, one.open, reasons_of(one, need), against_of(one, need))
        for one in _led(ordered, need)
    )


def batch(matches: Sequence[Match], shown: Collection[str] = ()) -> tuple[Match, ...]:
    """Up to three services not shown yet: the best, then two of kinds not in the list so far.

    `shown` holds ids. Where other kinds run out, the next best of the same kind follow.
    """
    left = [one for one in matches if one.service.id not in shown]
    chosen = left[:1]
    for one in left[1:]:
        if len(chosen) < BATCH and one.service.kind not in {got.service.kind for got in chosen}:
            chosen.append(one)
    ids = {one.service.id for one in chosen}
    rest = [one for one in left if one.service.id not in ids]
    return (*chosen, *rest[: BATCH - len(chosen)])


def _services(snapshot: Snapshot, need: Need) -> Sequence[Service]:
    local = snapshot.services_of(need.country) if need.country else ()
    known = {one.id for one in local}
    return (*local, *(one for one in snapshot.world if one.id not in known))


def _led(ordered: Sequence[Candidate], need: Need) -> Sequence[Candidate]:
    """The same candidates with one that may lead at the head, and a wanted second after it."""
    lead = min(ordered, key=lambda one: one.head, default=None)
    if lead is None:
        return ()
    head = [lead]
    if need.concern in TAKE_DOWN_SECOND:
        head += [one for one in ordered if one.service.kind == TAKE_DOWN and one is not lead][:1]
    heads = {one.service.id for one in head}
    return (*head, *(one for one in ordered if one.service.id not in heads))

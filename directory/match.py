"""Which services fit a need, best first, and why; pure and the same for the same input.

Rules of this file: a line for children comes first wherever one is open; a line for adults
never stands before one; police, report-only and take-down services and lists of other lines
are never first; a line for people afraid of their own thoughts is shown to nobody else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from directory.candidates import Candidates
from directory.insight import led
from directory.reasons import AGAINST, REASONS, against_of, reasons_of
from directory.service import Match, Need
from directory.snapshot import Snapshot

__all__ = ["AGAINST", "REASONS", "Matches", "batch", "match", "one"]

BATCH = 3  # cards in one list: the best, and two of other kinds
_NOBODY: frozenset[str] = frozenset()


class Matches(Sequence[Match]):
    """Services that fit, best first; the reasons of each are worked out when it is looked at."""

    def __init__(self, found: Candidates, order: Sequence[int], in_sight: Collection[int]) -> None:
        self._found = found
        self._order = order
        self._in_sight = in_sight
        self._made: dict[int, Match] = {}

    def __len__(self) -> int:
        return len(self._order)

    def __getitem__(self, at: int | slice) -> Match | Sequence[Match]:  # type: ignore[override]  # a slice is a tuple
        if isinstance(at, slice):
            return tuple(self._match(one) for one in self._order[at])
        return self._match(self._order[at])

    def __iter__(self) -> Iterator[Match]:
        return map(self._match, self._order)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # compared by value, and kept nowhere as a key

    def _match(self, at: int) -> Match:
        made = self._made.get(at)
        if made is None:
            one, need = self._found.candidate(at), self._found.need
            reasons, against = reasons_of(one, need), against_of(one, need)
            made = Match(one.service, one.open, reasons, against, at in self._in_sight)
            self._made[at] = made
        return made


def match(snapshot: Snapshot, need: Need, reported: Collection[str] = _NOBODY) -> Sequence[Match]:
    """Every service that fits a need, best first; empty only if the directory has none.

    First the lines of the country, then those that answer people of every country. `reported`
    holds ids of which somebody told that they could not get through.
    """
    found = Candidates(snapshot, need, reported)
    order, in_sight = led(found)
    return Matches(found, order, in_sight)


def batch(matches: Sequence[Match], shown: Collection[str] = ()) -> tuple[Match, ...]:
    """Up to three services not shown yet: the best, then two of kinds not in the list so far.

    `shown` holds ids. Services that belong together stand in one list, or none of them does.
    Where other kinds run out, the next best of the same kind follow.
    """
    left = [one for one in matches if one.service.id not in shown]
    chosen: list[Match] = []
    for one in _by_kind(left):
        group = [one, *_partners(one, left)]
        new = [each for each in group if each not in chosen]
        if len(chosen) + len(new) <= max(BATCH, len(group) if not chosen else 0):
            chosen += new
        if len(chosen) >= BATCH:
            break
    return tuple(one for one in left if one in chosen)


def one(matches: Sequence[Match]) -> tuple[Match, ...]:
    """The one number to call: the best service, with those that are never shown without it."""
    best = matches[0] if matches else None
    if best is None:
        return ()
    return (best, *_partners(best, matches[1:]))


def _by_kind(left: Sequence[Match]) -> Iterator[Match]:
    """The best, those that belong in sight, one of each other kind, then the rest."""
    first = left[:1]
    kinds = {one.service.kind for one in first}
    in_sight = [one for one in left[1:] if one.in_sight]
    kinds |= {one.service.kind for one in in_sight}
    others: list[Match] = []
    for one in left[1:]:
        if one.service.kind not in kinds and not one.in_sight:
            kinds.add(one.service.kind)
            others.append(one)
            if len(others) >= BATCH:
                break
    yield from first
    yield from in_sight
    yield from others
    taken = {one.service.id for one in (*first, *in_sight, *others)}
    yield from (one for one in left if one.service.id not in taken)


def _partners(one: Match, among: Sequence[Match]) -> list[Match]:
    pair = one.service.paired_with
    return [
        other
        for other in (among if pair else ())
        if other.service.id in pair and other.service.id != one.service.id
    ]

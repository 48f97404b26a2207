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
from directory.service import Match, Need, Service
from directory.snapshot import Snapshot

__all__ = ["AGAINST", "REASONS", "Matches", "batch", "match", "one"]

BATCH = 3  # cards in one list: the best, and two of other kinds
_NOBODY: frozenset[str] = frozenset()


class Matches(Sequence[Match]):
    """Services that fit, best first; the reasons of each are worked out when it is looked at."""

    def __init__(self, found: Candidates, order: Sequence[int], in_sight: Sequence[int]) -> None:
        self._found = found
        self._order = order
        self._sighted = in_sight
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

    def seen(self) -> Iterator[tuple[int, Service]]:
        """The services in their order, each with its place; without reasons."""
        entry = self._found.entry
        return ((at, entry(one).service) for at, one in enumerate(self._order))

    def sighted(self) -> Sequence[int]:
        """The places of those that belong in sight of the first."""
        return [self._order.index(one) for one in self._sighted]

    def _match(self, number: int) -> Match:
        made = self._made.get(number)
        if made is None:
            one, need = self._found.candidate(number), self._found.need
            made = Match(one.service, one.open, reasons_of(one, need), against_of(one, need))
            self._made[number] = made
        return made


def match(snapshot: Snapshot, need: Need, unreached: Collection[str] = _NOBODY) -> Sequence[Match]:
    """Every service that fits a need, best first; empty only if the directory has none.

    First the lines of the country, then those that answer people of every country. `unreached`
    holds ids of which somebody told that they could not get through.
    """
    found = Candidates(snapshot, need, unreached)
    order, in_sight = led(found)
    return Matches(found, order, in_sight)


def batch(
    matches: Sequence[Match], shown: Collection[str] = (), most: int = BATCH
) -> tuple[Match, ...]:
    """Up to three services not shown yet: the best, then two of kinds not in the list so far.

    `shown` holds ids; `most` is how many, if not three. Services that belong together stand in
    one list, or none of them does. Where other kinds run out, the next best of the same kind
    follow.
    """
    chosen: list[int] = []
    for at, service in _by_kind(matches, shown):
        group = [at, *_partners(service, matches, shown)]
        new = [one for one in group if one not in chosen]
        if len(chosen) + len(new) <= max(most, len(group) if not chosen else 0):
            chosen += new
        if len(chosen) >= most:
            break
    return tuple(matches[at] for at in sorted(chosen))


def one(matches: Sequence[Match]) -> tuple[Match, ...]:
    """The one number to call: the best service, with those that are never shown without it."""
    if not matches:
        return ()
    partners = _partners(matches[0].service, matches)
    return tuple(matches[at] for at in (0, *partners))


def _seen(matches: Sequence[Match], shown: Collection[str]) -> Iterator[tuple[int, Service]]:
    """The services not shown yet, in their order, each with its place."""
    if isinstance(matches, Matches):
        every = matches.seen()
    else:
        every = ((at, one.service) for at, one in enumerate(matches))
    return ((at, service) for at, service in every if service.id not in shown)


def _by_kind(matches: Sequence[Match], shown: Collection[str]) -> Iterator[tuple[int, Service]]:
    """The best, those that belong in sight, one of each other kind, then the rest."""
    best = next(_seen(matches, shown), None)
    if best is None:
        return
    taken, kinds = {best[0]}, {best[1].kind}
    yield best
    for at in matches.sighted() if isinstance(matches, Matches) else ():
        service = matches[at].service
        if at not in taken and service.id not in shown:
            taken.add(at)
            kinds.add(service.kind)
            yield at, service
    for at, service in _seen(matches, shown):
        if at not in taken and service.kind not in kinds:
            taken.add(at)
            kinds.add(service.kind)
            yield at, service
    yield from ((at, service) for at, service in _seen(matches, shown) if at not in taken)


def _partners(
    service: Service, matches: Sequence[Match], shown: Collection[str] = ()
) -> Sequence[int]:
    """The places of those that belong together with a service, and with those again."""
    if not service.paired_with:
        return ()
    left = {one.id: (at, one) for at, one in _seen(matches, shown)}
    group, found = {service.id}, [service]
    while found:
        pair = [left[one] for one in found.pop().paired_with if one in left and one not in group]
        group |= {one.id for _, one in pair}
        found += [one for _, one in pair]
    return [left[one][0] for one in group - {service.id}]

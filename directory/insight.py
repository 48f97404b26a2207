"""The list put together: who may stand in it, who leads it, and who belongs in sight of the first.

Rules of this file: where police and state are kept out they come only if nobody else answers
here; lines that know another subject come only if nobody here listens; where a life may be at
stake nobody far away is shown who does not say that they help with this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from directory.attributes import LIKELY, SPOKEN, UNSAID
from directory.candidates import Candidates, Ranked
from directory.kinds import TAKE_DOWN_SECOND
from directory.ladder import Head
from directory.ranking import WHOLE
from directory.standing import IS_OPEN
from directory.weigh import Fact

SEEN = 3  # services that stand in sight of the first one, itself among them
_HUMAN, _UNSEEN = int(Head.HUMAN) << WHOLE, int(Head.LONG_UNSEEN) << WHOLE
_NEAR, _LISTENS, _TAKES = int(Fact.NEAR), int(Fact.LISTENS), int(Fact.TAKES_DOWN)
_CHARITY, _STATE, _ANSWERS = int(Fact.CHARITY), int(Fact.STATE), int(Fact.ANSWERS_HERE)
_LEADS_HERE, _FAR_OR_KNOWS = int(Fact.LEADS_HERE), int(Fact.NEAR | Fact.KNOWS_AFAR)
_KNOWN_HERE, _HELPS = int(Fact.NEAR | Fact.LISTENS), int(Fact.HUMAN | Fact.LISTENS)
_HELPS_HERE, _MADE = _HELPS | _NEAR, int(Fact.MADE | Fact.HUMAN | Fact.LISTENS)
_CHILDS, _EXPERT = _HELPS | int(Fact.CHILDS), int(Fact.NEAR | Fact.EXPERT)
_LEADER = int(Fact.NEAR | Fact.HUMAN)
Holds = Callable[[Ranked], bool]


def led(found: Candidates) -> tuple[Sequence[Ranked], Sequence[Ranked]]:
    """The candidates, best first, and those of them that belong in the first list."""
    order = sorted(_allowed(found))
    if not order:
        return (), ()
    heads = [_lead(found, order)]
    for facts, holds in _wishes(found, heads[0]):
        if len(heads) >= SEEN:
            break
        if found.facts & facts == facts and not any(_grants(one, facts, holds) for one in heads):
            heads += _first(order, heads, facts, holds)
    # In sight means among the first cards; only making pictures disappear has a place of its own.
    front = [heads[0], *(one for one in heads[1:2] if one.weighed.facts & _TAKES)]
    for one in front:
        order.remove(one)
    return (*front, *order), heads[1:]


def _allowed(found: Candidates) -> Sequence[Ranked]:
    """The candidates that may stand in one list with the others."""
    every: Sequence[Ranked] = found.found
    if found.view.avoids_state:
        every = _without_state(every)
    if "asks-suicide" in found.view.tags:
        every = _with(every, _FAR_OR_KNOWS) or every
    if any(one.weighed.facts & _LEADS_HERE for one in every):
        return _with(every, _LISTENS)
    return _with(every, _KNOWN_HERE) or every


def _with(every: Sequence[Ranked], facts: int) -> Sequence[Ranked]:
    """Those for which any of the facts holds."""
    return [one for one in every if one.weighed.facts & facts]


def _without_state(every: Sequence[Ranked]) -> Sequence[Ranked]:
    others = _with(every, _CHARITY)
    if any(one.weighed.facts & _ANSWERS for one in others):
        return others
    return _with(every, _CHARITY | _STATE) or every


def _lead(found: Candidates, order: Sequence[Ranked]) -> Ranked:
    """The one that stands first: the best of those that may; see `directory.ladder.Head`."""
    today, channel = found.asked.today, found.need.channel

    def head(one: Ranked) -> int:
        told = one.weighed.head
        if told > _HUMAN:
            return told
        if today >= one.entry.last_from:
            return _UNSEEN
        if told == 0 and channel is not None and not one.entry.has_way(channel):
            return _HUMAN  # somebody who cannot speak is not served by a voice
        return told

    best, least = order[0], head(order[0])
    for one in order:  # they stand in order, so the first of equals is the best
        if not least:
            break
        if head(one) < least:
            best, least = one, head(one)
    return best


def _wishes(found: Candidates, lead: Ranked) -> Iterator[tuple[int, Holds | None]]:
    """What should be in sight of the first, the most needed first; two have room.

    Facts that must all hold, and what must hold besides.
    """
    need = found.need
    if need.concern in TAKE_DOWN_SECOND:
        yield _TAKES, None
    if need.language and found.spoken(lead) not in {SPOKEN, LIKELY}:
        yield (
            _HELPS,
            lambda one: found.spoken(one) == SPOKEN and bool(one.weighed.facts & _FAR_OR_KNOWS),
        )
    yield _CHILDS, None
    yield _MADE, lambda one: found.spoken(one) <= UNSAID
    yield _HELPS_HERE, lambda one: one.weighed.standing.names_it
    if need.region is not None:
        yield _HELPS, lambda one: need.region in one.entry.regions
    if lead.weighed.facts & _LEADER != _LEADER:
        yield 0, lambda one: one.weighed.standing.shape.lists_all
    yield _HELPS_HERE, lambda one: one.weighed.standing.open == IS_OPEN
    if "asks-safe-now" in found.view.tags:
        yield _EXPERT, None  # the police too, where nobody else is made for it; never first


def _grants(one: Ranked, facts: int, holds: Holds | None) -> bool:
    return one.weighed.facts & facts == facts and (holds is None or holds(one))


def _first(
    order: Sequence[Ranked], heads: Sequence[Ranked], facts: int, holds: Holds | None
) -> Sequence[Ranked]:
    """The best that grants a wish, of another kind than the heads if there is one."""
    kinds = {one.weighed.standing.shape.kind for one in heads}
    same: Sequence[Ranked] = ()
    for one in order:
        weighed = one.weighed
        if weighed.facts & facts != facts or (holds is not None and not holds(one)):
            continue
        if one in heads:
            continue
        if weighed.standing.shape.kind not in kinds:
            return (one,)
        same = same or (one,)
    return same

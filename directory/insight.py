"""The list put together: who may stand in it, who leads it, and who belongs in sight of the first.

Rules of this file: where police and state are kept out they come only if nobody else answers
here; lines that know another subject come only if nobody here listens; where a life may be at
stake nobody far away is shown who does not say that they help with this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from directory.attributes import LIKELY, SPOKEN, UNSAID
from directory.candidates import Candidates
from directory.entry import HAS_WAY
from directory.kinds import TAKE_DOWN_SECOND
from directory.ladder import Head
from directory.weigh import (
    ANSWERS_HERE,
    CHARITY,
    CHILDS,
    EXPERT,
    HUMAN,
    KNOWS_AFAR,
    LEADS_HERE,
    LISTENS_TO_IT,
    LISTS_ALL,
    MADE,
    NAMES_IT,
    NEAR,
    OPEN_NOW,
    STATE,
    TAKES_DOWN,
    lead_of,
)

SEEN = 3  # services that stand in sight of the first one, itself among them
_HELPS = HUMAN | LISTENS_TO_IT
Holds = Callable[[int], bool]


def led(found: Candidates) -> tuple[Sequence[int], Sequence[int]]:
    """The candidates, best first, and those of them that belong in the first list."""
    order = sorted(_allowed(found))
    if not order:
        return (), ()
    heads = [_lead(found, order)]
    for facts, holds in _wishes(found, heads[0]):
        if len(heads) >= SEEN:
            break
        if found.facts & facts == facts and not any(_grants(one, facts, holds) for one in heads):
            heads += _first(found, order, heads, facts, holds)
    # In sight means among the first cards; only making pictures disappear has a place of its own.
    front = [heads[0], *(one for one in heads[1:2] if one & TAKES_DOWN)]
    for one in front:
        order.remove(one)
    return (*front, *order), heads[1:]


def _allowed(found: Candidates) -> Sequence[int]:
    """The candidates that may stand in one list with the others."""
    every: Sequence[int] = found.found
    if found.view.avoids_state:
        every = _without_state(every)
    if "asks-suicide" in found.view.tags:
        every = _with(every, NEAR | KNOWS_AFAR) or every
    if any(one & LEADS_HERE for one in every):
        return _with(every, LISTENS_TO_IT)
    return _with(every, NEAR | LISTENS_TO_IT) or every


def _with(every: Sequence[int], facts: int) -> Sequence[int]:
    """Those for which any of the facts holds."""
    return [one for one in every if one & facts]


def _without_state(every: Sequence[int]) -> Sequence[int]:
    others = _with(every, CHARITY)
    if any(one & ANSWERS_HERE for one in others):
        return others
    return _with(every, CHARITY | STATE) or every


def _lead(found: Candidates, order: Sequence[int]) -> int:
    """The one that stands first: the best of those that may; see `directory.ladder.Head`."""
    today, channel = found.asked.today, found.need.channel

    def head(one: int) -> int:
        told = lead_of(one)
        if told > Head.HUMAN:
            return told
        entry = found.entry(one)
        if today >= entry.last_from:
            return Head.LONG_UNSEEN
        if told == Head.CHILDREN and entry.lacks(channel) != HAS_WAY:
            return Head.HUMAN  # somebody who cannot speak is not served by a voice
        return told

    best, least = order[0], head(order[0])
    for one in order:  # they stand in order, so the first of equals is the best
        if least == Head.CHILDREN:
            break
        if lead_of(one) < least and (told := head(one)) < least:
            best, least = one, told
    return best


def _wishes(found: Candidates, lead: int) -> Iterator[tuple[int, Holds | None]]:
    """What should be in sight of the first, the most needed first; two have room.

    Facts that must all hold, and what must hold besides.
    """
    need = found.need
    if need.concern in TAKE_DOWN_SECOND:
        yield TAKES_DOWN, None
    if need.language and found.spoken(lead) not in {SPOKEN, LIKELY}:
        yield (
            _HELPS,
            lambda one: bool(one & (NEAR | KNOWS_AFAR)) and found.spoken(one) == SPOKEN,
        )
    yield CHILDS | _HELPS, None
    yield CHILDS | NEAR | NAMES_IT | _HELPS, None  # the first may be for children and not name it
    yield MADE | _HELPS, lambda one: found.spoken(one) <= UNSAID
    yield NEAR | NAMES_IT | _HELPS, None
    if need.region is not None:
        yield _HELPS, lambda one: need.region in found.entry(one).regions
    if not (lead & NEAR and lead & HUMAN):
        yield LISTS_ALL, None
    yield NEAR | OPEN_NOW | _HELPS, None
    if "asks-safe-now" in found.view.tags:
        yield NEAR | EXPERT, None  # the police too, where nobody else is made for it; never first


def _grants(one: int, facts: int, holds: Holds | None) -> bool:
    return one & facts == facts and (holds is None or holds(one))


def _first(
    found: Candidates,
    order: Sequence[int],
    heads: Sequence[int],
    facts: int,
    holds: Holds | None,
) -> Sequence[int]:
    """The best that grants a wish, of another kind than the heads if there is one."""
    kinds = {found.entry(one).shape.kind for one in heads}
    same: Sequence[int] = ()
    for one in order:
        if one & facts != facts or (holds is not None and not holds(one)) or one in heads:
            continue
        if found.entry(one).shape.kind not in kinds:
            return (one,)
        same = same or (one,)
    return same

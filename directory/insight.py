"""The list put together: who may stand in it, who leads it, and who belongs in sight of the first.

Rules of this file: where police and state are kept out they come only if nobody else answers
here; lines that know another subject come only if nobody here listens; where a life may be at
stake nobody far away is shown who does not say that they help with this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from directory.candidates import Candidates
from directory.kinds import TAKE_DOWN_SECOND
from directory.ladder import Head
from directory.ranking import LIKELY, SPOKEN, UNSAID, WHOLE
from directory.standing import IS_OPEN, view_of
from directory.weigh import Fact

SEEN = 3  # services that stand in sight of the first one, itself among them
_HUMAN, _UNSEEN = int(Head.HUMAN) << WHOLE, int(Head.LONG_UNSEEN) << WHOLE
_KNOWN_HERE = int(Fact.NEAR | Fact.LISTENS)
_FAR_OR_KNOWS = int(Fact.NEAR | Fact.KNOWS_AFAR)
_ANY_CHARITY, _ANY_STATE = int(Fact.CHARITY), int(Fact.STATE)
_LISTENS, _LEADS_HERE, _ANSWERS = int(Fact.LISTENS), int(Fact.LEADS_HERE), int(Fact.ANSWERS_HERE)
_HELPS = Fact.HUMAN | Fact.LISTENS
Holds = Callable[[int], bool]


def led(found: Candidates) -> tuple[Sequence[int], Sequence[int]]:
    """The numbers of the candidates, best first, and those that belong in the first list."""
    order = sorted(_allowed(found), key=found.ranks.__getitem__)
    if not order:
        return (), ()
    heads = [_lead(found, order)]
    for wish in _wishes(found, heads[0]):
        if len(heads) < SEEN and not any(map(wish, heads)):
            heads += _first(found, order, heads, wish)
    # In sight means among the first cards; only making pictures disappear has a place of its own.
    takes_down = [one for one in heads[1:2] if found.weighed[one].facts & Fact.TAKES_DOWN]
    front = [heads[0], *takes_down]
    return (*front, *(one for one in order if one not in front)), heads[1:]


def _allowed(found: Candidates) -> Sequence[int]:
    """The candidates that may stand in one list with the others."""
    facts = [one.facts for one in found.weighed]
    view = view_of(found.need)
    every: Sequence[int] = range(len(facts))
    if view.avoids_state:
        every = _without_state(facts, every)
    if "asks-suicide" in view.tags:
        every = [one for one in every if facts[one] & _FAR_OR_KNOWS] or every
    listening = [one for one in every if facts[one] & _LISTENS]
    if any(facts[one] & _LEADS_HERE for one in listening):
        return listening
    return [one for one in every if facts[one] & _KNOWN_HERE] or every


def _without_state(facts: Sequence[int], every: Sequence[int]) -> Sequence[int]:
    others = [one for one in every if facts[one] & _ANY_CHARITY]
    if any(facts[one] & _ANSWERS for one in others):
        return others
    return [*others, *(one for one in every if facts[one] & _ANY_STATE)] or every


def _lead(found: Candidates, order: Sequence[int]) -> int:
    """The one that stands first: the best of those that may; see `directory.ladder.Head`."""
    need, today = found.need, found.need.at.date().toordinal()

    def head(at: int) -> int:
        one, entry = found.weighed[at], found.entries[at]
        if one.head <= _HUMAN and today >= entry.last_from:
            return _UNSEEN
        if one.head == 0 and need.channel is not None and not entry.has_way(need.channel):
            return _HUMAN  # somebody who cannot speak is not served by a voice
        return one.head

    return min(order, key=lambda at: head(at) + found.ranks[at])


def _wishes(found: Candidates, lead: int) -> Iterator[Holds]:
    """What should be in sight of the first, the most needed first; two have room."""
    need = found.need

    def has(at: int, wanted: int) -> bool:
        return found.weighed[at].facts & wanted == wanted

    def names_it(at: int) -> bool:
        return found.weighed[at].standing.names_it

    if need.concern in TAKE_DOWN_SECOND:
        yield lambda at: has(at, Fact.TAKES_DOWN)
    if need.language and found.spoken[lead] not in {SPOKEN, LIKELY}:
        yield (
            lambda at: (
                found.spoken[at] == SPOKEN
                and has(at, _HELPS)
                and bool(found.weighed[at].facts & _FAR_OR_KNOWS)
            )
        )
    yield lambda at: has(at, Fact.CHILDS | _HELPS)
    yield lambda at: has(at, Fact.MADE | _HELPS) and found.spoken[at] <= UNSAID
    yield lambda at: names_it(at) and has(at, Fact.NEAR | _HELPS)
    if need.region is not None:
        yield lambda at: need.region in found.entries[at].regions and has(at, _HELPS)
    if not has(lead, Fact.NEAR | Fact.HUMAN):
        yield lambda at: found.entries[at].shape.lists_all
    yield lambda at: has(at, Fact.NEAR | _HELPS) and found.weighed[at].standing.open == IS_OPEN
    if "asks-safe-now" in view_of(need).tags:
        yield lambda at: has(
            at, Fact.NEAR | Fact.EXPERT
        )  # the police too, if nobody else is made for it


def _first(
    found: Candidates, order: Sequence[int], heads: Sequence[int], wish: Holds
) -> Sequence[int]:
    """The best that grants a wish, of another kind than the heads if there is one."""
    kinds = {found.entries[one].shape.kind for one in heads}
    same: Sequence[int] = ()
    for at in order:
        if wish(at) and at not in heads:
            if found.entries[at].shape.kind not in kinds:
                return (at,)
            same = same or (at,)
    return same

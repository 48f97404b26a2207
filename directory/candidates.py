"""Everything that may be shown for one need, weighed in one pass.

Rule of this file: it is the hot path; what can be known before a need comes stands in Entry.
A rank is one number: the weight of what a service is for this need, of what the person brings
along, and of the record alone, each in bits of its own (see directory/ranking.py).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from directory.entry import Entry, bit_of
from directory.fit import base_of
from directory.ranking import LIKELY, NOT_SPOKEN, OF_THE_PLACE, SPOKEN, UNSAID, Wish
from directory.service import WORLD, Need, Open, Service
from directory.snapshot import Snapshot
from directory.standing import ACROSS, HERE, SOME_REGION, Standing, view_of
from directory.tongues import main_languages
from directory.weigh import Fact, Weighed, weigh, wished

_HIDDEN = int(Fact.HIDDEN)
_MISSING, _ONLY_MAIL, _REPORTED = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A service weighed against a need; `missing` tells that it lacks the wanted way."""

    service: Service
    open: Open
    standing: Standing
    spoken: int
    missing: bool
    is_near: bool
    is_reported: bool


class Candidates:
    """The services that may be shown for a need, by number, with rank and facts of each."""

    __slots__ = ("_reported", "entries", "heads", "need", "ranks", "spoken", "weighed")

    def __init__(self, snapshot: Snapshot, need: Need, reported: Collection[str]) -> None:
        self.need = need
        self._reported = reported
        self.entries: list[Entry] = []
        self.ranks: list[int] = []
        self.weighed: list[Weighed] = []
        self.spoken: list[int] = []
        local = snapshot.entries(need.country)
        self._weigh(local, HERE)
        world = snapshot.entries(WORLD)
        if local:
            known = {id(one) for one in local}
            world = tuple(one for one in world if id(one) not in known)
        self._weigh(world, ACROSS)

    def candidate(self, at: int) -> Candidate:
        """One of them with all that its card may say."""
        one, need = self.entries[at], self.need
        return Candidate(
            service=one.service,
            open=one.open_for(need),
            standing=self.weighed[at].standing,
            spoken=self.spoken[at],
            missing=need.channel is not None and not one.has_way(need.channel),
            is_near=need.region in one.regions,
            is_reported=one.service.id in self._reported,
        )

    def _weigh(self, entries: Sequence[Entry], home: int) -> None:  # noqa: C901 - one hot pass
        need = self.need
        view = view_of(need)
        kept: dict[int, Weighed] = view.weighed  # type: ignore[assignment]  # it holds these only
        wishes: dict[int, int] = {}
        bit, age, region = bit_of(need.concern), need.age, need.region
        at, now, today = need.at, need.at.timestamp(), need.at.date().toordinal()
        language = base_of(need.language) if need.language else None
        mains = _mains(need.country) if home == HERE else frozenset()
        unsaid = LIKELY if language in mains else UNSAID
        asks_more = need.channel is not None or bool(self._reported)
        for one in entries:
            if age is not None and one.is_limited and not one.low <= age <= one.high:
                continue
            where, is_near = home, False
            if one.regions:
                is_near = region in one.regions
                if region is not None and not is_near:
                    continue
                if region is None and home == HERE:
                    where = SOME_REGION
            clock = one.clock
            state = clock.rank_at(now, at) if clock is not None else one.rank_for(need)
            names_it = 1 if one.concerns & bit else 0
            key = one.base + (names_it * 3 + where) * 3 + state
            weighed = kept.get(key)
            if weighed is None:
                weighed = kept[key] = weigh(
                    one.shape, view, names_it=bool(names_it), where=where, state=state
                )
            if weighed.facts & _HIDDEN:
                continue
            spoken = unsaid
            if language is not None and one.languages:
                if language in one.languages:
                    spoken = SPOKEN
                else:
                    is_usual = language not in mains and not mains.isdisjoint(one.languages)
                    spoken = OF_THE_PLACE if is_usual else NOT_SPOKEN
            days = 0 if today < one.old_from else 1 if today < one.last_from else 2
            doubt = one.doubt if today < one.weak_from else 1
            lacks = self._lacks(one) if asks_more else 0
            small = spoken + 5 * (
                days + 3 * (doubt + 3 * (one.is_named + 2 * (is_near + 2 * lacks)))
            )
            weight = wishes.get(small)
            if weight is None:
                weight = wishes[small] = wished(
                    Wish(
                        spoken=spoken,
                        missing=bool(lacks & _MISSING),
                        only_mail=bool(lacks & _ONLY_MAIL),
                        is_across=home == ACROSS,
                        is_near=is_near,
                        is_named=one.is_named,
                        age=days,
                        doubt=doubt,
                        is_reported=bool(lacks & _REPORTED),
                        avoids_state=view.avoids_state,
                        wants_way=need.channel is not None,
                    )
                )
            self.entries.append(one)
            self.ranks.append(weighed.weight + weight + one.static)
            self.weighed.append(weighed)
            self.spoken.append(spoken)

    def _lacks(self, one: Entry) -> int:
        """What speaks against a service once a way is asked for or reports are known, in bits."""
        wanted = self.need.channel
        lacks = _REPORTED if one.service.id in self._reported else 0
        if wanted is not None and not one.has_way(wanted):
            lacks |= _MISSING
        return lacks | _ONLY_MAIL if one.is_only_mail(wanted) else lacks


@lru_cache(maxsize=512)
def _mains(country: str | None) -> frozenset[str]:
    """The main languages of a country, one name for one language."""
    return frozenset(base_of(one) for one in main_languages(country)) if country else frozenset()

"""Communities as the running bot knows them: read once, and what a turn's world asks of them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace

from bot.communities import Communities, Community, everywhere
from bot.communities.sealed import SealedCommunities
from bot.events import Hints
from bot.store.memory import MemoryRows
from safety.seal import KeyRing

REMEMBERED = 1000  # communities; one takes a kilobyte


class Known:
    """The communities of a store, the latest ones in memory; the only writer of them."""

    def __init__(self, communities: Communities | None = None) -> None:
        """Read from there; None: from a memory of its own, which a restart empties."""
        self._communities = communities or SealedCommunities(KeyRing.generate(), MemoryRows())
        self._read: OrderedDict[str, Community | None] = OrderedDict()
        self._with_services: dict[str, Community] = {}

    async def community(self, address: str) -> Community | None:
        """The community of an address; None if nobody set it up. Raises StoreError."""
        if address not in self._read:
            self._note(address, await self._communities.community(address))
        self._read.move_to_end(address)
        return self._read[address]

    async def keep(self, community: Community) -> None:
        """Write it over what was there. Raises StoreError, and then nothing has changed."""
        await self._communities.keep_community(community)
        self._note(community.address, community)

    async def forget(self, address: str) -> None:
        """The bot was removed from there. Raises StoreError."""
        await self._communities.forget_community(address)
        self._note(address, None)

    async def forget_others(
        self, kind: str, addresses: frozenset[str], among: Callable[[str], bool] = everywhere
    ) -> None:
        """The bot is in these alone, of all that are `among`. Raises StoreError."""
        await self._communities.forget_others(kind, addresses, among)
        self._read.clear()
        self._with_services.clear()

    async def choice(self, member: str) -> str | None:
        """What a person chose about offers; None if nothing yet. Raises StoreError."""
        return await self._communities.choice(member)

    async def choose(self, member: str, choice: str) -> None:
        """Keep what a person chose about offers. Raises StoreError."""
        await self._communities.choose(member, choice)

    def hints(self, hints: Hints, community: Community | None) -> Hints:
        """The hints of somebody who is in a community: their own language comes first.

        Where its members likely live comes before what a setting of the person's tells.
        """
        if community is None:
            return hints
        return replace(
            hints,
            languages=tuple(dict.fromkeys((*hints.languages, *_languages(community)))),
            countries=tuple(dict.fromkeys((*community.countries, *hints.countries))),
            community=self._communities.key(community.address),
        )

    def behind(self, key: str) -> Community | None:
        """The community that a key of Hints stands for, if it has services of its own."""
        return self._with_services.get(key)

    def _note(self, address: str, community: Community | None) -> None:
        self._read[address] = community
        self._with_services.pop(self._communities.key(address), None)
        if community is not None and community.services:
            self._with_services[self._communities.key(address)] = community
        while len(self._read) > REMEMBERED:
            before, _ = self._read.popitem(last=False)
            self._with_services.pop(self._communities.key(before), None)


def _languages(community: Community) -> tuple[str, ...]:
    return (*community.languages, community.language)

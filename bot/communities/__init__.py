"""Communities that took the bot in, and the one choice of a member: what a store of them gives.

Rules of this file: a community's record tells of the community, never of a member; of a member
only one of CHOICES is kept, under a hash that leads neither to the member nor to their talks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

AGREED, NEVER = "agreed", "never"
CHOICES = (AGREED, NEVER)
MOST_SERVICES = 10  # of one community: more than fits beside the checked ones serves nobody


@dataclass(frozen=True, slots=True)
class OwnService:
    """A local service that a community added for its members; nobody but the community checked it.

    `way` is a number or an https address, as it is dialled or opened; `who` is "charity",
    "state" or "police"; `concerns` keys of `directory.concerns`; `page` the address of a page
    that says so; `added` the day of it.
    """

    name: str
    way: str
    who: str
    concerns: tuple[str, ...]
    page: str
    added: date


@dataclass(frozen=True, slots=True)
class Community:
    """What the people who look after a server or a group chose for it.

    `address` is "d:<guild>" on Discord, "t:<chat>" on Telegram; `language` (BCP 47) is that of
    the panel; `languages` what its members speak, best first; `countries` (ISO 3166-1) where they
    likely live; `moderators` are ids of roles, empty where the platform's own rights decide;
    `panel` is the channel of the panel, None where none was chosen.
    """

    address: str = field(repr=False)
    language: str = "en"
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    moderators: tuple[int, ...] = field(default=(), repr=False)
    panel: int | None = field(default=None, repr=False)
    services: tuple[OwnService, ...] = ()


def everywhere(_address: str) -> bool:
    """Every address there is."""
    return True


class Communities(Protocol):
    """Sealed records of communities and members' choices.

    Every method but `key` raises `bot.store.StoreError` if the rows cannot be reached.
    """

    def key(self, address: str) -> str:
        """What stands for a community in Hints: opaque, the same as long as the keys are."""

    async def community(self, address: str) -> Community | None:
        """The community of an address; None if nobody set it up."""

    async def keep_community(self, community: Community) -> None:
        """Write it over what was there."""

    async def forget_community(self, address: str) -> None:
        """Delete it, when the bot was removed; nothing happens if there is none."""

    async def forget_others(
        self, kind: str, addresses: frozenset[str], among: Callable[[str], bool] = everywhere
    ) -> None:
        """Delete every community of a platform ("d" or "t") that is not among these.

        `among` says of an address whether whoever asks would know of it at all.
        """

    async def choice(self, member: str) -> str | None:
        """What a person ("d:<user>") chose about offers, one of CHOICES; None: nothing yet."""

    async def choose(self, member: str, choice: str) -> None:
        """Keep one of CHOICES, in every server at once and until they choose again."""

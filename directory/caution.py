"""What telling may bring upon a person in one country, for one concern; always with a source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from directory.service import Source

# What may happen: the law punishes what the concern is about, or is used to do so; who tells of
# what was done to them may be held or charged.
MAY = ("law", "arrest")


@dataclass(frozen=True, slots=True)
class Caution:
    """One warning: `country` as in ISO 3166-1, `concern` a key of `directory.concerns`.

    `may` is a key of MAY; every one of the `sources` says it, and one at least carries a date.
    """

    country: str
    concern: str
    may: str
    sources: Mapping[str, Source]

    @property
    def stated(self) -> str | None:
        """The newest date that one of its sources carries; None if none carries one."""
        return max((one.stated for one in self.sources.values() if one.stated), default=None)


def by_place(cautions: Iterable[Caution]) -> Mapping[tuple[str, str], Caution]:
    """The cautions by country and concern; of two for the same, the first."""
    found: dict[tuple[str, str], Caution] = {}
    for one in cautions:
        found.setdefault((one.country, one.concern), one)
    return MappingProxyType(found)

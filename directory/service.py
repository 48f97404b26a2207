"""Services, needs and matches: frozen values; each fact of a service has a source and a date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

ACTIVE = "active"  # the only status that is shown to people
EMERGENCY = "emergency"  # the kind of an emergency number, which is never a match
WORLD = "001"  # UN M.49: a service that answers everybody, wherever they are
SEVERAL = "ZZ"  # the file of services that belong to no single country
VOICE, TEXT = "voice", "text"
WRITTEN = ("text", "chat", "whatsapp", "telegram", "viber", "messenger", "line", "email")
CHANNEL_TYPES = (VOICE, *WRITTEN, "web", "app")
EMERGENCY_ROLES = ("police", "ambulance", "fire")


@dataclass(frozen=True, slots=True)
class Source:
    """One page that states a fact.

    `stated` is its own date ("2024", "2024-03" or a full date; None if it shows none), `opened`
    the day somebody of this project read it.
    """

    id: str
    url: str
    title: str
    stated: str | None
    opened: date
    says: str | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """One way to reach a service.

    `type` is one of CHANNEL_TYPES; `value` is what is dialled, written to or opened, in the
    grouping of its source; `label` a proper name that tells it apart ("Globe"), shown as it is;
    `keyword` the word to send to a text line; `roles` only on emergency numbers;
    `opening_hours` (OSM syntax) only where this channel differs from the service;
    `on_phone_bill` whether the one who pays sees it; `sources` are ids in the service's `sources`.
    """

    type: str
    value: str
    sources: tuple[str, ...]
    label: str | None = None
    keyword: str | None = None
    toll_free: bool | None = None
    languages: tuple[str, ...] = ()
    opening_hours: str | None = None
    roles: tuple[str, ...] = ()
    on_phone_bill: bool | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """What a service must tell: `whom` and `about` are keys of `directory.kinds`."""

    whom: str
    about: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """A place where help is: everything that is known, None where no source says.

    `country` is the file's ISO 3166-1 code ("ZZ" for services of several countries); `serves`
    the countries it answers to, ("001",) for the whole world (UN M.49); `regions` ISO 3166-2
    codes, empty for all of it; `who` is "charity", "state" or "police"; `audience` is
    "children", "everyone", "adults" or None; `paired_with` names services that are shown together
    with this one or not at all (grown-ups' line of the same house, another language).
    """

    id: str
    name: str
    country: str
    serves: tuple[str, ...]
    status: str
    who: str
    kind: str
    concerns: tuple[str, ...]
    channels: tuple[Channel, ...]
    sources: Mapping[str, Source]
    assured_date: date
    confidence: str
    alternate_name: str | None = None
    organization: str | None = None
    audience: str | None = None
    minimum_age: int | None = None
    maximum_age: int | None = None
    languages: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    opening_hours: str | None = None
    timezone: str | None = None
    is_free: bool | None = None
    is_anonymous: bool | None = None
    is_confidential: bool | None = None
    fact_sources: Mapping[str, tuple[str, ...]] | None = None
    duties: tuple[Duty, ...] = ()
    paired_with: tuple[str, ...] = ()

    @property
    def stated(self) -> str | None:
        """The newest date that one of its sources carries; None if none carries one."""
        return max((s.stated for s in self.sources.values() if s.stated), default=None)


@dataclass(frozen=True, slots=True)
class Need:
    """What a person needs, in closed keys.

    `country` and `region` as in ISO 3166, None if they would rather not say; `concern` a key of
    `directory.concerns`; `age` in years or None (counts as under 18); `channel` "written" or
    "voice" or a channel type, None for any; `language` a BCP 47 tag; `at` an aware time.
    """

    country: str | None
    at: datetime
    region: str | None = None
    concern: str | None = None
    age: int | None = None
    is_adult: bool = False
    channel: str | None = None
    language: str | None = None
    asked_for_police: bool = False


@dataclass(frozen=True, slots=True)
class Open:
    """Whether somebody answers at a time.

    `state` is "always", "open", "closed" or "unknown"; `changes` the aware time at which
    an open line closes or a closed one opens, in the service's own zone; None if not known;
    `holidays_known` is False where the country's public holidays are not known to us;
    `is_holiday` tells that it is unknown only because today is a public holiday there.
    """

    state: str
    changes: datetime | None = None
    holidays_known: bool = True
    is_holiday: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A service that fits, and why: `reasons` and `against` are keys of `directory.match`."""

    service: Service
    open: Open
    reasons: tuple[str, ...]
    against: tuple[str, ...]

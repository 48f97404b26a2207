"""Which services belong in the directory, as rules that run; in words: docs/inclusion.md.

Rule of this file: a criterion is met by what the record says with a source, never by silence.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from types import MappingProxyType

from directory.fit import is_for_adults
from directory.kinds import TOLD, TOLD_ABOUT
from directory.life import Freshness, freshness, is_stated_lately
from directory.service import VOICE, WRITTEN, Service
from directory.snapshot import ACTIVE

Criterion = Callable[[Service, date], bool]


def _is_answered(one: Service) -> bool:
    return any(way.type == VOICE or way.type in WRITTEN for way in one.channels)


def _is_sourced(one: Service) -> bool:
    facts = (one.fact_sources or {}).items()
    named = [*(way.sources for way in one.channels), *(keys for fact, keys in facts if keys)]
    named += [duty.sources for duty in one.duties]
    return bool(named) and all(keys and all(key in one.sources for key in keys) for keys in named)


def _is_two(one: Service) -> bool:
    return len({source.url for source in one.sources.values()}) > 1


def _says_what_is_told(one: Service) -> bool:
    return (
        one.is_confidential is not None
        or one.is_anonymous is not None
        or any(duty.whom in TOLD and duty.about in TOLD_ABOUT for duty in one.duties)
    )


REQUIRED: Mapping[str, Criterion] = MappingProxyType(
    {
        "reachable": lambda one, _: bool(one.channels),
        "sourced": lambda one, _: _is_sourced(one),
        "borne": lambda one, _: one.confidence in {"high", "medium"},
    }
)
WISHED: Mapping[str, Criterion] = MappingProxyType(
    {
        "open_to_the_young": lambda one, _: not is_for_adults(one),
        "answered": lambda one, _: _is_answered(one),
        "writable": lambda one, _: any(way.type in WRITTEN for way in one.channels),
        "free": lambda one, _: one.is_free is True,
        "says_when": lambda one, _: one.opening_hours is not None,
        "says_for_whom": lambda one, _: (
            one.audience is not None or (one.minimum_age or one.maximum_age) is not None
        ),
        "says_in_what_language": lambda one, _: bool(one.languages),
        "says_what_is_told": lambda one, _: _says_what_is_told(one),
        "two_sources": lambda one, _: _is_two(one),
        "stated_lately": is_stated_lately,
        "looked_at_lately": lambda one, today: freshness(one, today) == Freshness.FRESH,
    }
)
CRITERIA: Mapping[str, Criterion] = MappingProxyType({**REQUIRED, **WISHED})


def criteria_met(service: Service, today: date) -> tuple[str, ...]:
    """The keys of CRITERIA that a record meets on a day, in their order."""
    return tuple(key for key, holds in CRITERIA.items() if holds(service, today))


def missing(service: Service, today: date) -> tuple[str, ...]:
    """The required criteria that a record lacks; none if it is not shown to people anyway."""
    if service.status != ACTIVE:
        return ()
    return tuple(key for key, holds in REQUIRED.items() if not holds(service, today))


def counted(services: Collection[Service], today: date) -> Mapping[str, int]:
    """How many of these services meet each criterion."""
    return {key: sum(holds(one, today) for one in services) for key, holds in CRITERIA.items()}

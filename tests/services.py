"""Invented services for tests of the directory; nothing in them exists."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from directory.service import VOICE, Channel, Need, Service, Source
from directory.snapshot import Snapshot

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)  # a Tuesday
DAY = date(2026, 11, 20)
SOURCE = Source("s1", "https://page.example/line", "A page", "2025-04", DAY)
PHONE = Channel(VOICE, "0555 10 20 30", ("s1",))
CHAT = Channel("chat", "https://chat.example/now", ("s1",))
MAIL = Channel("email", "help@line.example", ("s1",))
PAGE = Channel("web", "https://line.example/help", ("s1",))

PLAIN = Service(
    id="aa-plain",
    name="Plain Line",
    country="AA",
    serves=("AA",),
    status="active",
    who="charity",
    kind="mental_health",
    concerns=(),
    channels=(PHONE,),
    sources={"s1": SOURCE},
    assured_date=DAY,
    confidence="high",
    opening_hours="24/7",
)
CHILDREN = replace(
    PLAIN, id="aa-children", name="Children's Line", kind="child_helpline", audience="children"
)
FAR = replace(PLAIN, id="zz-far", country="ZZ", serves=("001",), audience="everyone")
LIST = replace(FAR, id="zz-list", kind="finder", channels=(PAGE,), opening_hours=None)
POLICE = replace(PLAIN, id="aa-police", kind="child_protection", who="police")


def closed(service: Service) -> Service:
    """The same service with hours at which it is closed at NOON."""
    return replace(service, opening_hours="Mo-Fr 22:00-23:00", timezone="UTC")


def holding(*services: Service) -> Snapshot:
    """A directory of just these services."""
    return Snapshot(services)


def asking(concern: str | None = None, country: str | None = "AA") -> Need:
    """The plainest need, on a Tuesday at noon."""
    return Need(country, NOON, concern=concern)

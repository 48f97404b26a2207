"""Invented services and needs, spread over all countries alike; always the same ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

from directory.concerns import CONCERNS
from directory.kinds import KINDS, SPECIAL
from directory.service import EMERGENCY, WORLD, Channel, Need, Service, Source
from directory.sources.datafiles import FOLDER
from directory.tongues import main_languages

COUNTRIES = tuple(sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem != "ZZ"))
FAR = 20  # services that answer the whole world, whatever the size
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY = date(2026, 11, 20)
HOURS = (
    *("24/7", "Mo-Fr 09:00-17:00", "Mo-Su 14:00-22:00", "Mo-Fr 08:00-12:00,13:00-18:00"),
    *("22:00-06:00", "Mo-Sa 10:00-20:00; PH off", None, None),
)


def invented(count: int, seed: int = 7) -> Iterator[Service]:
    """So many services, always the same ones."""
    dice = random.Random(seed)  # noqa: S311 - invented services, no secret
    kinds = [kind for kind in KINDS if kind != EMERGENCY]
    for at in range(count):
        country = dice.choice(COUNTRIES)
        is_far = at < FAR
        kind = dice.choice(kinds)
        tongues = main_languages(country) or ("en",)
        sources = {"s1": Source("s1", f"https://line{at}.example/x", "A page", "2025-04", DAY)}
        ways = [Channel("voice", f"0{at:09}", ("s1",))]
        if dice.random() < 0.3:
            ways.append(Channel("chat", f"https://line{at}.example/chat", ("s1",)))
        yield Service(
            id=f"{country.lower()}-invented-{at}",
            name=f"Invented Line {at}",
            country="ZZ" if is_far else country,
            serves=(WORLD,) if is_far else (country,),
            status="active",
            who=dice.choices(("charity", "state", "police"), (60, 35, 5))[0],
            kind=kind,
            concerns=tuple(dice.sample(list(CONCERNS), dice.randint(0, 5))),
            channels=tuple(ways),
            sources=MappingProxyType(sources),
            assured_date=DAY - timedelta(days=dice.randint(0, 420)),
            confidence=dice.choice(("high", "medium", "low")),
            audience=dice.choices(("children", "everyone", "adults", None), (25, 25, 5, 45))[0],
            minimum_age=dice.choice((None, None, None, 8, 12)),
            maximum_age=dice.choice((None, None, None, 18, 25)),
            languages=tuple(dice.sample(tongues, 1)) if dice.random() < 0.5 else (),
            opening_hours=dice.choice(HOURS),
            timezone="UTC",
            is_free=dice.choice((True, None)),
            is_anonymous=dice.choice((True, None)) if kind not in SPECIAL else None,
            fact_sources=MappingProxyType({"name": ("s1",)}),
        )


def asked(count: int, seed: int) -> list[Need]:
    """So many needs of children everywhere, a tenth of a second apart."""
    dice = random.Random(seed)  # noqa: S311 - invented needs, no secret
    found = []
    for at in range(count):
        country = dice.choice(COUNTRIES)
        tongues = main_languages(country) or (None,)
        found.append(
            Need(
                country,
                NOON + timedelta(seconds=at / 10),
                concern=dice.choice(list(CONCERNS)),
                age=dice.choice((None, None, 9, 14, 16)),
                channel=dice.choice((None, None, None, "written")),
                language=dice.choice((None, tongues[0])),
            )
        )
    return found

"""A foreign package as records that nobody is shown: inactive, low, with the package as source.

Rules of this file: nothing is guessed; what a record needs and the package does not say, such as
who answers, stands in the notes as a question. No place and no person is ever taken over.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from types import MappingProxyType

from directory.check_record import OLDEST
from directory.hsds.foreign_parts import KEY, Ask, ForeignRow, Parts, day_of, text_of
from directory.hsds.own import channel_fields
from directory.hsds.package import Cell, Package
from directory.life import DEFUNCT, UNCHECKED
from directory.record import Record
from directory.service import Channel, Service

QUESTIONS = "Imported, looked at by nobody. who and kind are not told by HSDS: to be found out."


@dataclass(slots=True)
class Found:
    """Records, and by the service's name with the reason: those refused, and what was `left`."""

    records: list[Record] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)


def records_of(package: Package, ask: Ask, taken: Collection[str]) -> Found:
    """The records of a foreign package; `taken` are ids that are in use already."""
    parts = Parts(package)
    found = Found()
    ids = set(taken)
    for row in package.table("service"):
        name = " ".join(str(row["name"]).split())
        country = ask.country or parts.country(row, ask.countries)
        if country is None:
            found.refused.append((name, "no country is told as a code; give one with --country"))
            continue
        channels = tuple(parts.channels(row))
        found.left += [(name, what) for what in parts.left(row, channels, ask)]
        if not channels:
            found.refused.append((name, "no number, address or page that can be used"))
            continue
        service = _service(row, name, country, channels, parts, ask, ids)
        ids.add(service.id)
        notes = f"{QUESTIONS} HSDS id {row['id']} in {ask.package}."
        found.records.append(Record(f"{country}.yaml", service, notes, channel_fields(service)))
    return found


def _service(
    row: ForeignRow,
    name: str,
    country: str,
    channels: tuple[Channel, ...],
    parts: Parts,
    ask: Ask,
    ids: Collection[str],
) -> Service:
    hours = parts.hours(row)
    zone = ask.timezone if hours else None
    told = hours if hours and (zone or hours == "24/7") else None
    is_free = parts.is_free(row)
    facts: dict[str, tuple[str, ...]] = {"name": (KEY,)}
    facts |= {"schedule": (KEY,)} if told else {}
    facts |= {"cost": (KEY,)} if is_free is not None else {}
    return Service(
        id=_slug(name, country, str(row["id"]), ids),
        name=name,
        country=country,
        serves=(country,),
        status=DEFUNCT if row["status"] == DEFUNCT else UNCHECKED,
        who="charity",
        kind="other",
        concerns=parts.concerns(row),
        channels=channels,
        sources=MappingProxyType({KEY: parts.source(row, ask)}),
        assured_date=day_of(row.get("assured_date"), ask.today) or ask.today,
        confidence="low",
        alternate_name=text_of(row.get("alternate_name")),
        organization=parts.organization(row),
        minimum_age=_age(row.get("minimum_age")),
        maximum_age=_age(row.get("maximum_age")),
        languages=parts.languages("service_id", row),
        regions=parts.regions(row, country),
        opening_hours=told,
        timezone=zone if told else None,
        is_free=is_free,
        fact_sources=MappingProxyType(facts),
    )


def _slug(name: str, country: str, uuid: str, ids: Collection[str]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain) or ["imported"]
    found = "-".join((country.lower(), *words))
    return f"{found}-{uuid[:8].lower()}" if found in ids else found


def _age(said: Cell) -> int | None:
    # A fraction or an age that nobody reaches is left to the source.
    if not isinstance(said, int | float) or said != int(said) or not 0 <= said <= OLDEST:
        return None
    return int(said)

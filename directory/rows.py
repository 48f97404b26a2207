"""Services as rows of the tables; `directory.store` reads them back, and nothing is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from directory.models import (
    Attribute,
    Base,
    Chat,
    Contact,
    CostOption,
    FactSource,
    GapRow,
    Language,
    Organization,
    Phone,
    Schedule,
    ServiceArea,
    ServiceRow,
    SourceRow,
    Taxonomy,
    TaxonomyTerm,
    Url,
)
from directory.service import TEXT, VOICE, Channel, Service
from directory.snapshot import WORLD, Gap

TAXONOMIES = {
    "kind": "What kind of service it is",
    "who": "Who answers",
    "audience": "Whom it is for",
    "confidence": "How well its sources bear it",
    "concern": "What it helps with",
    "role": "Whom an emergency number reaches",
}
ON_WAY = "channel"  # the fact that a way to reach a service exists and is right
Value = str | int | date | None
Rows = Mapping[type[Base], Sequence[Mapping[str, Value]]]


def uuid_of(slug: str) -> str:
    """The HSDS id of a record: always the same for one id of the data files."""
    return str(uuid5(NAMESPACE_URL, f"urn:waypost:{slug}"))


def rows_of(services: Iterable[Service], gaps: Iterable[Gap]) -> Rows:
    """The rows of every table, in an order in which they can be written."""
    found: dict[type[Base], list[Mapping[str, Value]]] = defaultdict(list)
    organizations: set[str] = set()
    for name, description in TAXONOMIES.items():
        found[Taxonomy].append({"id": name, "name": name, "description": description})
    for position, one in enumerate(services):
        if one.organization is not None and one.organization not in organizations:
            organizations.add(one.organization)
            owner = uuid_of(one.organization)
            found[Organization].append({"id": owner, "name": one.organization})
        for model, row in _service(one, position):
            found[model].append(row)
    terms = {str(row["taxonomy_term_id"]) for row in found[Attribute]}
    for term in sorted(terms):
        taxonomy, code = term.split(":", 1)
        found[TaxonomyTerm].append(
            {"id": term, "code": code, "name": code, "taxonomy_id": taxonomy}
        )
    found[GapRow] = [
        {"country": gap.country, "kind": gap.kind, "searched": gap.searched, "notes": gap.notes}
        for gap in gaps
    ]
    order = [mapper.class_ for mapper in Base.registry.mappers]
    tables = {table: at for at, table in enumerate(Base.metadata.sorted_tables)}
    order.sort(key=lambda model: tables[model.__table__])
    return {model: found[model] for model in order if found[model]}


def _service(one: Service, position: int) -> Iterable[tuple[type[Base], Mapping[str, Value]]]:
    owner = uuid_of(one.id)
    yield (
        ServiceRow,
        {
            "id": owner,
            "organization_id": uuid_of(one.organization) if one.organization else None,
            "name": one.name,
            "alternate_name": one.alternate_name,
            "status": one.status,
            "minimum_age": one.minimum_age,
            "maximum_age": one.maximum_age,
            "assured_date": one.assured_date,
            "slug": one.id,
            "country": one.country,
            "position": position,
            "is_anonymous": one.is_anonymous,
            "is_confidential": one.is_confidential,
            "has_fact_sources": one.fact_sources is not None,
        },
    )
    if one.opening_hours is not None or one.timezone is not None:
        row: dict[str, Value] = {"timezone": one.timezone, "opening_hours": one.opening_hours}
        yield Schedule, {"service_id": owner, **row}
    if one.is_free is not None:
        option = "free" if one.is_free else "not free"
        yield CostOption, {"service_id": owner, "option": option, "is_free": one.is_free}
    areas = [(code, "un-m49" if code == WORLD else "iso3166-1") for code in one.serves]
    areas += [(code, "iso3166-2") for code in one.regions]
    for at, (extent, kind) in enumerate(areas):
        row = {"position": at, "extent": extent, "extent_type": kind}
        yield ServiceArea, {"service_id": owner, **row}
    listed = [("kind", one.kind), ("who", one.who), ("confidence", one.confidence)]
    listed += [("audience", one.audience)] if one.audience is not None else []
    listed += [("concern", concern) for concern in one.concerns]
    for at, (taxonomy, code) in enumerate(listed):
        yield Attribute, _attribute(owner, None, at, taxonomy, code)
    for at, code in enumerate(one.languages):
        yield Language, {"service_id": owner, "way": None, "position": at, "code": code}
    for at, source in enumerate(one.sources.values()):
        row = {"url": source.url, "title": source.title, "stated": source.stated}
        row |= {"key": source.id, "position": at, "says": source.says}
        yield SourceRow, {"service_id": owner, "opened": source.opened, **row}
    for fact, keys in (one.fact_sources or {}).items():
        yield from _facts(owner, None, fact, keys)
    for at, channel in enumerate(one.channels):
        yield from _way(owner, at, channel)


def _way(
    owner: str, at: int, channel: Channel
) -> Iterable[tuple[type[Base], Mapping[str, Value]]]:
    row: dict[str, Value] = {
        "service_id": owner,
        "position": at,
        "label": channel.label,
        "keyword": channel.keyword,
        "toll_free": channel.toll_free,
        "opening_hours": channel.opening_hours,
    }
    if channel.type in {VOICE, TEXT}:
        yield Phone, {**row, "number": channel.value, "type": channel.type}
    elif channel.type == "email":
        yield Contact, {**row, "email": channel.value}
    elif channel.type in {"web", "app"}:
        yield Url, {**row, "url": channel.value, "type": channel.type}
    else:
        yield Chat, {**row, "address": channel.value, "type": channel.type}
    for place, code in enumerate(channel.languages):
        yield Language, {"service_id": owner, "way": at, "position": place, "code": code}
    for place, role in enumerate(channel.roles):
        yield Attribute, _attribute(owner, at, place, "role", role)
    yield from _facts(owner, at, ON_WAY, channel.sources)


def _attribute(
    owner: str, way: int | None, position: int, taxonomy: str, code: str
) -> Mapping[str, Value]:
    return {
        "link_id": owner,
        "link_entity": "service" if way is None else "phone",
        "link_type": taxonomy,
        "way": way,
        "position": position,
        "taxonomy_term_id": f"{taxonomy}:{code}",
    }


def _facts(
    owner: str, way: int | None, fact: str, keys: Sequence[str]
) -> Iterable[tuple[type[Base], Mapping[str, Value]]]:
    # A fact without sources keeps its place by a row without a key.
    for at, key in enumerate(keys or (None,)):
        row: dict[str, Value] = {"position": at, "source_key": key}
        yield FactSource, {"service_id": owner, "way": way, "fact": fact, **row}

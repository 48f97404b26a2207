"""What belongs to one service, as rows: its ways, hours, places, keys, sources and duties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from directory.rrule import weekly_rules
from directory.service import TEXT, VOICE, Channel, Service
from directory.snapshot import WORLD

ON_WAY = "channel"  # the fact that a way to reach a service exists and is right
ON_DUTY = "duty:"  # the facts of its duties, numbered
EVERYWHERE, COUNTRY, REGION = "un-m49", "iso3166-1", "iso3166-2"
FREE, NOT_FREE = "free", "not free"
Value = str | int | date | None
Row = Mapping[str, Value]


def uuid_of(slug: str) -> str:
    """The HSDS id of a record: always the same for one id of the data files."""
    return str(uuid5(NAMESPACE_URL, f"urn:waypost:{slug}"))


def listed(one: Service) -> Iterator[tuple[str, str]]:
    """What a record says in keys of closed lists: the name of the list, and the key."""
    yield from (("kind", one.kind), ("who", one.who), ("confidence", one.confidence))
    if one.audience is not None:
        yield "audience", one.audience
    yield from (("concern", concern) for concern in one.concerns)


def parts(one: Service) -> Iterator[tuple[str, Row]]:
    """Everything that belongs to one service, as pairs of a table and a row."""
    counted: dict[str, int] = defaultdict(int)
    for table, row in (*_about(one), *_proof(one)):
        at = counted[table]
        counted[table] += 1
        yield table, {"id": uuid_of(f"{one.id}/{table}/{at}"), **row}
    for at, channel in enumerate(one.channels):
        yield from _way(one.id, at, channel)


def _about(one: Service) -> Iterator[tuple[str, Row]]:
    owner = uuid_of(one.id)
    for rule in _schedules(one):
        yield "schedule", {"service_id": owner, **rule}
    if one.is_free is not None:
        option, amount = (FREE, 0) if one.is_free else (NOT_FREE, None)
        yield "cost_option", {"service_id": owner, "option": option, "amount": amount}
    areas = [(code, EVERYWHERE if code == WORLD else COUNTRY) for code in one.serves]
    areas += [(code, REGION) for code in one.regions]
    for at, (extent, code_list) in enumerate(areas):
        row: dict[str, Value] = {"service_id": owner, "position": at, "code_list": code_list}
        # HSDS lists four forms of an extent; a code is none of the three that draw a shape.
        yield "service_area", {**row, "extent": extent, "extent_type": "text"}
    for at, code in enumerate(one.languages):
        row = {"service_id": owner, "phone_id": None, "way_id": None}
        yield "language", {**row, "position": at, "code": code}
    for at, (taxonomy, code) in enumerate(listed(one)):
        yield "attribute", _attribute(owner, "service", at, taxonomy, code)


def _proof(one: Service) -> Iterator[tuple[str, Row]]:
    owner: dict[str, Value] = {"service_id": uuid_of(one.id)}
    for at, source in enumerate(one.sources.values()):
        row: dict[str, Value] = {"position": at, "key": source.id, "url": source.url}
        row |= {"title": source.title, "stated": source.stated, "opened": source.opened}
        yield "source", {**owner, **row, "says": source.says}
    for fact, keys in (one.fact_sources or {}).items():
        for cited in _facts(fact, keys):
            yield "fact_source", {**owner, "way_id": None, **cited}
    for at, duty in enumerate(one.duties):
        yield "duty", {**owner, "position": at, "whom": duty.whom, "about": duty.about}
        for cited in _facts(f"{ON_DUTY}{at}", duty.sources):
            yield "fact_source", {**owner, "way_id": None, **cited}
    for at, other in enumerate(one.paired_with):
        yield "pairing", {**owner, "position": at, "with_slug": other}
    yield (
        "metadata",
        {
            "resource_id": uuid_of(one.id),
            "resource_type": "service",
            "last_action_date": one.assured_date,
            "last_action_type": "looked at",
            "field_name": "assured_date",
            "previous_value": "not kept",  # HSDS wants a value; only the last look is known
            "replacement_value": one.assured_date.isoformat(),
            "updated_by": "Waypost",
        },
    )


def _schedules(one: Service) -> Iterator[Row]:
    if one.opening_hours is None and one.timezone is None:
        return
    said: dict[str, Value] = {"opening_hours": one.opening_hours, "iana_timezone": one.timezone}
    rule = dict.fromkeys(("freq", "byday", "opens_at", "closes_at"))
    yield {**said, **rule, "description": one.opening_hours}
    for weekly in weekly_rules(one.opening_hours or ""):
        derived: dict[str, Value] = {"opening_hours": None, "iana_timezone": one.timezone}
        derived |= {"opens_at": weekly.opens_at, "closes_at": weekly.closes_at}
        yield {**derived, "freq": "WEEKLY", "byday": weekly.byday, "description": None}


def _way(slug: str, at: int, channel: Channel) -> Iterator[tuple[str, Row]]:
    owner, way = uuid_of(slug), uuid_of(f"{slug}/way/{at}")
    row: dict[str, Value] = {
        "id": way,
        "service_id": owner,
        "position": at,
        "keyword": channel.keyword,
        "toll_free": channel.toll_free,
        "on_phone_bill": channel.on_phone_bill,
        "opening_hours": channel.opening_hours,
    }
    table, columns = _named(channel)
    yield table, {**row, **columns}
    phone = way if table == "phone" else None
    for place, code in enumerate(channel.languages):
        row = {"id": uuid_of(f"{slug}/way/{at}/language/{place}"), "service_id": None}
        row |= {"phone_id": phone, "way_id": way}
        yield "language", {**row, "position": place, "code": code}
    for place, role in enumerate(channel.roles):
        row = {"id": uuid_of(f"{slug}/way/{at}/role/{place}")}
        yield "attribute", {**row, **_attribute(way, table, place, "role", role)}
    for place, cited in enumerate(_facts(ON_WAY, channel.sources)):
        row = {"id": uuid_of(f"{slug}/way/{at}/fact/{place}"), "service_id": owner}
        yield "fact_source", {**row, "way_id": way, **cited}


def _named(channel: Channel) -> tuple[str, Row]:
    if channel.type in {VOICE, TEXT}:
        said: Row = {"number": channel.value, "description": channel.label}
        return "phone", {**said, "type": channel.type}
    if channel.type == "email":
        return "contact", {"email": channel.value, "name": channel.label}
    column = "url" if channel.type in {"web", "app"} else "address"
    table = "url" if column == "url" else "chat"
    return table, {"label": channel.label, "type": channel.type, column: channel.value}


def _attribute(link: str, entity: str, position: int, taxonomy: str, code: str) -> Row:
    return {
        "link_id": link,
        "link_entity": entity,
        "link_type": taxonomy,
        "position": position,
        "taxonomy_term_id": uuid_of(f"term/{taxonomy}:{code}"),
    }


def _facts(fact: str, keys: Sequence[str]) -> Iterator[Row]:
    # A fact without sources keeps its place by a row without a key.
    for at, key in enumerate(keys or (None,)):
        yield {"fact": fact, "position": at, "source_key": key}

"""Records as blocks of a data file: the other direction of `directory.sources.records`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import yaml

from directory.caution import Caution
from directory.record import Record
from directory.service import TEXT, VOICE, Channel, Service, Source
from directory.snapshot import Gap
from directory.sources.records import FACTS

Value = str | int | date | None | Sequence["Value"] | Mapping[str, "Value"]
WIDTH = 110  # characters in a line, as in the shipped files


def file_text(
    country: str,
    records: Iterable[Record],
    gaps: Iterable[Gap] = (),
    cautions: Iterable[Caution] = (),
) -> str:
    """A whole data file; reading it again gives the same records, gaps and cautions."""
    content: dict[str, Value] = {"country": country, "services": [*map(block_of, records)]}
    listed: list[Value] = [
        _given({"kind": gap.kind, "searched": gap.searched, "notes": gap.notes}) for gap in gaps
    ]
    if listed:
        content["gaps"] = listed
    warned: list[Value] = [
        {"concern": one.concern, "may": one.may, "sources": _sources(one.sources)}
        for one in cautions
    ]
    if warned:
        content["cautions"] = warned
    return text_of(content)


def text_of(content: Value) -> str:
    """A value as YAML in the manner of the shipped files."""
    return yaml.safe_dump(
        content, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=None
    )


def block_of(record: Record) -> Mapping[str, Value]:
    """One record, its keys in the order of the shipped files; what is not known is left out."""
    one = record.service
    facts = dict(one.fact_sources or {})
    cited: dict[str, Value] = {key: [*facts.pop(key)] for key in FACTS if key in facts}
    return _given(
        {
            "id": one.id,
            "name": one.name,
            "alternate_name": one.alternate_name,
            "organization": one.organization,
            "status": one.status,
            "who": one.who,
            "kind": one.kind,
            "audience": one.audience,
            "concerns": [*one.concerns],
            "minimum_age": one.minimum_age,
            "maximum_age": one.maximum_age,
            "languages": [*one.languages],
            "regions": [*one.regions],
            "serves": [*one.serves],
            **_channels(one),
            "schedule": _fact(
                facts, "schedule", opening_hours=one.opening_hours, timezone=one.timezone
            ),
            "cost": _fact(facts, "cost", free=one.is_free),
            "anonymous": _fact(facts, "anonymous", says=one.is_anonymous),
            "confidential": _fact(facts, "confidential", says=one.is_confidential),
            "duties": [
                {"whom": duty.whom, "about": duty.about, "from": [*duty.sources]}
                for duty in one.duties
            ]
            or None,
            "paired_with": [*one.paired_with] or None,
            "from": cited or None,
            "confidence": one.confidence,
            "assured_date": one.assured_date,
            "notes": record.notes,
            "sources": _sources(one.sources),
        }
    )


def _channels(one: Service) -> Mapping[str, Value]:
    found: dict[str, list[Value]] = defaultdict(list)
    for way in one.channels:
        group, block = _way(way)
        found[group].append(_given(block))
    return found


def _way(way: Channel) -> tuple[str, dict[str, Value]]:
    rest: dict[str, Value] = {
        "label": way.label,
        "opening_hours": way.opening_hours,
        "languages": [*way.languages] or None,
        "on_phone_bill": way.on_phone_bill,
        "from": [*way.sources],
    }
    if way.type in {VOICE, TEXT}:
        own: dict[str, Value] = {"number": way.value, "type": way.type, "keyword": way.keyword}
        own |= {"toll_free": way.toll_free, "for": [*way.roles] or None}
        return "phones", own | rest
    if way.type == "email":
        return "emails", {"address": way.value, **rest}
    if way.type in {"web", "app"}:
        return "urls", {"type": way.type, "url": way.value, **rest}
    return "chats", {"type": way.type, "address": way.value, **rest}


def _fact(facts: dict[str, tuple[str, ...]], key: str, **said: Value) -> Value:
    if key not in facts and all(one is None for one in said.values()):
        return None
    return _given({**said, "from": [*facts.get(key, ())]})


def _sources(sources: Mapping[str, Source]) -> Value:
    return {key: _source(source) for key, source in sources.items()}


def _source(source: Source) -> Value:
    return _given(
        {
            "url": source.url,
            "title": source.title,
            "stated": source.stated,
            "opened": source.opened,
            "says": source.says,
        }
    )


def _given(block: Mapping[str, Value]) -> dict[str, Value]:
    return {key: one for key, one in block.items() if one is not None}

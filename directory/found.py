"""Matches for a command line: a JSON list for programs, a few lines each for people."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date

from directory.inclusion import criteria_met
from directory.service import Channel, Match, Open, Service

Json = str | int | bool | Sequence["Json"] | Mapping[str, "Json"] | None


def as_json(matches: Sequence[Match], today: date) -> str:
    """All matches as a JSON list, best first; with the criteria each meets on a day."""
    return json.dumps([_match(one, today) for one in matches], ensure_ascii=False, indent=2)


def as_text(matches: Sequence[Match]) -> str:
    """All matches in a few lines each, best first."""
    return "\n\n".join(_text(one) for one in matches) or "Nothing is known that fits."


def _match(one: Match, today: date) -> Mapping[str, Json]:
    service = one.service
    return {
        "id": service.id,
        "name": service.name,
        "alternate_name": service.alternate_name,
        "organization": service.organization,
        "who": service.who,
        "kind": service.kind,
        "audience": service.audience,
        "minimum_age": service.minimum_age,
        "maximum_age": service.maximum_age,
        "country": service.country,
        "serves": list(service.serves),
        "regions": list(service.regions),
        "concerns": list(service.concerns),
        "languages": list(service.languages),
        "channels": [_channel(way) for way in service.channels],
        "opening_hours": service.opening_hours,
        "timezone": service.timezone,
        "open": _open(one.open),
        "free": service.is_free,
        "anonymous": service.is_anonymous,
        "confidential": service.is_confidential,
        "reasons": list(one.reasons),
        "against": list(one.against),
        "confidence": service.confidence,
        "meets": list(criteria_met(service, today)),
        "assured_date": service.assured_date.isoformat(),
        "sources": _sources(service),
    }


def _channel(way: Channel) -> Mapping[str, Json]:
    optional: Mapping[str, Json] = {
        "label": way.label,
        "keyword": way.keyword,
        "toll_free": way.toll_free,
        "languages": list(way.languages) or None,
        "opening_hours": way.opening_hours,
    }
    known = {key: value for key, value in optional.items() if value is not None}
    return {"type": way.type, "value": way.value, **known, "sources": list(way.sources)}


def _open(state: Open) -> Mapping[str, Json]:
    return {
        "state": state.state,
        "changes": state.changes.isoformat() if state.changes else None,
        "holidays_known": state.holidays_known,
    }


def _sources(service: Service) -> Sequence[Mapping[str, Json]]:
    return [
        {
            "id": source.id,
            "url": source.url,
            "title": source.title,
            "stated": source.stated,
            "opened": source.opened.isoformat(),
        }
        for source in service.sources.values()
    ]


def _text(one: Match) -> str:
    service = one.service
    name = service.name
    if service.alternate_name:
        name = f"{name} ({service.alternate_name})"
    lines = [f"{name}: {service.kind}, {service.who}, {service.country}"]
    lines += [f"  {way.type} {way.value}" for way in service.channels]
    changes = f" until {one.open.changes.isoformat()}" if one.open.changes else ""
    lines.append(f"  {one.open.state}{changes}")
    lines.append(f"  for: {', '.join(one.reasons) or 'nothing'}")
    lines.append(f"  against: {', '.join(one.against) or 'nothing'}")
    lines.append(f"  stated {service.stated or 'at no date'}, looked at {service.assured_date}")
    return "\n".join(lines)

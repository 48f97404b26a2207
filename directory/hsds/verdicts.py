"""What becomes of every field of a foreign package: taken, changed or refused, and why.

Rule of this file: what is not listed is refused. A field is "taken" if its value stands in the
record as it came, "changed" if it was turned into something else or only read.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from directory.hsds.package import Package
from directory.hsds.shape import ENTITIES

TAKEN, CHANGED, REFUSED = "taken", "changed", "refused"
NO_PLACE = "the directory has no place for it"
_PROSE = "free text can hold anything, an address too; somebody has to read it"
_PLACE = "the place of a service is never stored: it could be a shelter's"
_PERSON = "people who work there are not listed"
_MONEY = "how a service is paid for helps nobody to reach it"
_TIE = "used to find what it belongs to"
_DATED = "without it the hours would be wrong at times; read the source"

VERDICTS: dict[str, dict[str, tuple[str, str]]] = {
    "service": {
        "id": (CHANGED, "kept in the notes; the record gets an id of its own"),
        "name": (TAKEN, ""),
        "alternate_name": (TAKEN, ""),
        "organization_id": (CHANGED, _TIE),
        "url": (CHANGED, "becomes a page of the service, and the source of its facts"),
        "email": (TAKEN, ""),
        "status": (CHANGED, "an import is inactive until somebody has checked it; defunct stays"),
        "minimum_age": (TAKEN, ""),
        "maximum_age": (TAKEN, ""),
        "assured_date": (CHANGED, "the day of the others' look; nobody here has looked"),
        "last_modified": (CHANGED, "becomes the date that the source states"),
        "description": (REFUSED, _PROSE),
        "eligibility_description": (REFUSED, _PROSE),
        "application_process": (REFUSED, _PROSE),
        "fees_description": (REFUSED, _PROSE),
        "interpretation_services": (REFUSED, _PROSE),
        "accreditations": (REFUSED, _PROSE),
        "alert": (REFUSED, _PROSE),
        "assurer_email": (REFUSED, _PERSON),
        "fees": (REFUSED, "deprecated in HSDS 3.1"),
        "wait_time": (REFUSED, "deprecated in HSDS 3.1"),
        "licenses": (REFUSED, "deprecated in HSDS 3.1"),
    },
    "organization": {
        "id": (CHANGED, _TIE),
        "name": (TAKEN, ""),
        "website": (CHANGED, "the source, where the service has no page of its own"),
        "description": (REFUSED, _PROSE),
    },
    "phone": {
        "id": (CHANGED, _TIE),
        "service_id": (CHANGED, _TIE),
        "service_at_location_id": (CHANGED, _TIE),
        "location_id": (CHANGED, _TIE),
        "contact_id": (REFUSED, _PERSON),
        "organization_id": (REFUSED, "an office's number is no line for those who need help"),
        "number": (CHANGED, "as it came, but for quotation marks; what cannot be dialled is left"),
        "type": (CHANGED, "voice and text are taken; fax, cell, video, pager, textphone are not"),
        "extension": (REFUSED, "a number with an extension cannot be dialled from a card"),
        "description": (CHANGED, "a short name becomes the label, longer text is left"),
    },
    "url": {
        "id": (CHANGED, _TIE),
        "service_id": (CHANGED, _TIE),
        "organization_id": (REFUSED, "a page of the organization is no way to this service"),
        "url": (TAKEN, ""),
        "label": (REFUSED, "pages are shown without a label"),
    },
    "schedule": {
        "id": (CHANGED, _TIE),
        "service_id": (CHANGED, _TIE),
        "service_at_location_id": (REFUSED, "hours of one place, not of the line"),
        "location_id": (REFUSED, "hours of one place, not of the line"),
        "freq": (CHANGED, "weekly rules become opening_hours"),
        "byday": (CHANGED, "becomes part of opening_hours"),
        "opens_at": (CHANGED, "becomes part of opening_hours"),
        "closes_at": (CHANGED, "becomes part of opening_hours"),
        "timezone": (REFUSED, "an offset tells no daylight saving; name the zone: --timezone"),
        **dict.fromkeys(
            ("valid_from", "valid_to", "dtstart", "until", "count", "interval", "wkst"),
            (REFUSED, _DATED),
        ),
        **dict.fromkeys(("byweekno", "bymonthday", "byyearday"), (REFUSED, _DATED)),
        "description": (REFUSED, _PROSE),
        "notes": (REFUSED, _PROSE),
        "attending_type": (REFUSED, _PROSE),
        "schedule_link": (REFUSED, NO_PLACE),
    },
    "language": {
        "id": (CHANGED, _TIE),
        "service_id": (CHANGED, _TIE),
        "phone_id": (CHANGED, _TIE),
        "location_id": (REFUSED, _PLACE),
        "code": (TAKEN, ""),
        "name": (REFUSED, "the code says it in every language"),
        "note": (REFUSED, _PROSE),
    },
    "service_area": {
        "id": (CHANGED, _TIE),
        "service_id": (CHANGED, _TIE),
        "extent": (CHANGED, "a code of ISO 3166 is taken, a drawn shape is not"),
        "extent_type": (CHANGED, "read with extent"),
        "name": (REFUSED, "a name can mean several places; the code is needed"),
        "description": (REFUSED, _PROSE),
    },
    "cost_option": {
        "id": (CHANGED, _TIE),
        "service_id": (CHANGED, _TIE),
        "amount": (CHANGED, "0 means free; what costs money is left to the source"),
        "option": (CHANGED, '"free" means free'),
        "amount_description": (REFUSED, _PROSE),
    },
    "attribute": {
        "id": (CHANGED, _TIE),
        "link_id": (CHANGED, _TIE),
        "link_entity": (CHANGED, _TIE),
        "taxonomy_term_id": (CHANGED, _TIE),
        "value": (REFUSED, _PROSE),
        "label": (REFUSED, _PROSE),
    },
    "taxonomy_term": {
        "id": (CHANGED, _TIE),
        "code": (CHANGED, "taken where it is a concern of directory/concerns.py"),
        "name": (REFUSED, "somebody has to say which concern it means"),
        "description": (REFUSED, _PROSE),
    },
    "service_at_location": {
        "id": (CHANGED, _TIE),
        "service_id": (CHANGED, _TIE),
        "location_id": (CHANGED, _TIE),
    },
    "address": {"country": (CHANGED, "tells the country where no area does; nothing is stored")},
}
WHOLE = {  # entities of which nothing is taken that is not listed above
    "accessibility": _PLACE,
    "address": _PLACE,
    "location": _PLACE,
    "service_at_location": _PLACE,
    "contact": _PERSON,
    "funding": _MONEY,
    "cost_option": "what a service costs changes; the source says it",
    "program": "services are listed, not the programs that they run under",
    "required_document": _PROSE,
    "service_capacity": "it is true for an hour, and this directory is read for weeks",
    "unit": "it counts a capacity",
    "metadata": "the others' history; what is imported begins a new one",
    "meta_table_description": "describes the file",
    "organization_identifier": "tax and company numbers help nobody to reach a service",
    "taxonomy": "the terms' own lists are not taken over",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one field of a package; `count` tells how many rows had it."""

    entity: str
    field: str
    count: int
    verdict: str
    why: str

    def __str__(self) -> str:
        why = f": {self.why}" if self.why else ""
        return f"{self.verdict:<8} {self.entity}.{self.field} ({self.count}){why}"


def verdict_of(entity: str, field: str) -> tuple[str, str]:
    """What becomes of a field, and why."""
    found = VERDICTS.get(entity, {}).get(field)
    return found or (REFUSED, WHOLE.get(entity, NO_PLACE))


def mapping_report(package: Package) -> tuple[Verdict, ...]:
    """A verdict on every field that has a value in the package, in the standard's order."""
    found: list[Verdict] = []
    for name, entity in ENTITIES.items():
        counted = Counter(key for row in package.table(name) for key in row)
        found += [
            Verdict(name, key, counted[key], *verdict_of(name, key))
            for key in entity.fields
            if counted[key]
        ]
    found += [
        Verdict(name, key, count, REFUSED, "HSDS 3.1 knows no such field")
        for (name, key), count in sorted(package.unknown.items())
    ]
    found += [
        Verdict(name, key, count, REFUSED, "names a row that is not in the package")
        for (name, key), count in sorted(package.loose_ties().items())
    ]
    found += [
        Verdict(name, key, count, CHANGED, "a number where the standard wants a text")
        for (name, key), count in sorted(package.bent.items())
    ]
    return tuple(found)

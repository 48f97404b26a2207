"""Services as rows of the tables; `directory.from_rows` reads them back, and nothing is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from directory.caution import Caution
from directory.row_parts import Row, listed, parts, uuid_of
from directory.service import Service
from directory.snapshot import Gap

__all__ = ["Row", "Rows", "rows_of", "uuid_of"]

TAXONOMIES = {
    "kind": "What kind of service it is",
    "who": "Who answers",
    "audience": "Whom it is for",
    "confidence": "How well its sources bear it",
    "concern": "What it helps with",
    "role": "Whom an emergency number reaches",
}
VIRTUAL = "Reached by phone or online; no place of a service is stored"
Rows = Mapping[str, Sequence[Row]]


def rows_of(
    services: Iterable[Service],
    gaps: Iterable[Gap] = (),
    cautions: Iterable[Caution] = (),
    notes: Mapping[str, str] | None = None,
) -> Rows:
    """The rows of every table that has any, by the table's name.

    `notes` are those of the services' ids, for whoever mends the records.
    """
    found: dict[str, list[Row]] = defaultdict(list)
    location = uuid_of("location/virtual")
    behind: dict[str, list[str]] = defaultdict(list)
    terms: set[tuple[str, str]] = set()
    for position, one in enumerate(services):
        if one.organization is not None:
            behind[one.organization].append(one.name)
        terms.update(listed(one))
        terms.update(("role", role) for way in one.channels for role in way.roles)
        found["service"].append(_service(one, position, (notes or {}).get(one.id)))
        link = {"id": uuid_of(f"{one.id}/location"), "service_id": uuid_of(one.id)}
        found["service_at_location"].append({**link, "location_id": location})
        for table, row in parts(one):
            found[table].append(row)
    if found["service"]:
        found["location"].append({"id": location, "location_type": "virtual", "name": VIRTUAL})
    for name, run in behind.items():
        described = f"The organization behind: {'; '.join(dict.fromkeys(run))}"
        found["organization"].append(
            {"id": _organization(name), "name": name, "description": described}
        )
    for name, description in TAXONOMIES.items():
        found["taxonomy"].append(
            {"id": uuid_of(f"taxonomy/{name}"), "name": name, "description": description}
        )
    found["taxonomy_term"].extend(_terms(terms))
    found["gap"].extend(_gaps(gaps))
    for at, caution in enumerate(cautions):
        row = _caution(caution, at)
        found["caution"].append(row)
        found["caution_source"].extend(_pages(caution, str(row["id"])))
    return {table: rows for table, rows in found.items() if rows}


def _organization(name: str) -> str:
    return uuid_of(f"organization/{name}")


def _service(one: Service, position: int, notes: str | None) -> Row:
    return {
        "id": uuid_of(one.id),
        "organization_id": _organization(one.organization) if one.organization else None,
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
        "notes": notes,
    }


def _terms(known: Iterable[tuple[str, str]]) -> Iterator[Row]:
    for taxonomy, code in sorted(known):
        yield {
            "id": uuid_of(f"term/{taxonomy}:{code}"),
            "code": code,
            "name": code,
            "description": f"{TAXONOMIES[taxonomy]}: {code.replace('_', ' ')}",
            "taxonomy": taxonomy,
            "taxonomy_id": uuid_of(f"taxonomy/{taxonomy}"),
        }


def _gaps(gaps: Iterable[Gap]) -> Iterator[Row]:
    for at, gap in enumerate(gaps):
        yield {
            "id": uuid_of(f"gap/{at}/{gap.country}/{gap.kind}"),
            "position": at,
            "country": gap.country,
            "kind": gap.kind,
            "searched": gap.searched,
            "notes": gap.notes,
        }


def _caution(one: Caution, at: int) -> Row:
    return {
        "id": uuid_of(f"caution/{at}/{one.country}/{one.concern}"),
        "position": at,
        "country": one.country,
        "concern": one.concern,
        "may": one.may,
    }


def _pages(one: Caution, owner: str) -> Iterator[Row]:
    for at, (key, source) in enumerate(one.sources.items()):
        yield {
            "id": uuid_of(f"{owner}/source/{key}"),
            "caution_id": owner,
            "position": at,
            "key": key,
            "url": source.url,
            "title": source.title,
            "stated": source.stated,
            "opened": source.opened,
            "says": source.says,
        }

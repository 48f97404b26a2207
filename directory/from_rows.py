"""Rows of the tables as services: the other direction of `directory.rows`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from directory.caution import Caution
from directory.row_parts import FREE, ON_DUTY, ON_WAY, REGION, Row
from directory.rows import Rows
from directory.service import Channel, Duty, Service, Source
from directory.snapshot import Gap

V = TypeVar("V", str, bool, int, date)
_WAYS = (  # table, its column for what is dialled, written to or opened, and for the label
    ("phone", "number", "description"),
    ("chat", "address", "label"),
    ("contact", "email", "name"),
    ("url", "url", "label"),
)


class RowError(Exception):
    """A row that lacks what a record needs: `table`, `row` (its id) and `what` is wrong."""

    def __init__(self, table: str, row: str, what: str) -> None:
        super().__init__(f"{table} {row}: {what}")
        self.table = table
        self.row = row
        self.what = what


def services_of(rows: Rows) -> tuple[Service, ...]:
    """The services that the rows hold, in the order of their position.

    Raises RowError if a row lacks what a record needs or points at nothing.
    """
    return _Tables(rows).services()


def gaps_of(rows: Rows) -> tuple[Gap, ...]:
    """What was searched for in vain, in the order of the files; RowError as above."""
    table = "gap"
    return tuple(
        Gap(
            _need(table, row, "country", str),
            _need(table, row, "kind", str),
            _need(table, row, "searched", date),
            _maybe(table, row, "notes", str),
        )
        for row in _in_order(table, rows.get(table, ()))
    )


def cautions_of(rows: Rows) -> tuple[Caution, ...]:
    """What telling may bring upon people, in the order of the files; RowError as above."""
    pages: dict[str, dict[str, Source]] = defaultdict(dict)
    for row in _in_order("caution_source", rows.get("caution_source", ())):
        source = _source("caution_source", row)
        pages[_need("caution_source", row, "caution_id", str)][source.id] = source
    return tuple(
        Caution(
            _need("caution", row, "country", str),
            _need("caution", row, "concern", str),
            _need("caution", row, "may", str),
            MappingProxyType(pages[_need("caution", row, "id", str)]),
        )
        for row in _in_order("caution", rows.get("caution", ()))
    )


def notes_of(rows: Rows) -> Mapping[str, str]:
    """The notes of the services that have some, by the service's id."""
    return {
        _need("service", row, "slug", str): str(row["notes"])
        for row in rows.get("service", ())
        if row.get("notes") is not None
    }


class _Tables:
    """Lays the rows of each table to the service or to the way that they belong to."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._of: dict[tuple[str, str], dict[str, list[Row]]] = {}
        self._codes = {
            _need("taxonomy_term", row, "id", str): _need("taxonomy_term", row, "code", str)
            for row in rows.get("taxonomy_term", ())
        }
        self._names = {
            _need("organization", row, "id", str): _need("organization", row, "name", str)
            for row in rows.get("organization", ())
        }

    def services(self) -> tuple[Service, ...]:
        listed = _in_order("service", self._rows.get("service", ()))
        return tuple(self._service(row) for row in listed)

    def _service(self, row: Row) -> Service:
        owner = _need("service", row, "id", str)
        terms = self._terms(owner)
        facts = self._facts(owner)
        areas = self._part("service_area", owner)
        hours = self._verbatim(owner)
        duties = tuple(
            Duty(
                _need("duty", one, "whom", str),
                _need("duty", one, "about", str),
                facts.pop(f"{ON_DUTY}{at}", ()),
            )
            for at, one in enumerate(self._part("duty", owner))
        )
        has_facts = _need("service", row, "has_fact_sources", bool)
        return Service(
            id=_need("service", row, "slug", str),
            name=_need("service", row, "name", str),
            country=_need("service", row, "country", str),
            serves=_column("service_area", areas, "extent", lambda one: not _is_region(one)),
            status=_need("service", row, "status", str),
            who=_one_of(owner, terms, "who"),
            kind=_one_of(owner, terms, "kind"),
            concerns=tuple(terms.get("concern", ())),
            channels=self._channels(owner),
            sources=self._sources(owner),
            assured_date=_need("service", row, "assured_date", date),
            confidence=_one_of(owner, terms, "confidence"),
            alternate_name=_maybe("service", row, "alternate_name", str),
            organization=self._organization(row),
            audience=next(iter(terms.get("audience", ())), None),
            minimum_age=_maybe("service", row, "minimum_age", int),
            maximum_age=_maybe("service", row, "maximum_age", int),
            languages=self._languages("service_id", owner),
            regions=_column("service_area", areas, "extent", _is_region),
            opening_hours=_maybe("schedule", hours, "opening_hours", str),
            timezone=_maybe("schedule", hours, "iana_timezone", str),
            is_free=self._is_free(owner),
            is_anonymous=_maybe("service", row, "is_anonymous", bool),
            is_confidential=_maybe("service", row, "is_confidential", bool),
            fact_sources=MappingProxyType(facts) if has_facts else None,
            duties=duties,
            paired_with=_column("pairing", self._part("pairing", owner), "with_slug"),
        )

    def _organization(self, row: Row) -> str | None:
        owner = _maybe("service", row, "organization_id", str)
        if owner is None:
            return None
        if owner not in self._names:
            raise RowError("service", str(row["id"]), "names an organization that is not there")
        return self._names[owner]

    def _channels(self, owner: str) -> tuple[Channel, ...]:
        found = [
            (_need(table, row, "position", int), self._channel(table, row, value, label))
            for table, value, label in _WAYS
            for row in self._part(table, owner)
        ]
        return tuple(channel for _, channel in sorted(found, key=lambda pair: pair[0]))

    def _channel(self, table: str, row: Row, value: str, label: str) -> Channel:
        way = _need(table, row, "id", str)
        return Channel(
            type="email" if table == "contact" else _need(table, row, "type", str),
            value=_need(table, row, value, str),
            sources=self._facts(way, "way_id").get(ON_WAY, ()),
            label=_maybe(table, row, label, str),
            keyword=_maybe(table, row, "keyword", str),
            toll_free=_maybe(table, row, "toll_free", bool),
            languages=self._languages("way_id", way),
            opening_hours=_maybe(table, row, "opening_hours", str),
            roles=tuple(self._terms(way).get("role", ())),
            on_phone_bill=_maybe(table, row, "on_phone_bill", bool),
        )

    def _verbatim(self, owner: str) -> Row:
        said = [row for row in self._part("schedule", owner) if row.get("freq") is None]
        return said[0] if said else {}

    def _is_free(self, owner: str) -> bool | None:
        costs = self._part("cost_option", owner)
        return _need("cost_option", costs[0], "option", str) == FREE if costs else None

    def _sources(self, owner: str) -> Mapping[str, Source]:
        found = (_source("source", row) for row in self._part("source", owner))
        return MappingProxyType({one.id: one for one in found})

    def _languages(self, column: str, owner: str) -> tuple[str, ...]:
        return _column("language", self._part("language", owner, column), "code")

    def _terms(self, owner: str) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in self._part("attribute", owner, "link_id"):
            term = _need("attribute", row, "taxonomy_term_id", str)
            if term not in self._codes:
                raise RowError("attribute", str(row["id"]), "names a term that is not there")
            found[_need("attribute", row, "link_type", str)].append(self._codes[term])
        return found

    def _facts(self, owner: str, column: str = "service_id") -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for row in self._part("fact_source", owner, column):
            if column == "service_id" and row.get("way_id") is not None:
                continue
            fact = _need("fact_source", row, "fact", str)
            key = _maybe("fact_source", row, "source_key", str)
            before = found.get(fact, ())
            found[fact] = before if key is None else (*before, key)
        return found

    def _part(self, table: str, owner: str, column: str = "service_id") -> Sequence[Row]:
        grouped = self._of.get((table, column))
        if grouped is None:
            grouped = self._of[table, column] = defaultdict(list)
            for row in _in_order(table, self._rows.get(table, ())):
                grouped[str(row.get(column))].append(row)
        return grouped.get(owner, ())


def _source(table: str, row: Row) -> Source:
    return Source(
        _need(table, row, "key", str),
        _need(table, row, "url", str),
        _need(table, row, "title", str),
        _maybe(table, row, "stated", str),
        _need(table, row, "opened", date),
        _maybe(table, row, "says", str),
    )


def _in_order(table: str, rows: Sequence[Row]) -> Sequence[Row]:
    if not rows or "position" not in rows[0]:
        return rows
    return sorted(rows, key=lambda row: _need(table, row, "position", int))


def _column(
    table: str, rows: Sequence[Row], column: str, holds: Callable[[Row], bool] = lambda _row: True
) -> tuple[str, ...]:
    return tuple(_need(table, row, column, str) for row in rows if holds(row))


def _is_region(row: Row) -> bool:
    return row.get("code_list") == REGION


def _one_of(owner: str, terms: Mapping[str, Sequence[str]], taxonomy: str) -> str:
    found = terms.get(taxonomy)
    if not found:
        raise RowError("service", owner, f"has no attribute of the list {taxonomy!r}")
    return found[0]


def _need(table: str, row: Row, column: str, kind: type[V]) -> V:
    found = _maybe(table, row, column, kind)
    if found is None:
        raise RowError(table, str(row.get("id", "without an id")), f"has no {column}")
    return found


def _maybe(table: str, row: Row, column: str, kind: type[V]) -> V | None:
    found = row.get(column)
    if found is None or isinstance(found, kind):
        return found
    raise RowError(table, str(row.get("id")), f"{column} must be of type {kind.__name__}")

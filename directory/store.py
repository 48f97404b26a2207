"""Tables to services and back: what was built is loaded again without any loss."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import URL, Engine, create_engine, delete, insert, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

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
    Url,
)
from directory.rows import ON_WAY, rows_of
from directory.service import Channel, Service, Source
from directory.snapshot import Gap, Snapshot

MEMORY = "sqlite://"
_Key = tuple[str, int | None]  # a service's UUID, and which of its ways; None: itself


class StoreError(Exception):
    """A database that cannot be opened, written or read; says which step failed."""


def open_database(url: str) -> Engine:
    """An engine for a database address as SQLAlchemy writes them; StoreError if it is none."""
    try:
        if url == MEMORY:
            return create_engine(url, poolclass=StaticPool)
        return create_engine(url)
    except (SQLAlchemyError, ImportError) as error:
        raise StoreError(f"no such database address: {type(error).__name__}") from error


def open_file(path: Path) -> Engine:
    """An engine for a SQLite file, whatever signs stand in its name."""
    return create_engine(URL.create("sqlite", database=str(path)))


def build(engine: Engine, services: Iterable[Service], gaps: Iterable[Gap] = ()) -> None:
    """The directory written into a database in one transaction; what stood there is gone.

    Raises StoreError, and then the database holds what it held before.
    """
    try:
        with Session(engine) as session, session.begin():
            Base.metadata.create_all(session.connection())
            # SQLite commits before it drops a table, so rows are deleted instead.
            for table in reversed(Base.metadata.sorted_tables):
                session.execute(delete(table))
            for model, rows in rows_of(services, gaps).items():
                session.execute(insert(model), [dict(row) for row in rows])
    except SQLAlchemyError as error:
        raise StoreError(f"the directory was not written: {type(error).__name__}") from error


def load(engine: Engine) -> Snapshot:
    """The directory of a database; StoreError if there is none."""
    try:
        with Session(engine) as session:
            return _Reader(session).snapshot()
    except (SQLAlchemyError, KeyError, IndexError) as error:
        raise StoreError(f"the directory was not read: {type(error).__name__}") from error


class _Reader:
    """Reads each table once and lays its rows to their services."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._languages = self._listed_languages()
        self._terms = self._listed_terms()
        self._facts = self._listed_facts()

    def snapshot(self) -> Snapshot:
        ways = self._ways()
        areas = self._areas()
        sources = self._sources()
        hours = {
            owner: (opening_hours, zone)
            for owner, opening_hours, zone in self._session.execute(
                select(Schedule.service_id, Schedule.opening_hours, Schedule.timezone)
            )
        }
        costs = {row.service_id: row.is_free for row in self._session.scalars(select(CostOption))}
        owners = {row.id: row.name for row in self._session.scalars(select(Organization))}
        services = [
            self._service(
                row,
                channels=tuple(ways[row.id][at] for at in sorted(ways[row.id])),
                areas=areas,
                sources=sources[row.id],
                hours=hours.get(row.id, (None, None)),
                is_free=costs.get(row.id),
                organization=owners.get(row.organization_id or ""),
            )
            for row in self._session.scalars(select(ServiceRow).order_by(ServiceRow.position))
        ]
        gaps = [
            Gap(row.country, row.kind, row.searched, row.notes)
            for row in self._session.scalars(select(GapRow).order_by(GapRow.id))
        ]
        return Snapshot(services, gaps)

    def _service(
        self,
        row: ServiceRow,
        *,
        channels: tuple[Channel, ...],
        areas: Mapping[tuple[str, bool], Sequence[str]],
        sources: Mapping[str, Source],
        hours: tuple[str | None, str | None],
        is_free: bool | None,
        organization: str | None,
    ) -> Service:
        terms = self._terms[row.id, None]
        facts = self._facts[row.id, None]
        return Service(
            id=row.slug,
            name=row.name,
            country=row.country,
            serves=tuple(areas.get((row.id, False), ())),
            status=row.status,
            who=terms["who"][0],
            kind=terms["kind"][0],
            concerns=tuple(terms["concern"]),
            channels=channels,
            sources=MappingProxyType(dict(sources)),
            assured_date=row.assured_date,
            confidence=terms["confidence"][0],
            alternate_name=row.alternate_name,
            organization=organization,
            audience=next(iter(terms["audience"]), None),
            minimum_age=row.minimum_age,
            maximum_age=row.maximum_age,
            languages=tuple(self._languages[row.id, None]),
            regions=tuple(areas.get((row.id, True), ())),
            opening_hours=hours[0],
            timezone=hours[1],
            is_free=is_free,
            is_anonymous=row.is_anonymous,
            is_confidential=row.is_confidential,
            fact_sources=MappingProxyType(dict(facts)) if row.has_fact_sources else None,
        )

    def _ways(self) -> Mapping[str, dict[int, Channel]]:
        found: dict[str, dict[int, Channel]] = defaultdict(dict)
        for phone in self._session.scalars(select(Phone)):
            found[phone.service_id][phone.position] = self._channel(
                phone, phone.type, phone.number
            )
        for chat in self._session.scalars(select(Chat)):
            found[chat.service_id][chat.position] = self._channel(chat, chat.type, chat.address)
        for mail in self._session.scalars(select(Contact)):
            found[mail.service_id][mail.position] = self._channel(mail, "email", mail.email)
        for page in self._session.scalars(select(Url)):
            found[page.service_id][page.position] = self._channel(page, page.type, page.url)
        return found

    def _channel(self, way: Phone | Chat | Contact | Url, kind: str, value: str) -> Channel:
        key = (way.service_id, way.position)
        return Channel(
            type=kind,
            value=value,
            sources=self._facts[key][ON_WAY],
            label=way.label,
            keyword=way.keyword,
            toll_free=way.toll_free,
            languages=tuple(self._languages[key]),
            opening_hours=way.opening_hours,
            roles=tuple(self._terms[key]["role"]),
        )

    def _areas(self) -> Mapping[tuple[str, bool], Sequence[str]]:
        found: dict[tuple[str, bool], list[str]] = defaultdict(list)
        query = select(ServiceArea.service_id, ServiceArea.extent, ServiceArea.extent_type)
        for owner, extent, kind in self._session.execute(query.order_by(ServiceArea.position)):
            found[owner, kind == "iso3166-2"].append(extent)
        return found

    def _sources(self) -> Mapping[str, dict[str, Source]]:
        found: dict[str, dict[str, Source]] = defaultdict(dict)
        for row in self._session.scalars(select(SourceRow).order_by(SourceRow.position)):
            found[row.service_id][row.key] = Source(
                row.key, row.url, row.title, row.stated, row.opened, row.says
            )
        return found

    def _listed_languages(self) -> Mapping[_Key, list[str]]:
        found: dict[_Key, list[str]] = defaultdict(list)
        query = select(Language.service_id, Language.way, Language.code)
        for owner, way, code in self._session.execute(query.order_by(Language.position)):
            found[owner, way].append(code)
        return found

    def _listed_terms(self) -> Mapping[_Key, Mapping[str, list[str]]]:
        found: dict[_Key, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        query = select(
            Attribute.link_id, Attribute.way, Attribute.link_type, Attribute.taxonomy_term_id
        )
        for owner, way, taxonomy, term in self._session.execute(
            query.order_by(Attribute.position)
        ):
            found[owner, way][taxonomy].append(term.split(":", 1)[1])
        return found

    def _listed_facts(self) -> Mapping[_Key, Mapping[str, tuple[str, ...]]]:
        found: dict[_Key, dict[str, tuple[str, ...]]] = defaultdict(dict)
        query = select(
            FactSource.service_id, FactSource.way, FactSource.fact, FactSource.source_key
        )
        for owner, way, fact, key in self._session.execute(query.order_by(FactSource.id)):
            before = found[owner, way].get(fact, ())
            found[owner, way][fact] = before if key is None else (*before, key)
        return found

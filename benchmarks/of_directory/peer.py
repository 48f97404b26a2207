"""The peer: candidates fetched with SQLAlchemy's ORM, ranked by the same function."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from directory.match import batch, match
from directory.models import (
    Attribute,
    Chat,
    Contact,
    CostOption,
    Language,
    Phone,
    Schedule,
    ServiceArea,
    ServiceRow,
    SourceRow,
    TaxonomyTerm,
    Url,
)
from directory.service import WORLD, Channel, Match, Need, Service, Source
from directory.snapshot import Snapshot


class Peer:
    """Candidates of one need fetched through the ORM, and ranked by the same function."""

    def __init__(self, connection: Connection) -> None:
        self._session = Session(bind=connection)

    def match(self, need: Need) -> Sequence[Match]:
        """The same first cards as ours gives."""
        self._session.expunge_all()
        near = select(ServiceArea.service_id).where(ServiceArea.extent.in_((need.country, WORLD)))
        rows = self._session.scalars(
            select(ServiceRow).where(ServiceRow.id.in_(near), ServiceRow.status == "active")
        ).all()
        return batch(match(Snapshot(self._services(rows)), need))

    def _services(self, rows: Sequence[ServiceRow]) -> Iterator[Service]:
        ids = [row.id for row in rows]
        terms: dict[str, list[tuple[str, str]]] = {one: [] for one in ids}
        for link, kind, code in self._session.execute(
            select(Attribute.link_id, Attribute.link_type, TaxonomyTerm.code)
            .join(TaxonomyTerm, TaxonomyTerm.id == Attribute.taxonomy_term_id)
            .where(Attribute.link_id.in_(ids))
            .order_by(Attribute.position)
        ):
            terms[link].append((kind, code))
        ways: dict[str, list[tuple[int, Channel]]] = {one: [] for one in ids}
        for phone in self._session.scalars(select(Phone).where(Phone.service_id.in_(ids))):
            ways[phone.service_id].append((phone.position, _channel(phone)))
        for chat in self._session.scalars(select(Chat).where(Chat.service_id.in_(ids))):
            ways[chat.service_id].append((chat.position, _channel(chat)))
        for mail in self._session.scalars(select(Contact).where(Contact.service_id.in_(ids))):
            ways[mail.service_id].append((mail.position, _channel(mail)))
        for page in self._session.scalars(select(Url).where(Url.service_id.in_(ids))):
            ways[page.service_id].append((page.position, _channel(page)))
        areas: dict[str, list[str]] = {one: [] for one in ids}
        for area in self._session.scalars(
            select(ServiceArea).where(ServiceArea.service_id.in_(ids))
        ):
            areas[area.service_id].append(area.extent)
        tongues: dict[str, list[str]] = {one: [] for one in ids}
        for tongue in self._session.scalars(select(Language).where(Language.service_id.in_(ids))):
            tongues[tongue.service_id or ""].append(tongue.code)
        hours = {
            one.service_id: one
            for one in self._session.scalars(
                select(Schedule).where(Schedule.service_id.in_(ids), Schedule.freq.is_(None))
            )
        }
        costs = {
            one.service_id: one.option == "free"
            for one in self._session.scalars(
                select(CostOption).where(CostOption.service_id.in_(ids))
            )
        }
        sources: dict[str, dict[str, Source]] = {one: {} for one in ids}
        for row in self._session.scalars(select(SourceRow).where(SourceRow.service_id.in_(ids))):
            told = Source(row.key, row.url, row.title, row.stated, row.opened)
            sources[row.service_id][row.key] = told
        for one in rows:
            said = dict(terms[one.id])
            plan = hours.get(one.id)
            yield Service(
                id=one.slug,
                name=one.name,
                country=one.country,
                serves=tuple(areas[one.id]),
                status=one.status,
                who=said["who"],
                kind=said["kind"],
                concerns=tuple(code for kind, code in terms[one.id] if kind == "concern"),
                channels=tuple(way for _, way in sorted(ways[one.id], key=lambda two: two[0])),
                sources=sources[one.id],
                assured_date=one.assured_date,
                confidence=said["confidence"],
                audience=said.get("audience"),
                minimum_age=one.minimum_age,
                maximum_age=one.maximum_age,
                languages=tuple(tongues[one.id]),
                opening_hours=plan.opening_hours if plan else None,
                timezone=plan.iana_timezone if plan else None,
                is_free=costs.get(one.id),
                is_anonymous=one.is_anonymous,
                is_confidential=one.is_confidential,
            )


def _channel(way: Phone | Chat | Contact | Url) -> Channel:
    if isinstance(way, Phone):
        return Channel(way.type, way.number, (), opening_hours=way.opening_hours)
    if isinstance(way, Chat):
        return Channel(way.type, way.address, (), opening_hours=way.opening_hours)
    if isinstance(way, Contact):
        return Channel("email", way.email, (), opening_hours=way.opening_hours)
    return Channel(way.type, way.url, (), opening_hours=way.opening_hours)

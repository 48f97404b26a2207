"""The directory as tables, named as the Human Services Data Specification (HSDS) 3.1 names them.

Rules of this file: an HSDS table keeps its HSDS columns; what HSDS has no word for stands in
columns and tables marked "profile". `position` keeps the order that a record has in its file.
Concerns, kind, who, audience and confidence are attributes that point at taxonomy terms.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMES = {  # so that a migration can name every constraint
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """What all tables share."""

    metadata = MetaData(naming_convention=NAMES)


class Organization(Base):
    """Who runs a service."""

    __tablename__ = "organization"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]


class ServiceRow(Base):
    """A service; `id` is the UUID made from `slug`, its id in the data files."""

    __tablename__ = "service"
    id: Mapped[str] = mapped_column(primary_key=True)
    organization_id: Mapped[str | None] = mapped_column(ForeignKey("organization.id"))
    name: Mapped[str]
    alternate_name: Mapped[str | None]
    status: Mapped[str]
    minimum_age: Mapped[int | None]
    maximum_age: Mapped[int | None]
    assured_date: Mapped[date]
    slug: Mapped[str] = mapped_column(unique=True)  # profile
    country: Mapped[str]  # profile: the code of its file
    position: Mapped[int]  # profile
    is_anonymous: Mapped[bool | None]  # profile
    is_confidential: Mapped[bool | None]  # profile
    has_fact_sources: Mapped[bool]  # profile


class Way:
    """Profile columns of everything by which a service is reached."""

    id: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id"), index=True)
    position: Mapped[int]
    label: Mapped[str | None]
    keyword: Mapped[str | None]
    toll_free: Mapped[bool | None]
    opening_hours: Mapped[str | None]


class Phone(Way, Base):
    """A number to call or to text."""

    __tablename__ = "phone"
    number: Mapped[str]
    type: Mapped[str]


class Url(Way, Base):
    """A page or an app; `type` is profile."""

    __tablename__ = "url"
    url: Mapped[str]
    type: Mapped[str]


class Contact(Way, Base):
    """A mailbox that answers people who need help."""

    __tablename__ = "contact"
    email: Mapped[str]


class Chat(Way, Base):
    """Profile table: a chat in the browser or on a messenger."""

    __tablename__ = "chat"
    address: Mapped[str]
    type: Mapped[str]


class Schedule(Base):
    """When a service answers; `opening_hours` (OSM syntax) is profile."""

    __tablename__ = "schedule"
    id: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id"), index=True)
    timezone: Mapped[str | None]
    opening_hours: Mapped[str | None]


class CostOption(Base):
    """What a service costs; `is_free` is profile."""

    __tablename__ = "cost_option"
    id: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id"), index=True)
    option: Mapped[str]
    is_free: Mapped[bool]


class Language(Base):
    """A language (BCP 47) of a service, or of the way at `way` (profile) of that service."""

    __tablename__ = "language"
    id: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id"), index=True)
    way: Mapped[int | None]
    position: Mapped[int]
    code: Mapped[str]


class ServiceArea(Base):
    """Where a service answers; `extent_type` is "un-m49", "iso3166-1" or "iso3166-2"."""

    __tablename__ = "service_area"
    id: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id"), index=True)
    position: Mapped[int]
    extent: Mapped[str]
    extent_type: Mapped[str]


class Taxonomy(Base):
    """One closed list."""

    __tablename__ = "taxonomy"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    description: Mapped[str]


class TaxonomyTerm(Base):
    """One key of a closed list."""

    __tablename__ = "taxonomy_term"
    id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str]
    name: Mapped[str]
    taxonomy_id: Mapped[str] = mapped_column(ForeignKey("taxonomy.id"))


class Attribute(Base):
    """A key of a closed list said of a service or of one of its phones."""

    __tablename__ = "attribute"
    id: Mapped[int] = mapped_column(primary_key=True)
    link_id: Mapped[str] = mapped_column(index=True)
    link_entity: Mapped[str]
    link_type: Mapped[str]
    way: Mapped[int | None]  # profile
    position: Mapped[int]  # profile
    taxonomy_term_id: Mapped[str] = mapped_column(ForeignKey("taxonomy_term.id"))


class SourceRow(Base):
    """Profile table: a page that states facts; `key` is its name inside the record."""

    __tablename__ = "source"
    id: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id"), index=True)
    position: Mapped[int]
    key: Mapped[str]
    url: Mapped[str]
    title: Mapped[str]
    stated: Mapped[str | None]
    opened: Mapped[date]
    says: Mapped[str | None]


class FactSource(Base):
    """Profile table: which source states which fact of a service, or the way at `way`."""

    __tablename__ = "fact_source"
    id: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id"), index=True)
    way: Mapped[int | None]
    fact: Mapped[str]
    position: Mapped[int]
    source_key: Mapped[str | None]


class GapRow(Base):
    """Profile table: what was searched for in vain."""

    __tablename__ = "gap"
    id: Mapped[int] = mapped_column(primary_key=True)
    country: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    searched: Mapped[date]
    notes: Mapped[str | None]

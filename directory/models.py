"""The directory as tables, named as the Human Services Data Specification (HSDS) 3.1 names them.

Rules of this file: an HSDS table keeps its HSDS columns; what HSDS has no word for stands in
columns and tables marked "profile", described in docs/hsds-profile.md. `position` keeps the order
that a record has in its file. `id` is a UUID made from the record's own id, the same in every
export. Whoever changes a table raises `directory.kept.SHAPE` and writes a migration.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

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


class OfService:
    """Columns of everything that belongs to one service."""

    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str] = mapped_column(ForeignKey("service.id"), index=True)


class Organization(Base):
    """Who runs a service."""

    __tablename__ = "organization"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    description: Mapped[str]


class ServiceRow(Base):
    """A service; `slug` is its id in the data files."""

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
    notes: Mapped[str | None]  # profile: for those who mend the record


class Way(OfService):
    """Profile columns of everything by which a service is reached."""

    position: Mapped[int]
    keyword: Mapped[str | None]
    toll_free: Mapped[bool | None]
    on_phone_bill: Mapped[bool | None]
    opening_hours: Mapped[str | None]


class Phone(Way, Base):
    """A number to call or to text; `description` is the proper name that tells it apart."""

    __tablename__ = "phone"
    number: Mapped[str]
    type: Mapped[str]
    description: Mapped[str | None]


class Url(Way, Base):
    """A page or an app; `type` is profile."""

    __tablename__ = "url"
    label: Mapped[str | None]
    url: Mapped[str]
    type: Mapped[str]


class Contact(Way, Base):
    """A mailbox that answers people who need help; never a person."""

    __tablename__ = "contact"
    name: Mapped[str | None]
    email: Mapped[str]


class Chat(Way, Base):
    """Profile table: a chat in the browser or on a messenger."""

    __tablename__ = "chat"
    label: Mapped[str | None]
    address: Mapped[str]
    type: Mapped[str]


class Schedule(OfService, Base):
    """When a service answers.

    The row with `opening_hours` (OSM syntax, profile) and the zone holds what the record says;
    the others are derived from it, one weekly rule (RFC 5545) each, in the zone's wall time.
    """

    __tablename__ = "schedule"
    freq: Mapped[str | None]
    byday: Mapped[str | None]
    opens_at: Mapped[str | None]
    closes_at: Mapped[str | None]
    description: Mapped[str | None]
    opening_hours: Mapped[str | None]  # profile
    iana_timezone: Mapped[str | None]  # profile


class CostOption(OfService, Base):
    """What a service costs: "free" or "not free"; `amount` is 0 for what is free."""

    __tablename__ = "cost_option"
    option: Mapped[str]
    amount: Mapped[int | None]


class Language(Base):
    """A language (BCP 47) of a service, or of one of its ways (`way_id`, profile)."""

    __tablename__ = "language"
    id: Mapped[str] = mapped_column(primary_key=True)
    service_id: Mapped[str | None] = mapped_column(ForeignKey("service.id"), index=True)
    phone_id: Mapped[str | None] = mapped_column(ForeignKey("phone.id"))
    way_id: Mapped[str | None]  # profile
    position: Mapped[int]  # profile
    code: Mapped[str]


class ServiceArea(OfService, Base):
    """Where a service answers; `code_list` (profile) names the list that the code is from."""

    __tablename__ = "service_area"
    position: Mapped[int]  # profile
    extent: Mapped[str]
    extent_type: Mapped[str]
    code_list: Mapped[str]  # profile


class Location(Base):
    """One row for all: reached by phone or online. No place of any service is ever stored."""

    __tablename__ = "location"
    id: Mapped[str] = mapped_column(primary_key=True)
    location_type: Mapped[str]
    name: Mapped[str]


class ServiceAtLocation(OfService, Base):
    """Ties a service to its location, which is always the same."""

    __tablename__ = "service_at_location"
    location_id: Mapped[str] = mapped_column(ForeignKey("location.id"))


class Taxonomy(Base):
    """One closed list."""

    __tablename__ = "taxonomy"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    description: Mapped[str]


class TaxonomyTerm(Base):
    """One key of a closed list; `taxonomy` is the list's name."""

    __tablename__ = "taxonomy_term"
    id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str]
    name: Mapped[str]
    description: Mapped[str]
    taxonomy: Mapped[str]
    taxonomy_id: Mapped[str] = mapped_column(ForeignKey("taxonomy.id"))


class Attribute(Base):
    """A key of a closed list said of a service or of one of its ways."""

    __tablename__ = "attribute"
    id: Mapped[str] = mapped_column(primary_key=True)
    link_id: Mapped[str] = mapped_column(index=True)
    link_entity: Mapped[str]
    link_type: Mapped[str]
    position: Mapped[int]  # profile
    taxonomy_term_id: Mapped[str] = mapped_column(ForeignKey("taxonomy_term.id"))


class Metadata(Base):
    """What was done to a record and when: the last look at its sources."""

    __tablename__ = "metadata"
    id: Mapped[str] = mapped_column(primary_key=True)
    resource_id: Mapped[str] = mapped_column(index=True)
    resource_type: Mapped[str]
    last_action_date: Mapped[date]
    last_action_type: Mapped[str]
    field_name: Mapped[str]
    previous_value: Mapped[str]
    replacement_value: Mapped[str]
    updated_by: Mapped[str]


class SourceRow(OfService, Base):
    """Profile table: a page that states facts; `key` is its name inside the record."""

    __tablename__ = "source"
    position: Mapped[int]
    key: Mapped[str]
    url: Mapped[str]
    title: Mapped[str]
    stated: Mapped[str | None]
    opened: Mapped[date]
    says: Mapped[str | None]


class FactSource(OfService, Base):
    """Profile table: which source states which fact of a service, or of its way `way_id`."""

    __tablename__ = "fact_source"
    way_id: Mapped[str | None]
    fact: Mapped[str]
    position: Mapped[int]
    source_key: Mapped[str | None]


class DutyRow(OfService, Base):
    """Profile table: whom a service must tell about what."""

    __tablename__ = "duty"
    position: Mapped[int]
    whom: Mapped[str]
    about: Mapped[str]


class Pairing(OfService, Base):
    """Profile table: a service (by its slug) that is shown together with this one, or neither."""

    __tablename__ = "pairing"
    position: Mapped[int]
    with_slug: Mapped[str]


class GapRow(Base):
    """Profile table: what was searched for in vain."""

    __tablename__ = "gap"
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    country: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    searched: Mapped[date]
    notes: Mapped[str | None]


class CautionRow(Base):
    """Profile table: what telling of a concern may bring upon somebody in a country."""

    __tablename__ = "caution"
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    country: Mapped[str] = mapped_column(index=True)
    concern: Mapped[str]
    may: Mapped[str]


class CautionSource(Base):
    """Profile table: a page that says so; `key` is its name inside the caution."""

    __tablename__ = "caution_source"
    id: Mapped[str] = mapped_column(primary_key=True)
    caution_id: Mapped[str] = mapped_column(ForeignKey("caution.id"), index=True)
    position: Mapped[int]
    key: Mapped[str]
    url: Mapped[str]
    title: Mapped[str]
    stated: Mapped[str | None]
    opened: Mapped[date]
    says: Mapped[str | None]


class KeptBase(DeclarativeBase):
    """What is kept when the directory is built anew, since no data file holds it."""

    metadata = MetaData(naming_convention=NAMES)


class ReportRow(KeptBase):
    """How often people could not get through to a service on one day; nothing about them."""

    __tablename__ = "report"
    service: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    count: Mapped[int]


COLUMNS: Mapping[str, Mapping[str, type]] = MappingProxyType(
    {
        name: MappingProxyType({one.name: one.type.python_type for one in table.columns})
        for name, table in Base.metadata.tables.items()
    }
)

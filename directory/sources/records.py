"""One block of a data file becomes one service, every value with the names of its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from directory.caution import MAY, Caution
from directory.kinds import AUDIENCES, CONFIDENCES, KINDS, STATUSES, WHO
from directory.record import Record
from directory.service import VOICE, Channel, Duty, Service, Source
from directory.sources.fields import FieldError, Fields

RECORD = (
    "id",
    "name",
    "alternate_name",
    "organization",
    "status",
    "who",
    "kind",
    "audience",
    "concerns",
    "minimum_age",
    "maximum_age",
    "languages",
    "regions",
    "serves",
    "phones",
    "chats",
    "emails",
    "urls",
    "schedule",
    "cost",
    "anonymous",
    "confidential",
    "duties",
    "paired_with",
    "from",
    "confidence",
    "assured_date",
    "notes",
    "sources",
)
FACTS = ("name", "concerns", "languages", "ages")  # what `from` names sources of
OWN_FACTS = {  # facts that bring their own `from`, and what else stands in them
    "schedule": ("opening_hours", "timezone"),
    "cost": ("free",),
    "anonymous": ("says",),
    "confidential": ("says",),
}
EVERY_CHANNEL = ("label", "opening_hours", "languages", "on_phone_bill", "from")
PHONE = ("number", "type", "toll_free", "keyword", "for", *EVERY_CHANNEL)
CHAT = ("type", "address", *EVERY_CHANNEL)
EMAIL = ("address", *EVERY_CHANNEL)
URL = ("type", "url", *EVERY_CHANNEL)
DUTY = ("whom", "about", "from")
CAUTION = ("concern", "may", "sources")
SOURCE = ("url", "title", "stated", "opened", "says")


def record_of(file: str, country: str, one: Fields) -> Record:
    """The record of one block; FieldError if it does not have the shape of one."""
    one.only(*RECORD)
    ways = tuple(_channels(one))
    facts = {key: one.within(key) for key in OWN_FACTS}
    hours = facts["schedule"]
    cost = facts["cost"]
    anonymous, confidential = facts["anonymous"], facts["confidential"]
    service = Service(
        id=one.text("id"),
        name=one.text("name"),
        country=country,
        serves=one.texts("serves"),
        status=_listed(one, "status", STATUSES),
        who=_listed(one, "who", WHO),
        kind=_listed(one, "kind", KINDS),
        concerns=one.texts("concerns"),
        channels=tuple(channel for _, channel in ways),
        sources=sources_of(one),
        assured_date=one.day("assured_date"),
        confidence=_listed(one, "confidence", CONFIDENCES),
        alternate_name=one.maybe_text("alternate_name"),
        organization=one.maybe_text("organization"),
        audience=_listed(one, "audience", AUDIENCES) if one.maybe_text("audience") else None,
        minimum_age=one.maybe_number("minimum_age"),
        maximum_age=one.maybe_number("maximum_age"),
        languages=one.texts("languages"),
        regions=one.texts("regions"),
        opening_hours=hours.maybe_text("opening_hours") if hours else None,
        timezone=hours.maybe_text("timezone") if hours else None,
        is_free=cost.maybe_truth("free") if cost else None,
        is_anonymous=anonymous.maybe_truth("says") if anonymous else None,
        is_confidential=confidential.maybe_truth("says") if confidential else None,
        fact_sources=_fact_sources(one, facts),
        duties=tuple(map(_duty, one.each("duties"))),
        paired_with=one.texts("paired_with"),
    )
    return Record(file, service, one.maybe_prose("notes"), tuple(field for field, _ in ways))


def _fact_sources(
    one: Fields, facts: Mapping[str, Fields | None]
) -> Mapping[str, tuple[str, ...]] | None:
    found: dict[str, tuple[str, ...]] = {}
    named = one.within("from")
    if named is not None:
        named.only(*FACTS)
        found.update((key, named.texts(key)) for key in named.given())
    for key, fact in facts.items():
        if fact is not None:
            fact.only(*OWN_FACTS[key], "from")
            found[key] = fact.texts("from")
    return MappingProxyType(found) if found else None


def _listed(one: Fields, key: str, closed: tuple[str, ...]) -> str:
    # Whatever is laid out by these keys when the directory is loaded relies on them.
    found = one.text(key)
    if found not in closed:
        raise FieldError(one.place(key), f"{found} is none of {', '.join(closed)}")
    return found


def _duty(one: Fields) -> Duty:
    one.only(*DUTY)
    return Duty(one.text("whom"), one.text("about"), one.texts("from"))


def caution_of(country: str, one: Fields) -> Caution:
    """The caution of one block; FieldError if it does not have the shape of one."""
    one.only(*CAUTION)
    return Caution(country, one.text("concern"), _listed(one, "may", MAY), sources_of(one))


def sources_of(one: Fields) -> Mapping[str, Source]:
    """The sources of a block by their keys."""
    found: dict[str, Source] = {}
    for key, source in one.named("sources").items():
        source.only(*SOURCE)
        found[key] = Source(
            id=key,
            url=source.text("url"),
            title=source.text("title"),
            stated=source.maybe_text("stated"),
            opened=source.day("opened"),
            says=source.maybe_prose("says"),
        )
    return MappingProxyType(found)


def _channels(one: Fields) -> Iterator[tuple[str, Channel]]:
    for phone in one.each("phones"):
        phone.only(*PHONE)
        yield phone.place(), _channel(phone, phone.maybe_text("type") or VOICE, "number")
    for chat in one.each("chats"):
        chat.only(*CHAT)
        yield chat.place(), _channel(chat, chat.text("type"), "address")
    for email in one.each("emails"):
        email.only(*EMAIL)
        yield email.place(), _channel(email, "email", "address")
    for url in one.each("urls"):
        url.only(*URL)
        yield url.place(), _channel(url, url.text("type"), "url")


def _channel(way: Fields, kind: str, value: str) -> Channel:
    return Channel(
        type=kind,
        value=way.text(value),
        sources=way.texts("from"),
        label=way.maybe_text("label"),
        keyword=way.maybe_text("keyword"),
        toll_free=way.maybe_truth("toll_free"),
        languages=way.texts("languages"),
        opening_hours=way.maybe_text("opening_hours"),
        roles=way.texts("for"),
        on_phone_bill=way.maybe_truth("on_phone_bill"),
    )

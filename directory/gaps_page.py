"""The simulated night on paper: docs/gaps.md."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from directory.concerns import CONCERNS
from directory.moments import MOMENTS, holiday_of, night_of
from directory.places import names
from directory.simulate import CONDITIONS, OUTCOMES, Answer, share, under_18
from directory.snapshot import Snapshot

MOST = 40  # countries in the list of the biggest gaps
HOURS = 24
CALLED: Mapping[str, str] = {
    "now": "now",
    "night": "3 a.m.",
    "holiday": "holiday",
    "writing": "in writing",
    "language": "in the main language",
}
MEANS: Mapping[str, str] = {
    "child": "a line for children, open",
    "child_unknown": "a line for children, hours not known",
    "child_closed": "a line for children, closed",
    "human": "another person who answers in the country",
    "voice": "a line that can only be called",
    "far": "somebody outside the country, or a page",
    "list": "a list of lines",
    "nobody": "nobody",
}
HEAD = """\
# What a child would get, and where the gaps are

Written by `waypost directory simulate`; do not edit. The directory as of {day}. A child of
every country and territory asks for each of {concerns} concerns: now ({now} UTC), at three
o'clock in the next night of its own time, at noon of the next public holiday (of New Year where
the holidays are not known), by writing only, and in the main language. What was shown first
stands in [gaps.csv](gaps.csv), with the concerns for which it did.

The figures count what a source says. A line whose languages, price or hours nobody states counts
as not reached, so that they tell how much is **known** to be there, not how much there is.
"""
SHARES = """\
## The share of the world's under-18s

{people} billion people under 18 (United Nations, World Population Prospects 2019, medium variant
for 2025; [under_18.tsv](../directory/under_18.tsv)) live in a country that has, for the whole
country, a line for children at which a person other than the police answers, and which is:
"""


def page(snapshot: Snapshot, answers: Sequence[Answer], now: datetime) -> Iterator[str]:
    """The lines of docs/gaps.md."""
    yield HEAD.format(day=now.date(), concerns=len(CONCERNS), now=f"{now:%H:%M}")
    yield SHARES.format(people=f"{sum(under_18().values()) / 1e6:.2f}")
    yield "| which is | now | 3 a.m. there | on a public holiday | worst hour of the day |"
    yield "|---|---|---|---|---|"
    for name, told in shares(snapshot, now).items():
        yield f"| {name} | {' | '.join(f'{one:.1%}' for one in told)} |"
    yield "\nAll of it: one and the same line, whose chat, text line or messenger is open. The"
    yield "last row takes to hold what nobody says (price, languages, hours): the truth lies"
    yield "in between.\n"
    yield from _outcomes(answers)
    yield from _concerns(answers)
    yield from _countries(answers)


def shares(snapshot: Snapshot, now: datetime) -> Mapping[str, tuple[float, float, float, float]]:
    """The share of under-18s for each of CONDITIONS: now, at night, on a holiday, at worst."""
    found = {}
    for name, condition in CONDITIONS.items():
        hours = [
            share(snapshot, condition, lambda _, at=now + timedelta(hours=one): at)  # type: ignore[misc]  # the default binds the hour
            for one in range(HOURS)
        ]
        found[name] = (
            hours[0],
            share(snapshot, condition, lambda country: night_of(country, now)),
            share(snapshot, condition, lambda country: holiday_of(country, now)),
            min(hours),
        )
    return found


def _concerns(answers: Sequence[Answer]) -> Iterator[str]:
    says: Counter[str] = Counter()
    child: Counter[tuple[str, str]] = Counter()
    for one in answers:
        if one.moment == "now" and one.first and "fits_concern" in one.first.reasons:
            says[one.concern] += 1
        child[one.concern, one.moment] += one.outcome == OUTCOMES[0]
    yield "## What is known about each concern\n"
    yield "In how many countries the first one says that it helps with it, or is made for it;"
    yield "and in how many an open line for children stands first.\n"
    yield "| concern | says so | child line, now | child line, 3 a.m. |"
    yield "|---|---|---|---|"
    for concern in CONCERNS:
        told = (says[concern], child[concern, "now"], child[concern, "night"])
        yield f"| {concern} | {' | '.join(map(str, told))} |"
    yield ""


def _outcomes(answers: Sequence[Answer]) -> Iterator[str]:
    counted = Counter((one.moment, one.outcome) for one in answers)
    yield "## Who stands first\n"
    yield "Of all answers (countries times concerns), in percent:\n"
    yield f"| first comes | {' | '.join(CALLED[moment] for moment in MOMENTS)} |"
    yield f"|---|{'---|' * len(MOMENTS)}"
    for outcome in OUTCOMES:
        shares = []
        for moment in MOMENTS:
            total = sum(counted[moment, one] for one in OUTCOMES)
            shares.append(f"{counted[moment, outcome] / max(total, 1):.1%}")
        yield f"| {MEANS[outcome]} | {' | '.join(shares)} |"
    yield ""


def _countries(answers: Sequence[Answer]) -> Iterator[str]:
    counted: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for one in answers:
        counted[one.country][one.moment, one.outcome] += 1
    people = under_18()
    ordered = sorted(counted, key=lambda one: (-people.get(one, 0), one))
    gaps = [one for one in ordered if not counted[one]["night", OUTCOMES[0]]]
    yield "## The biggest gaps\n"
    yield "Countries where at 3 a.m. no line for children that is known to be open stands first,"
    yield f"whatever the concern; the {MOST} of {len(gaps)} with the most people under 18."
    yield "The numbers tell for how many concerns one does.\n"
    yield from _table(gaps[:MOST], counted)
    yield "\n## Every country\n"
    yield from _table(sorted(counted), counted)


def _table(
    countries: Sequence[str], counted: Mapping[str, Counter[tuple[str, str]]]
) -> Iterator[str]:
    called = " | ".join(CALLED[moment] for moment in MOMENTS)
    yield f"| country | under 18, thousands | mostly first, now | {called} |"
    yield f"|---|---|---|{'---|' * len(MOMENTS)}"
    for country in countries:
        found = counted[country]
        mostly = max(OUTCOMES, key=lambda one: found["now", one])
        cells = [str(found[moment, OUTCOMES[0]]) for moment in MOMENTS]
        told = [str(under_18().get(country, "")), MEANS[mostly], *cells]
        yield f"| {country} {names.country_name(country, 'en')} | {' | '.join(told)} |"

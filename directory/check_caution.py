"""What the cautions of a data file must satisfy before a person reads one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from directory.caution import MAY, Caution
from directory.check_record import source_problems
from directory.concerns import CONCERNS
from directory.record import Problem


def caution_problems(cautions: Sequence[Caution], newest: date) -> Iterator[Problem]:
    """What is wrong with the cautions; no date may lie after `newest`."""
    seen: set[tuple[str, str]] = set()
    for one in cautions:
        file, place = f"{one.country}.yaml", (one.country, one.concern)
        for field, what in _facts(one):
            yield Problem(file, one.concern, f"cautions.{field}", what)
        if place in seen:
            yield Problem(file, one.concern, "cautions.concern", "has a caution already")
        seen.add(place)
        for key, source in one.sources.items():
            for field, what, is_warning in source_problems(source, newest):
                where = f"cautions.sources.{key}.{field}"
                yield Problem(file, one.concern, where, what, is_warning)


def _facts(one: Caution) -> Iterator[tuple[str, str]]:
    if one.concern not in CONCERNS:
        yield "concern", f"{one.concern} is no concern of directory/concerns.py"
    if one.may not in MAY:
        yield "may", f"{one.may} is none of {', '.join(MAY)}"
    if one.stated is None:
        yield "sources", "must hold a page that carries a date, since the person is told it"
    for key, source in one.sources.items():
        if not source.says:
            yield f"sources.{key}.says", "must hold the sentence that says it"

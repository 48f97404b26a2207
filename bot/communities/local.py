"""A community's own service in the directory's shape, held to the directory's own checks.

Rule of this file: nobody of the project has looked at it, so nothing here says that anybody did.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from bot.communities import OwnService
from directory.check_record import record_problems
from directory.check_texts import text_problems
from directory.check_ways import is_number, way_problems
from directory.concerns import CONCERNS, FIRST_LEVEL
from directory.record import Problem, Record
from directory.service import ACTIVE, VOICE, Channel, Service, Source
from directory.snapshot import SEVERAL, WORLD

NAME = 60  # characters: one line on the narrowest screen but one
FIELDS = ("name", "way", "who", "concerns", "page")
SAFE = "https://"
# A name is no place for an address or a number: those stand where they are looked at.
NO_NAME = re.compile(r"://|www\.|@|\d{3,}|[\n\r`*_|<>]")
FILE, SOURCE = "own", "s1"
SEVERAL_KINDS = {"name": "name", "alternate_name": "name", "who": "who", "concerns": "concerns"}


def service_of(own: OwnService, countries: Sequence[str]) -> Service:
    """What the directory would make of it, for the countries of its community."""
    kind = VOICE if is_number(own.way) else "web"
    return Service(
        id="zz-own",
        name=own.name,
        country=SEVERAL,
        serves=tuple(countries) or (WORLD,),
        status=ACTIVE,
        who=own.who,
        kind="other",
        concerns=own.concerns,
        channels=(Channel(kind, own.way, (SOURCE,)),),
        sources={SOURCE: Source(SOURCE, own.page, own.name, None, own.added)},
        assured_date=own.added,
        confidence="medium",
    )


def faults(own: OwnService, countries: Sequence[str], today: date) -> tuple[str, ...]:
    """Which of FIELDS have to be mended before it can be shown; empty if none."""
    service = service_of(own, countries)
    group = "phones" if service.channels[0].type == VOICE else "urls"
    record = Record(FILE, service, channel_fields=(f"{group}[0]",))
    known = (*countries, WORLD)
    found = {
        _field(one)
        for one in (
            *record_problems(record, today, known),
            *way_problems(record),
            *text_problems(record),
        )
        if not one.is_warning or "street" in one.what
    }
    if not 0 < len(own.name) <= NAME or NO_NAME.search(own.name):
        found.add("name")
    if group == "urls" and not own.way.startswith(SAFE):
        found.add("way")
    if not own.page.startswith(SAFE):
        found.add("page")
    if not own.concerns:
        found.add("concerns")
    return tuple(one for one in FIELDS if one in found)


def concerns_of(areas: Sequence[str]) -> tuple[str, ...]:
    """The concerns behind the first labels of a talk, without those that are never guessed."""
    every = dict.fromkeys(one for area in areas for one in FIRST_LEVEL.get(area, ()))
    return tuple(one for one in every if "never-guessed" not in CONCERNS[one].tags)


def _field(problem: Problem) -> str:
    if problem.field.startswith(("phones", "urls")):
        return "way"
    if problem.field.startswith("sources"):
        return "page"
    return SEVERAL_KINDS.get(problem.field, problem.field)

"""Local help that a group adds: five lines, held to the directory's own checks.

Rules of this file: what is added says that the group added it and that nobody of ours looked at
it; answers out of closed lists are numbers, so that no language has to be guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.adapters.cut import shortened
from bot.adapters.telegram.community.paper import Asker, Paper, Rows
from bot.communities import MOST_SERVICES, Community, OwnService
from bot.communities.local import FIELDS, concerns_of, faults
from directory.concerns import FIRST_LEVEL
from directory.kinds import WHO

LOCAL, REMOVE = "o", "ox"  # taps: the page, and the number of what goes
BACK = "a"
LINE = 140  # UTF-16 units of one that is listed
AREAS = tuple(FIRST_LEVEL)


class LocalHelp:
    """The page of local help of every group; whoever calls has looked at the right to."""

    def __init__(self, paper: Paper) -> None:
        """Write with this."""
        self._paper = paper

    async def pressed(self, asker: Asker, group: int, community: Community, tap: str) -> None:
        """Somebody opened the page, or takes one away."""
        number = tap.removeprefix(REMOVE)
        if number != tap and number.isdecimal():
            left = [one for at, one in enumerate(community.services) if at != int(number)]
            community = replace(community, services=tuple(left))
            await self._paper.parts.communities.known.keep(community)
        await self._show(asker, group, community)

    async def added(self, asker: Asker, group: int, community: Community, lines: str) -> None:
        """Somebody wrote the five lines."""
        today = datetime.now(UTC).date()
        said = [" ".join(line.split()) for line in lines.splitlines() if line.strip()]
        if len(said) != len(FIELDS):
            await self._show(asker, group, community, self._paper.say(asker, "local.lines"))
            return
        name, way, who, concerns, page = said
        own = OwnService(
            name=name,
            way=way,
            who=next(iter(_picked(who, WHO)), ""),
            concerns=concerns_of(_picked(concerns, AREAS)),
            page=page,
            added=today,
        )
        wrong = faults(own, community.countries, today)
        if wrong:
            names = ", ".join(self._paper.say(asker, f"local.{one}") for one in wrong)
            note = self._paper.say(asker, "local.wrong", names=names)
        elif len(community.services) >= MOST_SERVICES:
            note = self._paper.say(asker, "local.full")
        else:
            community = replace(community, services=(*community.services, own))
            await self._paper.parts.communities.known.keep(community)
            note = self._paper.say(asker, "local.added")
        await self._show(asker, group, community, note)

    async def _show(self, asker: Asker, group: int, community: Community, note: str = "") -> None:
        def say(key: str) -> str:
            return self._paper.say(asker, key)

        who = _numbered([say(f"local.by_{one}") for one in WHO])
        areas = _numbered([say(f"area.{one}") for one in AREAS])
        listed = [
            shortened(f"- {one.name} ({say(f'local.by_{one.who}')}): {one.way}", LINE)
            for one in community.services
        ]
        form = [
            say("local.lines"),
            f"/local {say('local.name')}",
            say("local.way"),
            f"{say('local.who')} {who}",
            f"{say('local.concerns')} {areas}",
            say("local.page"),
        ]
        head = [note, ""] if note else []
        text = "\n".join([*head, say("local"), *listed, "", *form])
        rows: Rows = [
            [self._paper.key(f"{say('local.remove')}: {one.name}", f"{REMOVE}{at}", group)]
            for at, one in enumerate(community.services)
        ]
        rows.append([self._paper.key(say("local.back"), BACK, group)])
        await self._paper.write(asker, text, rows)


def _numbered(labels: Sequence[str]) -> str:
    return ", ".join(f"{at} {label}" for at, label in enumerate(labels, start=1))


def _picked(numbers: str, closed: Sequence[str]) -> list[str]:
    """What the numbers of a line stand for; a word, or a number too high, stands for nothing."""
    found = [int(one) for one in numbers.replace(",", " ").split() if one.isdecimal()]
    return [closed[one - 1] for one in found if 0 < one <= len(closed)]

"""What reports from people do to an answer: a word on the card, and a place below an equal one.

Rule of this file: nothing is hidden, and nothing that is better in any way the cards tell of is
overtaken; a report is one person's bad day until a checker has looked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import groupby

from directory.service import Match

UNREACHED = "unreached"  # the reason against, as a card can put it in words


def with_reports(matches: Sequence[Match], unreached: Collection[str]) -> Sequence[Match]:
    """The same matches; those whose id is in `unreached` say so and stand below an equal one.

    Equal are neighbours of which the cards tell the same: kind, who answers, for whom, whether
    they are open, all reasons and all that speaks against them.
    """
    if not any(one.service.id in unreached for one in matches):
        return matches
    ordered: list[Match] = []
    for _, alike in groupby(matches, key=_as_told):
        ordered += sorted(alike, key=lambda one: one.service.id in unreached)
    return tuple(
        replace(one, against=(UNREACHED, *one.against)) if one.service.id in unreached else one
        for one in ordered
    )


def _as_told(one: Match) -> tuple[object, ...]:
    service = one.service
    return (
        service.kind,
        service.who,
        service.audience,
        one.open.state,
        one.reasons,
        one.against,
        tuple(sorted({way.type for way in service.channels})),
    )

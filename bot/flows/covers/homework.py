"""Homework planner: so many minutes become rounds of work with pauses between them."""

from __future__ import annotations

from bot.flows.covers.guide import Guide, Values, between

MINUTES = {"maths": 55, "reading": 25, "essay": 85, "vocabulary": 25, "test": 85, "project": 55}
ROUND, PAUSE = 25, 5  # minutes; the round of the Pomodoro technique (Francesco Cirillo)
MOST = 240


def values(item: str, number: int | None) -> Values:
    """`rounds` of `work` minutes, about ROUND, with `pause` minutes between; `total` in all.

    A minute or two that do not divide are in no round: the text says "about".
    """
    minutes = between(number, 5, MOST, MINUTES[item])
    rounds = max(1, -(-(minutes - PAUSE) // (ROUND + PAUSE)))
    work = (minutes - (rounds - 1) * PAUSE) // rounds
    return {"rounds": rounds, "work": work, "pause": PAUSE, "total": minutes}


HOMEWORK = Guide("homework", tuple(MINUTES), values)

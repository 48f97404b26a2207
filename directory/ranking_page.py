"""docs/ranking.md, written from the very table that ranks: `python -m directory.ranking_page`."""

from __future__ import annotations

from collections.abc import Iterator

from directory.attributes import TABLE
from directory.ladder import Head, Step

HEAD = """\
# How services are put in order

Written by `python -m directory.ranking_page` from the tables that rank; a test holds it fresh.
There is no paid placement, nothing is counted or learned from anybody, and no chance: the same
question at the same minute always gets the same answer. `waypost find --json` shows for every
service the reasons and what speaks against it.

## Who is never shown

These are limits, not weights.

- A record that is not active, has no way to be reached, or is an emergency number (those stand
  on a card of their own).
- A service whose stated ages leave the person out, once they told their age.
- A service of another region, once the region is known.
- A service for people afraid of their own thoughts, unless that is what was said; and then nobody
  who is there for those who were harmed, and no police. The two never meet in one list.
- A page that is for adults only, for a child. Lines made for one subject, for another subject.
- Police and state services, where telling may be punished (the concerns tagged `no-police-first`,
  and any for which the country's file holds a caution), unless the person asked for the police or
  nobody else answers in the country.
- Where a life may be at stake: somebody far away who does not say that they help with this.
- Lines that know only other subjects, while somebody in the country listens to anything.

## Who may stand first

The smallest of these that there is; the ranking below decides between equals. So a line for
children leads wherever one is open, or nobody knows its hours, and the police, a place that only
takes reports, and a list never lead while a person answers.

"""
LADDER = """
## The ranking

An attribute decides only between services that are equal in all attributes above it. Points are
not added up: enough small advantages would lift a line for adults over one for children.

| | attribute | best first |
|---|---|---|
"""
TAIL = """
At the very end the id decides, so that two services never tie and the order of the files changes
nothing. The rungs of the ladder, best first: {steps}.

## The first list

The best, and then two of other kinds. These belong in sight of the best one, if the list has
room, in this order: who makes pictures disappear (for sextortion and images, second); a line that
speaks the person's language, if the best one is not known to; a line for children, and one that
also names the concern; one that is
made for the concern; one that names it; one of the person's region; a list of lines, if no
person in the country leads; somebody who is there now; and where safety is at stake the police,
if nobody else is made for the concern.

Services that belong together (`paired_with`: the same house for adults, or in another language)
stand in one list, or none of them does. `waypost find --one` gives the one to turn to, for every
concern; two only if they belong together.
"""


def page() -> Iterator[str]:
    """The whole page."""
    yield HEAD
    for head in Head:
        yield f"{int(head) + 1}. {HEADS[head]}\n"
    yield LADDER
    for at, one in enumerate(TABLE, 1):
        levels = one.levels
        told = "the rungs below" if len(levels) == len(Step) else " · ".join(levels)
        yield f"| {at} | {one.key} | {told} |\n"
    yield TAIL.format(steps=" · ".join(step.name.lower().replace("_", " ") for step in Step))


HEADS = {
    Head.CHILDREN: "A line for children of the country that is open, or whose hours nobody knows.",
    Head.HUMAN: "Another person who listens to this.",
    Head.OTHER_SUBJECT: "A person who knows another subject.",
    Head.LONG_UNSEEN: "One of these three whose sources nobody has looked at for over 400 days.",
    Head.LIST: "A list of lines.",
    Head.STRANGER: (
        "Somebody far away who does not say that they know the concern; a page for reports, or"
        " for making pictures disappear."
    ),
    Head.STATE_AVOIDED: "The state, where telling may be punished.",
    Head.ADULTS: "A line for adults, if a child asks.",
    Head.POLICE: "The police.",
}

if __name__ == "__main__":
    print("".join(page()), end="")

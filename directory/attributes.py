"""The attributes by which services are put in order, the weightiest first.

Rules of this file: the order of the table is the order of weight, and nothing outweighs what
stands above it; the levels of an attribute stand best first. No payment, no clicks, no chance:
what is in the records and in the question decides, and at the very end the id.
`docs/ranking.md` is written from this table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from directory.kinds import CHILD_HELPLINE, SPECIAL
from directory.ladder import Step, step_of
from directory.service import VOICE, WRITTEN, Service
from directory.standing import ACROSS, FITS_NOT, LISTENS, SAYS_SO, Standing

# Whether the person's language is spoken: a source says so; nobody says, but it is a main
# language there; nobody says; another one that most people there speak; only others.
SPOKEN, LIKELY, UNSAID, OF_THE_PLACE, NOT_SPOKEN = range(5)


class Wish(NamedTuple):
    """How a service meets what the person brings along, and how old and sure its facts are.

    `spoken` is SPOKEN ... NOT_SPOKEN, UNSAID if no language is asked; `lacks` tells
    whether it has the wanted way (`Entry.lacks`); `age` is 0 up to 180 days since the last look,
    1 up to 400, then 2; `doubt` 0 for a high confidence on that day, 1 medium, 2 low.
    """

    spoken: int
    lacks: int
    only_mail: bool
    is_across: bool
    is_near: bool
    age: int
    doubt: int
    is_unreached: bool
    wants_way: bool


@dataclass(frozen=True, slots=True)
class Attribute:
    """One reason to stand before another service; `levels` in words, best first.

    Exactly one of the functions gives the level: `stands` looks at what the service is for this
    question, `wishes` at what the person brings along, `states` at the record alone (computed
    once, when the directory is loaded).
    """

    key: str
    levels: tuple[str, ...]
    stands: Callable[[Standing], int] | None = None
    wishes: Callable[[Wish], int] | None = None
    states: Callable[[Service], int] | None = None


def _yes(fact: bool | None) -> int:  # noqa: FBT001 - a fact of a record
    return {True: 0, None: 1, False: 2}[fact]


def _is_mobile(service: Service) -> int:
    """A number without a network's or region's name, or any written way; else a labelled one."""
    ways = service.channels
    if any(way.type in WRITTEN or (way.type == VOICE and not way.label) for way in ways):
        return 0
    return 1 if any(way.type == VOICE for way in ways) else 2


def _has_own_page(service: Service) -> int:
    return min(2, 2 - min(len(service.sources), 2))


TABLE: tuple[Attribute, ...] = (
    Attribute(
        "not for adults only",
        ("no, or an adult asks", "a source says it is for adults, and a child asks"),
        stands=lambda one: one.is_too_old,
    ),
    Attribute(
        "no police or state where telling may be punished",
        ("a charity, or it is safe to tell", "police or state, and telling may be punished"),
        stands=lambda one: one.view.avoids_state and one.shape.who != "charity",
    ),
    Attribute(
        "looked at within 400 days",
        ("yes", "no: it ranks last"),
        wishes=lambda one: one.age > 1,
    ),
    Attribute(
        "a way the person can use",
        (
            "yes",
            "another way to write",
            "not the way that was asked for, or not understood across a border",
        ),
        wishes=lambda one: (
            2 if one.wants_way and one.is_across and one.spoken == NOT_SPOKEN else one.lacks
        ),
    ),
    Attribute(
        "the ladder: for children, for the concern, here, open",
        tuple(step.name.lower().replace("_", " ") for step in Step),
        stands=step_of,
    ),
    Attribute(
        "anonymous where telling may be punished",
        ("yes, or it is safe to tell", "nobody says so"),
        stands=lambda one: one.view.avoids_state and not one.shape.is_anonymous,
    ),
    Attribute(
        "not made for another subject",
        ("it is not", "it is"),
        stands=lambda one: one.is_off_subject,
    ),
    Attribute(
        "knows the concern",
        ("it names it, its kind does, or it is for children", "it only listens, or not even that"),
        stands=lambda one: one.fit >= LISTENS and not one.is_childs,
    ),
    Attribute(
        "more than a mailbox for somebody who writes",
        ("yes", "only e-mail"),
        wishes=lambda one: one.only_mail,
    ),
    Attribute(
        "understands the person",
        ("yes, or nobody says", "another language, or nobody says and it is far away"),
        wishes=lambda one: one.spoken == NOT_SPOKEN or (one.is_across and one.spoken != SPOKEN),
    ),
    Attribute(
        "open now",
        ("open, or always open", "hours not known, or a public holiday", "closed"),
        stands=lambda one: one.open,
    ),
    Attribute(
        "speaks the person's language",
        (
            "a source says so",
            "nobody says, but it is a main language there",
            "nobody says, or no language is asked",
            "no, but a main language there, and the one asked is none",
            "no",
        ),
        wishes=lambda one: one.spoken,
    ),
    Attribute(
        "made for the concern and names it",
        ("yes", "no"),
        stands=lambda one: not (one.fit == SAYS_SO and one.shape.kind in SPECIAL),
    ),
    Attribute(
        "how well it knows the concern",
        ("names it", "its kind does", "listens to anything", "neither"),
        stands=lambda one: min(one.fit, FITS_NOT),
    ),
    Attribute(
        "near before the whole country",
        ("for the region that was told", "for a wider area"),
        wishes=lambda one: not one.is_near,
    ),
    Attribute(
        "here before across the border",
        ("here", "for an unasked region", "across the border"),
        stands=lambda one: min(one.where, ACROSS),
    ),
    Attribute(
        "a child helpline among lines for children",
        ("it is one, or it is not for children", "another kind of line for children"),
        stands=lambda one: one.is_childs and one.shape.kind != CHILD_HELPLINE,
    ),
    Attribute(
        "a charity before the state",
        ("a charity", "state or police"),
        stands=lambda one: one.shape.who != "charity",
    ),
    Attribute(
        "free",
        ("a source says so", "nobody says", "it costs"),
        states=lambda one: _yes(one.is_free),
    ),
    Attribute(
        "anonymous",
        ("a source says so", "nobody says", "no"),
        states=lambda one: _yes(one.is_anonymous),
    ),
    Attribute(
        "keeps it private",
        ("a source says so", "nobody says", "no"),
        states=lambda one: _yes(one.is_confidential),
    ),
    Attribute(
        "reachable from any mobile",
        ("a number for all networks, or a way to write", "only from some networks", "a page"),
        states=_is_mobile,
    ),
    Attribute(
        "can also be written to",
        ("yes", "no"),
        states=lambda one: not any(way.type in WRITTEN for way in one.channels),
    ),
    Attribute(
        "says for whom it is",
        ("a source says so", "nobody says"),
        states=lambda one: one.audience is None,
    ),
    Attribute(
        "people got through",
        ("nobody said otherwise", "somebody could not get through"),
        wishes=lambda one: one.is_unreached,
    ),
    Attribute(
        "evidence",
        ("high confidence on that day", "medium", "low"),
        wishes=lambda one: one.doubt,
    ),
    Attribute(
        "more than one source",
        ("two or more", "one", "none"),
        states=_has_own_page,
    ),
    Attribute(
        "a page with a date",
        ("a source carries one", "none does"),
        states=lambda one: one.stated is None,
    ),
    Attribute(
        "looked at within 180 days",
        ("yes", "no: the card says so"),
        wishes=lambda one: one.age > 0,
    ),
)

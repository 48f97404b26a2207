"""How a service stands to a need: what it is, what is asked, where, and whether it is open.

Rule of this file: a Standing holds closed facts only, so that two services of the same shape
stand the same to the same need and are weighed once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from directory.concerns import CONCERNS, NOT_SURE
from directory.fit import is_child, is_for_adults, is_for_children
from directory.kinds import (
    AUDIENCES,
    FINDER,
    GENERAL,
    KINDS,
    KINDS_FOR_OWN_THOUGHTS,
    NEVER_FIRST,
    ONE_SUBJECT,
    ONLY_IF_WANTED,
    OWN_THOUGHTS,
    SELF_CONCERN,
    SPECIAL,
    WANTED,
    WHO,
)
from directory.service import Need, Service

# How well a service knows a concern: it says so, its kind does, it listens to anything, neither.
SAYS_SO, KIND_FITS, LISTENS, FITS_NOT = range(4)
# Where it answers: the whole country or the person's region; some unasked region; everywhere.
HERE, SOME_REGION, ACROSS = range(3)
# Whether somebody is there: surely; nobody knows; surely not.
IS_OPEN, IS_UNKNOWN, IS_CLOSED = range(3)
PER_SHAPE = 2 * 3 * 3  # standings of one shape to one view: named or not, where, open
_KINDS = {kind: at for at, kind in enumerate(KINDS)}
_FOR = (*AUDIENCES, None)
_SPECIAL, _LIMITED = frozenset(SPECIAL), ONLY_IF_WANTED | ONE_SUBJECT


@dataclass(frozen=True, slots=True)
class Shape:
    """What decides most about a service, without its names, numbers and concerns.

    `audience` is "adults" also where only the ages say so, "children" also where only the kind
    does; `lists_all` tells a list of lines for everything; `is_bounded`, one for children that
    ends at some age; `is_anonymous`, that a source says so; `number` is its own.
    """

    kind: str
    who: str
    audience: str | None
    lists_all: bool
    is_bounded: bool
    is_anonymous: bool
    number: int


def shape_of(service: Service) -> Shape:
    """The shape of a service."""
    kind = service.kind if service.kind in _KINDS else "other"
    audience = service.audience
    if is_for_adults(service):
        audience = "adults"
    elif is_for_children(service):
        audience = "children"
    concerns = service.concerns
    lists_all = kind == FINDER and (not concerns or NOT_SURE in concerns)
    number = _KINDS[kind] * len(WHO) + WHO.index(service.who)
    number = number * len(_FOR) + _FOR.index(audience)
    # An upper age matters only where a grown-up asks for a line for the young.
    is_bounded = audience == "children" and service.maximum_age is not None
    is_anonymous = service.is_anonymous is True
    number = ((number * 2 + lists_all) * 2 + is_bounded) * 2 + is_anonymous
    return Shape(kind, service.who, audience, lists_all, is_bounded, is_anonymous, number)


@dataclass(frozen=True)
class View:
    """What is asked, as far as services of one shape cannot tell it apart."""

    concern: str | None
    is_child: bool
    asked_for_police: bool
    is_age_known: bool
    is_cautioned: bool = False
    weighed: dict[int, int] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def avoids_state(self) -> bool:
        """Whether police and state services are kept out, since telling them may harm."""
        is_risky = self.is_cautioned or "no-police-first" in self.tags
        return is_risky and not self.asked_for_police

    @cached_property
    def tags(self) -> frozenset[str]:
        """The tags of the concern; empty if there is none."""
        concern = CONCERNS.get(self.concern or "")
        return concern.tags if concern else frozenset()

    @cached_property
    def wanted(self) -> tuple[str, ...]:
        """The kinds that know the concern, best first."""
        return WANTED.get(self.concern or NOT_SURE, ())


@lru_cache(maxsize=1024)
def _view(concern: str | None, child: bool, police: bool, age: bool, risky: bool) -> View:  # noqa: FBT001 - a key
    return View(concern, child, police, age, risky)


def view_of(need: Need, *, is_cautioned: bool = False) -> View:
    """What a need asks; the same object for the same question.

    `is_cautioned` tells that telling of this may be punished in that country.
    """
    police, is_age_known = need.asked_for_police, need.age is not None
    return _view(need.concern, is_child(need), police, is_age_known, is_cautioned)


@dataclass(frozen=True, slots=True)
class Standing:
    """One shape seen from one view; `names_it` tells that the record names the concern.

    `where` is HERE, SOME_REGION or ACROSS; `open` IS_OPEN, IS_UNKNOWN or IS_CLOSED; `fit` how
    well the service knows the concern: SAYS_SO, KIND_FITS, LISTENS or FITS_NOT.
    """

    shape: Shape
    view: View
    names_it: bool
    where: int
    open: int
    fit: int

    @property
    def is_expert(self) -> bool:
        """Whether it is made for this very concern, or says that it helps with it."""
        return self.names_it or (
            self.view.concern is not None and self.shape.kind in self.view.wanted[:1]
        )

    @property
    def is_off_subject(self) -> bool:
        """Whether it is made for one subject, and it is another one."""
        return self.shape.kind in _SPECIAL and self.shape.kind not in self.view.wanted

    @property
    def is_childs(self) -> bool:
        """Whether a child asks and it is for children."""
        return self.view.is_child and self.shape.audience == "children"

    @property
    def is_too_old(self) -> bool:
        """Whether a child asks and it is for adults only."""
        return self.view.is_child and self.shape.audience == "adults"

    @property
    def may_show(self) -> bool:
        """Whether it may ever be shown; ages, regions and status are looked at elsewhere."""
        kind = self.shape.kind
        if self.view.concern in OWN_THOUGHTS:
            # A list of lines for everything keeps the answer from being empty; it mixes nobody.
            is_list = kind == FINDER and self.fit == LISTENS
            return (kind in KINDS_FOR_OWN_THOUGHTS or is_list) and self.shape.who != "police"
        if kind == SELF_CONCERN or (self.is_too_old and kind in NEVER_FIRST):
            return False  # a page for adults only turns a child away, and nobody listens there
        if kind not in _LIMITED or self.fit < LISTENS:
            return True
        return kind in ONE_SUBJECT and self.is_childs


def standing_of(shape: Shape, view: View, *, names_it: bool, where: int, state: int) -> Standing:
    """How a shape stands to a view."""
    if names_it:
        fit = SAYS_SO
    elif shape.kind in view.wanted:
        fit = KIND_FITS
    else:
        fit = LISTENS if shape.lists_all or shape.kind in GENERAL else FITS_NOT
    return Standing(shape, view, names_it, where, state, fit)

"""From all mentions of a text to one place, to two or three countries to ask about, or to none.

Rule: what is unsure is asked. `likely` puts the buttons in order and never decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from directory.places.kinds import Place, PlaceReading
from directory.places.mentions import Mention
from directory.places.stance import LEFT
from directory.places.tables import Option
from directory.places.trust import decided

# The nearer a mention is to where the writer is now, the higher. Where others are, where the
# writer was, goes or dreams of is no place of theirs and is missing here.
WEIGHT = {"now": 7, "me": 6, "home": 6, "in": 5, "": 4, "loose": 4, "from": 2, LEFT: 1}
UNSAID = frozenset(("", "loose"))  # kinds that do not contradict a "not": "not in italy, no italy"
BUTTONS = 3  # candidates that are asked about at most


def choose(found: Sequence[Mention], likely: Sequence[str]) -> PlaceReading:
    """What the mentions tell together."""
    denied = {c for m in found if m.kind == "not" for c in m.countries}
    said = [m for m in found if m.kind in WEIGHT]
    here = [m for m in said if not (m.kind in UNSAID and m.countries <= denied)]
    if not here:
        return PlaceReading()
    heaviest = max(WEIGHT[m.kind] for m in here)
    best = [m for m in here if WEIGHT[m.kind] == heaviest]
    if heaviest == WEIGHT[LEFT]:
        last = decided([o for m in best for o in m.options])
        return PlaceReading(ask=_ordered(list(dict.fromkeys(o.country for o in last)), likely))
    shared = set.intersection(*(m.countries for m in best))
    options = [o for m in best for o in m.options if not shared or o.country in shared]
    # A lighter mention may still tell which of several meanings: "im from canada, london".
    remaining = decided(options)
    if len({o.country for o in remaining}) > 1:
        others = {c for m in here if m not in best for c in m.countries}
        meant = [o for o in options if o.country in others]
        remaining = decided(meant) if meant else remaining
    return _reading(remaining, here, likely)


def _reading(
    remaining: Sequence[Option], here: Sequence[Mention], likely: Sequence[str]
) -> PlaceReading:
    countries = list(dict.fromkeys(o.country for o in remaining))
    if len(countries) == 1:
        return PlaceReading(_place(countries[0], remaining, here))
    return PlaceReading(ask=_ordered(countries, likely))


def _place(country: str, remaining: Sequence[Option], here: Sequence[Mention]) -> Place:
    """The place with the finest region that any mention tells."""
    regions = dict.fromkeys(o.region for o in remaining if o.region)
    if not regions:
        finer = [o for m in here for o in decided([o for o in m.options if o.country == country])]
        regions = dict.fromkeys(o.region for o in finer if o.region)
    region = next(iter(regions)) if len(regions) == 1 else None
    return Place(country, region, remaining[0].how)


def _ordered(countries: Sequence[str], likely: Sequence[str]) -> tuple[str, ...]:
    """The candidates: the likely ones first, then as their meanings are, biggest first."""
    ranks = {c: at for at, c in enumerate(likely)}
    kept = sorted(countries[:BUTTONS], key=lambda c: ranks.get(c, len(ranks)))
    extra = [c for c in countries[BUTTONS:] if c in ranks]
    return tuple(dict.fromkeys([*extra[:1], *kept]))[:BUTTONS] if extra else tuple(kept)

"""How far a name alone is trusted to be a place, and when one meaning is far the biggest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from directory.places.tables import Known, Option

# A same-named town decides only if it is far the bigger one; else the person is asked.
FAR_BIGGER = 14  # times as many people
DECIDES = 150_000  # people it must have for that
CITY = 500_000  # people of a town that needs no firmer word than "from"
RIVAL = 5  # a namesake in the country with a fifth of the people leaves its region unsure
ALONE = 100_000  # people of such a town that counts as a whole message
METROPOLIS = 1_000_000  # people of a town or region whose name counts without a place word
NOTED = 150_000  # people of a town whose name counts although it is also a word, or very short
LONG = 8  # letters; a word so long is rarely another one, and "in" before it makes it a place
SHORT = 3  # letters; shorter names in Latin letters mean too many other things

FREE, SOFT, PLACE, PERSON, HOME, NEAR, NEVER = (
    "free", "soft", "place", "person", "home", "near", "never",
)  # fmt: skip


def trust(key: str, known: Known, wary: Mapping[str, str]) -> str:
    """What a name needs to count: FREE needs nothing, the others what wary.tsv says."""
    if told := wary.get(key):
        return told
    best = known.options[0]
    is_short = key.isascii() and len(key) <= SHORT
    if known.is_doubtful and is_short:
        return NEAR
    if best.how in {"name", "alias"}:
        return PLACE if known.is_doubtful or is_short else FREE
    people = max(o.people for o in known.options)
    if known.is_word and len(key) >= LONG:
        return PLACE
    if known.is_word and not known.is_own:
        return HOME if people >= METROPOLIS and not is_short else NEAR
    if (known.is_word or is_short) and people < NOTED:
        return HOME if known.is_own and (not is_short or people >= ALONE) else NEAR
    if key.isascii() and not known.is_own:
        return PLACE
    if people < METROPOLIS or known.is_word or is_short or len(decided(known.options)) > 1:
        return PLACE
    return FREE


def decided(options: Sequence[Option]) -> tuple[Option, ...]:
    """The meanings that remain, one per country, biggest first; one only if that is sure.

    A country's own name comes before all others. The region of a country's biggest meaning is
    kept only if no other meaning there comes near it.
    """
    named = [o for o in options if o.how not in {"region", "city"}]
    if named:
        return tuple(named)
    by_country: dict[str, list[Option]] = {}
    for option in sorted(options, key=lambda o: -o.people):
        by_country.setdefault(option.country, []).append(option)
    firsts = [_one_of(same) for same in by_country.values()]
    # Regions that share a name are too well known, each where it is, for size to decide.
    if len(firsts) > 1 and firsts[0].how == firsts[1].how == "region":
        return tuple(firsts)
    if len(firsts) > 1 and firsts[0].people >= max(DECIDES, FAR_BIGGER * firsts[1].people):
        return (firsts[0],)
    return tuple(firsts)


def _one_of(same: Sequence[Option]) -> Option:
    """The meaning within one country; without a region if two regions are about as likely."""
    first = same[0]
    likes = [o for o in same[1:] if o.how == first.how and o.people * RIVAL > first.people]
    rivals = [o for o in likes if o.region != first.region]
    return Option(first.country, None, first.people, first.how) if rivals else first

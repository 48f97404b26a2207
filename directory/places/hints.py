"""Words near a name that settle which place is meant: "georgia the country", "peru or chile"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from directory.places.mentions import Mention
from directory.places.tables import Option, Tables, regions_of
from directory.places.trust import FREE, decided
from directory.places.words import Word

# Kinds of little_words.tsv.
COUNTRY, STATE, TOWN, OR = "a country", "a state", "a town", "or"
SHORT_OR = frozenset(
    {"o", "u", "ya", "of", "au", "ama", "hay", "kaya"}
)  # only right between two names
BETWEEN = 4  # words between two places that are told apart by "or"


def settled(told: Tables, words: Sequence[Word], found: Sequence[Mention]) -> list[Mention]:
    """Each mention with only what the words right behind it leave: "georgia the country"."""
    return [_settled(told, words, m) for m in found]


def _settled(told: Tables, words: Sequence[Word], mention: Mention) -> Mention:
    for stop in (mention.end + 2, mention.end + 1):
        if stop > len(words) or any(w.is_cut for w in words[mention.end + 1 : stop]):
            continue
        hint = told.little.get(" ".join(w.key for w in words[mention.end : stop]), "")
        if hint not in {COUNTRY, STATE, TOWN}:
            continue
        key = " ".join(w.key for w in words[mention.start : mention.end])
        if left := _left(told, key, mention.options, hint):
            end = mention.end if words[mention.end].is_cut else stop
            return replace(mention, end=end, options=left, needs=FREE)
    return mention


def _left(told: Tables, key: str, options: Sequence[Option], hint: str) -> tuple[Option, ...]:
    if hint == STATE:
        return tuple(regions_of(told, key))
    if hint == TOWN:
        return tuple(o for o in options if o.how == "city")
    # A nickname's first meaning is the country's own: "georgia GE US".
    return tuple(o for o in options if o.how in {"name", "alias"} and not o.region)[:1]


def spoken_there(told: Tables, words: Sequence[Word], found: list[Mention]) -> list[Mention]:
    """Towns that share a name without those where nobody says it like this: "abito a bari"."""
    if all(len(m.countries) == 1 for m in found):
        return found
    keys = [word.key for word in words]
    phrases = [" ".join(keys[at : at + n]) for at in range(len(keys)) for n in (1, 2, 3)]
    homes = {told.spoken[phrase] for phrase in phrases if phrase in told.spoken}
    shared = set.intersection(*(set(home.split(" ")) for home in homes)) if homes else set()
    return [_of_homes(m, shared) for m in found] if shared else found


def _of_homes(mention: Mention, homes: AbstractSet[str]) -> Mention:
    """The mention as it is meant where the language is spoken; as it was if that is unsure."""
    if len({o.country for o in decided(mention.options)}) == 1:
        return mention
    left = tuple(o for o in mention.options if o.country in homes)
    return replace(mention, options=left) if len({o.country for o in left}) == 1 else mention


def either(told: Tables, words: Sequence[Word], found: Sequence[Mention]) -> list[Mention]:
    """Two places with "or" between them become one that has to be asked about."""
    at_or = [at for at, word in enumerate(words) if told.little.get(word.key) == OR]
    if len(found) < 2:  # noqa: PLR2004  # two places
        return list(found)
    result = sorted(found, key=lambda m: m.start)
    for one, other in pairwise(tuple(result)):
        between = words[one.end : other.start] if one.start >= 0 else ()
        is_short_or = len(between) == 1 and between[0].key in SHORT_OR and one.kind != "from"
        is_near = 0 < len(between) <= BETWEEN
        if is_short_or or (is_near and any(one.end <= at < other.start for at in at_or)):
            both = tuple(_evened([one, other]))
            result = [m for m in result if m not in (one, other)]
            result.append(replace(other, start=one.start, options=both, kind=one.kind))
            break
    return result


def _evened(mentions: Sequence[Mention]) -> Iterator[Option]:
    """The meanings of all, none of them bigger than another."""
    for mention in mentions:
        for option in decided(mention.options):
            yield replace(option, people=0, how="name")

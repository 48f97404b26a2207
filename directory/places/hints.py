"""Words near a name that settle which place is meant: "georgia the country", "peru or chile"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def either(told: Tables, words: Sequence[Word], found: Sequence[Mention]) -> list[Mention]:
    """Two places with "or" between them become one that has to be asked about."""
    at_or = [at for at, word in enumerate(words) if told.little.get(word.key) == OR]
    if len(found) < 2:  # noqa: PLR2004  # two places
        return list(found)
    result = sorted(found, key=lambda m: m.start)
    for one, other in pairwise(tuple(result)):
        between = words[one.end : other.start] if one.start >= 0 else ()
        is_short_or = len(between) == 1 and between[0].key in SHORT_OR
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

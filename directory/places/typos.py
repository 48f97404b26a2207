"""Misspelt names, read only where a place must stand: a whole short message, or after "in".

Candidates share the first letter and nearly the length, so that a long list costs little.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.places.mentions import LONGEST_PHRASE, Mention
from directory.places.tables import Option, Tables, read_key
from directory.places.trust import FREE, decided
from directory.places.words import Word

SHORTEST = 6  # letters; one slip in a shorter name makes too many other words
PEOPLED = 100_000  # people of a country whose name may be misspelt
LONG = 9  # letters from which two slips are forgiven
MOST_WORDS = 3
PLACED = frozenset({"now", "me", "in", "from"})


class Spellings:
    """Names that may be misspelt, by first letter and length."""

    def __init__(self, told: Tables) -> None:
        """Index the names that may be misspelt."""
        self._told = told
        shelves: dict[tuple[str, int], list[str]] = defaultdict(list)
        for key in filter(self._is_worth, told.spellings):
            shelves[key[0], len(key)].append(key)
        for key in told.aliases:
            if len(key) >= SHORTEST and key.isascii() and key not in told.keys:
                shelves[key[0], len(key)].append(key)
        self._shelves: Mapping[tuple[str, int], Sequence[str]] = dict(shelves)

    def _is_worth(self, key: str) -> bool:
        """Not the name of an island of a few thousand: "killing" is not Keeling."""
        cell = self._told.keys[key]
        return cell[0] != "c" or self._told.people.get(cell[1:3], PEOPLED) >= PEOPLED

    def _is_meant(self, key: str) -> bool:
        """Whether the words are just what they say."""
        return all(w in self._told.little or w in self._told.wary for w in key.split(" "))

    def meant(self, key: str, shortest: int = SHORTEST) -> tuple[Option, ...]:
        """What a misspelt name can mean; empty if nothing is near enough."""
        if len(key) < shortest or not key.isascii() or self._is_meant(key):
            return ()
        slips = 2 if len(key) >= LONG else 1
        near: dict[str, int] = {}
        for length in range(len(key) - slips, len(key) + slips + 1):
            shelf = self._shelves.get((key[0], length), ())
            for name, distance, _ in process.extract(
                key, shelf, scorer=OSA.distance, score_cutoff=slips, limit=8
            ):
                near[name] = int(distance)
        if not near:
            return ()
        # A slip further away may still be meant, if it is a country: Niger, Nigeria.
        best = min(near.values())
        options = []
        for name, distance in sorted(near.items(), key=lambda pair: pair[1]):
            known = read_key(self._told, name)
            if known and (distance == best or known.options[0].how == "name"):
                meant = decided(known.options)
                options += [Option(o.country, o.region, o.people, "fuzzy") for o in meant]
        return tuple(options)

    def swapped(self, key: str) -> tuple[Option, ...]:
        """What a name of five letters means if two of them changed places; no other slip."""
        if len(key) != SHORTEST - 1 or not key.isascii() or self._is_meant(key):
            return ()
        for at in range(1, len(key) - 1):
            name = key[:at] + key[at + 1] + key[at] + key[at + 2 :]
            known = (
                read_key(self._told, name) if name in self._shelves.get((key[0], 5), ()) else None
            )
            if known and name != key:
                return tuple(Option(o.country, o.region, o.people, "fuzzy") for o in known.options)
        return ()


def misspelt_names(
    told: Tables, spellings: Spellings, words: Sequence[Word], taken: set[int]
) -> list[Mention]:
    """Misspelt names where a place must stand, if nothing is read there already."""
    is_short = len(words) <= MOST_WORDS and not any(w.key in told.before for w in words)
    if not taken and is_short:
        key = " ".join(w.key for w in words)
        options = spellings.meant(key) or spellings.swapped(key)
        if options:
            return [Mention(0, len(words), options, FREE)]
    found = []
    for at in range(1, len(words)):
        if at in taken or words[at].is_cut or len(words[at].key) < SHORTEST - 1:
            continue
        for begin in range(max(0, at - LONGEST_PHRASE), at):
            kind = told.before.get(" ".join(w.key for w in words[begin:at]), "")
            if kind in PLACED:
                found += _behind(spellings, words, at, kind)
                break
    return found


def _behind(spellings: Spellings, words: Sequence[Word], at: int, kind: str) -> list[Mention]:
    # "im in canda" is firmer than "in canda", so a shorter name may be meant.
    shortest = SHORTEST if kind == "in" else SHORTEST - 1
    for end in (at + 2, at + 1):
        if end <= len(words) and not any(w.is_cut for w in words[at + 1 : end]):
            options = spellings.meant(" ".join(w.key for w in words[at:end]), shortest)
            if options:
                return [Mention(at, end, options, FREE, kind)]
    return []

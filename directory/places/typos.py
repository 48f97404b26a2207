"""Misspelt names, read only where a place must stand: a whole short message, or after "in".

Candidates share the first letter and nearly the length, so that a long list costs little.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.places.mentions import LONGEST_PHRASE, Mention
from directory.places.tables import Option, Tables, read_key
from directory.places.trust import FREE, decided
from directory.places.words import Word

SHORTEST = 5  # letters; one slip in a shorter name makes too many other words
LONG = 8  # letters from which two slips are forgiven
BIG = 500_000  # people of a town or region whose name may be misspelt
MOST_WORDS = 3
PLACED = frozenset({"now", "me", "in", "from"})
# Everyday words one or two slips away from a place: found by trying dictionaries, chosen by eye.
NOT_TYPOS = frozenset(
    "hungry turkish hungary's chained chine china's mental metal india's spanish polish finish french "
    "france's panic parish perish pairs paries canal candy camera gamer german germans mental "
    "niggers nigger nigga neither another mother father brother sister trouble school danger "
    "morning evening middle family hospital prison pain spin house bed room kitchen bathroom toilet "
    "basement danger peligro problemas casa cuarto escuela colegio familia sociedad serious series "
    "general gerade berlin's malas malo males libre libro liberal serbian japones ingles frances "
    "aleman italiano pelea chica chicas chico chicos parque paris's romance roman romania's "
    "lonely london's sudden suddenly syrup irish island islands greed greece's cream crete create "
    "gambling zombie zombies cousin cousins cuban costar costa sister's sisters manual manila's "
    "denial dental mexican american african asian indian russian italian brazilian canadian "
    "australian jordans jordan's georgie georges george israeli egyptian albany albino bolivian "
    "cambio cambia colombian croatian cyprus's danish delhi's dubious england's english ireland's "
    "jamaican japanese kenyan korean lebanese liberty libyan malaysian mobile nepali nepalese "
    "nigerian norway's norwegian pakistani peruvian portuguese qatari saudi senegalese somali "
    "somalis swedish swiss syrian taiwanese tanzanian thai ugandan ukrainian vietnamese welsh "
    "whales walls yemeni zambian counter country county".split()
)


class Spellings:
    """Names that may be misspelt, by first letter and length."""

    def __init__(self, told: Tables) -> None:
        """Index the names of countries, and of big regions and towns, in Latin letters."""
        self._told = told
        # The towns are in order, biggest first.
        self._big_towns = bisect_left(told.towns, -BIG, key=lambda t: -int(t.split("\t")[2]))
        shelves: dict[tuple[str, int], list[str]] = defaultdict(list)
        for key, cell in told.keys.items():
            if key[0] <= "z" and len(key) >= SHORTEST and key.isascii() and self._is_worth(cell):
                shelves[key[0], len(key)].append(key)
        for key in told.aliases:
            if len(key) >= SHORTEST and key.isascii() and key not in told.keys:
                shelves[key[0], len(key)].append(key)
        self._shelves: Mapping[tuple[str, int], Sequence[str]] = dict(shelves)

    def _is_worth(self, cell: str) -> bool:
        kind = cell[0]
        if kind == "c":
            return cell[1] != "~"
        first = cell[1:].split("|")[0].split(",")[0]
        if kind == "r":
            return self._told.regions[first][0] >= BIG
        return first[0] != "~" and int(first) < self._big_towns

    def meant(self, key: str) -> tuple[Option, ...]:
        """What a misspelt name can mean; empty if nothing is near enough."""
        if len(key) < SHORTEST or key in NOT_TYPOS or not key.isascii():
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
        best = min(near.values())
        options = []
        for name, distance in sorted(near.items(), key=lambda n: n[1]):
            known = read_key(self._told, name)
            if known and distance <= best + 1:
                options += [Option(o.country, o.region, o.people, "fuzzy") for o in decided(known.options)]
        return tuple(options)


def misspelt_names(
    told: Tables, spellings: Spellings, words: Sequence[Word], taken: set[int]
) -> list[Mention]:
    """Misspelt names where a place must stand, if nothing is read there already."""
    is_short = len(words) <= MOST_WORDS and not any(w.key in told.before for w in words)
    if not taken and is_short and not any(w.key in NOT_TYPOS for w in words):
        options = spellings.meant(" ".join(w.key for w in words))
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
    for end in (at + 2, at + 1):
        if end <= len(words) and not any(w.is_cut for w in words[at + 1 : end]):
            options = spellings.meant(" ".join(w.key for w in words[at:end]))
            if options and len({o.country for o in options}) == 1:
                return [Mention(at, end, options, FREE, kind)]
    return []

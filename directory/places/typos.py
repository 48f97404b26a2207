"""Misspelt names, read only where a place must stand: a whole short message, or after "in".

Candidates share the first letter and nearly the length, so that a long list costs little.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.places.mentions import LONGEST_PHRASE, TAIL, Mention
from directory.places.tables import Option, Tables, read_key
from directory.places.trust import FREE, NEVER, decided
from directory.places.words import Word, fold

SMALL = "~"  # before a town that is read with a slip only where nothing else is said
NICKNAME = 8  # letters of an alias that is read with slips
SHORTEST = 6  # letters; one slip in a shorter name makes too many other words
SHORTEST_OTHER = 5  # the same in other scripts than Latin, where only whole messages are read so
SHORTEST_SYLLABLES = 4  # the same where a letter is a syllable or a word
_SYLLABLES = re.compile("[\u1200-\u137f\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
PEOPLED = 100_000  # people of a country whose name may be misspelt
LONG = 9  # letters from which two slips are forgiven
MOST_WORDS = 3
GAPPED = range(5, 7)  # letters of a country's name that is read without one of its vowels
VOWELS = frozenset("aeiou")
SOUNDS = (
    *(
        ("qu", "k"),
        ("ck", "k"),
        ("ph", "f"),
        ("ch", "c"),
        ("th", "t"),
        ("gh", "g"),
        ("kh", "k"),
        ("sh", "s"),
    ),
    *(("c", "k"), ("q", "k"), ("y", "i"), ("z", "s"), ("w", "v"), ("ee", "i"), ("ea", "e")),
    ("h", ""),
)
_DOUBLED = re.compile(r"(.)\1+")
SPELT_STATES = (
    *("california", "texas", "florida", "hawaii", "alaska", "georgia", "tennessee", "ontario"),
    *("quebec", "yorkshire", "england", "scotland", "britain", "america", "philippines"),
)
PLACED = frozenset({"now", "me", "home", "in", "from"})


def _sound(key: str) -> str:
    """The key as it sounds to somebody who never saw it written; no spaces, nothing doubled."""
    plain = key.replace(" ", "")
    for written, heard in SOUNDS:
        plain = plain.replace(written, heard)
    return _DOUBLED.sub(r"\1", plain)


def _shelved(keys: Iterable[str]) -> defaultdict[tuple[str, int], list[str]]:
    """Keys by first letter and length."""
    shelves: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for key in keys:
        shelves[key[0], len(key)].append(key)
    return shelves


class Spellings:
    """Names that may be misspelt, by first letter and length."""

    def __init__(self, told: Tables) -> None:
        """Index the names that may be misspelt."""
        self._told = told
        worth = [key for key in told.spellings if self._is_worth(key)]
        shelves = _shelved(key for key in worth if not key.startswith(SMALL))
        self._small = _shelved(key[1:] for key in worth if key.startswith(SMALL))
        for key in told.aliases:
            if len(key) >= NICKNAME and key.isascii() and key not in told.keys:
                shelves[key[0], len(key)].append(key)
        for key in filter(told.aliases.__contains__, map(fold, SPELT_STATES)):
            shelves[key[0], len(key)].append(key)
        self._shelves: Mapping[tuple[str, int], Sequence[str]] = shelves
        sounds: dict[str, set[str]] = defaultdict(set)
        for key in (key for shelf in shelves.values() for key in shelf):
            sounds[_sound(key)].add(key)
        self._sounds: Mapping[str, AbstractSet[str]] = dict(sounds)
        gaps: dict[str, set[str]] = defaultdict(set)
        for key in (key for shelf in shelves.values() for key in shelf):
            if len(key) in GAPPED and told.keys.get(key, "")[:1] == "c":
                for at in range(1, len(key) - 1):
                    if key[at] in VOWELS:
                        gaps[key[:at] + key[at + 1 :]].add(key)
        self._gaps: Mapping[str, AbstractSet[str]] = dict(gaps)

    def _is_worth(self, key: str) -> bool:
        """Not the name of an island of a few thousand: "killing" is not Keeling."""
        cell = self._told.keys[key.removeprefix(SMALL)]
        return cell[0] != "c" or self._told.people.get(cell[1:3], PEOPLED) >= PEOPLED

    def is_name(self, key: str) -> bool:
        """Whether the key is a name already."""
        return self._told.has(key)

    def _is_meant(self, key: str) -> bool:
        """Whether the words are just what they say."""
        return all(w in self._told.little or w in self._told.wary for w in key.split(" "))

    def meant(self, key: str, shortest: int = SHORTEST) -> tuple[Option, ...]:
        """What a misspelt name can mean; empty if nothing is near enough."""
        if not key.isascii():
            shortest = SHORTEST_SYLLABLES if _SYLLABLES.match(key) else SHORTEST_OTHER
        if len(key) < shortest or self._is_meant(key):
            return ()
        slips = 2 if len(key) >= LONG and key.isascii() else 1
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

    def small(self, key: str) -> tuple[Option, ...]:
        """What a misspelt name of a smaller town means that is the whole message; one slip."""
        if len(key) < SHORTEST or not key.isascii() or self._is_meant(key):
            return ()
        shelves = (self._small.get((key[0], len(key) + by), ()) for by in (-1, 0, 1))
        names = chain.from_iterable(shelves)
        return self._of(k for k in names if OSA.distance(key, k, score_cutoff=1) <= 1)

    def sounding(self, key: str) -> tuple[Option, ...]:
        """What a name means that is written as it sounds: "morroco", "srilanca", "newzeland"."""
        if len(key) < SHORTEST or not key.isascii() or self._is_meant(key):
            return ()
        return self._of(self._sounds.get(_sound(key), ()))

    def gapped(self, key: str) -> tuple[Option, ...]:
        """What the short name of a country means that lost a vowel: "brzil", "jpan"."""
        if not key.isascii() or self._is_meant(key) or self._told.has(key):
            return ()
        return self._of(self._gaps.get(key, ()))

    def _of(self, names: Iterable[str]) -> tuple[Option, ...]:
        told = [known for name in sorted(names) if (known := read_key(self._told, name))]
        options = [o for known in told for o in decided(known.options)]
        countries = {o.country for o in options}
        return tuple(replace(o, how="fuzzy") for o in options) if len(countries) == 1 else ()

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
        said = [w.key for w in words]
        while len(said) > 1 and told.little.get(said[-1]) == TAIL:
            said.pop()  # "phillipenes po"
        key = " ".join(said)
        options = spellings.meant(key) + spellings.sounding(key)
        options = options or spellings.swapped(key) or spellings.gapped(key)
        options = options or spellings.small(key)
        if options:
            return [Mention(0, len(words), options, FREE)]
    found = []
    for at in range(1, len(words)):
        if at in taken or words[at - 1].key not in told.placed_ends or words[at].is_cut:
            continue
        key = words[at].key
        if len(key) < SHORTEST - 1 or told.wary.get(key) == NEVER:
            continue
        for begin in range(max(0, at - LONGEST_PHRASE), at):
            kind = told.before.get(" ".join(w.key for w in words[begin:at]), "")
            if kind:
                found += _behind(spellings, words, at, kind) if kind in PLACED else []
                break
    return found


def _behind(spellings: Spellings, words: Sequence[Word], at: int, kind: str) -> list[Mention]:
    # "im in canda" is firmer than "in canda", so a shorter name may be meant.
    shortest = SHORTEST if kind == "in" else SHORTEST - 1
    for end in (at + 2, at + 1):
        if end <= len(words) and not any(w.is_cut for w in words[at + 1 : end]):
            name = " ".join(w.key for w in words[at:end])
            # What is a name was judged as it stands; of other letters "truck" is near Cameroon.
            if spellings.is_name(name) or not (name.isascii() or kind == "home"):
                continue
            options = spellings.meant(name, shortest) + spellings.sounding(name)
            options = options or (spellings.small(name) if kind == "home" else ())
            if options:
                return [Mention(at, end, options, FREE, kind)]
    return []

"""What the tables know, loaded once: keys, towns, regions, and the little words around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from directory.places.words import fold

Pieces = tuple[tuple[str, str], ...]  # a piece and its kind

# A town known by this name as its other name counts against one that owns it only if it is at
# least as big: else "Lagos" would be five towns, and Philadelphia Amman. Chosen by eye.
MUCH = 1
FIRST_UNSPACED = "\u0e00"  # Thai; the scripts without spaces come after it


@dataclass(frozen=True, slots=True)
class Option:
    """One thing a name can mean; `people` as GeoNames counts them, a country has no need of it."""

    country: str
    region: str | None
    people: int
    how: str  # "name", "alias", "region" or "city"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one key: its meanings, and how far to trust it (see wary.tsv)."""

    options: tuple[Option, ...]
    is_doubtful: bool  # a country's name that means something else in another language
    is_word: bool  # also an everyday word
    is_own: bool  # the very name of one of its towns or regions, not some other name


def _text(name: str) -> str:
    return files("directory.places").joinpath(name).read_text(encoding="utf-8")


def _pairs(name: str) -> dict[str, str]:
    """The first two cells of each line; lines that begin with # are left out."""
    lines = (line for line in _text(name).split("\n") if line and not line.startswith("#"))
    pairs = (line.split("\t") for line in lines)
    return {fold(cells[0]) or cells[0]: cells[1] for cells in pairs}


def _glued() -> dict[tuple[str, str], Pieces]:
    """The pieces of glued.tsv by script and side, longest first."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for line in _text("glued.tsv").split("\n"):
        if line and not line.startswith("#"):
            piece, kind, script, side = line.split("\t")
            found[script, side].append((fold(piece), "" if kind == "-" else kind))
    return {which: tuple(sorted(p, key=lambda x: -len(x[0]))) for which, p in found.items()}


def _by_letter(pieces: Pieces, at: int) -> dict[str, Pieces]:
    """Pieces by their first (0) or last (-1) letter, in the same order."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for piece, kind in pieces:
        found[piece[at]].append((piece, kind))
    return {letter: tuple(same) for letter, same in found.items()}


def _by_last_letter(glued: Mapping[tuple[str, str], Pieces]) -> dict[tuple[str, str], Pieces]:
    """The tails of glued.tsv by script and last letter, longest first."""
    return {
        (script, letter): same
        for (script, side), pieces in glued.items()
        if side == "tail"
        for letter, same in _by_letter(pieces, -1).items()
    }


def _starts(names: Iterable[str]) -> dict[str, int]:
    """The first words of names of several words, and how many words the longest such has."""
    found: dict[str, int] = {}
    for name in names:
        if " " in name:
            first = name.partition(" ")[0]
            found[first] = max(found.get(first, 0), name.count(" ") + 1)
    return found


def _cells(name: str) -> dict[str, str]:
    """Key and cell of each line of a derived table; read as a stream, for it is the big ones."""
    path = files("directory.places").joinpath(name)
    with path.open(encoding="utf-8") as lines:
        next(lines)
        return dict(line[:-1].split("\t") for line in lines)


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables of this package."""

    keys: MappingProxyType[str, str]
    aliases: MappingProxyType[str, str]
    wary: MappingProxyType[str, str]
    stems: MappingProxyType[str, str]
    before: MappingProxyType[str, str]
    after: MappingProxyType[str, str]
    subjects: MappingProxyType[str, str]  # subjects.tsv
    little: MappingProxyType[str, str]  # little_words.tsv
    spoken: MappingProxyType[str, str]  # spoken.tsv
    glued: MappingProxyType[tuple[str, str], Pieces]  # script and side -> pieces, longest first
    # What most words fail at, so that they cost little:
    tails: MappingProxyType[
        tuple[str, str], Pieces
    ]  # script and last letter -> tails, longest first
    unspaced_heads: MappingProxyType[str, Pieces]  # by last letter, longest first
    unspaced_tails: MappingProxyType[str, Pieces]  # by first letter, longest first
    name_starts: MappingProxyType[str, int]  # first words of names -> words of the longest such
    placed_ends: frozenset[str]  # last words of place_words.tsv
    phrase_starts: frozenset[str]  # first words of the phrases of little_words.tsv
    unspaced_starts: frozenset[str]  # first two letters of names in scripts without spaces
    dials: MappingProxyType[str, str]
    regions: MappingProxyType[str, tuple[int, str]]
    towns: tuple[str, ...]
    spellings: tuple[str, ...]  # keys that are read with slips
    people: MappingProxyType[str, int]  # ISO 3166-1 alpha-2 -> people
    three: MappingProxyType[str, str]  # alpha-3 -> alpha-2

    def town(self, line: str) -> Option:
        """The town of one line number of cities.tsv."""
        country, region, people, *_ = self.towns[int(line)].split("\t")
        return Option(country, region or None, int(people), "city")

    def has(self, key: str) -> bool:
        """Whether the key means any place at all."""
        return key in self.keys or key in self.aliases


def load() -> Tables:
    """Read every table that ships with the package."""
    regions = {}
    for line in _text("regions.tsv").split("\n")[1:-1]:
        code, people, name = line.split("\t")
        regions[code] = (int(people), name)
    codes = [line.split("\t") for line in _text("codes.tsv").split("\n")[1:-1]]
    frozen = MappingProxyType
    glued = _glued()
    keys, aliases, wary = _cells("keys.tsv"), _pairs("aliases.tsv"), _pairs("wary.tsv")
    before, little = _pairs("place_words.tsv"), _pairs("little_words.tsv")
    return Tables(
        keys=frozen(keys),
        aliases=frozen(aliases),
        wary=frozen(wary),
        stems=frozen(_cells("stems.tsv")),
        before=frozen(before),
        after=frozen(_pairs("after_words.tsv")),
        subjects=frozen(_pairs("subjects.tsv")),
        little=frozen(little),
        spoken=frozen(_pairs("spoken.tsv")),
        glued=frozen(glued),
        tails=frozen(_by_last_letter(glued)),
        unspaced_heads=frozen(_by_letter(glued["unspaced", "head"], -1)),
        unspaced_tails=frozen(_by_letter(glued["unspaced", "tail"], 0)),
        name_starts=frozen(_starts((*keys, *aliases, *wary))),
        placed_ends=frozenset(phrase.rpartition(" ")[2] for phrase in before),
        phrase_starts=frozenset(phrase.partition(" ")[0] for phrase in little if " " in phrase),
        unspaced_starts=frozenset(k[:2] for k in (*keys, *aliases, *wary) if k > FIRST_UNSPACED),
        dials=frozen(_pairs("dials.tsv")),
        regions=frozen(regions),
        towns=tuple(_text("cities.tsv").split("\n")[1:-1]),
        spellings=tuple(_text("spellings.tsv").split("\n")[1:-1]),
        people=frozen({two: int(people) for two, _, people in codes}),
        three=frozen({three: two for two, three, _ in codes}),
    )


@cache
def tables() -> Tables:
    """The tables, loaded at the first call."""
    return load()


def read_key(told: Tables, key: str) -> Known | None:
    """What a key means; None if no table has it."""
    if alias := told.aliases.get(key):
        return Known(_alias(alias.split(" ")), is_doubtful=False, is_word=False, is_own=True)
    cell = told.keys.get(key)
    if cell is None:
        return None
    options: list[Option] = []
    is_doubtful = False
    is_word = False
    is_country = False
    is_own = False
    for part in cell.split("|"):
        kind, rest = part[0], part[1:]
        if kind == "c":
            is_doubtful = rest.startswith("~")
            is_country = not is_doubtful
            options += [Option(c, None, 0, "name") for c in rest.lstrip("~").split(",")]
        elif kind == "w":
            is_word = True
        elif is_country:
            continue  # a country is meant before a region or a town that shares its name
        elif kind == "r":
            codes = rest.split(",")
            is_own = is_own or any(fold(told.regions[r][1]) == key for r in codes)
            options += [Option(r[:2], r, told.regions[r][0], "region") for r in codes]
        else:
            is_own = is_own or not rest.startswith("~")
            least = max((o.people for o in options), default=0)
            options += _towns(told, rest.split(","), least)
    # A region of a level that no town is filed under says less than the town of that name.
    towned = {o.country for o in options if o.people}
    peopled = [o for o in options if o.people or o.how == "name" or o.country not in towned]
    return Known(tuple(peopled), is_doubtful, is_word, is_own)


def regions_of(told: Tables, key: str) -> list[Option]:
    """The regions that are called so, whatever else is: "niger state"."""
    cells = told.keys.get(key, "").split("|")
    named = [code for cell in cells if cell.startswith("r") for code in cell[1:].split(",")]
    named += [code for code in told.aliases.get(key, "").split(" ") if "-" in code]
    return [Option(r[:2], r, told.regions[r][0], "region") for r in dict.fromkeys(named)]


def _alias(targets: list[str]) -> tuple[Option, ...]:
    regions = {t[:2]: t for t in targets if "-" in t}
    countries = dict.fromkeys(t[:2] for t in targets)
    return tuple(Option(c, regions.get(c), 0, "alias") for c in countries)


def _towns(told: Tables, lines: list[str], biggest: int) -> list[Option]:
    own = [told.town(line) for line in lines if not line.startswith("~")]
    other = [told.town(line[1:]) for line in lines if line.startswith("~")]
    biggest = max((o.people for o in own), default=biggest)
    return own + [o for o in other if o.people * MUCH >= biggest]

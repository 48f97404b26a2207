"""The phrase files of all languages, read and compiled.

A file holds, in YAML: `same` (a word and its other spellings), `spelling` (words whose common
slips are understood), `filler` (words that may stand anywhere inside a phrase), `words` (named
lists), and then sections of phrases. `safety/pattern.py` explains the phrases.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import yaml

from safety.index import Entry, Label
from safety.pattern import Choice, Language, listed, parts
from safety.spelling import slips
from safety.words import pieces

FOLDER = Path(__file__).parent / "phrases"
NOTE = "--"  # begins a line that is a note to the next editor
# Every value stays a string, so that a phrase such as "no" needs no quotation marks.
_LOADER: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# A section is a block of lines, or blocks of lines by key.
Section = str | dict[str, str]


@lru_cache(maxsize=1)
def files() -> Mapping[str, Mapping[str, Section]]:
    """What every phrase file says, by language (BCP 47); read once."""
    return {
        path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 strings only
        for path in sorted(FOLDER.glob("*.yaml"))
    }


@lru_cache(maxsize=1)
def languages() -> Mapping[str, Language]:
    """The words of every language, ready for compiling phrases; made once."""
    return {name: _language(name, file) for name, file in files().items()}


def entries(sections: Collection[str]) -> Iterator[Entry]:
    """The compiled phrases of some sections, in every language."""
    for name, file in files().items():
        language = languages()[name]
        filler = frozenset(listing(file.get("filler", "")))
        for section in sections:
            for key, block in by_key(file.get(section, "")).items():
                label = Label(section, key)
                for phrase in lines(block):
                    yield Entry(label, parts(phrase, language), filler, name)


@lru_cache(maxsize=1)
def starred() -> Mapping[int, tuple[str, ...]]:
    """The words that people write with stars, by length in letters."""
    by_length: dict[int, tuple[str, ...]] = {}
    for file in files().values():
        for word in listing(file.get("starred", "")):
            by_length[len(word)] = (*by_length.get(len(word), ()), word)
    return by_length


def by_key(section: Section) -> Mapping[str, str]:
    """The blocks of a section; one without keys has the key ""."""
    return {"": section} if isinstance(section, str) else section


def lines(block: str) -> list[str]:
    """The phrases of a block, one a line, without notes."""
    stripped = (line.strip() for line in block.splitlines())
    return [line for line in stripped if line and not line.startswith(NOTE)]


def listing(block: Section) -> list[str]:
    """The entries of a list, which stand one a line or between commas."""
    assert isinstance(block, str)
    entries_of_list = (entry.strip() for line in lines(block) for entry in line.split(","))
    return [entry for entry in entries_of_list if entry]


def _language(name: str, file: Mapping[str, Section]) -> Language:
    same: dict[str, dict[Choice, None]] = {}
    for word, others in by_key(file.get("same", {})).items():
        for spelling in (word, *listing(others)):
            way = tuple(frozenset((piece,)) for piece in pieces(spelling))
            same.setdefault(pieces(word)[0], {})[way] = None
    taken = {word for ways in same.values() for way in ways for fits in way for word in fits}
    kept = set(listing(file.get("no_slip", "")))
    for word in listing(file.get("spelling", "")):
        plain_word = pieces(word)[0]
        ways = same.setdefault(plain_word, {(frozenset((plain_word,)),): None})
        ways[(frozenset(slips(plain_word) - taken - kept) | {plain_word},)] = None
    language = Language(name, {word: tuple(ways) for word, ways in same.items()})
    for list_name, block in by_key(file.get("words", {})).items():
        language.lists[list_name] = listed(listing(block), language)
    return language

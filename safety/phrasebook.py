"""The phrase files of all languages, read and compiled.

A file holds, in YAML: `same` (a word and its other spellings), `spelling` (words whose common
slips are understood), `filler` (words that may stand anywhere inside a phrase), `words` (named
lists), and then sections of phrases. `safety/pattern.py` explains the phrases.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from pathlib import Path

import yaml

from safety.index import Entry, Label
from safety.pattern import NEAR, Group, Language, listed, parts
from safety.script import pieces
from safety.spelling import Slips
from safety.vocabulary import Spelling, Vocabulary

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
        path.stem: parsed(path.read_text(encoding="utf-8"))
        for path in sorted(FOLDER.glob("*.yaml"))
    }


@dataclass(frozen=True, slots=True)
class Book:
    """The phrases of some sections in every language, and the words they are made of."""

    entries: list[Entry]
    vocabulary: Vocabulary


def book(sections: Sequence[str], read: Mapping[str, Mapping[str, Section]] | None = None) -> Book:
    """The phrases of these sections, section by section: the first ones are looked for first.

    `read` are the files as `files` gives them; None takes the shipped ones.
    """
    read = files() if read is None else read
    vocabulary = Vocabulary()
    numbers = count()
    languages = {
        tag: language_of_file(tag, file, vocabulary, numbers) for tag, file in read.items()
    }
    fillers = {tag: filler(file, languages[tag]) for tag, file in read.items()}
    entries = [
        Entry(
            Label(section, key),
            parts(phrase, languages[tag]),
            fillers[tag],
            tag,
            NEAR * languages[tag].letters,
        )
        for section in sections
        for tag, file in read.items()
        for key, block in by_key(file.get(section, "")).items()
        for phrase in lines(block)
    ]
    vocabulary.close()
    return Book(entries, vocabulary)


def parsed(text: str) -> Mapping[str, Section]:
    """What the text of one phrase file says."""
    file: Mapping[str, Section] = yaml.load(text, Loader=_LOADER)  # noqa: S506 strings only
    return file


def filler(file: Mapping[str, Section], language: Language) -> Group | None:
    """The words of a file that may stand anywhere inside its phrases; None if it has none."""
    group = listed(listing(file.get("filler", "")), language)
    return group if group.firsts else None


@lru_cache(maxsize=1)
def slips() -> Slips:
    """The words of every file whose typing slips are understood."""
    understood: list[str] = []
    never: list[str] = []
    for file in files().values():
        understood += (
            piece for word in listing(file.get("spelling", "")) for piece in pieces(word)
        )
        never += listing(file.get("no_slip", ""))
        for others in by_key(file.get("same", {})).values():
            never += (piece for other in listing(others) for piece in pieces(other))
    return Slips(understood, never)


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


def language_of_file(
    tag: str, file: Mapping[str, Section], vocabulary: Vocabulary, numbers: Iterator[int]
) -> Language:
    """What a phrase file says about its words."""
    language = Language(tag, vocabulary, toned=file.get("tones", "") == "kept", numbers=numbers)
    same: dict[str, list[Spelling]] = {}
    for word, others in by_key(file.get("same", {})).items():
        spellings = same.setdefault("".join(language.pieces(word)), [])
        spellings += [tuple(language.pieces(other)) for other in listing(others)]
    language.same.update(same)
    for name, block in by_key(file.get("words", {})).items():
        language.lists[name] = listed(listing(block), language)
    return language

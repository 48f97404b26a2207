"""What is missing or unreadable in a phrase file, line by line.

Rules of this file: it never stops at the first fault, and every fault names its line and what to
do. It knows the file, not the language: whether the phrases are right, only a reader can say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import yaml

from safety.pattern import Language, PatternError, parts
from safety.phrasebook import NOTE, by_key, language_of_file, listing
from safety.phrases import meanings
from safety.script import pieces
from safety.vocabulary import Vocabulary

FEWEST = {"danger": 4, "check": 4, "concerns": 3}  # phrases, alternatives counted, for each key
_MAY_BE_EMPTY = (("check", "harm_others"),)  # such thoughts stand under check_perhaps
_WHOLE = ("answers", "suicide_answers", "light", "play", "told", "past", "over", "asides")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to mend: `line` counts from 1, 0 is the whole file; `is_gap` means unfinished."""

    line: int
    what: str
    is_gap: bool = False


def faults(path: Path) -> list[Fault]:
    """Every fault of a phrase file, in the order of its lines."""
    text = path.read_text(encoding="utf-8")
    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        return [Fault(line, f"this is no YAML: {error.problem}")]
    if not isinstance(tree, yaml.MappingNode):
        return [Fault(0, "the file must hold sections, each `name:` at the beginning of a line")]
    found = [*_sections(path.stem, tree), *_gaps(tree)]
    return sorted(found, key=lambda fault: (fault.is_gap, fault.line))


def _sections(tag: str, tree: yaml.MappingNode) -> Iterator[Fault]:
    vocabulary = Vocabulary()
    shapes = dict(_shapes(tree))
    try:
        language = language_of_file(tag, shapes, vocabulary, count())
    except PatternError as error:
        yield Fault(0, f"in `same`, `words` or `spelling`: {error}")
        language = Language(tag, vocabulary)
    seen: set[str] = set()
    for name_node, node in tree.value:
        name, line = name_node.value, name_node.start_mark.line + 1
        if name in seen:
            yield Fault(line, f"the section {name!r} stands twice; the first one is lost")
        seen.add(name)
        if name in meanings.KEYED:
            yield from _keyed(name, node, language)
        elif name in meanings.PLAIN:
            yield from _block(name, "", node, language)
        elif name in meanings.LISTS or name == meanings.TONES:
            if not isinstance(node, yaml.ScalarNode):
                yield Fault(line, f"{name!r} is one list: `{name}: >-` and indented lines")
        elif name in meanings.MAPPED:
            if isinstance(node, yaml.MappingNode):
                yield from _twice(name, node)
            else:
                yield Fault(line, f"{name!r} holds `word: others` lines")
        else:
            yield Fault(line, f"no section is called {name!r}")


def _shapes(tree: yaml.MappingNode) -> Iterator[tuple[str, str | dict[str, str]]]:
    """The sections as the phrasebook reads them, without those of a wrong shape."""
    for name, node in tree.value:
        if isinstance(node, yaml.ScalarNode):
            yield name.value, node.value
        elif isinstance(node, yaml.MappingNode):
            yield (
                name.value,
                {k.value: v.value for k, v in node.value if isinstance(v, yaml.ScalarNode)},
            )


def _twice(name: str, node: yaml.MappingNode) -> Iterator[Fault]:
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen:
            line = key.start_mark.line + 1
            yield Fault(line, f"{key.value!r} stands twice in {name!r}; the first one is lost")
        seen.add(key.value)


def _keyed(name: str, node: yaml.Node, language: Language) -> Iterator[Fault]:
    keys = meanings.KEYED[name]
    if not isinstance(node, yaml.MappingNode):
        line = node.start_mark.line + 1
        yield Fault(line, f"{name!r} needs keys: {', '.join(keys)}")
        return
    yield from _twice(name, node)
    for key, block in node.value:
        if key.value not in keys:
            line = key.start_mark.line + 1
            yield Fault(line, f"{name!r} has no key {key.value!r}; it has: {', '.join(keys)}")
        else:
            yield from _block(name, key.value, block, language)


def _block(name: str, key: str, node: yaml.Node, language: Language) -> Iterator[Fault]:
    where = f"{name}/{key}" if key else name
    if not isinstance(node, yaml.ScalarNode):
        yield Fault(node.start_mark.line + 1, f"{where!r} is one block of phrases: `|` and lines")
        return
    if node.style == ">":
        yield Fault(node.start_mark.line + 1, f"{where!r} must begin with `|`, not `>`")
    seen: dict[str, int] = {}
    first = node.start_mark.line + (2 if node.style in ("|", ">") else 1)
    for line, phrase in enumerate(node.value.split("\n"), first):
        stripped = phrase.strip()
        if not stripped or stripped.startswith(NOTE):
            continue
        if stripped in seen:
            yield Fault(line, f"the same phrase as in line {seen[stripped]}")
        seen[stripped] = line
        yield from _phrase(name, stripped, line, language)


def _phrase(name: str, phrase: str, line: int, language: Language) -> Iterator[Fault]:
    try:
        parts(phrase, language)
    except PatternError as error:
        yield Fault(line, str(error))
        return
    if "," in phrase:
        yield Fault(line, "a comma does nothing in a phrase; put alternatives into (a|b)")
    said = "".join(pieces(phrase))
    if name not in _WHOLE and len(said) == 1 and said.isalpha():
        yield Fault(line, f"{phrase!r} is so short that it stands in harmless messages too")


def _gaps(tree: yaml.MappingNode) -> Iterator[Fault]:
    shapes = dict(_shapes(tree))
    for name in meanings.NEEDED:
        if name not in shapes:
            yield Fault(0, f"the section {name!r} is missing", is_gap=True)
    if not listing(shapes.get("leaving", "")):
        yield Fault(0, "'leaving' has no word", is_gap=True)
    for name, fewest in FEWEST.items():
        blocks = by_key(shapes.get(name, {}))
        for key, meaning in meanings.KEYED[name].items():
            said = [
                line
                for line in blocks.get(key, "").splitlines()
                if line.strip() and not line.strip().startswith(NOTE)
            ]
            ways = sum(1 + line.count("|") for line in said)
            if ways < fewest and (name, key) not in _MAY_BE_EMPTY:
                yield Fault(
                    0, f"{name}/{key} has {ways} of {fewest} phrases: {meaning}", is_gap=True
                )

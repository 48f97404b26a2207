"""Messages to count: the tables of invented messages, and sentences spun from the phrases."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from safety.concern import OF_KIND
from safety.phrasebook import Section, by_key, files, lines, listing

TABLES = Path("tests/reading")
EXAMPLES = Path(__file__).parent / "examples"
UNSEEN = Path("tests/unseen")
MILD = ("need", "smalltalk")
TUNE = "tune"  # the half that may be learned from; the other one judges
SPUN = 6  # sentences from one phrase at most
ALTERNATIVES = 4  # of a phrase for each further sentence
WRITTEN, SEEN, OF_PHRASES = 1.0, 1.0, 0.15  # what one message of each origin counts
SEED = 20261125
DEEPEST = 3  # lists inside lists
_SIGNS = re.compile(r"<\w+>|\*\*|[()\[\]|*^$&#]|[^\s()\[\]|<>^$&#*]+")
LEVELS = {
    "danger": "danger",
    "danger_perhaps": "danger",
    "check": "check",
    "check_perhaps": "check",
}
CHECKS = {"harm": "harm", "fear": "fear", "wish": "suicide"}
CALM_SECTIONS = ("not_danger", "over", "told", "play")


@dataclass(frozen=True)
class Message:
    """One message: `level` and `concern` are None where it says nothing about them."""

    text: str
    weight: float
    level: str | None = None
    kind: str | None = None
    concern: str | None = None
    is_own: bool = False  # whether the tests hold the reader to it
    tag: str = ""  # the language of an unseen message
    is_trap: bool = False  # an unseen message that only sounds like danger


def messages() -> Iterator[Message]:
    """Every message that may be learned from."""
    yield from _written()
    yield from _exemplary()
    yield from _seen()
    yield from _spun()


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _written() -> Iterator[Message]:
    for path in sorted(TABLES.glob("danger_*.tsv")):
        for level, kind, text in _rows(path):
            told = {"-": "-", "?": "-"}.get(level, level)
            named = None if kind in "-*" else kind
            yield Message(text, WRITTEN, told, named, OF_KIND.get(kind), is_own=True)
    for path in sorted(TABLES.glob("concern_*.tsv")):
        for key, text in _rows(path):
            yield Message(text, WRITTEN, "-" if key == "-" else None, None, key)


def _exemplary() -> Iterator[Message]:
    for path in sorted(EXAMPLES.glob("*.tsv")):
        for kind, concern, text in _rows(path):
            if kind in CHECKS:
                yield Message(text, WRITTEN, "check", CHECKS[kind], concern)
            elif kind in ("need", "-"):
                yield Message(text, WRITTEN, "-", None, concern)
            else:
                yield Message(text, WRITTEN, "danger", kind, concern)


def _seen() -> Iterator[Message]:
    for path in sorted(UNSEEN.glob("*.tsv")):
        if path.stem == "places":
            continue
        for level, kind, concern, half, text in list(_rows(path))[1:]:
            if half == TUNE:
                named = kind.removeprefix("friend/") if level != "-" else None
                yield Message(
                    text,
                    SEEN,
                    level,
                    named,
                    concern.split("|")[0],
                    tag=path.stem,
                    is_trap=level == "-" and kind not in MILD,
                )


def _spun() -> Iterator[Message]:
    chance = random.Random(SEED)  # noqa: S311 the same sentences each time, nothing is secret
    for file in files().values():
        spinner = Spinner(file, chance)
        for section, key, text in spinner.every(LEVELS):
            yield Message(text, OF_PHRASES, LEVELS[section], key, OF_KIND.get(key))
        for _, _, text in spinner.every(CALM_SECTIONS):
            yield Message(text, OF_PHRASES, "-", None, "-")
        for _, key, text in spinner.every(("concerns", "concerns_perhaps")):
            yield Message(text, OF_PHRASES, None, None, key)


class Spinner:
    """Says a file's phrases in some of their ways."""

    def __init__(self, file: Mapping[str, Section], chance: random.Random) -> None:
        """Take the lists and fillers of a file."""
        self._chance = chance
        self._file = file
        self._filler = listing(file.get("filler", ""))
        self._lists = {name: listing(b) for name, b in by_key(file.get("words", {})).items()}

    def every(self, sections: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Section, key and some sentences of every phrase of some sections."""
        for section in sections:
            for key, block in by_key(self._file.get(section, "")).items():
                for text in self.spin(block):
                    yield section, key, text

    def spin(self, block: str) -> Iterator[str]:
        """Some sentences for each phrase of a block."""
        for phrase in lines(block):
            for _ in range(min(SPUN, 1 + phrase.count("|") // ALTERNATIVES)):
                yield " ".join(self._say(_SIGNS.findall(phrase), 0))

    def _say(self, signs: Sequence[str], depth: int) -> list[str]:
        words, _ = self._walk(signs, 0, depth)
        return words

    def _walk(self, signs: Sequence[str], at: int, depth: int) -> tuple[list[str], int]:
        ways: list[list[str]] = [[]]
        while at < len(signs) and signs[at] not in ")]":
            sign = signs[at]
            at += 1
            if sign == "|":
                ways.append([])
            elif sign in "([":
                inside, at = self._walk(signs, at, depth)
                at += 1
                if sign == "(" or self._chance.random() < 0.5:  # noqa: PLR2004 an even chance
                    ways[-1] += inside
            elif sign in ("*", "**"):
                ways[-1] += self._chance.sample(self._filler, 1) if self._filler else []
            elif sign.startswith("<"):
                ways[-1] += self._of_list(sign[1:-1], depth)
            elif sign == "#":
                ways[-1].append(str(self._chance.randrange(2, 60)))
            elif sign not in "^$&":
                ways[-1].append(sign.replace("~", ""))
        return self._chance.choice(ways), at

    def _of_list(self, name: str, depth: int) -> list[str]:
        entries = self._lists.get(name, [])
        if not entries or depth >= DEEPEST:
            return []
        return self._say(_SIGNS.findall(self._chance.choice(entries)), depth + 1)

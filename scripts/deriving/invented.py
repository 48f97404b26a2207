"""Messages to learn from: tables of invented ones, sentences spun from phrases, plain answers."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import babel

from safety.concern import OF_KIND
from safety.phrasebook import Section, by_key, files, lines, listing
from safety.phrases import CONCERNS

TABLES = Path("tests/reading")
EXAMPLES = Path(__file__).parent / "examples"
PLAIN = Path(__file__).parent / "plain"  # plain answers, and plain cries where no phrases are
UNSEEN = Path("tests/unseen")
MILD = ("need", "smalltalk")
TUNE = "tune"  # the half that may be learned from; the other one judges
SPUN = 6  # sentences from one phrase at most
ALTERNATIVES = 4  # of a phrase for each further sentence
WRITTEN, SEEN, OF_PHRASES = 1.0, 1.0, 0.1  # what one message of each origin counts
NAMED = 0.02  # what the bare name of a country counts
SEED = 20261125
DEEPEST = 3  # lists inside lists
ORIGINS = ("written", "example", "seen", "spun", "named")
_SIGNS = re.compile(r"<\w+>|\*\*|[()\[\]|*^$&#]|[^\s()\[\]|<>^$&#*]+")
LEVELS = {
    "danger": "danger",
    "danger_perhaps": "danger",
    "check": "check",
    "check_perhaps": "check",
}
CHECKS = {"harm": "harm", "fear": "fear", "wish": "suicide"}
CALM_SECTIONS = ("not_danger", "over", "told", "play")
# What is said in answer to the bot's own questions.
ANSWERS = ("answers", "suicide_answers", "age", "school_year", "for_whom", "asides", "leaving")


@dataclass(frozen=True)
class Message:
    """One message: `level` and `concern` are None where it says nothing about them."""

    text: str
    weight: float
    level: str | None = None
    kind: str | None = None
    concern: str | None = None
    origin: str = ""  # one of ORIGINS
    tag: str = ""  # the language, as far as the file says
    is_trap: bool = False  # an unseen message that only sounds like danger

    @property
    def is_need(self) -> bool:
        """Whether it tells of something wrong, without danger."""
        return self.level == "-" and self.concern not in (None, "-")


def messages() -> Iterator[Message]:
    """Every message that may be learned from."""
    yield from _written()
    yield from _exemplary()
    yield from _seen()
    yield from _spun()
    yield from _named()


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _written() -> Iterator[Message]:
    for path in sorted(TABLES.glob("danger_*.tsv")):
        tag = path.stem.removeprefix("danger_")
        for level, kind, text in _rows(path):
            told = {"-": "-", "?": "-"}.get(level, level)
            named = None if kind in "-*" else kind
            yield Message(text, WRITTEN, told, named, OF_KIND.get(kind), "written", tag)
    for path in sorted(TABLES.glob("concern_*.tsv")):
        tag = path.stem.removeprefix("concern_")
        for key, text in _rows(path):
            calm = "-" if key == "-" else None
            yield Message(text, WRITTEN, calm, None, key, "written", tag)


def _exemplary() -> Iterator[Message]:
    for path in (*sorted(EXAMPLES.glob("*.tsv")), *sorted(PLAIN.glob("*.tsv"))):
        for kind, concern, text in _rows(path):
            level, named = _meant(kind)
            if concern not in ("-", "?") and concern not in CONCERNS:
                problem = f"{path.name}: {concern} is no concern of the closed list"
                raise ValueError(problem)
            told = None if concern == "?" else concern
            yield Message(text, WRITTEN, level, named, told, "example", path.stem)


def _meant(kind: str) -> tuple[str, str | None]:
    """The level and the kind of danger that a kind of example stands for."""
    if kind in ("danger", "check"):
        return kind, None  # of what kind, nobody said
    if kind in CHECKS:
        return "check", CHECKS[kind]
    return ("-", None) if kind in ("need", "-") else ("danger", kind)


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
                    "seen",
                    path.stem,
                    is_trap=level == "-" and kind not in MILD,
                )


def _spun() -> Iterator[Message]:
    chance = random.Random(SEED)  # noqa: S311 the same sentences each time, nothing is secret
    for tag, file in files().items():
        spinner = Spinner(file, chance)
        for section, key, text in spinner.every(LEVELS):
            concern = OF_KIND.get(key)
            yield Message(text, OF_PHRASES, LEVELS[section], key, concern, "spun", tag)
        for _, _, text in spinner.every((*CALM_SECTIONS, *ANSWERS)):
            yield Message(text, OF_PHRASES, "-", None, "-", "spun", tag)
        for _, key, text in spinner.every(("concerns", "concerns_perhaps")):
            yield Message(text, OF_PHRASES, None, None, key, "spun", tag)


def _named() -> Iterator[Message]:
    """The countries' names in every language that messages are written in, as bare answers."""
    for path in sorted(EXAMPLES.glob("*.tsv")):
        names = babel.Locale.parse(path.stem, sep="-").territories
        for code in sorted(names):
            if code.isalpha():
                yield Message(names[code], NAMED, "-", None, None, "named", path.stem)


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

"""How well messages are read that nobody who writes phrases has seen, beside naive methods.

    python benchmarks/reading.py [--half tune|held] [--misses] [--only TASK]

One table per task (danger, concern, place, language) over tests/unseen, each figure with its count
and its 95 % interval (Wilson's), and how long a message takes. Danger raised outright stands apart
from asked back, since asking everybody would find everything. `--misses` lists what was read
wrongly, of the `tune` half only: the other half judges, and nobody looks at its rows.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import naive  # noqa: E402 after the folder of the working copy is known
from bot.reader import Reader  # noqa: E402
from bot.reading import Reading  # noqa: E402
from directory.places import load_places  # noqa: E402
from safety.concern import SURE, load_concerns  # noqa: E402
from safety.danger import load_danger  # noqa: E402
from tests.unseen_table import FOLDER, HALVES, Row, rows  # noqa: E402

GRAVEST = ("taken", "hurt_now", "weapon")
MILD = ("smalltalk", "need")  # nothing to alarm, and no trap either
DANGER = ("danger", "danger_perhaps", "check", "check_perhaps")
TASKS = ("danger", "concern", "place", "language")


@dataclass(frozen=True)
class Case:
    """One unseen message, what it is, and what was read in it."""

    tag: str
    row: Row
    reading: Reading

    @property
    def level(self) -> str:
        """What the reader owes: danger, check or -."""
        return self.row.answer[0]

    @property
    def read(self) -> str:
        """What the reader found: danger, check or -."""
        found = self.reading.finding
        return found.level if found and found.level != "leave" else "-"

    @property
    def kind(self) -> str:
        """The kind, whoever it happens to."""
        return self.row.kind.removeprefix("friend/")


def share(marks: Iterable[bool]) -> str:
    """How many hold of how many, in per cent, with Wilson's 95 % interval."""
    kept = list(marks)
    count, all_of = sum(kept), len(kept)
    if not all_of:
        return "      -"
    z, rate = 1.96, count / all_of
    middle = (rate + z * z / (2 * all_of)) / (1 + z * z / all_of)
    half = z * (rate * (1 - rate) / all_of + z * z / (4 * all_of**2)) ** 0.5
    half /= 1 + z * z / all_of
    low, high = max(0.0, middle - half) * 100, min(1.0, middle + half) * 100
    return f"{count:>4}/{all_of:<4} {rate * 100:5.1f} % ({low:.0f}-{high:.0f})"


def show(title: str, heads: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    """Print one table."""
    body = [tuple(line) for line in lines]
    widths = [max(len(r[at]) for r in (heads, *body)) for at in range(len(heads))]
    print(f"\n{title}")
    for line in (heads, *body):
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)))


def danger(cases: Sequence[Case]) -> None:
    """Danger by language, by kind, and what naive methods do with the same messages."""
    groups = {tag: [c for c in cases if c.tag == tag] for tag in sorted({c.tag for c in cases})}
    heads = (
        "language", "danger or check: raised or asked", "danger: outright", "gravest: either",
        "traps: outright", "traps: asked", "needs: outright",
    )  # fmt: skip
    lines = [(tag, *_danger_cells(group)) for tag, group in {**groups, "all": cases}.items()]
    show("DANGER by language", heads, lines)
    kinds = defaultdict(list)
    for case in cases:
        kinds[case.level, case.kind].append(case)
    show(
        "DANGER by kind",
        ("level", "kind", "outright", "asked back", "neither"),
        [
            (*key, *(share(c.read == read for c in group) for read in ("danger", "check", "-")))
            for key, group in sorted(kinds.items())
        ],
    )
    peers: dict[str, Callable[[str], bool]] = {
        "keyword lexicon": naive.lexicon,
        f"rapidfuzz partial >= {naive.ALIKE}": lambda text: naive.fuzzy(text, DANGER) is not None,
        "ours, either": lambda text: by_text[text].read != "-",
        "ours, outright": lambda text: by_text[text].read == "danger",
    }
    by_text = {case.row.text: case for case in cases}
    alarms = [c for c in cases if c.level != "-"]
    traps = [c for c in cases if c.level == "-" and c.kind not in MILD]
    show(
        "DANGER beside naive methods",
        ("method", "danger or check found", "traps taken for it"),
        [
            (
                name,
                share(found(c.row.text) for c in alarms),
                share(found(c.row.text) for c in traps),
            )
            for name, found in peers.items()
        ],
    )


def _danger_cells(group: Sequence[Case]) -> tuple[str, ...]:
    alarms = [c for c in group if c.level != "-"]
    outright = [c for c in alarms if c.level == "danger"]
    traps = [c for c in group if c.level == "-" and c.kind not in MILD]
    return (
        share(c.read != "-" for c in alarms),
        share(c.read == "danger" for c in outright),
        share(c.read != "-" for c in outright if c.kind in GRAVEST),
        share(c.read == "danger" for c in traps),
        share(c.read == "check" for c in traps),
        share(c.read == "danger" for c in group if c.level == "-" and c.kind in MILD),
    )


def is_concern(case: Case, within: int) -> bool:
    """Whether an expected concern stands among the first ones read."""
    return any(key in case.row.answer[1].split("|") for key, _ in case.reading.concerns[:within])


def concern(cases: Sequence[Case]) -> None:
    """Concerns by language, by key, and beside naive methods."""
    told = [c for c in cases if c.row.answer[1] != "-"]
    quiet = [c for c in cases if c.row.answer[1] == "-"]
    groups = {tag: [c for c in told if c.tag == tag] for tag in sorted({c.tag for c in cases})}
    show(
        "CONCERN by language",
        ("language", "first", "within three", "none: one surely read"),
        [
            (
                tag,
                share(is_concern(c, 1) for c in group),
                share(is_concern(c, 3) for c in group),
                share(_sure(c) for c in quiet if tag in (c.tag, "all")),
            )
            for tag, group in {**groups, "all": told}.items()
        ],
    )
    keys = defaultdict(list)
    for case in told:
        keys[case.row.answer[1].split("|")[0]].append(case)
    show(
        "CONCERN by key",
        ("concern", "first", "within three"),
        [
            (key, share(is_concern(c, 1) for c in group), share(is_concern(c, 3) for c in group))
            for key, group in sorted(keys.items())
        ],
    )

    def first(method: Callable[[str], Sequence[str]], within: int) -> str:
        return share(
            bool({*method(c.row.text)[:within]} & {*c.row.answer[1].split("|")}) for c in told
        )

    fuzzy: Callable[[str], Sequence[str]] = lambda text: [naive.fuzzy(text, ("concerns",)) or ""]  # noqa: E731
    show(
        "CONCERN beside naive methods",
        ("method", "first", "within three"),
        [
            ("keywords of the same phrases", first(naive.keywords, 1), first(naive.keywords, 3)),
            (f"rapidfuzz partial >= {naive.ALIKE}", first(fuzzy, 1), "-"),
            ("ours", share(is_concern(c, 1) for c in told), share(is_concern(c, 3) for c in told)),
        ],
    )


def _sure(case: Case) -> bool:
    return any(weight >= SURE for _, weight in case.reading.concerns)


def place_is_right(answer: str, country: str | None, asked: Sequence[str] = ()) -> bool:
    """Whether a country, a question or nothing is what the row wants."""
    if answer.startswith("?"):
        return country is None and (bool(asked) or "-" in answer[1:].split("|"))
    return country is None and not asked if answer == "-" else country == answer


def place(cases: Sequence[Case]) -> None:
    """Places by kind, and beside simple rules."""

    def country(case: Case) -> str | None:
        return case.reading.place.country if case.reading.place else None

    def cells(group: Sequence[Case], read: Callable[[Case], str | None]) -> tuple[str, ...]:
        named = [c for c in group if c.level.isalpha()]
        rest = [c for c in group if not c.level.isalpha()]
        return (
            share(read(c) == c.level for c in named),
            share(read(c) not in (None, c.level) for c in named),
            share(read(c) is not None for c in rest),
        )

    heads = ("country named: right", "wrong", "none or ambiguous: one named")
    kinds = defaultdict(list)
    for case in cases:
        kinds[case.row.kind].append(case)
    show(
        "PLACE by kind",
        ("kind", *heads, "exactly as wanted"),
        [
            (
                kind,
                *cells(group, country),
                share(place_is_right(c.level, country(c), c.reading.ask) for c in group),
            )
            for kind, group in {**dict(sorted(kinds.items())), "all": cases}.items()
        ],
    )
    show(
        "PLACE beside simple rules",
        ("method", *heads),
        [
            ("flags, names, cities, fuzzy", *cells(cases, lambda c: naive.place(c.row.text))),
            ("ours", *cells(cases, country)),
        ],
    )


def language(cases: Sequence[Case]) -> None:
    """The language a message is written in, as its file says, and what the bare model says."""

    def same(one: str | None, tag: str) -> bool:
        return (one or "").partition("-")[0] == tag.partition("-")[0]

    model = {"tl": "fil", "no": "nb"}
    groups = {tag: [c for c in cases if c.tag == tag] for tag in sorted({c.tag for c in cases})}
    show(
        "LANGUAGE",
        ("language", "right", "another one", "none", "the bare model: right"),
        [
            (
                tag,
                share(same(c.reading.language, c.tag) for c in group),
                share(
                    c.reading.language is not None and not same(c.reading.language, c.tag)
                    for c in group
                ),
                share(c.reading.language is None for c in group),
                share(
                    same(model.get(said := naive.language(c.row.text), said), c.tag) for c in group
                ),
            )
            for tag, group in {**groups, "all": cases}.items()
        ],
    )


def misses(cases: Sequence[Case], places: Sequence[Case]) -> None:
    """Every message that was read wrongly."""
    for case in cases:
        wanted, key = case.row.answer
        if case.read != wanted:
            print(f"danger\t{case.tag}\t{case.row.kind}\t{wanted} -> {case.read}\t{case.row.text}")
        if key != "-" and not is_concern(case, 1):
            read = ",".join(key for key, _ in case.reading.concerns[:3])
            print(f"concern\t{case.tag}\t{key} -> {read or '-'}\t{case.row.text}")
    for case in places:
        found = case.reading.place.country if case.reading.place else None
        if not place_is_right(case.level, found, case.reading.ask):
            read = found or "?" + "|".join(case.reading.ask)
            print(f"place\t{case.row.kind}\t{case.level} -> {read}\t{case.row.text}")


def timing(reader: Reader, texts: Sequence[str]) -> None:
    """How long one message takes, in microseconds of CPU."""
    taken = []
    for text in texts:
        begun = time.process_time_ns()
        reader.read(text)
        taken.append((time.process_time_ns() - begun) / 1000)
    middle, slow = statistics.median(taken), statistics.quantiles(taken, n=100)[98]
    print(f"\nTIME: p50 {middle:,.0f} us, p99 {slow:,.0f} us of CPU over {len(texts)} messages")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--half", choices=HALVES, default=HALVES[0])
    parser.add_argument("--misses", action="store_true", help="list misread messages (tune only)")
    parser.add_argument("--only", choices=TASKS)
    asked = parser.parse_args(arguments)
    if asked.misses and asked.half != HALVES[0]:
        parser.error("the held half judges; its messages are not shown")
    begun = time.process_time()
    likens = asked.half != HALVES[0]
    reader = Reader(load_places(), load_danger(), load_concerns(), likens=likens)
    print(f"half: {asked.half}; loading: {time.process_time() - begun:.2f} s of CPU")
    if not likens:
        print("phrases alone: the likeness was counted from this half (learn_likeness.py --judge)")
    cases: list[Case] = []
    places: list[Case] = []
    for path in sorted(FOLDER.glob("*.tsv")):
        kept = [row for row in rows(path) if row.half == asked.half]
        read = [Case(path.stem, row, reader.read(row.text)) for row in kept]
        (places if path.stem == "places" else cases).extend(read)
    if asked.misses:
        misses(cases, places)
        return 0
    tables = {"danger": danger, "concern": concern, "language": language}
    for task in TASKS:
        if asked.only in (None, task):
            tables.get(task, place)(places if task == "place" else cases)
    timing(reader, [case.row.text for case in (*cases, *places)])
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Help for whoever writes a phrase file: a new one, what is wrong in it, and what it reads.

python -m safety.phrases new xx       an empty file for a language (BCP 47 tag)
python -m safety.phrases check xx     what is unreadable, missing or misread, line by line
python -m safety.phrases try          reads messages from the keyboard and says what is found
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from safety.concern import SURE, load_concerns
from safety.danger import load_danger
from safety.phrasebook import FOLDER
from safety.phrases.check import faults
from safety.phrases.skeleton import skeleton
from safety.told import told_of

TABLES = Path("tests") / "reading"  # of the working copy; installed, there are none
_HELP = (__doc__ or "").partition("\n\n")[2]


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask; 0 if all is well."""
    match arguments:
        case ["new", tag]:
            return _new(tag)
        case ["check", *tags]:
            named = tags or sorted(path.stem for path in FOLDER.glob("*.yaml"))
            return max([_check(tag) for tag in named], default=0)
        case ["try"]:
            for line in sys.stdin:
                print(_found(line.strip()))
            return 0
        case _:
            print(_HELP)
            return 2


def _new(tag: str) -> int:
    path = FOLDER / f"{tag}.yaml"
    if path.exists():
        print(f"{path} stands there already")
        return 1
    path.write_text(skeleton(tag), encoding="utf-8")
    print(f"{path} is ready; docs/phrases.md says how to fill it")
    return 0


def _check(tag: str) -> int:
    path = FOLDER / f"{tag}.yaml"
    if not path.exists():
        print(f"{path} is not there; make it: python -m safety.phrases new {tag}")
        return 1
    found = faults(path)
    for fault in found:
        where = f"{path.name}:{fault.line}" if fault.line else path.name
        print(f"{where}: {'not yet: ' if fault.is_gap else ''}{fault.what}")
    misread = [] if any(not fault.is_gap for fault in found) else list(_misread(tag))
    for line in misread:
        print(line)
    print(f"{tag}: {len(found)} to mend, {len(misread)} messages of {TABLES} misread")
    return int(bool(found or misread))


def _misread(tag: str) -> Iterator[str]:
    """The rows of the tables of invented messages that are read otherwise than they say."""
    for path, task in ((TABLES / f"{task}_{tag}.tsv", task) for task in ("danger", "concern")):
        if not path.exists():
            yield f"{path} is not there: write the messages that must be understood"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            *expected, message = line.split("\t")
            is_right = (
                _is_danger(expected, message)
                if task == "danger"
                else _is_concern(expected[0], message)
            )
            if not is_right:
                print(f"{path.name}:{number}: wants {' '.join(expected)}, reads {_found(message)}")
                yield ""


def _is_danger(expected: Sequence[str], message: str) -> bool:
    level, kind = expected
    found = load_danger().found(told_of(message, likens=False))
    if level == "?":
        return found is None or found.level != "danger"
    if found is None or level == "-":
        return found is None and level == "-"
    return found.level == level and kind in (found.kind, "*")


def _is_concern(key: str, message: str) -> bool:
    read = load_concerns().weighed(told_of(message, likens=False))
    if key == "-":
        return not any(weight >= SURE for _, weight in read)
    return bool(read) and read[0][0] == key


def _found(message: str) -> str:
    told = told_of(message, likens=False)
    finding = load_danger().found(told)
    danger = f"{finding.level}/{finding.kind}" if finding else "no danger"
    concerns = ", ".join(f"{k} {weight:.2f}" for k, weight in load_concerns().weighed(told))
    return f"{danger}; {concerns or 'no concern'}; words: {' '.join(told.row)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

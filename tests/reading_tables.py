"""The tables of invented messages under tests/reading, as rows."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "reading"
NOTHING = "-"  # nothing is found
NOT_OUTRIGHT = "?"  # asking back is right, or nothing; never danger outright
ANY = "*"  # any kind will do


def rows(task: str) -> list[tuple[str, ...]]:
    """The rows of `task` in every language, the message last."""
    return [
        tuple(line.split("\t"))
        for path in sorted(FOLDER.glob(f"{task}_*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]

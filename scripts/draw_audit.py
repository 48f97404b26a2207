"""Draws records to be looked up from scratch by somebody who sees only country and name.

    python scripts/draw_audit.py COMMIT [--size 60]

The seed is the commit's hash, so that nobody can choose which ones are drawn. Emergency numbers
are left out: they are compared with governments' advice to travellers one by one.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from directory.kept import snapshot
from directory.service import Service

EMERGENCY = "emergency"


def drawn(commit: str, size: int) -> list[Service]:
    """Active records in the order drawn; the same ones for the same commit and directory."""
    found = [
        one for one in snapshot().services if one.kind != EMERGENCY and one.status == "active"
    ]
    found.sort(key=lambda one: one.id)
    return random.Random(commit).sample(found, size)  # noqa: S311 to be drawn again, not secret


def main() -> int:
    """Print a line for each: its number, where it is, how it is called."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("commit")
    parser.add_argument("--size", type=int, default=60)
    asked = parser.parse_args()
    for number, one in enumerate(drawn(asked.commit, asked.size), 1):
        print(f"{number}\t{','.join(one.serves)}\t{one.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

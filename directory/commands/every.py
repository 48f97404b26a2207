"""All commands of `waypost directory`, read and run.

Rules of this file: answers go to standard output, complaints to standard error in one line;
the status is 0 if all is well, 1 if records have problems, 2 if the question was not understood.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from directory.commands import checking, exchange, loading, reviewing, sheets
from directory.hsds.arrive import ArrivalError
from directory.hsds.package import PackageError
from directory.kept import DataError
from directory.night import add_simulate
from directory.sheet import SheetError
from directory.store import StoreError

SUBJECTS = (checking.add, loading.add, add_simulate, exchange.add, reviewing.add, sheets.add)
# What the world gets wrong, told in one line; a bug of ours is not among them.
TOLD = (DataError, StoreError, PackageError, ArrivalError, SheetError, OSError)


def run(argv: Sequence[str], description: str | None) -> int:
    """Run the command that the words name; the status as above."""
    parser = argparse.ArgumentParser(prog="waypost directory", description=description)
    doing = parser.add_subparsers(dest="doing", required=True)
    for add in SUBJECTS:
        add(doing)
    asked = parser.parse_args(argv)
    try:
        return int(asked.run(asked))
    except TOLD as error:
        print(f"waypost directory: {error}", file=sys.stderr)
        return 1

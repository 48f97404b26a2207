"""`waypost directory`: the directory checked, mended, counted, tried, and given to others."""

from __future__ import annotations

from collections.abc import Sequence


def directory_command(argv: Sequence[str]) -> int:
    """`waypost directory`: check, mend, count, export and import the records."""
    # Nobody who talks waits for the tools of those who mend.
    from directory.commands.every import run  # noqa: PLC0415

    return run(argv, directory_command.__doc__)

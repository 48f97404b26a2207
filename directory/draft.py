"""Changes to data files that are looked at as a difference before any file is touched.

Rules of this file: all files are written or none; a draft that would bring a problem into the
directory is not written.
"""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from directory.check import day_of_data, problems
from directory.mend import Change, mended
from directory.record import Contents, Problem
from directory.sources.datafiles import files_in, read_text


class Draft:
    """The data files of a folder as they would be; `day` is the day of the look.

    Raises OSError or ValueError if the folder holds no directory.
    """

    def __init__(self, folder: Path, day: date) -> None:
        """Begin with the files as they are."""
        self._folder = folder
        self._day = day
        self._as_of = day_of_data(folder)
        self._before = {one.name: one.read_text(encoding="utf-8") for one in files_in(folder)}
        self._after = dict(self._before)

    @property
    def is_changed(self) -> bool:
        """Whether any file would be written."""
        return bool(self._changed)

    def contents(self) -> Contents:
        """Everything that the files would hold."""
        read = [read_text(name, text) for name, text in self._after.items()]
        return Contents(
            tuple(record for one in read for record in one.records),
            tuple(gap for one in read for gap in one.gaps),
            tuple(problem for one in read for problem in one.problems),
            tuple(caution for one in read for caution in one.cautions),
        )

    def change(self, file: str, record_id: str, change: Change) -> None:
        """One record changed; MendError if it cannot be, and then nothing is."""
        self._after[file] = mended(self._after[file], record_id, change)

    def problems(self) -> Sequence[Problem]:
        """What would be wrong; warnings left out."""
        countries = [name.removesuffix(".yaml") for name in self._after]
        found = problems(self.contents(), self._as_of, countries, self._day)
        return tuple(one for one in found if not one.is_warning)

    def difference(self) -> str:
        """What would change, line by line; "" if nothing would."""
        lines: list[str] = []
        for name, text in self._changed.items():
            before = self._before[name].splitlines(keepends=True)
            after = text.splitlines(keepends=True)
            lines += _compared(name, before, after)
        return "".join(lines)

    def write(self) -> Sequence[str]:
        """The names of the files that were written, all or none."""
        done: list[str] = []
        try:
            for name, text in self._changed.items():
                _replace(self._folder / name, text)
                done.append(name)
        except OSError:
            for name in done:
                _replace(self._folder / name, self._before[name])
            raise
        self._before = dict(self._after)
        return tuple(done)

    @property
    def _changed(self) -> Mapping[str, str]:
        return {name: text for name, text in self._after.items() if text != self._before[name]}


def _compared(name: str, before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    # `difflib.unified_diff` takes lines that come often, such as "type: voice", for changed.
    found = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for group in found.get_grouped_opcodes():
        yield f"{name}, line {group[0][1] + 1}\n"
        for kind, old, old_end, new, new_end in group:
            if kind == "equal":
                yield from (f"  {line}" for line in before[old:old_end])
                continue
            yield from (f"- {line}" for line in before[old:old_end])
            yield from (f"+ {line}" for line in after[new:new_end])


def _replace(path: Path, text: str) -> None:
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".mending-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        Path(beside).chmod(path.stat().st_mode)
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)

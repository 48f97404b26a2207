"""The directory that turns are answered from, and how it is exchanged while they are.

Rule of this file: what is loaded never changes, so a reload builds a new one beside the old one
and then puts it in its place in a single assignment; a turn that has begun ends with what it had.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection
from threading import Lock

from directory.matching import Matching
from directory.snapshot import Snapshot


class Living:
    """The present directory; shared by all turns, safe to reload from another thread."""

    def __init__(
        self, load: Callable[[], Snapshot], reported: Callable[[], Collection[str]] = tuple
    ) -> None:
        """Load it for the first time; `reported` gives the ids that somebody could not reach."""
        self._load = load
        self._reported = reported
        self._one_at_a_time = Lock()
        self.matching = self._loaded()

    def reload(self) -> None:
        """Everything read anew; raises what loading raises, and then nothing has changed."""
        with self._one_at_a_time:
            self.matching = self._loaded()

    def _loaded(self) -> Matching:
        matching = Matching(self._load(), self._reported())
        gc.freeze()  # what never changes is not looked through for garbage at every turn
        return matching

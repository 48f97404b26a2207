"""Much made at once without rounds of the garbage collector, which would stop every turn.

A round looks through everything that was made since the last one; for a hundred thousand services
that takes seconds, in which no other thread goes on. A directory holds no cycles: it is freed when
nobody holds it any more.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed(*, keeps: bool) -> Iterator[None]:
    """No round until it is done; with `keeps`, none ever looks at what was made until then."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if keeps:
            gc.freeze()
        if was_enabled:
            gc.enable()

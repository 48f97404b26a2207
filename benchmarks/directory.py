"""The directory at 1,000, 10,000 and 100,000 services, beside an ORM query that ranks the same.

Services are invented, spread over all countries alike. For SQLite and PostgreSQL: seconds to
build and to reload, memory of the loaded directory, and microseconds for a match with its first
three cards. The peer fetches the candidates of the same needs through SQLAlchemy's ORM and ranks
them by the same function. Both run in one process, one after the other; the CPU time of a
PostgreSQL server is not counted against the peer. At last turns go on while the largest directory
is loaded a second time.

`python benchmarks/directory.py [SIZE ...]`; without a size all three.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

# This file has the name of the package that it measures, and its folder is looked at first.
sys.path[0] = str(Path(__file__).parent.parent)
# The wheel with PostgreSQL warns unless this folder is its user's alone.
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="waypost-run-"))

from benchmarks.of_directory.table import main  # noqa: E402 - the path first

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What every test starts with."""

from __future__ import annotations

from hypothesis import settings

# The clock of a busy machine is no property of ours; pytest's own timeout ends what hangs.
settings.register_profile("waypost", deadline=None)
settings.load_profile("waypost")

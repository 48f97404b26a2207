"""Records, keys and times that the tests of the stores share."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.store import Trail
from bot.store.rows import START, Row, Rows
from bot.talk import Talk

OLD, NEW = bytes(range(32)), bytes(range(1, 33))
NOW = datetime(2026, 11, 24, 12, 0, 30, tzinfo=UTC)
LONG_AFTER = datetime(3000, 1, 1, tzinfo=UTC)
SOON = NOW + timedelta(minutes=10)
HERE, THERE = "console:here", "console:there"
TALK = Talk(
    node="concern",
    language="es-MX",
    language_chosen=True,
    answers=(("place", "PH"), ("safe_now", "ok")),
    shown=("ph-one", "ph-two"),
    batch=2,
    danger=1,
    skin="weather",
)
TRAIL = Trail(HERE, SOON, messages=("41", "42"), languages=("es",))


async def every(rows: Rows) -> tuple[Row, ...]:
    """All rows, as somebody with the database would see them."""
    return tuple(await rows.page(START, 1000))

"""An evening on which the database and then the disk go away: nobody is left without an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import lastresort
from bot.events import Hints, Leave, Said
from bot.runtime import Runtime
from bot.store import Store
from bot.store.opening import open_store
from safety.seal import KeyRing
from tests.rim import HARMLESS, HERE, Clock, FakeOutlet, step
from tests.server_postgres import Server
from tests.stores import NEW
from tests.test_store_crash import files_no_longer_than

RING = KeyRing((NEW,))
SORRY = lastresort.sorry(("en",))


class Evening:
    """One chat on a screen, over a real store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.clock = Clock()
        self.outlet = FakeOutlet()
        self.runtime = Runtime(
            step, lambda hints: hints, store, self.clock, reach=lambda _: self.outlet
        )

    async def hear(self, event: Said | Leave) -> str:
        """The first line of the newest answer."""
        before = len(self.outlet.shown)
        await self.runtime.handle(HERE, event, self.outlet, Hints(("en",)))
        return self.outlet.shown[-1] if len(self.outlet.shown) > before else ""

    @property
    def is_covered(self) -> bool:
        """Whether nothing but one harmless line lies on the screen."""
        (line,) = self.outlet.screen.values()
        return line.startswith(HARMLESS)

    async def tick(self) -> None:
        self.clock.pass_by(seconds=15)
        await self.runtime.tick()


async def before_the_trouble(evening: Evening) -> None:
    assert await evening.hear(Said("hello")) == "turn 1"
    assert await evening.hear(Said("more")) == "turn 2"


async def during_the_trouble(evening: Evening) -> None:
    for _ in range(2):
        assert await evening.hear(Said("are you there")) == SORRY
    await evening.tick()
    await evening.hear(Leave())
    assert evening.is_covered
    await evening.tick()


async def after_the_trouble(evening: Evening) -> None:
    await evening.tick()
    assert await evening.store.talk(HERE, evening.clock.now) is None
    assert await evening.store.covering(evening.clock.now) == ()
    assert await evening.hear(Said("hello again")) == "turn 1"
    assert await evening.hear(Said("more")) == "turn 2"
    assert evening.runtime.held == 1  # this chat, and nothing that is owed


async def test_while_the_database_is_away(postgres: Server, database: str) -> None:
    evening = Evening(await open_store(database, RING))
    await before_the_trouble(evening)

    postgres.stop()
    try:
        await during_the_trouble(evening)
    finally:
        postgres.go_on()

    await after_the_trouble(evening)
    await evening.store.close()


async def test_while_the_disk_takes_nothing(tmp_path: Path) -> None:
    evening = Evening(await open_store(f"sqlite:///{tmp_path / 'store' / 'store.db'}", RING))
    await before_the_trouble(evening)

    with files_no_longer_than(0):
        await during_the_trouble(evening)

    await after_the_trouble(evening)
    await evening.store.close()


async def test_a_talk_goes_on_after_the_trouble_where_it_was(
    postgres: Server, database: str
) -> None:
    evening = Evening(await open_store(database, RING))
    await before_the_trouble(evening)

    postgres.stop()
    try:
        assert await evening.hear(Said("are you there")) == SORRY
    finally:
        postgres.go_on()

    assert await evening.hear(Said("and now")) == "turn 3"
    evening.clock.pass_by(minutes=11)
    await evening.runtime.tick()
    assert evening.is_covered
    await evening.store.close()


@pytest.mark.parametrize("url", ["sqlite", "postgresql"])
async def test_a_store_that_is_closed_too_early_leaves_nobody_without_an_answer(
    url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address = f"sqlite:///{tmp_path / 'store.db'}"
    if url == "postgresql":
        address = request.getfixturevalue("database")
    evening = Evening(await open_store(address, RING))
    await before_the_trouble(evening)

    await evening.store.close()

    await during_the_trouble(evening)

"""The directory is exchanged while turns go on, and a turn ends with what it began with."""

from __future__ import annotations

import gc
import threading
from datetime import datetime

import pytest

from bot.assembly import Worlds, reload, wire_codes
from bot.events import Hints
from directory.snapshot import Snapshot
from directory.store import StoreError
from safety.seal import KeyRing
from tests.services import CHILDREN, NOON, PLAIN, asking, holding


def noon() -> datetime:
    return NOON


def test_a_reload_shows_the_new_directory_and_leaves_a_begun_turn_with_the_old() -> None:
    worlds = Worlds(holding(CHILDREN), clock=noon)
    begun = worlds(Hints())

    worlds.reload(lambda: holding(PLAIN))

    assert worlds(Hints()).match(asking())[0].service == PLAIN
    assert begun.match(asking())[0].service == CHILDREN
    assert begun.service(CHILDREN.id) == CHILDREN


def test_turns_are_answered_while_another_directory_is_loaded() -> None:
    worlds = Worlds(holding(CHILDREN), clock=noon)
    started, go_on = threading.Event(), threading.Event()

    def slowly() -> Snapshot:
        started.set()
        go_on.wait(10)
        return holding(PLAIN)

    loading = threading.Thread(target=lambda: worlds.reload(slowly))
    loading.start()
    assert started.wait(10)

    during = worlds(Hints()).match(asking())[0].service
    go_on.set()
    loading.join(10)

    assert during == CHILDREN
    assert worlds(Hints()).match(asking())[0].service == PLAIN


def test_a_reload_that_fails_changes_nothing_and_leaves_the_collector_on() -> None:
    worlds = Worlds(holding(CHILDREN), clock=noon)

    def failing() -> Snapshot:
        raise StoreError("not read")

    with pytest.raises(StoreError):
        worlds.reload(failing)

    assert worlds(Hints()).match(asking())[0].service == CHILDREN
    assert gc.isenabled()


async def test_a_running_bot_takes_new_services_with_their_buttons() -> None:
    worlds = Worlds(holding(PLAIN))
    codes = wire_codes(KeyRing.generate(), worlds.snapshot)

    await reload(worlds, codes, lambda: holding(PLAIN, CHILDREN))

    assert codes.pair(codes.code("before", CHILDREN.id)) == ("before", CHILDREN.id)
    assert worlds.snapshot.service(CHILDREN.id) == CHILDREN

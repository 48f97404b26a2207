"""The directory is exchanged while turns go on, and a turn ends with what it began with."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from directory.living import Living
from directory.snapshot import Snapshot
from directory.store import StoreError
from tests.services import CHILDREN, PLAIN, asking, holding


class Shelves:
    """A loader that gives another directory each time, or fails."""

    def __init__(self, *found: Snapshot | StoreError) -> None:
        self.found = list(found)

    def __call__(self) -> Snapshot:
        one = self.found.pop(0)
        if isinstance(one, StoreError):
            raise one
        return one


def test_a_reload_shows_the_new_directory_and_leaves_a_begun_turn_with_the_old() -> None:
    living = Living(Shelves(holding(CHILDREN), holding(PLAIN)))
    begun = living.matching

    living.reload()

    assert living.matching.match(asking())[0].service == PLAIN
    assert begun.match(asking())[0].service == CHILDREN


def test_a_reload_that_fails_changes_nothing() -> None:
    living = Living(Shelves(holding(CHILDREN), StoreError("not read")))

    with pytest.raises(StoreError):
        living.reload()

    assert living.matching.match(asking())[0].service == CHILDREN


def test_turns_are_answered_while_the_directory_is_loaded() -> None:
    started, go_on = threading.Event(), threading.Event()
    shelves = Shelves(holding(CHILDREN), holding(PLAIN))

    def slowly() -> Snapshot:
        found = shelves()
        if not shelves.found:
            started.set()
            go_on.wait(10)
        return found

    living = Living(slowly)
    loading = threading.Thread(target=living.reload)
    loading.start()
    assert started.wait(10)

    during = living.matching.match(asking())[0].service
    go_on.set()
    loading.join(10)

    assert during == CHILDREN
    assert living.matching.match(asking())[0].service == PLAIN


def test_whom_somebody_could_not_reach_is_asked_anew_at_every_reload() -> None:
    other = replace(PLAIN, id="aa-z")
    reported: list[str] = []
    living = Living(lambda: holding(PLAIN, other), lambda: tuple(reported))
    assert living.matching.match(asking())[0].service == PLAIN

    reported.append(PLAIN.id)
    living.reload()

    assert living.matching.match(asking())[0].service == other

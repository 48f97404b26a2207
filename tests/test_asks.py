"""What may be asked for how often, what an owner learns of it, and that it comes later."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from bot.communities.later import LEAST, MOST, Later
from bot.communities.limits import BY_MODERATOR, DAYS, FEW, IN_SERVER, Asks

SERVER, OTHER = "d:1", "d:2"


class Clock:
    """A time that a test moves."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 25, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def test_a_moderator_who_asks_too_often_is_held_back_and_others_are_not() -> None:
    asks = Asks(Clock())
    most = BY_MODERATOR[0]

    assert [asks.lets_ask(SERVER, "one") for _ in range(most + 3)] == [True] * most + [False] * 3
    assert asks.lets_ask(SERVER, "two")
    assert asks.lets_ask(OTHER, "one")


def test_a_server_of_many_moderators_has_its_own_limit() -> None:
    asks = Asks(Clock())

    let = sum(asks.lets_ask(SERVER, f"moderator {at}") for at in range(100))

    assert let == IN_SERVER[0]


def test_after_a_while_more_may_be_asked_for() -> None:
    clock = Clock()
    asks = Asks(clock)
    while asks.lets_ask(SERVER, "one"):
        pass

    clock.now += timedelta(minutes=10)

    assert asks.lets_ask(SERVER, "one")
    assert not asks.lets_ask(SERVER, "one")


def test_an_owner_learns_counts_from_five_up_of_their_own_server_and_of_a_week() -> None:
    clock = Clock()
    asks = Asks(clock)
    for at in range(FEW - 1):
        asks.lets_ask(SERVER, f"moderator {at}")
        assert asks.counts(SERVER) == (None, None)

    asks.lets_ask(SERVER, "one more")
    assert asks.counts(SERVER) == (FEW, None)
    assert asks.counts(OTHER) == (None, None)
    for _ in range(20):
        asks.lets_ask(SERVER, "one more")
    asked, held = asks.counts(SERVER)
    assert asked == FEW + 20
    assert held == 16

    clock.now += timedelta(days=DAYS)
    asks.lets_ask(SERVER, "one")
    assert asks.counts(SERVER) == (None, None)


def test_who_asked_is_forgotten_when_the_limit_says_nothing_of_them_any_more() -> None:
    clock = Clock()
    asks = Asks(clock)
    asks.lets_ask(SERVER, "somebody")
    assert "somebody" not in str(vars(asks._moderators))  # noqa: SLF001 - what lies in memory

    clock.now += timedelta(days=1)
    asks.lets_ask(OTHER, "another one")

    assert len(asks._moderators) == 1  # noqa: SLF001 - see above


async def test_what_was_asked_for_comes_later_at_no_fixed_time() -> None:
    done: list[str] = []
    later = Later(0.02, 0.08)
    drawn = [later._draw(LEAST, MOST) for _ in range(50)]  # noqa: SLF001 - the draw itself

    async def work() -> None:
        done.append("done")

    later.begin(work)
    assert not done
    await asyncio.sleep(0.01)
    assert not done
    await later.close()

    assert done == ["done"]
    assert len(set(drawn)) == 50
    assert all(LEAST <= one <= MOST for one in drawn)


async def test_what_fails_later_is_nobodys_to_know_and_stops_nothing() -> None:
    done: list[str] = []
    later = Later(60, 60)

    async def fails() -> None:
        raise OSError

    async def works() -> None:
        done.append("done")

    later.begin(fails)
    later.begin(works)
    await later.close()

    assert done == ["done"]
    assert later.waiting == 0

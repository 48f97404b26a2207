"""Leaving on Discord: one request that is also the acknowledgement, and nothing comes after it."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.store.memory import MemoryStore
from tests.discord_rig import Rig, running, serving
from tests.invented import TEXTS
from tests.rim import FailingStore
from tests.servers.discord import DiscordServer
from tests.servers.discord_people import Person
from tests.servers.discord_state import Channel, Message
from tests.wired import HARMLESS, RING

HIT = "my stepdad hits me, im in cebu"


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with serving() as server:
        yield server


@pytest.fixture
async def rig(server: DiscordServer) -> AsyncIterator[Rig]:
    async with running(server) as rig:
        yield rig


@pytest.fixture
def person(server: DiscordServer) -> Person:
    return server.person()


def is_clean(person: Person) -> bool:
    """Whether one harmless line is all that this person sees of the bot."""
    return [one.content in HARMLESS for one in person.screen()] == [True]


async def leave(rig: Rig, person: Person, message: Message | None = None) -> None:
    await rig.press(person, "Leave", message)


async def test_leaving_is_one_request_and_it_is_the_acknowledgement(
    rig: Rig, person: Person
) -> None:
    await rig.slash(person, person.join())
    await rig.write(person, HIT)
    before = len(rig.server.requests)

    await leave(rig, person)

    assert [one.what for one in rig.server.requests[before:]] == ["callback 7"]
    assert is_clean(person)


async def test_leaving_covers_while_an_edit_is_on_its_way_and_undoes_it_when_it_comes(
    rig: Rig, person: Person
) -> None:
    message = await rig.slash(person, person.join())
    hold = rig.server.hold("callback 7", most=1)
    late = await person.press(message, "Nigeria")
    await hold.arrived.wait()

    await rig.answered_only(await person.press(message, "Leave"))
    covered = is_clean(person)
    hold.open()
    await rig.answered(late)

    assert covered
    assert is_clean(person)
    assert rig.runtime.held == 0
    assert rig.discord.held == 0


async def test_a_message_that_was_held_back_is_deleted_when_it_comes_after_leaving(
    rig: Rig, person: Person
) -> None:
    await rig.say(person, HIT)
    [message] = person.screen()
    hold = rig.server.hold("POST message", most=1)
    await person.say("and my mother knows")
    await hold.arrived.wait()

    await rig.answered_only(await person.press(message, "Leave"))
    covered = is_clean(person)
    hold.open()
    await rig.runtime.settle()

    assert covered
    assert is_clean(person)
    assert rig.server.asked("DELETE message")


async def test_a_message_that_waits_for_a_rate_limit_is_deleted_when_it_comes_after_leaving(
    rig: Rig, person: Person
) -> None:
    await rig.say(person, HIT)
    [message] = person.screen()
    rig.server.buckets.hold_back("POST message", 0.6)
    await person.say("and my mother knows")
    await rig.server.until(lambda: any(one.status == 429 for one in rig.server.requests))

    await rig.answered_only(await person.press(message, "Leave"))
    covered = is_clean(person)
    await rig.runtime.settle()

    assert covered
    assert len(rig.server.asked("POST message")) == 3  # shown, held back, arrived
    assert is_clean(person)


async def test_leaving_while_the_older_message_is_being_taken_away_keeps_the_harmless_line(
    rig: Rig, person: Person
) -> None:
    await rig.say(person, HIT)
    hold = rig.server.hold("DELETE message", most=1)
    await person.say("and my mother knows")
    await hold.arrived.wait()
    newest = person.screen()[-1]

    await rig.answered_only(await person.press(newest, "Leave"))
    hold.open()
    await rig.runtime.settle()
    await rig.server.until(lambda: is_clean(person))

    assert newest.content in HARMLESS
    assert rig.discord.held == 0


async def test_an_answer_that_is_edited_in_late_is_undone_after_leaving(
    server: DiscordServer, person: Person
) -> None:
    store = FailingStore()
    async with running(server, store=store) as rig:
        message = await rig.slash(person, person.join())
        store.gate = asyncio.Event()  # reading the talk takes so long that the press is deferred
        hold = server.hold("PATCH original")
        late = await person.press(message, "Nigeria")
        await server.until(lambda: late.acknowledged == 6)
        store.gate.set()
        await hold.arrived.wait()
        store.gate = None

        await rig.answered_only(await person.press(message, "Leave"))
        covered = is_clean(person)
        hold.open()
        await rig.runtime.settle()

    assert covered
    assert is_clean(person)


async def test_leaving_waits_for_no_store(server: DiscordServer, person: Person) -> None:
    store = FailingStore()
    async with running(server, store=store) as rig:
        message = await rig.slash(person, person.join())
    async with running(server, store=SlowTrails(store)) as rig:
        leaving = await person.press(message, "Leave")
        await server.until(lambda: leaving.acknowledged is not None)

        assert leaving.acknowledged == 7
        assert leaving.acknowledged_after < 1.5
        assert is_clean(person)
        await rig.runtime.settle()


class SlowTrails(MemoryStore):
    """A store in which a trail is looked for longer than somebody may wait."""

    def __init__(self, before: MemoryStore) -> None:
        super().__init__(RING)
        del before

    async def trail(self, address: str, now: object) -> None:
        del address, now
        await asyncio.sleep(1.8)


async def test_moving_from_a_server_to_another_and_to_direct_messages_keeps_one_message(
    rig: Rig, person: Person
) -> None:
    await rig.slash(person, person.join())
    await rig.slash(person, person.join())
    in_second = len(person.screen())
    await rig.say(person, HIT)
    in_direct = person.screen()

    await rig.say(person, "/x")

    assert in_second == 1
    assert [one.channel for one in in_direct] == [person.direct]
    assert is_clean(person)


async def test_leaving_anywhere_covers_everywhere(rig: Rig, person: Person) -> None:
    first = await rig.slash(person, person.join())
    rig.server.fail_next("DELETE original", 400)  # so that the first message stays
    await rig.slash(person, person.join())
    await rig.say(person, HIT)
    assert len(person.screen()) == 2

    await leave(rig, person, first)

    assert is_clean(person)
    assert [one.channel for one in person.screen()] == [first.channel]


async def test_a_press_in_a_direct_message_makes_that_message_harmless(
    rig: Rig, person: Person
) -> None:
    theirs = await person.say(HIT)
    await rig.server.until(person.screen)
    await rig.runtime.settle()

    await leave(rig, person)

    assert is_clean(person)
    assert theirs.id in person.direct.messages  # nobody but its writer can delete it


async def test_beginning_again_in_a_direct_message_leaves_one_harmless_line(
    rig: Rig, person: Person
) -> None:
    for _ in range(3):
        await rig.say(person, HIT)
        await rig.say(person, "/x")

    assert is_clean(person)


async def test_a_talk_from_before_a_restart_is_left_by_its_button(
    server: DiscordServer, person: Person
) -> None:
    store = MemoryStore(RING)
    async with running(server, store=store) as rig:
        message = await rig.slash(person, person.join())
        await rig.write(person, HIT)
    async with running(server, store=store) as rig:
        await leave(rig, person, message)

    assert is_clean(person)


async def test_a_talk_from_before_a_restart_is_covered_when_its_time_is_up(
    server: DiscordServer, person: Person
) -> None:
    store = MemoryStore(RING)
    async with running(server, store=store) as rig:
        clock = rig.clock
        await rig.slash(person, person.join())
        await rig.write(person, HIT)
    server.state.clock.pass_by(11 * 60)
    async with running(server, store=store, clock=clock) as rig:
        await rig.runtime.tick()

    assert is_clean(person)


async def test_who_left_when_the_program_ended_is_covered_at_its_next_start(
    server: DiscordServer, person: Person
) -> None:
    store = MemoryStore(RING)
    async with running(server, store=store) as rig:
        await rig.slash(person, person.join())
        await rig.say(person, HIT)
        await store.begin_leaving(f"d:{person.id}", rig.clock())
    async with running(server, store=store) as rig:
        await rig.runtime.resume()

    assert is_clean(person)


async def test_a_cover_that_is_due_before_the_client_has_logged_in_waits_for_it(
    server: DiscordServer, person: Person
) -> None:
    store = MemoryStore(RING)
    async with running(server, store=store) as rig:
        await rig.say(person, HIT)
        await store.begin_leaving(f"d:{person.id}", rig.clock())
        await rig.stop()
        resuming = asyncio.create_task(rig.runtime.resume())
        await asyncio.sleep(0.05)
        again = asyncio.create_task(rig.discord.run(rig.runtime))
        await resuming
        again.cancel()
        await asyncio.wait({again})

    assert is_clean(person)


async def test_a_message_whose_token_is_gone_is_given_up(
    server: DiscordServer, person: Person
) -> None:
    store = MemoryStore(RING)
    async with running(server, store=store) as rig:
        clock = rig.clock
        await rig.slash(person, person.join())
    server.state.clock.pass_by(16 * 60)
    async with running(server, store=store, clock=clock) as rig:
        await rig.runtime.tick()

        assert await store.trail(f"d:{person.id}", clock()) is None
        assert rig.runtime.held == 0


async def test_a_cover_that_fails_is_tried_again(rig: Rig, person: Person) -> None:
    await rig.say(person, HIT)
    rig.server.fail_next("PATCH message", 400)
    rig.server.fail_next("DELETE message", 400)
    await rig.say(person, "/x")
    failed = not is_clean(person)

    rig.server.state.clock.pass_by(16)
    await rig.runtime.tick()

    assert failed
    assert is_clean(person)


async def test_a_press_that_cannot_be_acknowledged_leaves_by_the_token_of_an_earlier_one(
    rig: Rig, person: Person
) -> None:
    message = await rig.slash(person, person.join())
    await rig.write(person, HIT)
    rig.server.fail_next("callback 7", 404)

    leaving = await person.press(message, "Leave")
    await rig.server.until(lambda: is_clean(person))
    await rig.runtime.settle()

    assert leaving.acknowledged in {None, 6}


async def test_leaving_while_everything_is_held_back_covers_as_soon_as_that_is_over(
    rig: Rig, person: Person
) -> None:
    message = await rig.slash(person, person.join())
    rig.server.buckets.hold_back("*", 3.2)

    await person.press(message, "Leave")
    await rig.server.until(lambda: is_clean(person), seconds=15)
    await rig.runtime.settle()

    assert rig.runtime.held == 0


async def test_an_edit_that_a_rate_limit_holds_back_is_replaced_by_a_deletion_and_a_silent_line(
    rig: Rig, person: Person
) -> None:
    await rig.say(person, HIT)
    rig.server.buckets.hold_back("PATCH message", 30)

    await rig.say(person, "/x")

    assert is_clean(person)
    [line] = person.screen()
    assert line.flags & 1 << 12


async def test_forty_messages_that_nobody_took_away_are_taken_away_on_leaving(
    server: DiscordServer, person: Person
) -> None:
    store = MemoryStore(RING)
    server.buckets.limits = {"DELETE message": (5, 0.05)}
    async with running(server, store=store) as rig:
        await rig.say(person, HIT)
        newest = person.screen()[-1]
        address, now = f"d:{person.id}", rig.clock()
        trail = await store.trail(address, now)
        assert trail is not None
        texts = [{"content": str(at)} for at in range(40)]
        older = [server.state.add_message(person.direct, newest.author, one) for one in texts]
        ids = tuple(f"m:{person.direct.id}:{one.id}" for one in older)
        await store.keep_trail(replace(trail, messages=(*ids, *trail.messages)))
    async with running(server, store=store) as rig:
        before = len(server.requests)
        await leave(rig, person, newest)

        assert is_clean(person)
        asked = server.requests[before:]
        assert asked[0].what == "callback 7"
        gone = [one for one in asked if one.status == 204 and one.what != "callback 7"]
        deleted = [one.path.rsplit("/", 1)[1] for one in gone]
        newest_first = [str(one.id) for one in reversed(older)]
        assert sorted(deleted, reverse=True) == newest_first
        assert set(deleted[:4]) == set(newest_first[:4])


async def test_two_people_at_once_leave_only_their_own(rig: Rig, server: DiscordServer) -> None:
    one, other = server.person(), server.person()
    await asyncio.gather(rig.say(one, HIT), rig.say(other, HIT))

    await leave(rig, one)

    assert is_clean(one)
    assert not is_clean(other)


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_was_done_in_whatever_order_leaving_leaves_nothing_but_harmless_lines(
    server: DiscordServer, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - an order of moves, no secret
    server.buckets.limits.clear()
    async with running(server) as rig:
        person = server.person()
        places = [person.join(), person.join(), person.direct]
        server.jitter = lambda: chance.uniform(0, 0.03)
        for _ in range(25):
            await _some_move(person, places, chance)
            await asyncio.sleep(chance.uniform(0, 0.04))

        await rig.runtime.settle()
        await asyncio.sleep(0.1)
        await rig.runtime.settle()
        await rig.say(person, "/x")
        await rig.runtime.settle()

        # When things cross on their way there may be a second line; more tells nothing either.
        assert {one.content for one in person.screen()} <= HARMLESS
        assert person.screen()
        assert rig.runtime.held == 0
        assert rig.discord.held == 0


async def _some_move(person: Person, places: list[Channel], chance: random.Random) -> None:
    """Something that somebody may do next, without waiting for what they did before."""
    there = person.screen()
    move = chance.choice(["slash", "say", "press", "press", "press", "leave", "form"])
    if move == "slash" or (not there and move != "say"):
        await person.slash("start", chance.choice(places))
    elif move == "say":
        await person.say(chance.choice([HIT, "hello", "/x", "/about"]))
    else:
        message = chance.choice(there)
        write = TEXTS.say("en", "discord-button.write")
        labels = [one for one in message.buttons if one != write]
        if move == "leave" and "Leave" in labels:
            await person.press(message, "Leave")
        elif move == "form" and write in message.buttons:
            opened = await person.press(message, write)
            await asyncio.sleep(0.1)
            if opened.modal is not None:
                await person.submit(opened, HIT)
        elif labels:
            await person.press(message, chance.choice(labels))

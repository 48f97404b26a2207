"""A talk on Discord, through the real client library, against the strict server."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

import pytest

from bot.adapters.discord import Discord
from bot.adapters.discord.client import intents
from bot.adapters.discord.slash import KNOWN, commands
from bot.adapters.platform import PlatformError
from bot.engine import step
from bot.runtime import Runtime
from bot.store.memory import MemoryStore
from bot.world import World
from tests.discord_rig import Place, Rig, running, serving
from tests.invented import TEXTS, world
from tests.rim import FailingStore
from tests.servers.discord import DiscordServer
from tests.servers.discord_gateway import HEARTBEAT
from tests.servers.discord_people import Person
from tests.wired import CODES, HARMLESS, OPENING, RING

FIRST = "Nobody in this server can see this. No moderator learns you opened it."
HIT = "my stepdad hits me, im in cebu"
PILLS = "i took all the pills"
TELLING = ("help", "abuse", "suicid", "crisis", "safe", "hotline", "child")


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


def only(person: Person) -> str:
    """What the one message says that this person sees of the bot."""
    [message] = person.screen()
    return message.content


def picture(server: DiscordServer) -> dict[str, object]:
    url = server.root.replace("/api/v10", "/attachments/1")
    sent = {"id": "1", "filename": "x.png", "size": 1, "url": url, "proxy_url": url}
    return {"attachments": [sent | {"content_type": "image/png"}]}


# Where it is, and who sees it


async def test_a_talk_in_a_server_is_one_message_that_nobody_else_sees(
    rig: Rig, person: Person
) -> None:
    message = await rig.slash(person, person.join())
    began = message.content
    await rig.write(person, HIT)

    assert began.split("\n")[0] == FIRST
    assert message.content.split("\n")[0] == FIRST
    assert "Example Child Line" in message.content
    assert person.screen() == [message]
    assert message.is_ephemeral
    assert rig.server.person().screen() == []


async def test_the_first_line_is_in_the_language_of_the_talk(
    rig: Rig, server: DiscordServer
) -> None:
    person = server.person("es-419")

    message = await rig.slash(person, person.join())

    assert message.content.split("\n")[0] == TEXTS.say("es", "discord-first.server")


async def test_the_form_is_in_the_language_of_the_talk(rig: Rig, person: Person) -> None:
    message = await rig.slash(person, person.join())
    await rig.write(person, "mi padrastro me pega")
    opened = await person.press(message, TEXTS.say("es", "discord-button.write"))
    await rig.answered(opened)

    assert person.locale == "en-US"
    assert opened.modal is not None
    assert opened.modal["title"] == TEXTS.say("es", "discord-form")


async def test_among_other_people_outside_a_server_the_first_line_says_so(
    rig: Rig, person: Person
) -> None:
    message = await rig.slash(person, person.group())

    assert message.is_ephemeral
    assert message.content.split("\n")[0] == "Nobody else in this chat can see this."


async def test_a_direct_message_begins_neutrally_makes_no_sound_and_says_what_stays(
    rig: Rig, person: Person
) -> None:
    await rig.say(person, HIT)

    [message] = person.screen()
    assert message.content.split("\n")[0] == OPENING
    assert message.flags & 1 << 12
    assert TEXTS.say("en", "discord-stays") in message.content
    await rig.say(person, "and my mother knows")
    assert TEXTS.say("en", "discord-stays") not in only(person)


async def test_leaving_is_explained_without_a_command_that_is_none_there(
    rig: Rig, person: Person
) -> None:
    message = await rig.slash(person, person.join())

    assert "/x" not in message.content
    assert "Leave any time: press Leave." in message.content


# What is registered and what is listened to


async def test_the_commands_are_one_and_the_platforms_duties_and_tell_nothing(
    rig: Rig, server: DiscordServer
) -> None:
    for_all = [one for one in server.state.commands if not one.get("default_member_permissions")]
    assert [one["name"] for one in for_all] == ["start", "privacy", "about"]
    assert rig.discord.held == 0
    for one in for_all:
        assert one["integration_types"] == [0, 1]
        assert one["contexts"] == [0, 1, 2]
        read = [one["name"], one["description"], *one["description_localizations"].values()]
        assert not [word for word in TELLING for text in read if word in text.lower()]


def test_descriptions_are_given_in_every_language_that_discord_knows() -> None:
    described = commands(TEXTS)[0]["description_localizations"]

    assert isinstance(described, dict)
    assert {"en-US", "en-GB", "es-ES", "es-419"} <= set(described) <= KNOWN


def test_no_privileged_intent_is_asked_for() -> None:
    wanted = intents()

    assert wanted.dm_messages
    unwanted = (wanted.members, wanted.presences, wanted.message_content)
    assert not any((*unwanted, wanted.guild_messages))


@pytest.mark.parametrize("name", ["privacy", "about"])
async def test_a_duty_is_answered_to_the_one_who_asked(
    rig: Rig, person: Person, name: str
) -> None:
    message = await rig.slash(person, person.join(), name)

    assert message.is_ephemeral
    assert TEXTS.say("en", name, minutes=10).split("\n")[0] in message.content


async def test_what_a_bot_writes_or_discord_itself_is_not_answered(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    await person.say("pinned", type=6)
    await rig.say(person, HIT)

    assert len(server.asked("POST message")) == 1


# In time, once, and in order


async def test_an_answer_that_takes_long_is_announced_in_time(
    server: DiscordServer, person: Person
) -> None:
    store = FailingStore()
    async with running(server, store=store) as rig:
        store.gate = asyncio.Event()
        slow = await person.slash("start", person.join())
        await server.until(lambda: slow.acknowledged == 5)
        [waiting] = person.screen()
        was_loading = waiting.is_loading
        store.gate.set()
        await rig.answered(slow)

        assert was_loading
        assert slow.acknowledged_after < 2.5
        assert only(person).split("\n")[0] == FIRST
        assert person.screen() == [waiting]


async def test_two_hundred_people_at_once_are_all_acknowledged_in_time(
    rig: Rig, server: DiscordServer
) -> None:
    people = [server.person() for _ in range(200)]
    tickets = [await one.slash("start", one.join()) for one in people]

    await server.until(lambda: all(one.acknowledged for one in tickets), seconds=20)
    await rig.runtime.settle()

    assert max(one.acknowledged_after for one in tickets) < 3
    assert all(only(one).split("\n")[0] == FIRST for one in people)


async def test_the_second_press_of_the_same_button_is_acknowledged_and_ignored(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    message = await rig.slash(person, person.join())
    hold = server.hold("callback 7", most=1)
    first = await person.press(message, "Nigeria")
    await hold.arrived.wait()

    second = await person.press(message, "Nigeria")
    await rig.answered_only(second)
    hold.open()
    await rig.answered(first)

    assert second.acknowledged == 6
    assert "What is going on?" in only(person)


async def test_danger_waits_for_no_answer_that_is_stuck_and_stays_on_the_screen(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    await rig.say(person, HIT)
    hold = server.hold("POST message", most=1)
    await person.say("and my mother knows")
    await hold.arrived.wait()
    before = len(server.requests)
    await person.say(PILLS)
    await server.until(lambda: any(one.status == 200 for one in server.requests[before:]))
    hold.open()
    await rig.runtime.settle()

    assert "even if you feel fine" in only(person)


async def test_danger_in_the_form_is_not_written_over_by_an_older_answer(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    message = await rig.slash(person, person.join())
    await rig.write(person, HIT)
    opened = await person.press(message, TEXTS.say("en", "discord-button.write"))
    await rig.answered_only(opened)
    hold = server.hold("callback 7", most=1)
    stuck = await person.press(message, "What could I say first?")
    await hold.arrived.wait()
    danger = await person.submit(opened, PILLS)
    await rig.answered_only(danger)
    hold.open()
    await rig.answered(stuck)

    assert "even if you feel fine" in only(person)


async def test_a_button_from_before_a_restart_goes_on_with_the_talk(
    server: DiscordServer, person: Person
) -> None:
    store = MemoryStore(RING)
    async with running(server, store=store) as rig:
        message = await rig.slash(person, person.join())
    async with running(server, store=store) as rig:
        await rig.press(person, "Nigeria", message)

    assert "What is going on?" in only(person)


async def test_a_button_that_nobody_knows_asks_the_present_question_again(
    rig: Rig, person: Person
) -> None:
    message = await rig.slash(person, person.join())

    await rig.answered(await person.press_code(message, "bcdfghjklm"))

    assert "Which country are you in?" in only(person)


# What cannot be read


async def test_a_picture_is_never_fetched_and_its_sender_is_asked_to_delete_it(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    await rig.say(person, "", **picture(server))

    assert TEXTS.say("en", "discord-unreadable.picture") in only(person)
    assert server.fetched == []


async def test_words_beside_a_picture_count_and_the_picture_is_spoken_of_below(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    await rig.say(person, PILLS, **picture(server))

    said = only(person)
    assert said.index("even if you feel fine") < said.index("Please delete it here")
    assert server.fetched == []


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"flags": 1 << 13, "attachments": []}, "voice"),
        ({"sticker_items": [{"id": "1", "name": "x", "format_type": 1}]}, "sticker"),
        ({"poll": {"question": {"text": "?"}, "answers": []}}, "other"),
    ],
    ids=["voice", "sticker", "poll"],
)
async def test_what_is_no_text_gets_its_kind_answer(
    rig: Rig, person: Person, more: dict[str, object], kind: str
) -> None:
    await rig.slash(person)  # where nothing is open, the harmless line is the answer
    await rig.say(person, "", **more)

    assert TEXTS.on("discord").say("en", f"unreadable.{kind}") in only(person)


async def test_a_reaction_gets_its_kind_answer_and_the_present_question(
    rig: Rig, person: Person
) -> None:
    message = await rig.slash(person)

    await person.react(message)
    await rig.server.until(
        lambda: TEXTS.say("en", "unreadable.reaction") in person.screen()[-1].content
    )

    assert "Leave" in person.screen()[-1].buttons


async def test_a_corrected_line_is_read_and_a_preview_that_is_added_is_not(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    message = await person.say("my stepdad hots me")
    await server.until(person.screen)
    await rig.runtime.settle()
    message.is_edited = False
    await person.correct(message, HIT)
    await server.until(lambda: "Example Child Line" in person.screen()[-1].content)
    await rig.runtime.settle()

    before = len(server.requests)
    message.is_edited = False
    await person.gateway.tell("MESSAGE_UPDATE", person._event(message))  # noqa: SLF001 - as Discord adds a preview
    await asyncio.sleep(0.05)
    assert len(server.requests) == before


async def test_a_line_that_was_passed_on_is_read(rig: Rig, person: Person) -> None:
    passed_on = {
        "type": 0,
        "content": PILLS,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "timestamp": "2026-01-01T00:00:00+00:00",
        "edited_timestamp": None,
        "flags": 0,
        "components": [],
    }
    await rig.say(person, "", message_snapshots=[{"message": passed_on}])

    assert "even if you feel fine" in only(person)


# When Discord is out of order


async def test_what_is_said_while_the_gateway_is_away_is_answered_once(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    await rig.slash(person, person.join())
    await server.gateway.drop()

    await person.say(HIT)
    await server.until(lambda: server.asked("POST message"), seconds=10)
    await rig.runtime.settle()

    assert server.gateway.resumed == 1
    assert len(server.asked("POST message")) == 1
    assert "Example Child Line" in only(person)


async def test_after_a_time_without_any_network_the_talk_goes_on_by_itself(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    message = await rig.slash(person, person.join())
    server.gateway.is_away = server.is_down = True
    await server.gateway.drop()
    await person.say(HIT)
    await asyncio.sleep(2)
    server.gateway.is_away = server.is_down = False
    await server.until(lambda: server.gateway.resumed, seconds=20)
    await server.until(lambda: message not in person.screen())
    await rig.runtime.settle()

    assert "Example Child Line" in only(person)


async def test_a_forgotten_session_begins_anew_without_a_privileged_intent(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    server.gateway.forget_sessions()
    await server.gateway.drop()
    await server.until(lambda: len(server.gateway.identified) == 2, seconds=20)
    await server.until(lambda: server.gateway.sessions)

    await rig.say(person, HIT)

    assert "Example Child Line" in only(person)


async def test_an_answer_that_was_lost_on_its_way_back_is_shown_once(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    server.lose_next("callback 4")

    await rig.slash(person, person.join())

    assert only(person).split("\n")[0] == FIRST
    assert server.asked("PATCH original")


async def test_a_message_whose_answer_was_lost_on_its_way_back_is_not_there_twice(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    server.lose_next("POST message")

    await rig.say(person, HIT)

    assert len(server.asked("POST message")) == 2
    assert "Example Child Line" in only(person)


async def test_a_press_that_came_too_late_is_answered_where_the_talk_lies(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    message = await rig.slash(person, person.join())
    hold = server.hold("callback 7", most=1)
    late = await person.press(message, "Nigeria")
    await hold.arrived.wait()
    server.state.clock.pass_by(4)
    hold.open()
    await server.until(lambda: server.asked("PATCH original"))
    await rig.runtime.settle()

    assert late.acknowledged is None
    assert "What is going on?" in only(person)


async def test_whoever_closed_their_direct_messages_stops_nobody_else(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    server.state.closed.add(person.id)
    await rig.say(person, HIT)
    other = server.person()

    await rig.say(other, HIT)

    assert person.screen() == []
    assert "Example Child Line" in only(other)


async def test_what_was_said_during_an_outage_is_answered_when_it_is_over(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    server.is_down = True
    await person.say(PILLS)
    await server.until(lambda: len(server.asked("POST message")) > 1)
    server.is_down = False
    await rig.runtime.settle()

    assert "even if you feel fine" in only(person)


async def test_who_leaves_during_an_outage_is_not_answered_when_it_is_over(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    server.is_down = True
    await person.say(PILLS)
    await server.until(lambda: server.asked("POST message"))
    await person.say("/x")
    await server.until(lambda: len(server.asked("POST message")) > 1)
    server.is_down = False
    await rig.runtime.settle()
    server.state.clock.pass_by(16)
    await rig.runtime.tick()

    assert all(one.content in HARMLESS for one in person.screen())
    assert rig.discord.held == 0


async def test_after_an_outage_the_next_press_is_answered(
    rig: Rig, server: DiscordServer, person: Person
) -> None:
    message = await rig.slash(person, person.join())
    server.fail_next("callback 7", 400)
    await person.press(message, "Nigeria")
    await server.until(lambda: len(server.asked("callback 7")) == 2)
    await rig.runtime.settle()
    apologised = message.content

    await rig.press(person, "Nigeria", message)

    assert "call your emergency number now" in apologised
    assert "Which country are you in?" in apologised
    assert "What is going on?" in only(person)


async def test_the_last_resort_has_a_way_out_and_names_no_command(
    server: DiscordServer, person: Person
) -> None:
    store = FailingStore()
    store.broken = {"talk"}
    async with running(server, store=store) as rig:
        message = await rig.slash(person, person.join())

        assert "call your emergency number now" in message.content
        assert "/x" not in message.content
        store.broken = set()
        await rig.press(person, "Leave")
        assert only(person) in HARMLESS


async def test_a_clean_stop_finishes_what_has_begun_and_takes_nothing_more(
    server: DiscordServer, person: Person
) -> None:
    async with running(server) as rig:
        hold = server.hold("callback 4", most=1)
        begun = await person.slash("start", person.join())
        await hold.arrived.wait()
        stopping = asyncio.create_task(rig.stop())
        await asyncio.sleep(0.05)
        after = await person.slash("start", person.join())
        hold.open()
        await stopping

        assert begun.acknowledged == 4
        assert after.acknowledged is None


async def test_covering_before_the_client_has_logged_in_waits_a_moment_and_fails(
    server: DiscordServer,
) -> None:
    began = time.monotonic()
    async with running(server) as rig:
        await rig.stop()
        outlet = rig.discord.reach("d:1")
        assert outlet is not None
        with pytest.raises(TimeoutError):
            await outlet.take_back(("m:1:2",))
    assert time.monotonic() - began < 10
    assert rig.discord.reach("t:1") is None


async def test_a_start_while_discord_is_out_of_reach_waits_and_then_talks(
    server: DiscordServer, person: Person
) -> None:
    server.fail_next("me", 503)
    server.is_down = True
    starting = asyncio.create_task(_wait_for_call(server))
    async with running(server) as rig:
        await starting
        await rig.say(person, HIT)

        assert "Example Child Line" in only(person)


async def test_a_start_while_the_gateway_alone_is_away_waits_for_it(
    server: DiscordServer, person: Person
) -> None:
    server.gateway.is_away = True

    async def comes_back() -> None:
        await server.until(lambda: server.asked("gateway"))
        await asyncio.sleep(0.5)
        server.gateway.is_away = False

    coming_back = asyncio.create_task(comes_back())
    async with running(server) as rig:
        await coming_back
        await rig.say(person, HIT)

        assert "Example Child Line" in only(person)


async def _wait_for_call(server: DiscordServer) -> None:
    await server.until(lambda: server.asked("me"))
    server.is_down = False


async def test_a_wrong_token_is_said_without_the_token(server: DiscordServer) -> None:
    discord = Discord(Place(server.root, token="wrong"), CODES, TEXTS, lambda _language: None)  # noqa: S106 - wrong on purpose
    runtime: Runtime[World] = Runtime(step, world, MemoryStore(RING))

    with pytest.raises(PlatformError, match="WAYPOST_DISCORD_TOKEN") as refused:
        await discord.run(runtime)
    assert "wrong" not in str(refused.value)


async def test_as_many_shards_are_opened_as_discord_asks_for(server: DiscordServer) -> None:
    server.gateway.shards = 2
    async with running(server):
        await server.until(lambda: len(server.gateway.identified) == 2, seconds=15)

    assert [one["shard"] for one in server.gateway.identified] == [[0, 2], [1, 2]]


async def test_the_heart_beats_and_a_wish_to_reconnect_is_followed(
    server: DiscordServer, person: Person
) -> None:
    server.gateway.heartbeat = 50
    async with running(server) as rig:
        await server.until(lambda: server.gateway.beats > 2)
        server.gateway.heartbeat = HEARTBEAT  # its thread would beat on while the test ends
        await server.gateway.ask_to_reconnect()
        await server.until(lambda: server.gateway.resumed, seconds=15)
        await rig.say(person, HIT)

    assert "Example Child Line" in only(person)

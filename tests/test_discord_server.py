"""Our Discord refuses what the real one refuses: each refusal asked for without our adapter."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.servers.discord import DiscordServer
from tests.servers.discord_people import Person
from tests.servers.discord_state import APPLICATION, TOKEN, Json, Message, Ticket

DIRECT_MESSAGES = 1 << 12
EPHEMERAL = 1 << 6


class Raw:
    """A client of a few lines: requests as they go over the wire, and a gateway connection."""

    def __init__(self, server: DiscordServer, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.session = session
        self.headers: dict[str, str] = {}

    async def ask(
        self, method: str, path: str, payload: object = None, token: str = TOKEN
    ) -> tuple[int, Json]:
        async with self.session.request(
            method,
            f"{self.server.root}{path}",
            json=payload,
            headers={"Authorization": f"Bot {token}"},
        ) as answer:
            self.headers = dict(answer.headers)
            text = await answer.text()
            return answer.status, json.loads(text) if text else {}

    async def answer(self, ticket: Ticket, kind: int, **form: object) -> tuple[int, Json]:
        path = f"/interactions/{ticket.id}/{ticket.token}/callback?with_response=true"
        return await self.ask("POST", path, {"type": kind, "data": form})

    async def original(
        self, method: str, ticket: Ticket, name: str = "@original", **form: object
    ) -> tuple[int, Json]:
        path = f"/webhooks/{APPLICATION}/{ticket.token}/messages/{name}"
        return await self.ask(method, path, form or None)

    async def identify(self, **asked: object) -> aiohttp.ClientWebSocketResponse:
        socket = await self.session.ws_connect(f"{self.server.gateway.url}?v=10&encoding=json")
        assert (await socket.receive_json())["op"] == 10
        body = {"token": TOKEN, "intents": DIRECT_MESSAGES, "properties": {}} | asked
        await socket.send_json({"op": 2, "d": body})
        return socket


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    server = DiscordServer()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def raw(server: DiscordServer) -> AsyncIterator[Raw]:
    async with aiohttp.ClientSession() as session:
        yield Raw(server, session)


@pytest.fixture
def person(server: DiscordServer) -> Person:
    return server.person()


def buttons(*labels: str) -> list[Json]:
    row = [
        {"type": 2, "style": 2, "label": one, "custom_id": f"code-{at}"}
        for at, one in enumerate(labels)
    ]
    return [{"type": 1, "components": row}]


async def shown(raw: Raw, person: Person, **form: object) -> tuple[Ticket, Message]:
    """An ephemeral message in a server, and the interaction that brought it."""
    ticket = await person.slash("start", person.join())
    form = {"content": "hello", "flags": EPHEMERAL, "components": buttons("one")} | form
    status, _ = await raw.answer(ticket, 4, **form)
    assert status == 200
    return ticket, person.screen()[-1]


async def test_a_wrong_token_is_refused_everywhere(raw: Raw) -> None:
    assert (await raw.ask("GET", "/users/@me", token="wrong"))[0] == 401  # noqa: S106 - wrong on purpose
    assert (await raw.ask("GET", "/users/@me"))[0] == 200

    socket = await raw.identify(token="wrong")  # noqa: S106 - wrong on purpose
    await socket.receive()
    assert socket.close_code == 4004


@pytest.mark.parametrize("bit", [1, 8, 15], ids=["members", "presences", "message content"])
async def test_a_privileged_intent_closes_the_gateway(raw: Raw, bit: int) -> None:
    socket = await raw.identify(intents=DIRECT_MESSAGES | 1 << bit)

    await socket.receive()
    assert socket.close_code == 4014


async def test_the_gateway_says_ready_answers_heartbeats_and_closes_on_nonsense(raw: Raw) -> None:
    socket = await raw.identify()
    ready = await socket.receive_json()
    await socket.send_json({"op": 1, "d": ready["s"]})
    beat = await socket.receive_json()
    await socket.send_json({"op": 99, "d": {}})
    await socket.receive()

    assert ready["t"] == "READY"
    assert beat["op"] == 11
    assert socket.close_code == 4001


async def test_what_was_said_during_a_drop_is_said_again_after_a_resume(
    raw: Raw, server: DiscordServer, person: Person
) -> None:
    socket = await raw.identify()
    ready = await socket.receive_json()
    await server.gateway.drop()

    await person.say("hello")
    again = await raw.session.ws_connect(server.gateway.url)
    await again.receive_json()
    body = {"token": TOKEN, "session_id": ready["d"]["session_id"], "seq": ready["s"]}
    await again.send_json({"op": 6, "d": body})

    assert (await again.receive_json())["d"]["content"] == "hello"
    assert (await again.receive_json())["t"] == "RESUMED"


async def test_a_session_that_is_forgotten_is_refused(raw: Raw, server: DiscordServer) -> None:
    socket = await raw.identify()
    ready = await socket.receive_json()
    server.gateway.forget_sessions()

    body = {"token": TOKEN, "session_id": ready["d"]["session_id"], "seq": 1}
    again = await raw.session.ws_connect(server.gateway.url)
    await again.receive_json()
    await again.send_json({"op": 6, "d": body})

    assert await again.receive_json() == {"op": 9, "d": False}


async def test_direct_messages_come_only_to_whom_asked_for_them(raw: Raw, person: Person) -> None:
    deaf, listening = await raw.identify(intents=0), await raw.identify()
    await asyncio.gather(deaf.receive_json(), listening.receive_json())

    await person.say("hello")
    await person.slash("start", person.direct)

    assert (await deaf.receive_json())["t"] == "INTERACTION_CREATE"
    assert (await listening.receive_json())["t"] == "MESSAGE_CREATE"


async def test_an_interaction_is_answered_within_three_seconds_or_never(
    raw: Raw, server: DiscordServer, person: Person
) -> None:
    ticket = await person.slash("start", person.direct)
    server.state.clock.pass_by(3.1)

    assert await raw.answer(ticket, 4, content="late") == (
        404,
        {"code": 10062, "message": "Unknown interaction"},
    )


async def test_an_interaction_is_acknowledged_once(raw: Raw, person: Person) -> None:
    ticket, _ = await shown(raw, person)

    status, body = await raw.answer(ticket, 4, content="again")

    assert (status, body["code"]) == (400, 40060)


async def test_a_token_is_worth_nothing_before_the_answer_and_after_fifteen_minutes(
    raw: Raw, server: DiscordServer, person: Person
) -> None:
    ticket = await person.slash("start", person.join())
    before = await raw.original("PATCH", ticket, content="too early")
    await raw.answer(ticket, 5, flags=EPHEMERAL)
    server.state.clock.pass_by(899)
    within = await raw.original("PATCH", ticket, content="in time")
    server.state.clock.pass_by(2)
    after = await raw.original("PATCH", ticket, content="too late")

    assert (before[0], before[1]["code"]) == (404, 10015)
    assert within[0] == 200
    assert (after[0], after[1]["code"]) == (401, 50027)
    assert person.screen()[-1].content == "in time"


async def test_a_press_renews_the_token_and_edits_the_message_it_was_on(
    raw: Raw, server: DiscordServer, person: Person
) -> None:
    _, message = await shown(raw, person)
    server.state.clock.pass_by(880)

    press = await person.press(message, "one")
    await raw.answer(press, 7, content="edited", components=[])
    server.state.clock.pass_by(60)
    status, _ = await raw.original("PATCH", press, content="edited again")

    assert status == 200
    assert [one.content for one in person.screen()] == ["edited again"]


async def test_a_slash_command_cannot_edit_a_message_that_is_not_there(
    raw: Raw, person: Person
) -> None:
    ticket = await person.slash("start", person.direct)

    status, body = await raw.answer(ticket, 7, content="edit")

    assert (status, body["code"]) == (400, 50035)


async def test_a_deferred_press_changes_nothing_and_its_message_can_be_edited_by_its_id(
    raw: Raw, person: Person
) -> None:
    _, message = await shown(raw, person)
    press = await person.press(message, "one")

    await raw.answer(press, 6)
    unchanged = message.content
    status, _ = await raw.original("PATCH", press, str(message.id), content="later")

    assert unchanged == "hello"
    assert status == 200
    assert message.content == "later"


async def test_an_ephemeral_message_is_seen_by_one_and_reached_only_by_its_token(
    raw: Raw, server: DiscordServer, person: Person
) -> None:
    ticket, message = await shown(raw, person)
    path = f"/channels/{message.channel.id}/messages/{message.id}"

    by_channel = await raw.ask("DELETE", path)
    by_token = await raw.original("DELETE", ticket)

    assert server.person().screen() == []
    assert (by_channel[0], by_channel[1]["code"]) == (404, 10008)
    assert by_token[0] == 204
    assert person.screen() == []


async def test_a_deferred_answer_takes_no_flag_but_ephemeral(raw: Raw, person: Person) -> None:
    ticket = await person.slash("start", person.join())

    refused, _ = await raw.answer(ticket, 5, flags=EPHEMERAL | 1 << 2)
    taken, _ = await raw.answer(ticket, 5, flags=EPHEMERAL)

    assert (refused, taken) == (400, 200)


async def test_a_follow_up_takes_the_place_of_a_deferred_answer_and_is_one_more_after_it(
    raw: Raw, person: Person
) -> None:
    ticket = await person.slash("start", person.join())
    await raw.answer(ticket, 5, flags=EPHEMERAL)

    path = f"/webhooks/{APPLICATION}/{ticket.token}"
    await raw.ask("POST", path, {"content": "first", "flags": EPHEMERAL})
    await raw.ask("POST", path, {"content": "second", "flags": EPHEMERAL})

    assert [one.content for one in person.screen()] == ["first", "second"]


async def test_a_modal_is_opened_by_a_press_and_comes_back_with_what_was_typed(
    raw: Raw, person: Person
) -> None:
    _, message = await shown(raw, person)
    press = await person.press(message, "one")
    field = {"type": 4, "style": 2, "custom_id": "words", "label": "Words"}
    form = {"title": "Title", "custom_id": "form"}

    long, _ = await raw.answer(
        press, 9, **form | {"title": "x" * 46}, components=[{"type": 1, "components": [field]}]
    )
    opened, _ = await raw.answer(press, 9, **form, components=[{"type": 1, "components": [field]}])
    sent = await person.submit(press, "typed")
    edited, _ = await raw.answer(sent, 7, content="read")

    assert (long, opened, edited) == (400, 200, 200)
    assert message.content == "read"


@pytest.mark.parametrize(
    "form",
    [
        {"content": "x" * 2001},
        {"components": buttons("x" * 81)},
        {"components": buttons("1", "2", "3", "4", "5", "6")},
        {"components": [buttons("1")[0], *[buttons(f"row {at}")[0] for at in range(5)]]},
        {"components": buttons("")},
        {"components": [*buttons("one"), *buttons("the same code")]},
        {"flags": 1 << 15},
    ],
    ids=["text", "label", "buttons", "rows", "no label", "custom id twice", "unknown flag"],
)
async def test_what_is_too_long_or_too_much_is_refused_as_a_form(
    raw: Raw, person: Person, form: dict[str, Any]
) -> None:
    status, body = await raw.ask(
        "POST", f"/channels/{person.direct.id}/messages", {"content": "hello"} | form
    )

    assert (status, body["code"]) == (400, 50035)


async def test_a_nonce_that_is_enforced_gives_the_message_that_is_there(
    raw: Raw, person: Person
) -> None:
    messages = f"/channels/{person.direct.id}/messages"
    form = {"content": "hi", "nonce": "1", "enforce_nonce": True}

    _, first = await raw.ask("POST", messages, form)
    _, again = await raw.ask("POST", messages, form)
    await raw.ask("POST", messages, form | {"enforce_nonce": False})

    assert first["id"] == again["id"]
    assert len(person.direct.messages) == 2


async def test_an_empty_message_is_refused(raw: Raw, person: Person) -> None:
    status, body = await raw.ask("POST", f"/channels/{person.direct.id}/messages", {"content": ""})

    assert (status, body["code"]) == (400, 50006)


async def test_closed_direct_messages_and_servers_are_refused(
    raw: Raw, server: DiscordServer, person: Person
) -> None:
    server.state.closed.add(person.id)

    direct = await raw.ask("POST", f"/channels/{person.direct.id}/messages", {"content": "hi"})
    public = await raw.ask("POST", f"/channels/{person.join().id}/messages", {"content": "hi"})

    assert (direct[0], direct[1]["code"]) == (403, 50007)
    assert (public[0], public[1]["code"]) == (403, 50001)


async def test_in_a_direct_message_only_our_own_can_be_edited_and_deleted_one_by_one(
    raw: Raw, person: Person
) -> None:
    theirs = await person.say("hello")
    messages = f"/channels/{person.direct.id}/messages"
    _, ours = await raw.ask("POST", messages, {"content": "hi"})

    refused = [
        await raw.ask("PATCH", f"{messages}/{theirs.id}", {"content": "changed"}),
        await raw.ask("DELETE", f"{messages}/{theirs.id}"),
        await raw.ask("POST", f"{messages}/bulk-delete", {"messages": [ours["id"]]}),
    ]
    edited = await raw.ask("PATCH", f"{messages}/{ours['id']}", {"content": "ho"})
    deleted = await raw.ask("DELETE", f"{messages}/{ours['id']}")
    gone = await raw.ask("DELETE", f"{messages}/{ours['id']}")

    assert [(status, body["code"]) for status, body in refused] == [
        (403, 50005),
        (403, 50003),
        (403, 50003),
    ]
    assert (edited[0], deleted[0], gone[1]["code"]) == (200, 204, 10008)
    assert list(person.direct.messages.values()) == [theirs]


async def test_deletions_have_a_bucket_of_their_own(raw: Raw, person: Person) -> None:
    messages = f"/channels/{person.direct.id}/messages"
    ids = [(await raw.ask("POST", messages, {"content": str(at)}))[1]["id"] for at in range(5)]
    posting = await raw.ask("POST", messages, {"content": "one more"})

    for one in ids:
        await raw.ask("DELETE", f"{messages}/{one}")
    status, body = await raw.ask("DELETE", f"{messages}/1")

    assert posting[0] == 429
    assert status == 429
    assert 0 < body["retry_after"] <= 1
    assert raw.headers["Via"]
    assert raw.headers["X-RateLimit-Remaining"] == "0"


async def test_a_held_back_route_says_how_long_and_others_go_on(
    raw: Raw, server: DiscordServer, person: Person
) -> None:
    server.buckets.hold_back("POST message", 30)
    messages = f"/channels/{person.direct.id}/messages"

    posted = await raw.ask("POST", messages, {"content": "hi"})
    ticket = await person.slash("start", person.direct)
    answered = await raw.answer(ticket, 4, content="hello")

    assert posted[0] == 429
    assert posted[1]["retry_after"] == pytest.approx(30, abs=0.5)
    assert answered[0] == 200


async def test_a_command_with_an_uppercase_name_or_a_long_description_is_refused(raw: Raw) -> None:
    path = f"/applications/{APPLICATION}/commands"
    good: Json = {"name": "start", "description": "x", "type": 1}

    for bad in ({"name": "Start"}, {"description": "x" * 101}, {"description": ""}):
        assert (await raw.ask("PUT", path, [good | bad]))[0] == 400
    assert (await raw.ask("PUT", path, [good]))[0] == 200


async def test_an_outage_answers_nothing_and_a_held_request_waits(
    raw: Raw, server: DiscordServer, person: Person
) -> None:
    messages = f"/channels/{person.direct.id}/messages"
    server.is_down = True
    down = await raw.ask("POST", messages, {"content": "hi"})
    server.is_down = False

    hold = server.hold("POST message")
    waiting = asyncio.create_task(raw.ask("POST", messages, {"content": "hi"}))
    await hold.arrived.wait()
    before = list(person.screen())
    hold.open()

    assert down[0] == 503
    assert before == []
    assert (await waiting)[0] == 200

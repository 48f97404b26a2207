"""What our Discord refuses in servers, lists and commands: asked for without our adapter."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.servers.discord import DiscordServer
from tests.servers.discord_guilds import SEND, VIEW, new_guild
from tests.servers.discord_state import APPLICATION, Json
from tests.test_discord_server import Raw

PUT = f"/applications/{APPLICATION}/commands"


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


def select(**more: object) -> list[Json]:
    options = [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]
    one: Json = {"type": 3, "custom_id": "x", "options": options}
    return [{"type": 1, "components": [one | more]}]


async def test_writing_into_a_channel_needs_to_see_it_and_to_write(
    raw: Raw, server: DiscordServer
) -> None:
    guild = new_guild(server.state)
    channel = guild.add_channel()
    path = f"/channels/{channel.id}/messages"

    assert (await raw.ask("POST", path, {"content": "hello"}))[0] == 200
    guild.change(channel, guild.id, deny=SEND)
    assert (await raw.ask("POST", path, {"content": "hello"}))[1]["code"] == 50013
    guild.change(channel, guild.id, deny=VIEW)
    assert (await raw.ask("POST", path, {"content": "hello"}))[1]["code"] == 50001
    assert (await raw.ask("GET", f"/channels/{channel.id}"))[0] == 403
    guild.change(channel, guild.id, deny=0)
    del guild.members[APPLICATION]
    assert (await raw.ask("POST", path, {"content": "hello"}))[0] == 403


async def test_a_server_tells_its_roles_and_members_to_a_bot_that_is_in_it(
    raw: Raw, server: DiscordServer
) -> None:
    person = server.person()
    guild = server.guild(person)

    assert (await raw.ask("GET", f"/guilds/{guild.id}/roles"))[0] == 200
    found = await raw.ask("GET", f"/guilds/{guild.id}/members/{person.id}")
    assert found[1]["user"]["id"] == str(person.id)
    assert (await raw.ask("GET", f"/guilds/{guild.id}/members/1"))[1]["code"] == 10007
    assert (await raw.ask("GET", "/guilds/1/roles"))[1]["code"] == 10004
    await server.kick(guild)
    assert (await raw.ask("GET", f"/guilds/{guild.id}/roles"))[0] == 403


@pytest.mark.parametrize(
    "wrong",
    [
        {"custom_id": ""},
        {"placeholder": "x" * 151},
        {"max_values": 3},
        {"min_values": 2},
        {"options": []},
        {"options": [{"label": "A", "value": "a"}] * 2},
        {"options": [{"label": "x" * 101, "value": "a"}]},
        {"options": [{"label": "A", "value": "a", "default": True}] * 1, "max_values": 0},
    ],
    ids=lambda one: str(one)[:40],
)
async def test_a_list_that_cannot_be_is_refused(
    raw: Raw, server: DiscordServer, wrong: Json
) -> None:
    channel = server.state.direct(server.person().id)
    path = f"/channels/{channel.id}/messages"

    assert (await raw.ask("POST", path, {"content": "x", "components": select()}))[0] == 200
    answer = await raw.ask("POST", path, {"content": "x", "components": select(**wrong)})
    assert (answer[0], answer[1]["code"]) == (400, 50035)


async def test_a_list_stands_alone_in_its_row(raw: Raw, server: DiscordServer) -> None:
    channel = server.state.direct(server.person().id)
    (row,) = select()
    row["components"].append({"type": 2, "style": 1, "label": "B", "custom_id": "b"})
    answer = await raw.ask(
        "POST", f"/channels/{channel.id}/messages", {"content": "x", "components": [row]}
    )

    assert answer[1]["code"] == 50035


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "x" * 33, "type": 2},
        {"name": "Tips", "type": 3, "description": "menus have none"},
        {"name": "Tips", "type": 2, "name_localizations": {"fr": ""}},
        {"name": "setup", "type": 1, "description": "x", "default_member_permissions": "all"},
        {
            "name": "tips",
            "type": 1,
            "description": "x",
            "options": [
                {"type": 3, "name": "a", "description": "x"},
                {"type": 6, "name": "b", "description": "x", "required": True},
            ],
        },
        {
            "name": "tips",
            "type": 1,
            "description": "x",
            "options": [{"type": 3, "name": "A b", "description": "x"}],
        },
    ],
    ids=lambda one: str(one)[:40],
)
async def test_a_command_that_cannot_be_is_refused(raw: Raw, wrong: Json) -> None:
    assert (await raw.ask("PUT", PUT, [wrong]))[1]["code"] == 50035


async def test_a_name_may_stand_once_for_each_kind_of_command(raw: Raw) -> None:
    menus = [{"name": "Tips", "type": kind} for kind in (2, 3)]

    assert (await raw.ask("PUT", PUT, menus))[0] == 200
    assert (await raw.ask("PUT", PUT, [*menus, menus[0]]))[0] == 400
    many = [{"name": f"Tips {at}", "type": 2} for at in range(16)]
    assert (await raw.ask("PUT", PUT, many))[0] == 400


async def test_being_removed_is_told_to_those_who_asked_for_servers(
    raw: Raw, server: DiscordServer
) -> None:
    guild = server.guild()
    socket = await raw.identify(intents=1)
    ready = await socket.receive_json()
    created = await socket.receive_json()

    await server.kick(guild)
    deleted = await socket.receive_json()

    assert ready["d"]["guilds"] == [{"id": str(guild.id), "unavailable": True}]
    assert (created["t"], created["d"]["id"]) == ("GUILD_CREATE", str(guild.id))
    assert (deleted["t"], deleted["d"]) == ("GUILD_DELETE", {"id": str(guild.id)})
    await socket.close()

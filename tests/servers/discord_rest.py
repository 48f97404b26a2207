"""The REST of our Discord: messages, interactions, commands, and what the client asks at start."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator

from aiohttp import web

from tests.servers.discord_checks import check_message, invalid
from tests.servers.discord_commands import check_commands
from tests.servers.discord_guilds import VIEW, Guild
from tests.servers.discord_interactions import answer_first, by_token, edited, follow_up, lying
from tests.servers.discord_state import APPLICATION, Channel, Json, Message, Refused, State
from tests.servers.discord_state import user_json as user

NONCE = 25  # characters at most; "Create Message"
Does = Callable[[web.Request, Json], Awaitable[object]]


class Rest:
    """What each route does; how often and by whom it may be asked is not decided here."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._nonces: dict[str, Message] = {}

    def routes(self) -> Iterator[tuple[str, str, str, Does]]:
        """Method, path, short name and doing of each route."""
        yield "GET", "/users/@me", "me", self._me
        yield "GET", "/applications/@me", "application", self._application
        yield "GET", "/oauth2/applications/@me", "application", self._application
        yield "POST", "/users/@me/channels", "POST direct", self._open_direct
        commands = "/applications/{application}/commands"
        yield "GET", commands, "GET commands", self._commands
        yield "PUT", commands, "PUT commands", self._put_commands
        yield "POST", "/interactions/{id}/{token}/callback", "callback", self._callback
        webhook = "/webhooks/{application}/{token}"
        yield "POST", webhook, "POST follow-up", self._follow_up
        yield "GET", webhook + "/messages/{message}", "GET original", self._get_original
        yield "PATCH", webhook + "/messages/{message}", "PATCH original", self._edit_original
        yield "DELETE", webhook + "/messages/{message}", "DELETE original", self._delete_original
        yield "GET", "/channels/{channel}", "GET channel", self._get_channel
        yield "GET", "/guilds/{guild}/roles", "GET roles", self._get_roles
        yield "GET", "/guilds/{guild}/members/{member}", "GET member", self._get_member
        messages = "/channels/{channel}/messages"
        yield "POST", messages, "POST message", self._post
        yield "POST", messages + "/bulk-delete", "bulk-delete", self._bulk_delete
        yield "PATCH", messages + "/{message}", "PATCH message", self._edit
        yield "DELETE", messages + "/{message}", "DELETE message", self._delete

    async def _me(self, _request: web.Request, _payload: Json) -> Json:
        return user(APPLICATION) | {"verified": True, "mfa_enabled": False, "locale": "en-US"}

    async def _application(self, _request: web.Request, _payload: Json) -> Json:
        return {
            "id": str(APPLICATION),
            "name": "Waypost",
            "icon": None,
            "description": "",
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "flags": 0,
            "owner": user(1),
        }

    async def _commands(self, _request: web.Request, _payload: Json) -> list[Json]:
        return self._state.commands

    async def _put_commands(self, _request: web.Request, payload: object) -> list[Json]:
        wanted = payload if isinstance(payload, list) else []
        check_commands(wanted)
        ids = {"application_id": str(APPLICATION), "version": "1"}
        new = [{**one, "id": str(self._state.new_id()), **ids} for one in wanted]
        self._state.commands = new
        return new

    async def _callback(self, request: web.Request, payload: Json) -> Json | None:
        ticket = self._state.tickets.get(request.match_info["token"])
        found = answer_first(self._state, ticket, payload)
        return found if request.query.get("with_response") in {"true", "1"} else None

    async def _follow_up(self, request: web.Request, payload: Json) -> Json:
        ticket = by_token(self._state, request.match_info["token"])
        return self._state.message_json(follow_up(self._state, ticket, payload))

    async def _get_original(self, request: web.Request, _payload: Json) -> Json:
        return self._state.message_json(self._original(request))

    async def _edit_original(self, request: web.Request, payload: Json) -> Json:
        message = self._original(request)
        check_message(payload, is_new=False, may_be_ephemeral=True)
        edited(message, payload)
        return self._state.message_json(message)

    async def _delete_original(self, request: web.Request, _payload: Json) -> None:
        message = self._original(request)
        del message.channel.messages[message.id]

    def _original(self, request: web.Request) -> Message:
        ticket = by_token(self._state, request.match_info["token"])
        return lying(ticket, request.match_info["message"])

    async def _open_direct(self, _request: web.Request, payload: Json) -> Json:
        person = int(payload["recipient_id"])
        channel = self._state.direct(person)
        return {"id": str(channel.id), "type": 1, "recipients": [user(person)]}

    async def _post(self, request: web.Request, payload: Json) -> Json:
        channel = self._channel(request)
        guild = self._state.guilds.get(channel.guild)
        if guild is not None:
            guild.check_post(channel)
        elif channel.person is None:
            raise Refused(403, 50001, "Missing Access")
        if channel.person in self._state.closed:
            raise Refused(403, 50007, "Cannot send messages to this user")
        check_message(payload, is_new=True, may_be_ephemeral=False)
        nonce = str(payload.get("nonce") or "")
        if len(nonce) > NONCE:
            raise invalid("nonce", "BASE_TYPE_MAX_LENGTH")
        if payload.get("enforce_nonce") and nonce in self._nonces:
            return self._state.message_json(self._nonces[nonce])
        message = self._state.add_message(channel, APPLICATION, payload)
        self._nonces[nonce] = message
        return self._state.message_json(message)

    async def _edit(self, request: web.Request, payload: Json) -> Json:
        message = self._message(request)
        if message.author != APPLICATION:
            raise Refused(403, 50005, "Cannot edit a message authored by another user")
        check_message(payload, is_new=False, may_be_ephemeral=False)
        edited(message, payload)
        return self._state.message_json(message)

    async def _delete(self, request: web.Request, _payload: Json) -> None:
        message = self._message(request)
        if message.author != APPLICATION:
            code = 50003 if message.channel.guild is None else 50013
            what = "Cannot execute action on a DM channel" if code == 50003 else "Missing Access"
            raise Refused(403, code, what)
        del message.channel.messages[message.id]

    async def _bulk_delete(self, request: web.Request, _payload: Json) -> None:
        if self._channel(request).guild is None:
            raise Refused(403, 50003, "Cannot execute action on a DM channel")
        raise Refused(403, 50013, "Missing Permissions")

    async def _get_channel(self, request: web.Request, _payload: Json) -> Json:
        channel = self._channel(request)
        guild = self._state.guilds.get(channel.guild)
        if guild is None:
            raise Refused(403, 50001, "Missing Access")
        guild.must_be_in()
        if not guild.permissions(APPLICATION, channel) & VIEW:
            raise Refused(403, 50001, "Missing Access")
        found: Json = guild.channel_json(channel)
        return found

    async def _get_roles(self, request: web.Request, _payload: Json) -> list[Json]:
        found: list[Json] = self._guild(request).roles_json()
        return found

    async def _get_member(self, request: web.Request, _payload: Json) -> Json:
        found: Json = self._guild(request).member_json(int(request.match_info["member"]))
        return found

    def _guild(self, request: web.Request) -> Guild:
        guild = self._state.guilds.get(int(request.match_info["guild"]))
        if not isinstance(guild, Guild):
            raise Refused(404, 10004, "Unknown Guild")
        guild.must_be_in()
        return guild

    def _channel(self, request: web.Request) -> Channel:
        channel = self._state.channels.get(int(request.match_info["channel"]))
        if channel is None:
            raise Refused(404, 10003, "Unknown Channel")
        return channel

    def _message(self, request: web.Request) -> Message:
        message = self._channel(request).messages.get(int(request.match_info["message"]))
        if message is None or message.is_ephemeral:
            raise Refused(404, 10008, "Unknown Message")  # an ephemeral one is in no channel
        return message

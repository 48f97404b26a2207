"""The gateway of our Discord: who may listen, to what, and what is said again after a drop."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import WSMsgType, web

from tests.servers.discord_state import APPLICATION, TOKEN, Json, user_json

PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15  # members, presences, the content of messages
GUILDS = 1 << 0
DIRECT_MESSAGES = 1 << 12
DIRECT_REACTIONS = 1 << 13
KNOWN = (1 << 22) - 1 | 3 << 24  # bits that mean something
HEARTBEAT = 41_250  # ms, as Discord sends it

NOT_AUTHENTICATED, WRONG_TOKEN, TWICE, BAD_INTENTS, NOT_ALLOWED = 4003, 4004, 4005, 4013, 4014
UNKNOWN_OPCODE = 4001


@dataclass
class Session:
    """One listener: what it asked for, everything it was told, and where it listens now."""

    id: str
    intents: int
    shard: list[int]
    said: list[Json] = field(default_factory=list)
    socket: web.WebSocketResponse | None = None

    async def tell(self, name: str, body: Json) -> None:
        """Say it; if nobody listens just now, it is said again after a resume."""
        frame = {"op": 0, "t": name, "s": len(self.said) + 1, "d": body}
        self.said.append(frame)
        await send(self.socket, frame)


class Gateway:
    """All sessions of the bot."""

    def __init__(self) -> None:
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self.sockets: set[web.WebSocketResponse] = set()
        self.identified: list[Json] = []  # every IDENTIFY as it came
        self.resumed = 0
        self.is_away = False  # whoever calls is turned away
        self.beats = 0
        self.heartbeat = HEARTBEAT
        self.shards = 1
        self.guilds: Callable[[], list[int]] = list  # ids of those that the bot is in

    async def tell(self, name: str, body: Json, *, needs: int = 0) -> None:
        """An event for all that asked for it, in the shard that direct messages go to."""
        for session in tuple(self.sessions.values()):
            if needs & ~session.intents or session.shard[0] != 0:
                continue
            await session.tell(name, body)

    async def drop(self) -> None:
        """Hang up on everybody without a word; what is said from now on is said again later."""
        for session in self.sessions.values():
            session.socket = None
        for socket in tuple(self.sockets):
            if socket._req is not None and socket._req.transport is not None:  # noqa: SLF001 - no other way without a close frame
                socket._req.transport.abort()  # noqa: SLF001 - see above

    async def ask_to_reconnect(self) -> None:
        """Opcode 7: the client is to come back and resume."""
        for session in self.sessions.values():
            await send(session.socket, {"op": 7, "d": None})

    def forget_sessions(self) -> None:
        """The next resume is refused with opcode 9: everything begins anew."""
        self.sessions.clear()

    async def answer(self, request: web.Request) -> web.WebSocketResponse:
        """Take a call, or turn it away."""
        if self.is_away:
            raise web.HTTPServiceUnavailable
        return await self._listen(request)

    async def _listen(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection until it ends."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.sockets.add(socket)
        await send(socket, {"op": 10, "d": {"heartbeat_interval": self.heartbeat}})
        session: Session | None = None
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                break
            frame = json.loads(message.data)
            match frame["op"]:
                case 1:
                    self.beats += 1
                    await send(socket, {"op": 11})
                case 2 if session is not None:
                    await socket.close(code=TWICE)
                case 2:
                    session = await self._identify(socket, frame["d"])
                case 6:
                    session = await self._resume(socket, frame["d"])
                case 3 | 4 if session is None:
                    await socket.close(code=NOT_AUTHENTICATED)
                case 3 | 4:
                    pass
                case _:
                    await socket.close(code=UNKNOWN_OPCODE)
        self.sockets.discard(socket)
        if session is not None and session.socket is socket:
            session.socket = None
        return socket

    async def _identify(self, socket: web.WebSocketResponse, asked: Json) -> Session | None:
        self.identified.append(asked)
        intents = int(asked.get("intents", -1))
        for is_wrong, code in (
            (asked.get("token") != TOKEN, WRONG_TOKEN),
            (intents < 0 or bool(intents & ~KNOWN), BAD_INTENTS),
            (bool(intents & PRIVILEGED), NOT_ALLOWED),
        ):
            if is_wrong:
                await socket.close(code=code)
                return None
        session = Session(secrets.token_hex(8), intents, asked.get("shard") or [0, 1])
        session.socket = socket
        self.sessions[session.id] = session
        await session.tell(
            "READY",
            {
                "v": 10,
                "user": user_json(APPLICATION) | {"verified": True},
                "guilds": [{"id": str(one), "unavailable": True} for one in self.guilds()],
                "session_id": session.id,
                "resume_gateway_url": self.url,
                "application": {"id": str(APPLICATION), "flags": 0},
                "shard": session.shard,
            },
        )
        for one in self.guilds() if intents & GUILDS else ():
            await session.tell("GUILD_CREATE", guild_json(one))
        return session

    async def _resume(self, socket: web.WebSocketResponse, asked: Json) -> Session | None:
        session = self.sessions.get(asked.get("session_id", ""))
        if asked.get("token") != TOKEN:
            await socket.close(code=WRONG_TOKEN)
            return None
        if session is None:
            await send(socket, {"op": 9, "d": False})
            return None
        self.resumed += 1
        session.socket = socket
        for frame in session.said[int(asked["seq"]) :]:
            await send(socket, frame)
        await session.tell("RESUMED", {})
        return session


def guild_json(guild: int) -> Json:
    """A server as it is told when the bot comes into it, with nothing in its lists."""
    return {
        "id": str(guild),
        "name": "A server",
        "owner_id": "1",
        "unavailable": False,
        "member_count": 13,
        "roles": [],
        "channels": [],
        "members": [],
        "threads": [],
        "emojis": [],
        "stickers": [],
        "features": [],
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
    }


async def send(socket: web.WebSocketResponse | None, frame: Json) -> None:
    """Write a frame; whoever hung up in the meantime hears it after a resume."""
    if socket is None or socket.closed:
        return
    try:
        await asyncio.shield(socket.send_str(json.dumps(frame)))
    except ConnectionError:
        return

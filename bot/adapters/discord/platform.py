"""The bot on Discord: built once, run until it is told to stop.

Rule of this file: a stop takes nothing in any more, ends what has begun, and only then closes.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Protocol

import aiohttp
import yarl
from discord.errors import (
    DiscordException,
    GatewayNotFound,
    LoginFailure,
    PrivilegedIntentsRequired,
)
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.adapters.discord.client import Client, ShardedClient
from bot.adapters.discord.community.desk import Desk
from bot.adapters.discord.community.kit import Kit
from bot.adapters.discord.hands import Hands
from bot.adapters.discord.intake import Intake
from bot.adapters.discord.limits import STOPPING
from bot.adapters.discord.outlet import DiscordOutlet
from bot.adapters.discord.parts import Opening, Parts
from bot.adapters.discord.screens import Screens
from bot.adapters.platform import PlatformError
from bot.adapters.wire import WireCodes
from bot.communities.parts import CommunityParts
from bot.runtime import Runtime
from bot.safely import safely
from bot.texts import Texts
from bot.world import World

UNKNOWN = "Discord does not know WAYPOST_DISCORD_TOKEN; see docs/deploying.md, 'Tokens'"
FIRST, LONGEST = 1.0, 60.0  # seconds before connecting anew, twice as long each time
INTENTS = "Discord asks for an intent that this program does not want; see docs/deploying.md"

logger = logging.getLogger("waypost.discord")


class Access(Protocol):
    """How to get in: the settings of Discord."""

    @property
    def token(self) -> str:
        """The bot's token."""

    @property
    def api_root(self) -> str | None:
        """Where the REST is, None for Discord's own."""

    @property
    def gateway(self) -> str | None:
        """Where the gateway is, None for what the REST says."""


class Discord:
    """The platform as the program runs it."""

    def __init__(
        self,
        access: Access,
        codes: WireCodes,
        texts: Texts,
        opening: Opening,
        communities: CommunityParts | None = None,
    ) -> None:
        """Nothing is connected until `run`; without parts settings live as long as the process."""
        self._access = access
        self._communities = communities or CommunityParts()
        self._parts = Parts(Hands(), codes, texts.on("discord"), opening, Screens())

    @property
    def held(self) -> int:
        """How many addresses are in memory."""
        return len(self._parts.screens)

    def reach(self, address: str) -> DiscordOutlet | None:
        """The outlet of somebody whose screen an earlier run left uncovered."""
        return DiscordOutlet(self._parts, address) if address.startswith("d:") else None

    async def run(self, runtime: Runtime[World]) -> None:
        """Talk until cancelled; then take in nothing more, end what has begun, and return.

        Raises PlatformError if Discord does not let us in.
        """
        self._aim()
        kit = Kit(
            self._parts.hands,
            self._parts.texts,
            self._parts.opening,
            self._communities,
            runtime.world,
            runtime.is_hidden,
        )
        desk = Desk(kit)
        intake = Intake(runtime, self._parts, desk)
        running = asyncio.create_task(self._talk(intake, desk))
        try:
            await asyncio.shield(running)
        except LoginFailure:
            raise PlatformError(UNKNOWN) from None
        except PrivilegedIntentsRequired:
            raise PlatformError(INTENTS) from None
        finally:
            await intake.close()
            await safely(asyncio.wait_for(desk.close(), STOPPING), "stopping")
            running.cancel()
            await asyncio.wait({running})

    async def _talk(self, intake: Intake, desk: Desk) -> None:
        """Connect, and connect anew, however long Discord is out of reach."""
        loop = asyncio.get_running_loop()
        pause = FIRST
        while True:
            begun = loop.time()
            try:
                await self._connected(intake, desk)
            except (LoginFailure, PrivilegedIntentsRequired):
                raise
            except (DiscordException, aiohttp.ClientError, OSError):
                logger.warning("%s is out of reach", "discord")
            pause = FIRST if loop.time() - begun > LONGEST else min(pause * 2, LONGEST)
            await asyncio.sleep(pause)

    async def _connected(self, intake: Intake, desk: Desk) -> None:
        """Be there until that ends: over one connection, or over as many as Discord wants."""
        parts = self._parts
        if await self._listen(Client(intake, parts.hands, parts.texts, desk)) > 1:
            await self._listen(ShardedClient(intake, parts.hands, parts.texts, desk))

    async def _listen(self, client: Client) -> int:
        """Listen until that ends; at once how many shards are wanted if it is too few for that."""
        try:
            await client.login(self._access.token)
            shards, gateway, _ = await client.http.get_bot_gateway()
            if self._access.gateway is None:
                DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway)
            if shards == 1 or isinstance(client, ShardedClient):
                await _connect(client)
            return shards
        finally:
            self._parts.hands.let_go()
            await client.close()

    def _aim(self) -> None:
        """Point the library at another server than Discord's; it knows only one at a time."""
        if self._access.api_root:
            Route.BASE = self._access.api_root
        if self._access.gateway:
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(self._access.gateway)


async def _connect(client: Client) -> None:
    """Listen until that ends. Raises GatewayNotFound if there never was a connection."""
    try:
        await client.connect()
    except AttributeError as error:
        # discord.py 2.7.1 looks at a connection that is None when its very first try fails.
        if client.ws is None:
            raise GatewayNotFound from error
        raise

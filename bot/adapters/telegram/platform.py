"""The bot on Telegram: built once, run until it is told to stop.

Rules of this file: stopping takes nothing in any more, finishes what has begun, and only then
closes; the profile is brought up to date beside everything else and never holds an answer up.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.adapters.platform import PlatformError
from bot.adapters.telegram.community.desk import Desk
from bot.adapters.telegram.community.links import Links
from bot.adapters.telegram.community.parts import Parts
from bot.adapters.telegram.desk import Sleep
from bot.adapters.telegram.groups import Doorman
from bot.adapters.telegram.hearing import PLATFORM
from bot.adapters.telegram.intake import ADDRESS, KINDS, Intake
from bot.adapters.telegram.outlet import ChatOutlet
from bot.adapters.telegram.polling import FIRST, LONGEST, Polling
from bot.adapters.telegram.profile import publish
from bot.adapters.telegram.webhook import Webhook
from bot.adapters.telegram.wires import Opening, wires
from bot.adapters.wire import WireCodes
from bot.communities.parts import CommunityParts
from bot.outlet import Outlet
from bot.runtime import Runtime
from bot.safely import safely
from bot.texts import Texts
from bot.world import World

UNKNOWN = "Telegram does not know WAYPOST_TELEGRAM_TOKEN; see docs/deploying.md, 'Tokens'"
TAKEN = "WAYPOST_TELEGRAM_LISTEN cannot be listened on: another program may be there already"
REFUSED = "Telegram refuses WAYPOST_TELEGRAM_WEBHOOK; see docs/deploying.md, 'Webhook or asking'"

T = TypeVar("T")


class WebhookPlace(Protocol):
    """Where updates come in: the public address, and where the program listens behind it."""

    @property
    def url(self) -> str:
        """The address that Telegram posts to."""

    @property
    def listen_host(self) -> str:
        """The address of this machine on which the program listens."""

    @property
    def listen_port(self) -> int:
        """The port on which it listens."""

    @property
    def secret(self) -> str:
        """What Telegram shows with each update: letters, digits, _ and -, at most 256."""


class TelegramPlace(Protocol):
    """What the bot must know to begin."""

    @property
    def token(self) -> str:
        """The token from BotFather."""

    @property
    def api_root(self) -> str | None:
        """Another address of the Bot API; None for Telegram's own."""

    @property
    def webhook(self) -> WebhookPlace | None:
        """None to ask for updates by long polling."""


class Telegram:
    """One bot: `reach` gives the outlet of a chat, `run` talks until cancelled."""

    def __init__(
        self,
        place: TelegramPlace,
        codes: WireCodes,
        texts: Texts,
        opening: Opening,
        communities: CommunityParts | None = None,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """Nothing is sent yet; `opening` gives a neutral first line in a language."""
        self._place = place
        self._wires = wires(place.token, place.api_root, codes, texts, opening, sleep)
        self._communities = communities or CommunityParts()
        self._clock = clock
        self._sleep = sleep

    def reach(self, address: str) -> Outlet | None:
        """The outlet of a chat that an earlier run left uncovered; None if it is none of ours."""
        number = address.removeprefix(ADDRESS)
        if not address.startswith(ADDRESS) or not number.isdecimal():
            return None
        return ChatOutlet(int(number), self._wires)

    async def run(self, runtime: Runtime[World]) -> None:
        """Talk until cancelled; then finish the turns that have begun, and close.

        Raises PlatformError if Telegram does not take the token or the webhook's address.
        """
        bot = self._wires.talking
        try:
            name = (await self._insist(bot.get_me)).username or ""
            desk = self._desk(name, runtime)
            intake = self._intake(runtime, desk, name)
            publishing = asyncio.create_task(safely(publish(bot, self._wires.texts), "telegram"))
            try:
                await self._listen(intake)
            finally:
                publishing.cancel()
                await intake.settle()
                await safely(desk.close(), "stopping")
                await runtime.settle()
        except InvalidToken:
            raise PlatformError(UNKNOWN) from None
        finally:
            await self._wires.close()

    def _desk(self, name: str, runtime: Runtime[World]) -> Desk:
        links, texts = Links(self._communities.ring), self._wires.texts.on(PLATFORM)
        return Desk(
            Parts(
                self._wires,
                self._communities,
                links,
                texts,
                name,
                runtime.world,
                runtime.is_hidden,
            )
        )

    def _intake(self, runtime: Runtime[World], desk: Desk, name: str) -> Intake:
        doorman = Doorman(self._wires, Links(self._communities.ring))
        return Intake(runtime, self._wires, desk, doorman, name, self._clock)

    async def _listen(self, intake: Intake) -> None:
        hook = self._place.webhook
        if hook is None:
            await self._poll(intake)
        else:
            await self._receive(hook, intake)

    async def _poll(self, intake: Intake) -> None:
        bot, getting = self._wires.talking, self._wires.getting
        await self._insist(bot.delete_webhook)  # what waits there is kept
        url = f"{bot.base_url}/getUpdates"
        polling = Polling(getting, url, KINDS, intake.take, self._sleep)
        try:
            await polling.run()
        finally:
            await intake.settle()  # what is not answered is not confirmed
            await safely(polling.confirm(), "telegram")

    async def _receive(self, hook: WebhookPlace, intake: Intake) -> None:
        path = urlsplit(hook.url).path or "/"
        server = Webhook(path, hook.listen_host, hook.listen_port, hook.secret, intake.take)
        try:
            await server.open()
            await self._insist(
                lambda: self._wires.talking.set_webhook(
                    hook.url, secret_token=hook.secret, allowed_updates=list(KINDS)
                )
            )
            await asyncio.Event().wait()
        except OSError:
            raise PlatformError(TAKEN) from None
        except BadRequest:
            raise PlatformError(REFUSED) from None
        finally:
            await server.close()

    async def _insist(self, request: Callable[[], Awaitable[T]]) -> T:
        """The result of a request without which nothing can begin, however long that takes."""
        pause = FIRST
        while True:
            try:
                return await request()
            except (InvalidToken, BadRequest):
                raise
            except TelegramError:
                await self._sleep(pause)
                pause = min(pause * 2, LONGEST)

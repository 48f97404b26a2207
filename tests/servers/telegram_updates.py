"""How updates leave the simulated Telegram: long polling or a webhook, and never both."""

from __future__ import annotations

import asyncio
import json
import re
from collections import defaultdict
from collections.abc import Mapping

import aiohttp

from tests.servers.telegram_rules import Json, RefusalError, bad

TERMINATED = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is "
    "running"
)
ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete "
    "the webhook first"
)
BY_DEFAULT = {"message", "edited_message", "callback_query", "my_chat_member", "channel_post"}
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
AT_ONCE = 40  # webhook deliveries at the same time; core.telegram.org/bots/api#setwebhook


class Updates:
    """The queue of updates, and whoever takes them."""

    def __init__(self) -> None:
        self.waiting: dict[int, Json] = {}
        self.allowed = set(BY_DEFAULT)
        self.webhook: str = ""
        self.secret: str = ""
        self.refused_by_webhook = 0
        self.confirmed = 0
        self.polls = 0
        self._next = 500
        self._changed = asyncio.Event()
        self._poll = 0  # the poll that is waited for; a webhook counts as one
        self._session: aiohttp.ClientSession | None = None
        self._lines: dict[object, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._deliveries: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        for one in tuple(self._deliveries):
            one.cancel()
        await asyncio.gather(*self._deliveries, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def add(self, kind: str, value: Json) -> int | None:
        """Queue an update, if the bot asked for its kind; its id."""
        if kind not in self.allowed:
            return None
        number = self._next
        self._next += 1
        self.put({"update_id": number, kind: value})
        return number

    def put(self, update: Json) -> None:
        """Queue an update as it stands; the same one may be put again."""
        number = update["update_id"]
        assert isinstance(number, int)
        self.waiting[number] = update
        if self.webhook:
            self._deliver(update)
        self._changed.set()

    async def get(self, params: Mapping[str, str], sleep_scale: float) -> list[Json]:
        """One poll: it waits for something, and another poll or a webhook ends it."""
        if self.webhook:
            raise RefusalError(409, ACTIVE)
        self.polls += 1
        self._allow(params)
        self._poll += 1
        mine = self._poll
        self._changed.set()  # an earlier poll wakes up and finds that it was replaced
        offset = int(params.get("offset") or 0)
        limit = min(max(int(params.get("limit") or 100), 1), 100)
        for number in [one for one in self.waiting if offset > 0 and one < offset]:
            del self.waiting[number]
            self.confirmed += 1
        until = asyncio.get_running_loop().time() + int(params.get("timeout") or 0) / sleep_scale
        while True:
            self._changed.clear()
            found = [self.waiting[one] for one in sorted(self.waiting) if one >= offset]
            if found:
                return found[:limit]
            left = until - asyncio.get_running_loop().time()
            if left <= 0:
                return []
            try:
                await asyncio.wait_for(self._changed.wait(), left)
            except TimeoutError:
                return []
            if self._is_over(mine):
                self._changed.set()
                raise self._conflict()

    def _conflict(self) -> RefusalError:
        return RefusalError(409, ACTIVE if self.webhook else TERMINATED)

    def _is_over(self, poll: int) -> bool:
        return self._poll != poll

    def set_webhook(self, params: Mapping[str, str]) -> None:
        url, secret = params.get("url", ""), params.get("secret_token", "")
        if not re.match(r"https://|http://127\.0\.0\.1[:/]", url):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if len(secret) > 256:
            raise bad("secret token is too long")
        if re.search(r"[^A-Za-z0-9_-]", secret):
            raise bad("secret token contains unallowed characters")
        self._allow(params)
        self._drop(params)
        self.webhook, self.secret = url, secret
        self._poll += 1
        self._changed.set()
        for update in tuple(self.waiting.values()):
            self._deliver(update)

    def delete_webhook(self, params: Mapping[str, str]) -> None:
        self._drop(params)
        self.webhook = self.secret = ""

    def _drop(self, params: Mapping[str, str]) -> None:
        if params.get("drop_pending_updates", "").casefold() == "true":
            self.waiting.clear()

    def _allow(self, params: Mapping[str, str]) -> None:
        if params.get("allowed_updates"):
            self.allowed = set(json.loads(params["allowed_updates"])) or set(BY_DEFAULT)

    def _deliver(self, update: Json) -> None:
        task = asyncio.create_task(self._delivered(update))
        self._deliveries.add(task)
        task.add_done_callback(self._deliveries.discard)

    async def _delivered(self, update: Json) -> None:
        """Post an update until the bot says 2xx; those of one chat in their order."""
        number = update["update_id"]
        assert isinstance(number, int)
        async with self._lines[_chat_of(update)], self._slots:
            while self.webhook and number in self.waiting:
                if await self._post(update):
                    self.waiting.pop(number, None)
                    self.confirmed += 1
                else:
                    self.refused_by_webhook += 1
                    await asyncio.sleep(0.02)

    async def _post(self, update: Json) -> bool:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        headers = {SECRET: self.secret} if self.secret else {}
        try:
            async with self._session.post(self.webhook, json=update, headers=headers) as answer:
                await answer.read()
                return answer.ok
        except aiohttp.ClientError:
            return False


def _chat_of(update: Json) -> object:
    for value in update.values():
        if isinstance(value, dict):
            inner = value.get("message", value)
            chat = inner.get("chat")
            if isinstance(chat, dict):
                return chat.get("id")
    return None

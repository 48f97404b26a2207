"""The way of python-telegram-bot's requests: aiohttp, because the library's own slows down.

Rules of this file: no address of a request stands in a log or an error, for it holds the token;
a flood wait and a request that never arrived are told apart from all other failures.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable
from contextvars import ContextVar
from types import SimpleNamespace
from typing import Any

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

READ = 30.0  # seconds for an answer; a message that takes longer is looked for when covering
CONNECT = 5.0  # seconds until a host that does not answer counts as out of reach
IDLE = 15.0  # seconds a connection is kept; less than the other side's, or it closes on our POST
WAIT = 5.0  # seconds to wait where a flood wait does not say how long

ANSWERS = ("/sendMessage", "/editMessageText")  # the requests that put words on a screen
# Called when the answer to an update is on the wire: from then on the platform has it, even if
# this process ends in the same moment. Whoever takes an update in sets it for what follows.
on_the_wire: ContextVar[Callable[[], None] | None] = ContextVar("on_the_wire", default=None)
SENT = ("message_id", "date", "chat")  # what is read of a message that was sent


class HeldError(TelegramError):
    """Flood control: nothing happened; ask again after `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__("flood control")
        self.seconds = seconds


class UnreachedError(NetworkError):
    """No connection: nothing happened, and asking again repeats nothing."""

    def __init__(self) -> None:
        super().__init__("no connection")


class Pool:
    """The connections of one bot, each used again and again by whoever asks next.

    They are shared: the poll that brought somebody's Leave has just freed a connection, and the
    cover goes out on it without shaking hands first.
    """

    def __init__(self) -> None:
        """No connection is made before the first request."""
        self._session: aiohttp.ClientSession | None = None

    @property
    def session(self) -> aiohttp.ClientSession:
        """The client, made when it is needed first."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=IDLE),
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=True,  # a copy may have to go through a proxy
                trace_configs=[_watching()],
            )
        return self._session

    async def close(self) -> None:
        """Close every connection."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()


class Transport(BaseRequest):
    """Requests over a pool, at most so many at the same time; None sets no bound."""

    def __init__(self, pool: Pool, at_once: int | None = None) -> None:
        """No connection is made before the first request."""
        self._pool = pool
        self._places = asyncio.Semaphore(at_once) if at_once else contextlib.nullcontext()

    @property
    def read_timeout(self) -> float | None:
        """Seconds for an answer."""
        return READ

    async def initialize(self) -> None:
        """Nothing: the pool is ready when it is asked."""

    async def shutdown(self) -> None:
        """Nothing: the pool is closed by whoever made it."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """The status and the body of the answer.

        Raises HeldError for 429, UnreachedError without a connection, TimedOut without an
        answer in time, NetworkError when the connection was lost on the way.
        """
        del write_timeout, connect_timeout, pool_timeout
        seconds = read_timeout if isinstance(read_timeout, int | float) else READ
        # No total: who waits for a connection, or for a slow answer, is not cut off in between.
        timeout = aiohttp.ClientTimeout(total=None, connect=CONNECT, sock_read=seconds)
        form = request_data.json_parameters if request_data else None
        told = on_the_wire.get() if url.endswith(ANSWERS) else None
        try:
            async with (
                self._places,
                self._pool.session.request(
                    method, url, data=form, timeout=timeout, trace_request_ctx=told
                ) as answer,
            ):
                body = await answer.read()
                status = answer.status
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            raise UnreachedError from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None
        if status == 429:  # noqa: PLR2004 - Too Many Requests
            raise HeldError(_seconds_of(body))
        return status, body

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """The answer as JSON; unlike the library's own it puts nothing into a log.

        Of a message that was sent only its id, its time and its chat come back: nobody asks for
        the words and the buttons again, and to make values of them costs as much as sending.
        """
        try:
            found = json.loads(payload)
        except ValueError:
            raise NetworkError("the answer is no JSON") from None
        sent = found.get("result") if isinstance(found, dict) else None
        if isinstance(sent, dict) and "message_id" in sent:
            found["result"] = {one: sent[one] for one in SENT if one in sent}
        return found


def _watching() -> aiohttp.TraceConfig:
    """Tells whoever asked when the body of a request is on the wire."""

    async def sent(_session: object, asked: SimpleNamespace, _chunk: object) -> None:
        if asked.trace_request_ctx is not None:
            asked.trace_request_ctx()

    config = aiohttp.TraceConfig()
    config.on_request_chunk_sent.append(sent)
    return config


def _seconds_of(body: bytes) -> float:
    try:
        seconds = json.loads(body)["parameters"]["retry_after"]
    except (ValueError, KeyError, TypeError):
        return WAIT
    return float(seconds) if isinstance(seconds, int | float) and seconds > 0 else WAIT

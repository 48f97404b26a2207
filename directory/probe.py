"""Whether the pages of the directory still answer, asked politely.

Rules of this file: one request at a time to a host, with a pause between two; what a host's
robots.txt forbids is not asked; HEAD first, and the body of a GET is never read; nothing is asked
again before its answer has grown old. Numbers are never called, and chats are only looked up.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import aiohttp

from directory.service import Service
from directory.snapshot import ACTIVE

AGENT = "WaypostDirectoryCheck/1.0 (looks whether pages of help services still answer)"
PAUSE = 2.0  # seconds between two requests to one host
HOSTS = 8  # hosts asked at the same time
LIMIT = 20.0  # seconds for one request
REDIRECTS = 5
ROBOTS = 500_000  # bytes of a robots.txt that are read; RFC 9309 asks for at least 500 KiB
KEPT = timedelta(days=7)  # how long a good answer holds
KEPT_BAD = timedelta(days=1)  # a page that failed is asked again sooner
NO_HEAD = {400, 403, 404, 405, 406, 501}  # answers to HEAD that are often none to GET
WALLS = {401, 403, 406, 429, 451, 999}  # somebody is there and does not want programs
GONE = {404, 410}


class Outcome(StrEnum):
    """What a page does when it is asked."""

    ANSWERS = "answers"
    MOVED = "leads to another host"
    WALLED = "refuses programs"
    UNASKED = "asks not to be asked"
    GONE = "is gone"
    FAILS = "does not answer"


FAILED = frozenset({Outcome.GONE, Outcome.FAILS})


@dataclass(frozen=True, slots=True)
class Probed:
    """One answer: when, what, and the HTTP status or the class of the error."""

    day: date
    outcome: Outcome
    said: str

    def is_fresh(self, today: date) -> bool:
        """Whether the page need not be asked again."""
        return today - self.day < (KEPT_BAD if self.outcome in FAILED else KEPT)


@dataclass(frozen=True, slots=True)
class Manner:
    """How polite the asking is; tests make the pauses their own."""

    pause: float = PAUSE
    limit: float = LIMIT
    hosts: int = HOSTS
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


def addresses(services: Iterable[Service]) -> Mapping[str, tuple[str, ...]]:
    """The pages and chats of the services that are shown, with the ids that name each."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for one in services:
        for way in one.channels if one.status == ACTIVE else ():
            if way.value.startswith(("http://", "https://")):
                found[way.value][one.id] = None
    return {url: tuple(ids) for url, ids in found.items()}


async def probe(
    urls: Iterable[str],
    today: date,
    known: Mapping[str, Probed],
    manner: Manner | None = None,
    told: Callable[[str, Probed], None] = lambda _url, _found: None,
) -> Mapping[str, Probed]:
    """An answer for every address: the known one while it is fresh, else a new one.

    `told` hears of each new answer as it comes. Raises nothing about the network.
    """
    manner = manner or Manner()
    found = {url: known[url] for url in urls if url in known and known[url].is_fresh(today)}
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in dict.fromkeys(urls):
        if url not in found:
            by_host[urlsplit(url).netloc].append(url)
    turn = asyncio.Semaphore(manner.hosts)

    async def ask(session: aiohttp.ClientSession, asked: Sequence[str]) -> None:
        async with turn:
            host = _Host(session, manner)
            for url in asked:
                outcome, said = await host.ask(url)
                found[url] = Probed(today, outcome, said)
                told(url, found[url])

    timeout = aiohttp.ClientTimeout(total=manner.limit)
    async with aiohttp.ClientSession(timeout=timeout, headers={"User-Agent": AGENT}) as session:
        await asyncio.gather(*(ask(session, asked) for asked in by_host.values()))
    return found


class _Host:
    """One host, asked one thing at a time."""

    def __init__(self, session: aiohttp.ClientSession, manner: Manner) -> None:
        self._session = session
        self._manner = manner
        self._robots: RobotFileParser | None = None
        self._is_first = True

    async def ask(self, url: str) -> tuple[Outcome, str]:
        try:
            if self._robots is None:
                self._robots = await self._allowed(url)
            if not self._robots.can_fetch(AGENT, url):
                return Outcome.UNASKED, "robots.txt"
            status, end = await self._status("HEAD", url)
            if status in NO_HEAD:
                status, end = await self._status("GET", url)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            return Outcome.FAILS, type(error).__name__
        return _outcome(status, url, end), str(status)

    async def _allowed(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        robots = RobotFileParser()
        await self._wait()
        address = f"{parts.scheme}://{parts.netloc}/robots.txt"
        try:
            async with self._session.get(address, max_redirects=REDIRECTS) as answer:
                text = (await answer.content.read(ROBOTS)).decode("utf-8", errors="replace")
                # Without the file everything may be asked (RFC 9309, 2.3.1.3).
                robots.parse(text.splitlines() if answer.status < 400 else [])  # noqa: PLR2004
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            robots.parse([])  # the page itself will tell whether the host is there
        return robots

    async def _status(self, method: str, url: str) -> tuple[int, str]:
        await self._wait()
        asking = self._session.request(method, url, allow_redirects=True, max_redirects=REDIRECTS)
        async with asking as answer:
            return answer.status, str(answer.url)

    async def _wait(self) -> None:
        if not self._is_first:
            await self._manner.sleep(self._manner.pause)
        self._is_first = False


def _outcome(status: int, url: str, end: str) -> Outcome:
    if status in GONE:
        return Outcome.GONE
    if status in WALLS:
        return Outcome.WALLED
    if not 200 <= status < 300:  # noqa: PLR2004 - the successes of HTTP
        return Outcome.FAILS
    return Outcome.ANSWERS if _site(url) == _site(end) else Outcome.MOVED


def _site(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")

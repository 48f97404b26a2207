"""What every chat of one bot shares: the two ways to the platform, the words, the codes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from telegram import Bot

from bot.adapters.telegram.desk import Desks, Sleep
from bot.adapters.telegram.transport import Pool, Transport
from bot.adapters.wire import WireCodes
from bot.texts import Texts

ROOT = "https://api.telegram.org"
TALKING = 256  # answers on the wire at the same time; covers wait behind none of them

Opening = Callable[[str], str | None]


@dataclass(frozen=True)
class Wires:
    """`talking` sends answers, `leaving` covers screens; `sleep` waits, in seconds."""

    talking: Bot = field(repr=False)
    leaving: Bot = field(repr=False)
    getting: Transport = field(repr=False)
    pool: Pool = field(repr=False)
    codes: WireCodes = field(repr=False)
    texts: Texts = field(repr=False)
    opening: Opening
    desks: Desks
    sleep: Sleep = asyncio.sleep

    async def close(self) -> None:
        """Close every connection."""
        await self.pool.close()


def wires(
    token: str,
    root: str | None,
    codes: WireCodes,
    texts: Texts,
    opening: Opening,
    sleep: Sleep = asyncio.sleep,
) -> Wires:
    """The wires of a bot; `root` is another address of the Bot API. Nothing is sent yet."""
    base = f"{root or ROOT}/bot"
    files = f"{root or ROOT}/file/bot"  # the library asks for it; nothing here opens a file
    pool = Pool()
    talking, leaving, getting = Transport(pool, TALKING), Transport(pool), Transport(pool)

    def bot(transport: Transport) -> Bot:
        return Bot(
            token,
            base_url=base,
            base_file_url=files,
            request=transport,
            get_updates_request=getting,
        )

    return Wires(
        talking=bot(talking),
        leaving=bot(leaving),
        getting=getting,
        pool=pool,
        codes=codes,
        texts=texts,
        opening=opening,
        desks=Desks(),
        sleep=sleep,
    )

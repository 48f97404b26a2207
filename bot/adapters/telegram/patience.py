"""How often a request is made again, and when it is given up.

Rules of this file: a flood wait is kept to the second; nothing is sent into a chat that was
covered while it waited; a request that is on the wire is never cancelled.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import BadRequest, NetworkError

from bot.adapters.telegram.desk import Desk, Sleep
from bot.adapters.telegram.transport import HeldError, UnreachedError

MOST_HELD = 120.0  # seconds of flood waits in all; after that somebody should look at the load
MOST_LOST = 600.0  # seconds without a network: then the answer would be older than the quiet time
MOST_UNSURE = 3  # tries of a request that may have arrived: each may leave a second message
FIRST, LONGEST = 0.5, 15.0  # seconds between two tries without a network, doubling

T = TypeVar("T")


async def persist(
    request: Callable[[], Awaitable[T]],
    desk: Desk,
    sleep: Sleep,
    *,
    is_leaving: bool = False,
    is_sending: bool = False,
) -> T | None:
    """The result of a request, tried until it is done; None if the chat was covered meanwhile.

    `is_leaving` says that the request is part of a cover: it is given up early, because the
    runtime tries a cover again; `is_sending` that a lost answer leaves a message behind.
    Raises the platform's last error when patience is over.
    """
    epoch, held, lost, unsure = desk.covers, 0.0, 0.0, 0
    pause = FIRST
    while is_leaving or desk.covers == epoch:
        try:
            return await request()
        except HeldError as error:
            held += error.seconds
            if held > MOST_HELD:
                raise
            wait = error.seconds
        except UnreachedError:
            lost += pause
            if lost > (LONGEST if is_leaving else MOST_LOST):
                raise
            wait, pause = pause, min(pause * 2, LONGEST)
        except BadRequest:
            raise
        except NetworkError:
            unsure += 1
            desk.is_unsure = desk.is_unsure or is_sending
            if unsure >= MOST_UNSURE:
                raise
            wait, pause = pause, min(pause * 2, LONGEST)
        await (sleep(wait) if is_leaving else desk.rest(wait, sleep))
    return None

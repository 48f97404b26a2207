"""One message sent, and of the answer only its id.

Rule of this file: the request goes through the library, with its errors; its value of the sent
message is not made, for a hundred fields that nobody reads cost as much as the request.
"""

from __future__ import annotations

from collections.abc import Mapping

from telegram import Bot
from telegram.request import RequestData


# The library marks it final and gives no public way to fill it; the lock pins its version.
class Form(RequestData):  # type: ignore[misc]  # a final class, see above
    """Fields that are strings already."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        """Take the fields as they go out."""
        super().__init__()
        self._fields = dict(fields)

    @property
    def json_parameters(self) -> dict[str, str]:
        """The fields."""
        return self._fields


async def send(bot: Bot, chat: int, text: str, extras: Mapping[str, str]) -> int:
    """The id of the message, sent without a sound; raises as every request of the library."""
    fields = {"chat_id": str(chat), "text": text, "disable_notification": "true"}
    sent = await bot.request.post(f"{bot.base_url}/sendMessage", Form({**fields, **extras}))
    if not isinstance(sent, dict):
        message = "the answer to sendMessage is no message"
        raise TypeError(message)
    return int(sent["message_id"])


async def acknowledge(bot: Bot, press: str) -> None:
    """Stop the waiting sign on a pressed button; raises as every request of the library."""
    form = Form({"callback_query_id": press})
    await bot.request.post(f"{bot.base_url}/answerCallbackQuery", form)

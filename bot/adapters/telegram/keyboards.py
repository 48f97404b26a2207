"""Keyboards as Telegram reads them: JSON, written once and not put together out of objects.

Rule of this file: a button carries a code and nothing else that could be read.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from bot.adapters.wire import WireCodes
from bot.events import Button
from bot.flows.guide import TEAM

# A message is sent with these; the client library takes them as they stand ("api_kwargs").
Extras = dict[str, str]
NO_PREVIEW: Extras = {"link_preview_options": '{"is_disabled": true}'}
TEAM_CODE = "team:"  # before what a moderator's button carries: a letter, an opaque code
_written = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def below(rows: Sequence[Sequence[Button]], codes: WireCodes) -> Extras:
    """The buttons below a message; core.telegram.org/bots/api#inlinekeyboardmarkup."""
    if not rows:
        return {}
    keys = [
        [{"text": one.label, "callback_data": _carried(one, codes)} for one in row] for row in rows
    ]
    return {"reply_markup": _written({"inline_keyboard": keys})}


def _carried(button: Button, codes: WireCodes) -> str:
    if button.node == TEAM:  # its key is opaque already
        return f"{TEAM_CODE}{button.key}"
    return codes.code(button.node, button.key)


def for_position(label: str) -> Extras:
    """One key in the place of the letters, which sends the position and then goes away."""
    return _key({"text": label, "request_location": True})


def for_member(label: str) -> Extras:
    """One key that lets a moderator pick somebody, whom only the bot then hears of."""
    wanted = {"request_id": 1, "user_is_bot": False, "max_quantity": 1}
    return _key({"text": label, "request_users": wanted})


def _key(key: dict[str, object]) -> Extras:
    keyboard = {"keyboard": [[key]], "resize_keyboard": True, "one_time_keyboard": True}
    return {"reply_markup": _written(keyboard)}

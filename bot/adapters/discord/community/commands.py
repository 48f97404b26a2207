"""The commands that only those who look after a server see: by default, and by their names.

Rules of this file: what stands here may be read by everybody; no word of it tells what somebody
is looking for. Hidden from others by default permissions (interactions/application-commands,
"Permissions"); whoever looks after the server can open them for more roles in its settings.
"""

from __future__ import annotations

from typing import Any

from bot.adapters.discord.community import names
from bot.adapters.discord.community.rights import MANAGES, MODERATES
from bot.adapters.discord.slash import localized
from bot.texts import LAST, Texts

CHAT_INPUT, ON_MEMBER, ON_MESSAGE = 1, 2, 3
TEXT, USER = 3, 6  # types of options
BY_SERVERS, IN_SERVERS = [0], [0]


def commands(texts: Texts) -> list[dict[str, object]]:
    """What is registered besides the commands for everybody."""
    lands = _option(texts, names.LANDS, TEXT, required=False)
    member = _option(texts, names.MEMBER, USER, required=True)
    return [
        _slash(texts, names.SETUP, MANAGES.value, [lands]),
        _slash(texts, names.TIPS, MODERATES.value, [member]),
        _slash(texts, names.GUIDE, MODERATES.value, []),
        _menu(texts, ON_MEMBER),
        _menu(texts, ON_MESSAGE),
    ]


def _common(permissions: int) -> dict[str, object]:
    return {
        "default_member_permissions": str(permissions),
        "integration_types": BY_SERVERS,
        "contexts": IN_SERVERS,
    }


def _slash(
    texts: Texts, name: str, permissions: int, options: list[dict[str, object]]
) -> dict[str, object]:
    return {
        "type": CHAT_INPUT,
        "name": name,
        **_described(texts, f"community-command.{name}"),
        "options": options,
        **_common(permissions),
    }


def _menu(texts: Texts, kind: int) -> dict[str, object]:
    key = "community-menu"
    return {
        "type": kind,
        "name": texts.say(LAST, key),
        "name_localizations": localized(texts, key),
        **_common(MODERATES.value),
    }


def _option(texts: Texts, name: str, kind: int, *, required: bool) -> dict[str, object]:
    described = _described(texts, f"community-command.{name}")
    return {"type": kind, "name": name, "required": required, **described}


def _described(texts: Texts, key: str) -> dict[str, Any]:
    return {
        "description": texts.say(LAST, key),
        "description_localizations": localized(texts, key),
    }

"""What Discord refuses in a list of commands (interactions/application-commands, c98d64b)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.servers.discord_checks import invalid
from tests.servers.discord_state import Json

NAME = re.compile(r"[-_\w]{1,32}")  # "Application Command Naming", without its other scripts
NAME_LENGTH = 32  # of a menu, which may have spaces and capitals
DESCRIPTION = 100  # characters at most; "Application Command Structure"
CHAT_INPUT, USER, MESSAGE = 1, 2, 3
MOST = {CHAT_INPUT: 100, USER: 15, MESSAGE: 15}  # "Registering a Command"
OPTION_TYPES = range(1, 12)


def check_commands(wanted: Sequence[Json]) -> None:
    """Raise what Discord would answer to this list."""
    kinds = Counter(int(one.get("type", CHAT_INPUT)) for one in wanted)
    if any(count > MOST.get(kind, 0) for kind, count in kinds.items()):
        raise invalid("", "APPLICATION_COMMAND_TOO_MANY")
    called = [(one.get("type", CHAT_INPUT), one.get("name")) for one in wanted]
    if len(set(called)) < len(called):
        raise invalid("name", "APPLICATION_COMMANDS_DUPLICATE_NAME")
    for one in wanted:
        if one.get("type", CHAT_INPUT) == CHAT_INPUT:
            _check_slash(one)
        else:
            _check_menu(one)
        permissions = one.get("default_member_permissions")
        if permissions is not None and not str(permissions).isdecimal():
            raise invalid("default_member_permissions", "NUMBER_TYPE_COERCE")


def _check_slash(one: Mapping[str, Any]) -> None:
    _check_described(one)
    options = one.get("options") or []
    if [bool(option.get("required")) for option in options] != sorted(
        (bool(option.get("required")) for option in options), reverse=True
    ):
        raise invalid("options", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")
    for option in options:
        if option.get("type") not in OPTION_TYPES:
            raise invalid("options", "BASE_TYPE_CHOICES")
        _check_described(option)


def _check_menu(one: Mapping[str, Any]) -> None:
    if one.get("description"):
        raise invalid("description", "APPLICATION_COMMAND_INVALID_DESCRIPTION")
    if not all(1 <= len(name) <= NAME_LENGTH for name in _every(one, "name")):
        raise invalid("name", "BASE_TYPE_BAD_LENGTH")


def _check_described(one: Mapping[str, Any]) -> None:
    if not all(NAME.fullmatch(name) and name == name.lower() for name in _every(one, "name")):
        raise invalid("name", "APPLICATION_COMMAND_INVALID_NAME")
    if not all(1 <= len(text) <= DESCRIPTION for text in _every(one, "description")):
        raise invalid("description", "BASE_TYPE_BAD_LENGTH")


def _every(one: Mapping[str, Any], field: str) -> Iterator[str]:
    yield one.get(field) or ""
    yield from (one.get(f"{field}_localizations") or {}).values()

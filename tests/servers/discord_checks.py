"""What Discord refuses in a message or a modal, before anything else happens to it.

The numbers are those of Discord's manual, as discord.py 2.7.1 repeats them in its own checks and
simcord 3.2 in its simulation: "Create Message", "Button Structure", "Text Input Structure".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.servers.discord_state import EPHEMERAL, Json, Refused

CONTENT = 2000  # characters
ROWS = 5
IN_A_ROW = 5
LABEL = 80
CUSTOM_ID = 100
TITLE = 45
FIELD_LABEL = 45
FIELD_MOST = 4000
PLACEHOLDER = 100
SUPPRESS_EMBEDS = 1 << 2
SILENT = 1 << 12
TEXT_SELECT, ROLE_SELECT, CHANNEL_SELECT = 3, 6, 8
SELECTS = {TEXT_SELECT, 5, ROLE_SELECT, 7, CHANNEL_SELECT}
OPTIONS, HINT = 25, 150  # "Select Menu Structure"
OPTION = ("label", "value")
STYLES = {1, 2, 3, 4}  # with a custom id; 5 is a link, 6 is for what is sold


def invalid(where: str, why: str) -> Refused:
    """What Discord answers to a form with a fault; the fault is named where it lies."""
    errors = {where: {"_errors": [{"code": why, "message": why}]}}
    return Refused(400, 50035, "Invalid Form Body", errors=errors)


def check_message(payload: Mapping[str, Any], *, is_new: bool, may_be_ephemeral: bool) -> None:
    """Raise what Discord would answer to this message."""
    content = payload.get("content") or ""
    if not isinstance(content, str) or len(content) > CONTENT:
        raise invalid("content", "BASE_TYPE_MAX_LENGTH")
    components = payload.get("components") or []
    if is_new and not content.strip() and not components:
        raise Refused(400, 50006, "Cannot send an empty message")
    allowed = SUPPRESS_EMBEDS | SILENT | (EPHEMERAL if may_be_ephemeral else 0)
    if int(payload.get("flags") or 0) & ~allowed:
        raise invalid("flags", "BASE_TYPE_BAD_FLAGS")
    _check_rows(components)


def _check_rows(rows: list[Json]) -> None:
    if len(rows) > ROWS:
        raise invalid("components", "BASE_TYPE_BAD_LENGTH")
    seen: set[str] = set()
    for row in rows:
        if row.get("type") != 1 or not 1 <= len(row.get("components") or []) <= IN_A_ROW:
            raise invalid("components", "BASE_TYPE_BAD_LENGTH")
        for one in row["components"]:
            if one.get("type") in SELECTS:
                _check_select(one, seen, in_row=len(row["components"]))
            else:
                _check_button(one, seen)


def _check_button(button: Json, seen: set[str]) -> None:
    custom_id, label = button.get("custom_id", ""), button.get("label", "")
    if button.get("type") != 2 or button.get("style") not in STYLES:
        raise invalid("components", "COMPONENT_TYPE_INVALID")
    if not 1 <= len(custom_id) <= CUSTOM_ID:
        raise invalid("custom_id", "BASE_TYPE_BAD_LENGTH")
    if not 1 <= len(label) <= LABEL:
        raise invalid("label", "BASE_TYPE_BAD_LENGTH")
    if custom_id in seen:
        raise invalid("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")
    seen.add(custom_id)


def _check_select(select: Json, seen: set[str], *, in_row: int) -> None:
    custom_id, options = select.get("custom_id", ""), select.get("options") or []
    least, most = int(select.get("min_values", 1)), int(select.get("max_values", 1))
    if in_row > 1:
        raise invalid("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED")
    if not 1 <= len(custom_id) <= CUSTOM_ID or len(select.get("placeholder") or "") > HINT:
        raise invalid("custom_id", "BASE_TYPE_BAD_LENGTH")
    if custom_id in seen:
        raise invalid("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")
    seen.add(custom_id)
    if not 0 <= least <= most <= OPTIONS:
        raise invalid("max_values", "NUMBER_TYPE_MAX")
    if select["type"] != TEXT_SELECT:
        return
    if not max(1, most) <= len(options) <= OPTIONS:
        raise invalid("options", "BASE_TYPE_BAD_LENGTH")
    if not all(1 <= len(one.get(part, "")) <= 100 for one in options for part in OPTION):
        raise invalid("options", "BASE_TYPE_BAD_LENGTH")
    if len({one["value"] for one in options}) < len(options):
        raise invalid("options", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED")
    if sum(bool(one.get("default")) for one in options) > most:
        raise invalid("options", "SELECT_COMPONENT_MAX_DEFAULT_VALUES")


def check_modal(payload: Mapping[str, Any]) -> None:
    """Raise what Discord would answer to this modal."""
    if not 1 <= len(payload.get("title") or "") <= TITLE:
        raise invalid("title", "BASE_TYPE_BAD_LENGTH")
    if not 1 <= len(payload.get("custom_id") or "") <= CUSTOM_ID:
        raise invalid("custom_id", "BASE_TYPE_BAD_LENGTH")
    parts = payload.get("components") or []
    if not 1 <= len(parts) <= ROWS:
        raise invalid("components", "BASE_TYPE_BAD_LENGTH")
    for part in parts:
        _check_field(*_field(part))


def _check_field(label: str | None, text_input: Json) -> None:
    if not 1 <= len(label or "") <= FIELD_LABEL:
        raise invalid("label", "BASE_TYPE_BAD_LENGTH")
    if text_input.get("type") == TEXT_SELECT:
        _check_select(text_input, set(), in_row=1)
        return
    if text_input.get("type") != 4 or text_input.get("style") not in {1, 2}:
        raise invalid("components", "COMPONENT_TYPE_INVALID")
    if not 1 <= len(text_input.get("custom_id") or "") <= CUSTOM_ID:
        raise invalid("custom_id", "BASE_TYPE_BAD_LENGTH")
    if not 1 <= int(text_input.get("max_length") or FIELD_MOST) <= FIELD_MOST:
        raise invalid("max_length", "NUMBER_TYPE_MAX")
    if len(text_input.get("placeholder") or "") > PLACEHOLDER:
        raise invalid("placeholder", "BASE_TYPE_MAX_LENGTH")


def _field(part: Json) -> tuple[str | None, Json]:
    """The label of a field and its input: in a row of its own, or below a label (type 18)."""
    if part.get("type") == 18:
        return part.get("label"), part.get("component") or {}
    inputs = part.get("components") or [{}]
    return inputs[0].get("label"), inputs[0]

"""Views of a server's pages: made once, stopped before they are sent, kept by nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.adapters.cut import shortened

LABEL = 80  # characters of a button; components/reference, "Button Structure"
OPTION = 100  # characters of a choice in a list; ibid., "Select Option Structure"
MOST = 25  # choices in one list; ibid.

Row = Sequence[ui.Item[Any]]


def view_of(*rows: Row) -> ui.View:
    """A view of these rows, each of up to five buttons or of one list."""
    view = ui.View(timeout=None)
    for at, row in enumerate(rows):
        for item in row:
            item.row = at
            view.add_item(item)
    view.stop()
    return view


def button(code: str, label: str, *, is_first: bool = False) -> ui.Button[ui.View]:
    """A button; the one that most people want is marked."""
    style = discord.ButtonStyle.primary if is_first else discord.ButtonStyle.secondary
    return ui.Button(custom_id=code, label=shortened(label, LABEL), style=style)


def choices(
    code: str,
    hint: str,
    options: Iterable[tuple[str, str]],
    chosen: Iterable[str] = (),
    *,
    most: int = 1,
) -> ui.Select[ui.View]:
    """A list of values and labels, some of them chosen; `hint` is what stands in it when empty."""
    taken = set(chosen)
    found = [
        discord.SelectOption(value=value, label=shortened(label, OPTION), default=value in taken)
        for value, label in options
    ][:MOST]
    return ui.Select(
        custom_id=code,
        placeholder=hint,
        options=found,
        min_values=1,
        max_values=min(most, len(found)),
    )

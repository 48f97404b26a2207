"""A Say becomes messages that fit a platform: pure, and the same for every platform.

Rules of this file: a card is never cut; a button is never dropped; every message that may be
glanced at begins with the neutral opening, for the newest one is what a list of chats shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.adapters.cut import pieces, shortened, units
from bot.adapters.wire import WireCodes
from bot.events import Block, Button, Say

CARD = 900  # UTF-16 units at most in one card; design, "Platform limits"
OPENING = (40, 60)  # characters at least and at most in a neutral opening; ibid.
GAP = "\n\n"  # between two blocks of one message
MORE = "…"  # the text of a message that only carries the buttons that found no room before

Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one platform takes: an adapter's own, every number with its source there.

    `text` in UTF-16 units a message; `label` in UTF-16 units a button; `row` how many units of
    labels lie side by side on a small phone; `callback` in bytes.
    """

    text: int
    label: int
    buttons_per_row: int
    rows: int
    row: int
    callback: int


@dataclass(frozen=True, slots=True)
class Message:
    """One message: plain text, and rows of buttons below it."""

    text: str
    rows: tuple[Row, ...] = ()


def lay_out(say: Say, limits: Limits, opening: str | None = None) -> tuple[Message, ...]:
    """The messages of a Say, in order; the buttons are below the last of them.

    Raises ValueError if a card is longer than a message.
    """
    lead = f"{opening}\n" if opening else ""
    texts = list(_filled(say.blocks, limits.text - units(lead)))
    sheets = list(_sheets(_rows(say.buttons, limits), limits.rows))
    # The first buttons go below the last text; only what is too much for it needs a message more.
    texts += [MORE] * (len(sheets) - 1 if texts else len(sheets))
    bare = len(texts) - len(sheets)
    return tuple(
        Message(lead + text, sheets[at - bare] if at >= bare else ())
        for at, text in enumerate(texts)
    )


def is_opening(text: str) -> bool:
    """Whether a text can be a neutral opening: one line of the length that a preview shows."""
    least, most = OPENING
    return least <= len(text) <= most and "\n" not in text


def _filled(blocks: tuple[Block, ...], limit: int) -> Iterator[str]:
    """The blocks joined while they fit."""
    text = ""
    for block in blocks:
        for piece in _parts(block, limit):
            joined = f"{text}{GAP}{piece}" if text else piece
            if units(joined) <= limit:
                text = joined
            else:
                yield text
                text = piece
    if text:
        yield text


def _parts(block: Block, limit: int) -> Iterator[str]:
    if not block.is_card:
        yield from pieces(block.text, limit)
        return
    if units(block.text) > limit:
        message = (
            f"a card of {units(block.text)} units does not fit into {limit}; cards have {CARD}"
        )
        raise ValueError(message)
    if block.text.strip():
        yield block.text


def _rows(buttons: tuple[Button, ...], limits: Limits) -> Iterator[Row]:
    """Rows of buttons in order, side by side while their labels have room."""
    row: list[Button] = []
    used = 0
    for button in buttons:
        label = shortened(button.label, limits.label)
        fitting = Button(button.node, button.key, label)
        used += units(label)
        if row and (len(row) >= limits.buttons_per_row or used > limits.row):
            yield tuple(row)
            row, used = [], units(label)
        row.append(fitting)
    if row:
        yield tuple(row)


def _sheets(rows: Iterator[Row], most: int) -> Iterator[tuple[Row, ...]]:
    sheet: list[Row] = []
    for row in rows:
        if len(sheet) == most:
            yield tuple(sheet)
            sheet = []
        sheet.append(row)
    if sheet:
        yield tuple(sheet)


__all__ = ["CARD", "Limits", "Message", "WireCodes", "is_opening", "lay_out"]

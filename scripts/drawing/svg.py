"""A scene as SVG: plain text in plain boxes, labelled as a drawing."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from html import escape

from drawing.scene import Scene, Shown

WIDTH, MARGIN, PAD = 640, 16, 12  # units of the drawing
LINE, LETTER = 20, 7.6  # height of a line, width of a letter at 14 units, on the safe side
COLUMNS = int((WIDTH - 2 * MARGIN - 2 * PAD) / LETTER)
LABEL = 26  # height of a button
NOTE = "Drawn by a script out of the program's texts, not a screenshot. Numbers are invented."
INK, GREY = "#1b1f24", "#57606a"
# Attributes and no style sheet: not every viewer reads those.
BOX = 'fill="#f6f8fa" stroke="#8c959f"'
THEIRS = 'fill="#ddf4ff" stroke="#8c959f"'
PRIVATE = ' stroke-dasharray="6 4"'
KEY = f'fill="#ffffff" stroke="{GREY}"'
WHO = f'font-weight="bold" fill="{INK}"'
NOTED, PLAIN = f'fill="{GREY}"', f'fill="{INK}"'


def drawn(scene: Scene) -> str:
    """The whole picture."""
    body: list[str] = []
    top = MARGIN + LINE
    for line in textwrap.wrap(scene.title, COLUMNS):
        body.append(_text(MARGIN, top, line, WHO))
        top += LINE
    for one in scene.shown:
        top, parts = _message(one, top)
        body += parts
        top += MARGIN
    body.append(_text(MARGIN, top + LINE // 2, NOTE, NOTED))
    height = top + LINE + MARGIN
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}" role="img" font-family="sans-serif" font-size="14">'
    )
    title = f"<title>{escape(scene.title)}</title>"
    page = f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>'
    parts = [head, title, f"<desc>{escape(NOTE)}</desc>", page]
    return "\n".join([*parts, *body, "</svg>", ""])


def _message(one: Shown, top: int) -> tuple[int, list[str]]:
    """Where the next one begins, and the parts of this."""
    lines = list(_wrapped(one.text))
    rows = list(_rows(one.labels))
    height = PAD + LINE * (1 + len(lines)) + len(rows) * (LABEL + 6) + PAD
    look = (THEIRS if one.is_theirs else BOX) + (PRIVATE if one.is_private else "")
    place = f'x="{MARGIN}" y="{top}" width="{WIDTH - 2 * MARGIN}" height="{height}"'
    parts = [f'<rect {look} {place} rx="8"/>']
    at = top + PAD + LINE - 6
    who = f"{one.who} (only you see this)" if one.is_private else one.who
    parts.append(_text(MARGIN + PAD, at, who, WHO))
    for line in lines:
        at += LINE
        if line:
            parts.append(_text(MARGIN + PAD, at, line))
    at += 12
    for row in rows:
        parts += _keys(row, at)
        at += LABEL + 6
    return top + height, parts


def _wrapped(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield from textwrap.wrap(line, COLUMNS) or [""]


def _rows(labels: tuple[str, ...]) -> Iterator[list[str]]:
    """Labels side by side while they have room."""
    row: list[str] = []
    used = 0.0
    for label in labels:
        width = _width(label) + 8
        if row and used + width > WIDTH - 2 * MARGIN - 2 * PAD:
            yield row
            row, used = [], 0.0
        row.append(label)
        used += width
    if row:
        yield row


def _keys(row: list[str], top: int) -> Iterator[str]:
    left = float(MARGIN + PAD)
    for label in row:
        width = _width(label)
        yield (
            f'<rect {KEY} x="{left:.0f}" y="{top}" width="{width:.0f}" height="{LABEL}" rx="4"/>'
        )
        yield _text(round(left + PAD / 2 + 2), top + 18, label)
        left += width + 8


def _width(label: str) -> float:
    return len(label) * LETTER + PAD + 4


def _text(left: int, top: int, line: str, look: str = PLAIN) -> str:
    return f'<text x="{left}" y="{top}" {look}>{escape(line, quote=False)}</text>'

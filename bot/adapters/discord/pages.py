"""A Say becomes the pages of one living message: pure.

Rules of this file: a card is never cut; every page has the way out, and what follows the last
card, the question that the buttons answer and the emergency number, stands on every page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from discord.utils import escape_markdown

from bot.adapters.cut import shortened, units
from bot.adapters.discord.limits import BUTTONS, LIMITS
from bot.adapters.layout import GAP, Limits, lay_out
from bot.adapters.wire import WireCodes
from bot.events import Block, Button, Cover, Say

WRITE = "write"  # the custom id of the button that opens the form
PAGE = "page:"  # and of those that turn a page, with its number
TAIL = 600  # UTF-16 units of what is repeated on every page, at most
LINK = re.compile(r"https?://[^\s<>]*[^\s<>.,;:!?)'\"»”]")

Wording = Callable[..., str]  # (key, **values) -> text, in the language of what is shown


@dataclass(frozen=True, slots=True)
class Key:
    """One button as it goes over the wire."""

    code: str
    label: str
    is_first: bool = False  # whether it is the one that most people will want


@dataclass(frozen=True, slots=True)
class Page:
    """What one message holds."""

    text: str
    rows: tuple[tuple[Key, ...], ...] = ()


def pages_of(
    say: Say,
    codes: WireCodes,
    wording: Wording,
    first: str | None = None,
    more: tuple[Key, ...] = (),
) -> tuple[Page, ...]:
    """The pages in order, at least one; `first` is the line above each of them.

    `more` are buttons of Discord's own, before the one that opens the form.
    """
    lead = f"{escaped(first)}\n" if first else ""
    body, tail = _parted(tuple(Block(escaped(one.text), one.is_card) for one in say.blocks))
    end = GAP.join(one.text for one in tail)
    room = LIMITS.text - units(lead) - (units(end) + units(GAP) if end else 0)
    texts = [one.text for one in lay_out(Say(body, ()), replace(LIMITS, text=room))] or [""]
    keys = list(_keys(say.buttons, codes))
    ways_out = [one for one in keys if one.code == codes.code("leave", "leave")]
    others = [one for one in keys if one not in ways_out]
    if ways_out:
        ways_out[:0] = (*more, Key(WRITE, wording("discord-button.write")))
    sheets = list(_sheets(others, BUTTONS - len(ways_out) - 2))
    count = max(len(texts), len(sheets))
    return tuple(
        Page(
            lead + GAP.join(one for one in (texts[min(at, len(texts) - 1)], end) if one),
            rows_of(
                [
                    *sheets[min(at, len(sheets) - 1)],
                    *_turning(at + 1, count, wording),
                    *ways_out,
                ]
            ),
        )
        for at in range(count)
    )


def page_of(cover: Cover, codes: WireCodes) -> Page:
    """What stays after leaving."""
    return Page(escaped(cover.text), rows_of(list(_keys(cover.buttons, codes))))


def with_note(page: Page, note: str) -> Page | None:
    """The page with a note below its first line; None if there is no room, or it is there."""
    first, _, rest = page.text.partition("\n")
    text = f"{first}\n{escaped(note)}{GAP}{rest}"
    is_new = escaped(note) not in page.text
    return Page(text, page.rows) if is_new and units(text) <= LIMITS.text else None


def rows_of(keys: Sequence[Key], limits: Limits = LIMITS) -> tuple[tuple[Key, ...], ...]:
    """Rows of as even a length as can be: up to five buttons each have a row of their own."""
    width = -(-len(keys) // limits.rows) or 1
    return tuple(tuple(keys[at : at + width]) for at in range(0, len(keys), width))


@lru_cache(maxsize=4096)  # sentences and cards; no word that a person wrote is ever shown
def escaped(text: str) -> str:
    """The text as Discord shows it unchanged: no sign of it is markup, no link has a preview.

    A star of a number such as *123# would be taken for markup and not be shown.
    """
    parts, at = [], 0
    for link in LINK.finditer(text):
        parts += [escape_markdown(text[at : link.start()], ignore_links=False), f"<{link[0]}>"]
        at = link.end()
    return "".join([*parts, escape_markdown(text[at:], ignore_links=False)])


def _parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What is read on, and what stands on every page: the blocks after the last card."""
    cards = [at for at, block in enumerate(blocks) if block.is_card]
    if not cards:
        return blocks, ()
    tail = blocks[cards[-1] + 1 :]
    if sum(units(one.text) + units(GAP) for one in tail) > TAIL:
        return blocks, ()
    return blocks[: cards[-1] + 1], tail


def _keys(buttons: tuple[Button, ...], codes: WireCodes) -> Iterator[Key]:
    seen: set[str] = set()  # Discord refuses a message in which a custom id stands twice
    for one in buttons:
        code = codes.code(one.node, one.key)
        if code not in seen:
            seen.add(code)
            yield Key(code, shortened(one.label, LIMITS.label), one.node == "start")


def _sheets(keys: list[Key], most: int) -> Iterator[list[Key]]:
    for at in range(0, max(len(keys), 1), most):
        yield keys[at : at + most]


def _turning(page: int, pages: int, wording: Wording) -> Iterator[Key]:
    if page < pages:
        label = wording("discord-button.next", page=page + 1, pages=pages)
        yield Key(f"{PAGE}{page + 1}", label, is_first=True)
    if page > 1:
        yield Key(f"{PAGE}{page - 1}", wording("discord-button.before"))

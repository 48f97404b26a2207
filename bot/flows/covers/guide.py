"""What every cover is: a few things that it knows, each with an answer that is worked out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")

Values = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Guide:
    """One cover: `items` are keys of its text `item` (the buttons) and `answer`.

    `values` gives the numbers in an item's answer; the number that somebody typed with it is
    None if there was none.
    """

    skin: str
    items: tuple[str, ...]
    values: Callable[[str, int | None], Values]


def number_in(text: str) -> int | None:
    """The first number of up to three digits in a text; None if there is none."""
    found = NUMBER.search(text)
    return int(found[0]) if found else None


def between(number: int | None, least: int, most: int, otherwise: int) -> int:
    """The number, brought into its bounds; `otherwise` if nobody gave one."""
    return otherwise if number is None else max(least, min(most, number))

"""What one person sees while this process runs: the living message and its pages.

Rule of this file: of somebody who has left and waits for nothing only the harmless line is
remembered, as long as few others have left since, so that a second one takes its place.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.adapters.discord.lying import Lying
from bot.adapters.discord.pages import Page

LINES = 1000  # addresses whose harmless lines are remembered at most
MOST_LINES = 5  # of one address: there are two when things cross on their way


@dataclass(slots=True)
class Screen:
    """One address: `living` is the message that holds the talk, `at` its page in `pages`.

    `begun` counts the answers, `newest` is the last that was shown; `covers` counts the covers,
    and `harmless` is what the last of them left, as long as something is still on its way.
    """

    living: Lying | None = None
    pages: tuple[Page, ...] = ()
    language: str | None = None  # of what is shown
    at: int = 0
    begun: int = 0
    newest: int = 0
    covers: int = 0
    harmless: tuple[Lying, Page] | None = None
    users: int = 0

    @property
    def page(self) -> Page:
        """The page that lies on the screen."""
        return self.pages[self.at]


@dataclass(slots=True)
class Screens:
    """The screens of everybody who is in the middle of something."""

    _screens: dict[str, Screen] = field(default_factory=dict, repr=False)
    _lines: OrderedDict[str, tuple[Lying, ...]] = field(default_factory=OrderedDict, repr=False)

    def __len__(self) -> int:
        """How many addresses are in the middle of something."""
        return len(self._screens)

    def language(self, address: str) -> str | None:
        """The language in which somebody is spoken to; None if nothing is shown to them."""
        screen = self._screens.get(address)
        return screen.language if screen else None

    def lines(self, address: str) -> tuple[Lying, ...]:
        """The harmless lines that lie there; they are not remembered any more."""
        return self._lines.pop(address, ())

    def keep_line(self, address: str, line: Lying) -> None:
        """Remember a harmless line that lies there."""
        others = [one for one in self._lines.pop(address, ()) if one.name != line.name]
        self._lines[address] = (*others, line)[-MOST_LINES:]
        while len(self._lines) > LINES:
            self._lines.popitem(last=False)

    @contextmanager
    def using(self, address: str) -> Iterator[Screen]:
        """The screen of an address, the same one for everybody who uses it at the same time."""
        screen = self._screens.setdefault(address, Screen())
        screen.users += 1
        try:
            yield screen
        finally:
            screen.users -= 1
            if not screen.users and screen.living is None:
                self._screens.pop(address, None)

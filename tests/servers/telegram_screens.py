"""The chats of the simulated Telegram: what lies on the screen, seen from both sides."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tests.servers.telegram_rules import (
    ANSWERABLE,
    DELETABLE,
    DICE,
    GONE_DELETE,
    GONE_EDIT,
    SAME,
    TOO_OLD,
    UNDELETABLE,
    UNEDITABLE,
    Key,
    Keyboard,
    RefusalError,
    bad,
)

BOT = 7_000_001  # the id of our bot on this server


class Clock:
    """Seconds since 1970 as this server sees them; they may run faster than ours."""

    def __init__(self, speed: float = 1.0) -> None:
        self.speed = speed
        self._begun = time.monotonic()
        self._offset = time.time()

    def __call__(self) -> float:
        return self._offset + (time.monotonic() - self._begun) * self.speed

    def pass_by(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        self._offset += hours * 3600 + minutes * 60 + seconds

    async def sleep(self, seconds: float) -> None:
        """Wait so long by this clock."""
        await asyncio.sleep(seconds / self.speed)


@dataclass(frozen=True)
class Lying:
    """One message that lies on the screen of a chat."""

    id: int
    chat: int
    sender: int
    date: float
    text: str | None = None
    kind: str = "text"
    keyboard: Keyboard = field(default_factory=Keyboard)
    is_silent: bool = False
    has_previews: bool = True
    is_edited: bool = False

    @property
    def is_from_bot(self) -> bool:
        return self.sender == BOT

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(key.text for key in self.keyboard.keys)


@dataclass
class Press:
    """A press on an inline button that waits for its acknowledgement."""

    id: str
    at: float
    is_answered: bool = False


class Screens:
    """Every chat; ids run through all of them, as the private chats of one account do."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.lying: dict[tuple[int, int], Lying] = {}
        self.notified: list[Lying] = []  # messages of the bot that made a sound
        self.reply_keyboards: dict[int, Lying] = {}
        self.presses: dict[str, Press] = {}
        self.blocked_by: set[int] = set()
        self.known: set[int] = set()  # chats to which the bot may write
        self.ever: list[Lying] = []  # every message of the bot that ever arrived
        self._ids = iter(range(100, 10_000_000))

    def of(self, chat: int) -> tuple[Lying, ...]:
        """What lies on the screen of a chat, oldest first; the same for both sides."""
        return tuple(
            sorted((one for one in self.lying.values() if one.chat == chat), key=lambda x: x.id)
        )

    def by_bot(self, chat: int) -> tuple[Lying, ...]:
        return tuple(one for one in self.of(chat) if one.is_from_bot)

    def by_person(self, chat: int) -> tuple[Lying, ...]:
        return tuple(one for one in self.of(chat) if not one.is_from_bot)

    def arrive(
        self,
        chat: int,
        sender: int,
        text: str | None,
        *,
        kind: str = "text",
        keyboard: Keyboard | None = None,
        is_silent: bool = False,
        has_previews: bool = True,
    ) -> Lying:
        one = Lying(
            id=next(self._ids),
            chat=chat,
            sender=sender,
            date=self.clock(),
            text=text,
            kind=kind,
            keyboard=keyboard or Keyboard(),
            is_silent=is_silent,
            has_previews=has_previews,
        )
        self.lying[chat, one.id] = one
        if one.is_from_bot:
            self.ever.append(one)
            if not is_silent:
                self.notified.append(one)
            if one.keyboard.reply:
                self.reply_keyboards[chat] = one
            elif one.keyboard.removes:
                self.reply_keyboards.pop(chat, None)
        return one

    def skip_ids(self, count: int) -> None:
        """Ids that messages of other chats took."""
        for _ in range(count):
            next(self._ids)

    def must_be_writable(self, chat: int) -> None:
        if chat in self.blocked_by:
            raise RefusalError(403, "Forbidden: bot was blocked by the user")
        if chat not in self.known:
            raise bad("chat not found")

    def edit(self, chat: int, message: int, text: str | None, keyboard: Keyboard) -> Lying:
        """The message with a new text (None: the same one) and the new keyboard."""
        found = self.lying.get((chat, message))
        if found is None:
            raise bad(GONE_EDIT)
        if not found.is_from_bot or found.keyboard.reply or keyboard.reply or found.text is None:
            raise bad(UNEDITABLE)
        text = found.text if text is None else text
        if found.text == text and found.keyboard.inline == keyboard.inline:
            raise bad(SAME)
        changed = replace(
            found, text=text, keyboard=keyboard, is_edited=found.is_edited or found.text != text
        )
        self.lying[chat, message] = changed
        self.ever.append(changed)
        return changed

    def delete(self, chat: int, message: int) -> None:
        found = self.lying.get((chat, message))
        if found is None:
            raise bad(GONE_DELETE)
        self._must_be_young((found,))
        self._erase(found)

    def delete_all(self, chat: int, messages: Sequence[int]) -> None:
        """All or none; ids that are nowhere are skipped (bots/api#deletemessages)."""
        found = tuple(self._among(chat, messages))
        self._must_be_young(found)
        for one in found:
            self._erase(one)

    def press(self, number: str) -> Press:
        self.presses[number] = Press(number, self.clock())
        return self.presses[number]

    def answer_press(self, number: str) -> None:
        found = self.presses.get(number)
        is_late = found is not None and self.clock() - found.at > ANSWERABLE
        if found is None or found.is_answered or is_late:
            raise bad(TOO_OLD)
        found.is_answered = True

    def key(self, chat: int, label: str) -> tuple[Lying, Key]:
        """The newest inline button that says `label`; only what lies there can be pressed."""
        for one in reversed(self.by_bot(chat)):
            for row in one.keyboard.inline:
                for key in row:
                    if key.text == label:
                        return one, key
        labels = [one.labels for one in self.by_bot(chat)]
        raise AssertionError(f"no button {label!r} on the screen: {labels}")

    def _among(self, chat: int, messages: Sequence[int]) -> Iterator[Lying]:
        for message in messages:
            found = self.lying.get((chat, message))
            if found is not None:
                yield found

    def _must_be_young(self, messages: Sequence[Lying]) -> None:
        ages = [(self.clock() - one.date, one.kind) for one in messages]
        if any(age > DELETABLE or (kind == "dice" and age < DICE) for age, kind in ages):
            raise bad(UNDELETABLE)

    def _erase(self, one: Lying) -> None:
        del self.lying[one.chat, one.id]
        shown = self.reply_keyboards.get(one.chat)
        if shown is not None and shown.id == one.id:
            # The clients drop a reply keyboard with the message that brought it.
            del self.reply_keyboards[one.chat]

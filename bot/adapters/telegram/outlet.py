"""One private chat: shows a Say there, and leaves nothing of it.

Rules of this file: plain text, no previews, no sound; what is shown is put down before the next
message goes out; an answer that was overtaken by leaving is not sent any more.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from telegram.error import Forbidden, TelegramError

from bot.adapters.layout import lay_out
from bot.adapters.telegram import ids
from bot.adapters.telegram.clearing import Clearing
from bot.adapters.telegram.desk import Desk
from bot.adapters.telegram.keyboards import NO_PREVIEW, Extras, below, for_member, for_position
from bot.adapters.telegram.limits import COVERABLE, LIMITS
from bot.adapters.telegram.patience import persist
from bot.adapters.telegram.sending import send
from bot.adapters.telegram.wires import Wires
from bot.events import Button, Cover, Say
from bot.flows.guide import TEAM
from bot.store import Trail

PIN = Button("place", "pin", "")  # asks the platform for a position
KEYS = {"pin": for_position, "member": for_member}


class ChatOutlet:
    """The outlet of one chat; `asks` puts a key below the next answer, "pin" or "member"."""

    def __init__(
        self,
        chat: int,
        wires: Wires,
        *,
        language: str | None = None,
        asks: str = "",
    ) -> None:
        """Nothing is sent before something is shown; `language` is for what has none itself."""
        self._chat = chat
        self._wires = wires
        self._language = language
        self._asks = asks
        self._desk: Desk = wires.desks.of(chat)
        self._clearing = Clearing(chat, wires, self._desk)

    @property
    def coverable_for(self) -> timedelta:
        """How long Telegram lets a message be deleted, less an hour for trying again."""
        return COVERABLE

    async def show(self, say: Say) -> tuple[str, ...]:
        """Send it; the ids of what was sent, even if leaving stopped it half-way.

        Somebody who has blocked the bot is shown nothing, and that is no error.
        """
        desk = self._desk
        epoch, before = desk.covers, desk.keyboard
        shown: list[str] = []
        try:
            if self._asks in _keys_for(say):
                await self._show_key(say, shown)
            await self._show_messages(say, epoch, shown)
        except Forbidden:
            return tuple(shown)
        except TelegramError:
            desk.strays |= ids.lying(shown).every  # nobody else hears of them: the cover must
            raise
        if desk.covers == epoch:
            shown = await self._tidied(shown, before, is_harmless=_is_harmless(say))
        return tuple(shown)

    async def cover(self, cover: Cover, trail: Trail) -> None:
        """Only the cover's text stays; raises if something has to be tried again."""
        keyboard = below([(one,) for one in cover.buttons], self._wires.codes)
        await self._clearing.cover(cover.text, keyboard, trail)

    async def take_back(self, messages: tuple[str, ...]) -> None:
        """Delete these messages; raises if something has to be tried again."""
        await self._clearing.take_back(messages)

    async def _show_messages(self, say: Say, epoch: int, shown: list[str]) -> None:
        # What stays is one line of digits: what stands above it would stay as well.
        is_bare = _is_harmless(say) or (say.stays and not say.buttons)
        opening = say.opening or self._wires.opening(self._spoken(say))
        for message in lay_out(self._with_pin(say), LIMITS, None if is_bare else opening):
            if self._desk.covers != epoch:
                break
            sent = await self._send(message.text, below(message.rows, self._wires.codes))
            shown += [ids.ours(sent)] if sent else []

    async def _show_key(self, say: Say, shown: list[str]) -> None:
        texts, language = self._wires.texts, self._spoken(say)
        key = KEYS[self._asks](texts.say(language, f"{self._asks}.button"))
        sent = await self._send(texts.say(language, self._asks), key)
        if sent is not None:
            self._desk.keyboard = sent
            shown.append(ids.keyboard(sent))

    async def _send(self, text: str, keyboard: Extras) -> int | None:
        async def sent() -> int:
            return await send(self._wires.talking, self._chat, text, NO_PREVIEW | keyboard)

        found = await persist(sent, self._desk, self._wires.sleep, is_sending=True)
        if found is not None:
            self._desk.meet(found)
        return found

    async def _tidied(
        self, shown: list[str], before: int | None, *, is_harmless: bool
    ) -> list[str]:
        """What lies there, after what the answer replaces: a location key, an older line."""
        desk = self._desk
        line, desk.line = desk.line, None
        if before is not None:
            desk.keyboard = None if desk.keyboard == before else desk.keyboard
            await self._clearing.try_to_delete(before)
        if line is None or not is_harmless:
            # A harmless line above a talk goes when the talk goes.
            if line is not None:
                desk.meet(line)
                shown = [ids.ours(line), *shown]
        else:
            await self._clearing.try_to_delete(line)
        if is_harmless and shown:
            desk.line = max(ids.lying(shown).every)
            self._wires.desks.keep(desk)
        return shown

    def _with_pin(self, say: Say) -> Say:
        """The Say with a button for the position where the place is asked."""
        if self._asks or not _asks_place(say):
            return say
        label = self._wires.texts.say(self._spoken(say), "pin.button")
        *others, leave = say.buttons
        return replace(say, buttons=(*others, Button(PIN.node, PIN.key, label), leave))

    def _spoken(self, say: Say) -> str:
        texts = self._wires.texts
        wanted = say.language or self._language
        return texts.best((wanted,) if wanted else ())


def _is_harmless(say: Say) -> bool:
    """Whether it is the line that stands where nothing is open."""
    return [one.node for one in say.buttons] == ["start"]


def _keys_for(say: Say) -> frozenset[str]:
    """Which keys fit an answer: under a cover none does."""
    is_team = any(one.node == TEAM for one in say.buttons)
    return frozenset(({"pin"} if _asks_place(say) else set()) | ({"member"} if is_team else set()))


def _asks_place(say: Say) -> bool:
    """Whether the place is asked, so that a position answers it."""
    return any(one.node == PIN.node for one in say.buttons)

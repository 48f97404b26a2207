"""The scenes that are drawn: out of golden transcripts, and out of the pages of a server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from discord import ui

from bot.adapters.discord.community import settings_page, sheet
from bot.communities import Community
from bot.texts import load_texts
from drawing.scene import Scene, Shown

TALKS = Path("tests/conversations/en")
BOT = "Waypost"
CHANNEL, ROLE = 111, 222  # stand for "#help" and "@Moderators"
CALLED = {f"<#{CHANNEL}>": "#help", f"<@&{ROLE}>": "@Moderators"}
LABELS = re.compile(r"\[([^\]]*)\]")
TEXTS = load_texts()


def turns(name: str) -> list[tuple[str, Shown]]:
    """Every turn of a transcript: what was done, and what was shown."""
    text = (TALKS / f"{name}.txt").read_text(encoding="utf-8")
    return [_turn(part) for part in text.split("\n> ")[1:]]


def _turn(part: str) -> tuple[str, Shown]:
    done, *lines = part.split("\n")
    said = [line.removeprefix("  ") for line in lines if not line.startswith("  remembers:")]
    labels: tuple[str, ...] = ()
    while said and (not said[-1] or said[-1].startswith("[")):
        last = said.pop()
        labels = tuple(LABELS.findall(last)) if last else labels
    return done, Shown(BOT, "\n".join(said), labels)


def shown(name: str, at: int, *, most: int = 99) -> tuple[Shown, ...]:
    """What somebody did in a turn and what came, with at most so many labels."""
    done, answer = turns(name)[at]
    labels = answer.labels
    if len(labels) > most:
        labels = (*labels[:most], "…")
    mine = done if not done.startswith("[") else f"presses: {done[1:-1]}"
    return Shown("You", mine, is_theirs=True), Shown(BOT, answer.text, labels)


def _items(view: ui.View) -> Iterator[str]:
    """What can be pressed on a page: a list shows its hint, or what is chosen in it."""
    for item in view.children:
        if isinstance(item, ui.Button):
            yield item.label or ""
        elif isinstance(item, ui.Select):
            chosen = [one.label for one in item.options if one.default]
            yield f"{', '.join(chosen) or item.placeholder or ''} ▾"
        elif isinstance(item, ui.ChannelSelect | ui.RoleSelect):
            yield f"{item.placeholder or ''} ▾"


def _page(text: str, view: ui.View) -> Shown:
    for code, name in CALLED.items():
        text = text.replace(code, name)
    text = text.replace("```", "").replace("**", "").replace("\\", "")
    return Shown(BOT, text, tuple(_items(view)), is_private=True)


def _panel() -> Shown:
    return Shown(BOT, TEXTS.say("en", "panel"), (TEXTS.say("en", "panel.open"),))


def scenes() -> list[Scene]:
    """All of them, in the order of the guides."""
    texts = TEXTS.on("discord")
    there = Community("d:1", "en", ("en",), ("PH", "MY"), (ROLE,), CHANNEL)
    called = {"PH": "Philippines", "MY": "Malaysia"}
    tested = (texts.say("en", "selftest.well", channel=f"<#{CHANNEL}>"),)
    settings = settings_page.Settings(there, called, tested)
    first = sheet.page(sheet.Sheet(), CHANNEL, texts, "en")
    picked = sheet.page(sheet.Sheet(picked="images"), CHANNEL, texts, "en")
    return [
        Scene("setup", "The settings of a server on Discord", _settings(settings)),
        Scene("panel", "The panel, as everybody in the channel sees it", (_panel(),)),
        Scene(
            "opened",
            "What opens when somebody presses the button (Telegram)",
            shown("by-the-panel", 0),
        ),
        Scene(
            "sheet",
            "The moderators' sheet on Discord, the same for every member",
            (_page(*first),),
        ),
        Scene("words", "The sheet with words to copy and send", (_page(*picked),)),
        Scene("guide", "/guide: ten situations", shown("guide", 0)),
        Scene("right-now", '/guide, "Right now": the number comes first', shown("guide", 1)),
        Scene("not-to-do", "/guide: what a moderator should not do", shown("guide", NOT_TO_DO)),
    ]


NOT_TO_DO = next(
    at for at, (done, _) in enumerate(turns("guide")) if done == "[What I should not do]"
)


def _settings(settings: settings_page.Settings) -> tuple[Shown, ...]:
    return (_page(*settings_page.page(settings, TEXTS.on("discord"), "en")),)

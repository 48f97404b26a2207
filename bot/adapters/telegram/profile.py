"""What Telegram shows of the bot before the first word: its commands and descriptions.

Rule of this file: every sentence is true, and none tells more than a stranger may see; what is
there already is not written again, for Telegram limits how often it may change.
"""

from __future__ import annotations

from collections.abc import Iterator

from telegram import Bot, BotCommand, BotCommandScopeAllChatAdministrators

from bot.adapters.commands import COMMANDS, UNLISTED
from bot.texts import Texts

FOR_ADMINS = ("setup", "guide")  # what only admins see in a group
ADMINS = BotCommandScopeAllChatAdministrators()


async def publish(bot: Bot, texts: Texts) -> None:
    """Bring commands and descriptions up to date, in every language and for everybody else."""
    for language, code in _languages(texts):
        commands = [
            BotCommand(name.removeprefix("/"), texts.say(language, f"command.{name[1:]}"))
            for name in COMMANDS
            if name not in UNLISTED
        ]
        if list(await bot.get_my_commands(language_code=code)) != commands:
            await bot.set_my_commands(commands, language_code=code)
        for_admins = [
            BotCommand(name, texts.say(language, f"command.{name}")) for name in FOR_ADMINS
        ]
        if list(await bot.get_my_commands(ADMINS, code)) != for_admins:
            await bot.set_my_commands(for_admins, ADMINS, code)
        text = texts.say(language, "profile")
        if (await bot.get_my_description(language_code=code)).description != text:
            await bot.set_my_description(text, language_code=code)
        short = texts.say(language, "profile.short")
        found = await bot.get_my_short_description(language_code=code)
        if found.short_description != short:
            await bot.set_my_short_description(short, language_code=code)


def _languages(texts: Texts) -> Iterator[tuple[str, str | None]]:
    """The languages with Telegram's codes: two letters of ISO 639-1, None for all others."""
    yield texts.best(()), None
    known: set[str] = set()
    for language in texts.languages:
        code = language.split("-", maxsplit=1)[0]
        if len(code) == 2 and code not in known:  # noqa: PLR2004 - ISO 639-1
            known.add(code)
            yield language, code

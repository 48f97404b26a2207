"""The commands as Discord registers them: one for everybody, and the two it is asked to have.

Rules of this file: what stands here is read by everybody in every server; no word of it tells
what somebody is looking for.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.adapters.discord.events import SLASH
from bot.texts import LAST, Texts

# interactions/application-commands, "Installation context" and "Interaction contexts"
BY_SERVERS_AND_BY_USERS = [0, 1]
SERVERS_DIRECT_AND_GROUPS = [0, 1, 2]
CHAT_INPUT = 1

# Discord's own tags (reference, "Locales") of the languages that it tells apart further.
LOCALES = {"en": ("en-US", "en-GB"), "es": ("es-ES", "es-419"), "pt": ("pt-BR",), "sv": ("sv-SE",)}
LOCALES |= {"zh": ("zh-CN",), "zh-Hans": ("zh-CN",), "zh-Hant": ("zh-TW",), "fil": ()}
KNOWN = frozenset(
    {
        *("id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu"),
        *("nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru"),
        *("uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko"),
    }
)


def commands(texts: Texts) -> list[dict[str, object]]:
    """What is registered with Discord, for all servers at once.

    The name is the same in every language, for the texts name it.
    """
    return [
        {
            "type": CHAT_INPUT,
            "name": name,
            "description": texts.say(LAST, f"discord-command.{name}"),
            "description_localizations": localized(texts, f"discord-command.{name}"),
            "integration_types": BY_SERVERS_AND_BY_USERS,
            "contexts": SERVERS_DIRECT_AND_GROUPS,
        }
        for name in SLASH
    ]


def localized(texts: Texts, key: str) -> dict[str, str]:
    """A text by Discord's tags of every language that has it."""
    return {
        locale: texts.say(language, key)
        for language in texts.languages
        for locale in _locales(language)
    }


def _locales(language: str) -> Iterable[str]:
    found = LOCALES.get(language, (language,))
    return [one for one in found if one in KNOWN]

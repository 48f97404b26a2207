"""What somebody who looks would see of a call, a text or a mail: said before it is made.

Rules of this file: each kind of way has its sentences, and each sentence is shown once; whether
a bill shows it is said only where a source of the line says so, else that nobody knows.
"""

from __future__ import annotations

from bot.texts import Texts
from directory.service import VOICE, Channel, Service

# What each kind of way leaves behind: keys of the text `traces`, in the order of being found.
LEFT_BY = {
    VOICE: ("call_list",),
    "text": ("messages", "notification"),
    "chat": ("browser",),
    "web": ("browser",),
    "email": ("mail_copy", "notification"),
    "app": ("app", "notification"),
}
MESSENGER = ("messenger", "notification")  # every other way to write
ON_BILLS = (VOICE, "text")
SHORT = 6  # digits: numbers of so few are often named on an itemised bill


def traces_of(service: Service, texts: Texts, language: str) -> str:
    """The traces that using this service leaves, one a line."""
    keys: dict[str, None] = {}
    for way in service.channels:
        keys |= dict.fromkeys(LEFT_BY.get(way.type, MESSENGER))
        if way.type in ON_BILLS:
            keys[_bill(way)] = None
            if len([one for one in way.value if one.isdecimal()]) <= SHORT:
                keys["short_number"] = None
    keys["here"] = None
    return "\n".join(f"- {texts.say(language, f'traces.{key}')}" for key in keys)


def _bill(way: Channel) -> str:
    if way.on_phone_bill is None:
        return "bill_unknown"
    return "bill_shows" if way.on_phone_bill else "bill_hides"

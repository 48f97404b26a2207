"""Whether a text tells what a covered chat is about: for the tests of skins and of traces."""

from __future__ import annotations

import re

from tests.invented import SNAPSHOT, TEXTS

# Words and parts of words that no cover may hold, in English and in Spanish.
WORDS = re.compile(
    r"(?<!\w)(abus|danger|violen|hurts? me|hit(s|ting)? me|scare|suicid|kill|die\b|rape|sexual"
    r"|harm|threat|police|emergenc|helpline|crisis|counsel|trust|victim|safe|escape"
    r"|peligro|maltrat|violac|violan|me pega|miedo|matar|morir|amenaz|policía|urgenc|ayuda\b"
    r"|confianza|víctima|a salvo|salir\b|huir)",
    re.IGNORECASE,
)
NUMBERS = tuple(way.value for one in SNAPSHOT.services for way in one.channels)
GENERIC = tuple(
    TEXTS.say(language, key, number=".", who=".").split(".")[0]
    for language in TEXTS.languages
    for key in ("covered", "covered.no_number")
)


def tells(text: str) -> bool:
    """Whether a text holds a telling word or a number; what any bot could answer is none."""
    if text.startswith(GENERIC) or any(f"\n{one}" in text for one in GENERIC):
        return False
    return WORDS.search(text) is not None or any(one in text for one in NUMBERS)

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
ANY = "\0"  # where a number stands in what any bot could say
GENERIC = re.compile(
    "|".join(
        re.escape(TEXTS.worn(skin).say(language, key, number=ANY, who=ANY)).replace(
            ANY, r"[^\n]*?"
        )
        for skin in TEXTS.skins
        for language in TEXTS.languages
        for key in ("covered", "covered.no_number", "emergency", "emergency.unknown")
    )
)


def tells(text: str) -> bool:
    """Whether a text holds a telling word or a number; what any bot could answer is none."""
    text = GENERIC.sub("", text)
    return WORDS.search(text) is not None or any(one in text for one in NUMBERS)

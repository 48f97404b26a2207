"""The sentences for when all else fails; they need no file, no database and no other text.

The number in them is the one that safeguarding, section 2, gives for an unknown place.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.lasttongues import CALL_NOW

SORRY = {
    "en": (
        "Something broke on my side. It is not your fault. "
        "If you or someone else is in danger, call your emergency number now. "
        "On most mobile phones 112 finds one, but not everywhere. "
        "Nobody has been told yet: please call, or show this to someone near you. "
        "You can write to me again in a moment, or send /x to leave."
    ),
    "es": (
        "Algo falló de mi lado. No es culpa tuya. "
        "Si tú u otra persona están en peligro, llama ya a tu número de emergencias. "
        "En la mayoría de los celulares el 112 encuentra uno, pero no en todas partes. "
        "Todavía nadie lo sabe: por favor llama, o muestra esto a alguien cercano. "
        "Puedes volver a escribirme en un momento, o enviar /x para salir."
    ),
}
BY_BUTTON = {
    "You can write to me again in a moment, or send /x to leave.": (
        "You can write to me again in a moment, or press Leave."
    ),
    "Puedes volver a escribirme en un momento, o enviar /x para salir.": (
        "Puedes volver a escribirme en un momento, o tocar Salir."
    ),
}
HARMLESS = {
    # The same words as `harmless` in bot/texts: left, expired and broken look alike.
    "en": "Hello. Nothing is open here. Send /start to begin.",
    "es": "Hola. Aquí no hay nada abierto. Manda /start para empezar.",
}


def sorry(languages: Sequence[str]) -> str:
    """What a person reads when a turn failed, with the emergency way; English if in doubt."""
    for language in languages:
        base = language.replace("_", "-").split("-")[0].casefold()
        if base in SORRY:
            return SORRY[base]
        if (call := CALL_NOW.get(language) or CALL_NOW.get(base) or _kin(base)) is not None:
            return f"{call}\n\n{SORRY['en']}"
    return SORRY["en"]


def by_button(text: str) -> str:
    """The same sentence where a button leaves and `/x` would be read by others."""
    for typed, pressed in BY_BUTTON.items():
        text = text.replace(typed, pressed)
    return text


def harmless(languages: Sequence[str]) -> str:
    """What stays on the screen when even the covering words cannot be had."""
    return _best(HARMLESS, languages)


def _kin(base: str) -> str | None:
    """The sentence of the first written form of a language: Portuguese, Chinese."""
    return next((text for tag, text in CALL_NOW.items() if tag.split("-")[0] == base), None)


def _best(texts: dict[str, str], languages: Sequence[str]) -> str:
    for language in languages:
        text = texts.get(language.replace("_", "-").split("-")[0].casefold())
        if text is not None:
            return text
    return texts["en"]

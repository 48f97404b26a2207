"""Names that carry little words or endings: "Москве", "서울에서", "بمصر", "İstanbul'da"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from directory.places.mentions import LONGEST_PHRASE, Mention
from directory.places.stance import moved_at
from directory.places.tables import Known, Option, Tables, read_key
from directory.places.trust import FREE, HOME, METROPOLIS, NEAR, NEVER, PLACE, trust
from directory.places.words import Word

BIG = 100_000  # people; smaller towns are read bent only behind a firm place word
SHORT_HANGUL = 3  # syllables
LONGEST = 3  # words of a name whose first word carries a head: "בבאר שבע"
PLACED = frozenset({"now", "me", "home", "in", "from"})
_HEADED = {
    "hebrew": re.compile("[\u0590-\u05ff]"),
    "arabic": re.compile("[\u0600-\u06ff]"),
    "ethiopic": re.compile("[\u1200-\u137f]"),
}
_HANGUL = re.compile("[\uac00-\ud7af]")
_GREEK = re.compile("[\u0370-\u03ff]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
# Scripts of few countries: the letter that an ending took from a name, then those countries.
DROPPED = {
    re.compile("[\u10a0-\u10ff]"): ("ი", "GE"),
    re.compile("[\u0530-\u058f]"): ("ի", "AM"),
    re.compile("[\u0d80-\u0dff]"): ("ය", "LK"),
    re.compile("[\u0b80-\u0bff]"): ("ம்", "IN", "LK", "MY", "SG"),
    re.compile("[\u0c00-\u0c7f]"): ("ు", "IN"),
    re.compile("[\u0c80-\u0cff]"): ("ು", "IN"),
    re.compile("[\u0d00-\u0d7f]"): ("ം", "IN"),
}
# Letters that a Malayalam name ends with, by what they are before an ending.
CHILLU = {"ര": "ർ", "ല": "ൽ", "ന": "ൻ", "ള": "ൾ", "ണ": "ൺ"}
DROPPED_LEAST = 3  # letters of what is left
# Little words behind which these languages bend a name.
BENDING = frozenset(
    [
        *(
            "w",
            "we",
            "v",
            "ve",
            "vo",
            "z",
            "ze",
            "u",
            "do",
            "od",
            "iz",
            "na",
            "pod",
            "kolo",
            "obok",
        ),
        *(
            "niedaleko",
            "kod",
            "kraj",
            "blizu",
            "pored",
            "в",
            "у",
            "во",
            "з",
            "із",
            "зі",
            "из",
            "с",
        ),
        *(
            "со",
            "под",
            "возле",
            "около",
            "біля",
            "коло",
            "край",
            "от",
            "від",
            "на",
            "до",
            "is",
            "no",
            "nuo",
        ),
    ]
)
GENITIVE = frozenset({"iz", "из"})  # words that it follows: "iz kragujevca sam"
BEING = frozenset(
    {"olen", "oon", "esu", "esmu", "vagyok", "sam", "smo", "sem", "som", "jsem", "jsme"}
)  # "am", behind which the ending says where
# Countries where names of towns are bent as the endings of this script are.
HOMES = {
    "latin": frozenset(
        [
            *("PL", "CZ", "SK", "SI", "HR", "RS", "BA", "ME", "MK", "XK", "AL", "LT", "LV", "EE"),
            *("FI", "HU", "RO", "MD", "TR", "AZ", "UZ", "TM", "UA", "BY", "IS"),
        ]
    ),
    "cyrillic": frozenset(
        [
            *("UA", "RU", "BY", "BG", "RS", "MK", "BA", "ME", "KZ", "KG", "UZ", "TJ", "MN", "MD"),
        ]
    ),
    "greek": frozenset(("GR", "CY")),
}
# What an ending took from the name: the last letters of what is left, and those of the name.
_LATIN = (
    "",
    *("a", "e", "o", "y", "i", "ie", "ia", "ice", "ica", "ovo", "in", "s", "as", "is", "us", "ur"),
)
_CYRILLIC_ENDS = ("", "а", "я", "ь", "е", "и", "і", "о", "ий", "ый", "ы")
_GREEK_ENDS = ("", "σ", "οσ", "ασ", "ησ", "α", "η", "ο", "ι", "εσ", "αι")  # ς folds to σ
_ENDS = {"latin": _LATIN, "cyrillic": _CYRILLIC_ENDS, "greek": _GREEK_ENDS}
_TURNED = (
    *(("ев", "еу"), ("ов", "оу"), ("ав", "ау"), ("ог", "іг")),
    *(("ов", "ів"), ("єв", "їв"), ("ев", "їв"), ("ол", "іль"), ("оп", "іп")),
    *(("c", "ka"), ("dz", "ga"), ("z", "ga"), ("z", "ha"), ("c", "k"), ("rz", "ra")),
    *(
        ("ц", "к"),
        ("ц", "ка"),
        ("ц", "т"),
        ("дз", "д"),
        ("з", "га"),
        ("з", "г"),
        ("с", "ха"),
        ("ч", "ка"),
    ),
)
_ADJECTIVE = {
    "latin": re.compile("(?:ym|im|ej|ych|ich|ego|iej|om|oj|ih|og|em)$"),
    "cyrillic": re.compile("(?:ом|ем|ой|ей|ых|их|ого|его|ому|ій|ої)$"),
}
_ADJECTIVES = {
    "latin": ("y", "i", "a", "e", "ie", "o", ""),
    "cyrillic": ("ый", "ий", "ая", "яя", "ые", "ие", "ое", "а", "е", "і", ""),
}
_FLEETING = re.compile("([^aeiouyаеєиіоуыюя])([^aeiouyаеєиіоуыюя])$")


def bent_names(told: Tables, words: Sequence[Word], taken: set[int]) -> list[Mention]:
    """Names in bent words that are no part of another mention yet."""
    found = []
    for at, word in enumerate(words):
        key = word.key
        if at in taken or len(key) <= 2 or key.isdigit() or _is_plain_word(told, key):  # noqa: PLR2004  # letters
            continue
        # What is a name as it stands was judged so, and has no ending, unless it must have one.
        if not told.has(key) or _is_placed(told, words, at):
            mention = _bent(told, words, at)
            if mention:
                found.append(mention)
    return found


def _is_plain_word(told: Tables, key: str) -> bool:
    return key in told.subjects or key in told.little or key in told.wary


def _bent(told: Tables, words: Sequence[Word], at: int) -> Mention | None:
    key = words[at].key
    for script, letters in _HEADED.items():
        if letters.match(key):
            return _headed(told, words, at, script)
    is_placed = _is_placed(told, words, at)
    if is_placed and at + 1 < len(words) and not words[at + 1].is_cut:
        two = _two_bent(told, words, at)
        if two:
            return two
    if _HANGUL.match(key):
        return _ended(told, key, at, "korean", 2)
    if key.isascii():
        return _ended(told, key, at, "latin", 3 if is_placed else 4, is_placed=is_placed)
    return _ended(told, key, at, "other", 4 if _CYRILLIC.match(key) else 2, is_placed=is_placed)


def _is_placed(told: Tables, words: Sequence[Word], at: int) -> bool:
    """Whether words say that a place follows, and the case of it: "mieszkam w", "gyvenu"."""
    is_said = not words[at].is_cut and words[at - 1].key in told.placed_ends
    for begin in range(max(0, at - LONGEST_PHRASE), at if is_said else 0):
        kind = told.before.get(" ".join(w.key for w in words[begin:at]))
        is_two = begin < at - 1 and words[at - 1].key in BENDING
        is_being = kind == "me" and words[at - 1].key in BEING
        is_out_of = kind == "from" and words[at - 1].is_first and words[at - 1].key in GENITIVE
        if kind == "home" or is_being or is_out_of or (is_two and kind in PLACED):
            return True
    is_last = at + 1 == len(words) or words[at + 1].is_cut
    if is_said and not is_last and words[at - 1].key in BENDING and words[at + 1].key in BEING:
        return True  # "u splitu sam"
    is_lived_in = not is_last and told.after.get(words[at + 1].key) == "home"
    return is_lived_in or (not words[at].is_cut and moved_at(told, words, at) is not None)


def _headed(told: Tables, words: Sequence[Word], at: int, script: str) -> Mention | None:
    for head, kind in told.glued[script, "head"]:
        if not words[at].key.startswith(head):
            continue
        for end in range(min(at + LONGEST, len(words)), at, -1):
            if any(w.is_cut for w in words[at + 1 : end]):
                continue
            name = " ".join(w.key for w in words[at:end])[len(head) :]
            if options := _big(told, name, 3):
                return Mention(at, end, options, FREE if kind == "in" else PLACE, kind)
    key = words[at].key
    options = _big(told, key[:-1], 4) if script == "arabic" and key.endswith("م") else ()
    if any(o.people >= METROPOLIS for o in options):
        return Mention(at, at + 1, options, PLACE, "me")  # Persian: "تبریزم"
    return None


def _ended(
    told: Tables, key: str, at: int, script: str, least: int, *, is_placed: bool = False
) -> Mention | None:
    pieces = told.tails.get((script, key[-1]), ())
    if not is_placed and not pieces:
        return None
    homes = "cyrillic" if _CYRILLIC.match(key) else script
    homes = "greek" if _GREEK.match(key) else homes
    stems = [(key[: -len(e)], kind) for e, kind in pieces if key.endswith(e)]
    stems = [(stem, kind) for stem, kind in stems if len(stem) >= least]
    for stem, kind in stems:
        options = _big(told, stem, least) or (_dropped(told, stem) if kind else ())
        if homes == "latin" or (homes == "cyrillic" and kind):
            # A Turkish, Finnish or Kazakh ending is any word's in other languages.
            options = tuple(o for o in options if _is_bent_there(o, homes))
        if options:
            return Mention(at, at + 1, options, PLACE, kind)
    if is_placed and homes in HOMES:
        return _small_bent(told, [*stems, (key, "")], at, homes)
    return None


def _small_bent(
    told: Tables, stems: Sequence[tuple[str, str]], at: int, homes: str
) -> Mention | None:
    """A town of any size, tried in all plain forms that it may have."""
    for stem, kind in stems:
        for name in _plain(stem, homes):
            if options := _small(told, name, HOMES[homes]):
                return Mention(at, at + 1, options, PLACE, kind)
    return None


def _two_bent(told: Tables, words: Sequence[Word], at: int) -> Mention | None:
    """A name of adjective and noun, both bent: "в нижнем тагиле", "w nowym targu"."""
    first, second = words[at].key, words[at + 1].key
    homes = "cyrillic" if _CYRILLIC.match(first) else "latin"
    ending = _ADJECTIVE[homes].search(first)
    if not ending or not (first.isascii() or homes == "cyrillic"):
        return None
    script = "other" if homes == "cyrillic" else "latin"
    pieces = ["", *(e for e, _ in told.tails.get((script, second[-1]), ()) if second.endswith(e))]
    nouns = {name for e in pieces for name in _plain(second[: len(second) - len(e)], homes)}
    for plain in _ADJECTIVES[homes]:
        for noun in sorted(nouns):
            name = f"{first[: ending.start()]}{plain} {noun}"
            if told.has(name) and (options := _small(told, name, HOMES[homes])):
                return Mention(at, at + 2, options, PLACE, "")
    return None


def _dropped(told: Tables, stem: str) -> tuple[Option, ...]:
    """A town in a script of few countries, whose name lost its last letter to the ending."""
    for letter, (last, *homes) in DROPPED.items():
        if len(stem) >= DROPPED_LEAST and letter.match(stem):
            closed = stem[:-1] + CHILLU.get(stem[-1], stem[-1])
            names = (stem, stem + last, closed)
            return next((found for n in names if (found := _small(told, n, homes))), ())
    return ()


def _is_bent_there(option: Option, homes: str) -> bool:
    is_known = option.how in {"name", "alias"} or option.people >= METROPOLIS
    return is_known or option.country in HOMES[homes]


def _plain(stem: str, homes: str) -> Iterator[str]:
    """What a name may be in its plain form, when this is left of it: "lublin", "kielc"."""
    for end in _ENDS[homes]:
        yield stem + end
    for last, name in _TURNED:
        if stem.endswith(last):
            yield stem.removesuffix(last) + name
    if two := _FLEETING.search(stem):
        for letter in ("e", "ie", "a") if homes == "latin" else ("е", "о", "а"):
            yield stem[: two.start()] + two[1] + letter + two[2]


def _small(told: Tables, key: str, homes: Collection[str]) -> tuple[Option, ...]:
    """Towns of any size that are called so where names are bent like this."""
    known = read_key(told, key)
    if known is None or len(key) < 3 or trust(key, known, told.wary) in {NEVER, NEAR}:  # noqa: PLR2004  # Niš
        return ()
    is_town = all(o.how in {"city", "region", "alias"} for o in known.options)
    return tuple(o for o in known.options if o.country in homes) if is_town else ()


def _big(told: Tables, stem: str, least: int) -> tuple[Option, ...]:
    """The countries or big towns that the stem means, if it is long enough."""
    if len(stem) < least:
        return ()
    key = stem if told.has(stem) else told.stems.get(stem, "")
    known = read_key(told, key) if key else None
    if known is None or trust(key, known, told.wary) in {NEVER, NEAR, HOME}:
        return ()
    if known.is_doubtful or (known.is_word and not _is_metropolis(known)):
        return ()
    # Two syllables of Hangul are many a word: only names of Korea's own towns are that short.
    is_short = _HANGUL.match(key) is not None and len(key) <= SHORT_HANGUL
    return tuple(
        o
        for o in known.options
        if o.how in {"name", "alias"}
        or (o.people >= BIG and (not is_short or o.country in {"KR", "KP"}))
    )


def _is_metropolis(known: Known) -> bool:
    """A town so big that its name is meant although it is also a word: Bursa."""
    return known.is_own and max(o.people for o in known.options) >= METROPOLIS

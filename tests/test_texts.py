"""Every language says everything, in words a scared child can read that promise nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot.texts
from bot.adapters.layout import is_opening
from bot.texts import LAST, Texts
from directory.concerns import CONCERNS

FOLDER = Path(bot.texts.__file__).parent
# Languages with only `emergency.ftl` have words for danger and no others yet.
PARTIAL = sorted(
    one.name
    for one in FOLDER.iterdir()
    if [path.name for path in one.glob("*.ftl")] == ["emergency.ftl"]
)
LANGUAGES = sorted(
    one.name for one in FOLDER.iterdir() if any(one.glob("*.ftl")) and one.name not in PARTIAL
)
TRANSLATIONS = [one for one in LANGUAGES if one != LAST]

LONGEST_LABEL = 60  # characters of a button: two lines of a small phone
LONGEST_NAME = 36  # characters of a service's name on a button (bot/flows/referral.py)
SHORTEST_ANSWER = 3  # words of an answer to a safety question
MOST_WORDS = 60  # words read before the first number of a first answer, at most
SCHOOL_YEAR = 6  # of the United States, which is what the Flesch-Kincaid grade counts
GRADED_FROM = 12  # words; shorter texts give grades that mean nothing

SAMPLES: Mapping[str, str | int] = {
    "about": "a life is in danger",
    "asked": "7",
    "channel": "#help",
    "held": "a few",
    "roles": "helpers",
    "against": "it is closed now",
    "contact": "https://example.org/write",
    "count": 3,
    "country": "Example Land",
    "day": "on Monday",
    "days": 90,
    "from": 11,
    "hours": 3,
    "keyword": "HELLO",
    "language": "English",
    "looked": "November 2026",
    "minutes": 10,
    "name": "Example Line for Young People",
    "names": "Example Line, Example Chat",
    "number": "000 111",
    "numbers": "000 112, 000 113",
    "page": 2,
    "pages": 3,
    "place": "Example Land",
    "plain": "Full page",
    "whom": "the police",
    "where": "the pinned post",
    "rest": "English",
    "reasons": "it is free, you can write",
    "stated": "March 2024",
    "time": "18:00",
    "to": 17,
    "topic": "I feel alone",
    "wait": "in about 3 hours",
    "who": "police, ambulance, fire",
}

# What stands on a button: single keys, and messages of which all attributes but some are labels.
LABELS = (
    *("leave", "back", "forget_label", "harmless.start", "standing.language", "language.own"),
    *("pin.button", "group.button"),
)
LABELS_OF: Mapping[str, frozenset[str]] = {
    "concern": frozenset({"which"}),
    "area": frozenset({"unknown", "about_friend", "about_other"}),
    "age": frozenset(),
    "safe_now": frozenset(),
    "safe_friend": frozenset({"for_other"}),
    "safe_suicide": frozenset(),
    "change": frozenset(),
    "before": frozenset(),
    "before_contact": frozenset(),
    "discord-button": frozenset(),
    "guide": frozenset(),
    "offers": frozenset({"kept_agreed", "kept_never"}),
}
LABELS_AMONG: Mapping[str, tuple[str, ...]] = {
    "place": ("rather_not",),
    "services": ("change", "more", "nobody", "say_first", "words", "after", "else", "elsewhere"),
    "panel": ("open", "move"),
    "local": ("add", "back"),
    "offer": ("never",),
    "sheet": ("post", "send"),
    "setup": ("post", "again", "own"),
    "emergency": (
        *("same", "abroad", "online", "cannot_talk", "afraid", "no_phone"),
        *("people", "ok", "after"),
    ),
}

# Words of offices, never shown to a child; "confidential" says more than any line keeps.
FORBIDDEN: Mapping[str, str] = {
    "en": r"results?|services|referrals?|concern(s|ed|ing)?|sessions?|invalid|verified|victims?"
    r"|confidential(ity|ly)?",
    "es": r"resultados?|servicios?|derivaci(ón|ones)|derivar|preocupaci(ón|ones)|sesi(ón|ones)"
    r"|inválid[oa]s?|verificad[oa]s?|víctimas?|confidencial(es|idad|mente)?",
}
PROMISES: Mapping[str, str] = {
    "en": r"promise[sd]?|promising|always|guarantee[sd]?|(?<!if )you('re| are) safe|for sure"
    r"|(will|is going to|'ll) be (fine|all right|alright|ok|okay)|don't worry",
    "es": r"promet\w+|promesas?|siempre|garanti\w+|est(ás|arás) (a salvo|en buenas manos)"
    r"|todo (va a salir|irá|va a estar|estará|saldrá) bien|no te preocupes|sin falta",
}
SOOTHING: Mapping[str, str] = {
    "en": r"calm( down| yourself)?|relax|chill|get over it|cheer up",
    "es": r"cálmate|calma|tranqui\w*|relájate|ánimo|anímate|no es para tanto",
}
# What may be said back in a first answer: what is never guessed is never there.
GUESSED = {key for key, one in CONCERNS.items() if "never-guessed" not in one.tags}
FIRST_ACKS = GUESSED | {"friend", "other"}

# How a text that names 112 says that it may fail.
NOT_EVERYWHERE: Mapping[str, str] = {"en": "not everywhere", "es": "no en todas partes"}

# The one promise that may be named is the reader's own, which may be broken.
OWN_PROMISE = ("emergency.friend", "emergency.friend_no_number")

# A word whose ending would say that the reader is a boy or a girl.
GENDERED: Mapping[str, str] = {
    "es": r"\w+[oae]/[ao]s?|\w*@\w*|\w+xs?(?<!ex)|todes|amigues"
    r"|(estás|estés|eres|seas|sientes|sientas|quedes|estoy|soy|siento|quédate)"
    r" (muy |tan |más )?(sol|segur|list|tont|buen|mal|enferm|\w+[aií]d)[oa]s?",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One text: its wording as it stands in the file, and the values it asks for."""

    pattern: ast.Pattern
    asks_for: frozenset[str]


class Asked(Visitor):
    """Collects the names of the values that a pattern asks for."""

    def __init__(self) -> None:
        """Start with none."""
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by the library
        """Note one name."""
        self.names.add(node.id.name)


def entries(language: str) -> dict[str, Entry]:
    """Every text of a language by its key, "id" or "id.attribute"; refuses junk and doubles."""
    found: dict[str, Entry] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for one in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(one, ast.Junk), f"{path.name}: {one.content}"
            if isinstance(one, ast.Message):
                for key, pattern in _patterns(one):
                    assert key not in found, f"{key} stands twice in {language}"
                    asked = Asked()
                    asked.visit(pattern)
                    found[key] = Entry(pattern, frozenset(asked.names))
    return found


def _patterns(message: ast.Message) -> Iterator[tuple[str, ast.Pattern]]:
    if message.value is not None:
        yield message.id.name, message.value
    for attribute in message.attributes:
        yield f"{message.id.name}.{attribute.id.name}", attribute.value


ENTRIES = {language: entries(language) for language in (*LANGUAGES, *PARTIAL)}
TEXTS = Texts(strict=True)


def said(language: str) -> dict[str, str]:
    """Every text of a language, formatted with the sample values."""
    return {
        key: TEXTS.say(language, key, **{name: SAMPLES[name] for name in entry.asks_for})
        for key, entry in ENTRIES[language].items()
    }


def holds(text: str, words: str) -> bool:
    """Whether a text holds one of the words, whole and in any case."""
    return re.search(rf"(?<!\w)({words})(?!\w)", text, re.IGNORECASE) is not None


def labels(language: str) -> Iterator[tuple[str, str]]:
    """What stands on the buttons of a language, a service's name as long as it may be."""
    for key in ENTRIES[language]:
        message_id, _, attribute = key.partition(".")
        is_label = (
            key in LABELS
            or (bool(attribute) and attribute not in LABELS_OF.get(message_id, {attribute}))
            or attribute in LABELS_AMONG.get(message_id, ())
        )
        if is_label:
            values = {name: SAMPLES[name] for name in ENTRIES[language][key].asks_for}
            if "name" in values:
                values["name"] = "n" * LONGEST_NAME
            yield key, TEXTS.say(language, key, **values)


def test_english_and_spanish_are_shipped() -> None:
    assert {"en", "es"} <= set(LANGUAGES)
    assert set(TEXTS.languages) == set(LANGUAGES)


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_every_language_has_every_text_of_english_and_no_other(language: str) -> None:
    english, translated = set(ENTRIES[LAST]), set(ENTRIES[language])

    assert sorted(english - translated) == []
    assert sorted(translated - english) == []


@pytest.mark.parametrize("language", PARTIAL)
def test_a_language_of_danger_alone_has_its_card_its_leaving_and_an_honest_line(
    language: str,
) -> None:
    english, translated = ENTRIES[LAST], ENTRIES[language]
    needed = {key for key in english if key.split(".")[0] in {"emergency", "who_answers"}}

    assert language in TEXTS.partial
    assert language not in TEXTS.languages
    assert set(translated) == needed | {"leave", "leaving", "partly"}
    assert all(translated[key].asks_for == english[key].asks_for for key in translated)
    assert Locale.parse(language, sep="-").languages[LAST]


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_asks_for_the_same_values(language: str) -> None:
    english = {key: entry.asks_for for key, entry in ENTRIES[LAST].items()}

    translated = {key: entry.asks_for for key, entry in ENTRIES[language].items()}

    differing = {key for key in english if translated.get(key, english[key]) != english[key]}
    assert differing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_said_and_none_is_empty(language: str) -> None:
    everything = said(language)  # strict: a fault in a text raises

    assert everything
    assert [key for key, text in everything.items() if not re.search(r"\w", text)] == []
    assert [key for key, text in everything.items() if "{" in text or "}" in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_fits_its_button_on_one_line_of_text(language: str) -> None:
    everything = dict(labels(language))

    assert len(everything) > len(LABELS) + len(LABELS_OF)
    assert {one: len(text) for one, text in everything.items() if len(text) > LONGEST_LABEL} == {}
    assert [key for key, text in everything.items() if "\n" in text] == []


@pytest.mark.parametrize("node", ["concern", "area", "safe_now", "safe_friend", "safe_suicide"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_two_buttons_of_one_question_never_read_alike(language: str, node: str) -> None:
    texts = [text for key, text in labels(language) if key.startswith(f"{node}.")]

    assert texts
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("node", ["safe_now", "safe_friend", "safe_suicide"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_safety_question_is_answered_by_a_bare_yes_or_no(language: str, node: str) -> None:
    answers = [TEXTS.say(language, f"{node}.{key}") for key in ("danger", "unsure", "ok")]

    assert [one for one in answers if words_in(one) < SHORTEST_ANSWER] == []


@pytest.mark.parametrize("words", [FORBIDDEN, SOOTHING], ids=["office", "soothing"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_holds_a_forbidden_word(language: str, words: Mapping[str, str]) -> None:
    assert language in words, f"add the forbidden words of {language} to this file"

    assert [key for key, text in said(language).items() if holds(text, words[language])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_promises_anything(language: str) -> None:
    assert language in PROMISES, f"add the promising words of {language} to this file"

    promising = [key for key, text in said(language).items() if holds(text, PROMISES[language])]

    assert [key for key in promising if key not in OWN_PROMISE] == []


@pytest.mark.parametrize("language", sorted(GENDERED))
def test_no_text_gives_the_reader_a_gender(language: str) -> None:
    assert [key for key, text in said(language).items() if holds(text, GENDERED[language])] == []


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (FORBIDDEN["en"], "Emergency Services"),
        (FORBIDDEN["es"], "Hay tres servicios."),
        (PROMISES["en"], "You are safe now."),
        (PROMISES["en"], "It will be OK."),
        (PROMISES["es"], "Te prometo que sí."),
        (PROMISES["es"], "Está garantizado."),
        (SOOTHING["en"], "Please calm down."),
        (SOOTHING["es"], "Tranquila."),
        (GENDERED["es"], "No estás solo."),
        (GENDERED["es"], "¿Te sientes muy cansada?"),
        (GENDERED["es"], "No estás solo/a."),
        (GENDERED["es"], "Hola a tod@s."),
        (GENDERED["es"], "Hola, amigxs."),
    ],
)
def test_the_word_lists_find_what_they_are_for(words: str, text: str) -> None:
    assert holds(text, words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_opening_is_one_harmless_line_for_a_locked_screen(language: str) -> None:
    openings = TEXTS.every(language, "opening")

    assert len(set(openings)) >= 4
    for opening in openings:
        assert is_opening(opening), f"{language}: {opening}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_danger_text_says_the_number_before_anything_else(language: str) -> None:
    number = str(SAMPLES["number"])
    first = ("call", "taken", "friend")

    texts = [said(language)[f"emergency.{key}"] for key in first]

    assert [one for one in texts if not re.match(rf"\W*(\w+\W+){{1,3}}{number}", one)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_112_is_never_said_to_work_everywhere(language: str) -> None:
    assert language in NOT_EVERYWHERE, f"add how {language} says it to this file"

    naming = {key: text for key, text in said(language).items() if "112" in text}

    naming.pop("emergency.other_numbers", None)  # a sample value of ours
    assert naming
    assert [key for key, text in naming.items() if NOT_EVERYWHERE[language] not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_few_words_are_read_before_the_first_number(language: str) -> None:
    texts = said(language)
    assert {f"ack.{one}" for one in FIRST_ACKS} <= set(texts)
    lead = f"{texts['welcome_short']} {texts['leaving']}"
    who = [text for key, text in texts.items() if key.startswith("who.")]
    longest_who = max(who, key=words_in)

    counts = {
        key: words_in(f"{lead} {text} {SAMPLES['name']} {longest_who}")
        for key, text in texts.items()
        if key.removeprefix("ack.") in FIRST_ACKS
    }

    assert {key: count for key, count in counts.items() if count > MOST_WORDS} == {}


def words_in(text: str) -> int:
    """How many words a text has, numbers among them."""
    return len(re.findall(r"\w[\w'’]*", text))


def grade(words: int, sentences: int, syllables: int) -> float:
    """The Flesch-Kincaid grade: the school year in the United States at which a text is read.

    Source: J. P. Kincaid and others, "Derivation of new readability formulas for Navy enlisted
    personnel", 1975; as given at
    https://en.wikipedia.org/wiki/Flesch%E2%80%93Kincaid_readability_tests.
    """
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def grade_of(text: str) -> float:
    """The grade of an English text; a sentence ends at its stop or with its line."""
    plain = re.sub(r"(?m)^\d\. ", "", text)  # a number before a line is no sentence
    parts = [one for one in re.split(r"[.!?]+|\n", plain) if re.search(r"\w", one)]
    words = re.findall(r"[^\W_][\w'’]*", plain)
    return grade(len(words), len(parts), sum(map(syllables_of, words)))


def syllables_of(word: str) -> int:
    """The syllables of an English word, roughly: groups of vowels without a silent "e"."""
    word = re.sub(r"[^a-z]", "", word.lower())
    silent = re.sub(r"(?<![aeiouyl])(e|es|ed)$|(?<=[aeiouy]l)(e|es|ed)$", "", word)
    if re.search(r"[td]ed$|(s|x|z|ch|sh|c|g)es$", word):
        silent = word
    return max(1, len(re.findall(r"[aeiouy]+", silent)))


def test_the_grade_is_the_published_formula() -> None:
    # The page named above gives 11.3 for a sentence of 13 words and 24 syllables.
    assert round(grade(words=13, sentences=1, syllables=24), 1) == 11.3


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("call", 1),
        ("phone", 1),
        ("people", 2),
        ("tables", 2),
        ("whole", 1),
        ("hoped", 1),
        ("wanted", 2),
        ("pages", 2),
        ("number", 2),
        ("emergency", 4),
        ("don't", 1),
        ("112", 1),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables_of(word) == count


def test_an_office_sentence_is_above_the_school_year() -> None:
    hard = (
        "Individuals experiencing difficulties are encouraged to communicate immediately "
        "with an appropriate organisation offering confidential professional assistance."
    )

    assert grade_of(hard) > SCHOOL_YEAR


def test_english_is_read_in_school_year_six_or_below() -> None:
    grades = {
        key: round(grade_of(text), 1)
        for key, text in said(LAST).items()
        if words_in(text) >= GRADED_FROM
    }

    assert grades
    assert {key: found for key, found in grades.items() if found > SCHOOL_YEAR} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_platform_says_its_own_wording_and_else_what_is_said_everywhere(language: str) -> None:
    there = TEXTS.on("discord")

    assert there.say(language, "leaving", minutes=10) == TEXTS.say(
        language, "discord-leaving", minutes=10
    )
    assert there.say(language, "harmless") == TEXTS.say(language, "harmless")
    assert there.on("").say(language, "leaving", minutes=10) != there.say(
        language, "leaving", minutes=10
    )


def test_what_a_platform_says_in_its_own_way_asks_for_nothing_else() -> None:
    own = {key: one for key, one in ENTRIES[LAST].items() if key.startswith("discord-")}

    said_elsewhere = {key.removeprefix("discord-") for key in own} & set(ENTRIES[LAST])
    assert {"leaving", "help", "unreadable.picture"} <= said_elsewhere
    assert all(
        own[f"discord-{key}"].asks_for <= ENTRIES[LAST][key].asks_for for key in said_elsewhere
    )

"""How the writer stands to a place: lives there, comes from there, left it, dreams of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from directory.places.mentions import ARTICLE, LONGEST_PHRASE, TAIL, Mention
from directory.places.tables import Tables
from directory.places.trust import FREE
from directory.places.words import Word

MOVED, COMPANY, PLAN = "moved", "company", "plan"  # kinds of little_words.tsv
LEFT = "left"  # kind of a place that the writer comes from and perhaps is no more in
WITH = frozenset(
    [
        *("with", "con", "com", "avec", "mit", "met", "at", "у", "u", "bij", "hos", "da"),
        *("z", "ze", "sa", "s", "με", "sama", "dengan", "bareng", "با", "voi", "theo"),
    ]
)  # company that is a person word too
TOWARD = frozenset(
    [
        *(
            "to",
            "a",
            "para",
            "pra",
            "till",
            "til",
            "nach",
            "do",
            "naar",
            "u",
            "в",
            "у",
            "до",
            "la",
        ),
        *("ke", "sa", "во", "ve", "v", "na", "ad", "in", "vao", "den", "ve", "ra", "qua", "sang"),
        *("الي", "علي", "به", "uz", "pour", "kwa", "στην", "στη", "στο", "във"),
    ]
)
# Words of the first person that only say whose the person right before is: "баща ми", "papa ko".
POSSESSIVE = frozenset(
    [
        *(
            "ми",
            "mi",
            "je",
            "μου",
            "mou",
            "ko",
            "ku",
            "saya",
            "aku",
            "gue",
            "gw",
            "miu",
            "meu",
            "mea",
        ),
        *("em", "minh", "toi", "tao", "amar", "moj", "moja", "мой", "моя", "min", "שלי", "me"),
    ]
)
# "w my mum", "kami ni mama": the writer is one of them
ALONG_WITH = frozenset(
    {("w", "my"), ("kami", "ni"), ("kmi", "ni"), ("kami", "nina"), ("tayo", "ni")}
)
COMPANY_NEAR = 3  # words from "with" to the person
MOVED_ALONG = frozenset({"us", "me", "nos", "uns", "mich", "nas", "нас", "меня", "mnie", "ci"})
KIDS = frozenset({"girl", "boy", "kid", "teen", "teenager", "student", "lad", "lass"})
AND = frozenset({"and", "n", "y", "e", "und", "et", "i", "и", "і", "dan", "at", "og", "och", "en"})
LIVING = frozenset(
    [
        *(
            "bor",
            "live",
            "living",
            "stay",
            "staying",
            "vivo",
            "moro",
            "moramos",
            "habite",
            "wohne",
        ),
        *("wohn", "abito", "mieszkam", "bydlim", "bydlime", "zivim", "zivimo", "byvam", "zijem"),
        *("woon", "живу", "живем", "asun", "lakom"),
    ]
)
# Words for "I" behind which what the writer is may follow, and those that follow a place.
SAYING_I = frozenset({"انا", "ana", "אני", "я", "i", "im", "soy", "sou", "ako", "ich"})
SAYING_I_BEHIND = frozenset({"ako", "aq", "kami", "kmi"})
MOTHER = "mẹ"  # Vietnamese; without its tone it is English "me"
_AGE = re.compile("[mf]?1\\d[mf]?|[89]")  # years of a child, as they are written in chats
LONGEST_MOVE = 8  # words from the verb of moving to the new place
LONGEST_CLAUSE = 40  # words before a place in which its subject is looked for
LONGEST_PART = 20  # words to either side that may tell of a plan
CLOSE = frozenset({"now", "me", "home"})  # kinds that may be about others: "my ex moved to norway"
WAS_THERE = frozenset({"in", "from", "past", "loose", "", "me", "home"})
OUT_OF = frozenset(
    [
        *(
            "z",
            "ze",
            "zo",
            "iz",
            "із",
            "зі",
            "из",
            "од",
            "od",
            "от",
            "from",
            "de",
            "da",
            "do",
            "du",
        ),
        *("del", "dal", "dalla", "von", "aus", "uit", "fra", "fran", "dari", "dr"),
    ]
)
ONWARD = frozenset({"qua", "sang"})  # Vietnamese: over to
GONE_ON = frozenset(
    {"in", "me", "home", "loose"}
)  # kinds of a place that says where the writer is
OPEN = frozenset({"in", "from", "loose", ""})  # kinds that do not say whose place it is


def with_kinds(told: Tables, words: Sequence[Word], found: Sequence[Mention]) -> list[Mention]:
    """The same mentions, each with the kind that the words around it tell."""
    if not found:
        return []
    kinds = [_kind(told, words, m) for m in found]
    # What is glued to the name itself says more than a little word that may be another's.
    kinds = [
        m.kind or k if k == "loose" else k or m.kind for k, m in zip(kinds, found, strict=True)
    ]
    named = {at for m in found if m.end - m.start > 1 for at in range(m.start, m.end)}
    kinds = [
        "other"
        if (kind in OPEN or _before(told, words, mention.start)[0] == kind in CLOSE)
        and _is_of_others(told, words, mention, named)
        else kind
        for mention, kind in zip(found, kinds, strict=True)
    ]
    if plans := _plans(told, words):
        kinds = [
            "not" if kind in OPEN - {"from"} and _is_planned(words, mention, plans) else kind
            for mention, kind in zip(found, kinds, strict=True)
        ]
    return [
        m if m.kind == kind else replace(m, kind=kind)
        for m, kind in zip(found, kinds, strict=True)
    ]


def _kind(told: Tables, words: Sequence[Word], mention: Mention) -> str:
    said, begin = _before(told, words, mention.start)
    said = "" if said == "in" and _is_toneless(words, begin, mention) else said
    if said in OPEN and (moved := _moved_here(told, words, mention)):
        return moved
    is_last = mention.end == len(words) or told.little.get(words[mention.end].key) == TAIL
    if said == "loose" and (firm := _firmer(words, begin, is_last=is_last)):
        said = firm
    if not said and _is_after_now(told, words, mention):
        return "in"
    after, stop = _after(told, words, mention.end)
    if not after and is_last and mention.end < len(words):
        polite, behind = _after(told, words, mention.end + 1)
        after, stop = (polite, behind) if polite == "other" else (after, stop)
    is_end = stop == len(words) or words[stop].is_first
    if after == "now":
        after = "now" if is_end else "me"
        is_sure = mention.needs == FREE or words[mention.start].is_first
        after = after if said or is_sure else ""  # "ich spring jetzt" is no town
    if said in {"in", "me", "home"} and after == "now":
        return "now"
    if said in OPEN and after in {"other", "past"}:
        return after  # "nasa dubai si mama", "sa pilipinas ako pinanganak"
    if said and said != "loose":
        return said
    # Latin letters: "me" and "da" are words of too many languages to make a town of a word.
    is_sure = mention.needs == FREE or not words[min(mention.end, len(words) - 1)].key.isascii()
    if after and (is_sure or after != "in"):
        return after
    return said


def _is_toneless(words: Sequence[Word], begin: int, mention: Mention) -> bool:
    """Whether "in" is a bare "o", which is Vietnamese only before Vietnam: "o salvador"."""
    is_bare = begin == mention.start - 1 and words[begin].written.lower() == "o"
    return is_bare and "VN" not in mention.countries


def _moved_here(told: Tables, words: Sequence[Word], mention: Mention) -> str:
    """Who has moved house to a place: "now" if the writer, "other"; "" if nobody."""
    is_toward = mention.kind == "loose"  # "לנתניה"
    verb = moved_at(told, words, mention.start, is_toward=is_toward)
    if verb is None:
        return ""
    if any(w.key in MOVED_ALONG for w in words[verb + 1 : mention.start]):
        return "now"  # "my mum moved us to luton"
    subjects = [kind for w in words[:verb] if (kind := told.subjects.get(w.key))]
    return "other" if subjects[-1:] == ["other"] else "now"


def _firmer(words: Sequence[Word], at: int, *, is_last: bool) -> str:
    """What a loose place word tells behind an age or a verb of living: "13 from leeds"."""
    if is_last and words[at].key == "from" and (not at or words[at - 1].key in KIDS):
        return "from"
    if at and not words[at].is_first and _AGE.fullmatch(words[at - 1].key):
        return "from"
    while at and not words[at].is_first:
        at -= 1
        if words[at].key in LIVING:
            return "in"
    return ""


def _is_after_now(told: Tables, words: Sequence[Word], mention: Mention) -> bool:
    """Whether a part of the sentence is "now" and the place: "born in lagos, now leeds"."""
    at = mention.start - 1
    is_end = mention.end == len(words) or words[mention.end].is_first
    if at < 0 or not is_end or words[mention.start].is_cut:
        return False
    is_early = words[at].is_first or words[at - 1].is_first
    return is_early and told.after.get(words[at].key) == "now"


def moved_at(
    told: Tables, words: Sequence[Word], start: int, *, is_toward: bool = False
) -> int | None:
    """Where the verb of moving house is that ends here: "me mude de caracas a madrid"."""
    if start < 1 or not (is_toward or words[start - 1].key in TOWARD):
        return None
    if start + 1 < len(words) and told.little.get(words[start + 1].key) == MOVED:
        return start + 1  # "von aleppo nach essen gezogen"
    near = range(max(0, start - LONGEST_MOVE), start)
    return next((at for at in near if told.little.get(words[at].key) == MOVED), None)


def _is_of_others(told: Tables, words: Sequence[Word], mention: Mention, named: set[int]) -> bool:
    """Whether its part of the sentence is about other people: "my dad works in dubai"."""
    if mention.start < 0 or words[mention.start].is_first:
        return False
    # Place words may be words for persons in another language: "em", "jeg er fra".
    said, begin = _before(told, words, mention.start)
    is_firm = said in CLOSE and words[mention.start - 1].key in told.subjects
    for at in range(begin, mention.start - (not is_firm)):
        if told.subjects.get(words[at].key) == "self" and not _is_possessive(told, words, at):
            return False
    if words[begin].is_first or _is_self_behind(told, words, mention.end):
        return False
    for at in range(begin - 1, max(-1, begin - 1 - LONGEST_CLAUSE), -1):
        subject = _subject(told, words[at]) if at not in named else None
        if subject == "other" and _is_self_at(told, words, at - 1) and not words[at].is_first:
            return False  # "انا بنت ساكنه ب...": what the writer is, and nobody else
        if subject == "other" and not words[at].is_first and _is_company(told, words, at):
            continue  # "im with my mum in leeds" is about the writer
        if _is_possessive(told, words, at):
            continue
        if subject or words[at].is_first:
            return subject == "other"
    return False


def _subject(told: Tables, word: Word) -> str | None:
    """Whether a word is "self" or "other"; None if neither."""
    return "other" if word.written.lower() == MOTHER else told.subjects.get(word.key)


def _is_self_at(told: Tables, words: Sequence[Word], at: int) -> bool:
    """Whether the writer is named there, and nobody is called theirs."""
    is_self = at >= 0 and told.subjects.get(words[at].key) == "self"
    return is_self and words[at].key in SAYING_I


def _is_self_behind(told: Tables, words: Sequence[Word], end: int) -> bool:
    """Whether the writer stands right behind the place: "kuya nasa pilipinas po ako"."""
    at = end
    while at < len(words) and not words[at].is_first and told.little.get(words[at].key) == TAIL:
        at += 1
    if at >= len(words) or words[at].is_first:
        return False
    return words[at].key in SAYING_I_BEHIND


def _is_possessive(told: Tables, words: Sequence[Word], at: int) -> bool:
    """Whether a word of the first person says whose the person right before is: "papa ko"."""
    if not at or words[at].is_first or words[at].key not in POSSESSIVE:
        return False
    return _subject(told, words[at - 1]) == "other"


def _is_company(told: Tables, words: Sequence[Word], at: int) -> bool:
    near = words[max(0, at - COMPANY_NEAR) : at]
    if any(
        (a.key == "me" or told.subjects.get(a.key) == "self") and b.key in AND
        for a, b in pairwise(near)
    ):
        return True  # "me n my sister live in swansea"
    if any((one.key, other.key) in ALONG_WITH for one, other in pairwise(near)):
        return True
    return any(
        (told.little.get(one.key) == COMPANY or one.key in WITH)
        and not (one.key == "у" and other.key == "меня")  # "у меня тётя": an aunt is had
        for one, other in pairwise([*near, words[at]])
    )


def perhaps_left(told: Tables, words: Sequence[Word], found: list[Mention]) -> list[Mention]:
    """What the writer only comes from, if they have moved to, or now are, nobody understood where.

    That is a "now" behind it, or a verb of moving house anywhere.
    """
    if not found or any(m.start < 0 or not _is_out_of(words, m) for m in found):
        return found
    end = max(m.end for m in found)
    behind = words[end:] if end < len(words) and words[end].is_cut else words[end + 1 :]
    is_now = any(_is_now(told, behind, at) for at in range(len(behind) - 1))
    if not is_now and not any(told.little.get(word.key) == MOVED for word in words):
        return found
    return [replace(m, kind=LEFT) for m in found]


def _is_out_of(words: Sequence[Word], mention: Mention) -> bool:
    """Whether the writer comes from a place; "z" is that, or "with"."""
    if mention.kind == "from":
        return True
    before = words[mention.start - 1].key if mention.start > 0 else ""
    return mention.kind == "loose" and before in OUT_OF


def _is_gone_on(told: Tables, words: Sequence[Word], mention: Mention) -> bool:
    """Whether a place says where the writer is, or stands right behind "now"."""
    if mention.kind in GONE_ON:
        return True
    return mention.kind == "" and _is_now(told, words, mention.start - 1)


def _is_now(told: Tables, words: Sequence[Word], at: int) -> bool:
    """Whether a word or two say "now": "sad zivim"."""
    two = " ".join(word.key for word in words[at : at + 2])
    return told.after.get(words[at].key) == "now" or told.after.get(two) == "now"


def moved_on(told: Tables, words: Sequence[Word], found: list[Mention]) -> list[Mention]:
    """Places of which the writer has gone on from one to the next: "in dubai, karon sa cebu"."""
    if len([m for m in found if m.start >= 0]) < 2:  # noqa: PLR2004 - from one to the other
        return found
    nows = [at for at, word in enumerate(words) if _is_now(told, words, at)]
    firsts = [m.end for m in found if m.start >= 0 and m.kind in WAS_THERE]
    later = [at for at in nows if any(end <= at for end in firsts)]
    # "từ việt nam qua nhật": from there on to here
    onward = {
        m.start
        for m in found
        if m.start > 0
        and words[m.start - 1].key in ONWARD
        and m.start > min(firsts, default=m.start)
    }
    if not later and not onward:
        return found
    return [
        replace(m, kind="now")
        if m.start in onward or (later and m.start > later[0] and _is_gone_on(told, words, m))
        else m
        for m in found
    ]


def _plans(told: Tables, words: Sequence[Word]) -> list[int]:
    """Where words of a plan, a dream or a time gone by begin: "one day", "last summer"."""
    keys = [w.key for w in words]
    return [
        at
        for at, key in enumerate(keys)
        if told.little.get(key) == PLAN
        or (
            key in told.phrase_starts
            and any(told.little.get(" ".join(keys[at : at + n])) == PLAN for n in (2, 3))
        )
    ]


def _is_planned(words: Sequence[Word], mention: Mention, plans: Sequence[int]) -> bool:
    """Whether its part of the sentence tells of a plan or a dream: "tokyo one day"."""
    if mention.start < 0:
        return False
    begin, end = mention.start, mention.end
    while begin and not words[begin].is_first and mention.start - begin < LONGEST_PART:
        begin -= 1
    while end < len(words) and not words[end].is_first and end - mention.end < LONGEST_PART:
        end += 1
    return any(begin <= at < end for at in plans)


def _before(told: Tables, words: Sequence[Word], start: int) -> tuple[str, int]:
    """The kind of the words before a name, and where they begin."""
    if start and words[start].is_cut:
        return "", start
    for stop in (start, start - 1):
        if stop < 1 or (stop < start and told.little.get(words[stop].key) != ARTICLE):
            break
        if words[stop - 1].key not in told.placed_ends:
            continue
        for begin in range(max(0, stop - LONGEST_PHRASE), stop):
            if any(w.is_cut for w in words[begin + 1 : stop]):
                continue
            phrase = " ".join(w.key for w in words[begin:stop])
            if kind := told.before.get(phrase):
                return kind, begin
    return "", start


def _after(told: Tables, words: Sequence[Word], end: int) -> tuple[str, int]:
    for stop in range(min(len(words), end + 3), end, -1):
        if any(w.is_cut for w in words[end:stop]):
            continue
        phrase = " ".join(w.key for w in words[end:stop])
        if kind := told.after.get(phrase):
            return kind, stop
    return "", end

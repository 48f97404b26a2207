"""Names of places found in the words of a text, and which of them count as places there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from directory.places.codes import code_options
from directory.places.tables import Option, Tables, read_key
from directory.places.trust import ALONE, CITY, FREE, HOME, NEAR, NEVER, PERSON, PLACE, SOFT, trust
from directory.places.words import Word

ARTICLE, PERSON_WORD, TAIL = "article", "person", "tail"  # kinds of little_words.tsv
DEFINITE = frozenset(
    [
        *("the", "el", "la", "los", "las", "il", "lo", "le", "les", "os", "as"),
        *("der", "die", "das", "den", "dem", "het", "det"),
    ]
)
SHORT_MESSAGE = 12  # words
LONG_NAME = 6  # letters
NOTABLE = 50_000  # people
LONGEST_PHRASE = 5  # words of place_words.tsv
ALONG = frozenset({"and", "n", "y", "e", "et", "und", "i", "и", "with", "w"})
THEIRS = frozenset(
    {"her", "his", "their", "my", "the", "sus", "su", "mi", "ses", "seus", "ihre", "i"}
)
FIRM = frozenset(
    {"now", "me", "home", "in", "from", "other", "past", "not"}
)  # all kinds but loose


@dataclass(frozen=True, slots=True)
class Mention:
    """One place named from word `start` up to before word `end`, with all it can mean.

    `kind` is a kind of place_words.tsv, "" without a place word, "whole" if it fills its part.
    """

    start: int
    end: int
    options: tuple[Option, ...]
    needs: str
    kind: str = ""

    @property
    def countries(self) -> set[str]:
        """The countries it can mean."""
        return {o.country for o in self.options}


def names_in(told: Tables, words: Sequence[Word]) -> list[Mention]:
    """Every name of a place, longest first from the left, trusted or not."""
    found: list[Mention] = []
    at = 0
    while at < len(words):
        is_behind = bool(found) and found[-1].end == at and not _is_somebodys(words, found[-1])
        mention = (_code_at(told, words, at) if is_behind else None) or _name_at(told, words, at)
        if mention is None or _begins_too_soon(told, words, mention):
            at += 1
            continue
        if mention.needs != NEVER:
            found.append(mention)
        at = mention.end
    return found


def _is_somebodys(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a first name goes on with a small word: "florence ma belle-mere"."""
    at = mention.end
    goes_on = at + 1 < len(words) and not words[at].is_cut and not words[at].written.isupper()
    return mention.needs == PERSON and goes_on


def _begins_too_soon(told: Tables, words: Sequence[Word], mention: Mention) -> bool:
    """Whether its first word is a place word before a longer name: "o hai" of "o hai phong"."""
    at = mention.start
    if mention.needs == FREE or mention.end - at == 1 or words[at].key not in told.before:
        return False
    later = _name_at(told, words, at + 1)
    return later is not None and later.end > mention.end


def _name_at(told: Tables, words: Sequence[Word], at: int) -> Mention | None:
    longest = told.name_starts.get(words[at].key, 1)
    end = at + 1
    while end < len(words) and end - at < longest and not words[end].is_cut:
        end += 1
    for stop in range(end, at, -1):
        key = words[at].key if stop == at + 1 else " ".join(w.key for w in words[at:stop])
        if stop > at + 1 and told.wary.get(key) == NEVER:
            return Mention(at, stop, (), NEVER)  # "bahasa indonesia" is no place in Indonesia
        if not told.has(key):
            continue
        known = read_key(told, key)
        if known is not None and (needs := trust(key, known, told.wary)) != NEVER:
            return Mention(at, stop, known.options, needs)
    return None


def _code_at(told: Tables, words: Sequence[Word], at: int) -> Mention | None:
    """A code right behind a place: "austin tx", "Cebu PH"; alone it means nothing here."""
    word = words[at]
    is_spoken = (
        word.key in told.before or word.key in told.after or told.wary.get(word.key) == NEVER
    )
    is_last = at + 1 == len(words) or (word.is_cut and at + 2 == len(words))
    if is_spoken and not (word.written.isupper() or is_last):
        return None
    is_or = told.little.get(word.key) == "or" and not word.written.isupper()
    options = () if is_or else code_options(told, word.key)
    return Mention(at, at + 1, options, NEAR) if options else None


def joined(told: Tables, words: Sequence[Word], found: Sequence[Mention]) -> list[Mention]:
    """Neighbours that fit become one: "paris, texas", "birmingham, al usa"."""
    result: list[Mention] = []
    for mention in found:
        last = result[-1] if result else None
        both = _both(last, mention) if last and _is_next(told, words, last, mention) else None
        both = both or (_overruled(words, last, mention) if last else None)
        if last and both:
            result[-1] = both
        else:
            result.append(mention)
    return result


def _overruled(words: Sequence[Word], town: Mention, country: Mention) -> Mention | None:
    """A country right behind a town of another one: a namesake there is meant, not known here."""
    is_behind = town.end == country.start and not words[country.start].is_cut
    is_country = all(o.how == "name" for o in country.options) and not country.kind
    is_town = not any(o.how in {"name", "alias"} for o in town.options)
    if not (is_behind and is_country and is_town and town.kind in FIRM):
        return None
    return Mention(town.start, country.end, country.options, FREE, town.kind)


def _is_next(told: Tables, words: Sequence[Word], one: Mention, other: Mention) -> bool:
    between = words[one.end : other.start]
    code = words[other.start]
    is_spoken = other.options[0].how == "code" and not (code.is_cut or code.written.isupper())
    if is_spoken and one.needs in {NEAR, HOME}:
        return False  # "normal mi" is no town in Michigan
    return len(between) <= 1 and all(
        told.little.get(w.key) == ARTICLE or w.key in {"in", "en"} for w in between
    )


def _both(one: Mention, other: Mention) -> Mention | None:
    finer, wider = (one, other) if _is_finer(one) else (other, one)
    are_doubtful = {one.needs, other.needs} <= {NEAR, HOME} and other.options[0].how != "code"
    if are_doubtful or one.options == other.options:
        return None  # two doubtful words do not vouch for each other, nor does a word said twice
    regions = {o.region for o in wider.options if o.region}
    countries = {o.country for o in wider.options if not o.region}
    if one.kind and other.kind and {one.kind, other.kind} != {"in"} and one.kind != other.kind:
        return None  # "from poland now in germany" are two
    fits = [o for o in finer.options if o.region in regions or o.country in countries]
    if not fits:
        fits = [o for o in finer.options if o.country in wider.countries]
    if not fits:
        return None
    kind = one.kind or other.kind
    return Mention(one.start, other.end, tuple(fits), FREE, kind)


def _is_finer(mention: Mention) -> bool:
    return any(o.how == "city" for o in mention.options) or all(o.region for o in mention.options)


def counts(told: Tables, words: Sequence[Word], mention: Mention) -> bool:
    """Whether the mention is trusted to be a place where it stands."""
    if mention.needs == FREE:
        return True
    two = " ".join(w.key for w in words[max(0, mention.start - 2) : mention.start])
    # "stau la" is "I live in", and "la" no article there.
    has_article = mention.start > 0 and words[mention.start - 1].key in DEFINITE
    if has_article and two not in told.before and all(o.how == "city" for o in mention.options):
        return False  # towns have none: "en el metro" is no town
    is_message = mention.start == 0 and mention.end == len(words)
    if mention.needs in {NEAR, HOME}:
        key = " ".join(w.key for w in words[mention.start : mention.end])
        is_known = key not in told.wary and (is_message or mention.kind in {"me", "from"})
        is_noted = is_known and any(
            o.people >= ALONE or (is_message and o.how == "region") for o in mention.options
        )
        return mention.needs == HOME and (mention.kind in {"home", "now"} or is_noted)
    ends = (
        mention.end == len(words)
        or words[mention.end].is_first
        or told.little.get(words[mention.end].key) == TAIL
    )
    if mention.needs == PERSON:
        return is_message or mention.kind in FIRM
    if (
        mention.kind == "loose"
        and words[mention.start - 1].key == "from"
        and mention.needs != SOFT
    ):
        # "a boy from leeds" tells a place, "a call from nancy" may not: only big towns count.
        return any(o.people >= CITY for o in mention.options)
    if mention.needs == SOFT and not (
        (mention.start and told.little.get(words[mention.start - 1].key) == PERSON_WORD)
        or _is_friends_with(words, mention)
    ):
        return True
    if mention.kind in FIRM or (words[mention.start].is_first and ends):
        return True
    return mention.needs == PLACE and _stands_out(told, words, mention)


def _is_friends_with(words: Sequence[Word], mention: Mention) -> bool:
    """Whether somebody of that name does something with others: "kenya and her friends"."""
    behind = [word.key for word in words[mention.end : mention.end + 2]]
    if mention.kind in FIRM or len(behind) < 2:  # noqa: PLR2004 - "and her"
        return False
    return behind[0] in ALONG and behind[1] in THEIRS


def _stands_out(told: Tables, words: Sequence[Word], mention: Mention) -> bool:
    """Whether a town's name of a short message is hardly anything else: "ani magaalaa jimma"."""
    key = " ".join(w.key for w in words[mention.start : mention.end])
    if len(words) > SHORT_MESSAGE or len(key) < LONG_NAME or mention.kind not in {"", "loose"}:
        return False
    known = read_key(told, key)
    if known is None or known.is_word or not known.is_own or key in told.wary:
        return False
    return any(option.people >= NOTABLE for option in known.options)


def flag_mentions(options: Sequence[Option]) -> list[Mention]:
    """The flags of a text as one mention each, outside its words."""
    return [Mention(-1, -1, (option,), FREE) for option in options]

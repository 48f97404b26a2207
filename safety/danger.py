"""Whether one text tells of danger: a pure look at the words, nothing kept.

Rules of this file: danger beats check; every language's phrases are tried on every text. What
stands around a phrase may weaken it: a phrase of `not_danger` cancels the words it covers, and
a frame (play, others' words, the past) weakens everything said inside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from safety.index import Hit
from safety.leaving import is_leaving
from safety.likeness import Likeness
from safety.told import Told, shelves, told_of
from safety.vocabulary import EDGES
from safety.words import length

LEVELS = ("danger", "check", "leave")
KINDS = (
    "taken",
    "weapon",
    "hurt_now",
    "suicide",
    "self_harm",
    "harm_others",
    "harm",
    "fear",
    "leave",
)
# What a section of the phrase files gives, and whether play and laughter take it away.
SECTIONS = {
    "danger": ("danger", False),
    "danger_perhaps": ("danger", True),
    "check": ("check", False),
    "check_perhaps": ("check", True),
}
MASKS = ("not_danger",)
FRAMES = ("over", "told", "play", "light", "past")
WEAKENING = frozenset((*MASKS, *FRAMES))
# Sections whose phrases say that a message is no danger, or what else it is.
KNOWN = frozenset((*MASKS, "over", "told", "play", "asides"))
# Of frames and masks, those that one word may be by chance in another language; laughter is none.
FRAMED = frozenset((*MASKS, "over", "told", "play", "past"))
# What so few words may hold besides and still be asked about: whoever names a trouble or a person
# answers nothing by it.
HINTS = {
    2: frozenset(("concerns",)),
    3: frozenset(("concerns", "concerns_perhaps", "for_whom")),
}
GRAVE_KINDS = frozenset(KINDS[: KINDS.index("harm")])
# What the person is asked about when no phrase was found, by the kind that the message is like.
ASKED_AS = {
    "taken": "suicide",
    "suicide": "suicide",
    "self_harm": "self_harm",
    "weapon": "harm",
    "hurt_now": "harm",
    "harm": "harm",
    "harm_others": "harm_others",
    "fear": "fear",
}
# How much a message must be like danger or check to be asked back although no phrase is found, and
# the same although a phrase says what else it is. Chosen so that about a tenth of the unseen traps
# is asked back and hardly an everyday line (scripts/learn_likeness.py --judge).
ASKS = -0.6
ASKS_ANYWAY = -0.1
# Two words may be a name or an answer, three an everyday line: so much more like it they must be,
# and no phrase may know them. One word is never asked about.
SHORT = {2: 3.0, 3: 2.2, 4: 1.0, 5: 0.6}
# How much a message must be like danger to be raised outright where a phrase says `check`; and
# where none says anything: of a thousand messages without danger, none reached it unseen.
RAISES = 1.0
RAISES_ALONE = 1.4
ALONE_FROM = 6.0  # words; fewer are never raised by themselves
# Danger that one phrase says in passing is not raised outright but asked back below this; what
# covers this share of its sentence is not in passing, and is doubted only far below: there lie
# 2 % of the unseen messages that are danger, and half of the traps, that a phrase takes for it.
DOUBTS = -0.3
WHOLLY = 0.5
DOUBTS_WHOLLY = -0.9
# How little a message must be like danger or check for a `check` that is not all it says to be
# let go ("good that she talked about the abuse"): one in ninety of the unseen alarms lies there,
# and every fourth trap that a phrase asks about. What a phrase calls danger is never let go.
DROPS = -1.2
DROPS_FROM = 6.0  # words; what is shorter says nothing in passing
_SPOKEN_LIGHTLY = frozenset(("suicide", "self_harm", "harm_others"))
# Who beats a child for playing, or while a film is on: neither is a reason to doubt a parent's blow.
_PARENTS = frozenset((
    "dad", "daddy", "father", "stepdad", "stepfather", "mom", "mum", "mommy", "mummy",
    "mother", "stepmom", "papa", "papi", "mama", "mami", "padre", "madre", "padrastro",
    "madrastra", "abbu", "ammi", "ammu", "baba", "abba", "ayah", "bapak", "ibu", "pere",
    "mere", "pai", "mae", "vater", "mutter", "बाबा", "पापा", "मम्मी", "ابو", "امي", "بابام",
    "مامانم", "আব্বু", "বাবা", "আম্মু", "папа", "мама", "отец", "мать", "тато",
    "tata", "ojciec", "ojczym", "matka", "tatay", "nanay", "itay", "vader", "moeder", "tatal",
    "babam", "annem", "отчим", "вітчим", "батько", "мати",
))  # fmt: skip
_BLOWS = frozenset(("hurt_now", "weapon", "harm"))
_NOTHING: AbstractSet[str] = frozenset()
_CHANCE = 5  # letters; a word up to this length is a word in several languages
_SHARED = "en"  # whose words for games are said in every language
_WHOLE = 45  # words; in a text up to this length a frame reaches everything, else its sentence


@dataclass(frozen=True, slots=True)
class Finding:
    """What a text told: `level` is one of LEVELS, `kind` one of KINDS."""

    level: str
    kind: str


class Danger:
    """The phrases of every language, ready to be looked for."""

    def find(self, text: str) -> Finding | None:
        """The most urgent finding in `text`; None if it tells of no danger."""
        found = self.found(told_of(text))
        return found or (Finding("leave", "leave") if is_leaving(text) else None)

    def found(self, told: Told) -> Finding | None:
        """The most urgent finding, leaving words apart; None if there is no danger.

        Of two findings of one level, that of the kind named first in KINDS.
        """
        said = min((finding for _, finding in weighed(told)), key=_rank, default=None)
        return _felt(said, told)


def _felt(said: Finding | None, told: Told) -> Finding | None:
    """What the phrases say, doubted or filled in by what the whole message is like."""
    if said is not None and said.level == "check" and told.says_all(SECTIONS):
        return said  # nothing else was said that could make it graver
    like = told.like
    around = _around(told)
    if said is None:
        if like.words < min(SHORT) or _is_answer(told, around):
            return None
        if not around.isdisjoint(MASKS) and told.says_all((*MASKS, "light", "for_whom")):
            return None  # "mum will kill me when she sees it", and nothing else
        if like.alarm < _asks(like, knows_better=bool(around & KNOWN)):
            return None
        is_told = like.words >= ALONE_FROM and not around & WEAKENING
        if is_told and like.grave >= RAISES_ALONE:
            return Finding("danger", _gravest(like))
        return Finding("check", next((ASKED_AS[k] for k in like.kinds), "fear"))
    if said.level == "check" and like.grave >= RAISES and not around & WEAKENING:
        return Finding("danger", said.kind if said.kind in GRAVE_KINDS else _gravest(like))
    if said.level == "danger":
        return Finding("check", said.kind) if _is_doubtful(told) else said
    if any(_asked_of_a_parent(hit, told) for hit in told.hits):
        return said
    is_unlike = like.words >= DROPS_FROM and like.alarm < DROPS
    return None if is_unlike and _is_in_passing(told) else said


def _around(told: Told) -> AbstractSet[str]:
    """The sections of all phrases found; not a frame that is one short word of a language not
    spoken here: "hat" is a song in Vietnamese and a verb in German.
    """
    languages = shelves().index.languages
    lone = [h for h in told.hits if h.label.section in FRAMED and h.end - h.start == 1]
    if not lone:
        return {hit.label.section for hit in told.hits}
    spoken = {languages[hit.number] for hit in told.hits if hit not in lone}
    chance = [
        hit
        for hit in lone
        if not spoken & {languages[hit.number]} and len(told.row[hit.start]) <= _CHANCE
    ]
    return {hit.label.section for hit in told.hits if hit not in chance}


def _is_answer(told: Told, around: AbstractSet[str]) -> bool:
    """Whether two or three words answer or name something, so that likeness says nothing of them."""
    hints = next((HINTS[words] for words in sorted(HINTS) if told.like.words <= words), None)
    return hints is not None and (bool(around - hints) or (bool(around) and told.says_all(hints)))


def _gravest(like: Likeness) -> str:
    """The kind of danger that a message is most like."""
    return next((kind for kind in like.kinds if kind in GRAVE_KINDS), "suicide")


def _asks(like: Likeness, *, knows_better: bool) -> float:
    """How much like danger or check a message must be to be asked back."""
    more = next((SHORT[words] for words in sorted(SHORT) if like.words <= words), 0.0)
    return (ASKS_ANYWAY if knows_better else ASKS) + more


def _is_doubtful(told: Told) -> bool:
    """Whether one phrase says danger in passing, in a text that is not like alarming ones."""
    if not told.like.kinds or told.like.alarm >= DOUBTS:
        return False
    hits = [hit for hit, finding in weighed(told) if finding.level == "danger"]
    if len({hit.number for hit in hits}) > 1:
        return False
    return told.like.alarm < DOUBTS_WHOLLY or _is_in_passing(told)


def _is_in_passing(told: Told) -> bool:
    """Whether every phrase about danger is less than half of what its sentence says."""
    hits = [hit for hit, _ in weighed(told)]
    sentences = told.sentences()
    words = Counter(sentences[at] for at, word in enumerate(told.row) if word not in EDGES)
    return all(hit.end - hit.start < WHOLLY * words[sentences[hit.start]] for hit in hits)


def _rank(finding: Finding) -> tuple[int, int]:
    return LEVELS.index(finding.level), KINDS.index(finding.kind)


def weighed(told: Told) -> Iterator[tuple[Hit, Finding]]:
    """Every phrase about danger that still counts where it stands, and what it then tells."""
    spoken = [hit for hit in told.hits if hit.label.section in SECTIONS]
    if not spoken:
        return
    languages = shelves().index.languages
    known: dict[str, tuple[bytearray, _Frames]] = {}
    for hit in spoken:
        language = languages[hit.number]
        if language not in known:
            known[language] = _masked(told, language), _frames(told, language)
        masked, (everywhere, by_sentence, sentences) = known[language]
        if any(masked[hit.start : hit.end]):
            continue
        around: AbstractSet[str] = everywhere
        if by_sentence:
            around = everywhere | by_sentence.get(sentences[hit.start], _NOTHING)
        finding = _weighed(hit, around)
        said = hit.label.section == "danger" or "told" not in around
        if finding is None and said and around & {"play", "told"} and "over" not in around:
            finding = _asked_of_a_parent(hit, told)
        if finding is not None:
            yield hit, finding


_Frames = tuple[AbstractSet[str], Mapping[int, set[str]], Sequence[int]]


def _frames(told: Told, language: str) -> _Frames:
    """The frames that reach everything, those that reach a sentence, and every word's sentence.

    In a short text a frame reaches everything, in a long one its sentence; the past always its
    sentence. `language` is that of the phrases which they weaken.
    """
    frames = [
        hit
        for hit in told.hits
        if hit.label.section in FRAMES and not _is_chance(hit, told, language)
    ]
    if not frames:
        return _NOTHING, {}, ()
    is_long = length(told.row) > _WHOLE
    sentences = told.sentences()
    everywhere: set[str] = set()
    by_sentence: dict[int, set[str]] = {}
    for hit in frames:
        section = hit.label.section
        if section == "past" or is_long:
            by_sentence.setdefault(sentences[hit.start], set()).add(section)
        else:
            everywhere.add(section)
    return everywhere, by_sentence, sentences


def _masked(told: Told, language: str) -> bytearray:
    """For each place of the row whether what sounds like danger there is none."""
    masked = bytearray(len(told.row))
    for hit in told.hits:
        if hit.label.section in MASKS and not _is_chance(hit, told, language):
            masked[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
    return masked


def _is_chance(frame: Hit, told: Told, language: str) -> bool:
    """Whether a frame or a mask is one word of another language, which may mean anything here.

    "kills" is a game in Spanish and a threat in English. Laughter is laughter everywhere, and the
    longer English words of games are everybody's.
    """
    if frame.label.section == "light" or frame.end - frame.start > 1:
        return False
    spoken = shelves().index.languages[frame.number]
    if spoken == language:
        return False
    return spoken != _SHARED or len(told.row[frame.start]) <= _CHANCE


def _weighed(hit: Hit, around: AbstractSet[str]) -> Finding | None:
    """What is left of a phrase among the frames around it; None if nothing."""
    level, perhaps = SECTIONS[hit.label.section]
    kind = hit.label.key
    spoken = kind in _SPOKEN_LIGHTLY
    if around & {"over", "told"}:
        return None
    if "play" in around:
        kept = spoken and kind != "harm_others" and level == "danger" and not perhaps
        return Finding("check", kind) if kept else None
    if "light" in around and perhaps:
        return None
    if "light" in around and spoken and level == "danger":
        return Finding("check", kind)
    if "past" in around:
        return Finding("check", kind) if level == "danger" else None
    return Finding(level, kind)


def _asked_of_a_parent(hit: Hit, told: Told) -> Finding | None:
    """What to ask beside a game when the blow told of is a parent's; None if it is not."""
    if hit.label.key not in _BLOWS or hit.label.section not in ("danger", "check"):
        return None
    if _PARENTS.isdisjoint(told.row[hit.start : hit.end]):
        return None
    return Finding("check", "harm")


@lru_cache(maxsize=1)
def load_danger() -> Danger:
    """The phrases of the shipped files; loaded once."""
    shelves()
    return Danger()

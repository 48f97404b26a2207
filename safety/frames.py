"""What still counts of each phrase about danger among the frames and masks around it.

A phrase of `not_danger` cancels the words it covers; a frame (play, others' words, the past,
laughter) weakens everything said inside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from safety.index import Hit
from safety.levels import FRAMES, MASKS, SECTIONS, Finding
from safety.told import Told, shelves
from safety.words import length

# Of frames and masks, those that one word may be by chance in another language; laughter is none.
FRAMED = frozenset((*MASKS, "over", "told", "play", "past"))
_SPOKEN_LIGHTLY = frozenset(("suicide", "self_harm", "harm_others"))
# Who beats a child for playing, or while a film is on: no reason to doubt a parent's blow.
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
CHANCE = 5  # letters; a word up to this length is a word in several languages
_SHARED = "en"  # whose words for games are said in every language
_WHOLE = 45  # words; in a text up to this length a frame reaches everything, else its sentence


def weighed(told: Told) -> Sequence[tuple[Hit, Finding]]:
    """Every phrase about danger that still counts where it stands, and what it then tells."""
    if not told.counting:
        told.counting.append(tuple(_counting(told)))
    return told.counting[0]


def _counting(told: Told) -> Iterator[tuple[Hit, Finding]]:
    spoken = [hit for hit in told.hits if hit.label.section in SECTIONS]
    if not spoken:
        return
    languages = shelves().index.languages
    frames = _Frames.of(told)
    known: dict[str, tuple[bytearray, _Reach]] = {}
    for hit in spoken:
        language = languages[hit.number]
        if language not in known:
            known[language] = _masked(told, language), frames.weakening(language)
        masked, (everywhere, by_sentence) = known[language]
        if any(masked[hit.start : hit.end]):
            continue
        around: AbstractSet[str] = everywhere
        if by_sentence:
            around = everywhere | by_sentence.get(frames.sentences[hit.start], _NOTHING)
        finding = _weighed(hit, around)
        if finding is None and _may_be_meant(hit, around):
            finding = asked_of_a_parent(hit, told)
        if finding is not None:
            yield hit, finding


_Reach = tuple[AbstractSet[str], Mapping[int, AbstractSet[str]]]  # everywhere, and by sentence


class _Frames(NamedTuple):
    """The frames in a text: in a short one they reach everything, in a long one their sentence."""

    told: Told
    hits: Sequence[Hit]
    is_long: bool
    sentences: Sequence[int]  # of every word; empty without frames

    @classmethod
    def of(cls, told: Told) -> _Frames:
        hits = [hit for hit in told.hits if hit.label.section in FRAMES]
        if not hits:
            return cls(told, hits, is_long=False, sentences=())
        return cls(told, hits, length(told.row) > _WHOLE, told.sentences())

    def weakening(self, language: str) -> _Reach:
        """The frames that weaken phrases of a language; the past always its sentence alone."""
        everywhere: set[str] = set()
        by_sentence: dict[int, set[str]] = {}
        for hit in self.hits:
            if _is_chance(hit, self.told, language):
                continue
            section = hit.label.section
            if section == "past" or self.is_long:
                by_sentence.setdefault(self.sentences[hit.start], set()).add(section)
            else:
                everywhere.add(section)
        return everywhere, by_sentence


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
    return spoken != _SHARED or len(told.row[frame.start]) <= CHANCE


def _weighed(hit: Hit, around: AbstractSet[str]) -> Finding | None:
    """What is left of a phrase among the frames around it; None if nothing."""
    level, perhaps = SECTIONS[hit.label.section]
    kind = hit.label.key
    spoken = kind in _SPOKEN_LIGHTLY
    if "told" in around:
        return None
    if "over" in around:
        # Poison works on a day later, however well one feels.
        is_poison = kind == "taken" and level == "danger" and not perhaps
        return Finding("check", kind) if is_poison else None
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


def _may_be_meant(hit: Hit, around: AbstractSet[str]) -> bool:
    """Whether a game or a film only stands beside what is told; of a film only danger may be."""
    if "over" in around or not around & {"play", "told"}:
        return False
    return "told" not in around or hit.label.section == "danger"


def asked_of_a_parent(hit: Hit, told: Told) -> Finding | None:
    """What to ask beside a game or a film when the blow is a parent's; None if it is not."""
    if hit.label.key not in _BLOWS or hit.label.section not in ("danger", "check"):
        return None
    if _PARENTS.isdisjoint(told.row[hit.start : hit.end]):
        return None
    return Finding("check", "harm")

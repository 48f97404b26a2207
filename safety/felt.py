"""What the phrases say, doubted or filled in by what the whole message is like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set as AbstractSet

from safety.frames import CHANCE, FRAMED, asked_of_a_parent, weighed
from safety.levels import GRAVE_KINDS, MASKS, SECTIONS, WEAKENING, Finding
from safety.likeness import Likeness
from safety.told import Told, shelves
from safety.vocabulary import EDGES

# Sections whose phrases say that a message is no danger, or what else it is.
KNOWN = frozenset((*MASKS, "over", "told", "play", "asides"))
# What is said in answer to the bot; a message that is nothing else is asked nothing.
ANSWERS = ("age", "school_year", "for_whom", "answers", "suicide_answers", "asides")
# What so few words may hold besides and still be asked about: whoever names a trouble or a person
# answers nothing by it.
HINTS = {
    2: frozenset(("concerns",)),
    3: frozenset(("concerns", "concerns_perhaps", "for_whom")),
}
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
# the same although a phrase says what else it is. Chosen on the 1,260 messages of the twelfth half
# when its misses had phrases and the table had not learned from it: 8.5 % of the traps and 16 % of
# the needs are asked about; at -0.65 and -1.1 there are 3 alarms fewer and more, no trap fewer and
# 5 more.
ASKS = -0.75
ASKS_ANYWAY = 0.2
# Two languages were learned from most rows, one is written in most ways: they are asked back in
# sooner, both ways. Of 36 unseen alarms of the gravest kinds in the first two one more was found
# by it, of 680 written to be hard 14; of 51 traps one more was asked about, of 320 written to be
# hard 13. In the third 2 of 21 alarms, and no trap of 13.
ASKS_SOONER = {"en": -0.9, "es": -0.9, "ar": -1.0}
ASKS_SOONER_ANYWAY = -0.5
# The fewer words, the more alarming they must be: two may be a name or an answer, up to five an
# everyday line. One word is never asked about. Chosen on 2,353 real Korean lines: asked 8 -> 6 %.
SHORT = {2: 3.0, 3: 2.2, 4: 1.0, 5: 0.6}
# How much a message must be like danger to be raised outright where a phrase says `check`; and
# where none says anything, if it is like an alarm at all. Of 1,064 traps that were not learned
# from 8 are raised then, 6 at 1.0 and 1.4; of 796 messages of danger 76 %, 74 % at those.
RAISES = 0.6
RAISES_ALONE = 1.2
ALARMING = 0.0
ALONE_FROM = 6.0  # words; of fewer, down to SHORTEST, both must be at least ALONE_SHORT
SHORTEST = 3.0
ALONE_SHORT = 3.0
# Danger that one phrase says in passing (less than this share of its sentence) is not raised
# outright but asked back below the first; whatever phrases say it, below the second. Of 1,064
# traps that were not learned from, the second doubts 16 of the 19 that phrases take for danger,
# of 796 messages that are danger 5.
DOUBTS = 0.3
WHOLLY = 0.5
DOUBTS_WHOLLY = -0.3
LONG = 45.0  # words; what a longer text is like says little of one of its sentences
# How little a message must be like danger or check for a `check` that is not all it says to be
# let go ("good that she talked about the abuse"): one in ninety of the unseen alarms lies there,
# and every fourth trap that a phrase asks about. What a phrase calls danger is never let go.
DROPS = -0.9
DROPS_FROM = 6.0  # words; what is shorter says nothing in passing


def felt(said: Finding | None, told: Told) -> Finding | None:
    """What the phrases say, doubted or filled in by what the whole message is like."""
    if said is None:
        return _asked(told)
    if said.level == "check" and told.says_all(SECTIONS):
        return said  # nothing else was said that could make it graver
    like = told.like
    if said.level == "check" and like.grave >= RAISES and not _around(told) & WEAKENING:
        return Finding("danger", said.kind if said.kind in GRAVE_KINDS else _gravest(like))
    if said.level == "danger":
        return Finding("check", said.kind) if _is_doubtful(told) else said
    if any(asked_of_a_parent(hit, told) for hit in told.hits):
        return said
    is_unlike = like.words >= DROPS_FROM and like.alarm < DROPS
    return None if is_unlike and _is_in_passing(told) else said


def _asked(told: Told) -> Finding | None:
    """What to ask, or to raise, where no phrase says anything."""
    like = told.like
    around = _around(told)
    if like.words < min(SHORT) or _is_answer(told, around) or told.says_all(ANSWERS):
        return None
    if not around.isdisjoint(MASKS) and told.says_all((*MASKS, "light", "for_whom")):
        return None  # "mum will kill me when she sees it", and nothing else
    if like.alarm < _threshold(told, knows_better=bool(around & KNOWN)):
        return None
    if not around & WEAKENING and _is_grave(like):
        return Finding("danger", _gravest(like))
    return Finding("check", next((ASKED_AS[k] for k in like.kinds), "fear"))


def _around(told: Told) -> AbstractSet[str]:
    """The sections of all phrases found, without frames that are there by chance.

    That is one short word of a language not spoken here: "hat" is a song in Vietnamese and a verb
    in German.
    """
    languages = shelves().index.languages
    lone = {h for h in told.hits if h.label.section in FRAMED and h.end - h.start == 1}
    if not lone:
        return {hit.label.section for hit in told.hits}
    spoken = {languages[hit.number] for hit in told.hits if hit not in lone}
    chance = {
        hit
        for hit in lone
        if languages[hit.number] not in spoken and len(told.row[hit.start]) <= CHANCE
    }
    return {hit.label.section for hit in told.hits if hit not in chance}


def _is_answer(told: Told, around: AbstractSet[str]) -> bool:
    """Whether two or three words answer or name something: likeness says nothing of them."""
    hints = next((HINTS[words] for words in sorted(HINTS) if told.like.words <= words), None)
    if hints is None or not around:
        return False
    return bool(around - hints) or told.says_all(hints)


def _gravest(like: Likeness) -> str:
    """The kind of danger that a message is most like."""
    return next((kind for kind in like.kinds if kind in GRAVE_KINDS), "suicide")


def _is_grave(like: Likeness) -> bool:
    """Whether a message that no phrase knows is so much like danger that it is raised."""
    if like.words >= ALONE_FROM:
        return like.grave >= RAISES_ALONE and like.alarm >= ALARMING
    return like.words >= SHORTEST and min(like.grave, like.alarm) >= ALONE_SHORT


def _threshold(told: Told, *, knows_better: bool) -> float:
    """How much like danger or check a message must be to be asked back."""
    more = next((SHORT[words] for words in sorted(SHORT) if told.like.words <= words), 0.0)
    sooner = ASKS_SOONER.get(told.language or "")
    if knows_better:
        return more + (ASKS_ANYWAY if sooner is None else ASKS_SOONER_ANYWAY)
    return more + (ASKS if sooner is None else sooner)


def _is_doubtful(told: Told) -> bool:
    """Whether phrases say danger in a text that is not like alarming ones."""
    like = told.like
    if not like.kinds or like.alarm >= DOUBTS or told.says_all(("danger",)):
        return False  # what is all that was said is meant
    # Three hundred sentences about school do not make the last one, about pills, a doubtful one.
    if like.alarm < DOUBTS_WHOLLY and like.words <= LONG:
        return True
    hits = [hit for hit, finding in weighed(told) if finding.level == "danger"]
    return len({hit.number for hit in hits}) == 1 and _is_in_passing(told)


def _is_in_passing(told: Told) -> bool:
    """Whether every phrase about danger is less than half of what its sentence says."""
    hits = [hit for hit, _ in weighed(told)]
    sentences = told.sentences()
    words = Counter(sentences[at] for at, word in enumerate(told.row) if word not in EDGES)
    return all(hit.end - hit.start < WHOLLY * words[sentences[hit.start]] for hit in hits)

"""What may be wrong, read in one text: keys of the closed list with weights, nothing kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from safety.frames import CHANCE, weighed
from safety.index import Hit
from safety.levels import SECTIONS
from safety.phrases import CONCERNS
from safety.told import Told, shelves, told_of
from safety.words import length

SURE = 0.7  # from this weight on a concern counts as surely read
FIRM = 0.8  # weight of one phrase under `concerns`
HINT = 0.45  # weight of one phrase under `concerns_perhaps`
OFFERED = (0.55, 0.4, 0.3)  # weight of the first, second, third concern that a message is like
MOST_OFFERED = 0.65  # what is only offered stays below SURE
SHOWN = 3  # concerns that are offered as buttons
OFFERS = -0.9  # lead over messages without a concern from which the likeliest are offered
ALARMS = -0.6  # likeness to danger or check from which they are offered anyway
LEAST = 2.0  # words from which a message may be like one
NEVER_SURE = frozenset(("sexual_thoughts", "harming_others"))
CAP = 0.4  # weight at most of a concern that is never guessed

# Which concern a phrase about danger tells of; the other kinds tell of none by themselves.
OF_KIND = {
    "suicide": "suicide",
    "taken": "suicide",
    "self_harm": "self_harm",
    "harm_others": "harming_others",
}
# A concern that says more exactly what a wider one says: read both, it stands first.
WIDER = {
    "abuse_by_professional": ("sexual_abuse", "physical_abuse", "grooming"),
    "sextortion": ("image_abuse", "online_sexual_exploitation"),
    "trafficking": ("sexual_abuse", "family_conflict"),
    "discrimination": ("bullying", "school"),
    "cyberbullying": ("bullying",),
    "no_safe_place": ("physical_abuse", "family_conflict", "lgbtq_support"),
    "violence_at_home": ("physical_abuse",),
    "dating_violence": ("physical_abuse", "friendship_love"),
    "online_coercion": ("self_harm", "sextortion"),
    "honour_violence": ("physical_abuse", "family_conflict", "friendship_love"),
    "forced_marriage": ("grooming", "family_conflict"),
    "school": ("anxiety",),
}
# What is told without any danger, too: beside an alarm it stands behind what the alarm is about.
GENTLE = frozenset(("friendship_love", "family_conflict", "school"))
GENTLY = 0.25  # weight at most of those beside an alarm
ALARMED = 1.0  # likeness to danger or check from which a message is one
_STEP = 0.1  # of weight; what the more exact concern is shown above the wider one
_SHORT = 2  # words; a phrase this short says little inside a longer one
_CROWD = 100  # phrases over one word that are looked at; no sentence has so many
_MASKS = ("not_danger", "not_concern")
_NAMING = frozenset((*SECTIONS, "concerns"))  # sections that say what is wrong
_LAUGHTER = ("play", "light")  # frames inside which a mere hint is none
_QUIET = ("told", "play")  # frames inside which nobody tells of themselves


class Concerns:
    """The phrases of every language, ready to be looked for."""

    def weigh(self, text: str) -> tuple[tuple[str, float], ...]:
        """What `weighed` gives for the phrases found in `text`."""
        return self.weighed(told_of(text))

    def weighed(self, told_once: Told) -> tuple[tuple[str, float], ...]:
        """Pairs of concern and weight (0..1), the surely read first, then by urgency.

        What a weight from SURE on says: the text names it. A concern that is never guessed
        weighs at most CAP and never stands first while another one was read.
        """
        alive = {hit for hit, _ in weighed(told_once)}
        told = [hit for hit in told_once.hits if hit in alive or hit.label.section not in SECTIONS]
        told = _spoken(told, told_once.row)
        masks = [hit for hit in told_once.hits if hit.label.section in _MASKS]
        framed = any(hit.label.section in _QUIET for hit in told)
        laughs = any(hit.label.section in _LAUGHTER for hit in told)
        missing: dict[str, float] = {}
        is_drug = _is_drug(told_once)
        for hit in _outermost([hit for hit in told if _key(hit)], told_once.row):
            is_hint = hit.label.section.endswith("_perhaps")
            if (is_hint and laughs) or any(_is_masked(hit, mask) for mask in masks):
                continue
            is_hint = is_hint or (is_drug and hit.label.key == "taken")
            weight = HINT if framed or is_hint else FIRM
            missing[_key(hit)] = missing.get(_key(hit), 1.0) * (1.0 - weight)
        weights = {key: 1.0 - rest for key, rest in missing.items()}
        # Only phrases read; what is offered besides pushes nothing back that they name.
        is_alone = weights.keys() <= NEVER_SURE
        named = frozenset(weights) if is_alone else frozenset()
        is_sure = max(weights.values(), default=0.0) >= SURE
        if not framed and not (is_sure and told_once.says_all(_NAMING)):
            _offer(weights, told_once)
        if (alive or told_once.like.alarm >= ALARMED) and weights.keys() - GENTLE - NEVER_SURE:
            for key in GENTLE & weights.keys():
                weights[key] = min(weights[key], GENTLY)
        for key in NEVER_SURE & weights.keys():
            weights[key] = min(weights[key], CAP)
        return _offered_third(
            sorted(
                weights.items(), key=lambda pair: (pair[0] not in named, *_order(pair, weights))
            )
        )


def _offered_third(pairs: Sequence[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    """The same, with what is never guessed among the three that are offered."""
    shown, behind = pairs[: SHOWN - 1], pairs[SHOWN - 1 :]
    hidden = [pair for pair in behind if pair[0] in NEVER_SURE]
    return (*shown, *hidden, *(pair for pair in behind if pair not in hidden))


def _offer(weights: dict[str, float], told: Told) -> None:
    """Add what the message is like and no phrase names surely; offered, never sure."""
    best = max((lead for _, lead in told.like.concerns), default=OFFERS - 1.0)
    if told.like.words < LEAST or (best < OFFERS and told.like.alarm < ALARMS):
        return
    for (key, _), weight in zip(told.like.concerns, OFFERED, strict=False):
        if weights.get(key, 0.0) >= SURE:
            continue
        hinted = 1.0 - (1.0 - weights.get(key, 0.0)) * (1.0 - weight)
        weights[key] = min(hinted, MOST_OFFERED)
    # Never guessed alone, only offered beside what else it may be.
    if weights and told.like.kinds[:1] == ("harm_others",) and told.like.alarm >= ALARMS:
        weights.setdefault("harming_others", CAP)


def _spoken(hits: Sequence[Hit], row: Sequence[str]) -> list[Hit]:
    """The hits without short words alone of languages that nothing else here is written in.

    "nie" is a foreigner's number in Spanish and "not" in Polish, "mia" an illness and "my".
    """
    languages = shelves().index.languages
    lone = {hit for hit in hits if hit.end - hit.start == 1 and len(row[hit.start]) <= CHANCE}
    spoken = {languages[hit.number] for hit in hits if hit not in lone}
    if not spoken:
        return list(hits)
    return [hit for hit in hits if hit not in lone or languages[hit.number] in spoken]


def _is_drug(told: Told) -> bool:
    """Whether what was taken is a drug: a phrase says so, or the message is more like drugs."""
    if any(hit.label.key == "substance_use" for hit in told.hits):
        return True
    liked = [key for key, _ in told.like.concerns]
    return "substance_use" in liked and "suicide" not in liked[: liked.index("substance_use")]


def _is_masked(hit: Hit, mask: Hit) -> bool:
    """Whether a mask touches a phrase; one word alone touches only those of its own language.

    "hat" is a hand in Bengali and "sing" in Vietnamese.
    """
    if mask.end <= hit.start or hit.end <= mask.start:
        return False
    languages = shelves().index.languages
    return mask.end - mask.start > 1 or languages[hit.number] == languages[mask.number]


def _key(hit: Hit) -> str:
    """The concern a phrase tells of; empty if none."""
    if hit.label.section in SECTIONS:
        return OF_KIND.get(hit.label.key, "")
    return hit.label.key if hit.label.section.startswith("concerns") else ""


def _outermost(hits: list[Hit], row: Sequence[str]) -> list[Hit]:
    """The hits without short ones that lie inside a longer hit of another concern."""
    by_place: dict[int, list[Hit]] = {}
    for hit in hits:
        for place in range(hit.start, hit.end):
            by_place.setdefault(place, []).append(hit)
    return [
        hit
        for hit in hits
        if length(row[hit.start : hit.end]) > _SHORT
        or not _lies_inside(hit, by_place[hit.start][:_CROWD])
    ]


def _lies_inside(hit: Hit, hits: list[Hit]) -> bool:
    return any(
        _key(other) != _key(hit)
        and other.start <= hit.start
        and hit.end <= other.end
        and other.end - other.start > hit.end - hit.start
        for other in hits
    )


def _order(
    pair: tuple[str, float], weights: Mapping[str, float]
) -> tuple[bool, bool, bool, float, int]:
    """The surely read first: suicide, then by weight, of equal weight the more urgent."""
    key, weight = pair
    wider = (weights.get(wide, 0.0) + _STEP for wide in WIDER.get(key, ()))
    shown = round(max(weight, *wider, weight) if weight >= SURE else weight, 1)
    is_first = key == "suicide" and weight >= SURE
    return key in NEVER_SURE, weight < SURE, not is_first, -shown, CONCERNS.index(key)


@lru_cache(maxsize=1)
def load_concerns() -> Concerns:
    """The phrases of the shipped files; loaded once."""
    shelves()
    return Concerns()

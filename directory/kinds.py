"""The closed lists of a record, and which kinds of service know most about a concern."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from directory.service import ACTIVE, EMERGENCY

STATUSES = (ACTIVE, "inactive", "temporarily closed", "defunct")
WHO = ("charity", "state", "police")
AUDIENCES = ("children", "everyone", "adults")
CONFIDENCES = ("high", "medium", "low")
TOLD = ("police", "child_protection", "parents", "court")  # whom a service may have to tell
TOLD_ABOUT = ("danger_to_life", "abuse_of_a_child", "crime", "missing_child")

CHILD_HELPLINE = "child_helpline"
TAKE_DOWN = "take_down"
SELF_CONCERN = "self_concern"
FINDER = "finder"
REPORT_ONLY = frozenset({"csam_report", "cybercrime_report"})
NEVER_FIRST = REPORT_ONLY | {TAKE_DOWN, FINDER}

# Whoever answers there listens to anything; every other kind knows one subject.
GENERAL = (CHILD_HELPLINE, "mental_health", "suicide_crisis", "child_protection", "other")
LISTENING = frozenset({CHILD_HELPLINE, "mental_health", "suicide_crisis"})
SPECIAL = (
    "domestic_violence",
    "sexual_violence",
    "csam_report",
    TAKE_DOWN,
    "missing_children",
    "cyberbullying",
    "cybercrime_report",
    "lgbtq",
    "trafficking",
    "substance_use",
    "eating_disorder",
    "refugee_migrant",
    "gambling",
    "poison",
    SELF_CONCERN,
)
KINDS = (EMERGENCY, *GENERAL, *SPECIAL, FINDER)

# Useless, or worse, to somebody with another concern: never a way out of an empty answer.
ONLY_IF_WANTED = REPORT_ONLY | {TAKE_DOWN, SELF_CONCERN, "poison"}
# The same, unless the service is for children, who are heard there whatever it is.
ONE_SUBJECT = frozenset(
    {
        "missing_children",
        "lgbtq",
        "trafficking",
        "substance_use",
        "eating_disorder",
        "refugee_migrant",
        "gambling",
    }
)

# People afraid of harming someone, and those who were harmed, never meet in one list.
OWN_THOUGHTS = frozenset({"sexual_thoughts", "harming_others"})
KINDS_FOR_OWN_THOUGHTS = LISTENING | {SELF_CONCERN}

TAKE_DOWN_SECOND = frozenset({"sextortion", "image_abuse"})

_HURT_AT_HOME = ("child_protection", "domestic_violence")
_PICTURES = (
    TAKE_DOWN,
    "child_protection",
    "sexual_violence",
    "cyberbullying",
    "csam_report",
    "cybercrime_report",
)
_HEAVY = ("mental_health", "suicide_crisis")

# The kinds that know a concern, best first; of the first kind a card may say "it helps with this".
WANTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "physical_abuse": _HURT_AT_HOME,
        "emotional_abuse": _HURT_AT_HOME,
        "neglect": ("child_protection",),
        "violence_at_home": _HURT_AT_HOME,
        "physical_violence": ("child_protection",),
        "sexual_abuse": ("sexual_violence", "child_protection"),
        "online_sexual_exploitation": _PICTURES,
        "sextortion": _PICTURES,
        "image_abuse": _PICTURES,
        "grooming": tuple(kind for kind in _PICTURES if kind != TAKE_DOWN),
        "online_coercion": ("child_protection", "cyberbullying", "cybercrime_report"),
        "dating_violence": ("domestic_violence", "sexual_violence"),
        "stalking": ("domestic_violence", "cyberbullying"),
        "forced_marriage": _HURT_AT_HOME,
        "fgm": _HURT_AT_HOME,
        "honour_violence": _HURT_AT_HOME,
        "trafficking": ("trafficking", "child_protection"),
        "child_labour": ("child_protection", "trafficking"),
        "gang_or_crime": ("child_protection",),
        "abuse_by_professional": ("child_protection", "sexual_violence"),
        "bullying": ("cyberbullying", "mental_health"),
        "cyberbullying": ("cyberbullying",),
        "scam_or_gambling": ("cybercrime_report", "gambling"),
        "suicide": ("suicide_crisis", "mental_health"),
        "self_harm": _HEAVY,
        "low_mood": _HEAVY,
        "anxiety": _HEAVY,
        "loneliness": _HEAVY,
        "grief": _HEAVY,
        "eating": ("eating_disorder", "mental_health"),
        "trauma": ("mental_health", "suicide_crisis", "sexual_violence"),
        "substance_use": ("substance_use",),
        "harming_others": (SELF_CONCERN,),
        "sexual_thoughts": (SELF_CONCERN,),
        "family_conflict": ("mental_health",),
        "parent_ill_or_drinks": ("mental_health", "substance_use"),
        "friendship_love": ("mental_health",),
        "running_away": ("missing_children", "child_protection"),
        "no_safe_place": ("child_protection",),
        "money_hunger": ("child_protection",),
        "someone_missing": ("missing_children",),
        "lgbtq_support": ("lgbtq",),
        "migration": ("refugee_migrant",),
        "school": ("mental_health",),
        "not_sure": tuple(sorted(LISTENING)),
    }
)

"""The closed list of what may be wrong: each concern once, with what it asks of the talk.

Rules of this file: keys are never renamed, since records and phrases use them; for whom
(me, a friend) and danger are not concerns. Each concern is reachable over FIRST_LEVEL.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

TAGS = ("asks-safe-now", "asks-suicide", "no-police-first", "first-hour", "never-guessed")
CATEGORIES = ("violence", "mental_health", "home", "rights", "body", "school", "other")
NOT_SURE = "not_sure"


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing that may be wrong.

    `category` is one of CATEGORIES, the main headings under which child helplines count
    contacts; `tags` come out of TAGS.
    """

    key: str
    category: str
    tags: frozenset[str] = frozenset()


def _concerns(category: str, keys: Mapping[str, tuple[str, ...]]) -> tuple[Concern, ...]:
    return tuple(Concern(key, category, frozenset(tags)) for key, tags in keys.items())


_VIOLENCE = {
    "physical_abuse": ("asks-safe-now",),
    "emotional_abuse": (),
    "neglect": (),
    "violence_at_home": ("asks-safe-now",),
    "physical_violence": ("asks-safe-now",),
    "sexual_abuse": ("asks-safe-now",),
    "online_sexual_exploitation": (),
    "sextortion": ("asks-suicide", "first-hour"),
    "image_abuse": ("asks-suicide", "first-hour"),
    "grooming": ("first-hour",),
    "online_coercion": ("asks-suicide", "first-hour"),
    "dating_violence": ("asks-safe-now",),
    "stalking": ("asks-safe-now", "first-hour"),
    "forced_marriage": ("asks-safe-now", "first-hour"),
    "fgm": ("asks-safe-now",),
    "honour_violence": ("asks-safe-now",),
    "trafficking": ("asks-safe-now", "first-hour"),
    "child_labour": (),
    "gang_or_crime": ("asks-safe-now",),
    "abuse_by_professional": ("asks-safe-now",),
    "bullying": (),
    "cyberbullying": (),
    "scam_or_gambling": (),
}
_MENTAL_HEALTH = {
    "suicide": ("asks-suicide",),
    "self_harm": ("asks-suicide",),
    "low_mood": ("asks-suicide",),
    "anxiety": (),
    "loneliness": (),
    "grief": (),
    "eating": (),
    "trauma": (),
    "substance_use": ("no-police-first",),
    "harming_others": ("never-guessed",),
    "sexual_thoughts": ("never-guessed",),
}
_HOME = {
    "family_conflict": (),
    "parent_ill_or_drinks": (),
    "friendship_love": (),
    "running_away": ("asks-safe-now", "first-hour"),
    "no_safe_place": ("asks-safe-now", "first-hour"),
    "money_hunger": (),
    "someone_missing": (),
}
_RIGHTS = {
    "lgbtq_support": ("no-police-first",),
    "discrimination": (),
    "disability": (),
    "migration": ("no-police-first",),
    "trouble_with_law": (),
}
_BODY = {"pregnancy": ("no-police-first",), "sexual_health_body": ()}

CONCERNS: Mapping[str, Concern] = MappingProxyType(
    {
        concern.key: concern
        for concern in (
            *_concerns("violence", _VIOLENCE),
            *_concerns("mental_health", _MENTAL_HEALTH),
            *_concerns("home", _HOME),
            *_concerns("rights", _RIGHTS),
            *_concerns("body", _BODY),
            *_concerns("school", {"school": ()}),
            *_concerns("other", {NOT_SURE: ()}),
        )
    }
)

# The order is the order of the buttons; within an area what is said most easily comes first,
# so that no key is reachable only by naming the worst thing.
FIRST_LEVEL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "hurt": (
            "physical_abuse",
            "emotional_abuse",
            "violence_at_home",
            "dating_violence",
            "physical_violence",
            "abuse_by_professional",
            "stalking",
            "honour_violence",
        ),
        "sexual": (
            "sexual_abuse",
            "grooming",
            "dating_violence",
            "abuse_by_professional",
            "sexual_thoughts",
        ),
        "online": (
            "sextortion",
            "image_abuse",
            "grooming",
            "online_coercion",
            "cyberbullying",
            "stalking",
            "online_sexual_exploitation",
            "scam_or_gambling",
        ),
        "made_to": (
            "forced_marriage",
            "trafficking",
            "child_labour",
            "gang_or_crime",
            "online_coercion",
            "fgm",
        ),
        "awful": (
            "low_mood",
            "anxiety",
            "loneliness",
            "suicide",
            "self_harm",
            "eating",
            "grief",
            "trauma",
            "substance_use",
        ),
        "bullying_school": (
            "bullying",
            "cyberbullying",
            "friendship_love",
            "school",
            "discrimination",
        ),
        "home": (
            "family_conflict",
            "parent_ill_or_drinks",
            "neglect",
            "money_hunger",
            "running_away",
            "no_safe_place",
        ),
        "else": (
            "lgbtq_support",
            "pregnancy",
            "sexual_health_body",
            "substance_use",
            "disability",
            "migration",
            "trouble_with_law",
            "someone_missing",
            "harming_others",
            NOT_SURE,
        ),
    }
)

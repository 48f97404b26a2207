"""What a moderator may meet: ten situations, each with what to do and words to send oneself.

Rules of this file: the first is the one that cannot wait, whatever was read. What was read only
changes the order of the others, which are always all there, and nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.reading import Reading
from bot.texts import Texts
from safety.concern import SURE


@dataclass(frozen=True, slots=True)
class Situation:
    """One situation: `key` names its texts, `concerns` what a message about it tells.

    `is_heavy` says that a word for the moderator's own well-being stands below it.
    """

    key: str
    concerns: tuple[str, ...] = ()
    asides: tuple[str, ...] = ()
    is_heavy: bool = True


SITUATIONS = (
    Situation("right_now"),
    Situation("wants_to_die", ("suicide",)),
    Situation("self_harm", ("self_harm", "eating", "substance_use")),
    Situation(
        "images",
        ("sextortion", "image_abuse", "online_sexual_exploitation", "online_coercion"),
    ),
    Situation("grown_up", ("grooming", "abuse_by_professional")),
    Situation(
        "hurt",
        (
            *("physical_abuse", "emotional_abuse", "neglect", "violence_at_home"),
            *("physical_violence", "sexual_abuse", "dating_violence", "stalking"),
            *("forced_marriage", "fgm", "honour_violence", "trafficking", "child_labour"),
            *("running_away", "no_safe_place"),
        ),
    ),
    Situation("bullying", ("bullying", "cyberbullying", "discrimination"), is_heavy=False),
    Situation("threat", ("harming_others", "gang_or_crime")),
    Situation("secret", asides=("secrecy",)),
    Situation(
        "worried",
        (
            *("scam_or_gambling", "low_mood", "anxiety", "loneliness", "grief", "trauma"),
            *("sexual_thoughts", "family_conflict", "parent_ill_or_drinks", "friendship_love"),
            *("money_hunger", "someone_missing", "lgbtq_support", "disability", "migration"),
            *("trouble_with_law", "pregnancy", "sexual_health_body", "school", "not_sure"),
        ),
        is_heavy=False,
    ),
)
KEYS = tuple(one.key for one in SITUATIONS)
HEAVY = frozenset(one.key for one in SITUATIONS if one.is_heavy)
# What a danger is about, for whoever is not the one in it.
_OF_DANGER = {
    "suicide": "suicide",
    "taken": "suicide",
    "self_harm": "self_harm",
    "hurt_now": "physical_violence",
    "weapon": "harming_others",
    "harm_others": "harming_others",
}


def order_for(reading: Reading) -> tuple[str, ...]:
    """All the keys of SITUATIONS, what a message is about before the rest; `world.read` reads it.

    "right_now" stands first for every message, so that its place tells nothing.
    """
    sure = [key for key, weight in reading.concerns if weight >= SURE]
    if reading.finding is not None:
        sure.insert(0, _OF_DANGER.get(reading.finding.kind, ""))
    possible = [key for key, _ in reading.concerns]
    near = (*_of(sure), *_beside(reading.asides), *_of(possible))
    return tuple(dict.fromkeys((KEYS[0], *near, *KEYS)))


def label(key: str, language: str, texts: Texts) -> str:
    """How a situation is called on a button or in a list."""
    return texts.say(language, f"guide.{key}")


def words(key: str, language: str, texts: Texts, where: str | None = None) -> str:
    """What a moderator can copy and send in their own name; plain text.

    `where` names the place of the panel, for example "#help"; None says it in general words.
    """
    return texts.say(
        language, f"guide_words.{key}", where=where or texts.say(language, "guide_line.where")
    )


def _of(concerns: Iterable[str]) -> Iterator[str]:
    for told in concerns:
        yield from (one.key for one in SITUATIONS if told in one.concerns)


def _beside(asides: Iterable[str]) -> Iterator[str]:
    for told in asides:
        yield from (one.key for one in SITUATIONS if told in one.asides)

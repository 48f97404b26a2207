"""Whether one text tells of danger: a pure look at the words, nothing kept.

Rules of this file: danger beats check; every language's phrases are tried on every text. What
stands around a phrase may weaken it: a phrase of `not_danger` cancels the words it covers, and
a frame (play, others' words, the past) weakens everything said inside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from safety.index import Hit
from safety.leaving import is_leaving
from safety.told import Told, index, told_of
from safety.words import STOP

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
_SPOKEN_LIGHTLY = frozenset(("suicide", "self_harm", "harm_others"))
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
        return min((finding for _, finding in weighed(told)), key=_rank, default=None)


def _rank(finding: Finding) -> tuple[int, int]:
    return LEVELS.index(finding.level), KINDS.index(finding.kind)


def weighed(told: Told) -> Iterator[tuple[Hit, Finding]]:
    """Every phrase about danger that still counts where it stands, and what it then tells."""
    masks = [hit for hit in told.hits if hit.label.section in MASKS]
    frames = [hit for hit in told.hits if hit.label.section in FRAMES]
    for hit in told.hits:
        if hit.label.section not in SECTIONS or any(_meet(hit, mask) for mask in masks):
            continue
        around = {frame.label.section for frame in frames if _reaches(frame, hit, told.row)}
        finding = _weighed(hit, around)
        if finding is not None:
            yield hit, finding


def _meet(hit: Hit, mask: Hit) -> bool:
    return hit.start < mask.end and mask.start < hit.end


def _reaches(frame: Hit, hit: Hit, row: list[str]) -> bool:
    """Whether a frame reaches a phrase: in a short text always, in a long one by sentence."""
    if frame.label.section == "past" or len(row) > _WHOLE:
        first, last = sorted((frame.start, hit.start))
        return STOP not in row[first:last]
    return True


def _weighed(hit: Hit, around: set[str]) -> Finding | None:
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


@lru_cache(maxsize=1)
def load_danger() -> Danger:
    """The phrases of the shipped files; loaded once."""
    index()
    return Danger()

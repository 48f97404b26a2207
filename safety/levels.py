"""The levels and kinds of danger, and which sections of the phrase files tell them."""

from __future__ import annotations

from dataclasses import dataclass

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
GRAVE_KINDS = frozenset(KINDS[: KINDS.index("harm")])
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


@dataclass(frozen=True, slots=True)
class Finding:
    """What a text told: `level` is one of LEVELS, `kind` one of KINDS."""

    level: str
    kind: str

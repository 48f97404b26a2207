"""Tables of how well messages were read by what was learned without them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deriving.invented import Message
from safety.danger import Finding
from safety.likeness import Likeness

GRAVEST = ("taken", "hurt_now", "weapon")


@dataclass(frozen=True)
class Judged:
    """One message and what was read in it."""

    message: Message
    like: Likeness
    finding: Finding | None
    concerns: Sequence[str]

    @property
    def read(self) -> str:
        """The level that was read."""
        return self.finding.level if self.finding else "-"


HEADS = (
    ("found", "of danger and check: raised or asked"),
    ("gravest", "the same of something taken, hurt now, a weapon"),
    ("outright", "of danger: outright"),
    ("trap out", "of traps: taken for danger outright"),
    ("trap ask", "of traps: asked back"),
    ("calm ask", "of other calm messages: asked back or outright"),
    ("need ask", "of needs: asked back"),
    ("need out", "of needs: taken for danger outright"),
    ("first", "of concerns: the first one right"),
    ("three", "of concerns: one of three right"),
)


def show(read: Sequence[Judged]) -> None:
    """Print the figures by origin and language, and by kind."""
    for head, meaning in HEADS:
        print(f"{head:<9} {meaning}")
    for origin in sorted({one.message.origin for one in read}):
        some = [one for one in read if one.message.origin == origin]
        print(f"\n{origin:<10} messages", *(f"{head:>9}" for head, _ in HEADS))
        for tag in [*sorted({one.message.tag for one in some}), ""]:
            _line(tag or "all", [one for one in some if tag in (one.message.tag, "")])
        print("by kind")
        kinds = sorted({(one.message.level or "", one.message.kind or "") for one in some})
        for level, kind in kinds:
            chosen = [
                one for one in some if (one.message.level, one.message.kind or "") == (level, kind)
            ]
            _line(f"{level} {kind}"[:17], chosen)


def _line(name: str, some: Sequence[Judged]) -> None:
    alarms = [one for one in some if one.message.level in ("danger", "check")]
    grave = [one for one in alarms if one.message.level == "danger"]
    traps = [one for one in some if one.message.is_trap]
    needs = [one for one in some if one.message.is_need]
    calm = [
        one
        for one in some
        if one.message.level == "-" and not one.message.is_trap and not one.message.is_need
    ]
    told = [one for one in some if one.message.concern not in (None, "-")]
    shares = (
        [one.read != "-" for one in alarms],
        [one.read != "-" for one in alarms if one.message.kind in GRAVEST],
        [one.read == "danger" for one in grave],
        [one.read == "danger" for one in traps],
        [one.read == "check" for one in traps],
        [one.read != "-" for one in calm],
        [one.read == "check" for one in needs],
        [one.read == "danger" for one in needs],
        [one.concerns[:1] == [one.message.concern] for one in told],
        [one.message.concern in one.concerns[:3] for one in told],
    )
    cells = (f"{sum(one) / len(one):9.1%}" if one else f"{'':>9}" for one in shares)
    print(f"{name:<10} {len(some):>8}", *cells)

"""What is kept, and until when: the one table that `/about`, `/privacy` and the docs tell from.

Rule of this file: what is not in this table is not kept, and a test holds every kind of row and
every field of a record against it. `python -m bot.kept` draws the table of docs/privacy.md.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import timedelta

QUIET = timedelta(minutes=10)  # safeguarding rules, section 3
LONGER = timedelta(minutes=30)  # after "longer"; ours: enough for a call, late enough to be found
OUTLIVES = timedelta(minutes=1)  # a Talk its quiet time, so that it can still be covered

HEAD = "| what | holds | lies | ends |\n|---|---|---|---|"
ROW = "one sealed row under a keyed hash"


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing that is kept; `key` names its sentence, `kept_row.<key>`.

    `kind` is that of its rows in the store, None if it lies elsewhere; `fields` are the fields of
    its record; `holds`, `lies` and `ends` say it for whoever runs a copy; `lasts` is its longest
    time, None where something else ends it.
    """

    key: str
    name: str
    holds: str
    lies: str
    ends: str
    kind: str | None = None
    fields: tuple[str, ...] = ()
    lasts: timedelta | None = None

    @property
    def hours(self) -> int:
        """The longest time in whole hours; 0 where something else ends it."""
        return round(self.lasts / timedelta(hours=1)) if self.lasts else 0


def _minutes(time: timedelta) -> int:
    return round(time / timedelta(minutes=1))


KEPT = (
    Kept(
        "talk",
        "Talk",
        "language, place, topic, buttons pressed, ids of help shown; closed keys only",
        ROW,
        f"on leaving; else {_minutes(QUIET + OUTLIVES)} minutes after the last press"
        f' ({_minutes(LONGER + OUTLIVES)} after "longer")',
        kind="talk",
        fields=(
            *("node", "language", "language_chosen", "answers", "shown", "batch", "danger"),
            "skin",
        ),
        lasts=LONGER + OUTLIVES,
    ),
    Kept(
        "trail",
        "Trail",
        "the chat's address, ids of messages on the screen, of a number to keep, when to cover,"
        " the language and cover of the line that stays",
        ROW,
        "when the screen is covered; 48 hours after it was due where that never succeeds",
        kind="trail",
        fields=(
            *("address", "covers_at", "messages", "languages", "is_covering", "tries", "kept"),
            "door",
        ),
        lasts=timedelta(hours=48),
    ),
    Kept(
        "door",
        "Door",
        "only for whoever chose words: keyed hashes of up to three words, the name of a cover,"
        " a language",
        ROW,
        "24 hours after the last word was chosen; `/forget` at once",
        kind="door",
        fields=("skin", "safe", "duress", "leave", "language"),
        lasts=timedelta(hours=24),
    ),
    Kept(
        "community",
        "Community",
        "what the people who look after a server or group chose for it: languages, countries, ids"
        " of roles and of one channel, services of their own; nothing of a member",
        "one sealed row under a keyed hash of the server's address",
        "when the bot is removed from it, at once or at the next start",
        kind="community",
        fields=(
            *("address", "language", "languages", "countries", "moderators", "panel"),
            "services",
        ),
    ),
    Kept(
        "choice",
        "Choice",
        "only for whoever answered it: whether a moderator's offer may be sent to them, yes or"
        " never; one letter",
        "one sealed row under a hash with a pepper of its own, for all servers at once",
        'it holds until the person chooses anew; `/forget` leaves it, or "never again" would not'
        " hold",
        kind="choice",
    ),
    Kept(
        "pepper",
        "pepper",
        "32 random bytes, from which the places of the choices are made",
        "one sealed row",
        "stays",
        kind="pepper",
    ),
    Kept(
        "reports",
        "reports",
        "the id of a service, a day, a count; nothing of a person",
        "a table of its own",
        "90 days, or the next look at the service",
        lasts=timedelta(days=90),
    ),
    Kept(
        "log",
        "log",
        "class and place of a fault, start and stop",
        "standard error",
        "as the operator's system does",
    ),
    Kept(
        "memory",
        "in memory",
        "what is under way; how fast a chat writes; what a moderator asked for and that waits;"
        " how often was asked, as counts; out of which server or group somebody came into a"
        " private chat",
        "the process",
        "when the chat is idle; counts after a week; where somebody came from when they leave, or"
        " after half an hour; at its end",
    ),
    Kept(
        "platform",
        "the platform's queue",
        "what was written while the program was off: the platform holds it until it is fetched",
        "Telegram; Discord keeps no queue for a program that is off",
        "when it is fetched; else as the platform does",
    ),
)
# What is of a piece with the row before it, and no news to whoever asks.
UNTOLD = frozenset({"pepper"})


def told() -> tuple[Kept, ...]:
    """What is told to everybody who asks, in this order."""
    return tuple(one for one in KEPT if one.key not in UNTOLD)


def drawn() -> str:
    """The table of docs/privacy.md."""
    rows = (f"| {one.name} | {one.holds} | {one.lies} | {one.ends} |" for one in KEPT)
    return "\n".join([HEAD, *rows, ""])


if __name__ == "__main__":
    sys.stdout.write(drawn())

"""What the bot is put together with on every platform, over the invented directory."""

from __future__ import annotations

from bot.adapters.wire import WireCodes
from bot.flows.pairs import pairs
from directory.places import load_places
from safety.seal import KeyRing
from tests.invented import SNAPSHOT, TEXTS

RING = KeyRing.generate()
PAIRS = tuple(
    pairs(
        countries=load_places().countries,
        services=(one.id for one in SNAPSHOT.services),
        languages=TEXTS.languages,
    )
)
CODES = WireCodes(RING.derived("wire"), PAIRS)
OPENING = "Here is the next part of our little chat here"
# Every line that may stay, as a person reads it.
HARMLESS = frozenset(
    TEXTS.say(language, key) for language in TEXTS.languages for key in ("harmless", "forgotten")
)

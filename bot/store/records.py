"""Records as versioned JSON and back: what is unknown is dropped, and the talk goes on.

Rule of this file: the Trail's format never breaks, for it holds what must still be covered;
a new field of a Trail has a default, and an old one is never given another meaning.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from bot.store import Door, Trail
from bot.talk import Talk

PAST = datetime(2000, 1, 1, tzinfo=UTC)
TALK_VERSION = 1  # raise it only when an old talk would be misread; it is then forgotten
Json = Mapping[str, object]
# Made once, and without a look for circles, which no record has: this runs at every turn.
_encoded = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
_decoded = json.JSONDecoder().decode


def talk_to_json(talk: Talk) -> bytes:
    """The talk in bytes; defaults are left out, so that all short talks look alike."""
    return _written(
        {
            "v": TALK_VERSION,
            "node": talk.node,
            "language": talk.language,
            "language_chosen": talk.language_chosen,
            "answers": talk.answers,
            "shown": talk.shown,
            "batch": talk.batch,
            "danger": talk.danger,
            "skin": talk.skin,
        }
    )


def talk_from_json(value: bytes) -> Talk | None:
    """The talk as far as this version knows its parts; None if it cannot go on."""
    found = _read(value)
    node, language = found.get("node"), found.get("language")
    if (
        found.get("v") != TALK_VERSION
        or not isinstance(node, str)
        or not isinstance(language, str)
    ):
        return None
    shown = _words(found.get("shown"))
    return Talk(
        node=node,
        language=language,
        language_chosen=found.get("language_chosen") is True,
        answers=_pairs(found.get("answers")),
        shown=shown,
        batch=min(_count(found.get("batch")), len(shown)),
        danger=_count(found.get("danger")),
        skin=_word(found.get("skin")),
    )


def trail_to_json(trail: Trail) -> bytes:
    """The trail in bytes."""
    return _written(
        {
            "address": trail.address,
            "covers_at": trail.covers_at.isoformat(),
            "messages": trail.messages,
            "languages": trail.languages,
            "is_covering": trail.is_covering,
            "tries": trail.tries,
            "kept": trail.kept,
            "door": trail.door,
        }
    )


def trail_from_json(value: bytes) -> Trail | None:
    """The trail; None if it has no address, for then nobody can cover it."""
    found = _read(value)
    address = found.get("address")
    if not isinstance(address, str):
        return None
    return Trail(
        address=address,
        covers_at=_time(found.get("covers_at")),
        messages=_words(found.get("messages")),
        languages=_words(found.get("languages")),
        is_covering=found.get("is_covering") is True,
        tries=_count(found.get("tries")),
        kept=_words(found.get("kept")),
        door=_word(found.get("door")),
    )


def door_to_json(door: Door) -> bytes:
    """The door in bytes."""
    hashes = {"safe": door.safe, "duress": door.duress, "leave": door.leave}
    written = {use: one.hex() if one else None for use, one in hashes.items()}
    return _written({"skin": door.skin, "language": door.language, **written})


def door_from_json(value: bytes) -> Door | None:
    """The door; None if its skin is missing."""
    found = _read(value)
    skin = _word(found.get("skin"))
    if skin is None:
        return None
    return Door(
        skin,
        safe=_hash(found.get("safe")),
        duress=_hash(found.get("duress")),
        leave=_hash(found.get("leave")),
        language=_word(found.get("language")),
    )


def _written(record: Json) -> bytes:
    return _encoded(record).encode("utf-8", "surrogatepass")


def _read(value: bytes) -> Json:
    try:
        found = _decoded(value.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        return ()
    return tuple([one for one in value if isinstance(one, str)])


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    found = value if isinstance(value, list) else ()
    return tuple([(one[0], one[1]) for one in found if _is_pair(one)])


def _is_pair(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2  # noqa: PLR2004 - a pair
        and isinstance(value[0], str)
        and isinstance(value[1], str)
    )


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _hash(value: object) -> bytes | None:
    try:
        return bytes.fromhex(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _time(value: object) -> datetime:
    # A time that cannot be read is long past: what is due too early is covered, not left lying.
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else PAST
    except ValueError:
        return PAST
    return found if found.tzinfo else PAST

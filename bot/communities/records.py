"""A community as versioned JSON and back: what is unknown is dropped, and the rest stays."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from bot.communities import MOST_SERVICES, Community, OwnService

Json = Mapping[str, object]


def to_json(community: Community) -> bytes:
    """The community in bytes."""
    written = {
        "address": community.address,
        "language": community.language,
        "languages": community.languages,
        "countries": community.countries,
        "moderators": community.moderators,
        "panel": community.panel,
        "services": [
            {
                "name": one.name,
                "way": one.way,
                "who": one.who,
                "concerns": one.concerns,
                "page": one.page,
                "added": one.added.isoformat(),
            }
            for one in community.services
        ],
    }
    return json.dumps(written, ensure_ascii=False, separators=(",", ":")).encode()


def from_json(value: bytes) -> Community | None:
    """The community; None if it has no address, for then nobody can find it."""
    try:
        found: object = json.loads(value)
    except ValueError:
        return None
    if not isinstance(found, dict) or not isinstance(address := found.get("address"), str):
        return None
    language, panel = found.get("language"), found.get("panel")
    listed = found.get("services")
    services = listed if isinstance(listed, list) else []
    read = [_service(one) for one in services if isinstance(one, dict)]
    return Community(
        address=address,
        language=language if isinstance(language, str) else "en",
        languages=_words(found.get("languages")),
        countries=_words(found.get("countries")),
        moderators=_numbers(found.get("moderators")),
        panel=panel if isinstance(panel, int) else None,
        services=tuple([one for one in read if one is not None][:MOST_SERVICES]),
    )


def _service(found: Json) -> OwnService | None:
    texts = [found.get(one) for one in ("name", "way", "who", "page", "added")]
    words = [one for one in texts if isinstance(one, str)]
    if len(words) < len(texts):
        return None
    name, way, who, page, added = words
    with suppress(ValueError):
        day = date.fromisoformat(added)
        return OwnService(name, way, who, _words(found.get("concerns")), page, day)
    return None


def _words(found: object) -> tuple[str, ...]:
    return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()


def _numbers(found: object) -> tuple[int, ...]:
    return tuple(one for one in found if isinstance(one, int)) if isinstance(found, list) else ()

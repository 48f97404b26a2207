"""The shape of a data file as a JSON Schema, so that an editor completes and warns while typing.

It is made from the same lists that the reader uses: `python -m directory.yaml_schema` writes
`directory/data.schema.json`, which the first line of every data file names.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from directory.caution import MAY
from directory.check_record import ID, LANGUAGE, OLDEST, REGION, STATED
from directory.check_ways import LABEL, TYPES
from directory.concerns import CONCERNS
from directory.kinds import AUDIENCES, CONFIDENCES, KINDS, STATUSES, TOLD, TOLD_ABOUT, WHO
from directory.service import EMERGENCY_ROLES
from directory.sources.records import (
    CAUTION,
    CHAT,
    DUTY,
    EMAIL,
    FACTS,
    OWN_FACTS,
    PHONE,
    RECORD,
    SOURCE,
    URL,
)

FILE = Path(__file__).parent / "data.schema.json"
HINT = "# yaml-language-server: $schema=../data.schema.json"
Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]
Shape = Mapping[str, Json]

TEXT: Shape = {"type": "string", "minLength": 1, "pattern": r"^\S(.*\S)?$"}
PROSE: Shape = {"type": ["string", "null"]}
TRUTH: Shape = {"type": "boolean"}
DAY: Shape = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
KEYS: Shape = {"type": "array", "items": {"type": "string", "pattern": r"^\w+$"}}


def schema() -> Shape:
    """The whole schema (JSON Schema, draft 2020-12)."""
    top: dict[str, Json] = {
        "country": {
            "type": "string",
            "pattern": "^[A-Z]{2}$",
            "description": "As the file is named",
        },
        "services": {"type": "array", "items": {"$ref": "#/$defs/service"}},
        "gaps": {"type": "array", "items": {"$ref": "#/$defs/gap"}},
        "cautions": {"type": "array", "items": {"$ref": "#/$defs/caution"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Services of one country; see docs/adding.md",
        **_closed(top, tuple(top), ("country",)),
        "$defs": {"service": _service(), "gap": _gap(), "caution": _caution()},
    }


def _closed(fields: Mapping[str, Json], known: Sequence[str], required: Sequence[str]) -> Shape:
    if set(fields) != set(known):
        raise KeyError(f"the schema and the reader differ in {set(fields) ^ set(known)}")
    return {
        "type": "object",
        "properties": {key: fields[key] for key in known},
        "required": [*required],
        "additionalProperties": False,
    }


def _service() -> Shape:
    fields: dict[str, Json] = {
        "id": {**TEXT, "pattern": f"^{ID.pattern}$", "description": "Never used again"},
        "name": TEXT,
        "alternate_name": _maybe({**TEXT, "description": "In Latin letters, if name is not"}),
        "organization": _maybe(TEXT),
        "status": {"enum": [*STATUSES], "description": "Only active ones are shown"},
        "who": {"enum": [*WHO], "description": "Who answers"},
        "kind": {"enum": [*KINDS]},
        "audience": {"enum": [*AUDIENCES, None]},
        "concerns": _list({"enum": [*CONCERNS]}),
        "minimum_age": _maybe({"type": "integer", "minimum": 0, "maximum": OLDEST}),
        "maximum_age": _maybe({"type": "integer", "minimum": 0, "maximum": OLDEST}),
        "languages": _list({"type": "string", "pattern": f"^({LANGUAGE.pattern})$"}),
        "regions": _list({"type": "string", "pattern": f"^({REGION.pattern})$"}),
        "serves": _list({"type": "string", "pattern": "^([A-Z]{2}|001)$"}, least=1),
        **_ways(),
        "schedule": _fact("schedule", opening_hours=_maybe(TEXT), timezone=_maybe(TEXT)),
        "cost": _fact("cost", free=TRUTH),
        "anonymous": _fact("anonymous", says=TRUTH),
        "confidential": _fact("confidential", says=TRUTH),
        "duties": _list(
            _closed(
                {"whom": {"enum": [*TOLD]}, "about": {"enum": [*TOLD_ABOUT]}, "from": KEYS},
                DUTY,
                DUTY,
            )
        ),
        "paired_with": _list(TEXT),
        "from": _closed(dict.fromkeys(FACTS, KEYS), FACTS, ()),
        "confidence": {"enum": [*CONFIDENCES]},
        "assured_date": {**DAY, "description": "The day somebody looked at the sources"},
        "notes": {**PROSE, "description": "For whoever mends it; never shown"},
        "sources": _sources(),
    }
    required = ("id", "name", "status", "who", "kind", "serves", "confidence", "assured_date")
    return _closed(fields, RECORD, (*required, "sources"))


def _ways() -> Mapping[str, Json]:
    every: dict[str, Json] = {
        "label": {**TEXT, "maxLength": LABEL},
        "opening_hours": TEXT,
        "languages": _list({"type": "string", "pattern": f"^({LANGUAGE.pattern})$"}),
        "on_phone_bill": {**TRUTH, "description": "Whether whoever pays sees that it was used"},
        "from": {**KEYS, "minItems": 1, "description": "The sources that say so"},
    }
    number = {**TEXT, "description": "In quotes, as its source groups it"}
    phone: dict[str, Json] = {"number": number, "type": {"enum": [*TYPES["phones"]]}, **every}
    phone |= {"toll_free": TRUTH, "keyword": TEXT}
    phone |= {"for": {**_list({"enum": [*EMERGENCY_ROLES]}), "description": "Emergency only"}}
    chat = {"type": {"enum": [*TYPES["chats"]]}, "address": TEXT, **every}
    url = {"type": {"enum": [*TYPES["urls"]]}, "url": TEXT, **every}
    return {
        "phones": _list(_closed(phone, PHONE, ("number", "from"))),
        "chats": _list(_closed(chat, CHAT, ("type", "address", "from"))),
        "emails": _list(_closed({"address": TEXT, **every}, EMAIL, ("address", "from"))),
        "urls": _list(_closed(url, URL, ("type", "url", "from"))),
    }


def _fact(name: str, **fields: Shape) -> Shape:
    given: dict[str, Json] = {**fields, "from": {**KEYS, "minItems": 1}}
    return _closed(given, (*OWN_FACTS[name], "from"), ("from",))


def _sources() -> Shape:
    return {
        "type": "object",
        "propertyNames": {"pattern": r"^\w+$"},
        "additionalProperties": _source(),
        "minProperties": 1,
    }


def _source() -> Shape:
    fields: dict[str, Json] = {
        "url": TEXT,
        "title": TEXT,
        "stated": _maybe(
            {"type": "string", "pattern": f"^({STATED.pattern})$", "description": "In quotes"}
        ),
        "opened": {**DAY, "description": "The day somebody read it"},
        "says": PROSE,
    }
    return _closed(fields, SOURCE, ("url", "title", "opened"))


def _gap() -> Shape:
    fields: dict[str, Json] = {"kind": {"enum": [*KINDS]}, "searched": DAY, "notes": PROSE}
    return _closed(fields, tuple(fields), ("kind", "searched"))


def _caution() -> Shape:
    fields: dict[str, Json] = {
        "concern": {"enum": [*CONCERNS]},
        "may": {"enum": [*MAY], "description": "What telling may bring; directory/caution.py"},
        "sources": _sources(),
    }
    return _closed(fields, CAUTION, CAUTION)


def _list(of: Shape, least: int = 0) -> Shape:
    found: dict[str, Json] = {"type": "array", "items": of}
    return found | ({"minItems": least} if least else {})


def _maybe(of: Shape) -> Shape:
    return {"oneOf": [of, {"type": "null"}]}


def text() -> str:
    """The schema as it stands in its file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")

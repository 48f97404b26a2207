"""What no text of a record may hold: above all where a shelter, refuge or safe house lies.

Rules of this file: a pattern errs on the side of asking a person to look; the text itself is
never repeated in a message, since messages are logged.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from directory.record import Problem, Record
from directory.service import Service

# Kinds of service that often run a house whose place must stay unknown.
SHELTER_KINDS = frozenset(
    {
        "domestic_violence",
        "sexual_violence",
        "trafficking",
        "child_protection",
        "lgbtq",
        "refugee_migrant",
        "missing_children",
    }
)
MAP = re.compile(
    r"(maps\.app\.goo\.gl|goo\.gl/maps|google\.[a-z.]+/maps|maps\.google|openstreetmap\.org"
    r"|maps\.apple\.com|waze\.com|what3words|yandex\.[a-z]+/maps|bing\.com/maps|geo:-?[0-9])",
    re.IGNORECASE,
)
COORDINATES = re.compile(r"-?\b[0-9]{1,3}\.[0-9]{4,}\s*[,;/ ]\s*-?[0-9]{1,3}\.[0-9]{4,}\b")
STREET = re.compile(
    r"\b[0-9]{1,5}[a-z]?,?\s+(\w+\s+){1,3}"
    r"(street|st\.|road|rd\.?|avenue|ave\.?|lane|boulevard|blvd\.?|drive|highway)(?!\w)"
    r"|\b(calle|rua|rue|avenida|av\.|carrera|jalan|jl\.|ulica|ul\.|via|rruga|strada)\s+"
    r"[\w.'’-]+(\s+[\w.'’-]+){0,3},?\s+(no?\.?\s*)?[0-9]{1,5}\b"
    r"|\b\w+(straße|strasse|straat|gatan|gade|vej|katu)\s+[0-9]{1,5}\b"
    r"|\bp\.?\s?o\.?\s?box\s+[0-9]",
    re.IGNORECASE,
)


def text_problems(record: Record) -> Iterator[Problem]:
    """What is wrong with the words of one record."""
    service = record.service
    for field, text in _texts(record):
        if MAP.search(text):
            yield Problem(record.file, service.id, field, "leads to a map")
        if field.endswith("url"):
            continue
        if COORDINATES.search(text):
            yield Problem(record.file, service.id, field, "holds coordinates")
        if STREET.search(text):
            is_warning = service.kind not in SHELTER_KINDS
            what = "seems to hold a street address"
            yield Problem(record.file, service.id, field, what, is_warning)
    if not _is_latin(service.name) and not _is_latin(service.alternate_name or ""):
        what = "must give the name in Latin letters"
        yield Problem(record.file, service.id, "alternate_name", what)


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    service: Service = record.service
    yield "name", service.name
    yield "alternate_name", service.alternate_name or ""
    yield "organization", service.organization or ""
    yield "notes", record.notes or ""
    for field, way in zip(record.channel_fields, service.channels, strict=True):
        yield f"{field}.label", way.label or ""
        yield f"{field}.url", way.value
    for key, source in service.sources.items():
        yield f"sources.{key}.url", source.url
        yield f"sources.{key}.title", source.title
        yield f"sources.{key}.says", source.says or ""


def _is_latin(text: str) -> bool:
    """Whether a text can be read aloud from Latin letters or digits."""
    return any(
        letter.isdigit() or unicodedata.name(letter, "").startswith("LATIN") for letter in text
    )

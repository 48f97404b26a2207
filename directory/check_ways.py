"""What the ways to reach a service must satisfy: what is dialled, written to or opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from directory.hours import is_always, is_readable
from directory.record import Problem, Record
from directory.service import CHANNEL_TYPES, EMERGENCY_ROLES, TEXT, VOICE, Channel, Service
from directory.snapshot import ACTIVE, EMERGENCY

DIALLED = re.compile(r"[*#+]?\(?[0-9][0-9 ()*#./-]*")
DIGITS = range(2, 16)  # E.164 allows 15 digits; the shortest numbers in use have two
MAIL = re.compile(r"[^@\s<>,;:]+@[^@\s<>,;:]+\.[^@\s<>,;:.]+")
PAGE = re.compile(r"https?://[^\s/]+\.[^\s/]+(/\S*)?")
HANDLE = re.compile(r"@?[\w.+-]{2,}")
LABEL = 40  # characters; a label tells two numbers apart, it is no sentence
TYPES = {
    "phones": (VOICE, TEXT),
    "chats": ("chat", "whatsapp", "telegram", "viber", "messenger", "line"),
    "emails": ("email",),
    "urls": ("web", "app"),
}


def way_problems(record: Record) -> Iterator[Problem]:
    """What is wrong with the ways by which one service is reached."""
    service = record.service
    if service.status == ACTIVE and not service.channels:
        what = "is active, but there is no way to reach it"
        yield Problem(record.file, service.id, "status", what)
    seen: set[tuple[str, str]] = set()
    for field, channel in zip(record.channel_fields, service.channels, strict=True):
        for part, what in _problems(service, channel, field.split("[")[0]):
            yield Problem(record.file, service.id, f"{field}{part}", what)
        same = (channel.type, re.sub(r"[ ()./-]", "", channel.value.casefold()))
        if same in seen:
            yield Problem(record.file, service.id, field, "stands in this record twice")
        seen.add(same)
        if service.kind == EMERGENCY and not channel.roles:
            what = "does not say whom this number reaches"
            yield Problem(record.file, service.id, f"{field}.for", what, is_warning=True)


def _problems(service: Service, way: Channel, group: str) -> Iterator[tuple[str, str]]:
    if way.type not in CHANNEL_TYPES or way.type not in TYPES[group]:
        yield ".type", f"{way.type} is none of {', '.join(TYPES[group])}"
    elif not _is_reachable(way):
        yield "", f"is nothing that can be reached by {way.type}"
    if not way.sources:
        yield ".from", "names no source"
    for key in way.sources:
        if key not in service.sources:
            yield ".from", f"{key} is no source of this record"
    if way.keyword is not None and way.type != TEXT:
        yield ".keyword", "belongs to numbers for text messages only"
    if way.label is not None and len(way.label) > LABEL:
        yield ".label", f"is longer than {LABEL} characters"
    if way.opening_hours is not None and not is_readable(way.opening_hours):
        yield ".opening_hours", "is not in the opening_hours syntax"
    elif way.opening_hours and service.timezone is None and not is_always(way.opening_hours):
        yield ".opening_hours", "needs schedule.timezone, since it is not 24/7"
    yield from _roles(service, way)


def _roles(service: Service, way: Channel) -> Iterator[tuple[str, str]]:
    if service.kind != EMERGENCY:
        if way.roles:
            yield ".for", "belongs to emergency records only"
        return
    for role in way.roles:
        if role not in EMERGENCY_ROLES:
            yield ".for", f"{role} is none of {', '.join(EMERGENCY_ROLES)}"


def _is_reachable(way: Channel) -> bool:
    if way.type in {VOICE, TEXT}:
        return is_number(way.value)
    if way.type == "email":
        return MAIL.fullmatch(way.value) is not None
    if way.type in {"web", "app", "chat"}:
        return PAGE.fullmatch(way.value) is not None
    patterns = (PAGE, HANDLE)
    return is_number(way.value) or any(one.fullmatch(way.value) for one in patterns)


def is_number(value: str) -> bool:
    """Whether a text is something that can be dialled, short codes and star codes included."""
    return (
        DIALLED.fullmatch(value) is not None and sum(map(str.isdigit, value)) in DIGITS
    ) and value.isascii()

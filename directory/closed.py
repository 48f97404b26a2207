"""Whether a record brings back a line that has closed; by id, by a way to reach it, or by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from directory.life import DEFUNCT
from directory.service import TEXT, VOICE, Service
from directory.snapshot import WORLD


class Closed:
    """The lines that have closed, found by whatever could bring them back."""

    def __init__(self, services: Iterable[Service]) -> None:
        self._ids: dict[str, Service] = {}
        self._marks: dict[tuple[str, str], list[Service]] = {}
        for one in services:
            if one.status == DEFUNCT:
                self._ids[one.id] = one
                for mark in _marks(one):
                    self._marks.setdefault(mark, []).append(one)

    def like(self, service: Service) -> Service | None:
        """The closed line that a record is, or that shares a number, a site or the name with it.

        Only lines that serve a common country are compared: short numbers repeat in the world.
        """
        if service.id in self._ids:
            return self._ids[service.id]
        for mark in _marks(service):
            for one in self._marks.get(mark, ()):
                if _meet(one, service):
                    return one
        return None


def _meet(one: Service, other: Service) -> bool:
    both = {*one.serves, *other.serves}
    return WORLD in both or not set(one.serves).isdisjoint(other.serves)


def _marks(service: Service) -> Iterator[tuple[str, str]]:
    yield "name", "".join(re.findall(r"\w+", service.name.casefold().replace("&", " and ")))
    for way in service.channels:
        if way.type in {VOICE, TEXT}:
            yield "number", "".join(filter(str.isdigit, way.value))
        elif way.value.startswith(("http://", "https://")):
            host = (urlsplit(way.value).hostname or "").removeprefix("www.")
            yield "site", host
        else:
            yield way.type, way.value.casefold()

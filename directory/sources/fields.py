"""One mapping of a data file, read field by field; what is wrong is said with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime


class FieldError(Exception):
    """A field that is missing, of the wrong type or unknown: `field` names it."""

    def __init__(self, field: str, what: str) -> None:
        super().__init__(f"{field}: {what}")
        self.field = field
        self.what = what


class Fields:
    """A mapping with text keys whose values are asked for by type.

    Every method raises FieldError. A key with the value null counts as left out.
    """

    def __init__(self, value: object, place: str = "") -> None:
        if not isinstance(value, Mapping):
            raise FieldError(place, "must be a mapping of keys and values")
        self._values: dict[str, object] = {}
        self._place = place
        for key, one in value.items():
            if not isinstance(key, str):
                raise FieldError(place, "has a key that is no text; write it in quotes")
            self._values[key] = one

    def place(self, key: str = "") -> str:
        """The name of a field, or of the mapping itself, as messages give it."""
        return ".".join(part for part in (self._place, key) if part)

    def as_root(self) -> Fields:
        """The same mapping, its fields named without what lies around it."""
        return Fields(self._values, "")

    def only(self, *keys: str) -> None:
        """Nothing if no other key than these stands here."""
        for key in sorted(self._values.keys() - set(keys)):
            raise FieldError(self.place(key), "is no field of this shape; see docs/adding.md")

    def text(self, key: str) -> str:
        """A text that must be there."""
        found = self.maybe_text(key)
        if found is None:
            raise FieldError(self.place(key), "is missing")
        return found

    def maybe_text(self, key: str) -> str | None:
        """A text, or None if it is left out."""
        found = self._values.get(key)
        if found is None:
            return None
        return self._as_text(found, self.place(key))

    def maybe_prose(self, key: str) -> str | None:
        """A text of any length without the blanks around it, or None if it is left out."""
        found = self._values.get(key)
        if found is not None and not isinstance(found, str):
            raise FieldError(self.place(key), "must be a text; write it in quotes")
        return found.strip() if found else None

    def maybe_number(self, key: str) -> int | None:
        """A whole number, or None if it is left out."""
        found = self._values.get(key)
        if found is not None and (isinstance(found, bool) or not isinstance(found, int)):
            raise FieldError(self.place(key), "must be a whole number")
        return found

    def maybe_truth(self, key: str) -> bool | None:
        """True or false, or None if it is left out."""
        found = self._values.get(key)
        if found is not None and not isinstance(found, bool):
            raise FieldError(self.place(key), "must be true or false")
        return found

    def day(self, key: str) -> date:
        """A day that must be there, written 2026-11-22 without quotes."""
        found = self._values.get(key)
        if not isinstance(found, date) or isinstance(found, datetime):
            raise FieldError(self.place(key), "must be a day such as 2026-11-22")
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty if it is left out."""
        place = self.place(key)
        return tuple(
            self._as_text(one, f"{place}[{index}]") for index, one in enumerate(self._list(key))
        )

    def within(self, key: str) -> Fields | None:
        """The mapping under a key, or None if it is left out."""
        found = self._values.get(key)
        return None if found is None else Fields(found, self.place(key))

    def each(self, key: str) -> tuple[Fields, ...]:
        """The mappings of a list; empty if it is left out."""
        place = self.place(key)
        return tuple(Fields(one, f"{place}[{index}]") for index, one in enumerate(self._list(key)))

    def named(self, key: str) -> Mapping[str, Fields]:
        """The mappings under the keys of a mapping, in the order of the file."""
        found = self.within(key)
        if found is None:
            return {}
        return {
            name: Fields(one, found.place(name))
            for name, one in found._values.items()  # noqa: SLF001 - a mapping of its own class
        }

    def given(self) -> Sequence[str]:
        """The keys that have a value, in the order of the file."""
        return tuple(key for key, one in self._values.items() if one is not None)

    def _list(self, key: str) -> Sequence[object]:
        found = self._values.get(key)
        if found is None:
            return ()
        if not isinstance(found, list):
            raise FieldError(self.place(key), "must be a list")
        return found

    @staticmethod
    def _as_text(found: object, place: str) -> str:
        if not isinstance(found, str):
            raise FieldError(place, "must be a text; write it in quotes")
        if found != found.strip() or not found:
            raise FieldError(place, "is empty or has blanks around it")
        return found

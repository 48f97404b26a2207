"""Every sentence that a person reads, from Fluent files: one folder per language (BCP 47).

A skin lies in `<language>/skins/<skin>.ftl`: words under which a talk looks like another one.

Rule of this file: a fault in a text never reaches the person. A missing text or a missing
value falls back to the next language; in tests `Texts(strict=True)` raises instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from fluent.runtime import FluentBundle, FluentResource

MOST_KEPT = 20_000  # formatted texts; values are names and numbers of services, never words typed
PARTLY = "partly"  # the message of a language that has words for danger and no others yet
LAST = "en"  # the language in which every text exists


def fallbacks(language: str) -> Iterator[str]:
    """The tags to try, most exact first: "zh-Hant-HK" gives itself, "zh-Hant", "zh", "en"."""
    parts = language.split("-")
    for length in range(len(parts), 0, -1):
        yield "-".join(parts[:length])
    if parts[0] != LAST:
        yield LAST


class Texts:
    """All texts of all shipped languages, read once.

    `say` takes a message id, or "id.attribute"; what was formatted is kept, because formatting
    takes 20 to 30 microseconds.
    """

    def __init__(self, folder: Traversable | None = None, *, strict: bool = False) -> None:
        """Read every `<language>/*.ftl` below `folder`, by default the shipped ones."""
        root = folder if folder is not None else files(__name__)
        self._strict = strict
        self._bundles: dict[str, FluentBundle] = {}
        self._kept: dict[tuple[object, ...], str] = {}
        for entry in sorted(root.iterdir(), key=lambda one: one.name):
            if entry.is_dir() and not entry.name.startswith("_"):
                self._bundles[entry.name] = _bundle(entry)
        self.languages = tuple(
            name for name, one in self._bundles.items() if one.has_message("harmless")
        )
        self.partial = tuple(
            name
            for name, one in self._bundles.items()
            if name not in self.languages and one.has_message(PARTLY)
        )
        self._known: set[str] = set()  # keys that are there; never one that somebody made up
        self._platform = ""
        self._platforms: dict[str, Texts] = {"": self}
        self._worn: dict[str, Texts] = {}
        self._skins = _skins(root, self._bundles)

    def on(self, platform: str) -> Texts:
        """The same texts as a platform says them: its own `<platform>-<key>` before `key`."""
        if platform not in self._platforms:
            there = self._platforms[platform] = copy(self)
            there._kept = {}  # noqa: SLF001 - a copy of this very object
            there._platform = platform  # noqa: SLF001 - see above
        return self._platforms[platform]

    @property
    def skins(self) -> tuple[str, ...]:
        """The names of the skins that have texts."""
        return tuple(sorted(self._skins))

    def wears(self, language: str, skin: str) -> bool:
        """Whether a skin speaks this language: else it would be the odd one in the chat."""
        return any(one in self._skins.get(skin, ()) for one in list(fallbacks(language))[:-1]) or (
            language.split("-", maxsplit=1)[0] == LAST and LAST in self._skins.get(skin, ())
        )

    def worn(self, skin: str) -> Texts:
        """The texts of a skin alone: what it has no words for is never said under it."""
        if skin not in self._worn:
            there = self._worn[skin] = copy(self)
            there._kept, there._known = {}, set()  # noqa: SLF001 - a copy of this very object
            there._platform = ""  # noqa: SLF001 - see above
            there._bundles = self._skins[skin]  # noqa: SLF001 - see above
        return self._worn[skin]

    def best(self, wanted: Sequence[str]) -> str:
        """The shipped language that serves a list of BCP 47 tags best; English if none does."""
        for tag in wanted:
            for one in fallbacks(tag):
                if one in self.languages and (one != LAST or tag.split("-")[0] == LAST):
                    return one
        return LAST

    def tongue(self, wanted: Sequence[str]) -> str | None:
        """The language of danger alone that serves a list of tags; None if it speaks none there.

        Such a language has its emergency card, its line about leaving, and one that says so.
        """
        for tag in wanted:
            for one in fallbacks(tag):
                if one in self.partial:
                    return one
                if one in self.languages and one != LAST:
                    return None
        return None

    def knows(self, key: str) -> bool:
        """Whether the last language has this message or attribute."""
        if key in self._known:
            return True
        message_id, _, attribute = key.partition(".")
        bundle = self._bundles[LAST]
        if not bundle.has_message(message_id):
            return False
        message = bundle.get_message(message_id)
        is_there = attribute in message.attributes if attribute else message.value is not None
        if is_there:
            self._known.add(key)
        return is_there

    def say(self, language: str, key: str, **values: str | int) -> str:
        """The text `key` in the nearest language that has it.

        Raises KeyError naming the key if no language has it: that is a fault of ours.
        """
        wanted = (language, key, *values.items()) if values else (language, key)
        if (kept := self._kept.get(wanted)) is not None:
            return kept
        own = f"{self._platform}-{key}"
        asked = own if self._platform and self.knows(own) else key
        for one in fallbacks(language):
            found = self._format(one, asked, values)
            if found is not None:
                if len(self._kept) >= MOST_KEPT:
                    self._kept.clear()
                self._kept[wanted] = found
                return found
            if self._strict and one in self.languages:
                break
        message = f"no text {key!r} for language {language}"
        raise KeyError(message)

    def every(self, language: str, message_id: str) -> tuple[str, ...]:
        """The texts of all attributes of a message, in the nearest language that has it.

        Raises KeyError naming the message if no language has it.
        """
        for one in fallbacks(language):
            bundle = self._bundles.get(one)
            if bundle is not None and bundle.has_message(message_id):
                keys = bundle.get_message(message_id).attributes
                return tuple(self.say(one, f"{message_id}.{key}") for key in keys)
        message = f"no text {message_id!r} for language {language}"
        raise KeyError(message)

    def _format(self, language: str, key: str, values: dict[str, str | int]) -> str | None:
        bundle = self._bundles.get(language)
        message_id, _, attribute = key.partition(".")
        if bundle is None or not bundle.has_message(message_id):
            return None
        message = bundle.get_message(message_id)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            return None
        text, errors = bundle.format_pattern(pattern, values)
        if errors:
            if self._strict:
                fault = f"text {key!r} in {language}: {errors}"
                raise ValueError(fault)
            return None
        return str(text)


def _skins(
    root: Traversable, languages: Mapping[str, FluentBundle]
) -> dict[str, dict[str, FluentBundle]]:
    """The texts of each skin by language: `<language>/skins/<skin>.ftl`."""
    found: dict[str, dict[str, FluentBundle]] = {}
    for language in languages:
        folder = root / language / "skins"
        for entry in folder.iterdir() if folder.is_dir() else ():
            if entry.name.endswith(".ftl"):
                bundle = FluentBundle([language], use_isolating=False)
                bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))
                found.setdefault(entry.name.removesuffix(".ftl"), {})[language] = bundle
    return found


def _bundle(folder: Traversable) -> FluentBundle:
    # Isolating marks would sit inside numbers and links and break them when copied.
    bundle = FluentBundle([folder.name], use_isolating=False)
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(entry.read_text(encoding="utf-8")))
    return bundle


@cache
def load_texts() -> Texts:
    """The shipped texts, read once in a process."""
    return Texts()

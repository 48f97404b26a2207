"""An empty phrase file, every section and key with a note on what belongs there."""

from __future__ import annotations

from collections.abc import Iterator

from safety.phrases import meanings

_HEAD = """\
# What young people write in {tag}. One phrase a line; a line that begins with -- is a note.
# docs/phrases.md explains the signs. Case, accents, apostrophes, "k1ll" and "heeelp" need no
# lines of their own. Try it: python -m safety.phrases check {tag}
"""


def skeleton(tag: str) -> str:
    """The text of an empty phrase file for a language."""
    return _HEAD.format(tag=tag) + "\n".join(_parts()) + "\n"


def _parts() -> Iterator[str]:
    for name in ("filler", "starred", "spelling", "no_slip"):
        yield f"\n# {meanings.LISTS[name]}\n{name}: >-"
    yield f"\n# {meanings.MAPPED['same']}\nsame: {{}}"
    yield f"\n# {meanings.MAPPED['words']}\nwords: {{}}"
    for name in ("danger", "danger_perhaps", "check", "check_perhaps"):
        yield from _keyed(name)
    for name in ("not_danger", "over", "told", "play", "light", "past"):
        yield f"\n{name}: |\n  -- {meanings.PLAIN[name]}"
    for name in ("concerns", "concerns_perhaps"):
        yield from _keyed(name)
    yield f"\nnot_concern: |\n  -- {meanings.PLAIN['not_concern']}"
    yield f"\n# {meanings.LISTS['leaving']}\nleaving: >-"
    yield from _keyed("age")
    yield f"\nnot_age: |\n  -- {meanings.PLAIN['not_age']}"
    for name in ("school_year", "for_whom", "answers", "suicide_answers", "asides"):
        yield from _keyed(name)


def _keyed(name: str) -> Iterator[str]:
    yield f"\n{name}:"
    for key, meaning in meanings.KEYED[name].items():
        yield f"  {key}: |\n    -- {meaning}"

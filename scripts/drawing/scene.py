"""What a picture shows: messages with what can be pressed below them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shown:
    """One message: who it is from, its lines, and the labels below it.

    `is_theirs` says that a person wrote it; `is_private` that only one person sees it.
    """

    who: str
    text: str
    labels: tuple[str, ...] = ()
    is_theirs: bool = False
    is_private: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: the name of its file, what it shows in a sentence, and the messages."""

    name: str
    title: str
    shown: tuple[Shown, ...]

"""What happened, and what to show: the only values that cross the engine's edge.

Rule of this file: nothing in it can hold a user id, a name or a chat's address.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Hints:
    """Closed keys that a platform knows before the first word.

    `languages` are BCP 47 tags, best first; `countries` are ISO 3166-1 codes, likeliest first;
    `platform` names the wordings that differ there (`Texts.on`), "" where none does; `community`
    is the opaque key of the server in which it happens, "" where there is none or nobody set it
    up: the world of the turn lays that server's own services over the directory. `team` is the
    opaque code of the group that a moderator came from; `is_by_panel` says that this very event
    came over a group's panel, and that the platform does not say so itself.
    The runtime adds what only it knows: `cover` is the skin that hides this chat, None if none
    does; `most_minutes` how long the platform lets us wait with covering, None if that is long;
    `has_words` whether the person chose words of their own.
    """

    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    platform: str = ""
    community: str = ""
    team: str = ""
    is_by_panel: bool = False
    cover: str | None = None
    most_minutes: int | None = None
    has_words: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """Someone opened the conversation, or asked to begin again."""


@dataclass(frozen=True, slots=True)
class Said:
    """Someone wrote; the text lives for this one turn only."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Picked:
    """Someone pressed the button `key` of `node`."""

    node: str
    key: str


@dataclass(frozen=True, slots=True)
class Pinned:
    """Someone sent a position, in degrees (WGS 84); it lives for this one turn only."""

    latitude: float = field(repr=False)
    longitude: float = field(repr=False)


@dataclass(frozen=True, slots=True)
class Leave:
    """Someone pressed Leave or typed a leaving command."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Someone made a standing request: a key of `bot.flows.standing.REQUESTS`."""

    request: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """The quiet time is up: nobody has pressed or written anything."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something came that is never opened: a key of `bot.flows.standing.UNREADABLE`.

    `sign` tells one sticker from another, "" if it is none; it lives for this one turn only.
    """

    kind: str
    sign: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Worded:
    """Someone wrote the very word, or sent the sign, that they had chosen as `use` of USES."""

    use: str


USES = ("leave", "safe", "duress")

Event = Start | Said | Picked | Pinned | Leave | Asked | Quiet | Unreadable | Worded


@dataclass(frozen=True, slots=True)
class Button:
    """One thing that can be pressed; `label` is a whole thought, in the person's language."""

    node: str
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of plain text; a card is never cut in two."""

    text: str
    is_card: bool = False


@dataclass(frozen=True, slots=True)
class Say:
    """Blocks to show, in order, and the buttons below them, leaving among them.

    `language` is a BCP 47 tag, for what an adapter adds of its own; None leaves it to the hints.
    `opening` is the neutral line of the skin that it wears; None leaves that to the adapter.
    What `stays` is never covered: one line of its own, or, with buttons, a screen that tells
    nothing. When one is shown `alone`, everything before it is taken off the screen.
    """

    blocks: tuple[Block, ...]
    buttons: tuple[Button, ...]
    language: str | None = None
    opening: str | None = None
    stays: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """Take everything of this conversation off the screen; only `text` stays."""

    text: str
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Keep:
    """Keep, for a day, a keyed hash of what this very event said: the person's word for `use`.

    `skin` is the skin that hides the chat from then on, "" for none.
    """

    use: str
    skin: str = ""
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Unlatch:
    """Forget the person's own words now."""


Command = Say | Cover
Latch = Keep | Unlatch

"""One step of a conversation: a talk and an event in, a talk and commands out.

Rules of this file: the order is leaving, then danger, then standing requests, then the flow,
and nothing later can undo what was decided earlier. It sends, stores and awaits nothing.
"""

from __future__ import annotations

from dataclasses import replace

from babel import Locale

from bot.events import (
    Asked,
    Block,
    Event,
    Leave,
    Picked,
    Pinned,
    Quiet,
    Said,
    Start,
    Unreadable,
    Worded,
)
from bot.flows import closed, emergency, friend, guide, hiding, skinned, standing, words
from bot.flows.covers.spoken import says_watched
from bot.flows.emergency import TONGUE
from bot.flows.nodes import Ask
from bot.flows.press import press
from bot.flows.quiet import QUIET_MINUTES, minutes_of
from bot.flows.referral import QUESTIONS, REFERRAL
from bot.flows.understand import Understood, asides, understand
from bot.flows.walk import arrive, danger_turn, stay
from bot.reading import Reading
from bot.talk import Talk, Turn
from bot.texts import PARTLY
from bot.world import World
from directory.places import Place
from safety.concern import SURE


def step(talk: Talk | None, event: Event, world: World) -> Turn:
    """The outcome of one event; pure, and the only way in which a talk changes."""
    match event:
        case Leave() | Picked(node="leave") | Worded("leave" | "duress"):
            return leave(talk, world, is_duress=event == Worded("duress"))
        case Quiet():
            return leave(talk, world) if talk else Turn(None, ())
    skin = skinned.skin_of(talk, event, world)
    if skin is not None:
        return skinned.step(talk, event, skin, world)
    if talk is not None and not isinstance(event, Said | Unreadable | Worded | Picked):
        talk = words.resumed(talk)
    return _step(talk, event, world)


def _step(talk: Talk | None, event: Event, world: World) -> Turn:
    match event:
        case Start() | Picked(node="start") if talk is not None and world.hints.cover:
            return leave(talk, world)  # behind a door with words, beginning anew shows the cover
        case Start() | Picked(node="start"):
            return _begin(world)
        case Said(text):
            return _said(talk, text, world.read(text), world)
        case Pinned(latitude, longitude):
            return _pinned(talk, world.pin(latitude, longitude), world)
        case Asked(request):
            return standing.answer(talk or _new(world), request, world)
        case Unreadable(kind, sign):
            return _unreadable(talk, kind, sign, world)
        case Picked(node, key):
            return _picked(talk, node, key, world)
    return _worded(talk, world)


def is_urgent(event: Event, world: World) -> bool:
    """Whether an event tells of danger, so that its answer waits for no other answer."""
    match event:
        case Said(text):
            finding = world.read(text).finding
            return finding is not None and finding.level == "danger"
        case Picked(node, key):
            return key == "danger" and node.startswith("safe_")
    return False


def leave(talk: Talk | None, world: World, *, is_duress: bool = False) -> Turn:
    """Forget everything and cover the screen with the harmless line, which may be a skin's."""
    language = _language(talk, world)
    skin = (talk.skin if talk else None) or world.hints.cover
    if skin not in world.texts.skins:
        return Turn(None, (standing.harmless(language, world, is_cover=True),))
    if is_duress and talk is None:
        return closed.played(skin, language, world)
    say = closed.duress if is_duress else closed.closing
    return Turn(None, (say(skin, language, world),))


def _worded(talk: Talk | None, world: World) -> Turn:
    """The safe word where no skin is worn: it opens nothing, and cannot be the other word too."""
    if talk is None:
        return _nothing_here(world)
    if talk.node in words.NODES:
        return words.asking(talk, talk.node, world, ("sign.same",))
    return stay(talk, world, ())


def _language(talk: Talk | None, world: World) -> str:
    return talk.language if talk else world.texts.best(world.hints.languages)


def _new(world: World, language: str | None = None) -> Talk:
    return Talk(node="place", language=language or _language(None, world))


def _nothing_here(world: World, language: str | None = None) -> Turn:
    return Turn(None, (standing.harmless(language or _language(None, world), world),))


def _begin(world: World) -> Turn:
    talk = _new(world)
    lead = (
        *_by_panel(talk.language, world),
        Block(world.texts.say(talk.language, "welcome")),
        _how_to_leave(talk.language, world),
    )
    return standing.announced(arrive(talk, "place", world, lead), world)


def _by_panel(language: str, world: World) -> tuple[Block, ...]:
    """First of all, for whoever came out of a group: that nobody there can see it."""
    if not world.hints.is_by_panel:
        return ()
    return (Block(world.texts.say(language, "from_group")),)


def _how_to_leave(language: str, world: World) -> Block:
    minutes = minutes_of(None, world.hints)
    return Block(world.texts.say(language, "leaving", minutes=minutes))


def _said(talk: Talk | None, text: str, reading: Reading, world: World) -> Turn:
    is_leaving = reading.finding is not None and reading.finding.level == "leave"
    if is_leaving and not (talk and words.may_be_farewell(talk)):
        return leave(talk, world)
    is_watched = says_watched(text, world.texts.languages)
    if talk is None and not (is_watched or _tells_something(reading)):
        return _nothing_here(world, _spoken(None, reading, world))
    before = _in_language(talk or _new(world), reading, world)
    before = before.having("watched", "yes") if is_watched else before
    lead = _own_words(before, reading, world)
    if talk is None:
        lead = _first_words(before.language, lead, world)
    before = _with_tongue(before, reading, world)
    if _is_danger(before, reading):
        lead += asides(before.language, reading, world)
        return danger_turn(_noting_danger(words.resumed(before), reading), world, lead)
    if before.node in words.NODES and not words.tells(text, reading):
        return _chosen(before, text, reading, world)
    turn = _understood(words.resumed(before), reading, world, lead, is_first=talk is None)
    turn = standing.watched(turn, world) if is_watched else turn
    return standing.announced(turn, world) if talk is None else turn


def _understood(
    talk: Talk, reading: Reading, world: World, lead: tuple[Block, ...], *, is_first: bool
) -> Turn:
    tells = _tells_something(reading) or reading.place or reading.ask
    if talk.answer("watched") and not tells:
        return stay(talk, world, lead)  # what they said of the phone is answered below
    return _follow(understand(talk, reading, world, is_first=is_first), world, lead)


def _chosen(talk: Talk, text: str, reading: Reading, world: World) -> Turn:
    turn = words.chosen(talk, text, reading, world)
    # The word for danger is the last one: what comes next wears the skin.
    return turn if turn.commands else replace(hiding.covered(talk, world), latch=turn.latch)


def _first_words(language: str, own: tuple[Block, ...], world: World) -> tuple[Block, ...]:
    """The one-line welcome, and how to leave unless that was said in the person's own words."""
    welcome = Block(world.texts.say(language, "welcome_short"))
    return (*own, welcome) if own else (welcome, _how_to_leave(language, world))


def _follow(found: Understood, world: World, lead: tuple[Block, ...]) -> Turn:
    lead += found.lead
    if found.goto is None:
        return stay(found.talk, world, lead, repeats=not found.asks_anew)
    return arrive(found.talk, found.goto, world, lead)


def _tells_something(reading: Reading) -> bool:
    return bool(reading.concerns or reading.finding or reading.asides)


def _is_danger(talk: Talk, reading: Reading) -> bool:
    if reading.finding is not None and reading.finding.level == "danger":
        return True
    asked = REFERRAL.nodes.get(talk.node)
    if not isinstance(asked, Ask) or talk.node not in QUESTIONS or asked.reads is None:
        return False
    return asked.reads(reading) == "danger"


def _noting_danger(talk: Talk, reading: Reading) -> Talk:
    kind = reading.finding.kind if reading.finding and reading.finding.level == "danger" else None
    if kind is None:
        kind = "suicide" if talk.node == "safe_suicide" else talk.answer("danger") or "hurt_now"
    talk = talk.having("danger", kind)
    if reading.for_whom in {"friend", "other"} and not talk.answer("for"):
        talk = friend.about(talk, reading.for_whom)
    if reading.age and not talk.answer("age"):
        talk = talk.having("age", reading.age)
    if reading.place and not talk.answer("place"):
        talk = talk.having("place", reading.place.country).having("region", reading.place.region)
    if not talk.answer("concern"):
        sure = next((key for key, weight in reading.concerns if weight >= SURE), None)
        talk = talk.having("concern", sure or emergency.CONCERN_OF_DANGER.get(kind))
    return talk


def _spoken(talk: Talk | None, reading: Reading, world: World) -> str:
    now = _language(talk, world)
    if (talk and talk.language_chosen) or reading.language is None:
        return now
    best = world.texts.best((reading.language,))
    # A language without texts is answered in the present one rather than in English.
    is_shipped = best.split("-")[0] == reading.language.split("-")[0]
    return best if is_shipped else now


def _in_language(talk: Talk, reading: Reading, world: World) -> Talk:
    return talk.speaking(_spoken(talk, reading, world))


def _with_tongue(talk: Talk, reading: Reading, world: World) -> Talk:
    """The same talk, knowing in which language the person hears of danger, if in another one."""
    if talk.language_chosen or (reading.language is None and talk.answer(TONGUE)):
        return talk.forgetting(TONGUE) if talk.language_chosen else talk
    wanted = (reading.language,) if reading.language else world.hints.languages
    return talk.having(TONGUE, world.texts.tongue(wanted))


def _own_words(talk: Talk, reading: Reading, world: World) -> tuple[Block, ...]:
    """Once: how to leave, in a language that has few words, and that it has few."""
    tongue = _with_tongue(talk, reading, world).answer(TONGUE)
    if tongue is None or tongue == talk.answer(TONGUE):
        return ()
    rest = Locale.parse(tongue, sep="-").languages.get(talk.language, talk.language)
    return (
        Block(world.texts.say(tongue, "leaving", minutes=QUIET_MINUTES)),
        Block(world.texts.say(tongue, PARTLY, rest=rest)),
    )


def _pinned(talk: Talk | None, place: Place | None, world: World) -> Turn:
    talk = talk or _new(world)
    if place is None:
        lead = (Block(world.texts.say(talk.language, "place.unknown")),)
        return stay(talk, world, lead, repeats=talk.node != "place")
    return _follow(understand(talk, Reading(place=place), world, is_first=False), world, ())


def _unreadable(talk: Talk | None, kind: str, sign: str, world: World) -> Turn:
    if talk is None and kind == "reaction":
        return Turn(None, ())  # a heart on the line that stands where nothing is open
    if talk is None and kind not in standing.MAY_TELL:
        return _nothing_here(world)  # whoever holds the phone now may send a sticker to try it
    talk = talk or _new(world)
    if talk.node == words.SIGN and sign:
        return words.chosen(talk, "", Reading(), world)
    talk = words.resumed(talk)
    known = kind if kind in standing.UNREADABLE else "other"
    return stay(talk, world, (Block(world.texts.say(talk.language, f"unreadable.{known}")),))


def _picked(talk: Talk | None, node: str, key: str, world: World) -> Turn:
    if node in {"standing", "language", standing.OFFERS}:
        return standing.picked(words.resumed(talk or _new(world)), node, key, world)
    if talk is None:
        return _nothing_here(world)
    if node in hiding.NODES:
        return hiding.picked(talk, node, key, world)
    talk = words.resumed(talk)
    if node == guide.NODE:
        return guide.picked(talk, key, world)
    if key == "danger" and node.startswith("safe_"):
        kind = "suicide" if node == "safe_suicide" else "hurt_now"
        return danger_turn(talk.having("danger", kind).having(node, key), world, ())
    return press(talk, node, key, world)

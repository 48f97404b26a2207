"""A node and a talk become what a person sees: pieces of text and buttons.

Rule of this file: it only shows. Where an answer leads is the flow's and the engine's affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.events import Block, Button
from bot.flows import friend
from bot.flows.card import card, number_line
from bot.flows.caution import caution_blocks
from bot.flows.nodes import Ask, Labelled, Offer, Tell
from bot.flows.numbers import country_of, emergency_line
from bot.flows.referral import FOR_OTHERS, NO_PLACE, OTHERS, REFERRAL, candidates, listed
from bot.flows.traces import traces_of
from bot.talk import Talk
from bot.texts import Texts
from bot.world import World
from directory.concerns import CONCERNS
from directory.match import batch, one
from directory.service import VOICE, Match, Need, Service
from directory.zones import zone_of

YEARS = {"under_13": 12, "13_to_17": 15}  # an age inside the band, for the lines' own limits
AWAKE = {"open_now", "always_open"}  # reasons of a card where somebody is there now
NOT_BESIDE = {"police", "adults_only", "state", "report_only"}  # never offered for a closed door
WORDS = {"words": "number", "words_now": "emergency"}  # which number stands below the words
FIRST_HOUR = {
    "sextortion": "sextortion",
    "image_abuse": "image_abuse",
    "no_safe_place": "no_safe_place",
    "running_away": "no_safe_place",
    "forced_marriage": "journey",
    "trafficking": "journey",
    "online_coercion": "online_coercion",
    "grooming": "meeting",
    "stalking": "meeting",
}


def need_of(talk: Talk, world: World) -> Need:
    """What the talk asks of the directory."""
    place = talk.answer("place")
    age = talk.answer("age") or ""
    return Need(
        country=None if place in {None, NO_PLACE} else place,
        region=talk.answer("region"),
        at=world.now,
        concern=talk.answer("concern"),
        age=YEARS.get(age),
        is_adult=age == "adult",
        channel="written" if talk.answer("voice") == "quiet" else None,
        language=talk.language,
    )


@lru_cache(maxsize=4096)
def buttons_of(node: str, labelled: Labelled) -> tuple[Button, ...]:
    """The choices of a node as buttons."""
    return tuple([Button(node, key, label) for key, label in labelled])


@lru_cache(maxsize=4096)
def fixed_buttons(
    node: str, keys: tuple[str, ...], language: str, texts: Texts
) -> tuple[Button, ...]:
    """The keys as buttons, worded as the node says, else as they are called everywhere."""
    return tuple(
        [Button(node, key, texts.say(language, _wording(node, key, texts))) for key in keys]
    )


@lru_cache(maxsize=1024)
def _wording(node: str, key: str, texts: Texts) -> str:
    own, shared = f"{node}.{key}", f"emergency.{key}"
    if texts.knows(own):
        return own
    if node.startswith("emergency") and texts.knows(shared):
        return shared
    if key == "back":
        return "back"
    return f"services.{key}" if texts.knows(f"services.{key}") else shared


def ask_text(node: str, talk: Talk, world: World) -> str:
    """The question of a node, as it fits what was answered so far."""
    whom = talk.answer("for")
    if node == "area" and whom in OTHERS:
        node = "area.about_other" if whom == "other" else "area.about_friend"
    elif node == "place" and whom in OTHERS:
        node = "place.other" if whom == "other" else "place.friend"
    elif node == "safe_friend" and whom == "other":
        node = "safe_friend.for_other"
    elif node == "place" and candidates(talk, "place"):
        node = "place.unsure"
    elif node == "concern" and candidates(talk, "concern"):
        node = "concern.which"
    return world.texts.say(talk.language, node)


def ask_choices(node: str, ask: Ask, talk: Talk, world: World) -> tuple[Button, ...]:
    """Everything that can be pressed at a question, suggestions first."""
    suggested = ask.suggest(talk, world) if ask.suggest else ()
    keys = ask.choices
    if node == "area" and talk.answer("for"):
        keys = tuple(key for key in keys if key != "friend")
    if node == "concern" and candidates(talk, "concern"):
        keys = ("uncertain",)
    return buttons_of(node, suggested) + fixed_buttons(node, keys, talk.language, world.texts)


def ask_blocks(node: str, ask: Ask, talk: Talk, world: World) -> tuple[Block, ...]:
    """The question, with the emergency number below it where the node wants it."""
    blocks: tuple[Block, ...] = (Block(ask_text(node, talk, world)),)
    if node == "place" and talk.answer("told"):
        blocks += (Block(emergency_line(talk, world)),)
    return blocks + _numbers(ask.shows, talk, world)


def tell_blocks(node: str, tell: Tell, talk: Talk, world: World) -> tuple[Block, ...]:
    """The text of a node and, where it wants one, a number in one line."""
    text = world.texts.say(talk.language, _fitting(node, talk, world.texts))
    blocks: tuple[Block, ...] = (Block(text),)
    if tell.shows in WORDS:
        words = friend.words(talk, world, is_now=tell.shows == "words_now")
        return blocks + words + _numbers(WORDS[tell.shows], talk, world)
    return blocks + _numbers(tell.shows, talk, world)


def _fitting(node: str, talk: Talk, texts: Texts) -> str:
    """The wording of a node for whoever writes for a friend, or after having done so."""
    variant = "for_friend" if friend.is_about_other(talk) else "for_after"
    is_other = friend.is_about_other(talk) or talk.answer("after") is not None
    return f"{node}.{variant}" if is_other and texts.knows(f"{node}.{variant}") else node


def _numbers(shows: str | None, talk: Talk, world: World) -> tuple[Block, ...]:
    if shows == "number":
        return best_line(talk, world)
    if shows == "traces":
        service = best_service(talk, world)
        told = traces_of(service, world.texts, talk.language) if service else ""
        return (*((Block(told),) if told else ()), *best_line(talk, world))
    return (Block(emergency_line(talk, world)),) if shows == "emergency" else ()


def best_service(talk: Talk, world: World) -> Service | None:
    """The service that is talked about, was shown first, or fits best."""
    shown = talk.answer("before") or next(iter(talk.shown[len(talk.shown) - talk.batch :]), None)
    service = world.service(shown) if shown else None
    if service is None:
        return next(iter(one_number(talk, world)), None)
    return service


def number_to_keep(talk: Talk, world: World) -> str | None:
    """The digits of the service that is talked about; None if it can only be written to."""
    service = best_service(talk, world)
    ways = service.channels if service else ()
    voiced = [way for way in ways if way.type == VOICE]
    texted = [way for way in ways if way.type == "text"]
    quiet = talk.answer("voice") == "quiet"
    fitting = (*texted, *voiced) if quiet else (*voiced, *texted)
    return fitting[0].value if fitting else None


def best_line(talk: Talk, world: World) -> tuple[Block, ...]:
    """The line that was shown first, or fits best, with its number; and the emergency number."""
    shown = talk.answer("before") or next(iter(talk.shown[len(talk.shown) - talk.batch :]), None)
    service = world.service(shown) if shown else None
    services = (service,) if service is not None else one_number(talk, world)
    return (*_lines(services, talk, world), Block(emergency_line(talk, world)))


def one_number(talk: Talk, world: World) -> tuple[Service, ...]:
    """The one service to turn to, whatever the concern; two if they are never shown apart."""
    return tuple(found.service for found in one(world.match(need_of(talk, world))))


def _lines(services: Sequence[Service], talk: Talk, world: World) -> tuple[Block, ...]:
    quiet = talk.answer("voice") == "quiet"
    return tuple(
        Block(number_line(service, world.texts, talk.language, quiet=quiet), is_card=True)
        for service in services
    )


def offer(
    node: Offer, talk: Talk, world: World, *, first_only: bool
) -> tuple[Talk, tuple[Block, ...]]:
    """The next cards, and the talk that remembers having shown them.

    The first list of a talk that was understood from the person's own words is one card, and a
    second one only where the first is closed; every other is the best and two of other kinds.
    """
    texts, language = world.texts, talk.language
    matches = world.match(need_of(talk, world))
    lead: list[Block] = []
    current = set(talk.shown[len(talk.shown) - talk.batch :])
    if node.is_again and current:
        chosen = [match for match in matches if match.service.id in current]
        if len(chosen) < len(current):
            lead.append(Block(texts.say(language, "services.gone")))
    else:
        # Somebody who cannot speak is shown what there is to write to and what there is to call.
        is_one = first_only and talk.answer("voice") is None
        found = batch(matches, frozenset(talk.shown))
        chosen = _one_card(found) if is_one else [*found]
    if not chosen and talk.shown:
        lead.append(Block(texts.say(language, "services.all_shown")))
        talk = talk.unshown()
        chosen = list(batch(matches, frozenset()))
    if not chosen:
        return talk, (Block(texts.say(language, "services.none_anywhere")),)
    if not talk.shown:
        lead.extend(_honest(chosen[0], matches, talk, world))
        lead.extend(caution_blocks(talk, world))
    ids = tuple(match.service.id for match in chosen)
    seen = tuple(one for one in talk.shown if one not in ids)
    quiet = talk.answer("voice") == "quiet"
    # The place of a friend is not where the reader's clock hangs.
    is_own = not friend.is_about_other(talk)
    zone = zone_of(country_of(talk), talk.answer("region")) if is_own else None
    cards = (
        Block(card(match, texts, language, world.now, quiet=quiet, zone=zone), is_card=True)
        for match in chosen
    )
    return replace(talk, shown=seen + ids, batch=len(ids)), (*lead, *cards)


def _one_card(found: Sequence[Match]) -> list[Match]:
    """The best of a list; if it is closed now, the first beside it where somebody is there."""
    best = [*found[:1]]
    if best and "closed_now" in best[0].against:
        awake = (one for one in found[1:] if AWAKE & {*one.reasons})
        best += [one for one in awake if not NOT_BESIDE & {*one.against}][:1]
    return best


def first_hour(talk: Talk, world: World) -> tuple[Block, ...]:
    """What to do first, before the cards, where the concern has such a screen."""
    screen = FIRST_HOUR.get(talk.answer("concern") or "")
    if screen is None or talk.shown or talk.answer("for"):
        return ()
    return (Block(world.texts.say(talk.language, f"first_hour.{screen}")),)


def offer_buttons(
    name: str, node: Offer, question: str | None, talk: Talk, world: World
) -> tuple[Button, ...]:
    """The buttons below the cards: the question's first, then what one can do with them."""
    buttons: tuple[Button, ...] = ()
    if question is not None:
        ask = REFERRAL.nodes[question]
        if isinstance(ask, Ask):
            buttons += ask_choices(question, ask, talk, world)
    buttons += buttons_of("before", listed(talk, world))
    buttons += fixed_buttons(name, ways_on(node.leads, talk), talk.language, world.texts)
    if talk.answer("read"):
        buttons += fixed_buttons("services", ("change",), talk.language, world.texts)
    return buttons


def ways_on(leads: Iterable[str], talk: Talk) -> tuple[str, ...]:
    """The ways on that fit: some are only there where it is about somebody else."""
    is_other = friend.is_about_other(talk)
    return tuple(one for one in leads if is_other or one not in FOR_OTHERS)


def is_for_children(match: Match) -> bool:
    """Whether a person answers who is there for children and young people."""
    return match.service.audience == "children" and "finder_only" not in match.against


def tags_of(talk: Talk) -> frozenset[str]:
    """The tags of the talk's concern; empty if it has none."""
    concern = CONCERNS.get(talk.answer("concern") or "")
    return frozenset(concern.tags) if concern else frozenset()


def _honest(best: Match, matches: Sequence[Match], talk: Talk, world: World) -> list[Block]:
    """What must be said before the first cards: no line here is known, or none to write to."""
    texts, place = world.texts, talk.answer("place")
    if place in {None, NO_PLACE}:
        return [Block(texts.say(talk.language, "services.no_place"))]
    name = world.place_name(place or "", None, talk.language)
    known_here = [one for one in matches if is_for_children(one) and _is_here(one)]
    is_voice_only = all("voice_only" in one.against for one in known_here)
    if talk.answer("voice") and known_here and is_voice_only:
        said = [Block(texts.say(talk.language, "services.voice_only", place=name))]
        if "voice_only" not in best.against:
            said.append(Block(texts.say(talk.language, "services.write_first")))
        return said
    if is_for_children(best) and _is_here(best):
        return []
    return [Block(texts.say(talk.language, "services.none_here", place=name))]


def _is_here(match: Match) -> bool:
    return "across_border" not in match.against

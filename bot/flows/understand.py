"""What a typed line changes in a talk: which answers it fills, and what is said back first.

Rules of this file: a line fills what is open and never overwrites; what contradicts an answer
asks. A line that nothing reads is answered kindly once, then help is offered all the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.events import Block
from bot.flows import friend
from bot.flows.nodes import Ask
from bot.flows.referral import NO_PLACE, QUESTIONS, REFERRAL, concern_of
from bot.reading import Reading
from bot.talk import Talk
from bot.world import World
from directory.concerns import CONCERNS, FIRST_LEVEL, NOT_SURE
from safety.concern import SURE

POSSIBLE = 0.25  # weight from which a concern is worth a button; below it is noise
BUTTONS = 3  # candidates offered at once; more is a menu


@dataclass(frozen=True, slots=True)
class Understood:
    """The talk with its new answers, what to say first, and the node to go to (None: stay).

    `asks_anew` tells that what is said first asks the present question in other words.
    """

    talk: Talk
    lead: tuple[Block, ...]
    goto: str | None
    asks_anew: bool = False


def understand(talk: Talk, reading: Reading, world: World, *, is_first: bool) -> Understood:
    """Everything that one line (without danger in it) does to a talk."""
    asked = REFERRAL.nodes.get(talk.node)
    answered = _to_safety_question(talk, asked, reading)
    if answered is not None:
        talk = _people(talk, reading)
        ask = REFERRAL.nodes[talk.node]
        leads = ask.leads if isinstance(ask, Ask) else {}
        return Understood(talk.having(talk.node, answered), (), leads[answered])
    had_place, had_concern = talk.answer("place"), talk.answer("concern")
    talk = _people(talk, reading)
    talk, place_news = _place(talk, reading)
    talk, concern_news = _concern(talk, reading)
    lead = list(asides(talk.language, reading, world))
    if concern_news == "sure":
        lead.append(Block(_acknowledgement(talk, world)))
        talk = talk.having("read", "yes")
        if reading.finding is not None:
            talk = talk.having("told", "yes")
    elif concern_news == "unsure" and not reading.asides:
        lead.append(Block(world.texts.say(talk.language, "ack.unsure")))
    if place_news == "contradicts":
        return Understood(talk, (*lead, _line(talk, world, "place.contradicts")), "place")
    if concern_news == "contradicts":
        new = (talk.answer("maybe_concern") or NOT_SURE).split()[0]
        lead.append(Block(_acknowledgement_of(new, talk, world)))
        return Understood(talk, tuple(lead), "concern")
    if place_news or (concern_news and had_concern is None):
        return Understood(talk, tuple(lead), "place")
    if lead and (is_first or had_place is None):
        return Understood(talk, tuple(lead), "place")
    if lead:
        return Understood(talk, tuple(lead), None)
    return _nothing_read(talk, world)


def asides(language: str, reading: Reading, world: World) -> tuple[Block, ...]:
    """The answers to what was asked in passing."""
    return tuple(Block(world.texts.say(language, f"aside.{one}")) for one in reading.asides)


def _to_safety_question(talk: Talk, asked: object, reading: Reading) -> str | None:
    if not isinstance(asked, Ask) or talk.node not in QUESTIONS or asked.reads is None:
        return None
    answer = asked.reads(reading)
    if answer is not None:
        return answer
    told, _ = _told(reading)
    tells = reading.asides or reading.place or told not in {None, talk.answer("concern")}
    return None if tells else "unsure"


def _people(talk: Talk, reading: Reading) -> Talk:
    if reading.age and not talk.answer("age"):
        talk = talk.having("age", reading.age)
    if reading.for_whom in {"friend", "other"} and not talk.answer("for"):
        talk = friend.about(talk, reading.for_whom)
    if "quiet" in reading.asides:
        talk = talk.having("voice", "quiet")
    return talk


def _place(talk: Talk, reading: Reading) -> tuple[Talk, str | None]:
    place, old = reading.place, talk.answer("place")
    if place is not None and old in {None, NO_PLACE, place.country}:
        is_new = old != place.country or (place.region and talk.answer("region") != place.region)
        talk = talk.forgetting("maybe_place").having("place", place.country)
        if place.region:
            talk = talk.having("region", place.region)
        return talk, "sure" if is_new else None
    if place is not None and old is not None:
        open_between = f"{place.country} {old}"
        talk = talk.forgetting("place", "region").having("maybe_place", open_between)
        return talk.unshown(), "contradicts"
    if reading.ask and old in {None, NO_PLACE}:
        return talk.forgetting("place").having("maybe_place", " ".join(reading.ask)), "unsure"
    return talk, None


def _concern(talk: Talk, reading: Reading) -> tuple[Talk, str | None]:
    told, possible = _told(reading)
    old = talk.answer("concern")
    if old is not None and old != NOT_SURE:
        if told in {None, old} or reading.asides:
            return talk, None  # a question in passing names things without telling of them
        talk = talk.forgetting("concern", *QUESTIONS).having("maybe_concern", f"{told} {old}")
        # What was shown for one concern is not shown for another: some fit nobody else.
        return talk.unshown(), "contradicts"
    if told is not None:
        talk = talk.forgetting("maybe_concern").having("concern", told)
        return talk.unshown(), "sure"
    if possible and old is None:
        area = talk.answer("area")
        inside = [key for key in possible if area and key in FIRST_LEVEL[area]]
        if len(inside) == 1:
            return talk.forgetting("maybe_concern").having("concern", inside[0]), "sure"
        return talk.having("maybe_concern", " ".join(possible)), "unsure"
    return talk, None


def _told(reading: Reading) -> tuple[str | None, list[str]]:
    """The concern that a text tells, and those that it may tell, the most urgent first.

    A text that tells of harm and hints at one thing only tells that: who has just written it
    should not meet a menu, and "Not right? Change it" stands below the card.
    """
    possible = [
        key
        for key, weight in reading.concerns
        if weight >= POSSIBLE
        and "never-guessed" not in CONCERNS[key].tags
        # "What if my mum finds out" is a question, not a hint at trouble with her.
        and not ("parents" in reading.asides and weight < SURE)
    ][:BUTTONS]
    sure = concern_of(reading)
    if sure is None and reading.finding is not None and len(possible) == 1:
        sure = possible[0]
    return sure, possible


def _acknowledgement(talk: Talk, world: World) -> str:
    return _acknowledgement_of(talk.answer("concern") or NOT_SURE, talk, world)


def _acknowledgement_of(concern: str, talk: Talk, world: World) -> str:
    who = talk.answer("for")
    return world.texts.say(talk.language, f"ack.{who if who in {'friend', 'other'} else concern}")


def _line(talk: Talk, world: World, key: str) -> Block:
    return Block(world.texts.say(talk.language, key))


def _nothing_read(talk: Talk, world: World) -> Understood:
    puzzled_by = "place" if talk.answer("place") is None else "area"
    is_open = talk.answer("place") is None or talk.answer("concern") is None
    if not is_open or talk.node in {"emergency", "before"}:
        return Understood(talk, (_line(talk, world, "services.talk"),), None)
    if talk.answer("puzzled") != puzzled_by:
        talk = talk.having("puzzled", puzzled_by)
        line = _line(talk, world, f"{puzzled_by}.unknown")
        return Understood(talk, (line,), None, asks_anew=True)
    if puzzled_by == "place":
        return Understood(talk.having("place", NO_PLACE), (), "place")
    talk = talk.forgetting("maybe_concern").having("concern", NOT_SURE)
    return Understood(talk, (_line(talk, world, "ack.not_sure"),), "place")

"""The main conversation: where are you, what is going on, and who can help."""

from __future__ import annotations

from bot.flows.nodes import Ask, Flow, Labelled, Offer, Tell
from bot.flows.numbers import HOME
from bot.reading import Reading
from bot.talk import Talk
from bot.world import World
from directory.concerns import CONCERNS, FIRST_LEVEL
from safety.concern import SURE

AREAS = tuple(FIRST_LEVEL)
NO_PLACE = "rather_not"  # the answer of somebody who does not want to say where they are
OTHERS = frozenset({"friend", "other", "abroad"})  # for whom, if not for oneself
FOR_OTHERS = frozenset({"words", "after"})  # ways on that are only there for somebody else
LIKELY = 5  # buttons with countries; more would not fit one phone screen with the rest


def place_of(reading: Reading) -> str | None:
    """The country that a text surely names."""
    return reading.place.country if reading.place else None


def concern_of(reading: Reading) -> str | None:
    """The concern that a text surely tells; what must never be guessed is never sure."""
    for key, weight in reading.concerns:
        if weight >= SURE and "never-guessed" not in CONCERNS[key].tags:
            return key
    return None


def candidates(talk: Talk, node: str) -> tuple[str, ...]:
    """The keys between which the last text left open what is meant."""
    return tuple((talk.answer(f"maybe_{node}") or "").split())


def places(talk: Talk, world: World) -> Labelled:
    """The countries that a text left open, or a few likely ones."""
    codes = candidates(talk, "place") or world.likely_countries(talk.language)[:LIKELY]
    return tuple((code, world.place_name(code, None, talk.language)) for code in codes)


def concerns(talk: Talk, world: World) -> Labelled:
    """The concerns that a text left open, or those of the area that was picked."""
    keys = candidates(talk, "concern") or FIRST_LEVEL.get(talk.answer("area") or "", ())
    return tuple((key, world.texts.say(talk.language, f"concern.{key}")) for key in keys)


def listed(talk: Talk, world: World) -> Labelled:
    """The services of the newest list, each with its 'before you contact them'."""
    found = [world.service(one) for one in talk.shown[len(talk.shown) - talk.batch :]]
    return tuple(
        (one.id, world.texts.say(talk.language, "before.label", name=short(one.name)))
        for one in found
        if one is not None
    )


def short(name: str) -> str:
    """A service's name cut for a button, at a word, with an ellipsis."""
    limit = 36  # characters: with "Before you contact " it stays below Telegram's two lines
    return (
        name if len(name) <= limit else name[: limit - 1].rsplit(" ", 1)[0].rstrip(",;(–-") + "…"
    )


def safety_question(talk: Talk) -> str | None:
    """The one question that fits the concern and was not answered by the person's own words."""
    concern = CONCERNS.get(talk.answer("concern") or "")
    if concern is None:
        return None
    if "asks-suicide" in concern.tags:
        question = "safe_suicide"
    elif "asks-safe-now" in concern.tags and talk.answer("told") is None:
        question = "safe_now"
    else:
        return None
    if talk.answer("for") in {"friend", "other"}:
        question = "safe_friend"
    return None if talk.answer(question) or talk.danger else question


NEXT = {
    "more": "services",
    "nobody": "nobody",
    "say_first": "say_first",
    "words": "friend_words",
    "after": "after_friend",
    "else": "area",
    "elsewhere": "place",
}
BACK = {"back": "again", "more": "services"}
DANGER = {"danger": "emergency", "unsure": "unsure", "ok": "calm"}
SAFETY = ("danger", "unsure", "ok")
QUESTIONS = ("safe_now", "safe_friend", "safe_suicide")
STUCK = {"back": "emergency", "people": "services"}
FRIEND = {"words": "friend_words_now", "after": "after_friend"}

EMERGENCY = {
    "same": "emergency_same",
    "abroad": "emergency_abroad",
    "online": "emergency_online",
    "cannot_talk": "emergency_cannot_talk",
    "afraid": "emergency_afraid",
    "no_phone": "emergency_no_phone",
    **FRIEND,
    "people": "services",
    "ok": "calm",
}

REFERRAL = Flow(
    start="place",
    nodes={
        "place": Ask(
            suggest=places,
            choices=(NO_PLACE,),
            reads=place_of,
            goto="area",
            forgets=("place", "region", "maybe_place", "puzzled"),
        ),
        "area": Ask(
            choices=(*AREAS, "friend"),
            goto="concern",
            leads={"friend": "area_friend"},
            forgets=("area", "concern", "maybe_concern", "for", HOME, "told", *QUESTIONS),
            is_asked=lambda talk: not (talk.answer("concern") or talk.answer("maybe_concern")),
            shows="number",
        ),
        "area_friend": Tell(sets=("for", "friend"), goto="area"),
        "concern": Ask(
            suggest=concerns,
            choices=("uncertain",),
            reads=concern_of,
            goto="services",
            leads={"uncertain": "counts"},
            forgets=("concern", "maybe_concern"),
            shows="emergency",
        ),
        "counts": Tell(sets=("concern", "not_sure"), goto="services"),
        "services": Offer(leads=NEXT, then=safety_question),
        "again": Offer(leads=NEXT, then=lambda _talk: None, is_again=True),
        "age": Ask(choices=("child", "adult"), goto="services", forgets=("age",)),
        "safe_now": Ask(choices=SAFETY, reads=lambda read: read.safe, goto="calm", leads=DANGER),
        "safe_friend": Ask(
            choices=SAFETY, reads=lambda read: read.safe, goto="calm", leads=DANGER
        ),
        "safe_suicide": Ask(
            choices=SAFETY, reads=lambda read: read.suicide, goto="calm", leads=DANGER
        ),
        "unsure": Tell(leads=NEXT, shows="number"),
        "calm": Tell(leads=NEXT, shows="number"),
        "nobody": Tell(goto="services"),
        "change": Tell(
            leads={"place": "place", "concern": "area", "friend": "friend", "back": "again"}
        ),
        "friend": Tell(sets=("for", "friend"), goto="again"),
        "before": Ask(suggest=listed, goto="before_contact"),
        "before_contact": Tell(
            leads={
                "call": "call",
                "parents": "parents",
                "quiet": "quiet",
                "grownup": "grownup",
                "traces": "traces",
                "keep": "kept",
                "nobody": "nobody",
                "back": "again",
            },
            shows="number",
        ),
        "call": Tell(leads=BACK, shows="number"),
        "parents": Tell(leads=BACK, shows="number"),
        "grownup": Tell(leads=BACK, shows="number"),
        "traces": Tell(leads=BACK, shows="traces"),
        "kept": Tell(leads=BACK, shows="number"),
        "say_first": Tell(leads=BACK, shows="number"),
        "quiet": Tell(sets=("voice", "quiet"), goto="services"),
        "emergency": Tell(leads=EMERGENCY),
        "emergency_same": Tell(leads=STUCK | FRIEND, shows="emergency"),
        "emergency_online": Tell(leads=STUCK | FRIEND, shows="emergency"),
        "emergency_abroad": Tell(sets=("for", "abroad"), goto="place", shows="emergency"),
        "emergency_cannot_talk": Tell(leads=STUCK, shows="emergency"),
        "emergency_afraid": Tell(leads=STUCK, shows="emergency"),
        "emergency_no_phone": Tell(leads=STUCK, shows="emergency"),
        "friend_words": Tell(leads=BACK | {"after": "after_friend"}, shows="words"),
        "friend_words_now": Tell(leads=STUCK | {"after": "after_friend"}, shows="words_now"),
        "after_friend": Tell(sets=("for", "me_after"), goto="services"),
    },
)

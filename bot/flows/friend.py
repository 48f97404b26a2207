"""The friend's way: words to write, where they are, and the country in which who writes is.

Rules of this file: the number of the friend's country is for whoever is there; who writes from
another country is given a number that can be dialled where they are (docs/first-hour.md, 8.6).
"""

from __future__ import annotations

from bot.events import Block
from bot.flows.numbers import HOME, country_of, number_for, who_answers
from bot.flows.referral import NO_PLACE, OTHERS
from bot.talk import Talk
from bot.world import World
from directory.service import Service

# Which words fit what the friend goes through; all others get the words of "else".
WORDS = {
    "suicide": "die",
    **dict.fromkeys(("sextortion", "image_abuse", "online_sexual_exploitation"), "images"),
    **dict.fromkeys(("grooming", "online_coercion"), "images"),
    **dict.fromkeys(("physical_abuse", "emotional_abuse", "neglect", "violence_at_home"), "hurt"),
    **dict.fromkeys(("physical_violence", "sexual_abuse", "dating_violence"), "hurt"),
    **dict.fromkeys(("forced_marriage", "fgm", "honour_violence", "trafficking"), "hurt"),
    **dict.fromkeys(("abuse_by_professional", "stalking", "bullying", "cyberbullying"), "hurt"),
}
WORDS_NOW = {"taken": "taken", "hurt_now": "hurt", "weapon": "hurt", "harm_others": "harm"}


def about(talk: Talk, whom: str) -> Talk:
    """The talk about somebody else; the place said before is the writer's own."""
    talk, place = talk.having("for", whom), talk.answer("place")
    is_own = place not in {None, NO_PLACE} and talk.answer(HOME) is None
    return talk.having(HOME, place) if is_own else talk


def is_about_other(talk: Talk) -> bool:
    """Whether the talk is about somebody else than who writes."""
    return talk.answer("for") in OTHERS


def is_own_place(talk: Talk) -> bool:
    """Whether the place of the talk is where the writer is, as far as was said."""
    return not is_about_other(talk) or talk.answer(HOME) == talk.answer("place")


def home_service(talk: Talk, world: World) -> Service | None:
    """The emergency numbers where the writer is, if the other one is in another country."""
    home = talk.answer(HOME)
    if talk.answer("for") != "abroad" or home in {None, NO_PLACE, country_of(talk)}:
        return None
    return world.emergency(home or "")


def there(talk: Talk, world: World) -> list[Block]:
    """For a friend abroad: which number counts there, and who can call it."""
    country = country_of(talk)
    service = world.emergency(country) if country else None
    if talk.answer("for") != "abroad" or country is None:
        return []
    place = world.place_name(country, None, talk.language)
    if home_service(talk, world) is None:
        return [Block(world.texts.say(talk.language, "friend_abroad.own"))]
    if service is None:
        return []
    channel = number_for(service, talk.answer("danger"))
    values = {"place": place, "number": channel.value}
    values |= {"who": who_answers(channel, world, talk.language)}
    return [Block(world.texts.say(talk.language, "friend_abroad.there", **values), is_card=True)]


def words(talk: Talk, world: World, *, is_now: bool) -> tuple[Block, ...]:
    """What can be written to the friend word for word, what not to say, and how to go on."""
    if is_now:
        node, key = "friend_words_now", WORDS_NOW.get(talk.answer("danger") or "", "die")
    else:
        node, key = "friend_words", WORDS.get(talk.answer("concern") or "", "else")
    wording = world.texts.say(talk.language, f"{node}.{key}")
    rest = (f"{node}.not", f"{node}.keep")
    return (
        Block(wording, is_card=True),
        *(Block(world.texts.say(talk.language, one)) for one in rest),
    )

"""Words of one's own on Discord: the key goes, a kept number stays, and only a cover is left."""

from __future__ import annotations

from tests.discord_rig import Rig, running, serving
from tests.invented import TEXTS
from tests.servers.discord_people import Person
from tests.servers.discord_state import Message
from tests.telling import tells
from tests.wired import HARMLESS

PLANTS = TEXTS.worn("plants").say("en", "harmless")


async def hidden(person: Person, rig: Rig) -> None:
    """A person who wears the plants, with a safe word and one for danger, in a server."""
    await rig.slash(person, person.join())
    await rig.write(person, "i get bullied. philippines")
    await rig.slash(person, person.join(), "privacy")
    for label in ("Hide this chat", "Someone could glance at it", "Plant care"):
        await press(person, rig, label)
    assert " = " in person.screen()[-1].content
    await press(person, rig, "I know it: delete this")
    await rig.write(person, "purple rain")
    await rig.write(person, "orange sky")


async def press(person: Person, rig: Rig, label: str) -> None:
    """Press a button wherever it is, on whichever page."""
    following = "Read on"
    while label not in person.screen()[-1].buttons:
        turning = next(one for one in person.screen()[-1].buttons if one.startswith(following))
        await rig.press(person, turning)
    await rig.press(person, label)


def telling(messages: list[Message]) -> list[str]:
    return [one.content for one in messages if tells(one.content)]


async def test_the_key_is_gone_once_it_is_read_and_the_cover_is_all_that_stays() -> None:
    async with serving() as server:
        server.buckets.limits.clear()
        person = server.person()
        async with running(server, countries=("PH",)) as rig:
            await hidden(person, rig)
            keys = [one for one in person.screen() if " = " in one.content]

            await press(person, rig, "Close")

            assert keys == []
            assert telling(person.screen()) == []
            assert person.screen()[-1].content.startswith(PLANTS[:20])


async def test_the_word_for_danger_in_the_form_shows_only_the_cover() -> None:
    async with serving() as server:
        server.buckets.limits.clear()
        person = server.person()
        async with running(server, countries=("PH",)) as rig:
            await hidden(person, rig)

            await rig.write(person, "orange sky")

            assert telling(person.screen()) == []
            assert rig.runtime.held == 0


async def test_a_kept_number_stays_beside_the_harmless_line() -> None:
    async with serving() as server:
        server.buckets.limits.clear()
        person = server.person()
        async with running(server, countries=("PH",)) as rig:
            await rig.slash(person, person.join())
            await rig.write(person, "i get bullied. philippines")
            await press(person, rig, "Before you contact Example Child Line (invented)")
            await press(person, rig, "Keep the number")
            living = next(one for one in person.screen() if "Leave" in one.buttons)

            await rig.press(person, "Leave", living)

            said = [one.content for one in person.screen()]
            assert "Alex 01 01 01" in said
            assert set(said) - {"Alex 01 01 01"} <= HARMLESS

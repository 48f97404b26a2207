"""Local help that a server adds: checked like a record, shown below the checked cards only."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date

import pytest

from bot.communities import MOST_SERVICES, Community, OwnService
from bot.communities.local import FIELDS, concerns_of, faults
from bot.engine import step
from bot.events import Hints, Picked, Said, Say
from bot.talk import Talk, Turn
from bot.worlds import DirectoryWorld
from directory.concerns import CONCERNS, FIRST_LEVEL
from tests.discord_rig import serving
from tests.invented import TEXTS, world
from tests.server_of_twelve import OPEN, Evening, evening, say

DAY = date(2026, 11, 25)
YOUTH = OwnService(
    "Example Youth House",
    "02 5550 100",
    "charity",
    concerns_of(["hurt", "bullying_school"]),
    "https://example.org/youth/help",
    DAY,
)
HERE = Community("d:1", countries=("PH",), services=(YOUTH,))
ADDED = TEXTS.say("en", "own_card")


def with_own(community: Community = HERE, hints: Hints | None = None) -> DirectoryWorld:
    hints = hints or Hints(("en",), ("PH",), platform="discord", community="a1b2")
    return replace(world(hints), own={"a1b2": community}.get)


def blocks(turn: Turn) -> list[str]:
    (say,) = turn.commands
    assert isinstance(say, Say)
    return [one.text for one in say.blocks]


def told(here: DirectoryWorld, text: str = "my stepdad hits me, im in cebu") -> Turn:
    return step(None, Said(text), here)


# What can be added


def test_a_good_one_has_no_fault() -> None:
    assert faults(YOUTH, ("PH",), DAY) == ()
    assert faults(replace(YOUTH, way="https://example.org/chat"), (), DAY) == ()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 61}, "name"),
        ({"name": "Call 0800 111 222 now"}, "name"),
        ({"name": "www.example.org"}, "name"),
        ({"name": "Example House, 12 High Street"}, "name"),
        ({"name": "**Example**"}, "name"),
        ({"way": "ask at the door"}, "way"),
        ({"way": "12 High Street"}, "way"),
        ({"way": "http://example.org/chat"}, "way"),
        ({"way": "https://maps.app.goo.gl/abc"}, "way"),
        ({"way": "javascript:alert(1)"}, "way"),
        ({"way": ""}, "way"),
        ({"who": "moderator"}, "who"),
        ({"concerns": ()}, "concerns"),
        ({"concerns": ("no_such_thing",)}, "concerns"),
        ({"concerns": ("bullying", "sexual_thoughts")}, "concerns"),
        ({"page": "example.org"}, "page"),
        ({"page": "http://example.org/x"}, "page"),
        ({"page": "https://google.com/maps/place/1"}, "page"),
        ({"page": ""}, "page"),
        ({"added": date(2026, 11, 26)}, "page"),
    ],
    ids=str,
)
def test_what_the_directory_would_refuse_is_refused(change: dict[str, object], field: str) -> None:
    assert field in FIELDS
    assert field in faults(replace(YOUTH, **change), ("PH",), DAY)  # type: ignore[arg-type]


def test_what_is_never_guessed_is_in_no_list_that_can_be_added() -> None:
    every = concerns_of([*FIRST_LEVEL])

    assert every
    assert not [one for one in every if "never-guessed" in CONCERNS[one].tags]


# Where it is shown


def test_it_stands_below_the_checked_cards_and_takes_the_place_of_none() -> None:
    plain, local = blocks(told(with_own(replace(HERE, services=())))), blocks(told(with_own()))
    added = [one for one in local if ADDED in one]

    assert len(added) == 1
    assert YOUTH.way in added[0].splitlines()
    assert YOUTH.page in added[0].splitlines()
    assert [one for one in local if one not in added] == plain
    cards = [at for at, one in enumerate(local) if "looked" in one.lower()]
    assert cards
    assert max(cards) < local.index(added[0])


def test_it_stands_in_every_list_of_the_talk_and_is_never_the_only_one() -> None:
    here = with_own()
    turn = told(here)

    for _ in range(3):
        turn = step(turn.talk, Picked("services", "more"), here)
        texts = blocks(turn)
        at = next(at for at, one in enumerate(texts) if ADDED in one)
        assert at > 0


def test_it_is_shown_for_what_and_where_it_was_added_for_and_nowhere_else() -> None:
    abroad = with_own(replace(HERE, countries=("NG",)))
    for_other = with_own(replace(HERE, services=(replace(YOUTH, concerns=("eating",)),)))
    elsewhere = replace(with_own(), hints=Hints(("en",), ("PH",), platform="discord"))

    for here in (abroad, for_other, elsewhere):
        assert not [one for one in blocks(told(here)) if ADDED in one]


def test_it_is_never_shown_to_somebody_afraid_of_harming() -> None:
    every = replace(YOUTH, concerns=tuple(CONCERNS))
    here = with_own(replace(HERE, services=(every,)))
    talk = Talk("services", "en", answers=(("place", "PH"), ("concern", "sexual_thoughts")))

    turn = step(talk, Picked("services", "more"), here)

    assert not [one for one in blocks(turn) if ADDED in one]


def test_the_police_are_not_added_where_they_never_come_first() -> None:
    tagged = next(key for key, one in CONCERNS.items() if "no-police-first" in one.tags)
    police = replace(YOUTH, who="police", concerns=(tagged,))
    talk = Talk("services", "en", answers=(("place", "PH"), ("concern", tagged)))

    for who, shown in (("police", 0), ("charity", 1)):
        here = with_own(replace(HERE, services=(replace(police, who=who),)))
        turn = step(talk, Picked("services", "more"), here)
        assert len([one for one in blocks(turn) if ADDED in one]) == shown


def test_at_most_two_stand_below_one_list() -> None:
    many = tuple(replace(YOUTH, name=f"Example {letter}") for letter in "ABCDE")
    here = with_own(replace(HERE, services=many))

    assert len([one for one in blocks(told(here)) if ADDED in one]) == 2


# On Discord


@pytest.fixture
async def here() -> AsyncIterator[Evening]:
    async with serving() as server, evening(server) as one:
        await one.set_up()
        yield one


FILLED: dict[str, str | list[str]] = {
    "name": "Example Youth House",
    "way": "02 5550 100",
    "who": ["charity"],
    "concerns": ["hurt"],
    "page": "https://example.org/youth/help",
}


async def added(here: Evening, **filled: str | list[str]) -> str:
    """What the page of local help says after a form was sent."""
    page = here.owner.screen(here.channel)[0]
    if say("local.add") not in page.buttons:
        await here.press(here.owner, say("setup.own"), page)
    opened = await here.owner.press(page, say("local.add"))
    await here.rig.answered(opened)
    await here.rig.answered(await here.owner.fill(opened, **(FILLED | filled)))
    return page.content


async def test_an_owner_adds_one_and_a_member_reads_it_below_the_others(here: Evening) -> None:
    assert say("local.added") in await added(here)

    member = here.members[0]
    await here.press(member, OPEN, here.panels()[0])
    await here.rig.write(member, "my stepdad hits me, im in cebu")
    pages = [member.screen(here.channel)[-1].content]
    for _ in range(4):
        shown = member.screen(here.channel)[-1]
        onward = next((one for one in shown.buttons if one.startswith("Read on")), None)
        if onward is None:
            break
        await here.rig.press(member, onward)
        pages.append(shown.content)
    told = "\n".join(pages)

    assert ADDED in told
    assert told.index(ADDED) > told.index("Example")
    assert not here.server.fetched


async def test_a_form_with_a_fault_says_which_field_and_changes_nothing(here: Evening) -> None:
    told = await added(here, way="come to 12 High Street", page="nowhere")

    assert say("local.way") in told
    assert say("local.page") in told
    assert say("local.name") not in told.splitlines()[0]
    community = await here.parts.known.community(f"d:{here.guild.id}")
    assert community is not None
    assert community.services == ()


async def test_one_can_be_taken_away_again_and_there_is_an_end(here: Evening) -> None:
    for at in range(MOST_SERVICES):
        await added(here, name=f"Example {'ABCDEFGHIJ'[at]}")
    page = here.owner.screen(here.channel)[0]
    assert say("local.add") not in page.buttons

    await here.rig.answered(await here.owner.choose(page, "own:remove", "0"))

    community = await here.parts.known.community(f"d:{here.guild.id}")
    assert community is not None
    assert len(community.services) == MOST_SERVICES - 1
    assert community.services[0].name == "Example B"
    await here.setting(here.owner.press(page, say("local.back")))
    assert say("setup") in page.content


async def test_only_who_may_manage_the_server_adds_any(here: Evening) -> None:
    await here.press(here.owner, say("setup.own"), page := here.owner.screen(here.channel)[0])
    opened = await here.owner.press(page, say("local.add"))
    await here.rig.answered(opened)
    here.guild.members[here.owner.id] = []

    await here.rig.answered(await here.owner.fill(opened, **FILLED))

    community = await here.parts.known.community(f"d:{here.guild.id}")
    assert community is not None
    assert community.services == ()

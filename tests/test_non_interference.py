"""Whatever a member did, every byte that moderator, owner and channel receive is the same.

The claim of safeguarding, section 1, rule 8 and section 6. Each evening here is the same but for
one member; everything that reaches anybody else is written down, as it goes over the wire, and
when.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from bot.adapters.discord.community import moderators
from bot.adapters.discord.community.kit import Kit
from bot.communities import AGREED, NEVER
from bot.store import Door
from tests.discord_rig import serving
from tests.server_of_twelve import NEVER_AGAIN, OPEN, Evening, evening, plain
from tests.servers.discord_people import Person
from tests.servers.discord_state import Ticket

BUCKET = 1.0  # seconds: an answer that waited for a member would wait for the delay at least

Act = Callable[[Evening, Person], Awaitable[None]]


@dataclass(frozen=True)
class Condition:
    """A member before an offer, and what they do after it; `gets` whether a line reaches them."""

    name: str
    before: Act
    after: Act
    gets: int


async def nothing(_here: Evening, _member: Person) -> None:
    return


def chose(choice: str) -> Act:
    async def choosing(here: Evening, member: Person) -> None:
        await here.parts.known.choose(f"d:{member.id}", choice)

    return choosing


def pressing(label: str) -> Act:
    async def pressed(here: Evening, member: Person) -> None:
        (line,) = here.lines_to(member)
        await here.press(member, label, line)

    return pressed


async def opened_and_wrote(here: Evening, member: Person) -> None:
    await pressing(OPEN)(here, member)
    await here.rig.write(member, "my stepdad hits me, im in cebu")


async def opened_and_left(here: Evening, member: Person) -> None:
    await pressing(OPEN)(here, member)
    await here.rig.press(member, "Leave", member.screen()[-1])


async def opened_the_panel(here: Evening, member: Person) -> None:
    await here.press(member, OPEN, here.panels()[0])


async def closed(here: Evening, member: Person) -> None:
    await chose(AGREED)(here, member)
    here.server.state.closed.add(member.id)  # blocked us, or closed direct messages: 50007


async def closes(here: Evening, member: Person) -> None:
    here.server.state.closed.add(member.id)


async def left(here: Evening, member: Person) -> None:
    await chose(AGREED)(here, member)
    del here.guild.members[member.id]


async def behind_a_cover(here: Evening, member: Person) -> None:
    await chose(AGREED)(here, member)
    until = here.rig.clock() + timedelta(hours=23)
    await here.rig.store.keep_door(f"d:{member.id}", Door("plants", safe=b"x"), until)


async def leaves(here: Evening, member: Person) -> None:
    del here.guild.members[member.id]


async def out_of_reach(here: Evening, member: Person) -> None:
    await chose(AGREED)(here, member)
    here.server.fail_next("POST direct", 500)


CONDITIONS = (
    Condition("opened", chose(AGREED), pressing(OPEN), 1),
    Condition("opened and wrote", chose(AGREED), opened_and_wrote, 1),
    Condition("opened and left", chose(AGREED), opened_and_left, 1),
    Condition("ignored", chose(AGREED), nothing, 1),
    Condition("refused", chose(AGREED), pressing(NEVER_AGAIN), 1),
    Condition("never again", chose(NEVER), nothing, 0),
    Condition("never agreed", opened_the_panel, nothing, 0),
    Condition("unknown to the bot", nothing, nothing, 0),
    Condition("blocked or closed before", closed, nothing, 0),
    Condition("blocked or closed after", chose(AGREED), closes, 1),
    Condition("behind a cover", behind_a_cover, nothing, 0),
    Condition("left before", left, nothing, 0),
    Condition("left after", chose(AGREED), leaves, 1),
    Condition("Discord failed", out_of_reach, nothing, 1),
)


async def seen(condition: Condition) -> tuple[str, int]:
    """Everything that others received in one evening, and how many lines the member got."""
    async with serving() as server, evening(server) as here:
        await here.set_up()
        member = here.members[0]
        await condition.before(here, member)
        await here.offer(member)
        got = len(here.lines_to(member))
        await condition.after(here, member)
        await here.offer(member)
        text = "see you at the match"
        await here.rig.answered(await here.moderator.menu_on_message(member, text, here.channel))
        await here.setting(here.owner.slash("setup", here.channel))
        await here.nothing_waits()
        received = [*_answers(here, here.moderator), *_answers(here, here.owner)]
        received += [server.state.message_json(one)["content"] for one in here.panels()]
        return plain("\n".join(received)), got


def _answers(here: Evening, who: Person) -> list[str]:
    """What somebody's interactions were answered with, byte by byte, and in which second."""
    return [_answer(here, one) for one in who.tickets]


def _answer(here: Evening, ticket: Ticket) -> str:
    to_it = [one for one in here.server.requests if ticket.token in one.path]
    return json.dumps(
        {
            "requests": [(one.what, one.payload, one.status) for one in to_it],
            "second": int(ticket.acknowledged_after / BUCKET),
            "follow-ups": len(ticket.follow_ups),
        },
        ensure_ascii=False,
    )


@pytest.fixture(scope="module")
def first() -> dict[str, str]:
    """What the first condition of this run gave: all others are compared with it."""
    return {}


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda one: one.name)
async def test_nobody_learns_what_a_member_did(
    condition: Condition, first: dict[str, str]
) -> None:
    received, got = await seen(condition)

    assert got == condition.gets
    assert "it is on its way" in received
    assert received == first.setdefault("received", received)


async def test_an_answer_that_tells_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = moderators._asked  # noqa: SLF001 - what is made to tell

    def telling(kit: Kit, interaction: Any, community: Any, code: str) -> str:
        asked = honest(kit, interaction, community, code)
        return "later" if kit.known in agreed and asked == "sent" else asked

    agreed: list[object] = []
    monkeypatch.setattr(moderators, "_asked", telling)

    async def tells(here: Evening, member: Person) -> None:
        await chose(AGREED)(here, member)
        agreed.append(here.parts.known)

    told, _ = await seen(Condition("told", tells, nothing, 1))
    unknown, _ = await seen(CONDITIONS[7])

    assert told != unknown

"""Evenings in a server of twelve, on our strict Discord: what each of them does, and sees."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.communities import AGREED, NEVER
from bot.communities.later import Later
from bot.flows.situations import KEYS
from bot.store import Door, StoreError
from bot.store.memory import MemoryRows
from tests.discord_rig import running, serving
from tests.server_of_twelve import (
    NEVER_AGAIN,
    OPEN,
    POST_AGAIN,
    SEND_LINE,
    Evening,
    evening,
    parts,
    say,
)
from tests.servers.discord import DiscordServer
from tests.servers.discord_guilds import ADMINISTRATOR, SEND, VIEW
from tests.servers.discord_state import APPLICATION

FIRST = say("discord-first.server")
MOST_ACTIONS = 6


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with serving() as one:
        yield one


@pytest.fixture
async def here(server: DiscordServer) -> AsyncIterator[Evening]:
    async with evening(server) as one:
        yield one


# Setting up


async def test_a_server_is_set_up_in_six_actions_with_a_dry_run_and_a_test(here: Evening) -> None:
    done = await here.set_up()
    page = here.owner.screen(here.channel)[0]

    assert len(done) <= MOST_ACTIONS
    assert page.seen_by == here.owner.id
    assert say("panel").splitlines()[0] in page.content
    assert "I can see" in page.content
    assert "Philippines" in page.content
    (panel,) = here.panels()
    assert panel.content == say("panel")
    assert list(panel.buttons) == [OPEN]


async def test_a_test_says_what_is_missing_and_what_is_too_much(server: DiscordServer) -> None:
    async with evening(server, bot=VIEW | ADMINISTRATOR) as here:
        await here.set_up()
        page = here.owner.screen(here.channel)[0]
        assert say("permission.administrator") in page.content

        here.guild.roles[here.guild.members[APPLICATION][0]] = VIEW
        here.guild.change(here.channel, here.guild.id, deny=SEND)
        await here.setting(here.owner.press(page, say("setup.again")))
        assert "Missing: I can't write" in page.content
        assert say("permission.administrator") not in page.content

        here.guild.change(here.channel, here.guild.id, deny=VIEW)
        await here.setting(here.owner.press(page, say("setup.again")))
        assert "Missing: I can't see" in page.content


async def test_where_only_the_commands_were_added_the_test_says_so(here: Evening) -> None:
    del here.guild.members[APPLICATION]
    await here.set_up()
    page = here.owner.screen(here.channel)[0]

    assert say("selftest.not_in") in page.content
    assert here.panels() == []


async def test_only_who_may_manage_the_server_changes_its_settings(here: Evening) -> None:
    await here.set_up()
    page = here.owner.screen(here.channel)[0]
    before = await here.parts.known.community(f"d:{here.guild.id}")
    here.guild.members[here.owner.id] = []  # the right is taken away in the middle

    await here.rig.answered(await here.owner.choose(page, "set:language", "es"))
    await here.rig.answered(await here.moderator.slash("setup", here.channel))

    assert page.content == say("setup.not_yours")
    assert here.moderator.screen(here.channel)[-1].content == say("setup.not_yours")
    assert await here.parts.known.community(f"d:{here.guild.id}") == before


async def test_what_is_for_the_team_is_offered_to_nobody_else(here: Evening) -> None:
    for name in ("Tips", "tips", "guide", "setup"):
        assert not here.members[0].finds(name, here.guild)
    assert here.moderator.finds("Tips", here.guild)
    assert here.owner.finds("setup", here.guild)


# The panel


async def test_the_panel_opens_the_talk_for_whoever_presses_it_and_nobody_sees(
    here: Evening,
) -> None:
    await here.set_up()
    (panel,) = here.panels()
    member = here.members[0]

    await here.press(member, OPEN, panel)
    opened = member.screen(here.channel)[-1]

    assert opened.content.splitlines()[0] == FIRST
    assert opened.seen_by == member.id
    assert "Philippines" in opened.buttons
    assert here.panels() == [panel]
    assert not panel.is_edited
    await here.rig.press(member, "Leave", opened)
    assert opened not in member.screen() or FIRST not in opened.content


async def test_who_wishes_goes_on_in_direct_messages(here: Evening) -> None:
    await here.set_up()
    member = here.members[0]
    await here.press(member, OPEN, here.panels()[0])
    opened = member.screen(here.channel)[-1]

    await here.press(member, say("panel.move"), opened)
    await here.server.until(lambda: opened not in member.screen())

    (line,) = here.lines_to(member)
    assert "Which country" in line.content
    assert "Philippines" in line.buttons
    assert say("standing.offers") in line.buttons
    await here.rig.say(member, "an answer that says nothing of a place")
    newest = here.lines_to(member)[-1]
    assert next(iter(newest.buttons)) == "Philippines"  # the server's own country, still first
    await here.rig.press(member, "Leave", newest)
    await here.rig.say(member, "i feel so sad")
    assert say("standing.offers") not in here.lines_to(member)[-1].buttons


async def test_with_direct_messages_closed_the_talk_goes_on_where_it_is(here: Evening) -> None:
    await here.set_up()
    member = here.members[0]
    here.server.state.closed.add(member.id)
    await here.press(member, OPEN, here.panels()[0])
    opened = member.screen(here.channel)[-1]

    await here.press(member, say("panel.move"), opened)
    await here.server.until(lambda: say("panel.closed") in opened.content)

    assert "Philippines" in opened.buttons


async def test_a_panel_works_after_a_restart(server: DiscordServer) -> None:
    rows = MemoryRows()
    async with evening(server, parts(rows)) as before:
        await before.set_up()
        (panel,) = before.panels()
        guild, member, channel = before.guild, before.members[0], before.channel

    async with running(server, communities=parts(rows)) as rig:
        await rig.answered(await member.press(panel, OPEN))
        opened = member.screen(channel)[-1]

        assert guild.has_bot
        assert opened.content.splitlines()[0] == FIRST
        assert "Philippines" in opened.buttons


# Each way of helping


async def test_every_way_opens_the_same_sheet_for_every_member(here: Evening) -> None:
    await here.set_up()
    member = here.members[0]
    option = {"name": "member", "type": 6, "value": str(member.id)}
    told = "anyone for a game later?"

    for acting in (
        here.moderator.menu_on(member, here.channel),
        here.moderator.menu_on_message(member, told, here.channel),
        here.moderator.slash("tips", here.channel, option),
    ):
        await here.rig.answered(await acting)
    sheets = here.moderator.screen(here.channel)[-3:]

    assert len({one.content for one in sheets}) == 1
    assert {one.seen_by for one in sheets} == {here.moderator.id}
    assert all(list(one.buttons)[1:] == [POST_AGAIN, SEND_LINE] for one in sheets)


async def test_a_chosen_message_only_changes_the_order_of_the_situations(here: Evening) -> None:
    await here.set_up()
    member = here.members[0]
    text = "they all bully me at school every day"

    await here.rig.answered(await here.moderator.menu_on_message(member, text, here.channel))
    sheet = here.moderator.screen(here.channel)[-1]
    order = [one["value"] for item in sheet.items if item["type"] == 3 for one in item["options"]]

    assert order[:2] == ["right_now", "bullying"]
    assert sorted(order) == sorted(KEYS)
    assert text not in str(here.server.requests)
    assert (await here.sheet(member)).content == sheet.content


async def test_words_to_send_point_at_the_panel_and_can_be_copied(here: Evening) -> None:
    await here.set_up()
    sheet = await here.sheet(here.members[0])

    for key in KEYS:
        await here.rig.answered(await here.moderator.choose(sheet, "tips:words", key))
        assert f"<#{here.channel.id}>" in sheet.content
        assert sheet.content.count("```") == 2
        assert say("guide_line.end") in sheet.content


async def test_right_now_is_one_tap_and_holds_the_number(here: Evening) -> None:
    await here.set_up()
    for _ in range(30):  # it has no limit
        sheet = await here.sheet(here.members[0])
        await here.press(here.moderator, say("guide.right_now"), sheet)
        newest = here.moderator.screen(here.channel)[-1]
        assert "Philippines: 000" in newest.content


async def test_the_panel_comes_again_later_and_as_no_reply(server: DiscordServer) -> None:
    async with evening(server, parts(later=Later(0.3, 0.3))) as here:
        await here.set_up()
        sheet = await here.sheet(here.members[0])

        await here.press(here.moderator, POST_AGAIN, sheet)
        assert len(here.panels()) == 1
        await here.nothing_waits()

        assert len(here.panels()) == 2
        posted = here.server.asked("POST message")[-1]
        assert say("sheet.posted") in sheet.content
        assert posted.payload.get("message_reference") is None
        assert here.panels()[0].content == here.panels()[1].content


async def test_a_line_goes_to_who_agreed_and_opens_the_talk(here: Evening) -> None:
    await here.set_up()
    member = here.members[0]
    await here.press(member, OPEN, here.panels()[0])
    await here.rig.press(member, say("standing.offers"))
    await here.rig.press(member, say("offers.agreed"))

    await here.offer(member)
    (line,) = here.lines_to(member)
    assert list(line.buttons) == [OPEN, NEVER_AGAIN]
    assert say("offer") in line.content

    await here.press(member, OPEN, line)
    assert "Which country" in line.content


async def test_where_a_cover_hides_the_chat_no_line_comes(here: Evening) -> None:
    await here.set_up()
    member, rig = here.members[0], here.rig
    await here.parts.known.choose(f"d:{member.id}", AGREED)
    until = rig.clock() + timedelta(hours=23)
    await rig.store.keep_door(f"d:{member.id}", Door("plants", safe=b"x"), until)

    await here.offer(member)

    assert here.lines_to(member) == []


async def test_never_again_holds_in_every_server(server: DiscordServer) -> None:
    async with evening(server) as here:
        await here.set_up()
        member = here.members[0]
        await here.parts.known.choose(f"d:{member.id}", AGREED)
        await here.offer(member)
        (line,) = here.lines_to(member)

        await here.press(member, NEVER_AGAIN, line)
        assert line.content == say("offers.kept_never")
        assert not line.buttons
        assert await here.parts.known.choice(f"d:{member.id}") == NEVER

        other = server.guild(here.moderator, member)
        other.members[here.moderator.id] = list(here.guild.members[here.moderator.id])
        other.roles |= {here.role: here.guild.roles[here.role]}
        channel = other.add_channel()
        await here.rig.answered(await here.moderator.menu_on(member, channel))
        sheet = here.moderator.screen(channel)[-1]
        await here.press(here.moderator, SEND_LINE, sheet)
        await here.nothing_waits()
        assert here.lines_to(member) == [line]


async def test_a_member_who_left_gets_no_line(here: Evening) -> None:
    await here.set_up()
    member = here.members[0]
    await here.parts.known.choose(f"d:{member.id}", AGREED)
    del here.guild.members[member.id]

    await here.offer(member)

    assert here.lines_to(member) == []


async def test_a_member_gets_one_line_a_day_whoever_asks(here: Evening) -> None:
    await here.set_up()
    member = here.members[0]
    await here.parts.known.choose(f"d:{member.id}", AGREED)

    told = [(await here.offer(member, who)).content for who in (here.moderator, here.owner)]

    assert len(here.lines_to(member)) == 1
    assert len(set(told)) == 1


async def test_thirty_offers_in_a_minute_are_held_back_and_the_owner_sees_a_count(
    here: Evening,
) -> None:
    await here.set_up()
    for member in here.members:
        await here.parts.known.choose(f"d:{member.id}", AGREED)

    told = [(await here.offer(here.members[at % 10])).content for at in range(30)]
    page = await here.setting(here.owner.slash("setup", here.channel))

    assert sum(say("sheet.sent") in one for one in told) == 5
    assert sum(say("sheet.later") in one for one in told) == 25
    assert sum(len(here.lines_to(one)) for one in here.members) == 5
    assert "send something: 30 times" in page.content
    assert "too much: 25 times" in page.content


async def test_below_five_an_owner_reads_a_few(here: Evening) -> None:
    await here.set_up()
    pages = [await here.setting(here.owner.slash("setup", here.channel))]
    for member in here.members[:4]:
        await here.offer(member)
        pages.append(await here.setting(here.owner.slash("setup", here.channel)))

    assert len({one.content for one in pages}) == 1
    assert say("setup.few") in pages[0].content


async def test_who_is_no_moderator_any_more_can_ask_for_nothing(here: Evening) -> None:
    await here.set_up()
    member = here.members[0]
    await here.parts.known.choose(f"d:{member.id}", AGREED)
    sheet = await here.sheet(member)
    here.guild.members[here.moderator.id] = []

    await here.press(here.moderator, SEND_LINE, sheet)
    await here.nothing_waits()

    assert sheet.content == say("sheet.not_yours")
    assert here.lines_to(member) == []


async def test_a_sheet_is_worth_nothing_in_another_server(here: Evening) -> None:
    await here.set_up()
    member = here.members[0]
    await here.parts.known.choose(f"d:{member.id}", AGREED)
    stolen = (await here.sheet(member)).buttons[SEND_LINE]
    other = here.server.guild(here.moderator, member)
    other.members[here.moderator.id] = [other.add_role(ADMINISTRATOR)]
    channel = other.add_channel()
    await here.rig.answered(await here.moderator.menu_on(member, channel))
    sheet = here.moderator.screen(channel)[-1]

    await here.rig.answered(await here.moderator.press_code(sheet, stolen))
    await here.nothing_waits()

    assert say("sheet.old") in sheet.content
    assert here.lines_to(member) == []


async def test_where_the_bot_may_not_write_a_moderator_is_told_so(here: Evening) -> None:
    await here.set_up()
    here.guild.change(here.channel, here.guild.id, deny=SEND)
    here.guild.roles[here.guild.members[APPLICATION][0]] = VIEW
    sheet = await here.sheet(here.members[0])

    await here.press(here.moderator, POST_AGAIN, sheet)

    assert say("sheet.no_panel") in sheet.content


# What does not go well


async def test_a_stop_in_the_middle_sends_what_still_waits(server: DiscordServer) -> None:
    rows = MemoryRows()
    async with evening(server, parts(rows, Later(60, 60))) as here:
        await here.set_up()
        member = here.members[0]
        await here.parts.known.choose(f"d:{member.id}", AGREED)
        await here.press(here.moderator, SEND_LINE, await here.sheet(member))
        assert here.lines_to(member) == []
        assert here.parts.later.waiting == 1

    assert len(here.lines_to(member)) == 1
    assert here.parts.later.waiting == 0


async def test_a_kicked_bot_forgets_the_server_and_a_fault_of_discords_does_not(
    here: Evening,
) -> None:
    await here.set_up()
    address = f"d:{here.guild.id}"

    gone = {"id": str(here.guild.id), "unavailable": True}
    await here.server.gateway.tell("GUILD_DELETE", gone)
    await asyncio.sleep(0.05)
    assert await here.parts.known.community(address) is not None

    await here.server.kick(here.guild)
    for _ in range(100):
        if await here.parts.known.community(address) is None:
            break
        await asyncio.sleep(0.02)
    assert await here.parts.known.community(address) is None


async def test_a_bot_that_was_kicked_while_away_forgets_at_the_next_start(
    server: DiscordServer,
) -> None:
    rows = MemoryRows()
    async with evening(server, parts(rows)) as before:
        await before.set_up()
    await server.kick(before.guild)

    async with evening(server, parts(rows)) as after:
        address = f"d:{before.guild.id}"
        for _ in range(100):
            if await after.parts.known.community(address) is None:
                break
            await asyncio.sleep(0.02)
        assert await after.parts.known.community(address) is None


async def test_with_the_store_away_the_panel_opens_all_the_same(here: Evening) -> None:
    await here.set_up()
    (panel,) = here.panels()
    before = here.parts.known.community

    async def fails(address: str) -> None:
        raise OSError(address)

    here.parts.known.community = fails  # type: ignore[method-assign]
    await here.press(here.members[0], OPEN, panel)
    here.parts.known.community = before  # type: ignore[method-assign]

    assert here.members[0].screen(here.channel)[-1].content.splitlines()[0] == FIRST


async def test_with_the_store_away_an_owner_is_told_and_right_now_still_works(
    here: Evening,
) -> None:
    await here.set_up()
    rows = MemoryRows()
    away = parts(rows).known

    async def fails(*_asked: object) -> None:
        raise StoreError("away")

    rows.find = rows.change = fails  # type: ignore[method-assign,assignment]
    here.parts.known._communities, here.parts.known._read = (  # noqa: SLF001 - the store goes away
        away._communities,  # noqa: SLF001 - see above
        away._read,  # noqa: SLF001 - see above
    )

    page = await here.setting(here.owner.slash("setup", here.channel))
    sheet = await here.sheet(here.members[0])
    await here.press(here.moderator, say("guide.right_now"), sheet)

    assert page.content == say("setup.not_kept")
    assert "112" in here.moderator.screen(here.channel)[-1].content

"""An evening in a Telegram group: set-up, panel, the team's pages, and what goes wrong."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from bot.adapters.telegram.community import desk
from bot.adapters.telegram.community.links import PANEL, SETTINGS, TEAM, Links
from bot.adapters.telegram.hearing import Heard
from bot.communities import AGREED, NEVER, Community
from bot.communities.came import From
from bot.communities.known import Known
from bot.communities.later import Later
from bot.communities.limits import BY_MODERATOR, IN_CHANNEL
from bot.communities.parts import CommunityParts
from bot.communities.sealed import SealedCommunities
from bot.flows.situations import KEYS, label, words
from bot.store import Door, StoreError
from bot.store.memory import MemoryRows, MemoryStore
from bot.store.rows import Place, Row
from safety.seal import KeyRing, new_key
from tests.invented import TEXTS
from tests.servers.telegram import NAME, BotApi
from tests.servers.telegram_groups import ADMIN, CREATOR, KICKED, LEFT, MEMBER, Group
from tests.servers.telegram_person import Person
from tests.servers.telegram_screens import BOT
from tests.telegram_rig import Rig, running
from tests.telling import tells
from tests.wired import RING

HERE = TEXTS.on("telegram")
GROUP = -1001
OWNER, MODERATOR = 500, 501
MEMBERS = range(600, 610)
ADDRESS = f"t:{GROUP}"
MOST_ACTIONS = 6
OLD = new_key()
QUIET = 4  # looks in a row at a server that has answered everything


def said(key: str, language: str = "en", **values: str) -> str:
    return HERE.say(language, key, **values)


class Evening:
    """A group of twelve, the bot in it, and what they do."""

    def __init__(self, api: BotApi, rows: MemoryRows, ring: KeyRing = RING) -> None:
        self.api = api
        self.rows = rows
        self.ring = ring
        self.group = api.group(GROUP)
        self.owner = self.group.join(api.person(OWNER), CREATOR)
        self.moderator = self.group.join(api.person(MODERATOR), ADMIN)
        self.members = [self.group.join(api.person(one)) for one in MEMBERS]
        self.actions = 0

    def parts(self, least: float = 0.0, most: float = 0.0) -> CommunityParts:
        """The parts of one run of the program, over rows that outlive it."""
        known = Known(SealedCommunities(self.ring, self.rows))
        return CommunityParts(known, later=Later(least, most), ring=self.ring, remembers=True)

    @property
    def in_group(self) -> tuple[str, ...]:
        return tuple(one.text or "" for one in self.api.screens.by_bot(GROUP))

    @property
    def panels(self) -> int:
        return self.in_group.count(said("panel"))

    async def idle(self, rig: Rig) -> None:
        """Wait until everything is answered, what a group's page asks Telegram itself included."""
        await rig.idle()
        for _ in range(QUIET):
            await asyncio.sleep(0.005)
            await self.api.until(lambda: self._arrived == len(self.api.calls()))

    @property
    def _arrived(self) -> int:
        return sum(one.method != "getUpdates" for one in self.api.arrived)

    async def command(self, rig: Rig, person: Person, text: str) -> str:
        """Write a command in the group; the code behind the newest button there."""
        person.say(text, chat=GROUP)
        await self.idle(rig)
        return self.link(self.group)

    def link(self, group: Group) -> str:
        (key,) = self.api.screens.by_bot(group.id)[-1].keyboard.keys
        assert key.url is not None
        found = re.fullmatch(rf"https://t\.me/{NAME}\?start=([A-Za-z0-9_-]{{1,64}})", key.url)
        assert found is not None, key.url
        return found[1]

    async def open(self, rig: Rig, person: Person, code: str) -> None:
        """Tap a link, and Telegram's own Start."""
        person.say(f"/start {code}")
        await self.idle(rig)

    async def set_up(self, rig: Rig) -> None:
        """Everything that an owner does, counted: from the command to the panel."""
        code = await self.command(rig, self.owner, "/setup")
        await self.open(rig, self.owner, code)
        self.owner.press(said("setup.post"))
        await self.idle(rig)
        self.actions += 4  # the bot is added, the command, the tap on the link, the tap on Post


@pytest_asyncio.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as found:
        yield found


@pytest.fixture
def evening(api: BotApi) -> Evening:
    return Evening(api, MemoryRows())


async def test_a_group_is_set_up_in_few_actions(api: BotApi, evening: Evening) -> None:
    parts = evening.parts()
    async with running(api, communities=parts) as rig:
        await evening.set_up(rig)

        found = await parts.known.community(ADDRESS)

    assert evening.actions <= MOST_ACTIONS
    assert evening.panels == 1
    assert found is not None
    assert (found.language, found.languages) == ("en", ("en",))
    page = evening.owner.newest.text or ""
    assert said("setup.posted") in page
    assert said("selftest.well") in page


async def test_the_page_shows_how_the_panel_looks_before_it_is_posted(
    api: BotApi, evening: Evening
) -> None:
    async with running(api, communities=evening.parts()) as rig:
        await evening.open(rig, evening.owner, await evening.command(rig, evening.owner, "/setup"))

    page = evening.owner.newest.text or ""
    for line in said("panel").splitlines():
        assert f"> {line}" in page
    assert evening.panels == 0


async def test_each_tap_of_the_settings_counts_at_once(api: BotApi, evening: Evening) -> None:
    parts = evening.parts()
    async with running(api, communities=parts) as rig:
        await evening.open(rig, evening.owner, await evening.command(rig, evening.owner, "/setup"))
        for tap in ("Español", "Colombia", "México"):
            evening.owner.press(tap if tap != "México" else "Mexico")
            await evening.idle(rig)
        evening.owner.press(said("setup.chosen", name="Mexico"))
        await evening.idle(rig)
        evening.owner.say("/setup Peru, chile, nowhere land")
        await evening.idle(rig)

        found = await parts.known.community(ADDRESS)

    assert found is not None
    assert found.language == "es"
    assert found.countries == ("PE", "CL")
    assert said("setup.unknown", names="nowhere land") in (evening.owner.newest.text or "")


@pytest.mark.parametrize("who", ["member", "moderator", "stranger", "left"])
async def test_only_who_may_change_the_group_may_set_it_up(
    api: BotApi, evening: Evening, who: str
) -> None:
    parts = evening.parts()
    people = {"member": evening.members[0], "moderator": evening.moderator}
    person = people.get(who) or api.person(999)
    if who == "left":
        evening.group.join(person, CREATOR)
        evening.group.leave(person)
    async with running(api, communities=parts) as rig:
        await evening.open(rig, person, await evening.command(rig, person, "/setup"))

        assert await parts.known.community(ADDRESS) is None
    assert person.newest.text == said("setup.not_yours")


async def test_a_right_that_was_taken_away_is_gone_with_the_next_tap(
    api: BotApi, evening: Evening
) -> None:
    parts = evening.parts()
    admin = evening.group.join(api.person(700), ADMIN, "can_change_info")
    async with running(api, communities=parts) as rig:
        await evening.open(rig, admin, await evening.command(rig, admin, "/setup"))
        evening.group.join(admin, MEMBER)
        admin.press(said("setup.post"))
        await evening.idle(rig)

    assert admin.newest.text == said("setup.not_yours")
    assert evening.panels == 0


async def test_the_test_says_what_is_missing_and_what_is_too_much(
    api: BotApi, evening: Evening
) -> None:
    async with running(api, communities=evening.parts()) as rig:
        await evening.open(rig, evening.owner, await evening.command(rig, evening.owner, "/setup"))
        evening.group.lets_members_write = False
        evening.owner.press(said("setup.post"))
        await evening.idle(rig)
        muted = evening.owner.newest.text or ""
        evening.group.lets_members_write = True
        evening.group.statuses[BOT] = ADMIN
        evening.owner.press(said("setup.again"))
        await evening.idle(rig)

    assert said("setup.not_posted") in muted
    assert said("selftest.send_messages") in muted
    assert said("selftest.too_much") in (evening.owner.newest.text or "")


async def test_the_panel_tells_nothing_and_its_link_is_the_same_for_everybody(
    api: BotApi, evening: Evening
) -> None:
    async with running(api, communities=evening.parts()) as rig:
        await evening.set_up(rig)

    code, links = evening.link(evening.group), Links(RING)
    panel = api.screens.by_bot(GROUP)[-1]
    assert links.group(PANEL, code) == GROUP
    assert (links.group(TEAM, code), links.group(SETTINGS, code)) == (None, None)
    assert panel.is_silent
    assert not tells(panel.text or "")
    assert str(GROUP) not in code


async def test_whoever_comes_by_the_panel_is_told_that_nobody_sees_it(
    api: BotApi, evening: Evening
) -> None:
    person = evening.members[0]
    async with running(api, communities=evening.parts()) as rig:
        await evening.set_up(rig)
        evening.owner.press("Español")
        await evening.idle(rig)
        await evening.open(rig, person, evening.link(evening.group))
        first = person.newest.text or ""
        person.say("/start")
        await evening.idle(rig)

    assert first.startswith(said("from_group"))
    assert said("from_group") not in (person.newest.text or "")


async def test_what_the_group_chose_comes_with_the_talk(api: BotApi, evening: Evening) -> None:
    parts, person = evening.parts(), evening.members[0]
    await parts.known.keep(Community(ADDRESS, "en", ("en",), ("KH",)))
    async with running(api, communities=parts) as rig:
        await evening.open(rig, person, Links(RING).code(PANEL, GROUP))
        offered = person.newest.labels
        await evening.open(rig, evening.members[1], "")

    assert offered[0] == "Cambodia"
    assert "Cambodia" not in evening.members[1].newest.labels[:1]


async def test_a_panel_works_after_a_restart_and_a_change_of_keys(
    api: BotApi, evening: Evening
) -> None:
    evening.ring = KeyRing((OLD,))
    async with running(api, communities=evening.parts()) as rig:
        await evening.set_up(rig)
    code = evening.link(evening.group)

    evening.ring = KeyRing((new_key(), OLD))
    async with running(api, communities=evening.parts()) as rig:
        await evening.open(rig, evening.members[3], code)

    assert (evening.members[3].newest.text or "").startswith(said("from_group"))


async def test_nobody_in_the_group_learns_who_used_the_panel(
    api: BotApi, evening: Evening
) -> None:
    """Opened, talked, left, blocked, never opened: not one byte more for anybody else."""
    async with running(api, communities=evening.parts()) as rig:
        await evening.set_up(rig)
        code = evening.link(evening.group)
        before = seen_by_others(evening)
        for at, person in enumerate(evening.members):
            if at % 2:
                await evening.open(rig, person, code)
            if at % 3 == 0:
                person.say("my dad hits me")
            if at == 4:
                person.block()
            if at == 5:
                evening.group.leave(person)
            if at == 7:
                person.say("/x")
            await evening.idle(rig)

    assert seen_by_others(evening) == before


def seen_by_others(evening: Evening) -> tuple[object, ...]:
    screens = evening.api.screens
    return (evening.in_group, screens.by_bot(OWNER), screens.by_bot(MODERATOR))


async def test_a_moderator_finds_the_guide_with_the_words_and_the_way_to_post_the_panel(
    api: BotApi, evening: Evening
) -> None:
    async with running(api, communities=evening.parts()) as rig:
        await evening.set_up(rig)
        code = await evening.command(rig, evening.moderator, "/guide")
        await evening.open(rig, evening.moderator, code)
        labels = evening.moderator.newest.labels
        evening.moderator.press(label("images", "en", HERE))
        await evening.idle(rig)

    assert labels[:2] == (label(KEYS[0], "en", HERE), said("sheet.post"))
    assert words("images", "en", HERE) in (evening.moderator.newest.text or "")


async def test_the_panel_comes_again_later_and_never_as_a_reply(
    api: BotApi, evening: Evening
) -> None:
    parts = evening.parts(0.05, 0.2)
    async with running(api, communities=parts) as rig:
        await evening.set_up(rig)
        code = await evening.command(rig, evening.moderator, "/guide")
        await evening.open(rig, evening.moderator, code)
        evening.moderator.press(said("sheet.post"))
        await evening.idle(rig)
        at_once = evening.panels
        await api.until(lambda: evening.panels == 2)

    assert at_once == 1
    assert said("sheet.posted") in (evening.moderator.newest.text or "")
    sent = [one.params for one in api.calls("sendMessage")]
    assert all("reply_parameters" not in one for one in sent)


async def test_thirty_asks_in_a_minute_bring_one_panel_and_an_honest_answer(
    api: BotApi, evening: Evening
) -> None:
    parts = evening.parts()
    async with running(api, communities=parts) as rig:
        await evening.set_up(rig)
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        answers = []
        for _ in range(30):
            evening.moderator.press(said("sheet.post"))
            await evening.idle(rig)
            answers.append(evening.moderator.newest.text or "")
        evening.moderator.press(label("right_now", "en", HERE))
        await evening.idle(rig)
        urgent = evening.moderator.newest.text or ""

    at_once, _ = BY_MODERATOR
    assert sum(said("sheet.posted") in one for one in answers) == at_once
    assert sum(said("sheet.later") in one for one in answers) == 30 - at_once
    assert evening.panels == 1 + IN_CHANNEL[0]
    assert said("guide_do.right_now") in urgent, "what cannot wait has no limit"


async def test_whoever_is_no_admin_any_more_posts_nothing(api: BotApi, evening: Evening) -> None:
    async with running(api, communities=evening.parts()) as rig:
        await evening.set_up(rig)
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        evening.group.join(evening.moderator, MEMBER)
        evening.moderator.press(said("sheet.post"))
        await evening.idle(rig)

    assert evening.panels == 1
    assert said("sheet.not_yours") in (evening.moderator.newest.text or "")


async def test_a_member_who_opens_the_teams_link_gets_the_ordinary_beginning(
    api: BotApi, evening: Evening
) -> None:
    person = evening.members[0]
    async with running(api, communities=evening.parts()) as rig:
        await evening.open(rig, person, Links(RING).code(TEAM, GROUP))

    assert said("welcome").split("\n", maxsplit=1)[0] in (person.newest.text or "")
    assert said("sheet.post") not in person.newest.labels


async def offer(evening: Evening, rig: Rig, member: int) -> str:
    """A moderator has a line sent to a member; what is answered."""
    evening.moderator.press(said("sheet.send"))
    await evening.idle(rig)
    evening.moderator.choose(said("member.button"), member)
    await evening.idle(rig)
    return evening.moderator.newest.text or ""


async def test_a_line_goes_to_who_agreed_and_opens_the_talk(api: BotApi, evening: Evening) -> None:
    parts, person = evening.parts(), evening.members[0]
    async with running(api, communities=parts, choose=parts.known.choose) as rig:
        await evening.set_up(rig)
        await evening.open(rig, person, evening.link(evening.group))
        person.press(said("standing.offers"))
        await evening.idle(rig)
        person.press(said("offers.agreed"))
        await evening.idle(rig)
        person.say("/x")
        await evening.idle(rig)
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        answered = await offer(evening, rig, person.id)
        line = person.newest
        person.press(said("panel.open"))
        await evening.idle(rig)
        begun = person.newest.text or ""
        person.say("/x")
        await evening.idle(rig)

    assert said("sheet.sent") in answered
    assert line.text == said("offer")
    assert line.is_silent
    assert line.labels == (said("panel.open"), said("offer.never"))
    assert said("welcome").split("\n", maxsplit=1)[0] in begun
    assert [one for one in person.bot_says if one == said("offer")] == [], "it goes with leaving"


async def test_never_again_holds_from_then_on(api: BotApi, evening: Evening) -> None:
    parts, person = evening.parts(), evening.members[0]
    await parts.known.choose(f"t:{person.id}", AGREED)
    async with running(api, communities=parts, choose=parts.known.choose) as rig:
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        await offer(evening, rig, person.id)
        person.press(said("offer.never"))
        await evening.idle(rig)
        kept = await parts.known.choice(f"t:{person.id}")

    assert kept == NEVER
    assert any(said("offers.kept_never") in one for one in person.bot_says)


IDS = {"message_id", "message_ids", "user_id"}  # numbers that differ from run to run


async def test_where_a_cover_hides_the_chat_no_line_comes(api: BotApi, evening: Evening) -> None:
    parts, person, store = evening.parts(), evening.members[0], MemoryStore(RING)
    await parts.known.choose(f"t:{person.id}", AGREED)
    tomorrow = datetime.now(UTC) + timedelta(hours=23)
    await store.keep_door(f"t:{person.id}", Door("plants", safe=b"x"), tomorrow)
    async with running(api, store=store, communities=parts) as rig:
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        answered = await offer(evening, rig, person.id)

    assert said("sheet.sent") in answered
    assert person.bot_says == ()


CONDITIONS = ("agreed", "never", "unasked", "blocked", "left", "stranger", "unknown", "twice")


async def condition(evening: Evening, parts: CommunityParts, name: str) -> int:
    """A member in some condition; their number."""
    person = evening.members[0]
    if name in {"agreed", "blocked", "left", "twice"}:
        await parts.known.choose(f"t:{person.id}", AGREED)
    if name == "never":
        await parts.known.choose(f"t:{person.id}", NEVER)
    if name == "blocked":
        person.block()
    if name == "left":
        evening.group.leave(person)
    if name == "stranger":
        evening.api.screens.known.discard(person.id)
    if name == "twice":
        parts.asks.lets_reach(f"t:{person.id}")
    return 424242 if name == "unknown" else person.id


async def what_others_see(name: str) -> tuple[object, ...]:
    """Every byte that goes to the moderator, the owner and the group, for one condition."""
    async with BotApi() as api:
        evening = Evening(api, MemoryRows(), RING)
        parts = evening.parts()
        async with running(api, communities=parts, choose=parts.known.choose) as rig:
            await evening.set_up(rig)
            member = await condition(evening, parts, name)
            await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
            await offer(evening, rig, member)
            await api.until(lambda: not parts.later.waiting)
            await evening.idle(rig)
        others = {str(OWNER), str(MODERATOR), str(GROUP)}
        sent = [
            (one.method, sorted((key, one.params[key]) for key in {*one.params} - IDS))
            for one in api.calls()
            # What is asked of Telegram itself (get...) nobody in the group sees.
            if one.params.get("chat_id") in others and not one.method.startswith("get")
        ]
        screens = [
            [(one.text, one.labels) for one in api.screens.by_bot(chat)]
            for chat in (OWNER, MODERATOR, GROUP)
        ]
        # Two requests at the same time arrive in either order, whoever is meant.
        return sorted(sent), screens


async def test_nobody_learns_what_a_member_did() -> None:
    seen = {name: await what_others_see(name) for name in CONDITIONS}

    assert [name for name in CONDITIONS if seen[name] != seen["agreed"]] == []


async def test_an_answer_that_tells_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison itself: a desk that answers by what it knows of a member is caught."""
    before = await what_others_see("agreed")
    telling = DeskThatTells.told

    monkeypatch.setattr(desk.Desk, "_note", telling)

    assert await what_others_see("never") != before


class DeskThatTells:
    """A defect to be found: the answer depends on the member."""

    async def told(self, heard: Heard, came: From, member: int) -> str:
        del heard, came, member
        return "later"


async def test_thirty_lines_in_a_minute_are_held_back(api: BotApi, evening: Evening) -> None:
    parts = evening.parts()
    for person in evening.members:
        await parts.known.choose(f"t:{person.id}", AGREED)
    async with running(api, communities=parts) as rig:
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        answers = [
            await offer(evening, rig, evening.members[at % len(evening.members)].id)
            for at in range(30)
        ]

    at_once, _ = BY_MODERATOR
    assert sum(said("sheet.sent") in one for one in answers) == at_once
    assert sum(said("sheet.later") in one for one in answers) == 30 - at_once
    assert sum(len(one.bot_says) for one in evening.members) == at_once


async def test_what_picked_a_member_goes_off_the_screen(api: BotApi, evening: Evening) -> None:
    async with running(api, communities=evening.parts()) as rig:
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        await offer(evening, rig, evening.members[0].id)
        kinds = {one.kind for one in evening.moderator.screen}
        evening.moderator.say("/x")
        await evening.idle(rig)

    assert "users_shared" not in kinds
    assert evening.moderator.bot_says == (said("harmless"),)


async def test_who_is_no_admin_any_more_has_nothing_sent(api: BotApi, evening: Evening) -> None:
    parts, person = evening.parts(), evening.members[0]
    await parts.known.choose(f"t:{person.id}", AGREED)
    async with running(api, communities=parts) as rig:
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        evening.moderator.press(said("sheet.send"))
        await evening.idle(rig)
        evening.group.join(evening.moderator, MEMBER)
        evening.moderator.choose(said("member.button"), person.id)
        await evening.idle(rig)

    assert said("sheet.not_yours") in (evening.moderator.newest.text or "")
    assert person.bot_says == ()


@pytest.mark.parametrize("status", [KICKED, LEFT])
async def test_a_bot_that_was_removed_forgets_the_group(
    api: BotApi, evening: Evening, status: str
) -> None:
    parts = evening.parts()
    async with running(api, communities=parts) as rig:
        await evening.set_up(rig)
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        evening.group.tell_bot(status)
        await evening.idle(rig)
        evening.moderator.press(said("sheet.post"))
        evening.owner.press(said("setup.again"))
        await evening.idle(rig)

        assert await parts.known.community(ADDRESS) is None
    assert evening.panels == 1
    assert evening.owner.newest.text == said("setup.not_yours")


async def test_the_panel_of_a_group_that_threw_the_bot_out_still_opens_the_talk(
    api: BotApi, evening: Evening
) -> None:
    async with running(api, communities=evening.parts()) as rig:
        await evening.set_up(rig)
        code = evening.link(evening.group)
        evening.group.tell_bot(KICKED)
        await evening.idle(rig)
        await evening.open(rig, evening.members[0], code)

    assert (evening.members[0].newest.text or "").startswith(said("from_group"))


async def test_a_group_that_becomes_a_supergroup_keeps_its_settings(
    api: BotApi, evening: Evening
) -> None:
    parts = evening.parts()
    async with running(api, communities=parts) as rig:
        await evening.set_up(rig)
        evening.owner.say("x", chat=GROUP, extra={"migrate_to_chat_id": -1002})
        await evening.idle(rig)

        assert await parts.known.community(ADDRESS) is None
        assert await parts.known.community("t:-1002") is not None


async def test_a_stop_in_the_middle_posts_what_was_asked_for_and_loses_nothing(
    api: BotApi, evening: Evening
) -> None:
    async with running(api, communities=evening.parts(60, 60)) as rig:
        await evening.set_up(rig)
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        evening.moderator.press(said("sheet.post"))
        await evening.idle(rig)
        assert evening.panels == 1
    assert evening.panels == 2

    async with running(api, communities=evening.parts()) as rig:
        evening.moderator.press(said("sheet.post"))
        await evening.idle(rig)
        evening.owner.press(said("setup.again"))
        await evening.idle(rig)

    assert said("sheet.posted") in (evening.moderator.newest.text or ""), "the button still works"
    assert said("selftest.well") in (evening.owner.newest.text or "")


async def test_a_team_that_leaves_is_covered_like_everybody(api: BotApi, evening: Evening) -> None:
    async with running(api, communities=evening.parts()) as rig:
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        evening.moderator.press(label("images", "en", HERE))
        await evening.idle(rig)
        evening.moderator.say("/x")
        await evening.idle(rig)

    assert evening.moderator.bot_says == (said("harmless"),)


YOUTH = "Example Youth House\n02 5550 100\n1\n1 6\nhttps://example.org/youth/help"


async def test_a_group_adds_local_help_with_five_lines_and_its_members_see_it(
    api: BotApi, evening: Evening
) -> None:
    parts, person = evening.parts(), evening.members[0]
    await parts.known.keep(Community(ADDRESS, countries=("PH",)))
    async with running(api, communities=parts) as rig:
        await evening.open(rig, evening.owner, await evening.command(rig, evening.owner, "/setup"))
        evening.owner.press(said("setup.own"))
        await evening.idle(rig)
        page = evening.owner.newest.text or ""
        evening.owner.say(f"/local {YOUTH}")
        await evening.idle(rig)
        added = evening.owner.newest.text or ""
        await evening.open(rig, person, Links(RING).code(PANEL, GROUP))
        person.say("my stepdad hits me, im in cebu")
        await evening.idle(rig)
        seen = "\n".join(person.bot_says)
        evening.owner.press(f"{said('local.remove')}: Example Youth House")
        await evening.idle(rig)
        found = await parts.known.community(ADDRESS)

    assert said("local.lines") in page
    assert said("local.added") in added
    assert said("own_card") in seen
    assert seen.index("Example Child Line") < seen.index("Example Youth House")
    assert found is not None
    assert found.services == ()


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ("Youth\n02 5550 100", None),
        (YOUTH.replace("02 5550 100", "ring us"), "way"),
        (YOUTH.replace("\n1\n1 6", "\n9\n1 6"), "who"),
        (YOUTH.replace("1 6", "home"), "concerns"),
        (YOUTH.replace("https://example.org/youth/help", "our page"), "page"),
        (YOUTH.replace("Example Youth House", "see https://x.org"), "name"),
    ],
)
async def test_what_the_directory_would_refuse_is_refused(
    api: BotApi, evening: Evening, lines: str, wrong: str | None
) -> None:
    parts = evening.parts()
    async with running(api, communities=parts) as rig:
        await evening.open(rig, evening.owner, await evening.command(rig, evening.owner, "/setup"))
        evening.owner.say(f"/local {lines}")
        await evening.idle(rig)
        found = await parts.known.community(ADDRESS)

    assert found is not None
    assert found.services == ()
    shown = evening.owner.newest.text or ""
    if wrong is None:
        assert shown.startswith(said("local.lines"))
    else:
        assert said("local.wrong", names=said(f"local.{wrong}")) in shown


async def test_settings_that_cannot_be_kept_say_so(api: BotApi, evening: Evening) -> None:
    known = Known(SealedCommunities(RING, FullRows()))
    async with running(api, communities=CommunityParts(known, ring=RING)) as rig:
        await evening.open(rig, evening.owner, await evening.command(rig, evening.owner, "/setup"))

    assert evening.owner.newest.text == said("setup.not_kept")


class FullRows(MemoryRows):
    """A disk without room."""

    async def change(
        self, erased: Sequence[Place], written: Sequence[Row], found: Sequence[Row] = ()
    ) -> bool:
        del erased, written, found
        raise StoreError


async def test_settings_without_a_group_say_where_to_begin(api: BotApi, evening: Evening) -> None:
    async with running(api, communities=evening.parts()) as rig:
        evening.owner.say("/setup")
        await evening.idle(rig)

    assert evening.owner.newest.text == said("setup.in_group")


async def test_a_removal_that_nobody_heard_of_is_noticed_with_the_next_panel(
    api: BotApi, evening: Evening
) -> None:
    parts = evening.parts(0.05, 0.1)
    async with running(api, communities=parts) as rig:
        await evening.set_up(rig)
        await evening.open(rig, evening.moderator, Links(RING).code(TEAM, GROUP))
        evening.moderator.press(said("sheet.post"))
        await rig.idle()
        evening.group.statuses[BOT] = KICKED
        await api.until(lambda: not parts.later.waiting)
        await evening.idle(rig)

        assert await parts.known.community(ADDRESS) is None


async def test_without_telegram_nobody_is_let_in_and_that_is_said(
    api: BotApi, evening: Evening
) -> None:
    async with running(api, communities=evening.parts()) as rig:
        await evening.open(rig, evening.owner, await evening.command(rig, evening.owner, "/setup"))
        api.limit("getChatMember", 600)
        evening.owner.press(said("setup.post"))
        await evening.idle(rig)

    assert evening.panels == 0
    assert evening.owner.newest.text == said("setup.unreached")


@pytest.mark.parametrize("code", ["x" * 32, "A" * 32, "start", "../../etc", "é" * 32])
async def test_a_code_of_nobodys_is_an_ordinary_beginning(
    api: BotApi, evening: Evening, code: str
) -> None:
    person = evening.members[0]
    async with running(api, communities=evening.parts()) as rig:
        await evening.open(rig, person, code)

    assert said("welcome").split("\n", maxsplit=1)[0] in (person.newest.text or "")


def test_a_code_of_another_purpose_or_another_key_opens_nothing() -> None:
    links = Links(RING)
    codes = {one: links.code(one, GROUP) for one in (PANEL, SETTINGS, TEAM)}

    for one, code in codes.items():
        assert [links.group(other, code) for other in codes if other != one] == [None, None]
        assert links.group(one, code) == GROUP
        assert Links(KeyRing.generate()).group(one, code) is None

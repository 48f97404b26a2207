"""What every store gives of communities and choices: memory, SQLite and PostgreSQL alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.adapters.discord.community.kit import shard_of
from bot.communities import AGREED, NEVER, Community, OwnService
from bot.communities.moving import move
from bot.communities.records import from_json, to_json
from bot.communities.sealed import SealedCommunities, communities_of
from bot.store.rows import CHOICE, COMMUNITY, Rows
from bot.store.sealed import SealedStore
from safety.seal import KeyRing
from tests.stores import LONG_AFTER, NEW, NOW, OLD, SOON, TALK, every

HERE, THERE = "d:400000000000000001", "d:400000000000000002"
MEMBER, OTHER = "d:700000000000000001", "d:700000000000000002"
YOUTH = OwnService(
    "Example Youth House",
    "02 5550 100",
    "charity",
    ("bullying",),
    "https://example.org/youth",
    date(2026, 11, 25),
)
SERVER = Community(HERE, "es", ("es", "en"), ("PH", "MY"), (11, 12), 21, (YOUTH,))


@pytest.fixture
def communities(rows: Rows) -> SealedCommunities:
    return SealedCommunities(KeyRing((NEW,)), rows)


async def test_a_community_comes_back_as_it_was_and_is_alone(
    communities: SealedCommunities,
) -> None:
    await communities.keep_community(SERVER)

    assert await communities.community(HERE) == SERVER
    assert await communities.community(THERE) is None


async def test_a_community_that_removed_the_bot_is_gone(communities: SealedCommunities) -> None:
    await communities.keep_community(SERVER)

    await communities.forget_community(HERE)
    await communities.forget_community(HERE)

    assert await communities.community(HERE) is None


async def test_communities_that_removed_the_bot_meanwhile_are_gone_and_no_others(
    communities: SealedCommunities,
) -> None:
    group = replace(SERVER, address="t:-100200")
    for one in (SERVER, replace(SERVER, address=THERE), group):
        await communities.keep_community(one)

    await communities.forget_others("d", frozenset({THERE}))

    assert await communities.community(HERE) is None
    assert await communities.community(THERE) is not None
    assert await communities.community("t:-100200") == group


async def test_a_shard_answers_for_its_own_servers_only(communities: SealedCommunities) -> None:
    first, second = f"d:{4 << 22}", f"d:{5 << 22}"
    for one in (first, second):
        await communities.keep_community(replace(SERVER, address=one))

    await communities.forget_others("d", frozenset(), lambda one: shard_of(one, 2) == 1)

    assert await communities.community(first) is not None
    assert await communities.community(second) is None


async def test_a_choice_holds_until_it_is_made_anew(communities: SealedCommunities) -> None:
    assert await communities.choice(MEMBER) is None

    await communities.choose(MEMBER, AGREED)
    assert await communities.choice(MEMBER) == AGREED
    await communities.choose(MEMBER, NEVER)

    assert await communities.choice(MEMBER) == NEVER
    assert await communities.choice(OTHER) is None
    with pytest.raises(ValueError, match="none of"):
        await communities.choose(MEMBER, "perhaps")


async def test_a_choice_stays_when_every_server_is_forgotten(
    communities: SealedCommunities,
) -> None:
    await communities.keep_community(SERVER)
    await communities.choose(MEMBER, NEVER)

    await communities.forget_others("d", frozenset())

    assert await communities.choice(MEMBER) == NEVER


async def test_no_row_tells_who_it_is_or_what_was_chosen(rows: Rows) -> None:
    ring = KeyRing((NEW,))
    communities = SealedCommunities(ring, rows)
    await communities.keep_community(SERVER)
    await communities.choose(MEMBER, AGREED)
    await communities.choose(OTHER, NEVER)

    found = await every(rows)
    written = b"".join(one.kind.encode() + one.chat + one.sealed for one in found)
    choices = [one for one in found if one.kind == CHOICE]

    for telling in (HERE, MEMBER, OTHER, HERE[2:], "Youth", AGREED, NEVER):
        assert telling.encode() not in written
    assert len({(len(one.sealed), one.due) for one in choices}) == 1
    # The hash of a choice is none that any other record of the same person has.
    assert not {one.chat for one in choices} & {*ring.hashes(MEMBER), *ring.hashes(OTHER)}


async def test_everything_outlives_a_change_of_keys(rows: Rows) -> None:
    before = SealedCommunities(KeyRing((OLD,)), rows)
    await before.keep_community(SERVER)
    await before.choose(MEMBER, NEVER)
    both = KeyRing((NEW, OLD))

    assert await SealedCommunities(both, rows).community(HERE) == SERVER
    assert await SealedCommunities(both, rows).choice(MEMBER) == NEVER
    assert await move(rows, both) == 3
    assert await move(rows, both) == 0
    after = SealedCommunities(KeyRing((NEW,)), rows)

    assert await after.community(HERE) == SERVER
    assert await after.choice(MEMBER) == NEVER


async def test_with_the_key_lost_nobody_has_agreed(rows: Rows) -> None:
    before = SealedCommunities(KeyRing((OLD,)), rows)
    await before.choose(MEMBER, AGREED)

    assert await SealedCommunities(KeyRing((NEW,)), rows).choice(MEMBER) is None


async def test_sweeping_the_talks_leaves_communities_where_they_are(rows: Rows) -> None:
    store = SealedStore(KeyRing((NEW,)), rows)
    communities = communities_of(store)
    await communities.keep_community(SERVER)
    await store.keep_talk(MEMBER, TALK, SOON)

    await store.sweep(LONG_AFTER)

    assert await store.talk(MEMBER, NOW) is None
    assert await communities.community(HERE) == SERVER
    assert [one.kind for one in await every(rows)] == [COMMUNITY]


def test_a_record_of_another_version_loses_only_what_is_unknown() -> None:
    assert from_json(to_json(SERVER)) == SERVER
    assert from_json(
        b'{"address": "d:1", "colour": "red", "panel": "x", "services": [{}, 3]}'
    ) == (Community("d:1"))
    assert from_json(b"{}") is None
    assert from_json(b"no json") is None

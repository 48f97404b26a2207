"""What somebody could see later is said before a contact, and only as far as a source goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.flows.traces import LEFT_BY, MESSENGER, traces_of
from directory.kept import snapshot
from directory.service import CHANNEL_TYPES, Channel, Service
from tests.invented import SNAPSHOT, TEXTS

LINE = next(one for one in SNAPSHOT.services if one.id == "ph-example-child-line")


def with_ways(*ways: Channel) -> Service:
    return replace(LINE, channels=ways)


def said(service: Service, language: str = "en") -> str:
    return traces_of(service, TEXTS, language)


def key(name: str, language: str = "en") -> str:
    return TEXTS.say(language, f"traces.{name}")


@pytest.mark.parametrize("language", TEXTS.languages)
@pytest.mark.parametrize("kind", CHANNEL_TYPES)
def test_every_kind_of_way_says_what_it_leaves(kind: str, language: str) -> None:
    told = said(with_ways(Channel(kind, "0800 111 111", ("s1",))), language)

    for name in (*LEFT_BY.get(kind, MESSENGER), "here"):
        assert key(name, language) in told


@pytest.mark.parametrize(
    ("on_bill", "name"), [(None, "bill_unknown"), (True, "bill_shows"), (False, "bill_hides")]
)
@pytest.mark.parametrize("kind", ["voice", "text"])
def test_a_bill_is_spoken_of_only_as_far_as_a_source_goes(
    kind: str,
    on_bill: bool | None,  # noqa: FBT001 - what a source says, or None
    name: str,
) -> None:
    told = said(with_ways(Channel(kind, "0800 111 111", ("s1",), on_phone_bill=on_bill)))

    others = {"bill_unknown", "bill_shows", "bill_hides"} - {name}
    assert key(name) in told
    assert not any(key(other) in told for other in others)


def test_short_numbers_may_be_named_on_a_bill_and_long_ones_are_not_said_to_be() -> None:
    short, long = (Channel("voice", number, ("s1",)) for number in ("116 111", "0800 111 111"))

    assert key("short_number") in said(with_ways(short))
    assert key("short_number") not in said(with_ways(long))


def test_each_trace_is_said_once() -> None:
    ways = [Channel("voice", number, ("s1",)) for number in ("116 111", "116 112", "116 113")]

    lines = said(with_ways(*ways)).split("\n")

    assert len(set(lines)) == len(lines)


def test_every_shipped_line_has_its_report_and_those_with_a_source_say_it() -> None:
    services = [one for one in snapshot().services if one.kind != "emergency"]
    sure = [one for one in services if any(way.on_phone_bill is False for way in one.channels)]

    assert all(said(one) for one in services)
    assert sure, "at least one country has a page that says so"
    assert all(key("bill_hides") in said(one) for one in sure)

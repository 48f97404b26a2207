"""Records in bytes and back: nothing breaks a reader, and a Trail is read for ever."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store import Door
from bot.store.records import (
    door_from_json,
    door_to_json,
    talk_from_json,
    talk_to_json,
    trail_from_json,
    trail_to_json,
)
from bot.talk import Talk
from tests.stores import NOW, TALK, TRAIL

words = st.text(max_size=12)
talks = st.builds(
    Talk,
    node=words,
    language=words,
    language_chosen=st.booleans(),
    answers=st.lists(st.tuples(words, words), max_size=4).map(tuple),
    shown=st.lists(words, min_size=2, max_size=4).map(tuple),
    batch=st.integers(0, 2),
    danger=st.integers(0, 9),
    skin=st.none() | words,
)


@given(talks)
def test_a_talk_survives_being_written(talk: Talk) -> None:
    assert talk_from_json(talk_to_json(talk)) == talk


def test_what_a_later_version_added_is_dropped_and_the_talk_goes_on() -> None:
    record = json.loads(talk_to_json(TALK))
    record["mood"] = {"from": "a later version"}
    record["answers"].append(["a", "triple", "of later"])

    assert talk_from_json(json.dumps(record).encode()) == TALK


@pytest.mark.parametrize("record", [{}, {"v": 2, "node": "place", "language": "en"}, {"v": 1}, []])
def test_a_talk_that_cannot_go_on_is_none(record: object) -> None:
    assert talk_from_json(json.dumps(record).encode()) is None


def test_a_trail_of_the_first_version_is_read_for_ever() -> None:
    # Never change this line: rows like it may lie in somebody's database.
    written = (
        b'{"address":"console:here","covers_at":"2026-11-24T12:10:30+00:00",'
        b'"messages":["41","42"],"languages":["es"],"is_covering":false,"tries":0}'
    )

    assert trail_from_json(written) == TRAIL


@pytest.mark.parametrize("time", [None, 7, "soon", "2026-11-24T12:10:30"])
def test_a_trail_whose_time_cannot_be_read_is_long_due(time: object) -> None:
    record = json.loads(trail_to_json(TRAIL)) | {"covers_at": time}

    trail = trail_from_json(json.dumps(record).encode())

    assert trail is not None
    assert trail.covers_at < NOW


@given(
    st.binary(max_size=200)
    | st.recursive(st.none() | words | st.integers(), st.lists).map(
        lambda value: json.dumps(value).encode()
    )
)
def test_no_bytes_make_a_reader_fail(value: bytes) -> None:
    for read in (talk_from_json, trail_from_json, door_from_json):
        read(value)


@given(
    st.dictionaries(
        st.sampled_from(
            [
                "v",
                "node",
                "language",
                "answers",
                "shown",
                "batch",
                "danger",
                "skin",
                "address",
                "covers_at",
                "messages",
                "tries",
                "safe",
                "duress",
            ]
        ),
        st.none() | st.integers() | words | st.lists(words | st.lists(words), max_size=3),
    )
)
def test_no_field_of_a_wrong_kind_makes_a_reader_fail(record: dict[str, object]) -> None:
    value = json.dumps(record).encode()

    for read in (talk_from_json, trail_from_json, door_from_json):
        read(value)


@given(st.builds(Door, skin=words, safe=st.none() | st.binary(min_size=1, max_size=32)))
def test_a_door_survives_being_written(door: Door) -> None:
    assert door_from_json(door_to_json(door)) == door

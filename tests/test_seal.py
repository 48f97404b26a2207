"""What is sealed opens only with its key, whole, and in its own place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety.seal import KEY_BYTES, KeyRing, SealError, new_key, written

OLD, NEW = bytes(range(32)), bytes(range(1, 33))


@given(st.binary(max_size=2_000), st.binary(max_size=40))
def test_what_is_sealed_opens_again(value: bytes, about: bytes) -> None:
    ring = KeyRing((NEW, OLD))

    sealed = ring.seal(value, about)

    assert ring.open(sealed, about) == (value, True)


@given(st.data())
def test_one_changed_bit_opens_nothing(data: st.DataObject) -> None:
    ring = KeyRing((NEW,))
    sealed = bytearray(ring.seal(b"place=PH", b"talk"))
    at = data.draw(st.integers(0, len(sealed) * 8 - 1))

    sealed[at // 8] ^= 1 << at % 8

    with pytest.raises(SealError):
        ring.open(bytes(sealed), b"talk")


@given(st.binary(max_size=64))
def test_bytes_that_were_never_sealed_open_nothing(sealed: bytes) -> None:
    ring = KeyRing.generate()

    with pytest.raises(SealError):
        ring.open(sealed)


def test_every_beginning_of_a_sealed_value_opens_nothing() -> None:
    ring = KeyRing((NEW,))
    sealed = ring.seal(b"place=PH")

    for length in range(len(sealed)):
        with pytest.raises(SealError):
            ring.open(sealed[:length])


def test_a_value_does_not_open_in_another_row() -> None:
    ring = KeyRing((NEW,))

    sealed = ring.seal(b"place=PH", b"talk of one")

    with pytest.raises(SealError):
        ring.open(sealed, b"talk of another")


def test_the_same_value_never_looks_the_same_twice() -> None:
    ring = KeyRing((NEW,))

    sealed = {ring.seal(b"place=PH") for _ in range(100)}

    assert len(sealed) == 100
    assert not any(b"place" in one for one in sealed)


def test_an_older_key_still_opens_and_says_that_it_is_old() -> None:
    sealed = KeyRing((OLD,)).seal(b"place=PH")

    value, is_newest = KeyRing((NEW, OLD)).open(sealed)

    assert value == b"place=PH"
    assert not is_newest


def test_a_key_that_was_dropped_opens_nothing() -> None:
    sealed = KeyRing((OLD,)).seal(b"place=PH")

    with pytest.raises(SealError, match="no key of the ring"):
        KeyRing((NEW,)).open(sealed)


@given(st.text(max_size=80))
def test_a_hash_is_found_by_its_key_and_by_no_other(text: str) -> None:
    before, after = KeyRing((OLD,)), KeyRing((NEW, OLD))

    where = before.keyed_hash(text)

    assert len(where) == 32
    assert after.hashes(text) == (after.keyed_hash(text), where)
    assert after.keyed_hash(text) != where


def test_two_addresses_lie_in_two_places() -> None:
    ring = KeyRing((NEW,))

    places = {ring.keyed_hash(f"console:{at}") for at in range(1_000)}

    assert len(places) == 1_000


def test_a_half_surrogate_is_hashed_like_any_other_word() -> None:
    ring = KeyRing((NEW,))

    assert ring.keyed_hash("\ud83d") != ring.keyed_hash("\ude00")


def test_the_uses_of_a_key_share_nothing() -> None:
    ring = KeyRing((NEW,))

    parts = {ring.derived("wire"), ring.derived("seal"), ring.derived("hash"), NEW}

    assert len(parts) == 4
    assert ring.derived("wire") == KeyRing((NEW, OLD)).derived("wire")


def test_a_written_ring_is_read_back_newest_first() -> None:
    text = f" {written(NEW)},\n{written(OLD)} "

    ring = KeyRing.read(text)

    assert ring.open(KeyRing((NEW,)).seal(b"x")) == (b"x", True)
    assert ring.open(KeyRing((OLD,)).seal(b"x")) == (b"x", False)


@pytest.mark.parametrize("text", ["", " , ", "short", "ñ" * 43, "A" * 42, "A" * 44, "!" * 43])
def test_what_is_no_key_is_refused_without_being_quoted(text: str) -> None:
    with pytest.raises(SealError) as refused:
        KeyRing.read(text)

    assert "new_key()" in str(refused.value)
    assert not text.strip(" ,") or text not in str(refused.value)


def test_a_new_key_is_new_and_whole() -> None:
    keys = {new_key() for _ in range(10)}

    assert len(keys) == 10
    assert {len(key) for key in keys} == {KEY_BYTES}


def test_a_ring_shows_nothing_of_its_keys() -> None:
    shown = repr(KeyRing((NEW,)))

    assert shown == "KeyRing(1 keys)"


def test_a_ring_tells_which_key_sealed_a_value() -> None:
    ring = KeyRing((NEW, OLD))

    assert ring.sealed_by(KeyRing((NEW,)).seal(b"x")) == 0
    assert ring.sealed_by(KeyRing((OLD,)).seal(b"x")) == 1
    assert ring.sealed_by(KeyRing.generate().seal(b"x")) is None


def test_a_key_that_stands_twice_in_a_ring_counts_once() -> None:
    ring = KeyRing((NEW, OLD, NEW))

    assert len(ring) == 2
    assert ring.open(ring.seal(b"x")) == (b"x", True)

"""What is laid out fits, loses nothing, and tears nothing apart."""

from __future__ import annotations

import unicodedata
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.cut import pieces, shortened, units
from bot.adapters.layout import Limits, is_opening, lay_out
from bot.adapters.wire import LETTERS, WireCodes
from bot.events import Block, Button, Say

SMALL = Limits(text=120, label=20, buttons_per_row=3, rows=4, row=30, callback=64)
OPENING = "A short note about the weather and the bus"
SAMPLES = (
    "word",
    "助けてください",
    "😀",
    "👩🏽‍🚀",
    "🇵🇭",
    "ខ្ញុំត្រូវការជំនួយ។",
    "ช่วยด้วยน้ำ",
    "मुझे क्षमा",
    "한국어",
    "á",
    "ya\u200cmi",
    "أنا بحاجة",
    ". ",
    "! ",
    " ",
    "\n",
)
texts = st.lists(st.sampled_from(SAMPLES) | st.text(max_size=6), max_size=60).map("".join)
cards = (
    st.lists(st.sampled_from(SAMPLES), min_size=1, max_size=7)
    .map("".join)
    .filter(lambda text: bool(text.strip()) and units(text) <= 70)
)
blocks = st.builds(Block, text=texts) | st.builds(Block, text=cards, is_card=st.just(True))
buttons = st.lists(
    st.builds(Button, node=st.just("n"), key=st.uuids().map(str), label=texts), max_size=20
)
says = st.builds(Say, blocks=st.lists(blocks, max_size=6).map(tuple), buttons=buttons.map(tuple))


def letters(text: str) -> str:
    return "".join(text.split())


@given(says, st.sampled_from([None, OPENING]))
def test_messages_fit_and_keep_every_letter_and_every_button(
    say: Say, opening: str | None
) -> None:
    messages = lay_out(say, SMALL, opening)

    assert all(0 < units(message.text) <= SMALL.text for message in messages)
    bare = [message.text.removeprefix(f"{opening}\n") for message in messages]
    shown = letters("".join(bare)).rstrip("…")
    assert shown == letters("".join(block.text for block in say.blocks)).rstrip("…")
    pressed = [one.key for message in messages for row in message.rows for one in row]
    assert pressed == [one.key for one in say.buttons]


@given(says)
def test_no_card_is_cut(say: Say) -> None:
    messages = lay_out(say, SMALL)

    for block in say.blocks:
        if block.is_card:
            assert any(block.text in message.text for message in messages)


@given(says)
def test_every_message_begins_with_the_opening(say: Say) -> None:
    messages = lay_out(say, SMALL, OPENING)

    assert all(message.text.startswith(f"{OPENING}\n") for message in messages)


@given(says)
def test_buttons_fit_their_rows_and_their_messages(say: Say) -> None:
    messages = lay_out(say, SMALL)

    for message in messages:
        assert len(message.rows) <= SMALL.rows
        for row in message.rows:
            assert 1 <= len(row) <= SMALL.buttons_per_row
            assert all(units(one.label) <= SMALL.label for one in row)
            assert len(row) == 1 or sum(units(one.label) for one in row) <= SMALL.row


@given(texts, st.integers(2, 60))
def test_pieces_fit_and_keep_every_letter(text: str, limit: int) -> None:
    found = list(pieces(text, limit))

    assert all(piece and units(piece) <= limit for piece in found)
    assert letters("".join(found)) == letters(text)


@given(st.lists(st.sampled_from(SAMPLES[:-4]), max_size=60).map("".join), st.integers(24, 60))
def test_no_sign_is_torn_apart(text: str, limit: int) -> None:
    found = list(pieces(text, limit))

    for before, after in pairwise(found):
        assert unicodedata.category(after[0])[0] != "M"
        assert after[0] not in "\u200d\u200c\u0e33🏽"
        assert before[-1] not in "\u200d\u200c\u17d2\u094d"
        flags = [one for one in before if "\U0001f1e6" <= one <= "\U0001f1ff"]
        assert len(flags) % 2 == 0


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("One thing. Another thing.", 20, ["One thing.", "Another thing."]),
        ("One thing. Another thing.", 10, ["One thing.", "Another", "thing."]),
        ("ជំនួយ។ជំនួយ។", 8, ["ជំនួយ។", "ជំនួយ។"]),
        ("助けて。助けて。", 5, ["助けて。", "助けて。"]),
        ("wordwordword", 5, ["wordw", "ordwo", "rd"]),
        ("😀😀😀", 5, ["😀😀", "😀"]),
        ("🇵🇭🇨🇴🇰🇭", 9, ["🇵🇭🇨🇴", "🇰🇭"]),
        ("👩🏽‍🚀👩🏽‍🚀", 8, ["👩🏽‍🚀", "👩🏽‍🚀"]),
        ("  a  ", 5, ["a"]),
        ("   ", 5, []),
        ("", 5, []),
    ],
)
def test_a_cut_stands_where_a_reader_pauses(text: str, limit: int, expected: list[str]) -> None:
    found = list(pieces(text, limit))

    assert found == expected


def test_a_sign_longer_than_a_message_is_cut_rather_than_lost() -> None:
    towering = "a" + "\u0301" * 50

    found = list(pieces(towering, 10))

    assert "".join(found) == towering
    assert all(units(piece) <= 10 for piece in found)


def test_a_long_text_is_cut_in_a_moment() -> None:
    text = "ខ្ញុំ" * 20_000

    found = list(pieces(text, 4_096))

    assert "".join(found) == text


@given(texts, st.integers(3, 40))
def test_a_shortened_label_fits_and_says_that_it_is_cut(text: str, limit: int) -> None:
    label = shortened(text, limit)

    assert units(label) <= limit
    assert label == text or label.endswith("…")


def test_blocks_share_a_message_while_they_fit() -> None:
    say = Say((Block("Hello."), Block("One\n116 111", is_card=True), Block("x" * 110)), ())

    messages = lay_out(say, SMALL)

    assert [message.text for message in messages] == ["Hello.\n\nOne\n116 111", "x" * 110]


def test_buttons_lie_below_the_last_message_only() -> None:
    leave = Button("leave", "leave", "Leave")
    say = Say((Block("x" * 110), Block("y" * 110)), (leave,))

    first, last = lay_out(say, SMALL)

    assert first.rows == ()
    assert last.rows == ((leave,),)


def test_a_card_that_fits_nowhere_is_an_error_that_quotes_nothing() -> None:
    say = Say((Block("secret " * 40, is_card=True),), ())

    with pytest.raises(ValueError, match="does not fit") as refused:
        lay_out(say, SMALL)

    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x" * 39, False),
        ("x" * 40, True),
        ("x" * 60, True),
        ("x" * 61, False),
        ("x" * 50 + "\n", False),
    ],
)
def test_an_opening_is_one_line_of_forty_to_sixty_characters(text: str, *, expected: bool) -> None:
    assert is_opening(text) == expected


names = st.text(max_size=20)


@given(st.sets(st.tuples(names, names), max_size=30))
def test_every_pair_has_its_own_code_that_leads_back(pairs: set[tuple[str, str]]) -> None:
    codes = WireCodes(b"k" * 32, pairs)

    written = {codes.code(node, key): (node, key) for node, key in pairs}

    assert len(written) == len(pairs) == len(codes)
    for code, pair in written.items():
        assert codes.pair(code) == pair
        assert len(code) == 10
        assert set(code) <= set(LETTERS)


def test_codes_are_the_same_after_a_restart_and_others_under_another_key() -> None:
    pairs = [("concern", "suicide"), ("place", "PH")]

    first, again, other = (WireCodes(key * 32, pairs) for key in (b"k", b"k", b"o"))

    assert [first.code(*pair) for pair in pairs] == [again.code(*pair) for pair in pairs]
    assert not {first.code(*pair) for pair in pairs} & {other.code(*pair) for pair in pairs}


def test_a_code_made_with_an_older_key_still_leads_back() -> None:
    pairs = [("leave", "leave"), ("place", "PH")]
    before = WireCodes(b"o" * 32, pairs)

    after = WireCodes(b"n" * 32, pairs, older=[b"o" * 32])

    assert [after.pair(before.code(*pair)) for pair in pairs] == pairs
    assert [after.pair(after.code(*pair)) for pair in pairs] == pairs
    assert before.code("leave", "leave") != after.code("leave", "leave")


def test_pairs_that_are_added_leave_every_code_as_it_was() -> None:
    codes = WireCodes(b"n" * 32, [("leave", "leave")], older=[b"o" * 32])
    before = codes.code("leave", "leave")

    codes.add([("before", "xx-new")])

    assert codes.code("leave", "leave") == before
    assert codes.pair(codes.code("before", "xx-new")) == ("before", "xx-new")
    assert codes.pair(WireCodes(b"o" * 32, [("leave", "leave")]).code("leave", "leave"))


@pytest.mark.parametrize("code", ["", "concern:suicide", "bcdfghjklm", "😀" * 10])
def test_an_old_or_invented_code_is_nobody(code: str) -> None:
    codes = WireCodes(b"k" * 32, [("concern", "suicide")])

    assert codes.pair(code) is None


def test_a_pair_outside_the_table_is_an_error_that_names_it() -> None:
    codes = WireCodes(b"k" * 32, chain())

    with pytest.raises(KeyError, match="add the pair"):
        codes.code("concern", "new")


def test_codes_spell_no_word() -> None:
    assert not set(LETTERS) & set("aeiouy")

"""A Say as pages: everything fits, a card is never cut, every page has a way out."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapters.cut import units
from bot.adapters.discord.events import hints, page, pressed, unreadable
from bot.adapters.discord.limits import BUTTONS, LIMITS
from bot.adapters.discord.lying import Lying, lying
from bot.adapters.discord.pages import WRITE, Page, escaped, pages_of, rows_of, with_note
from bot.adapters.layout import CARD
from bot.events import Block, Button, Leave, Picked, Say
from tests.invented import TEXTS
from tests.wired import CODES, PAIRS

WORDING = partial(TEXTS.say, "en")
LEAVE = Button("leave", "leave", "Leave")
LETTERS = st.text(st.sampled_from("wo rd\n助😀*_`~|>#-.1"), max_size=400)
CARDS = st.text(st.sampled_from("a1 \n😀助"), min_size=1, max_size=CARD // 2)
BLOCKS = st.lists(
    st.one_of(st.builds(Block, LETTERS), st.builds(Block, CARDS, is_card=st.just(True))),
    min_size=1,
    max_size=8,
)
IDS = st.integers(1, 2**63)
OTHERS = ["", "m:1", "m:x:1", "e:1", "e:1#7:", "e:1#x:t", "12", "m:1:2#x"]
MANY = [Button(*pair, f"{pair[0]} {pair[1]}") for pair in PAIRS if pair[0] != "leave"]


def cards_of(count: int) -> tuple[Block, ...]:
    return tuple(Block(f"card {at} " + "x" * 880, is_card=True) for at in range(count))


def codes_of(shown: Page) -> list[str]:
    return [key.code for row in shown.rows for key in row]


@given(BLOCKS, st.lists(st.sampled_from(MANY), max_size=60), st.booleans())
def test_every_page_fits_and_has_the_way_out(
    blocks: list[Block],
    buttons: list[Button],
    has_first: bool,  # noqa: FBT001 - drawn
) -> None:
    first = WORDING("discord-first.server") if has_first else None

    pages = pages_of(Say(tuple(blocks), (*buttons, LEAVE)), CODES, WORDING, first)

    for shown in pages:
        assert units(shown.text) <= LIMITS.text
        assert len(shown.rows) <= LIMITS.rows
        assert all(1 <= len(row) <= LIMITS.buttons_per_row for row in shown.rows)
        codes = codes_of(shown)
        assert len(set(codes)) == len(codes) <= BUTTONS
        assert codes[-2:] == [WRITE, CODES.code("leave", "leave")]
        assert not first or shown.text.startswith(first)
    offered = {code for shown in pages for code in codes_of(shown)}
    assert {CODES.code(one.node, one.key) for one in buttons} <= offered


@given(st.lists(CARDS, min_size=1, max_size=6))
def test_a_card_is_never_cut(cards: list[str]) -> None:
    say = Say(tuple(Block(one, is_card=True) for one in cards), (LEAVE,))

    pages = pages_of(say, CODES, WORDING)

    for one in cards:
        assert not one.strip() or any(escaped(one).strip() in shown.text for shown in pages)


def test_what_follows_the_last_card_stands_on_every_page() -> None:
    question = "Are you thinking about killing yourself?"
    say = Say((Block("first"), *cards_of(3), Block(question)), (LEAVE,))

    pages = pages_of(say, CODES, WORDING)

    assert len(pages) == 2
    assert all(shown.text.endswith(question) for shown in pages)
    assert pages[0].text.startswith("first")


def test_pages_are_turned_forth_and_back() -> None:
    pages = pages_of(Say(cards_of(5), (LEAVE,)), CODES, WORDING)

    turns = [[page(code) for code in codes_of(shown)] for shown in pages]

    assert [[one for one in turn if one] for turn in turns] == [[2], [3, 1], [2]]


def test_few_buttons_stand_below_each_other_and_many_are_spread_evenly() -> None:
    [shown] = pages_of(Say((), tuple(MANY[:12])), CODES, WORDING)
    keys = [key for row in shown.rows for key in row]

    assert [len(row) for row in rows_of(keys[:4])] == [1, 1, 1, 1]
    assert [len(row) for row in rows_of(keys)] == [3, 3, 3, 3]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*123#", r"\*123#"),
        ("a_b_c", r"a\_b\_c"),
        ("116 111", "116 111"),
        ("+49 (0)30 123-45", "+49 (0)30 123-45"),
        ("https://example.org/a_b", "<https://example.org/a_b>"),
        ("see https://example.org/x.", "see <https://example.org/x>."),
        ("# Title", r"\# Title"),
    ],
)
def test_no_sign_is_taken_for_markup_and_no_link_has_a_preview(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_a_note_comes_below_the_first_line_once_and_only_where_there_is_room() -> None:
    shown = Page("first\nrest")

    noted = with_note(shown, "sorry")

    assert noted == Page("first\nsorry\n\nrest")
    assert with_note(noted, "sorry") is None
    assert with_note(Page("first\n" + "x" * 1990), "sorry") is None


@given(IDS, IDS, st.text(st.sampled_from("aA1-_."), min_size=1))
def test_a_message_is_found_again_by_what_a_trail_keeps(
    message: int, channel: int, token: str
) -> None:
    for one in (Lying(message, channel), Lying(message, None, 7, token)):
        assert lying(one.id) == one
        assert one.id.partition("#")[0] == one.name


@pytest.mark.parametrize("written", OTHERS)
def test_an_id_that_is_none_of_ours_is_no_message(written: str) -> None:
    assert lying(written) is None


def test_a_button_means_its_pair_its_page_or_something_old() -> None:
    assert pressed(CODES.code("leave", "leave"), CODES) == Leave()
    assert pressed(CODES.code("place", "PH"), CODES) == Picked("place", "PH")
    assert pressed("page:2", CODES) == Picked("page", "2")
    assert pressed("page:²", CODES) == pressed("zzzzzzzzzz", CODES) == Picked("old", "old")


@pytest.mark.parametrize(
    ("locale", "server", "countries"),
    [
        ("en-US", None, ()),
        ("es-419", "en-US", ()),
        ("pl", None, ("PL",)),
        ("pt-BR", "pl", ("BR", "PL")),
        (None, "ja", ("JP",)),
    ],
)
def test_settings_that_everybody_has_tell_no_country(
    locale: str | None, server: str | None, countries: tuple[str, ...]
) -> None:
    found = hints(locale, server)

    assert found.countries == countries
    assert found.languages == ((locale,) if locale else ())


def test_what_cannot_be_read_is_named_by_its_kind_alone() -> None:
    def kind(*types: str | None, sticker: bool = False, voice: bool = False) -> str | None:
        return unreadable(types, has_sticker=sticker, is_voice=voice)

    assert kind("image/png") == "picture"
    assert kind("video/mp4", "image/png") == "video"
    assert kind("application/pdf") == kind(None) == "file"
    assert kind("audio/ogg", voice=True) == "voice"
    assert kind(sticker=True) == "sticker"
    assert kind() is None

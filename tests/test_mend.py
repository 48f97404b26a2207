"""A record mended in its file: what did not change stays as somebody wrote it."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml.comments import CommentedMap

from directory.looks import Page, goes_on, has_closed, new_value, pauses, still_right
from directory.mend import Change, MendError, mended, quoted, worded
from directory.sources.datafiles import FOLDER, read_file, read_text

DAY = date(2026, 11, 25)
TEXT = """# An editor's hint.
country: AA
services:
# Somebody wrote this about the first line.
- id: aa-one
  name: One   # as the page writes it
  status: active
  who: charity
  kind: child_helpline
  serves: [ AA ]
  phones: [{number: '0555 1', type: voice, toll_free: true, from: [s1]}]
  chats:
  - type: whatsapp
    # the address was read off a poster
    address: "0555 2"
    from: [s1]
  confidence: high
  assured_date: 2026-11-20
  notes: 'A long note that somebody broke
    where it pleased them'
  sources:
    s1: {url: 'https://one.example/page', title: One, opened: 2026-11-20}   # the contact page
    # the second is older
    s2:
      url: https://two.example/page
      title: Two
      stated: '2024'
      opened: 2026-11-20
- id: aa-two
  name:    Two
  status: active
  who: charity
  kind: other
  serves: [AA]
  phones: [{number: "777", from: [s1]}]
  confidence: high
  assured_date: 2026-11-20
  sources:
    s1: {url: "https://two.example", title: Two, opened: 2026-11-20}
gaps:
- {kind: poison, searched: 2026-11-20}
"""
PAGE = Page("https://new.example/page", "New: the page", "2026-10")


def differing(after: str) -> tuple[list[str], list[str]]:
    """The lines that went and those that came, in order."""
    old, new = TEXT.splitlines(), after.splitlines()
    return [one for one in old if one not in new], [one for one in new if one not in old]


def after(change: Change, record: str = "aa-one") -> str:
    return mended(TEXT, record, change)


def test_no_change_changes_no_letter() -> None:
    assert after(lambda _: None) == after(lambda _: None, "aa-two") == TEXT


@pytest.mark.parametrize("country", ["NZ", "PH", "US", "ZZ", "GR"])
def test_no_change_changes_no_letter_of_a_shipped_file(country: str) -> None:
    path = FOLDER / f"{country}.yaml"
    text = path.read_text(encoding="utf-8")

    for record in read_file(path).records[:4]:
        assert mended(text, record.service.id, lambda _: None) == text


def test_a_look_changes_its_two_days_and_nothing_else() -> None:
    assert differing(after(still_right(["s2"], DAY))) == (
        ["      opened: 2026-11-20"],
        ["  assured_date: 2026-11-25", "      opened: 2026-11-25"],
    )


def test_a_new_number_is_quoted_cites_its_page_and_keeps_every_comment() -> None:
    mended_text = after(new_value("phones[0]", "0555 99", PAGE, DAY))
    (one, two) = read_text("AA.yaml", mended_text).records

    number = one.service.channels[0]
    assert (number.value, number.sources, number.toll_free) == ("0555 99", ("s3",), None)
    assert one.service.sources["s3"].url == PAGE.url
    assert one.service.sources["s3"].stated == "2026-10"
    assert one.service.assured_date == DAY
    assert two.service.name == "Two"
    for comment in (line.split("#")[1] for line in TEXT.splitlines() if "#" in line):
        assert comment in mended_text
    assert "where it pleased them" in mended_text


def test_a_page_that_is_a_source_already_is_opened_again() -> None:
    page = Page("https://two.example/page", "Two", "2026")

    (one, _) = read_text("AA.yaml", after(new_value("chats[0]", "0555 9", page, DAY))).records

    assert [*one.service.sources] == ["s1", "s2"]
    assert one.service.sources["s2"].stated == "2026"
    assert one.service.sources["s2"].opened == DAY


def test_a_line_that_has_closed_stays_as_defunct_with_its_proof() -> None:
    (one, _) = read_text("AA.yaml", after(has_closed(PAGE, DAY))).records

    assert one.service.status == "defunct"
    assert one.service.sources["s3"].title == "New: the page"
    assert len(one.service.channels) == 2


def test_out_of_sight_and_back_again_is_as_it_was() -> None:
    hidden = after(pauses())

    assert "status: temporarily closed" in hidden
    assert mended(hidden, "aa-one", goes_on()) == TEXT


@pytest.mark.parametrize(
    "change",
    [
        still_right(["s9"], DAY),
        new_value("phones[7]", "1", PAGE, DAY),
        new_value("faxes[0]", "1", PAGE, DAY),
        new_value("emails[0]", "1", PAGE, DAY),
        goes_on(),
    ],
)
def test_what_cannot_be_done_is_told(change: Change) -> None:
    with pytest.raises(MendError):
        after(change)


def test_a_record_that_is_not_there_is_told() -> None:
    with pytest.raises(MendError, match="no record of this file"):
        after(lambda _: None, "aa-three")


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_no_text_turns_into_something_else(text: str) -> None:
    def change(record: CommentedMap) -> None:
        record["alternate_name"] = worded(text)
        record["organization"] = quoted(text)

    found = yaml.safe_load(after(change, "aa-two"))["services"][1]

    assert (found["alternate_name"], found["organization"]) == (text, text)


@pytest.mark.parametrize("text", ["yes", "12:30:00", "2026-10-01", "0800", "null", "a: b", "# x"])
def test_texts_that_yaml_would_misread_are_quoted(text: str) -> None:
    assert yaml.safe_load(f"x: {worded(text)!r}") == {"x": text}

"""The page of concerns is what the code says, and leaves none out."""

from __future__ import annotations

from directory.concerns import CONCERNS
from directory.headings import HEADINGS
from tests.concerns_page import PAGE, page


def test_the_page_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.concerns_page --record"


def test_every_concern_is_counted_under_a_heading() -> None:
    assert set(HEADINGS) == set(CONCERNS)
    assert all(heading and entry for heading, entry in HEADINGS.values())

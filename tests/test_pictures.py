"""The pictures of the guides are fresh, say that they are drawings, and can be read aloud."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from draw_pictures import PICTURES, pictures  # noqa: E402 - the scripts are no package
from drawing.svg import COLUMNS, NOTE, WIDTH  # noqa: E402 - see above

DRAWN = pictures()
NAMES = pytest.mark.parametrize("name", sorted(DRAWN))
SVG = "{http://www.w3.org/2000/svg}"
GUIDES = (ROOT / "docs" / "communities.md", ROOT / "docs" / "moderators.md")
PICTURE = re.compile(r"!\[([^\]]*)\]\(pictures/([a-z-]+\.svg)\)")


@NAMES
def test_a_picture_is_what_the_program_shows_today(name: str) -> None:
    there = (ROOT / PICTURES / name).read_text(encoding="utf-8")

    assert there == DRAWN[name], "run: PYTHONPATH=. python scripts/draw_pictures.py"


def test_no_picture_is_left_over() -> None:
    assert {one.name for one in (ROOT / PICTURES).iterdir()} == set(DRAWN)


@NAMES
def test_a_picture_says_that_it_is_a_drawing(name: str) -> None:
    picture = ET.fromstring(DRAWN[name])  # noqa: S314 - our own text

    assert (picture.findtext(f"{SVG}title") or "").strip()
    assert picture.findtext(f"{SVG}desc") == NOTE
    assert picture.findall(f"{SVG}text")[-1].text == NOTE


@NAMES
def test_all_of_it_is_text_and_fits(name: str) -> None:
    picture = ET.fromstring(DRAWN[name])  # noqa: S314 - see above

    kinds = {one.tag.removeprefix(SVG) for one in picture.iter()}
    assert kinds == {"svg", "title", "desc", "rect", "text"}
    for rect in picture.findall(f"{SVG}rect")[1:]:
        assert float(rect.attrib["x"]) + float(rect.attrib["width"]) <= WIDTH
    assert all(len(one.text or "") <= COLUMNS + 20 for one in picture.findall(f"{SVG}text"))


def test_every_picture_stands_in_a_guide_and_says_in_words_what_it_shows() -> None:
    found = [
        pair for guide in GUIDES for pair in PICTURE.findall(guide.read_text(encoding="utf-8"))
    ]

    assert {name for _, name in found} == set(DRAWN)
    assert all(len(words) > 10 for words, _ in found)

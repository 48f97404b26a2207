"""What people write tells the right country, asks, or tells none; never the wrong one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from babel import core, localedata
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.places import PlaceReading, Places, likely_countries, load_places
from directory.places.tables import tables
from directory.places.words import fold

TABLE = Path(__file__).with_name("places.tsv")
ROWS = [
    tuple(line.split("\t"))
    for line in TABLE.read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]
HANGS = 1.0  # seconds of CPU for 10,000 characters; how fast it is says benchmarks/places.py


@pytest.fixture(scope="module")
def places() -> Places:
    return load_places()


def told(reading: PlaceReading, wanted: str) -> str:
    """The reading as the table writes it, as finely as the table asks."""
    if reading.ask:
        return "?" + ",".join(sorted(reading.ask))
    if reading.place is None:
        return "-"
    return (reading.place.region if "-" in wanted else None) or reading.place.country


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_the_table_is_read_as_it_says(places: Places, text: str, wanted: str) -> None:
    reading = places.read(text.replace("\\n", "\n"))

    if wanted.startswith("?"):
        wanted = "?" + ",".join(sorted(wanted[1:].split(",")))
    assert told(reading, wanted if wanted != "-" else "") == wanted


@settings(max_examples=150, deadline=None)
@given(
    text=st.text(max_size=400), likely=st.lists(st.sampled_from(["PH", "US", "GE"]), max_size=3)
)
def test_no_text_makes_it_raise_or_answer_twice(text: str, likely: list[str]) -> None:
    reading = load_places().read(text, likely)

    assert not (reading.place and reading.ask)
    assert len(reading.ask) in {0, 2, 3}


LETTERS = st.sampled_from(
    [
        "a",
        "ph",
        " ",
        "in ",
        "cebu",
        "́",
        "中",
        "ก",
        "ক",
        "ب",
        "🇵",
        "🇵🇭",
        "+6",
        ",",
        "İ",
        "\ud7ff",
        "𐀀",
    ]
)


@settings(max_examples=25, deadline=None)
@given(piece=st.lists(LETTERS, min_size=1, max_size=12))
def test_no_long_text_hangs(piece: list[str]) -> None:
    places = load_places()
    text = ("".join(piece) * 10_000)[:10_000]

    start = time.process_time()
    places.read(text)
    taken = time.process_time() - start

    assert taken < HANGS


def test_likely_countries_order_what_is_asked_and_decide_nothing(places: Places) -> None:
    plain = places.read("georgia")

    american = places.read("georgia", ["US"])

    assert set(plain.ask) == set(american.ask) == {"GE", "US"}
    assert american.ask[0] == "US"
    assert places.read("georgia", ["GE"]).ask[0] == "GE"


def test_a_likely_country_makes_no_place_of_a_word(places: Places) -> None:
    for text in ("help", "nice", "idk", "us"):
        reading = places.read(text, ["FR", "US"])

        assert reading == PlaceReading()


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("🇵🇭", "flag"),
        ("PH", "code"),
        ("Philippines", "name"),
        ("pinas", "alias"),
        ("im in leeds", "city"),
        ("jalisco", "region"),
        ("+63", "dial"),
        ("bangladsh", "fuzzy"),
    ],
)
def test_it_says_how_it_knows(places: Places, text: str, how: str) -> None:
    reading = places.read(text)

    assert reading.place is not None
    assert reading.place.how == how


def test_every_country_is_called_something_in_the_languages_of_the_bot(places: Places) -> None:
    assert places.name("CD", "es") == "República Democrática del Congo"
    assert places.name("DE", "pt-BR") == "Alemanha"
    assert places.name("PH", "xx") == "Philippines"
    assert places.name("??", "en") == "??"
    assert places.region_name("PH-CEB", "en") == "Cebu"
    assert places.region_name("PH-XXX", "en") is None


def test_a_country_is_known_by_its_own_name_in_two_hundred_languages(places: Places) -> None:
    likely = core.get_global("likely_subtags")
    home = {
        tag: likely[tag].rsplit("_", 1)[-1]
        for tag in localedata.locale_identifiers()
        if tag in likely
    }
    read = [
        tag
        for tag, country in home.items()
        if (
            name := localedata.load(tag, merge_inherited=False).get("territories", {}).get(country)
        )
        and (told := places.read(name).place)
        and told.country == country
    ]

    assert len(read) >= 200


def test_languages_are_at_home_where_most_people_use_them() -> None:
    assert likely_countries("es")[:2] == ("MX", "ES")
    assert {"US", "GB"} <= set(likely_countries("en"))
    assert likely_countries("pt-BR")[0] == "BR"
    assert likely_countries("fil")[0] == "PH"
    assert likely_countries("xx") == ()
    assert all(len(likely_countries(language)) <= 5 for language in ("en", "fr", "ar", "zh"))


def test_the_keys_of_the_tables_are_folded_as_texts_are() -> None:
    keys = [*tables().keys][::97]

    assert [k for k in keys if fold(k) != k] == []


def test_the_hand_written_tables_name_countries_and_regions_that_exist() -> None:
    known = tables()

    for key, targets in known.aliases.items():
        for target in targets.split(" "):
            assert target in (known.regions if "-" in target else known.people), key

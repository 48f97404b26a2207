"""A pin tells the country by its real borders, and nothing over the open sea."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory.places import load_places

# Positions read off by hand: name, latitude, longitude (degrees), country.
PINS = [
    ("Vatican", 41.9029, 12.4534, "VA"),
    ("Rome", 41.89, 12.49, "IT"),
    ("San Marino", 43.936, 12.447, "SM"),
    ("Campione, an Italian town within Switzerland", 45.968, 8.971, "IT"),
    ("Büsingen, a German one", 47.697, 8.690, "DE"),
    ("Llivia, a Spanish town within France", 42.464, 1.981, "ES"),
    ("Maseru", -29.31, 27.48, "LS"),
    ("Ladybrand, across the border", -29.19, 27.46, "ZA"),
    ("El Paso", 31.76, -106.48, "US"),
    ("Ciudad Juárez, across the border", 31.73, -106.48, "MX"),
    ("Geneva", 46.204, 6.143, "CH"),
    ("Annemasse, across the border", 46.193, 6.234, "FR"),
    ("Strasbourg", 48.58, 7.75, "FR"),
    ("Kehl, across the Rhine", 48.573, 7.815, "DE"),
    ("Brazzaville", -4.27, 15.27, "CG"),
    ("Kinshasa, across the Congo", -4.33, 15.31, "CD"),
    ("Kaliningrad", 54.71, 20.51, "RU"),
    ("Cabinda", -5.55, 12.2, "AO"),
    ("Ceuta", 35.889, -5.316, "ES"),
    ("Gibraltar", 36.14, -5.353, "GI"),
    ("Monaco", 43.738, 7.424, "MC"),
    ("Hong Kong", 22.28, 114.16, "HK"),
    ("Shenzhen, across the border", 22.54, 114.06, "CN"),
    ("Singapore", 1.3, 103.8, "SG"),
    ("Johor Bahru, across the strait", 1.46, 103.76, "MY"),
    ("Ramallah", 31.9, 35.2, "PS"),
    ("Tel Aviv", 32.07, 34.78, "IL"),
    ("Honolulu", 21.3, -157.85, "US"),
    ("Taveuni, at 180 degrees", -16.8, -179.99, "FJ"),
    ("the same, counted the other way", -16.8, 180.01, "FJ"),
    ("ten kilometres off Barcelona", 41.33, 2.28, "ES"),
    ("the middle of the Atlantic", 30.0, -40.0, None),
    ("the southern Indian Ocean", -40.0, 90.0, None),
]


@pytest.mark.parametrize(
    ("latitude", "longitude", "country"), [p[1:] for p in PINS], ids=[p[0] for p in PINS]
)
def test_a_pin_lies_in_its_country(latitude: float, longitude: float, country: str | None) -> None:
    place = load_places().pin(latitude, longitude)

    assert (place.country if place else None) == country


def test_a_pin_has_the_region_of_the_nearest_town_inside_the_border() -> None:
    cebu = load_places().pin(10.3157, 123.8854)
    el_paso = load_places().pin(31.76, -106.48)

    assert cebu is not None
    assert (cebu.region, cebu.how) == ("PH-CEB", "pin")
    assert el_paso is not None
    assert el_paso.region == "US-TX"


def test_land_that_two_states_claim_tells_no_country() -> None:
    simferopol = load_places().pin(44.95, 34.1)

    assert simferopol is None


@pytest.mark.parametrize("odd", [math.nan, math.inf, 91.0, -1e300])
def test_an_impossible_position_tells_nothing(odd: float) -> None:
    place = load_places().pin(odd, odd)

    assert place is None


@settings(max_examples=60, deadline=None)
@given(latitude=st.floats(), longitude=st.floats())
def test_no_position_makes_it_raise(latitude: float, longitude: float) -> None:
    place = load_places().pin(latitude, longitude)

    assert place is None or len(place.country) == 2

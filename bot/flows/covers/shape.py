"""How each skin lays out what all of them have to say: no two have one skeleton.

Rules of this file: whatever the shape, leaving stands last and is added elsewhere; below the
numbers one tap leads to the next ones, to "nobody answered", to writing, to more time and to
plain words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# What a page with numbers is made of: a line about what brought here, the rows with the numbers, a
# tip on what was chosen (in the skin's words), and the emergency number.
HEAD, ROWS, TIP, EMERGENCY = "head", "rows", "tip", "emergency"
REST = "rest"  # the button behind which the rarer ways on lie
ON = "onwards"  # the button that leads from the cover's own things back to the numbers


@dataclass(frozen=True, slots=True)
class Shape:
    """The skeleton of one skin.

    `page` is the order of its blocks, `is_table` whether the rows stand in one block; `most` are
    services at once, two or three. `below` are the ways on under the numbers, `rest` those that
    one more tap puts before them; `asked` those under the question what it is about, whose eight
    answers stand in the order of `areas`. `countries` are likely ones offered, beginning with the
    one at `opens` where the platform names none; `things` what the cover offers as buttons (it
    knows more).
    """

    page: tuple[str, ...]
    most: int
    below: tuple[str, ...]
    areas: tuple[str, ...]
    countries: int
    opens: int
    things: int
    rest: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    is_table: bool = False


def _keys(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


SHAPES: Mapping[str, Shape] = {
    "plants": Shape(
        page=(TIP, HEAD, ROWS, EMERGENCY),
        most=2,
        below=_keys("nobody more quiet else elsewhere keep longer plain"),
        areas=_keys("hurt sexual online made_to awful bullying_school home else"),
        countries=5,
        opens=2,
        things=4,
        is_table=True,
    ),
    "homework": Shape(
        page=(HEAD, ROWS, EMERGENCY, TIP),
        most=3,
        below=_keys("longer plain quiet nobody more rest"),
        rest=_keys("keep elsewhere else"),
        areas=_keys("made_to hurt home sexual awful online bullying_school else"),
        countries=6,
        opens=4,
        things=6,
        is_table=True,
    ),
    "recipes": Shape(
        page=(TIP, EMERGENCY, HEAD, ROWS),
        most=2,
        below=_keys("keep nobody quiet more longer else plain"),
        asked=_keys("elsewhere"),
        areas=_keys("awful home hurt bullying_school made_to sexual online else"),
        countries=5,
        opens=1,
        things=3,
    ),
    "games": Shape(
        page=(HEAD, ROWS, TIP, EMERGENCY),
        most=3,
        below=_keys("more longer nobody keep plain quiet rest"),
        rest=_keys("else elsewhere"),
        asked=_keys("plain"),
        areas=_keys("bullying_school awful hurt online made_to sexual home else"),
        countries=7,
        opens=5,
        things=5,
    ),
    "shop": Shape(
        page=(EMERGENCY, HEAD, ROWS, TIP),
        most=2,
        below=_keys("quiet more nobody plain longer rest"),
        rest=_keys("keep else"),
        asked=_keys("plain elsewhere"),
        areas=_keys("sexual bullying_school online home hurt awful made_to else"),
        countries=8,
        opens=3,
        things=6,
    ),
}

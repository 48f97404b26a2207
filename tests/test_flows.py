"""The flow's table is whole: every node is reached, worded, and drawn as it runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.flows.__main__ import drawn, edges
from bot.flows.emergency import CONCERN_OF_DANGER
from bot.flows.nodes import Ask
from bot.flows.referral import REFERRAL
from bot.flows.standing import REQUESTS, UNREADABLE
from directory.concerns import CONCERNS
from safety.asides import ASIDES
from tests.invented import TEXTS

ENTRIES = {
    "emergency",
    "change",
    *(name for name in REFERRAL.nodes if name.startswith("safe_")),
    "age",
    "before",
}


def test_the_drawing_in_the_docs_is_the_table_that_runs() -> None:
    page = Path(__file__).parent.parent / "docs" / "flows.md"

    assert page.read_text(encoding="utf-8") == drawn(REFERRAL), "run: python -m bot.flows"


def test_every_node_is_reached_from_another_or_is_an_entry() -> None:
    reached = {end for _, _, end in edges(REFERRAL)} | ENTRIES | {REFERRAL.start}

    assert reached == set(REFERRAL.nodes)


def test_every_edge_ends_at_a_node() -> None:
    assert {end for _, _, end in edges(REFERRAL)} <= set(REFERRAL.nodes)


@pytest.mark.parametrize("name", REFERRAL.nodes)
def test_every_node_and_every_fixed_choice_has_its_words(name: str) -> None:
    node = REFERRAL.nodes[name]

    assert TEXTS.knows(name) or name == "emergency"
    for key in node.choices if isinstance(node, Ask) else ():
        assert TEXTS.knows(f"{name}.{key}"), key


def test_every_closed_key_has_its_words() -> None:
    wanted = [
        *(f"concern.{key}" for key in CONCERNS),
        *(f"ack.{key}" for key in CONCERNS),
        *(f"aside.{key}" for key in ASIDES),
        *(f"unreadable.{key}" for key in UNREADABLE),
        *(key for key in REQUESTS if key != "forget"),
    ]

    assert [key for key in wanted if not TEXTS.knows(key)] == []


def test_every_kind_of_danger_asks_the_directory_for_a_concern() -> None:
    assert set(CONCERN_OF_DANGER.values()) <= set(CONCERNS)

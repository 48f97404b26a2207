"""Golden transcripts come out unchanged, and together they walk every edge of the flow."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.flows.nodes import Ask
from bot.flows.pairs import pairs
from bot.flows.referral import REFERRAL
from bot.texts import load_texts
from directory.places import load_places
from tests.invented import SNAPSHOT
from tests.player import FOLDER, replay, transcripts


@pytest.mark.parametrize("path", transcripts(), ids=lambda path: str(path.relative_to(FOLDER)))
def test_a_golden_transcript_comes_out_unchanged(path: Path) -> None:
    before = path.read_text(encoding="utf-8")

    after, _ = replay(before)

    assert after == before, f"{path}: read the difference, then `make record`"


@pytest.mark.parametrize("language", load_texts().languages)
def test_every_edge_of_the_flow_is_walked_by_a_transcript(language: str) -> None:
    pressed: set[tuple[str, str]] = set()
    for path in transcripts():
        if path.parent.name == language:
            pressed |= replay(path.read_text(encoding="utf-8"))[1].pressed

    edges = {
        (name, key)
        for name, node in REFERRAL.nodes.items()
        for key in (node.choices if isinstance(node, Ask) else node.leads)
    }
    # That each of the eight areas leads to all of its concerns is walked in test_shipped.py.
    assert not {(name, key) for name, key in edges if name != "area"} - pressed
    assert {"hurt", "sexual", "online", "made_to", "awful", "else", "friend"} <= {
        key for name, key in pressed if name == "area"
    }


def test_every_button_that_a_transcript_shows_is_in_the_table_of_pairs() -> None:
    table = set(
        pairs(
            countries=load_places().countries,
            services=(one.id for one in SNAPSHOT.services),
            languages=load_texts().languages,
        )
    )

    for path in transcripts():
        _, player = replay(path.read_text(encoding="utf-8"))
        assert player.offered <= table, path

"""Which whole messages leave."""

from __future__ import annotations

import pytest

from safety.leaving import is_leaving


@pytest.mark.parametrize(
    "text", ["/x", "x", "X", " exit ", "Leave!", "quit", "close", "salir", "CERRAR", "❌", "/exit"]
)
def test_a_leaving_word_alone_leaves(text: str) -> None:
    assert is_leaving(text)


@pytest.mark.parametrize(
    "text",
    [
        "bye",
        "goodbye",
        "I'm leaving",
        "it's over",
        "delete me",
        "adiós",
        "me voy",
        "se acabó",
        "chao",
        "farewell",
    ],
)
def test_a_farewell_does_not_leave(text: str) -> None:
    assert not is_leaving(text)


@pytest.mark.parametrize(
    "text", ["please stop him", "i want to leave home", "my ex", "no puedo salir", "", "x" * 50]
)
def test_a_leaving_word_inside_a_message_does_not_leave(text: str) -> None:
    assert not is_leaving(text)

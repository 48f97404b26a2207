"""What a child would write first is heard in every language, however short it is.

tests/plain_words.tsv holds plain sentences of every language that is read: "I am scared to go
home", "he has a knife", "I took a lot of pills". `alarm` must be raised or asked back; `calm`
("dying of laughter", "I would never kill myself") must never be raised outright.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from safety.danger import load_danger

FILE = Path(__file__).parent / "plain_words.tsv"
SAID: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
for line in FILE.read_text("utf-8").splitlines()[1:]:
    tag, owes, message = line.split("\t")
    SAID[tag, owes].append(message)
TAGS = sorted({tag for tag, _ in SAID})


def _level(message: str) -> str:
    found = load_danger().find(message)
    return found.level if found else "-"


@pytest.mark.parametrize("tag", TAGS)
def test_a_plain_word_of_danger_is_raised_or_asked_back(tag: str) -> None:
    messages = SAID[tag, "alarm"]
    assert messages
    assert [said for said in messages if _level(said) not in ("danger", "check")] == []


@pytest.mark.parametrize("tag", TAGS)
def test_a_plain_word_without_danger_is_never_raised(tag: str) -> None:
    messages = SAID[tag, "calm"]
    assert messages
    assert [said for said in messages if _level(said) == "danger"] == []

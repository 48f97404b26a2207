"""An invented directory and a world over it, so that no transcript depends on a real number."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.events import Hints
from bot.reader import Reader
from bot.texts import Texts
from bot.worlds import DirectoryWorld
from directory.matching import Matching
from directory.places import load_places
from directory.snapshot import Snapshot
from directory.sources.datafiles import read_folder
from safety.concern import load_concerns
from safety.danger import load_danger

FOLDER = Path(__file__).parent / "conversations" / "directory"
NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)  # a Sunday; 11 in the morning in Manila
TEXTS = Texts(strict=True)
READER = Reader(load_places(), load_danger(), load_concerns())


def snapshot() -> Snapshot:
    """The invented services of `conversations/directory`; every name says that it is one."""
    contents = read_folder(FOLDER)
    if contents.problems:
        raise ValueError([str(one) for one in contents.problems])
    return Snapshot(
        [record.service for record in contents.records], contents.gaps, contents.cautions
    )


SNAPSHOT = snapshot()
MATCHING = Matching(SNAPSHOT)


def world(hints: Hints | None = None, now: datetime = NOW) -> DirectoryWorld:
    """A world whose services are invented and whose words and places are the shipped ones."""
    return DirectoryWorld(
        texts=TEXTS.on(hints.platform if hints else ""),
        reader=READER,
        places=load_places(),
        matching=MATCHING,
        now=now,
        hints=hints or Hints(),
    )

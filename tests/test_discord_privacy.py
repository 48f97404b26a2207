"""On Discord nothing that somebody wrote or sent is kept, fetched or logged."""

from __future__ import annotations

import ast
import io
import logging
from pathlib import Path

import pytest

import bot.adapters.discord
from tests.discord_rig import running, serving

FOLDER = Path(bot.adapters.discord.__file__).parent
FETCHING = {"read", "save", "to_file", "url", "proxy_url", "history", "fetch_message", "pins"}
WORDS = "my stepdad hits me, im in cebu"


@pytest.fixture
def log(log: io.StringIO) -> io.StringIO:
    """The log of a run, with everything that libraries say."""
    logging.getLogger().setLevel(logging.DEBUG)
    return log


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.name)
def test_there_is_no_way_to_a_file_or_to_older_messages(path: Path) -> None:
    names = {
        node.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
    }

    assert names & FETCHING == set()


async def test_the_log_of_a_troubled_run_holds_no_word_no_id_and_no_token(
    log: io.StringIO,
) -> None:
    async with serving() as server, running(server) as rig:
        person = server.person()
        place = person.join()
        message = await rig.slash(person, place)
        await rig.write(person, WORDS)
        server.buckets.hold_back("POST message", 0.3)
        await rig.say(person, WORDS)
        server.fail_next("callback 7", 400)
        server.refused = {"DELETE original", "DELETE message"}
        await rig.slash(person, place)
        await rig.say(person, "/x")

        tokens = [one.token for one in person.tickets]
        ids = [person.id, place.id, person.direct.id, message.id]
    said = log.getvalue()

    assert "discord.http: from http.py" in said  # it was in trouble, and said so
    assert not [one for one in (*map(str, ids), *tokens, "stepdad", "cebu") if one in said]

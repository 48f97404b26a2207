"""The real program, killed in the middle of leaving: after its restart the chat is covered."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from tests.discord_program import Program, rounds
from tests.discord_rig import serving


@pytest.mark.timeout(90)
async def test_a_chat_is_covered_after_a_kill_at_any_moment_of_leaving(tmp_path: Path) -> None:
    seed = secrets.randbelow(1_000_000)  # printed with a failure
    async with serving() as server:
        program = Program(server, tmp_path)
        try:
            found = await rounds(program, 2, 12, seed, 0.05)
        finally:
            await program.kill()

    assert [one.is_covered for one in found] == [True, True], f"seed {seed}: {found}"
    kept = b"".join(one.read_bytes() for one in tmp_path.glob("talks.sqlite*"))
    assert kept
    people = {one.person for one in server.state.channels.values()}
    assert not [one for one in people if str(one).encode() in kept], "an address lies open"

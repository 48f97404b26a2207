"""The real program, killed in the middle of leaving: after its restart the chat is covered."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from tests.servers.telegram import BotApi
from tests.telegram_program import Program, rounds


@pytest.mark.timeout(90)
async def test_a_chat_is_covered_after_a_kill_at_any_moment_of_leaving(tmp_path: Path) -> None:
    seed = secrets.randbelow(1_000_000)  # printed with a failure: `benchmarks/kill.py SEED`
    async with BotApi() as api:
        program = Program(api, tmp_path)
        try:
            found = await rounds(program, 2, 8, seed, 0.05)
        finally:
            await program.kill()

    assert [one.is_covered for one in found] == [True, True], f"seed {seed}: {found}"
    kept = b"".join(one.read_bytes() for one in tmp_path.glob("talks.sqlite*"))
    assert kept
    assert b"t:50" not in kept, "an address lies open"

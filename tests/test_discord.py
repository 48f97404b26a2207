"""One living message on Discord, through the real client library, against the strict server."""

from __future__ import annotations

from tests.discord_rig import HARMLESS, running, serving


async def test_a_talk_in_a_server_is_one_message_that_nobody_else_sees() -> None:
    async with serving() as server, running(server) as rig:
        person, other = server.person(), server.person()
        place = person.join()

        message = await rig.slash(person, place)
        first = message.content
        await rig.write(person, "my stepdad hits me, im in cebu")

        assert first.startswith(
            "Nobody in this server can see this. No moderator learns you opened it.\n"
        )
        assert person.screen() == [message]
        assert "Example Child Line" in message.content
        assert other.screen() == []
        assert message.is_ephemeral

        await rig.press(person, "Leave")

        assert [one.content for one in person.screen()] == [message.content]
        assert message.content in HARMLESS
        assert rig.runtime.held == 0
        assert rig.discord.held == 0

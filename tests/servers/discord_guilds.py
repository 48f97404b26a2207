"""Servers with members, roles and channels, as far as a bot meets them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tests.servers.discord_state import APPLICATION, Channel, Json, Refused, State, user_json

ADMINISTRATOR, MANAGE_GUILD = 1 << 3, 1 << 5
VIEW, SEND = 1 << 10, 1 << 11
MODERATE = 1 << 40
EVERYTHING = (1 << 52) - 1
ROLE, PERSON = 0, 1  # types of overwrites


@dataclass
class Guild:
    """One server; `roles` are permissions by id, @everyone's has the server's own id."""

    id: int
    state: State
    roles: dict[int, int] = field(default_factory=dict)
    members: dict[int, list[int]] = field(default_factory=dict)
    overwrites: dict[int, list[Json]] = field(default_factory=dict)  # by channel
    locale: str = "en-US"

    @property
    def has_bot(self) -> bool:
        return APPLICATION in self.members

    def add_role(self, permissions: int) -> int:
        role = self.state.new_id()
        self.roles[role] = permissions
        return role

    def add_channel(self) -> Channel:
        return self.state.add_channel(guild=self.id)

    def change(
        self, channel: Channel, who: int, *, allow: int = 0, deny: int = 0, kind: int = ROLE
    ) -> None:
        """Let a channel change what a role or a person may."""
        kept = [one for one in self.overwrites.get(channel.id, []) if one["id"] != str(who)]
        new = {"id": str(who), "type": kind, "allow": str(allow), "deny": str(deny)}
        self.overwrites[channel.id] = [*kept, new]

    def permissions(self, person: int, channel: Channel | None = None) -> int:
        """What somebody may, in the server or in one of its channels."""
        roles = self.members.get(person, [])
        held = self.roles[self.id]
        for one in roles:
            held |= self.roles.get(one, 0)
        if held & ADMINISTRATOR:
            return EVERYTHING
        told = self.overwrites.get(channel.id, []) if channel else []
        for level in ([(ROLE, self.id)], [(ROLE, one) for one in roles], [(PERSON, person)]):
            found = [each for each in told if (each["type"], int(each["id"])) in level]
            for each in found:
                held &= ~int(each["deny"])
            for each in found:
                held |= int(each["allow"])
        return held

    def member_json(self, person: int, channel: Channel | None = None) -> Json:
        if person not in self.members:
            raise Refused(404, 10007, "Unknown Member")
        return {
            "user": user_json(person),
            "roles": [str(one) for one in self.members[person]],
            "joined_at": "2024-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
            "permissions": str(self.permissions(person, channel)),
        }

    def roles_json(self) -> list[Json]:
        return [
            {"id": str(one), "name": f"role {at}", "permissions": str(held), "position": at}
            for at, (one, held) in enumerate(self.roles.items())
        ]

    def channel_json(self, channel: Channel) -> Json:
        return {
            "id": str(channel.id),
            "type": channel.kind,
            "guild_id": str(self.id),
            "name": "general",
            "position": 0,
            "permission_overwrites": self.overwrites.get(channel.id, []),
        }

    def must_be_in(self) -> None:
        """Refuse the bot if it is not in this server."""
        if not self.has_bot:
            raise Refused(403, 50001, "Missing Access")

    def check_post(self, channel: Channel) -> None:
        """Refuse the bot if it may not write there."""
        self.must_be_in()
        held = self.permissions(APPLICATION, channel)
        if not held & VIEW:
            raise Refused(403, 50001, "Missing Access")
        if not held & SEND:
            raise Refused(403, 50013, "Missing Permissions")


def new_guild(
    state: State, people: Iterable[int] = (), bot: Sequence[int] = (VIEW | SEND,)
) -> Guild:
    """A server of these people, in which everybody sees and writes; the bot has own roles."""
    guild = Guild(state.new_id(), state)
    guild.roles[guild.id] = VIEW | SEND
    for one in people:
        guild.members[one] = []
    guild.members[APPLICATION] = [guild.add_role(held) for held in bot]
    state.guilds[guild.id] = guild
    return guild

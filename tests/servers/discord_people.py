"""Somebody with a phone: runs commands, presses what is there, writes, and looks at the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.servers.discord_gateway import DIRECT_MESSAGES, DIRECT_REACTIONS, Gateway
from tests.servers.discord_guilds import Guild
from tests.servers.discord_interactions import interaction_json, new_ticket
from tests.servers.discord_state import APPLICATION, Channel, Json, Message, State, Ticket
from tests.servers.discord_state import user_json as user


@dataclass
class Person:
    """One user of our Discord; what they do goes out over the gateway, as it would there."""

    state: State
    gateway: Gateway
    id: int
    locale: str
    has_changed: Callable[[], None]
    tickets: list[Ticket] = field(default_factory=list)

    @property
    def direct(self) -> Channel:
        """Their direct message with the bot."""
        return self.state.direct(self.id)

    def join(self) -> Channel:
        """A channel of a server that they are in."""
        return self.state.add_channel(guild=self.state.new_id())

    def group(self) -> Channel:
        """A chat with other people, into which they bring the app that they have installed."""
        return self.state.add_channel()

    async def slash(self, name: str, where: Channel, *options: Json) -> Ticket:
        """Run a command."""
        asked = {"id": str(self.state.new_id()), "name": name, "type": 1, "options": [*options]}
        return await self._interact(new_ticket(self.state, 2, self.id, where), asked)

    def finds(self, name: str, guild: Guild) -> bool:
        """Whether a command or a menu is offered to them in a server by its defaults."""
        for one in self.state.commands:
            if one["name"] == name:
                wanted = int(one.get("default_member_permissions") or 0)
                return guild.permissions(self.id) & wanted == wanted
        return False

    async def menu_on(self, member: Person, where: Channel, name: str = "Tips") -> Ticket:
        """Pick something of the app's in the menu of a member."""
        asked = {
            "id": str(self.state.new_id()),
            "name": name,
            "type": 2,
            "target_id": str(member.id),
            "resolved": {"users": {str(member.id): user(member.id)}},
        }
        return await self._interact(new_ticket(self.state, 2, self.id, where), asked)

    async def menu_on_message(
        self, author: Person, text: str, where: Channel, name: str = "Tips"
    ) -> Ticket:
        """Pick something of the app's in the menu of a message that somebody wrote."""
        message = self.state.add_message(where, author.id, {"content": text})
        asked = {
            "id": str(self.state.new_id()),
            "name": name,
            "type": 3,
            "target_id": str(message.id),
            "resolved": {"messages": {str(message.id): self.state.message_json(message)}},
        }
        return await self._interact(new_ticket(self.state, 2, self.id, where), asked)

    async def choose(self, message: Message, custom_id: str, *values: int | str) -> Ticket:
        """Take values out of a list on the screen."""
        select = next(one for one in message.items if one["custom_id"] == custom_id)
        ticket = new_ticket(self.state, 3, self.id, message.channel, message)
        asked: Json = {"custom_id": custom_id, "component_type": select["type"], "id": 2}
        return await self._interact(ticket, asked | {"values": [str(one) for one in values]})

    async def press(self, message: Message, label: str) -> Ticket:
        """Press what is on the screen. Raises KeyError if nothing there is called so."""
        assert message in self.screen(), "that message is not on this person's screen"
        return await self.press_code(message, message.buttons[label])

    async def press_code(self, message: Message, custom_id: str) -> Ticket:
        """Press a button that was there once."""
        ticket = new_ticket(self.state, 3, self.id, message.channel, message)
        return await self._interact(ticket, {"custom_id": custom_id, "component_type": 2, "id": 2})

    async def submit(self, opened: Ticket, text: str) -> Ticket:
        """Fill in the modal that an interaction has opened, and send it."""
        assert opened.modal is not None, "no modal was opened"
        parts = [_filled(part, text) for part in opened.modal["components"]]
        ticket = new_ticket(self.state, 5, self.id, opened.channel, opened.pressed)
        asked = {"custom_id": opened.modal["custom_id"], "components": parts}
        return await self._interact(ticket, asked)

    async def fill(self, opened: Ticket, **filled: str | list[str]) -> Ticket:
        """Fill in a form of several fields, each by its custom id, and send it."""
        assert opened.modal is not None, "no modal was opened"
        parts = []
        for part in opened.modal["components"]:
            inside = part["component"]
            value = filled[inside["custom_id"]]
            key = "values" if isinstance(value, list) else "value"
            one = {"type": inside["type"], "custom_id": inside["custom_id"], "id": 2, key: value}
            parts.append({"type": 18, "id": 1, "component": one})
        ticket = new_ticket(self.state, 5, self.id, opened.channel, opened.pressed)
        asked = {"custom_id": opened.modal["custom_id"], "components": parts}
        return await self._interact(ticket, asked)

    async def say(self, text: str, **more: object) -> Message:
        """Write into the direct message; `more` is what else a message may carry."""
        message = self.state.add_message(self.direct, self.id, {"content": text})
        message.more = more
        await self.gateway.tell("MESSAGE_CREATE", self._event(message), needs=DIRECT_MESSAGES)
        return message

    async def react(self, message: Message) -> None:
        """Put a heart on a message of their direct messages."""
        body: Json = {
            "user_id": str(self.id),
            "channel_id": str(message.channel.id),
            "message_id": str(message.id),
            "emoji": {"id": None, "name": "❤"},
            "type": 0,
            "burst": False,
        }
        await self.gateway.tell("MESSAGE_REACTION_ADD", body, needs=DIRECT_REACTIONS)

    async def correct(self, message: Message, text: str) -> None:
        """Edit what they wrote."""
        message.content, message.is_edited = text, True
        await self.gateway.tell("MESSAGE_UPDATE", self._event(message), needs=DIRECT_MESSAGES)

    def screen(self, where: Channel | None = None) -> list[Message]:
        """The bot's messages that this person sees, oldest first, in one place or in all."""
        places = [where] if where else list(self.state.channels.values())
        return [
            one
            for place in places
            for one in place.messages.values()
            if one.author == APPLICATION
            and one.seen_by in {None, self.id}
            and place.person in {None, self.id}
        ]

    def _event(self, message: Message) -> Json:
        return self.state.message_json(message) | {"author": user(self.id), "channel_type": 1}

    async def _interact(self, ticket: Ticket, asked: Json) -> Ticket:
        self.tickets.append(ticket)
        self.has_changed()
        body = interaction_json(self.state, ticket, self.locale, asked)
        await self.gateway.tell("INTERACTION_CREATE", body)
        return ticket


def _filled(part: Json, text: str) -> Json:
    """A field of a modal as it comes back, in a row or below its label."""
    if part["type"] == 18:
        inside = part["component"]
        filled = {"type": 4, "custom_id": inside["custom_id"], "value": text, "id": 2}
        return {"type": 18, "id": 1, "component": filled}
    inside = part["components"][0]
    filled = {"type": 4, "custom_id": inside["custom_id"], "value": text, "id": 2}
    return {"type": 1, "id": 1, "components": [filled]}

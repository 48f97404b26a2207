"""Interactions and their tokens: three seconds to answer the first time, fifteen minutes after."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from tests.servers.discord_checks import check_message, check_modal, invalid
from tests.servers.discord_state import (
    APPLICATION,
    EPHEMERAL,
    LOADING,
    Channel,
    Json,
    Message,
    Refused,
    State,
    Ticket,
    user_json,
)

FIRST_ANSWER = 3.0  # seconds; Discord's manual, "Receiving and Responding": Interaction tokens
TOKEN_LIFE = 900.0  # seconds; ibid.

MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL = 4, 5, 6, 7, 9


def new_ticket(
    state: State, kind: int, person: int, channel: Channel, pressed: Message | None = None
) -> Ticket:
    """An interaction that has just begun."""
    token = secrets.token_urlsafe(90)
    ticket = Ticket(
        state.new_id(), token, kind, person, channel, state.clock(), pressed, original=pressed
    )
    state.tickets[token] = ticket
    return ticket


def interaction_json(state: State, ticket: Ticket, locale: str, asked: Json) -> Json:
    """INTERACTION_CREATE as the gateway says it."""
    channel = ticket.channel
    found: Json = {
        "id": str(ticket.id),
        "application_id": str(APPLICATION),
        "type": ticket.kind,
        "token": ticket.token,
        "version": 1,
        "channel_id": str(channel.id),
        "channel": {"id": str(channel.id), "type": channel.kind, "name": "general"},
        "locale": locale,
        "app_permissions": "0",
        "entitlements": [],
        "authorizing_integration_owners": {"1": str(ticket.person)},
        "context": {0: 0, 1: 1, 3: 2}[channel.kind],
        "attachment_size_limit": 10_485_760,
        "data": asked,
    }
    if channel.guild is None:
        found["channel"]["recipients"] = [user_json(ticket.person)]
        found["user"] = user_json(ticket.person)
    else:
        guild = state.guilds.get(channel.guild)
        found["guild_id"] = str(channel.guild)
        found["guild"] = {"id": str(channel.guild), "locale": "en-US", "features": []}
        found["guild_locale"] = guild.locale if guild else state.guild_locale
        found["channel"]["guild_id"] = str(channel.guild)
        found["channel"] |= {"position": 0, "permission_overwrites": [], "permissions": "0"}
        found["member"] = {
            "user": user_json(ticket.person),
            "roles": [],
            "joined_at": "2024-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
            "permissions": "0",
        }
        if guild is not None:
            found["member"] = guild.member_json(ticket.person, channel)
            found["app_permissions"] = str(guild.permissions(APPLICATION, channel))
    if ticket.pressed is not None:
        found["message"] = state.message_json(ticket.pressed)
    return found


def answer_first(state: State, ticket: Ticket | None, payload: Mapping[str, Any]) -> Json:
    """The first answer to an interaction, and what Discord says about it."""
    if ticket is None or (
        ticket.acknowledged is None and state.clock() - ticket.created > FIRST_ANSWER
    ):
        raise Refused(404, 10062, "Unknown interaction")
    if ticket.acknowledged is not None:
        raise Refused(400, 40060, "Interaction has already been acknowledged.")
    kind, form = int(payload.get("type", 0)), payload.get("data") or {}
    if kind in {MESSAGE, DEFERRED_MESSAGE}:
        is_new = kind == MESSAGE
        if not is_new and int(form.get("flags") or 0) & ~EPHEMERAL:
            raise invalid("flags", "BASE_TYPE_BAD_FLAGS")  # no other flag may be set there
        check_message(form, is_new=is_new, may_be_ephemeral=True)
        ticket.original = _shown(state, ticket, form)
        ticket.original.flags |= 0 if is_new else LOADING
    elif kind in {DEFERRED_UPDATE, UPDATE}:
        if ticket.pressed is None:
            raise invalid("type", "BASE_TYPE_CHOICES")
        if kind == UPDATE:
            check_message(form, is_new=False, may_be_ephemeral=True)
            edited(ticket.pressed, form)
    elif kind == MODAL:
        if ticket.kind == 5:
            raise invalid("type", "BASE_TYPE_CHOICES")
        check_modal(form)
        ticket.modal = dict(form)
    else:
        raise invalid("type", "BASE_TYPE_CHOICES")
    ticket.acknowledged = kind
    ticket.is_answered.set()
    ticket.acknowledged_after = state.clock() - ticket.created
    return _callback_json(state, ticket, kind)


def edited(message: Message, form: Mapping[str, Any]) -> None:
    """Put an edit into force, unless the message is gone."""
    if message.id not in message.channel.messages:
        raise Refused(404, 10008, "Unknown Message")
    message.change(form)
    message.is_edited = True
    message.flags &= ~LOADING


def by_token(state: State, token: str) -> Ticket:
    """The interaction of a token that may still be used. Raises what Discord answers else."""
    ticket = state.tickets.get(token)
    if ticket is None or state.clock() - ticket.created > TOKEN_LIFE:
        raise Refused(401, 50027, "Invalid Webhook Token")
    if ticket.acknowledged is None:
        raise Refused(404, 10015, "Unknown Webhook")
    return ticket


def lying(ticket: Ticket, name: str) -> Message:
    """The message of an interaction by its id or as @original."""
    of_it = [*([ticket.original] if ticket.original else []), *ticket.follow_ups]
    for one in of_it:
        is_named = name == str(one.id) or (name == "@original" and one is ticket.original)
        if is_named and one.id in one.channel.messages:
            return one
    raise Refused(404, 10008, "Unknown Message")


def follow_up(state: State, ticket: Ticket, form: Mapping[str, Any]) -> Message:
    """One more message; after a deferred answer the first one takes its place."""
    check_message(form, is_new=True, may_be_ephemeral=True)
    if ticket.original is not None and ticket.original.is_loading:
        edited(ticket.original, form)
        return ticket.original
    message = _shown(state, ticket, form)
    ticket.follow_ups.append(message)
    return message


def _shown(state: State, ticket: Ticket, form: Mapping[str, Any]) -> Message:
    message = state.add_message(ticket.channel, APPLICATION, form)
    message.more = {"application_id": str(APPLICATION), "webhook_id": str(APPLICATION)}
    if message.flags & EPHEMERAL:
        message.seen_by = ticket.person
    return message


def _callback_json(state: State, ticket: Ticket, kind: int) -> Json:
    found: Json = {"interaction": {"id": str(ticket.id), "type": ticket.kind}}
    message = ticket.original
    if message is None or kind == MODAL:
        return found
    found["interaction"] |= {
        "response_message_id": str(message.id),
        "response_message_loading": message.is_loading,
        "response_message_ephemeral": message.is_ephemeral,
    }
    found["resource"] = {"type": kind, "message": state.message_json(message)}
    return found

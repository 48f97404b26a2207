"""The page of a server's settings: pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import discord
from discord import ui

from bot.adapters.discord.community import names
from bot.adapters.discord.community.items import button, choices, view_of
from bot.adapters.discord.pages import escaped
from bot.communities import Community
from bot.texts import Texts

MOST_ROLES = 10
CHANNELS = [discord.ChannelType.text, discord.ChannelType.news]


@dataclass(frozen=True, slots=True)
class Settings:
    """What stands on the page.

    `called` are the names of countries by code, those that are offered; `tested` the lines of the
    test; `counts` what was asked for and held back, None for a few; `note` what was just done.
    """

    community: Community
    called: Mapping[str, str]
    tested: tuple[str, ...] = ()
    counts: tuple[int | None, int | None] = (None, None)
    remembers: bool = True
    note: str = ""


def page(settings: Settings, texts: Texts, language: str) -> tuple[str, ui.View]:
    """The text and the lists of it."""
    told = "\n".join(_lines(settings, texts, language))
    looks = texts.say(settings.community.language, "panel")
    quoted = "\n".join(f"> {line}" for line in escaped(looks).splitlines())
    parts = [told, f"{texts.say(language, 'setup.looks')}\n{quoted}"]
    return "\n\n".join(parts), _view(settings, texts, language)


def _lines(settings: Settings, texts: Texts, language: str) -> Iterator[str]:
    community = settings.community

    def say(key: str, **values: str | int) -> str:
        return texts.say(language, key, **values)

    if settings.note:
        yield f"**{settings.note}**\n"
    yield say("setup")
    yield f"- {say('setup.language', name=texts.say(community.language, 'language.own'))}"
    lands = ", ".join(settings.called.get(one, one) for one in community.countries)
    yield f"- {say('setup.countries', names=lands) if lands else say('setup.no_countries')}"
    roles = ", ".join(f"<@&{one}>" for one in community.moderators)
    yield f"- {say('setup.moderators', roles=roles) if roles else say('setup.no_moderators')}"
    if community.panel is None:
        yield f"- {say('setup.no_panel')}"
    else:
        yield f"- {say('setup.panel', channel=f'<#{community.panel}>')}"
    yield f"- {say('setup.services', count=len(community.services))}"
    yield from (f"- {line}" for line in settings.tested)
    few = say("setup.few")
    asked, held = (few if one is None else str(one) for one in settings.counts)
    yield f"- {say('setup.counts', asked=asked, held=held)}"
    if not settings.remembers:
        yield f"- {say('setup.forgets')}"


def _view(settings: Settings, texts: Texts, language: str) -> ui.View:
    community = settings.community

    def say(key: str) -> str:
        return texts.say(language, f"setup.{key}")

    channel: ui.ChannelSelect[ui.View] = ui.ChannelSelect(
        custom_id=names.CHANNEL,
        placeholder=say("pick_channel"),
        channel_types=CHANNELS,
        default_values=[discord.Object(community.panel)] if community.panel else [],
    )
    roles: ui.RoleSelect[ui.View] = ui.RoleSelect(
        custom_id=names.ROLES,
        placeholder=say("pick_roles"),
        min_values=0,
        max_values=MOST_ROLES,
        default_values=[discord.Object(one) for one in community.moderators],
    )
    spoken = [(one, texts.say(one, "language.own")) for one in texts.languages]
    lands = list(settings.called.items())
    return view_of(
        [channel],
        [roles],
        [choices(names.LANGUAGE, say("pick_language"), spoken, [community.language])],
        [
            choices(
                names.COUNTRIES, say("pick_countries"), lands, community.countries, most=len(lands)
            )
        ],
        [
            button(names.POST, say("post"), is_first=True),
            button(names.AGAIN, say("again")),
            button(names.OWN, say("own")),
        ],
    )

"""Local help that a server added: looked at, added by a form, taken away. For its owners alone.

Rules of this file: a form with a fault changes nothing, says which field, and nothing that was
typed is lost unsaid; no page that was named is ever opened.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import discord
from discord import ui

from bot.adapters.cut import shortened
from bot.adapters.discord.community import names
from bot.adapters.discord.community.items import button, choices, view_of
from bot.adapters.discord.community.kit import Kit, answer
from bot.adapters.discord.interaction import Interaction
from bot.adapters.discord.pages import escaped
from bot.communities import MOST_SERVICES, Community, OwnService
from bot.communities.local import NAME, concerns_of, faults
from bot.texts import Texts
from directory.concerns import FIRST_LEVEL
from directory.kinds import WHO

WAY, PAGE = 100, 200  # characters of a number or an address
LINE = 140  # UTF-16 units: ten of them fit one message beside the rest
Told = Mapping[str, Any]


async def pressed(kit: Kit, interaction: Interaction, community: Community, code: str) -> None:
    """Something on the page of local help; the caller has looked at the right to."""
    language = kit.language(interaction, community)
    told: Any = interaction.data or {}
    if code == names.ADD:
        await interaction.response.send_modal(_form(kit.texts, language))
        return
    note = ""
    if code == names.REMOVE:
        gone = {str(one) for one in told.get("values") or ()}
        left = [one for at, one in enumerate(community.services) if str(at) not in gone]
        community = replace(community, services=tuple(left))
        await kit.known.keep(community)
    elif code == names.FORM:
        community, note = await _added(kit, community, told, language)
    await answer(interaction, *_page(community, note, kit.texts, language))


async def _added(
    kit: Kit, community: Community, told: Told, language: str
) -> tuple[Community, str]:
    today = datetime.now(UTC).date()
    said = dict(_said(told.get("components") or ()))
    own = OwnService(
        name=" ".join("".join(said.get("name", ())).split()),
        way="".join(said.get("way", ())).strip(),
        who=next(iter(said.get("who", ())), ""),
        concerns=concerns_of(said.get("concerns", ())),
        page="".join(said.get("page", ())).strip(),
        added=today,
    )
    wrong = faults(own, community.countries, today)
    if wrong:
        fields = ", ".join(kit.texts.say(language, f"local.{one}") for one in wrong)
        return community, kit.texts.say(language, "local.wrong", names=fields)
    if len(community.services) >= MOST_SERVICES:
        return community, kit.texts.say(language, "local.full")
    community = replace(community, services=(*community.services, own))
    await kit.known.keep(community)
    return community, kit.texts.say(language, "local.added")


def _page(community: Community, note: str, texts: Texts, language: str) -> tuple[str, ui.View]:
    def say(key: str) -> str:
        return texts.say(language, f"local.{key}")

    parts = [f"**{escaped(note)}**"] if note else []
    parts.append(texts.say(language, "local"))
    parts += [
        shortened(f"- {escaped(one.name)} ({say(f'by_{one.who}')}): {escaped(one.way)}", LINE)
        for one in community.services
    ]
    listed = [(str(at), one.name) for at, one in enumerate(community.services)]
    rows: list[list[ui.Item[Any]]] = []
    if listed:
        rows.append([choices(names.REMOVE, say("remove"), listed)])
    if len(community.services) < MOST_SERVICES:
        rows.append([button(names.ADD, say("add"), is_first=True)])
    rows.append([button(names.BACK, say("back"))])
    return "\n".join(parts), view_of(*rows)


def _form(texts: Texts, language: str) -> ui.Modal:
    def say(key: str) -> str:
        return texts.say(language, key)

    modal = ui.Modal(title=say("local.form"), custom_id=names.FORM, timeout=None)
    areas = [discord.SelectOption(value=one, label=say(f"area.{one}")) for one in FIRST_LEVEL]
    who = [discord.SelectOption(value=one, label=say(f"local.by_{one}")) for one in WHO]
    fields: tuple[tuple[str, ui.Item[Any]], ...] = (
        ("name", ui.TextInput(custom_id="name", max_length=NAME)),
        ("way", ui.TextInput(custom_id="way", max_length=WAY)),
        ("who", ui.Select(custom_id="who", options=who)),
        ("concerns", ui.Select(custom_id="concerns", options=areas, max_values=len(areas))),
        ("page", ui.TextInput(custom_id="page", max_length=PAGE)),
    )
    for key, field in fields:
        modal.add_item(ui.Label(text=say(f"local.{key}"), component=field))
    modal.stop()
    return modal


def _said(parts: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The fields of a form that was sent, by their names."""
    for part in parts:
        inside = part.get("component") or {}
        if "value" in inside:
            yield str(inside.get("custom_id")), (str(inside["value"]),)
        elif "values" in inside:
            yield str(inside.get("custom_id")), tuple(str(one) for one in inside["values"])

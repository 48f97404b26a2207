"""The pages of a server fit one message, read well, and are called by names that tell nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import discord
import pytest

from bot.adapters.cut import units
from bot.adapters.discord.community import local_help, settings_page, sheet
from bot.adapters.discord.community.commands import commands
from bot.adapters.discord.community.panel import offer, panel
from bot.adapters.discord.community.selftest import NEEDED, TOO_MUCH, Found, said
from bot.adapters.discord.community.targets import KEPT, Targets
from bot.adapters.discord.limits import LIMITS
from bot.adapters.discord.slash import KNOWN
from bot.communities import MOST_SERVICES, Community, OwnService
from bot.flows.situations import KEYS
from safety.seal import KeyRing
from tests.invented import TEXTS
from tests.servers.discord_checks import check_message, check_modal
from tests.servers.discord_commands import check_commands
from tests.test_discord import TELLING

LANGUAGES = pytest.mark.parametrize("language", TEXTS.languages)
LONG = OwnService("w" * 60, "1" * 100, "charity", ("bullying",), "https://x" * 20, date.today())  # noqa: DTZ011 - any day
BIG = 9_999_999_999_999_999_999  # no id is longer
FULL = Community(f"d:{BIG}", "en", ("en",), ("GB",) * 1, (BIG,) * 1, BIG, (LONG,) * MOST_SERVICES)
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def must_fit(text: str, view: discord.ui.View) -> None:
    assert units(text) <= LIMITS.text
    payload = {"content": text, "components": view.to_components()}
    check_message(payload, is_new=True, may_be_ephemeral=True)


@LANGUAGES
@pytest.mark.parametrize("picked", ["", *KEYS])
def test_a_sheet_fits_one_message_whatever_is_picked(language: str, picked: str) -> None:
    letters = Targets(KeyRing.generate()).sealed(BIG, BIG, NOW)
    note = max((TEXTS.say(language, f"sheet.{one}") for one in ("later", "no_panel")), key=len)

    must_fit(*sheet.page(sheet.Sheet(KEYS, letters, picked, note), BIG, TEXTS, language))


@LANGUAGES
def test_the_settings_fit_one_message_when_all_is_full(language: str) -> None:
    names = {f"{letter}{other}": "Saint Vincent" for letter in "ABCDE" for other in "VWXYZ"}
    roles = tuple(BIG - at for at in range(settings_page.MOST_ROLES))
    community = replace(FULL, language=language, countries=tuple(names)[:9], moderators=roles)
    tested = said(Found(NEEDED, TOO_MUCH[:4], is_open=False), BIG, TEXTS, language)
    shown = settings_page.Settings(community, names, tuple(tested), (99, 99), remembers=False)

    must_fit(*settings_page.page(shown, TEXTS, language))


@LANGUAGES
def test_local_help_fits_one_message_when_it_is_full(language: str) -> None:
    note = TEXTS.say(language, "local.full")

    must_fit(*local_help._page(FULL, note, TEXTS, language))  # noqa: SLF001 - the page itself
    check_modal(local_help._form(TEXTS, language).to_dict())  # noqa: SLF001 - the form itself


@LANGUAGES
def test_panel_and_line_have_buttons_that_say_what_they_do(language: str) -> None:
    for page in (panel(TEXTS, language), offer(TEXTS, language, "An opening line")):
        assert units(page.text) <= LIMITS.text
        for row in page.rows:
            for key in row:
                # What a screen reader says: words, no sign that stands for one.
                assert len([one for one in key.label if one.isalpha()]) >= 4
                assert key.label.isprintable()


def test_the_line_begins_with_words_that_tell_nothing() -> None:
    page = offer(TEXTS, "en", "Here is the next part of our little chat")

    assert page.text.splitlines()[0] == "Here is the next part of our little chat"
    assert not [word for word in TELLING if word in page.text[:40].lower()]


def test_what_a_server_registers_is_hidden_from_others_and_its_names_tell_nothing() -> None:
    found = commands(TEXTS)
    check_commands(found)

    for one in found:
        assert one["contexts"] == [0]
        assert int(str(one["default_member_permissions"])) > 0
        assert not [word for word in TELLING if word in str(one).lower()]
        localized = one.get("name_localizations") or one.get("description_localizations")
        assert isinstance(localized, dict)
        assert {"en-US", "es-ES"} <= set(localized) <= KNOWN


def test_letters_open_in_their_server_for_an_hour_and_all_look_alike() -> None:
    targets = Targets(KeyRing.generate())
    letters = targets.sealed(700, 1, NOW)

    assert targets.opened(letters, 1, NOW + KEPT) == 700
    assert targets.opened(letters, 2, NOW) is None
    assert targets.opened(letters, 1, NOW + KEPT + timedelta(seconds=1)) is None
    for wrong in ("", "x", letters[:-4], "ü" * 30, letters.swapcase()):
        assert targets.opened(wrong, 1, NOW) is None
    assert Targets(KeyRing.generate()).opened(letters, 1, NOW) is None
    assert len(targets.sealed(BIG // 2, BIG, NOW)) == len(letters)
    assert targets.sealed(700, 1, NOW) != letters

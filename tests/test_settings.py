"""Settings say by name what is missing or wrong, and never what somebody typed there."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import NAMES, SettingsError, read_settings, refusals
from bot.world import Operator
from safety.seal import new_key, written

TOKEN = "123456:" + "A" * 35
TYPED = "do-not-quote-me"
WHO = {"WAYPOST_OPERATOR": "Example Association", "WAYPOST_CONTACT": "help@example.org"}


def complaints(environment: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        read_settings(environment)
    return caught.value.complaints


def test_an_empty_environment_sets_nothing() -> None:
    settings = read_settings({"PATH": "/bin"})

    assert settings.telegram is None
    assert settings.discord is None
    assert settings.operator is None
    assert settings.store is None
    assert settings.ring is None


def test_everything_that_can_be_set_is_read(tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    keys.write_text(written(new_key()) + "\n" + written(new_key()), encoding="utf-8")

    settings = read_settings(
        WHO
        | {
            "WAYPOST_TELEGRAM_TOKEN": TOKEN,
            "WAYPOST_TELEGRAM_API": "http://127.0.0.1:8081/",
            "WAYPOST_TELEGRAM_WEBHOOK": "https://bot.example/hook",
            "WAYPOST_TELEGRAM_LISTEN": "[::1]:8443",
            "WAYPOST_DISCORD_TOKEN": TYPED,
            "WAYPOST_DISCORD_API": "http://127.0.0.1:8082",
            "WAYPOST_DISCORD_GATEWAY": "ws://127.0.0.1:8082/gateway",
            "WAYPOST_STORE": "sqlite:////var/lib/waypost/talks.db",
            "WAYPOST_KEYS_FILE": str(keys),
        }
    )

    assert settings.operator == Operator("Example Association", "help@example.org")
    assert settings.telegram is not None
    assert settings.telegram.api_root == "http://127.0.0.1:8081"
    assert settings.telegram.webhook is not None
    assert settings.telegram.webhook.listen_host == "::1"
    assert settings.telegram.webhook.listen_port == 8443
    assert settings.discord is not None
    assert settings.discord.gateway == "ws://127.0.0.1:8082/gateway"
    assert repr(settings.ring) == "KeyRing(2 keys)"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WAYPOST_TELEGRAM_TOKEN", TYPED),
        ("WAYPOST_TELEGRAM_API", TYPED),
        ("WAYPOST_TELEGRAM_API", "http://[" + TYPED),
        ("WAYPOST_TELEGRAM_WEBHOOK", TYPED),
        ("WAYPOST_TELEGRAM_LISTEN", TYPED),
        ("WAYPOST_DISCORD_GATEWAY", TYPED),
        ("WAYPOST_OPERATOR", TYPED),
        ("WAYPOST_CONTACT", TYPED),
        ("WAYPOST_STORE", TYPED),
        ("WAYPOST_KEYS", TYPED),
        ("WAYPOST_KEYS_FILE", TYPED),
    ],
)
def test_what_is_wrong_is_named_and_not_quoted(name: str, value: str) -> None:
    found = complaints({name: value})

    assert any("WAYPOST_" in one for one in found)
    assert TYPED not in " ".join(found)


def test_a_listening_address_is_a_host_and_a_port() -> None:
    for wrong in ("8443", ":8443", "127.0.0.1:0", "127.0.0.1:70000", "127.0.0.1:http"):
        found = complaints(
            {
                "WAYPOST_TELEGRAM_TOKEN": TOKEN,
                "WAYPOST_TELEGRAM_WEBHOOK": "https://bot.example",
                "WAYPOST_TELEGRAM_LISTEN": wrong,
            }
        )
        assert any(one.startswith("WAYPOST_TELEGRAM_LISTEN") for one in found), wrong


def test_every_complaint_is_made_at_once() -> None:
    found = complaints({"WAYPOST_TELEGRAM_TOKEN": "x", "WAYPOST_OPERATOR": "somebody"})

    assert len(found) == 2


def test_a_database_without_a_key_is_refused() -> None:
    found = complaints({"WAYPOST_STORE": "sqlite:///talks.db"})

    assert "waypost keys new" in found[0]


def test_two_places_for_the_keys_are_one_too_many(tmp_path: Path) -> None:
    found = complaints(
        {"WAYPOST_KEYS": written(new_key()), "WAYPOST_KEYS_FILE": str(tmp_path / "keys")}
    )

    assert "both" in found[0]


def test_no_public_platform_starts_without_a_token_and_an_operator() -> None:
    bare = read_settings({})
    whole = read_settings(WHO | {"WAYPOST_TELEGRAM_TOKEN": TOKEN})

    assert len(refusals(bare, ("telegram", "discord"))) == 3
    assert refusals(whole, ("telegram",)) == ()
    assert "WAYPOST_DISCORD_TOKEN" in refusals(whole, ("discord",))[0]


def test_settings_never_show_a_secret() -> None:
    settings = read_settings(
        WHO | {"WAYPOST_TELEGRAM_TOKEN": TOKEN, "WAYPOST_DISCORD_TOKEN": TYPED}
    )

    assert TOKEN not in repr(settings)
    assert TYPED not in repr(settings)


def test_every_name_is_listed_once() -> None:
    assert len(set(NAMES)) == len(NAMES)

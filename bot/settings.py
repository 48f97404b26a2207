"""What whoever runs a copy has to say, read once from the environment into one frozen value.

Rules of this file: every name begins with WAYPOST_; what is missing or wrong is complained
about by its name, all of it at once, and never with its value, for it may be a secret.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bot.world import Operator
from safety.seal import KeyRing, SealError

LISTEN = "127.0.0.1:8443"  # one of the four ports that Telegram calls (Bot API, "setWebhook")
LAST_PORT = 65_535
README = "see docs/deploying.md"


class SettingsError(ValueError):
    """Settings that cannot work; `complaints` says what to do about each of them."""

    def __init__(self, complaints: tuple[str, ...]) -> None:
        super().__init__("\n".join(complaints))
        self.complaints = complaints


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """Where Telegram sends updates to: a public https address, and where we listen for them.

    `secret` is what Telegram shows with each update; it is new at every start, since the address
    is given to Telegram at every start.
    """

    url: str
    listen_host: str
    listen_port: int
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(48), repr=False)


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """A bot on Telegram; `api_root` is a Bot API server of one's own, None for Telegram's."""

    token: str = field(repr=False)
    api_root: str | None = None
    webhook: WebhookSettings | None = None


@dataclass(frozen=True, slots=True)
class DiscordSettings:
    """An application on Discord; `api_root` and `gateway` are for tests, None for Discord's."""

    token: str = field(repr=False)
    api_root: str | None = None
    gateway: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the environment says; None is what it does not say.

    `store` is the address of a database; `ring` seals what is kept there.
    """

    telegram: TelegramSettings | None = None
    discord: DiscordSettings | None = None
    operator: Operator | None = None
    store: str | None = field(default=None, repr=False)
    ring: KeyRing | None = None


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings in an environment; raises SettingsError with everything that is wrong."""
    read = _Reading(environment)
    settings = Settings(
        telegram=_telegram(read),
        discord=_discord(read),
        operator=_operator(read),
        store=read.word("WAYPOST_STORE"),
        ring=_ring(read),
    )
    if settings.store and settings.ring is None and not read.complaints:
        read.complain(
            "WAYPOST_STORE names a database, and WAYPOST_KEYS_FILE no key to seal what is in it: "
            "make one with `waypost keys new`"
        )
    if read.complaints:
        raise SettingsError(tuple(read.complaints))
    return settings


def refusals(settings: Settings, wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Why these platforms ("telegram", "discord") cannot be started; empty if they can."""
    found = [
        f"WAYPOST_{name.upper()}_TOKEN is empty; {README}, 'Tokens'"
        for name in wanted
        if getattr(settings, name) is None
    ]
    if settings.operator is None:
        found.append(
            "WAYPOST_OPERATOR and WAYPOST_CONTACT are empty: somebody answers for a bot that "
            f"young people write to, and /about says who; {README}, 'Somebody answers for it'"
        )
    return tuple(found)


class _Reading:
    """The environment, and what is wrong with it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self.complaints: list[str] = []

    def word(self, name: str) -> str | None:
        return self._environment.get(name, "").strip() or None

    def complain(self, complaint: str) -> None:
        self.complaints.append(complaint)

    def address(self, name: str, *schemes: str) -> str | None:
        value = self.word(name)
        if value is None:
            return None
        try:
            parts = urlsplit(value)
            is_address = parts.scheme in schemes and bool(parts.hostname)
        except ValueError:
            is_address = False
        if not is_address:
            self.complain(f"{name} is no address that begins with {schemes[0]}://; {README}")
        return value.rstrip("/")


def _telegram(read: _Reading) -> TelegramSettings | None:
    token = read.word("WAYPOST_TELEGRAM_TOKEN")
    api_root = read.address("WAYPOST_TELEGRAM_API", "https", "http")
    webhook = _webhook(read)
    if token is None:
        return None
    if not _is_telegram_token(token):
        read.complain(
            "WAYPOST_TELEGRAM_TOKEN is not what BotFather gives: digits, a colon and 35 signs"
        )
    return TelegramSettings(token, api_root, webhook)


def _is_telegram_token(token: str) -> bool:
    number, colon, secret = token.partition(":")
    return number.isdecimal() and colon == ":" and bool(secret) and " " not in secret


def _webhook(read: _Reading) -> WebhookSettings | None:
    url = read.address("WAYPOST_TELEGRAM_WEBHOOK", "https", "http")
    listen = read.word("WAYPOST_TELEGRAM_LISTEN")
    if url is None:
        if listen is not None:
            read.complain(
                "WAYPOST_TELEGRAM_LISTEN needs WAYPOST_TELEGRAM_WEBHOOK, the public address"
            )
        return None
    host, _, port = (listen or LISTEN).rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) <= LAST_PORT:
        read.complain(f"WAYPOST_TELEGRAM_LISTEN is not host:port, such as {LISTEN}")
        return None
    return WebhookSettings(url, host.strip("[]"), int(port))


def _discord(read: _Reading) -> DiscordSettings | None:
    token = read.word("WAYPOST_DISCORD_TOKEN")
    api_root = read.address("WAYPOST_DISCORD_API", "https", "http")
    gateway = read.address("WAYPOST_DISCORD_GATEWAY", "wss", "ws")
    return DiscordSettings(token, api_root, gateway) if token else None


def _operator(read: _Reading) -> Operator | None:
    name, contact = read.word("WAYPOST_OPERATOR"), read.word("WAYPOST_CONTACT")
    if name and contact:
        return Operator(name, contact)
    if name or contact:
        missing = "WAYPOST_CONTACT" if name else "WAYPOST_OPERATOR"
        read.complain(f"{missing} is empty: /about names who answers for this copy, and how")
    return None


def _ring(read: _Reading) -> KeyRing | None:
    text, file = read.word("WAYPOST_KEYS"), read.word("WAYPOST_KEYS_FILE")
    if text and file:
        read.complain("WAYPOST_KEYS and WAYPOST_KEYS_FILE are both set; keep one of them")
        return None
    name = "WAYPOST_KEYS_FILE" if file else "WAYPOST_KEYS"
    if file:
        try:
            text = Path(file).expanduser().read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            read.complain(f"{name} names a file that cannot be read")
            return None
    if not text:
        return None
    try:
        return KeyRing.read(text)
    except SealError as error:
        read.complain(f"{name}: {error}")
        return None


NAMES = (
    "WAYPOST_TELEGRAM_TOKEN",
    "WAYPOST_TELEGRAM_WEBHOOK",
    "WAYPOST_TELEGRAM_LISTEN",
    "WAYPOST_TELEGRAM_API",
    "WAYPOST_DISCORD_TOKEN",
    "WAYPOST_DISCORD_API",
    "WAYPOST_DISCORD_GATEWAY",
    "WAYPOST_OPERATOR",
    "WAYPOST_CONTACT",
    "WAYPOST_STORE",
    "WAYPOST_KEYS",
    "WAYPOST_KEYS_FILE",
)

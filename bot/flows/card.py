"""A service as a card: who answers, every way to reach them, when, and what speaks for it.

Rules of this file: a number or an address stands alone on its line, exactly as its source
groups it; a card is never longer than LIMIT; nothing is claimed that no source says.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from functools import lru_cache

from babel.dates import format_date

from bot.flows.when import when
from bot.texts import Texts
from directory.life import Freshness, freshness
from directory.service import VOICE, WRITTEN, Channel, Duty, Match, Service

LIMIT = 900  # UTF-16 units of one card: four of them fit Telegram's 4,096 with room to spare
WAYS = 5  # ways to reach a service that a card shows at most, before the limit cuts further
REASONS, AGAINST = 2, 3  # how many of each a card names; more is not read
SAID_ABOVE = {"police", "state", "hours_unknown", "closed_now"}  # lines of their own on a card
DUTIES = 2  # how many duties to tell a card names
PAGES = {"web", "app"}  # a page has no hours: it is always there, and nobody answers
MOST_KEPT = 2_000  # cards written in words; they hold facts of services and nothing of a person
_KEPT: dict[tuple[object, ...], tuple[Service, str]] = {}


def card(
    match: Match,
    texts: Texts,
    language: str,
    now: datetime,
    *,
    quiet: bool = False,
    zone: tzinfo | None = None,
) -> str:
    """The whole card as plain text, at most LIMIT UTF-16 units.

    With `quiet` the ways to write stand before the ways to call; `zone` is the person's own,
    None where it is not surely known. Whole lines are left out,
    the least needed first, when a service has more to say than fits.
    """
    # "Today" may end at any quarter of an hour, somewhere.
    hour = (now.date(), now.hour, now.minute // 15)
    key = (
        match.service.id,
        match.open,
        match.reasons,
        match.against,
        language,
        quiet,
        str(zone),
        hour,
    )
    kept = _KEPT.get(key)
    if kept is None or kept[0] is not match.service:
        if len(_KEPT) >= MOST_KEPT:
            _KEPT.clear()
        text = _fitting(match, texts, language, now, zone, quiet=quiet)
        kept = _KEPT[key] = (match.service, text)
    return kept[1]


def _fitting(
    match: Match, texts: Texts, language: str, now: datetime, zone: tzinfo | None, *, quiet: bool
) -> str:
    ways = _ways(match.service, quiet=quiet)
    for count in range(min(WAYS, len(ways)), 0, -1):
        text = _text(match, ways[:count], texts, language, now, zone)
        if units(text) <= LIMIT:
            return text
    return _text(match, ways[:1], texts, language, now, zone)


def units(text: str) -> int:
    """The length that platforms count: UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def number_line(service: Service, texts: Texts, language: str, *, quiet: bool = False) -> str:
    """The service and its first way to be reached, in one line of text and one of digits."""
    way = _ways(service, quiet=quiet)[0]
    return "\n".join(
        (f"{service.name}. {who(service, texts, language)}", *_way(way, texts, language))
    )


def who(service: Service, texts: Texts, language: str) -> str:
    """Who answers, and whether it is for children, in one sentence."""
    if service.who == "police":
        return texts.say(language, "who.police")
    suffix = "_children" if service.audience == "children" else ""
    return texts.say(language, f"who.{service.who}{suffix}")


@lru_cache(maxsize=4096)
def month(day: str | date, language: str) -> str:
    """A date in words, as exact as it is given: "2024" stays a year, days are left out."""
    if isinstance(day, date):
        return format_date(
            day, "LLLL y" if language != "es" else "LLLL 'de' y", locale=_locale(language)
        )
    if len(day) == len("2024"):
        return day
    return month(date(int(day[:4]), int(day[5:7]), 1), language)


def _text(
    match: Match,
    ways: tuple[Channel, ...],
    texts: Texts,
    language: str,
    now: datetime,
    zone: tzinfo | None,
) -> str:
    service = match.service
    lines = [service.name, who(service, texts, language), *_for_whom(service, texts, language)]
    previous: list[str] = []
    for way in ways:
        said = _way(way, texts, language)
        lines.extend(said[1:] if said[0:1] == previous else said)
        previous = said[0:1]
    if any(way.type not in PAGES for way in service.channels):
        lines.append(when(match.open, texts, language, now, zone))
    if service.is_free:
        lines.append(texts.say(language, "cost.free"))
    elif any(way.type == VOICE and not way.toll_free for way in ways):
        lines.append(texts.say(language, "cost.unknown"))
    lines += _bill(ways, texts, language)
    lines.append(_tells(service, texts, language))
    if match.reasons:
        named = [texts.say(language, f"reason.{one}") for one in match.reasons[:REASONS]]
        lines.append(texts.say(language, "why", reasons=", ".join(named)))
    against = [one for one in match.against if one not in SAID_ABOVE]
    if against:
        named = [texts.say(language, f"against.{one}") for one in against[:AGAINST]]
        lines.append(texts.say(language, "but", against=", ".join(named)))
    lines.append(_dates(service, texts, language, now))
    return "\n".join(lines)


def _ways(service: Service, *, quiet: bool) -> tuple[Channel, ...]:
    def order(way: Channel) -> int:
        if way.type == VOICE:
            return 1
        return (0 if quiet else 2) if way.type in WRITTEN else 3

    return tuple(sorted(service.channels, key=order))


def _way(way: Channel, texts: Texts, language: str) -> list[str]:
    if way.keyword:
        head = texts.say(language, "channel.text_keyword", keyword=way.keyword)
    elif way.type == VOICE and way.toll_free:
        head = texts.say(language, "channel.voice_free")
    else:
        head = texts.say(language, f"channel.{way.type}")
    if way.label:
        head = f"{head.removesuffix(':')} ({way.label}):"
    return [head, way.value]


def _for_whom(service: Service, texts: Texts, language: str) -> list[str]:
    low, high = service.minimum_age, service.maximum_age
    if low and high:
        return [texts.say(language, "ages.between", **{"from": low, "to": high})]
    if low:
        return [texts.say(language, "ages.from", **{"from": low})]
    if high:
        return [texts.say(language, "ages.to", to=high)]
    if service.audience == "adults":
        return [texts.say(language, "audience.adults")]
    return []


def _tells(service: Service, texts: Texts, language: str) -> str:
    if service.who == "police":
        return texts.say(language, "tells.police")
    if service.duties:
        return " ".join(_duty(one, texts, language) for one in service.duties[:DUTIES])
    return texts.say(language, "tells.private" if service.is_confidential else "tells.unknown")


def _bill(ways: Sequence[Channel], texts: Texts, language: str) -> list[str]:
    """What a call leaves on the phone bill, of the first way of which a source says it."""
    told = [way.on_phone_bill for way in ways if way.on_phone_bill is not None]
    return [texts.say(language, "bill.shown" if told[0] else "bill.hidden")] if told else []


def _duty(duty: Duty, texts: Texts, language: str) -> str:
    whom = texts.say(language, f"whom.{duty.whom}")
    about = texts.say(language, f"told_if.{duty.about}")
    return texts.say(language, "tells.must", whom=whom, about=about)


def _dates(service: Service, texts: Texts, language: str, now: datetime) -> str:
    looked = month(service.assured_date, language)
    if service.stated:
        said = texts.say(
            language, "card.dates", stated=month(service.stated, language), looked=looked
        )
    else:
        said = texts.say(language, "card.dates_unknown", looked=looked)
    if freshness(service, now.date()) != Freshness.FRESH:
        said = f"{said} {texts.say(language, 'card.old')}"
    return said


def _locale(language: str) -> str:
    return language.replace("-", "_")

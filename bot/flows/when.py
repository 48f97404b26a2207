"""Whether somebody answers now, in one sentence: open until, closed and opening in, or unknown.

Rules of this file: a time is told in the person's own time where their place has only one, and
else as "there", which is where the service is; nothing is promised for a public holiday.
"""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from babel.dates import format_date, format_skeleton, format_time

from bot.texts import Texts
from directory.service import Open

HOUR = timedelta(hours=1)
DAYS_IN_WEEK = 7  # "on Monday" means the next one
SOON = timedelta(hours=12)  # up to here the wait is told in hours, from there the day


def when(
    hours: Open, texts: Texts, language: str, now: datetime, zone: tzinfo | None = None
) -> str:
    """The sentence of a card; `zone` is the person's own, None if it is not surely known."""
    if hours.state == "open":
        text = _open(hours, texts, language, zone)
    elif hours.state == "closed":
        text = _closed(hours, texts, language, now, zone)
    elif hours.is_holiday:
        return texts.say(language, "open.holiday_today")
    else:
        return texts.say(language, f"open.{hours.state}")
    return text if hours.holidays_known else f"{text} {texts.say(language, 'open.holidays')}"


def _open(hours: Open, texts: Texts, language: str, zone: tzinfo | None) -> str:
    if hours.changes is None:
        return texts.say(language, "open.open_unknown_end")
    return texts.say(language, "open.open", time=_clock(hours.changes, texts, language, zone))


def _closed(hours: Open, texts: Texts, language: str, now: datetime, zone: tzinfo | None) -> str:
    opens = hours.changes
    if opens is None:
        return texts.say(language, "open.closed_unknown")
    time = _clock(opens, texts, language, zone)
    wait = opens - now
    if wait < SOON:
        return texts.say(
            language, "open.closed_soon", wait=_wait(wait, texts, language), time=time
        )
    day = _day(opens.astimezone(zone or opens.tzinfo), texts, language, now)
    return texts.say(language, "open.closed", day=day, time=time)


def _wait(wait: timedelta, texts: Texts, language: str) -> str:
    count = round(wait / HOUR)
    if wait < HOUR * 3 / 4:
        return texts.say(language, "wait.minutes")
    if count <= 1:
        return texts.say(language, "wait.hour")
    return texts.say(language, "wait.hours", hours=count)


def _clock(at: datetime, texts: Texts, language: str, zone: tzinfo | None) -> str:
    """A time of day: bare if both clocks agree, else "your time", else "there"."""
    seen = at.astimezone(zone) if zone else at
    time = format_time(seen, "short", tzinfo=seen.tzinfo, locale=language.replace("-", "_"))
    if zone is None:
        return texts.say(language, "clock.there", time=time)
    if seen.utcoffset() == at.utcoffset():
        return time
    return texts.say(language, "clock.yours", time=time)


def _day(at: datetime, texts: Texts, language: str, now: datetime) -> str:
    apart = (at.date() - now.astimezone(at.tzinfo).date()).days
    if apart <= 1:
        return texts.say(language, "day.today" if apart < 1 else "day.tomorrow")
    locale = language.replace("-", "_")
    name = format_date(at, "EEEE", locale=locale)
    if apart >= DAYS_IN_WEEK:
        name = f"{name}, {format_skeleton('MMMMd', at, locale=locale)}"
    return texts.say(language, "day.on", day=name)

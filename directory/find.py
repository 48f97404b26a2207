"""`waypost find`: services for a country and a concern, best first, with reasons.

Rules of this file: answers go to standard output, complaints to standard error in one line;
the status is 0 if all is well, 2 if the question was not understood.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from directory.concerns import CONCERNS
from directory.found import as_json, as_text
from directory.kept import snapshot
from directory.match import match, one
from directory.say import say, time_of
from directory.service import CHANNEL_TYPES, Need
from directory.snapshot import Snapshot

NOT_UNDERSTOOD = 2
OLDEST = 120  # years
CHANNELS = ("written", *CHANNEL_TYPES)


def find_command(argv: Sequence[str]) -> int:
    """`waypost find`: services for a country and a concern, best first."""
    parser = argparse.ArgumentParser(prog="waypost find", description=find_command.__doc__)
    parser.add_argument("--country", required=True, help="ISO 3166-1 code, such as PH")
    parser.add_argument("--region", help="ISO 3166-2 code, such as PH-CEB")
    parser.add_argument("--concern", help="a key of directory/concerns.py")
    parser.add_argument("--age", type=int, help="in years; without it everybody is under 18")
    parser.add_argument("--channel", help=", ".join(CHANNELS))
    parser.add_argument("--lang", help="a language (BCP 47), such as tl")
    parser.add_argument("--at", help="a time, such as 2026-11-22T18:00+08:00; without it now")
    parser.add_argument("--police", action="store_true", help="somebody asked for the police")
    parser.add_argument("--one", action="store_true", help="only the one to call")
    parser.add_argument("--json", action="store_true", help="everything, as a list")
    asked = parser.parse_args(argv)
    try:
        found = snapshot()
        need = _need(asked, found)
    except ValueError as error:
        print(f"waypost find: {error}", file=sys.stderr)
        return NOT_UNDERSTOOD
    matches = match(found, need)
    matches = one(matches) if asked.one else matches
    say(as_json(matches, need.at.date()) if asked.json else as_text(matches))
    return 0


def _need(asked: argparse.Namespace, found: Snapshot) -> Need:
    country = asked.country.upper()
    if country not in found.countries:
        raise ValueError("no such country; write an ISO 3166-1 code, such as PH")
    region = asked.region.upper() if asked.region else None
    if region is not None and not region.startswith(f"{country}-"):
        raise ValueError("no such region there; write an ISO 3166-2 code, such as PH-CEB")
    if asked.age is not None and not 0 <= asked.age <= OLDEST:
        raise ValueError(f"no such age; write years, 0 to {OLDEST}")
    if asked.concern is not None and asked.concern not in CONCERNS:
        raise ValueError(f"no such concern; known are: {', '.join(CONCERNS)}")
    if asked.channel is not None and asked.channel not in CHANNELS:
        raise ValueError(f"no such channel; known are: {', '.join(CHANNELS)}")
    return Need(
        country=country,
        region=region,
        at=time_of(asked.at),
        concern=asked.concern,
        age=asked.age,
        channel=asked.channel,
        language=asked.lang,
        asked_for_police=asked.police,
    )

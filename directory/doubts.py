"""Which records somebody should look at first, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from directory.life import PAUSED, Freshness, confidence_at, freshness
from directory.probe import FAILED, Probed
from directory.record import Record
from directory.reports import Told, unanswered
from directory.service import Service
from directory.snapshot import ACTIVE


@dataclass(frozen=True, slots=True)
class Doubt:
    """A record to look at, with the reasons; `to_pause` if a probe failed and people reported."""

    record: Record
    why: tuple[str, ...]
    to_pause: bool = False


def doubts(
    records: Iterable[Record],
    today: date,
    told: Mapping[str, Told],
    probes: Mapping[str, Probed],
) -> tuple[Doubt, ...]:
    """Every record that is or was shown, the most doubtful first, then the oldest look."""
    found = [
        (_rank(one, why, today), Doubt(one, tuple(why.values()), _is_paused(why)))
        for one in records
        if one.service.status in {ACTIVE, PAUSED}
        for why in (_why(one.service, today, told, probes),)
    ]
    return tuple(doubt for _, doubt in sorted(found, key=lambda pair: pair[0]))


def _is_paused(why: Mapping[str, str]) -> bool:
    return {"told", "failed"} <= why.keys() and "paused" not in why


def _why(
    one: Service, today: date, told: Mapping[str, Told], probes: Mapping[str, Probed]
) -> Mapping[str, str]:
    found: dict[str, str] = {}
    if one.status == PAUSED:
        found["paused"] = "it is out of sight: does it answer again, or has it closed?"
    if one.id in unanswered([one], told):
        report = told[one.id]
        found["told"] = f"people could not get through: {report.count}, last on {report.last}"
    failed = [
        f"{way.value} {probes[way.value].outcome} ({probes[way.value].said})"
        for way in one.channels
        if way.value in probes and probes[way.value].outcome in FAILED
    ]
    if failed:
        found["failed"] = "; ".join(failed)
    if freshness(one, today) != Freshness.FRESH:
        found["old"] = f"nobody has looked at it since {one.assured_date}"
    if confidence_at(one, today) != one.confidence:
        found["stated"] = f"its newest page is of {one.stated}"
    if len({source.url for source in one.sources.values()}) == 1:
        found["single"] = "it rests on one page"
    return found


def _rank(record: Record, why: Mapping[str, str], today: date) -> tuple[date | int | str, ...]:
    service = record.service
    return (
        "told" not in why,
        "failed" not in why,
        "paused" not in why,
        -freshness(service, today),
        service.assured_date,
        "stated" not in why,
        "single" not in why,
        service.id,
    )

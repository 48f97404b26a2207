"""The simulated night for spreadsheets: docs/gaps.csv."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Sequence

from directory.concerns import CONCERNS
from directory.service import WRITTEN
from directory.simulate import Answer, under_18

COLUMNS = (
    *("country", "under_18_thousands", "moment", "outcome", "first", "kind", "who", "open"),
    *("audience", "written", "languages", "free", "assured_date", "concerns"),
)


def spreadsheet(answers: Sequence[Answer]) -> str:
    """All answers as CSV: one line for each country, moment and service that stands first."""
    told: dict[tuple[str, str, str], list[Answer]] = defaultdict(list)
    for one in answers:
        told[one.country, one.moment, one.first.service.id if one.first else ""].append(one)
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for (country, moment, first), group in told.items():
        known = group[0].first
        service = known.service if known else None
        facts = ["", "", "", "", "", "", "", ""]
        if service and known:
            facts = [
                service.kind,
                service.who,
                known.open.state,
                service.audience or "",
                str(any(way.type in WRITTEN for way in service.channels)),
                " ".join(service.languages),
                "" if service.is_free is None else str(service.is_free),
                service.assured_date.isoformat(),
            ]
        concerns = _listed([one.concern for one in group])
        people = under_18().get(country, "")
        rows.writerow([country, people, moment, group[0].outcome, first, *facts, concerns])
    return out.getvalue()


def _listed(concerns: Sequence[str]) -> str:
    """The concerns, or those left out where that is shorter."""
    left = [one for one in CONCERNS if one not in concerns]
    if not left:
        return "all"
    return f"all but {' '.join(left)}" if len(left) < len(concerns) else " ".join(concerns)

"""Answers of pages, kept on this machine so that nobody is asked twice in a week."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from platformdirs import user_cache_dir

from directory.probe import Outcome, Probed


def probes_file() -> Path:
    """Where this machine keeps them."""
    return Path(user_cache_dir("waypost", appauthor=False)) / "probes.json"


def read_probes(path: Path) -> Mapping[str, Probed]:
    """The answers of a file; none if there is no file or a damaged one, which is then replaced."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {
            str(url): Probed(date.fromisoformat(one["day"]), Outcome(one["outcome"]), one["said"])
            for url, one in found.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def write_probes(path: Path, probes: Mapping[str, Probed]) -> None:
    """The answers written into a file, whole; OSError if it cannot be."""
    kept = {
        url: {"day": one.day.isoformat(), "outcome": one.outcome.value, "said": one.said}
        for url, one in sorted(probes.items())
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
    beside.replace(path)

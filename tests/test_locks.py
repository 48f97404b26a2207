from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCKS = ("run", "dev")
REQUIREMENT = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?P<marker>[^\\\n]*)\\$", re.MULTILINE
)
HASHED = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def _lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")


def _versions(name: str) -> set[tuple[str, str, str]]:
    return {
        (found["name"], found["version"], found["marker"].strip(" ;"))
        for found in REQUIREMENT.finditer(_lock(name))
    }


def test_the_development_lock_holds_the_other_one_whole() -> None:
    run, dev = _versions("run"), _versions("dev")

    names = {name for name, _, _ in dev}
    missing = {one for one in run if one[0] not in names}
    differing = {one[:2] for one in run} - {one[:2] for one in dev}

    assert run
    assert not missing
    assert not differing


def test_every_line_of_a_lock_is_a_version_or_a_hash() -> None:
    for name in LOCKS:
        lines = _lock(name).splitlines()

        others = [
            line
            for line in lines
            if not line.startswith("#") and not REQUIREMENT.match(line) and not HASHED.match(line)
        ]

        assert others == []


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    backend = project["build-system"]["requires"]
    run = [*project["project"]["dependencies"], *backend]
    dev = [*run, *project["project"]["optional-dependencies"]["dev"]]

    for name, wanted in (("run", run), ("dev", dev)):
        locked = {one for one, _, _ in _versions(name)}
        missing = {_plain(one) for one in wanted} - locked

        assert not missing, name


def _plain(requirement: str) -> str:
    name = re.split(r"[<>=!~;\[ ]", requirement)[0]
    return re.sub(r"[-_.]+", "-", name).lower()

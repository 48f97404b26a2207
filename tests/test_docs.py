"""What the documents say is there, and what is there the documents say."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS
from bot.adapters import console
from tests import readme

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(([^)#\s]+)")
TARGET = re.compile(r"^\.PHONY: (.*)$", re.MULTILINE)
VARIABLE = re.compile(r"\bWAYPOST_[A-Z_]+\b")
# What `waypost run --check` wants to find.
SET = {
    "WAYPOST_OPERATOR": "Example Association",
    "WAYPOST_CONTACT": "help@example.org",
    "WAYPOST_TELEGRAM_TOKEN": "1:example",
}
# Put together here, so that this file may be looked through like every other.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs"),
        ("deb", "debian"),
        ("crates", "io"),
    )
)


def commands() -> list[str]:
    """Every command of the README's shell blocks, comments and continuation lines joined."""
    joined = "".join(BLOCK.findall(README)).replace("\\\n", " ")
    lines = [line.split("  #")[0].strip() for line in joined.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def tracked() -> list[Path]:
    git = shutil.which("git")
    assert git is not None
    listed = subprocess.run(
        [git, "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The command in a shell in which `waypost` and `make -s chat` are this very environment."""
    waypost = f'"{sys.executable}" -m bot'
    command = re.sub(r"\bmake -s chat lang=(\S+)", rf"{waypost} chat --lang \1", command)
    command = re.sub(r"\bmake -s chat\b", f"{waypost} chat", command)
    command = re.sub(r"(^|\| )waypost\b", rf"\1{waypost}", command)
    clean = {key: value for key, value in os.environ.items() if not key.startswith("WAYPOST_")}
    return subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env=clean | SET | {"XDG_DATA_HOME": str(folder), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the commands keep the loaded directory: not where the developer's own lies."""
    return tmp_path_factory.mktemp("data")


@pytest.mark.parametrize("command", [one for one in commands() if "waypost" in one or "|" in one])
def test_a_command_of_the_readme_runs(command: str, folder: Path) -> None:
    done = run(command, folder)

    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    if "|" in command or "find" in command or "stats" in command:
        assert done.stdout.strip()


@pytest.mark.parametrize("command", [one for one in commands() if one.startswith("make")])
def test_a_make_command_of_the_readme_is_known_to_make(command: str) -> None:
    done = run(command.replace("make", "make --dry-run", 1), ROOT)

    assert done.returncode == 0, done.stderr


def test_the_readme_has_no_command_that_these_tests_pass_by() -> None:
    others = [
        one
        for one in commands()
        if not one.startswith("make") and "waypost" not in one and "|" not in one
    ]

    assert others == []


def test_talking_passes_the_language_on_and_says_nothing_of_its_own() -> None:
    done = run("make --dry-run chat lang=es", ROOT)

    assert done.stdout.splitlines()[-1] == "exec .venv/bin/waypost chat --lang es"


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"\bwaypost {name}\b", README)


@pytest.mark.parametrize("name", sorted(console.COMMANDS))
def test_every_word_of_the_chat_is_in_the_readme(name: str) -> None:
    assert f"`{name}`" in README


def test_every_target_of_make_is_in_the_guide_for_contributors() -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = TARGET.search((ROOT / "Makefile").read_text(encoding="utf-8"))
    assert found is not None

    missing = [one for one in found[1].split() if f"`make {one}" not in guide]

    assert missing == []


def test_every_environment_variable_is_in_the_readme() -> None:
    used = {
        name
        for path in tracked()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] != "tests"
        for name in VARIABLE.findall(path.read_text(encoding="utf-8"))
    }

    assert {name for name in used if name not in README} == set()


def test_every_link_between_documents_leads_somewhere() -> None:
    documents = [ROOT / "README.md", *ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]

    dead = [
        (path.name, link)
        for path in documents
        for link in LINK.findall(path.read_text(encoding="utf-8"))
        if "://" not in link and not (path.parent / link).exists()
    ]

    assert dead == []


def test_no_file_names_a_registry() -> None:
    naming = [
        (path.relative_to(ROOT), host)
        for path in tracked()
        if path.is_file()
        for host in REGISTRIES
        if host.encode() in path.read_bytes()
    ]

    assert naming == []


def test_the_session_in_the_readme_is_what_comes_out() -> None:
    shown = readme.session(README)

    assert readme.replayed(shown) == shown


def test_the_readme_says_who_has_not_tried_it() -> None:
    assert "No young person and no helpline has tried it yet" in " ".join(README.split())

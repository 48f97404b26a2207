"""The wheel, installed on its own, talks from any folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "directory", "safety")
SHIPPED = {".yaml", ".ftl", ".tsv", ".txt", ".md", ".json", ".bin", ".py"}
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "--isolated")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network from a copy, so that nothing old can slip in."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in PACKAGES:
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, source / name, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    alone = ("--no-build-isolation", "--no-deps", "--no-index")
    _run([*PIP, "wheel", *alone, "--wheel-dir", str(target), str(source)], target)
    return next(target.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in an environment that holds the wheel and, by a path, what it depends on."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    pip = [*PIP, "--python", str(python)]
    _run([*pip, "install", "--no-deps", "--no-index", str(wheel)], folder)
    asked = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    packages = Path(_run(asked, folder).strip())
    # A path in a .pth file is searched last and its own .pth files are not read: the
    # installation under test, not this checkout, is what gets imported.
    paths = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "dependencies.pth").write_text("\n".join(sorted(paths)), encoding="utf-8")
    return scripts / "waypost"


def _run(command: list[str], folder: Path, said: str = "") -> str:
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=kept | {"XDG_DATA_HOME": str(folder), "LC_ALL": "C.UTF-8"},
        input=said,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _numbers_for_children(country: str) -> list[str]:
    text = (ROOT / "directory" / "data" / f"{country}.yaml").read_text(encoding="utf-8")
    return [
        phone["number"]
        for one in yaml.safe_load(text)["services"]
        if one["audience"] == "children"
        for phone in one.get("phones") or ()
    ]


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        held = set(packed.namelist())

    here = {
        path.relative_to(ROOT).as_posix()
        for name in PACKAGES
        for path in (ROOT / name).rglob("*")
        if path.suffix in SHIPPED or path.name == "AS_OF"
    }

    assert here - held == set()


def test_the_wheel_brings_nothing_but_its_packages(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        tops = {name.split("/")[0] for name in packed.namelist()}

    assert {one for one in tops if not one.endswith(".dist-info")} == set(PACKAGES)


def test_the_installed_program_talks_from_another_folder(program: Path, tmp_path: Path) -> None:
    said = "my stepdad hits me, im in cebu\n/x\n"

    shown = _run([str(program), "chat", "--lang", "en"], tmp_path, said)

    before, _, after = shown.partition("(screen cleared)\n")
    assert any(number in before for number in _numbers_for_children("PH"))
    assert after.strip()
    assert not any(digit in after for digit in "0123456789")


def test_the_installed_program_makes_a_store_of_its_own(program: Path, tmp_path: Path) -> None:
    key = _run([str(program), "keys", "new"], tmp_path).strip()
    store = f"sqlite:///{tmp_path / 'kept' / 'talks.sqlite'}"

    kept = ["env", f"WAYPOST_KEYS={key}", f"WAYPOST_STORE={store}"]
    said = _run([*kept, str(program), "keys", "check"], tmp_path)

    assert said == "key 1 (the newest): 0 rows\n"
    assert (tmp_path / "kept" / "talks.sqlite").stat().st_size


def test_the_installed_program_is_not_this_checkout(program: Path, tmp_path: Path) -> None:
    python = str(program.with_name("python"))

    where = _run([python, "-c", "import bot; print(bot.__file__)"], tmp_path)

    assert not Path(where.strip()).is_relative_to(ROOT)

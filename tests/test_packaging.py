"""The wheel works away from the checkout: it carries fonts and stories, and exports the built-in story."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ("presenter", "resources", "content", "setup.py", "pyproject.toml", "README.md", "LICENSE")
BUILD = "import sys; from setuptools import build_meta; print(build_meta.build_wheel(sys.argv[1]))"
EXPORT = "import sys; from presenter.cli.main import main; sys.exit(main())"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that no leftover of an earlier build slips in and none stays behind."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "checkout"
    copy.mkdir()
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / name)
    subprocess.run([sys.executable, "-c", BUILD, str(folder)], cwd=copy, check=True, capture_output=True, text=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_all_files_of_the_checkout(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    shipped = [ROOT / "content" / "story.yaml", *(ROOT / "resources").rglob("*"), *(ROOT / "content").rglob("*")]
    for file in shipped:
        if file.is_file() and file.suffix != ".pyc":
            assert f"presenter/_data/{file.relative_to(ROOT).as_posix()}" in held
    for file in (ROOT / "presenter").rglob("*.py"):
        assert file.relative_to(ROOT).as_posix() in held
    assert not [name for name in held if name.startswith(("tests", "tools", "resources", "content"))]
    assert any(name.endswith("licenses/LICENSE") for name in held)


def test_an_installed_wheel_exports_the_built_in_story_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    site, work = tmp_path / "site", tmp_path / "work"
    zipfile.ZipFile(wheel).extractall(site)
    work.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONSAFEPATH": "1", "HOME": str(tmp_path)}
    environment.pop("DISPLAY", None)
    environment.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-c", EXPORT, "export", "--format", "png", "--out", "slides"]
    command += ["--slides", "1-2", "--size", "640x360"]
    done = subprocess.run(command, cwd=work, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    pictures = sorted((work / "slides").rglob("*.png"))
    assert len(pictures) == 2, done.stdout
    assert all(picture.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n" for picture in pictures)


def test_an_installed_wheel_begins_a_story_from_a_template(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONSAFEPATH": "1", "HOME": str(tmp_path)}
    for arguments in (["new", "talk", "--template", "research-talk"], ["check", "talk/story.yaml", "--strict"]):
        command = [sys.executable, "-c", EXPORT, *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=environment, check=False, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    named = (tmp_path / "talk" / "story.yaml").read_text(encoding="utf-8").splitlines()[0].partition("file://")[2]
    assert Path(named).is_file()
    assert Path(named).is_relative_to(site)


def test_every_dependency_is_pinned_without_an_address() -> None:
    pins = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            match = re.fullmatch(r"([A-Za-z0-9_.-]+)==([0-9][\w.]*)", line)
            assert match, line
            pins[canonical(match[1])] = match[2]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for wanted in (*project["dependencies"], *project["optional-dependencies"]["dev"]):
        name = re.match(r"[A-Za-z0-9_.-]+", wanted)
        assert name, wanted
        assert canonical(name[0]) in pins, wanted
    assert tuple(map(int, pins["pyside6-essentials"].split("."))) < (6, 12)


def test_both_places_say_the_same_version() -> None:
    from presenter import __version__

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()

"""The set-up of a fresh checkout: names what it may not install, and does nothing twice."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from presenter.cli import libraries
from presenter.cli.libraries import Library

ROOT = Path(__file__).parent.parent.parent
ABSENT = (Library("libno-such-thing.so.7", "libno-such-thing7"),)


@pytest.fixture
def prepare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """tools/prepare.py, with its environment in an empty folder and no apt in reach."""
    spec = importlib.util.spec_from_file_location("prepare", ROOT / "tools" / "prepare.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "VENV_PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setenv("PATH", str(tmp_path))
    return module


def as_if_called(prepare: ModuleType, purpose: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("sys.argv", ["prepare.py", purpose])
    return prepare.main()


def test_without_the_right_to_install_the_packages_are_named(prepare, monkeypatch, capsys) -> None:
    monkeypatch.setattr(libraries, "DRAWING", ABSENT)
    assert as_if_called(prepare, "run", monkeypatch) == 1
    said = capsys.readouterr().err
    assert "    libno-such-thing7\n" in said
    assert "apt-get install libno-such-thing7" in said


def test_windows_are_needed_only_where_there_is_a_display(prepare, monkeypatch) -> None:
    monkeypatch.setattr(libraries, "X11", ABSENT)
    monkeypatch.setattr(libraries, "WAYLAND", ())
    monkeypatch.setattr(libraries, "AWAKE", (libraries.Library("libnone.so.1", "libnone1"),))
    monkeypatch.setattr(prepare, "display_servers", set)
    assert prepare.missing_packages("run") == ([], ["libno-such-thing7"])
    monkeypatch.setattr(prepare, "display_servers", lambda: {"wayland"})
    assert prepare.missing_packages("run") == ([], ["libno-such-thing7"])
    monkeypatch.setattr(prepare, "display_servers", lambda: {"x11"})
    assert prepare.missing_packages("run") == (["libno-such-thing7"], ["libnone1"])


def test_tests_need_their_tools_everywhere(prepare, monkeypatch) -> None:
    monkeypatch.setattr(libraries, "AWAKE", ABSENT)
    assert prepare.missing_packages("test") == (
        ["libno-such-thing7", "xvfb", "xdotool", "x11-xserver-utils", "poppler-utils", "librsvg2-bin"],
        [],
    )


def test_packages_are_installed_once_and_again_when_the_list_changes(prepare, monkeypatch, tmp_path) -> None:
    python = tmp_path / ".venv" / "bin" / "python"
    calls: list[str] = []

    def make() -> None:
        calls.append("make")
        python.parent.mkdir(parents=True)
        python.symlink_to(sys.executable)

    installer = tmp_path / "installer"
    installer.write_text(
        f"#!{sys.executable}\nimport sys; open({str(tmp_path / 'log')!r}, 'a').write(' '.join(sys.argv[1:]) + '\\n')\n"
    )
    installer.chmod(0o755)
    monkeypatch.setattr(prepare, "make_environment", make)
    monkeypatch.setattr(prepare, "pip", lambda: [str(installer)])
    copies = [tmp_path / file.name for file in prepare.INPUTS]
    for copy, file in zip(copies, prepare.INPUTS, strict=True):
        copy.write_bytes(file.read_bytes())
    monkeypatch.setattr(prepare, "INPUTS", tuple(copies))

    prepare.prepare_packages("test")
    prepare.prepare_packages("test")
    prepare.prepare_packages("run")
    assert calls == ["make"]
    lines = (tmp_path / "log").read_text().splitlines()
    assert len(lines) == 1
    assert "--constraint" in lines[0]
    assert "hypothesis" in lines[0]

    copies[1].write_text("changed==1\n")
    prepare.prepare_packages("run")
    lines = (tmp_path / "log").read_text().splitlines()
    assert len(lines) == 2
    assert "hypothesis" not in lines[1]
    assert calls == ["make"]


def test_an_environment_is_made_even_without_ensurepip(prepare, monkeypatch, tmp_path) -> None:
    lame = tmp_path / "lame"
    lame.write_text(
        f'#!/bin/sh\ncase "$*" in *--without-pip*) exec {sys.executable} "$@";; esac\necho no ensurepip; exit 1\n'
    )
    lame.chmod(0o755)
    monkeypatch.setenv("PATH", os.defpath)
    monkeypatch.setattr(prepare.sys, "executable", str(lame))
    prepare.make_environment()
    assert prepare.version_of(prepare.VENV_PYTHON) == f"{sys.version_info[0]}.{sys.version_info[1]}"


def test_the_set_up_reads_nothing_but_the_standard_library() -> None:
    # -S hides installed packages, as on a fresh machine.
    code = (
        "import sys; sys.argv = ['prepare.py']; import runpy; runpy.run_path('tools/prepare.py', run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 2, done.stderr
    assert "what the app needs" in done.stdout

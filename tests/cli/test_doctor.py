"""The doctor names what is there and what is missing, and never falls ill itself."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from presenter.cli import doctor_checks, libraries
from presenter.cli.doctor import Finding, run_doctor
from presenter.cli.libraries import Library, missing, packages
from presenter.cli.log import stop_log


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    stop_log()


def findings(look) -> dict[str, Finding]:
    return {finding.name: finding for finding in look()}


def test_a_machine_that_runs_the_tests_is_well() -> None:
    out = io.StringIO()
    assert run_doctor(out) == 0
    text = out.getvalue()
    for expected in ("PySide6-Essentials", "Qt 6.", "our fonts", "log file", "All that is needed is here."):
        assert expected in text
    assert "fail  " not in text


def test_drawing_is_tried_with_our_fonts() -> None:
    found = findings(doctor_checks.drawing)
    assert {finding.grade for finding in found.values()} == {"ok"}
    assert found["our fonts"].text == "loaded, Chinese and English drawn"


def test_missing_libraries_come_with_their_debian_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = (
        Library("libno-such-thing.so.7", "libno-such-thing7"),
        Library("libno-such-other.so.7", "libno-such-thing7"),
    )
    assert missing((*absent, *libraries.DRAWING)) == absent
    assert packages(absent) == ["libno-such-thing7"]
    monkeypatch.setattr(libraries, "DRAWING", absent)
    monkeypatch.setattr(libraries, "X11", absent[:1])
    found = findings(doctor_checks.system_libraries)
    assert found["for drawing"].grade == "fail"
    assert found["for drawing"].remedy == "Debian: apt install libno-such-thing7"
    assert found["for windows on X11"].grade == "warn"


def test_a_missing_need_makes_the_exit_code_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("presenter.paths.FONTS", Path("/nowhere/fonts"))
    out = io.StringIO()
    assert run_doctor(out) == 1
    assert "missing: /nowhere/fonts" in out.getvalue()
    assert "→ install the app again" in out.getvalue()


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor_checks, "_PACKAGES", ("no-such-package-at-all",))
    found = findings(doctor_checks.program)
    assert found["no-such-package-at-all"].grade == "fail"


@pytest.mark.parametrize(
    ("version", "python", "bad"), [("6.12.0", (3, 11), True), ("6.12.0", (3, 12), False), ("6.11.3", (3, 11), False)]
)
def test_the_release_that_aborts_is_refused(version: str, python, bad: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.version_info", python)
    assert doctor_checks._gives_away_none(version) is bad


def test_a_folder_that_cannot_be_written_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plain").write_text("a file")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "plain"))
    found = findings(doctor_checks.folders)
    assert found["cache folder"].grade == "fail"
    assert "cannot be written" in found["cache folder"].text
    assert found["data folder"].grade == "ok"
    assert not list((tmp_path / "data").rglob(".doctor"))


def test_without_a_display_there_is_a_warning_not_a_failure() -> None:
    found = findings(doctor_checks.display)
    assert found["display"].grade == "warn"


def test_a_qt_that_does_not_start_is_a_finding() -> None:
    seen = doctor_checks.probe({**os.environ, "QT_QPA_PLATFORM": "no-such-platform"})
    assert isinstance(seen, str)
    assert seen


def test_a_check_that_breaks_is_itself_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken():
        raise OSError("disk on fire")
        yield

    monkeypatch.setattr(doctor_checks, "folders", broken)
    out = io.StringIO()
    assert run_doctor(out) == 1
    assert "could not be looked at: OSError: disk on fire" in out.getvalue()

"""Faults end in the log file; the user reads one line."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer, qWarning

from presenter.cli.hooks import install_log
from presenter.cli.log import log_fault, log_path, report_fault, stop_log
from presenter.paths import user_data_dir

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _fresh_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    yield
    stop_log()


def fail(words: str) -> None:
    raise ValueError(words)


def caught(words: str) -> ValueError:
    try:
        fail(words)
    except ValueError as fault:
        return fault
    raise AssertionError


def test_the_log_lies_in_the_data_folder(tmp_path: Path) -> None:
    assert log_path().is_relative_to(tmp_path)
    assert log_path().parent == user_data_dir()


def test_a_fault_is_written_with_its_traceback_and_the_words_name_the_file() -> None:
    words = log_fault(caught("the sky fell"))
    assert words == f"details are in {log_path()}"
    text = log_path().read_text(encoding="utf-8")
    assert "ValueError: the sky fell" in text
    assert "in fail" in text
    assert "Storyline Presenter" in text
    assert "Python 3" in text


def test_the_user_reads_one_line_even_when_a_fault_repeats(capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(3):
        fault = caught("again")
        report_fault(type(fault), fault, fault.__traceback__)
    said = capsys.readouterr().err
    assert said == f"presenter: something went wrong inside; details are in {log_path()}\n"
    assert log_path().read_text(encoding="utf-8").count("ValueError: again") == 3


def test_a_fault_in_a_slot_or_a_thread_is_caught(qapp, capsys: pytest.CaptureFixture[str]) -> None:
    undo = install_log()
    try:
        QTimer.singleShot(0, lambda: fail("in a slot"))
        qapp.processEvents()
        thread = threading.Thread(target=fail, args=("in a thread",))
        thread.start()
        thread.join()
    finally:
        undo()
    text = log_path().read_text(encoding="utf-8")
    assert "ValueError: in a slot" in text
    assert "ValueError: in a thread" in text
    assert "Traceback" not in capsys.readouterr().err


def test_what_qt_says_goes_to_the_log_only(qapp, capfd: pytest.CaptureFixture[str]) -> None:
    undo = install_log()
    try:
        qWarning("a quarrel with the screen")
    finally:
        undo()
    assert "WARNING presenter: qt default: a quarrel with the screen" in log_path().read_text(encoding="utf-8")
    assert capfd.readouterr().err == ""


def test_an_unwritable_data_folder_is_no_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    log_fault(caught("still kept"))
    assert "still kept" in (tmp_path / "presenter.log").read_text(encoding="utf-8")


def test_an_interrupt_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    report_fault(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert capsys.readouterr().err == "stopped\n"
    assert not log_path().exists()


def test_a_program_that_fails_at_the_top_prints_one_line() -> None:
    program = "from presenter.cli.hooks import install_log; install_log(); raise RuntimeError('end')"
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [f"presenter: something went wrong inside; details are in {log_path()}"]
    assert "RuntimeError: end" in log_path().read_text(encoding="utf-8")

"""Half files: removed when their process has gone, and nothing else with them."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from presenter.export.beside import sweep, written_beside
from presenter.export.report import Report


def gone() -> int:
    """The number of a process that has ended."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_what_a_killed_run_left_is_removed_and_the_rest_stays(tmp_path):
    left = f".deck.pdf.{gone()}.storyline-part"
    stay = {
        f".deck.pdf.{os.getpid()}.storyline-part", ".deck.pdf.part", f"deck.pdf.{gone()}.storyline-part",
        ".a.0.storyline-part.txt", "notes.txt", ".hidden",
    }  # fmt: skip
    for name in (left, *stay):
        (tmp_path / name).write_text(name)
    (tmp_path / f".x.{gone()}.storyline-part").mkdir()

    sweep(tmp_path)

    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == stay
    assert sum(path.is_dir() for path in tmp_path.iterdir()) == 1
    sweep(tmp_path / "missing")


def test_a_half_file_is_one_that_can_be_swept(tmp_path, monkeypatch):
    """The name that is written is the name that is looked for."""
    dead = gone()
    monkeypatch.setattr(os, "getpid", lambda: dead)
    with written_beside(tmp_path / "deck.pdf") as part:
        part.write_bytes(b"half")
        sweep(tmp_path)
        assert not part.exists()
        part.write_bytes(b"whole")


def test_a_file_that_cannot_be_made_or_written_is_noted(tmp_path):
    report = Report()
    report.write(tmp_path / "a", lambda: b"whole")
    report.write(tmp_path / "missing/b", lambda: b"whole")
    report.write(tmp_path / "a", lambda: bytes(1 // len(report.failed)))
    assert report.written == [tmp_path / "a"]
    assert [(lost.target.name, lost.reason) for lost in report.unwritten] == [
        ("b", "no such file or directory"),
        ("a", "ZeroDivisionError: integer division or modulo by zero"),
    ]
    assert (tmp_path / "a").read_bytes() == b"whole"
    assert (report + Report()).unwritten == report.unwritten


def test_whoever_may_not_be_asked_about_still_writes(tmp_path, monkeypatch):
    part = tmp_path / ".a.1.storyline-part"
    part.write_text("half")

    def refuse(*_args: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", refuse)
    sweep(tmp_path)
    assert part.exists()


@pytest.mark.parametrize("name", [".a.0.storyline-part", ".a.9999999999.storyline-part"])
def test_numbers_that_are_no_process(tmp_path, name):
    (tmp_path / name).write_text("half")
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []

"""Handouts read back: paper, words, notes only when asked for, the same bytes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from presenter.core.theme import PAPER_WHITE
from presenter.export.order import Order
from presenter.export.pdf.handout import export_handout
from presenter.files import load_story
from tests.content.composed import MEASURE, ROOT
from tests.export.orders import last_shots


def small(language: str = "zh") -> Order:
    story = load_story(ROOT / "tests/data/stories/small.yaml").story
    assert story is not None
    return Order(story, language, PAPER_WHITE, MEASURE)


def told_by(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def written(file: Path, **more) -> Path:
    order = small()
    report = export_handout(order, last_shots(order), file, **more)
    assert report.written == [file]
    return file


@pytest.mark.parametrize(("paper", "size"), [("a4", "595 x 842"), ("letter", "612 x 792")])
def test_the_paper(tmp_path, paper, size):
    assert size in told_by("pdfinfo", str(written(tmp_path / "out.pdf", paper=paper)))


def test_notes_only_when_asked_for(tmp_path):
    without = told_by("pdftotext", str(written(tmp_path / "a.pdf", per_page=1)), "-")
    asked = told_by("pdftotext", str(written(tmp_path / "b.pdf", per_page=1, notes=True)), "-")
    assert "暗语" not in without
    assert asked.count("只给演讲者看的暗语") == 2
    for said in (without, asked):
        assert "三点" in said
        assert "账本" in said


def test_the_same_bytes_again(tmp_path):
    one, two = (written(tmp_path / name, notes=True) for name in ("a.pdf", "b.pdf"))
    assert one.read_bytes() == two.read_bytes()


def test_stopped_nothing_is_written(tmp_path):
    order = small()
    report = export_handout(order, last_shots(order), tmp_path / "a.pdf", cancelled=lambda: True)
    assert report.cancelled
    assert not list(tmp_path.iterdir())

"""The page in the window: what it finds there, and what its buttons do."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from presenter.app.main_window import MainWindow
from presenter.app.preflight.checks.table import CHECKS
from presenter.app.preflight.page import MOST_LINES, PreflightPage, Sign
from presenter.cli.main import main
from presenter.cli.ready import run_ready
from presenter.files import load_story
from tests.app.conftest import STORY


@pytest.fixture
def page(window: MainWindow, qtbot) -> PreflightPage:
    window.on_stage.show_preflight()
    page = window.on_stage._preflight
    with qtbot.waitSignal(page.looked, timeout=20_000):
        pass
    return page


def button(page: PreflightPage, text: str) -> QPushButton:
    return next(found for found in page._body.findChildren(QPushButton) if found.text() == text)


def test_it_looks_at_everything_and_says_what_holds(page: PreflightPage) -> None:
    assert {line.check for line in page.lines} == set(CHECKS)
    grades = {line.check: line.grade for line in page.lines}
    assert grades["sleep"] == grades["notifications"] == grades["fonts"] == "pass"
    assert grades["screens"] == grades["time"] == "warn"
    assert page.verdict.text() == f"Ready, with {sum(line.grade == 'warn' for line in page.lines)} warnings"
    assert len(page._body.findChildren(Sign)) == len(page.lines)


def test_a_button_leads_to_the_problem_s_slide_and_line(window: MainWindow, qtbot, monkeypatch) -> None:
    opened = []
    monkeypatch.setattr(window.dialogs, "edit_at", opened.append)
    long = STORY.replace("{en: The last word, zh: 结语}", "{en: " + "Averyveryverylongword" * 30 + ", zh: 结语}")
    window.talk.path.write_text(long, "utf-8")
    window.talk.reload(load_story(window.talk.path), "10:00:00")
    window.on_stage.show_preflight()
    page = window.on_stage._preflight
    with qtbot.waitSignal(page.looked, timeout=20_000):
        pass
    button(page, "Show").click()
    assert window.talk.slide.id == "finish"
    assert opened[0].code == "overflow"


def test_a_button_runs_a_command(window: MainWindow, page: PreflightPage, monkeypatch) -> None:
    page.present_button.click()
    assert window.presenting.stage_window is not None
    assert not page.isVisible()
    window.presenting.end()


def test_looking_again_asks_the_system_again(page: PreflightPage, monkeypatch, qtbot) -> None:
    monkeypatch.setattr("presenter.app.inhibit.taking.take_holds", lambda: ())
    with qtbot.waitSignal(page.looked, timeout=20_000):
        page.again.click()
    assert page.verdict.text() == "Not ready: 1 line fails"
    monkeypatch.undo()
    assert button(page, "Try again") is not None


def test_many_lines_of_one_check_are_counted(page: PreflightPage) -> None:
    (line,) = (line for line in page.lines if line.check == "screens")
    page.show_lines([line] * (MOST_LINES + 5))
    assert len(page._body.findChildren(Sign)) >= MOST_LINES
    assert page.verdict.text() == f"Ready, with {MOST_LINES + 5} warnings"


def test_the_terminal_prints_the_same_lines(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("presenter.cli.ready.screens_here", lambda: ())
    story = tmp_path / "towers.yaml"
    story.write_text(STORY, "utf-8")
    out = io.StringIO()
    assert run_ready(story, out) == 1
    text = out.getvalue()
    assert "  fail  Screens        No screen was found\n" in text
    assert "  ok    Sleep          Sleep and screen saver are held off" in text
    assert "  warn  Time           The story plans no time\n" in text
    assert text.endswith("\nNot ready.\n")
    story.write_text("title: [oops\n", "utf-8")
    assert run_ready(story, io.StringIO()) == 1
    assert main(["doctor", str(tmp_path / "none.yaml")]) == 2

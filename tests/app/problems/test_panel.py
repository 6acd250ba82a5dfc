"""The panel: live, grouped, filtered; choosing leads to the slide, opening to the editor, a fix into the file."""

from __future__ import annotations

import time
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMenu

from presenter.app.inspector.inspector import PROBLEMS, Inspector
from presenter.app.main_window import MainWindow
from presenter.app.problems.painting import LEAST_HINT, LEFT, RIGHT, ProblemDelegate
from presenter.app.problems.panel import ProblemsPanel
from presenter.app.problems.row_buttons import RowButtons
from presenter.app.problems.words import hint_of
from presenter.app.talk import Talk
from presenter.app.wrapped import wrapped
from presenter.core.problem import Problem, Severity, error, warning
from presenter.core.problem_list import Heading
from presenter.core.span import Span

STORY = """\
title: Three slides
events:
  - {id: start, date: 2020-01-01, title: Start}
slides:
  - {id: one, title: One, body: Words.}
  - {id: two, title: Two, body: Words., heeding: none}   # kept
  - {id: three, title: Three, body: Words., events: [strat], heeding: none}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "story.yaml"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def window(open_window: Callable[..., MainWindow], file: Path) -> MainWindow:
    window = open_window(file)
    window.rest.follow_file()
    return window


def panel_of(window: MainWindow) -> ProblemsPanel:
    inspector = window.panels.content("inspector")
    assert isinstance(inspector, Inspector)
    inspector.show_tab(PROBLEMS)
    return inspector.problems


def codes(panel: ProblemsPanel) -> list[tuple[str, int]]:
    return [(problem.code, problem.span.line) for problem in panel.shown]


def headings(panel: ProblemsPanel) -> list[str]:
    return [panel._heading(row) for row in panel.model.rows if isinstance(row, Heading)]


def test_errors_are_grouped_by_slide(window: MainWindow) -> None:
    panel = panel_of(window)
    errors = [(code, line) for code, line in codes(panel) if line]
    assert errors[:3] == [("unknown-key", 6), ("unknown-event", 7), ("unknown-key", 7)]
    assert headings(panel)[:3] == ["Errors", "Slide 2  Two", "Slide 3  Three"]


def test_the_keys_walk_the_problems_and_the_stage_follows(window: MainWindow) -> None:
    panel = panel_of(window)
    window.actions_["problem-next"].trigger()
    assert panel.current == panel.shown[0]
    assert window.talk.slide.id == "two"
    window.actions_["problem-next"].trigger()
    assert window.talk.slide.id == "three"
    window.actions_["problem-back"].trigger()
    assert window.talk.slide.id == "two"
    window.actions_["problem-back"].trigger()
    assert panel.current == panel.shown[-1], "before the first comes the last"
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    assert panel.current == panel.shown[-2]


def test_enter_and_double_click_open_the_editor(window: MainWindow, qtbot) -> None:
    panel = panel_of(window)
    panel.opened.disconnect()
    window.actions_["problem-next"].trigger()
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert opened.args == [panel.shown[0]]
    spot = panel.list.visualRect(panel.model.index_of(panel.shown[1])).topLeft()
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == [panel.shown[1]]


def test_words_and_chips_filter(window: MainWindow) -> None:
    panel = panel_of(window)
    panel.filter.field.setText("heeding THREE")
    assert codes(panel) == [("unknown-key", 7)]
    panel.filter.field.setText("unknown-event")
    assert codes(panel) == [("unknown-event", 7)]
    panel.filter.field.setText("nothing is like this")
    assert codes(panel) == []
    assert panel._state.text() == "No problem is like that."
    panel.filter.clear()
    panel.filter.chips[Severity.ERROR].click()
    assert all(problem.severity is not Severity.ERROR for problem in panel.shown)
    hidden = next(problem for problem in window.talk.problems if problem.code == "unknown-event")
    panel.choose(hidden)
    assert panel.current == hidden, "what is asked for is shown whatever was filtered"


def test_by_kind(window: MainWindow) -> None:
    panel = panel_of(window)
    panel.filter.grouping.button("kind").click()
    assert headings(panel)[:3] == ["Errors", "Unknown key", "Unknown event"]
    assert codes(panel)[:3] == [("unknown-key", 6), ("unknown-key", 7), ("unknown-event", 7)]


def test_the_chosen_problem_stays_chosen_when_the_file_changes(window: MainWindow, file: Path, qtbot) -> None:
    panel = panel_of(window)
    panel.choose(panel.shown[1])
    file.write_text("# a new first line\n" + STORY, encoding="utf-8")
    window.dialogs.read_again()
    qtbot.waitUntil(lambda: ("unknown-event", 8) in codes(panel), timeout=10_000)
    assert panel.current is not None
    assert (panel.current.code, panel.current.span.line) == ("unknown-event", 8)
    file.write_text(STORY.replace(", heeding: none", "").replace("strat", "start"), encoding="utf-8")
    window.dialogs.read_again()
    qtbot.waitUntil(lambda: not any(p.severity is Severity.ERROR for p in panel.shown), timeout=10_000)


def test_a_fix_is_written_and_the_rest_stays(window: MainWindow, file: Path, qtbot) -> None:
    panel = panel_of(window)
    event = next(problem for problem in panel.shown if problem.code == "unknown-event")
    panel.choose(event)
    buttons = panel.list.inside
    assert isinstance(buttons, RowButtons)
    qtbot.waitUntil(lambda: buttons.fix.text() == "Change to start", timeout=2000)
    buttons.fix.click()
    assert file.read_text(encoding="utf-8") == STORY.replace("strat", "start")
    qtbot.waitUntil(lambda: event not in panel.shown, timeout=10_000)
    assert panel.current is None
    window.actions_["problem-next"].trigger()
    assert panel.current is not None
    assert (panel.current.code, panel.current.span.line) == ("unknown-key", 7), "the one behind it"
    assert window.statusBar().currentMessage() == "Change to start"
    window.edits.undo()
    assert file.read_text(encoding="utf-8") == STORY


def test_all_of_a_kind_are_mended_at_once(window: MainWindow, file: Path) -> None:
    file_text = STORY.replace("heeding: none", "boddy: none").replace("body: Words., ", "")
    file.write_text(file_text, encoding="utf-8")
    window.beginning.open_story(file)
    assert window.rest.fixing().fix_all("unknown-key") == 2
    assert file.read_text(encoding="utf-8") == file_text.replace("boddy", "body")


def test_nothing_is_written_over_what_somebody_else_saved(window: MainWindow, file: Path) -> None:
    panel = panel_of(window)
    event = next(problem for problem in panel.shown if problem.code == "unknown-event")
    fix = window.rest.fixing().fixes(event)[0]
    file.write_text("title: Another\n", encoding="utf-8")
    assert not window.rest.fixing().apply(fix)
    assert file.read_text(encoding="utf-8") == "title: Another\n"
    assert "changed there by somebody else" in window.statusBar().currentMessage()


def test_the_card_offers_the_same(window: MainWindow, file: Path, qtbot) -> None:
    file.write_text(STORY.replace("title: Three slides", "title: Three: slides"), encoding="utf-8")
    window.dialogs.read_again()
    qtbot.waitUntil(lambda: window.rest.card is not None and window.rest.card.isVisible(), timeout=10_000)
    card = window.rest.card
    assert card is not None
    qtbot.waitUntil(lambda: card.fix.isVisible() and card.fix.text() == "Put quotes around the text", timeout=10_000)
    card.fix.click()
    assert file.read_text(encoding="utf-8") == STORY.replace("title: Three slides", 'title: "Three: slides"')
    window.edits.undo()
    assert "title: Three: slides" in file.read_text(encoding="utf-8"), "what cannot be read comes back, too"


def test_the_menu_says_what_can_be_done(window: MainWindow) -> None:
    panel = panel_of(window)
    panel.choose(panel.shown[1])
    window.actions_["problem-fixes"].trigger()
    [menu] = [menu for menu in panel.findChildren(QMenu) if menu.isVisible()]
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Change to start", "Open in editor", "Copy", "Only of this kind"]
    menu.close()


def test_a_rule_is_allowed_for_a_reason_that_is_asked_for(window: MainWindow, file: Path, qtbot) -> None:
    sound = STORY.replace(", heeding: none", "").replace("strat", "start")
    file.write_text(sound + "facts:\n  one: {label: One, value: 1}   # kept\n", encoding="utf-8")
    window.beginning.open_story(file)
    panel = panel_of(window)
    qtbot.waitUntil(lambda: ("unsourced", 9) in codes(panel), timeout=10_000)
    panel.choose(next(problem for problem in panel.shown if problem.code == "unsourced"))
    window.actions_["problem-fixes"].trigger()
    [menu] = [menu for menu in panel.findChildren(QMenu) if menu.isVisible()]
    next(action for action in menu.actions() if action.text() == "Allow it, for a reason…").trigger()
    menu.close()
    [dialog] = panel.findChildren(QInputDialog)
    dialog.setTextValue("everybody knows")
    dialog.accept()
    assert "  one: {label: One, value: 1, allow: {unsourced: everybody knows}}   # kept\n" in file.read_text("utf-8")
    qtbot.waitUntil(lambda: not any(problem.code == "unsourced" for problem in panel.shown), timeout=10_000)


def many(count: int) -> tuple[Problem, ...]:
    long = "there is something wrong here that takes more than a line to say, and its hint is as long again"
    return tuple(
        (error if n % 3 else warning)(
            Span("story.yaml", n // 2 + 1, n % 7 + 1, 3), f"kind-{n % 20}", f"{n}: {long}", long
        )
        for n in range(count)
    )


def test_a_thousand_problems_are_listed_quickly(talk: Talk, qtbot) -> None:
    panel = ProblemsPanel(talk)
    qtbot.addWidget(panel)
    panel.resize(344, 700)
    panel.show()
    qtbot.waitExposed(panel)

    def listed(count: int) -> float:
        talk._set_problems(many(count))
        start = time.perf_counter()
        assert len(panel.shown) == count
        panel.grab()
        return time.perf_counter() - start

    few = min(listed(50 + n) for n in range(3))
    full = min(listed(1000 + n) for n in range(3))
    assert full < max(1.0, 20 * few), f"{full:.3f} s for 1000, {few:.3f} s for 50"
    panel.walk(1)
    assert panel.current == panel.shown[0]


def test_what_is_filtered_is_shown_from_the_top(talk: Talk, qtbot) -> None:
    panel = ProblemsPanel(talk)
    qtbot.addWidget(panel)
    panel.resize(344, 700)
    panel.show()
    qtbot.waitExposed(panel)
    talk._set_problems(many(150))
    assert len(panel.shown) == 150
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    panel.filter.field.setText("more than a line")
    assert len(panel.shown) == 150
    assert bar.value() == 0
    panel.choose(panel.shown[100])
    panel.filter.field.setText("something wrong")
    assert panel.current == panel.shown[100]
    assert panel.list.viewport().rect().intersects(panel.list.visualRect(panel.list.currentIndex()))


def test_in_a_low_list_a_long_hint_is_cut_not_the_button_that_mends(window: MainWindow, file: Path, qtbot) -> None:
    file.write_text(STORY.replace("{id: two,", "{id: two, layout: titel,"), encoding="utf-8")
    panel = panel_of(window)
    window.dialogs.read_again()
    qtbot.waitUntil(lambda: any("titel" in problem.message for problem in panel.shown), timeout=10_000)
    window.resize(1000, 560)
    problem = next(problem for problem in panel.shown if "titel" in problem.message)
    panel.list.choose(problem)
    index = panel.model.index_of(problem)
    delegate = panel.list.itemDelegate()
    assert isinstance(delegate, ProblemDelegate)
    whole = len(wrapped(hint_of(problem), panel.list.font(), panel.list.viewport().width() - LEFT - RIGHT))
    cut = delegate._shape(problem, chosen=True).hint
    assert LEAST_HINT <= len(cut) < whole
    assert cut[-1].endswith("…")
    assert problem.hint in unescape(str(index.data(Qt.ItemDataRole.ToolTipRole)))
    window.resize(1600, 1200)
    panel.list.doItemsLayout()
    assert len(delegate._shape(problem, chosen=True).hint) == whole

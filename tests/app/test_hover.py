"""Hover help: whatever can be pressed, typed into or chosen from says its name, its key and what it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from presenter.app.commands import COMMANDS
from presenter.app.console.console_window import ConsoleWindow
from presenter.app.hover import SENTENCES, explain, help_text
from presenter.app.main_window import MainWindow

INTERACTIVE = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit)


def unexplained(root: QWidget) -> list[str]:
    """What has no help, neither its own nor that of the row it stands in."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if isinstance(widget, INTERACTIVE) and not made_by_qt(widget) and not help_of(widget, root):
            found.append(said(widget))
        if isinstance(widget, QTabBar):
            found += [f"tab {widget.tabText(i)}" for i in range(widget.count()) if not widget.tabToolTip(i)]
    return found


def help_of(widget: QWidget, root: QWidget) -> str:
    """As Qt shows it: a widget without help shows that of what it lies in."""
    place: QObject | None = widget
    while isinstance(place, QWidget) and place is not root:
        if place.toolTip():
            return place.toolTip()
        place = place.parent()
    return ""


def made_by_qt(widget: QWidget) -> bool:
    """Parts of others: scroll bars, the list of a box, the line of a spin box, headers, buttons of bars, dialogs' own."""
    parents = []
    place = widget.parent()
    while place is not None:
        parents.append(place)
        place = place.parent()
    inside = any(
        isinstance(parent, QComboBox | QAbstractSpinBox | QAbstractItemView | QTabBar | QLineEdit) for parent in parents
    )
    return isinstance(widget, QScrollBar) or inside or widget.objectName().startswith("qt_")


def said(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {widget.accessibleName() or text or widget.objectName()} in {type(widget.parent()).__name__}"


def in_both_languages(window: MainWindow, root: Callable[[], QWidget]) -> None:
    for words in ("zh", "en"):
        window.words.choose(words)
        QApplication.processEvents()
        assert unexplained(root()) == []
        helped = [widget for widget in root().findChildren(QWidget) if widget.whatsThis()]
        chinese = [widget for widget in helped if any("一" <= sign <= "鿿" for sign in widget.accessibleDescription())]
        strange = set(helped) - set(chinese) if words == "zh" else set(chinese)
        assert [widget.whatsThis() for widget in strange] == []


def test_all_of_the_window_is_explained(window: MainWindow) -> None:
    in_both_languages(window, lambda: window)


def test_canvases_that_have_no_help_of_their_own_are_explained(window: MainWindow) -> None:
    strip = window.panels.content("strip")
    for canvas in (strip.minimap, window.step_line):
        assert canvas.toolTip()


def test_headers_and_the_status_bar_are_explained(window: MainWindow) -> None:
    labels = [label for label in window.findChildren(QLabel) if label.isVisible() and label.text()]
    silent = [label.text() for label in labels if not help_of(label, window)]
    # A line that is itself a sentence of help.
    assert [text for text in silent if not text.startswith("The figures on this slide; choose one")] == []


def test_all_of_the_console_is_explained(window: MainWindow, qtbot) -> None:
    window.actions_["one-screen-windows"].trigger()
    window.actions_["present-here"].trigger()
    console = window.presenting.console
    assert isinstance(console, ConsoleWindow)
    in_both_languages(window, lambda: console)


def test_all_of_the_export_dialog_is_explained(window: MainWindow) -> None:
    window.dialogs.open_export()
    dialog = window.dialogs._export
    assert dialog is not None
    in_both_languages(window, lambda: dialog)
    dialog.close()


def test_all_of_the_start_page_and_of_a_new_story_is_explained(window: MainWindow) -> None:
    window.actions_["start-page"].trigger()
    page = window.beginning.page
    assert page is not None
    assert unexplained(page) == []
    window.beginning.ask_new()
    dialog = window.beginning.dialog
    assert dialog is not None
    assert unexplained(dialog) == []
    dialog.reject()


def test_all_of_the_pages_of_a_talk_are_explained(window: MainWindow) -> None:
    for command in ("preflight", "rehearsals", "clicker"):
        window.actions_[command].trigger()
        QApplication.processEvents()
        [page] = [page for page in window.findChildren(QDialog) if page.isVisible()]
        assert unexplained(page) == [], command
        page.close()


def test_no_help_comes_up_before_an_audience(window: MainWindow) -> None:
    window.actions_["present-here"].trigger()
    stage = window.presenting.stage_window
    assert stage is not None
    stage.actions_["whole-timeline"].trigger()
    QApplication.processEvents()
    assert [said(w) for w in stage.findChildren(QLineEdit) if w.toolTip()] == []


def test_help_has_the_command_s_key_of_now(window: MainWindow) -> None:
    assert window.bar.export_button.toolTip().startswith("Export  (Ctrl+E)\n")
    window.settings.keep("keys/export", "Ctrl+Shift+E")
    window.rebind()
    try:
        assert window.bar.export_button.toolTip().startswith("Export  (Ctrl+Shift+E)\n")
    finally:
        window.settings.forget("keys/export")
        window.rebind()
    assert window.bar.export_button.toolTip().startswith("Export  (Ctrl+E)\n")


def test_every_sentence_is_of_a_command_and_ends(window: MainWindow) -> None:
    assert set(SENTENCES) <= set(COMMANDS)
    assert [text for text in SENTENCES.values() if not text.endswith(".")] == []


def test_help_without_a_key_is_a_name_and_a_sentence() -> None:
    assert help_text("Name", "A sentence.") == "Name\nA sentence."
    assert help_text("Name", "A sentence.", "rehearsals") == "Name\nA sentence."


def test_the_walk_finds_what_has_no_help(qtbot) -> None:
    from PySide6.QtWidgets import QPushButton, QVBoxLayout

    root = QWidget()
    qtbot.addWidget(root)
    layout, button = QVBoxLayout(root), QPushButton("Bare")
    layout.addWidget(button)
    assert unexplained(root) == ["QPushButton Bare in QWidget"]
    explain(button, "Bare", "Does nothing.")
    assert unexplained(root) == []


@pytest.fixture(autouse=True)
def _english_again(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):
            window.presenting.end()

"""Stories dropped on the window, on any part of it, while another is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from presenter.app.drops import dropped_story, story_at
from presenter.app.main_window import MainWindow
from tests.app.conftest import STORY


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.fixture
def other(tmp_path: Path) -> Path:
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "story.yaml").write_text(STORY.replace("Four towers", "Other towers"), encoding="utf-8")
    return folder


def drop(window: MainWindow, at: QWidget, data: QMimeData) -> bool:
    """As the window system does it: on the widget under the pointer, then on those around it."""
    middle, buttons, keys = at.rect().center(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, buttons, keys)
    widget: QWidget | None = at
    while widget is not None:
        if widget.acceptDrops():
            enter.ignore()
            QApplication.sendEvent(widget, enter)
            if enter.isAccepted():
                break
        widget = None if widget.isWindow() else widget.parentWidget()
    if widget is None:
        return False
    event = QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_a_folder_is_its_story(other: Path) -> None:
    assert dropped_story(mime(other)) == other / "story.yaml"
    assert dropped_story(mime(other / "story.yaml")) == other / "story.yaml"


def test_a_folder_s_only_yaml_file_is_meant_and_of_two_none(tmp_path: Path) -> None:
    (tmp_path / "talk.yml").write_text("title: A")
    (tmp_path / "notes.txt").write_text("")
    assert story_at(tmp_path) == tmp_path / "talk.yml"
    (tmp_path / "more.yaml").write_text("title: A")
    assert story_at(tmp_path) is None


def test_other_files_and_addresses_are_no_stories(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    data = mime(tmp_path / "a.png", tmp_path / "missing.yaml")
    data.setUrls([*data.urls(), QUrl("https://example.org/story.yaml")])
    assert dropped_story(data) is None


def test_a_story_opens_wherever_it_is_dropped(window: MainWindow, other: Path, story_file: Path) -> None:
    window.talk.go_to_slide("heights")  # with an interactive chart
    strip, inspector, rail = (window.panels.content(panel) for panel in ("strip", "inspector", "rail"))
    views = [view for view in window.stage.findChildren(QWidget) if view.isVisible()]
    for place in (window, window.stage, strip, inspector, rail, window.bar, *views):
        assert place is not None
        window.beginning.open_story(story_file)
        window.talk.go_to_slide("heights")
        assert drop(window, place, mime(other)), place
        assert window.talk.path == other / "story.yaml"
        assert window.windowTitle() == f"{other.name}/story.yaml"


def test_what_is_no_story_is_refused(window: MainWindow, tmp_path: Path, story_file: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    assert not drop(window, window.stage, mime(tmp_path / "a.png"))
    assert window.talk.path == story_file

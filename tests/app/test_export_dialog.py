"""The export dialog with a real job: progress, stopping, failures, and a window that stays alive."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from presenter.app.export.dialog import ExportDialog
from presenter.app.export.objects_told import ObjectsTold
from presenter.app.export.plan import Plan, RangeError, default_folder, seconds_left
from presenter.app.main_window import MainWindow
from presenter.app.talk import Talk
from presenter.export.objects import WORDS, Objects
from presenter.paths import BUILT_IN_STORY


def plan(tmp_path: Path, **choices) -> Plan:
    return Plan(**({"out": tmp_path / "out", "theme": "ink", "language": "en"} | choices))


def names(talk: Talk, plan: Plan, slide: int = 0) -> list[str]:
    return [shot.name for _, taken in plan.shots(talk.story, slide) for shot in taken]


def test_a_plan_says_the_files(talk: Talk, tmp_path: Path) -> None:
    assert names(talk, plan(tmp_path))[:2] == ["01-opening-ink-en", "02-steps-ink-en"]
    assert names(talk, plan(tmp_path, range="this"), 2) == ["03-heights-ink-en"]
    assert names(talk, plan(tmp_path, range="some", some="4,1")) == ["01-opening-ink-en", "04-finish-ink-en"]
    assert len(names(talk, plan(tmp_path, steps="all"))) == 6
    assert [n[-2:] for n in names(talk, plan(tmp_path, range="this", language="all"))] == ["en", "zh"]
    with pytest.raises(RangeError):
        names(talk, plan(tmp_path, range="some", some="9"))


def test_the_height_follows_the_width(tmp_path: Path) -> None:
    assert [plan(tmp_path, width=w).height for w in (1920, 3840, 1366)] == [1080, 2160, 768]


def test_the_time_left_is_guessed_from_the_pace() -> None:
    assert seconds_left(0, 24, 1.0) is None
    assert seconds_left(6, 24, 2.0) == 6
    assert seconds_left(24, 24, 8.0) == 0


def test_the_folder_is_beside_the_story_where_one_can_write(tmp_path: Path) -> None:
    assert default_folder(tmp_path / "story.yaml", Path("/home/nobody")) == tmp_path / "exports"
    assert default_folder(Path("/nowhere/story.yaml"), tmp_path) == tmp_path / "exports"
    assert default_folder(BUILT_IN_STORY, tmp_path) == tmp_path / "exports"


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path) -> ExportDialog:
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = window.dialogs._export
    assert dialog is not None
    dialog.choices.folder.setText(str(tmp_path / "out"))
    return dialog


def finished(dialog: ExportDialog) -> bool:
    return not dialog.running


def test_it_writes_the_images_while_the_window_moves(window: MainWindow, dialog: ExportDialog, tmp_path, qtbot) -> None:
    dialog.go.click()
    assert dialog.running
    QTest.mouseClick(window.bar.themes.button("paper"), Qt.MouseButton.LeftButton)
    assert window.talk.look.theme.name == "paper"
    window.talk.forward()
    assert window.talk.cursor.slide == 1
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)

    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written == ["01-opening-ink-en.png", "02-steps-ink-en.png", "03-heights-ink-en.png", "04-finish-ink-en.png"]
    assert QImage(str(tmp_path / "out" / written[0])).size().toTuple() == (1920, 1080)
    assert dialog.progress.value() == 4
    assert "4 images written" in dialog._said.text()
    assert set(dialog.files.files.sizes) == set(written)


def test_stopping_leaves_no_half_file(dialog: ExportDialog, tmp_path: Path, qtbot) -> None:
    dialog.choices._size.button("3840").click()
    dialog.go.click()
    dialog.go.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    left = list((tmp_path / "out").iterdir())
    assert len(left) < 4
    assert not any(path.suffix == ".part" or path.name.startswith(".") for path in left)
    assert "Stopped" in dialog._said.text()
    assert dialog.go.text() == "Export"


def test_a_deck_of_objects_tells_what_can_be_edited(dialog: ExportDialog, tmp_path: Path, qtbot) -> None:
    choices = dialog.choices
    assert choices._charts.isHidden()
    choices._format.button("other").click()
    choices._others.setCurrentText("PPTX")
    assert not choices._charts.isHidden()
    assert choices.plan().wish.charts == "native"
    choices._charts.click()
    assert choices.plan().wish.charts == "shapes"
    dialog.go.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".pptx"]
    assert "objects are native" in dialog._said.text()


def test_reasons_are_told_in_words() -> None:
    objects = Objects(7, Counter(picture=2), 1, Counter({"treemap": 3}))
    told = ObjectsTold()
    assert told.line(objects) == "7 of 9 objects are native, 2 are pictures; 1 of 4 charts with their numbers"
    assert told.reasons(objects).splitlines() == [
        "2 as pictures: they are pictures of the story",
        "3 as shapes: treemaps: PowerPoint's are read by no other program",
    ]
    assert set(told._words()) == set(WORDS)


def test_a_folder_that_cannot_be_made_is_said(dialog: ExportDialog, tmp_path: Path, qtbot) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    dialog.choices.folder.setText(str(tmp_path / "file" / "out"))
    dialog.go.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    assert "cannot be made" in dialog._said.text()


def test_a_wrong_range_is_said_and_nothing_can_be_exported(dialog: ExportDialog) -> None:
    dialog.choices._range.button("some").click()
    dialog.choices._some.setText("77")
    assert not dialog.go.isEnabled()
    assert "77" in dialog._said.text()
    dialog.choices._some.setText("2-3")
    assert dialog.go.isEnabled()
    assert dialog.files.files.names == ["02-steps-ink-en.png", "03-heights-ink-en.png"]


def test_closing_the_dialog_lets_the_export_go_on(dialog: ExportDialog, tmp_path: Path, qtbot) -> None:
    dialog.go.click()
    dialog.close()
    assert dialog.running
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    assert len(list((tmp_path / "out").iterdir())) == 4


def test_closing_the_window_ends_the_export_cleanly(window: MainWindow, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.go.click()
    window.close()
    assert not dialog.running
    assert not any(path.name.startswith(".") for path in (tmp_path / "out").glob("*"))

"""The export dialog with a real job: progress, stopping, failures, and a window that stays alive."""

from __future__ import annotations

import gc
import threading
import time
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from presenter.app.export.choices import USUAL, Choices
from presenter.app.export.dialog import ExportDialog
from presenter.app.export.objects_told import ObjectsTold
from presenter.app.export.plan import Plan, RangeError, default_folder, height_of, seconds_left
from presenter.app.export.range_told import RangeTold
from presenter.app.main_window import MainWindow
from presenter.app.talk import Talk
from presenter.export.formats import FORMATS
from presenter.export.images.png import Png
from presenter.export.objects import WORDS, Objects
from presenter.export.shots import SAID
from presenter.paths import BUILT_IN_STORY
from tests.export.said import holds


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
    for wrong in ({"range": "some", "some": "9"}, {"steps": "9"}, {"steps": ""}, {"range": "this", "steps": "2"}):
        with pytest.raises(RangeError):
            names(talk, plan(tmp_path, **wrong))


def test_the_height_follows_the_width() -> None:
    assert [height_of(width) for width in (1920, 3840, 1366)] == [1080, 2160, 768]


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
    dialog.choices._segments["size"].button("3840").click()
    dialog.go.click()
    dialog.go.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    left = list((tmp_path / "out").iterdir())
    assert len(left) < 4
    assert not any(path.suffix == ".part" or path.name.startswith(".") for path in left)
    assert "Stopped" in dialog._said.text()
    assert dialog.go.text() == "Export"


def test_stopped_when_all_was_done_it_says_so(dialog: ExportDialog, qtbot) -> None:
    dialog.go.click()
    assert dialog._job is not None
    dialog._job.wait()  # all is written, but nobody has heard of it yet
    dialog.go.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    assert "4 images written" in dialog._said.text()
    assert (dialog.progress.value(), dialog._percent.text()) == (4, "100 %")


def test_a_deck_of_objects_tells_what_can_be_edited(dialog: ExportDialog, tmp_path: Path, qtbot) -> None:
    choices = dialog.choices
    assert choices._charts.isHidden()
    choose_format(dialog, "pptx")
    assert not choices._charts.isHidden()
    assert choices.plan().wish.charts == "native"
    choices._charts.click()
    assert choices.plan().wish.charts == "shapes"
    dialog.go.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".pptx"]
    assert "objects are native" in dialog._said.text()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("9", "“9” is not within the slides 1-4"),
        ("3-1", "“3-1” runs backwards; write 1-3"),
        ("hights", "There is no slide “hights”; did you mean “heights”?"),
        ("tag:x", "No slide has the tag “x”: this story has no tags"),
        ("", "Write the slides: numbers, ids or tags, such as 1,3-5,closing,tag:market"),
    ],
)
def test_a_mistake_in_the_range_is_told_where_the_count_stands(dialog: ExportDialog, text: str, said: str) -> None:
    dialog.choices._segments["range"].button("some").click()
    dialog.choices._some.setText(text)
    assert dialog._said.text() == said
    assert not dialog.go.isEnabled()
    dialog.choices._some.setText("1, heights")
    assert "2" in dialog._said.text()
    assert dialog.go.isEnabled()


def test_every_mistake_has_words_of_its_own() -> None:
    assert set(RangeTold()._words()) == set(SAID)
    for wrong, words in RangeTold()._words().items():
        for part in ("{text}", "{more}"):
            assert (part in words) == (part in SAID[wrong]) or wrong == "steps"


def test_reasons_are_told_in_words() -> None:
    objects = Objects(7, Counter(picture=2), 1, Counter({"treemap": 3}))
    told = ObjectsTold()
    assert told.line(objects) == "7 of 9 objects are native, 2 are pictures; 1 of 4 charts with their numbers"
    assert told.reasons(objects) == [
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
    dialog.choices._segments["range"].button("some").click()
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


def row_shown(dialog: ExportDialog, name: str) -> bool:
    return dialog.choices._rows[name].isVisibleTo(dialog.choices)


def choose_format(dialog: ExportDialog, name: str) -> None:
    choices = dialog.choices
    if name in USUAL:
        choices._segments["format"].button(name).click()
    else:
        choices._segments["format"].button("other").click()
        choices._others.setCurrentIndex(choices._other_names().index(name))
    assert choices.plan().format == name


@pytest.mark.parametrize("form", FORMATS)
def test_only_what_means_something_to_the_format_is_shown(dialog: ExportDialog, form: str) -> None:
    choose_format(dialog, form)
    options = FORMATS[form].options
    for name in ("size", "quality", "lettering", "paper", "per_page"):
        assert row_shown(dialog, name) == (name.replace("_", "-") in options), name
    assert dialog.choices._transparent.isVisibleTo(dialog.choices) == ("transparent" in options)
    assert dialog.choices._notes.isVisibleTo(dialog.choices) == ("notes" in options)
    assert row_shown(dialog, "range") == (not FORMATS[form].whole_story)


@pytest.mark.parametrize("size", [(1000, 640), (700, 440)])
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_cut_off_at_any_size(dialog: ExportDialog, form: str, size: tuple[int, int]) -> None:
    """Each control has the width it needs, or can be scrolled to."""
    choose_format(dialog, form)
    dialog.resize(*size)
    QTest.qWait(1)
    scroll = dialog._scroll
    inside = scroll.widget()
    assert inside is not None
    assert inside.width() >= inside.minimumSizeHint().width()
    if size == (1000, 640):
        assert not scroll.horizontalScrollBar().isVisible()
        assert not scroll.verticalScrollBar().isVisible()


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_written_by_the_dialog(dialog: ExportDialog, tmp_path: Path, qtbot, form: str) -> None:
    choose_format(dialog, form)
    dialog.go.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    if FORMATS[form].one_file:
        assert written == [dialog._name.text()]
        assert dialog._detail.text().endswith("B")
    else:
        assert written == sorted(dialog.files.files.names)
        assert set(dialog.files.files.sizes) == set(written)


def test_the_size_is_told_once_and_the_collector_is_back(dialog: ExportDialog, qtbot) -> None:
    choose_format(dialog, "pdf")
    for _ in range(2):
        dialog.go.click()
        assert not gc.isenabled()
        qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
        assert gc.isenabled()
    assert dialog._detail.text().count("B") == 1


def test_notes_are_in_a_handout_only_when_asked_for(dialog: ExportDialog, tmp_path: Path, qtbot) -> None:
    choose_format(dialog, "handout")
    dialog.choices._segments["per_page"].button("1").click()
    assert dialog.choices.plan().theme == "paper-white"
    for asked in (False, True):
        dialog.choices._notes.setChecked(asked)
        dialog.go.click()
        qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
        (file,) = (tmp_path / "out").iterdir()
        assert holds(file, "hello") == asked
    dialog.choices._segments["per_page"].button("6").click()
    assert dialog.choices._notes.isHidden()
    assert not dialog.choices.plan().wish.notes
    dialog.choices._segments["per_page"].button("2").click()
    assert not dialog.choices._notes.isHidden()
    assert dialog.choices.plan().wish.notes
    choose_format(dialog, "pdf")
    assert dialog.choices.plan().theme == "ink"
    assert not dialog.choices.plan().wish.notes


def test_the_choices_are_there_the_next_time(dialog: ExportDialog, window: MainWindow, tmp_path: Path, qtbot) -> None:
    choose_format(dialog, "webp")
    dialog.choices._segments["size"].button("").click()
    dialog.choices._width.setValue(800)
    dialog.choices._quality.setValue(40)
    dialog.choices._segments["theme"].button("paper").click()
    dialog.choices._segments["steps"].button("some").click()
    dialog.choices._some_steps.setText("2-")
    dialog.choices._notes.setChecked(True)
    dialog.go.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    assert [path.name for path in sorted((tmp_path / "out").iterdir())] == [
        "02-steps-paper-en-02.webp",
        "02-steps-paper-en-03.webp",
    ]

    again = ExportDialog(window.talk, window.settings, window)
    again.present(window.appearance.colours)
    plan = again.choices.plan()
    assert (plan.format, plan.wish.width, plan.wish.quality, plan.theme, plan.steps) == ("webp", 800, 40, "paper", "2-")
    assert not plan.wish.notes
    assert plan.out == tmp_path / "out"


@pytest.mark.parametrize(
    "kept", ["", "{", "[1]", "7", '{"format": "tiff", "width": "-", "theme": 3, "quality": "999999999"}']
)
def test_choices_that_mean_nothing_any_more(talk: Talk, qtbot, kept: str) -> None:
    choices = Choices(talk)
    qtbot.addWidget(choices)
    choices.offer()
    choices.restore(kept)
    assert (choices.plan().format, choices.plan().wish.width, choices.plan().theme) == ("png", 1920, "ink")


def test_stopping_is_answered_at_once_while_a_large_picture_is_encoded(
    dialog: ExportDialog, tmp_path: Path, qtbot, monkeypatch
) -> None:
    """The picture at hand is finished behind the words; none is begun, and none is half."""
    begun, go_on = threading.Event(), threading.Event()
    whole = Png.encode

    def slow(*args) -> bytes:
        begun.set()
        assert go_on.wait(20)
        return whole(*args)

    monkeypatch.setattr(Png, "encode", slow)
    monkeypatch.setattr("presenter.export.each.processors", lambda: 1)  # else two are begun at once
    dialog.go.click()
    assert begun.wait(20)
    started = time.monotonic()
    dialog.go.click()
    assert time.monotonic() - started < 0.2
    assert "Stopping" in dialog._said.text()
    assert not dialog.go.isEnabled()
    assert dialog.running
    go_on.set()
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    assert "Stopped" in dialog._said.text()
    left = list((tmp_path / "out").iterdir())
    assert len(left) == 1
    assert not QImage(str(left[0])).isNull()


@pytest.mark.parametrize("form", ["pdf", "csv"])
def test_a_file_that_cannot_be_written_is_named(dialog: ExportDialog, tmp_path: Path, qtbot, monkeypatch, form) -> None:
    def full(_path: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    choose_format(dialog, form)
    dialog.go.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    assert "was not written: no space left on device" in dialog._said.text()
    assert list((tmp_path / "out").iterdir()) == []


def test_a_fault_of_ours_ends_the_job_too(dialog: ExportDialog, qtbot, monkeypatch) -> None:
    def fail(*_args: object) -> None:
        raise ZeroDivisionError("nothing to divide by")

    monkeypatch.setattr("presenter.core.compose.contact.contact_sheet", fail)
    monkeypatch.setattr("presenter.export.pdf.handout.handout_sheets", fail)
    choose_format(dialog, "handout")
    dialog.go.click()
    qtbot.waitUntil(lambda: finished(dialog), timeout=20_000)
    assert "ZeroDivisionError" in dialog._said.text()

"""Direct edits in the whole window: double clicks, drags and keys end as one small change of the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presenter.app.inspector.inspector import Inspector
from presenter.app.main_window import MainWindow
from presenter.app.rail import Rail
from presenter.core.compose.frame import Text
from presenter.core.deck import Cursor
from tests.app.editing.conftest import Diffed

ReadAfter = Callable[[Callable[[], object]], None]


def place_of(window: MainWindow, piece_id: str) -> QPoint:
    """The middle of a text on the stage, in its pixels."""
    piece = window.frames.frame().piece(piece_id)
    assert isinstance(piece, Text)
    place, scale = window.stage.slide_rect(), window.stage.slide_rect().width() / 1920
    centre = piece.rect.centre
    return QPointF(place.x() + centre.x * scale, place.y() + centre.y * scale).toPoint()


def double_click(window: MainWindow, piece_id: str) -> None:
    at = place_of(window, piece_id)
    QTest.mouseClick(window.stage, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(window.stage, Qt.MouseButton.LeftButton, pos=at)


def rail_of(window: MainWindow) -> Rail:
    rail = window.panels.content("rail")
    assert isinstance(rail, Rail)
    return rail


def type_and_enter(window: MainWindow, text: str) -> None:
    assert window.rest.texts is not None
    field = window.rest.texts.field
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_headline_is_edited_in_place(editing: MainWindow, diff: Diffed, read_after: ReadAfter) -> None:
    editing.talk.go_to_slide("finish")
    double_click(editing, "headline")
    assert editing.rest.texts is not None
    field = editing.rest.texts.field
    assert field is not None
    assert field.toPlainText() == "The last word"
    assert field.font().bold() or field.font().pixelSize() > 11
    read_after(lambda: type_and_enter(editing, "Never the last"))
    assert diff() == ["-    title: {en: The last word, zh: 结语}", "+    title: {en: Never the last, zh: 结语}"]
    assert editing.frames.frame().title == "Never the last"
    assert editing.rest.texts.field is None
    assert editing.talk.slide.id == "finish"
    read_after(lambda: QTest.keyClick(editing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    assert diff.same
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    read_after(lambda: QTest.keyClick(editing, Qt.Key.Key_Z, keys))
    assert len(diff()) == 2


def test_a_formula_is_edited_as_it_is_written_and_in_the_language_shown(
    editing: MainWindow, diff: Diffed, read_after: ReadAfter
) -> None:
    editing.talk.set_language("zh")
    editing.talk.go_to_slide("finish")
    body = next(p.id for p in editing.frames.frame().pieces if isinstance(p, Text) and "第三座" in p.text)
    double_click(editing, body)
    assert editing.rest.texts is not None
    assert editing.rest.texts.field is not None
    assert editing.rest.texts.field.toPlainText() == "第三座 $(third)，是第一座的 $(growth)。"
    read_after(lambda: type_and_enter(editing, "$(third), $(growth)"))
    [before, after] = diff()
    assert after == before.replace("第三座 $(third)，是第一座的 $(growth)。", "$(third), $(growth)").replace(
        "-", "+", 1
    )


def test_escape_leaves_everything_as_it_was(editing: MainWindow, diff: Diffed) -> None:
    double_click(editing, "headline" if _has(editing, "headline") else "title")
    assert editing.rest.texts is not None
    field = editing.rest.texts.field
    assert field is not None
    QTest.keyClicks(field, "Oh no")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert editing.rest.texts.field is None
    assert diff.same
    assert editing.isVisible()


def _has(window: MainWindow, piece_id: str) -> bool:
    return any(piece.id == piece_id for piece in window.frames.frame().pieces)


def test_keys_of_the_window_are_text_while_a_text_is_edited(editing: MainWindow) -> None:
    editing.talk.go_to_slide("finish")
    double_click(editing, "headline")
    assert editing.rest.texts is not None
    field = editing.rest.texts.field
    assert field is not None
    QTest.keyClicks(field, " pbe")
    QTest.keyClick(field, Qt.Key.Key_Left)
    assert field.toPlainText() == " pbe"
    assert editing.talk.slide.id == "finish"
    QTest.keyClick(field, Qt.Key.Key_Escape)


def test_switched_off_a_double_click_and_a_drag_do_nothing(editing: MainWindow, diff: Diffed) -> None:
    editing.actions_["direct-edits"].trigger()
    assert not editing.actions_["direct-edits"].isChecked()
    editing.talk.go_to_slide("finish")
    double_click(editing, "headline")
    assert editing.rest.texts is None or editing.rest.texts.field is None
    model = rail_of(editing).model
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not editing.actions_["slide-up"].isVisible()
    editing.actions_["slide-up"].trigger()
    assert diff.same
    assert not editing.settings.flag("direct-edits", default=True)
    editing.actions_["direct-edits"].trigger()
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_no_text_is_edited_before_an_audience(editing: MainWindow) -> None:
    editing.talk.go_to_slide("finish")
    editing.presenting.from_here()
    double_click(editing, "headline")
    assert editing.rest.texts is None or editing.rest.texts.field is None
    editing.presenting.end()


def test_a_slide_is_moved_by_keys(editing: MainWindow, diff: Diffed, read_after: ReadAfter) -> None:
    editing.talk.go_to_slide("heights")
    rail_of(editing).view.setFocus()
    read_after(lambda: QTest.keyClick(rail_of(editing).view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier))
    assert [slide.id for slide in editing.talk.story.slides] == ["opening", "heights", "steps", "finish"]
    assert editing.talk.slide.id == "heights"
    assert "+  - id: heights" in diff()
    assert sorted(line[1:] for line in diff() if line.startswith("+")) == sorted(
        line[1:] for line in diff() if line.startswith("-")
    )
    read_after(editing.actions_["undo"].trigger)
    assert diff.same


def test_two_quick_keys_move_a_slide_twice(editing: MainWindow, qtbot) -> None:
    editing.talk.go_to_slide("opening")
    for _ in range(2):
        QTest.keyClick(editing, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    wanted = ["steps", "heights", "opening", "finish"]
    qtbot.waitUntil(lambda: [slide.id for slide in editing.talk.story.slides] == wanted, timeout=5000)


@pytest.mark.parametrize(
    ("row", "before", "order"),
    [
        (0, 2, ["steps", "opening", "heights", "finish"]),
        (3, 0, ["finish", "opening", "steps", "heights"]),
        (1, 4, ["opening", "heights", "finish", "steps"]),
    ],
)
def test_a_slide_is_dropped_elsewhere_in_the_rail(
    editing: MainWindow, diff: Diffed, read_after: ReadAfter, row: int, before: int, order: list[str]
) -> None:
    model = rail_of(editing).model
    data = model.mimeData([model.index(row)])
    read_after(lambda: model.dropMimeData(data, Qt.DropAction.MoveAction, before, 0, model.index(-1)))
    assert [slide.id for slide in editing.talk.story.slides] == order
    assert rail_of(editing).view.model().rowCount() == 4
    read_after(editing.actions_["undo"].trigger)
    assert diff.same


def test_notes_are_edited_in_the_inspector(editing: MainWindow, diff: Diffed, read_after: ReadAfter) -> None:
    editing.talk.go_to_slide("opening")
    editing.actions_["edit-notes"].trigger()
    inspector = editing.panels.content("inspector")
    assert isinstance(inspector, Inspector)
    field = inspector.notes.field
    assert field is not None
    assert field.text.toPlainText() == "Say **hello** to <b>all</b>.\n\n- first\n- second"
    QTest.keyClicks(field.text, "ly")
    QTest.keyClick(field.text, Qt.Key.Key_Return)
    QTest.keyClicks(field.text, "- third")
    read_after(lambda: QTest.keyClick(field.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    [before, after] = diff()
    assert after == before.replace("- second", "- secondly\\n- third").replace("-", "+", 1)
    assert inspector.notes.field is None
    assert "secondly" in inspector.notes.toPlainText()


def test_a_slide_without_notes_gets_some(editing: MainWindow, diff: Diffed, read_after: ReadAfter) -> None:
    editing.talk.go_to_slide("finish")
    inspector = editing.panels.content("inspector")
    assert isinstance(inspector, Inspector)
    inspector.notes.edit()
    assert inspector.notes.field is not None
    field = inspector.notes.field.text
    QTest.keyClicks(field, "Say: goodbye")
    read_after(lambda: QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    assert diff() == ['+    notes: {en: "Say: goodbye"}']


def test_a_conflict_asks_and_nothing_is_lost(editing: MainWindow, diff: Diffed, qtbot) -> None:
    editing.talk.go_to_slide("finish")
    double_click(editing, "headline")
    text = diff.path.read_text(encoding="utf-8").replace("The last word", "Theirs")
    diff.path.write_text(text, encoding="utf-8")
    type_and_enter(editing, "Mine")
    page = editing.edits.page
    assert page is not None
    assert page.isVisible()
    page.copy.click()
    assert QApplication.clipboard().text() == "Mine"
    assert diff.path.read_text(encoding="utf-8") == text


def test_a_figure_is_changed_and_what_is_wrong_with_it_is_said(
    editing: MainWindow, diff: Diffed, read_after: ReadAfter
) -> None:
    editing.talk.go_to_slide("finish")
    inspector = editing.panels.content("inspector")
    assert isinstance(inspector, Inspector)
    row = next(n for n, row in enumerate(inspector.sources.shown) if row.fact == "third")
    inspector.sources.list.doubleClicked.emit(inspector.sources.list.model().index(row, 0))
    page = editing.edits.fact_page
    assert page is not None
    assert set(page.fields) == {"value", "unit", "as_of"}
    assert "3 Ever higher" in page.used.text()
    assert "growth" in page.used.text()
    assert not page.write.isEnabled()
    page.fields["value"].setText("tall")
    assert not page.check()
    assert "tall" in page.said.text()
    page.fields["value"].setText("320")
    page.fields["as_of"].setText("1970-13")
    assert not page.check()
    page.fields["as_of"].setText("1970-02")
    assert page.check()
    assert "320 m" in page.said.text()
    page.write.setEnabled(False)  # as it is until a pause: Enter does not wait for one
    read_after(lambda: QTest.keyClick(page.fields["value"], Qt.Key.Key_Return))
    [before, after] = diff()
    assert after == before.replace("value: 300", "value: 320").replace("1970-02-03, s", "1970-02, s").replace(
        "-", "+", 1
    )
    assert editing.talk.story.facts["third"].value == 320
    read_after(editing.actions_["undo"].trigger)
    assert diff.same


def test_a_double_click_on_a_number_of_the_stage_opens_its_figure(editing: MainWindow) -> None:
    editing.talk.go_to_slide("heights")
    editing.talk.go(Cursor(2, 9))
    value = next(p for p in editing.frames.frame().pieces if isinstance(p, Text) and p.facts == ("third",))
    editing.rest._texts().edit_at(QPointF(place_of(editing, value.id)))
    assert editing.edits.fact_page is not None
    assert editing.edits.fact_page.fields["value"].text() == "300"
    editing.edits.fact_page.reject()


def test_what_was_typed_is_written_when_the_window_closes(editing: MainWindow, diff: Diffed) -> None:
    editing.talk.go_to_slide("finish")
    double_click(editing, "headline")
    assert editing.rest.texts is not None
    assert editing.rest.texts.field is not None
    QTest.keyClicks(editing.rest.texts.field, "Typed")
    inspector = editing.panels.content("inspector")
    assert isinstance(inspector, Inspector)
    inspector.notes.edit()
    assert inspector.notes.field is not None
    QTest.keyClicks(inspector.notes.field.text, "Said")
    editing.close()
    assert "+    title: {en: Typed, zh: 结语}" in diff()
    assert "+    notes: {en: Said}" in diff()


def test_what_was_typed_goes_to_its_own_file_when_another_story_is_opened(
    editing: MainWindow, diff: Diffed, tmp_path: Path
) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(diff.before.decode().replace("The last word", "Other"), encoding="utf-8")
    editing.talk.go_to_slide("finish")
    double_click(editing, "headline")
    assert editing.rest.texts is not None
    assert editing.rest.texts.field is not None
    QTest.keyClicks(editing.rest.texts.field, "Typed")
    before = other.read_bytes()
    editing.beginning.open_story(other)
    assert editing.rest.texts.field is None
    assert "+    title: {en: Typed, zh: 结语}" in diff()
    assert other.read_bytes() == before


def test_a_field_stays_over_its_text_when_the_window_changes_its_size(editing: MainWindow, qtbot) -> None:
    editing.talk.go_to_slide("finish")
    double_click(editing, "headline")
    assert editing.rest.texts is not None
    field = editing.rest.texts.field
    assert field is not None
    QTest.keyClicks(field, "Typed")
    editing.resize(1200, 800)
    qtbot.waitUntil(lambda: field.geometry().contains(place_of(editing, "headline")), timeout=2000)
    assert field.toPlainText() == "Typed"
    QTest.keyClick(field, Qt.Key.Key_Escape)


def test_while_the_file_has_errors_nothing_is_moved_by_guess(
    editing: MainWindow, diff: Diffed, read_after: ReadAfter
) -> None:
    broken = diff.before.decode().replace("slides:\n", "slides:\n  - {id: new, title: New, colour: [x]}\n")
    read_after(lambda: diff.path.write_text(broken, encoding="utf-8"))
    told: list[str] = []
    editing.edits.told.connect(told.append)
    editing.talk.go_to_slide("heights")
    editing.actions_["slide-up"].trigger()
    editing.actions_["edit-notes"].trigger()
    editing.actions_["edit-title"].trigger()
    assert told == ["The file has errors: mend them first"] * 3
    assert diff.path.read_text(encoding="utf-8") == broken

"""The whole timeline over the slide: looking around changes nothing, Enter goes there, T and Escape come back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from presenter.app.main_window import MainWindow
from presenter.app.roam.roam import FULL_HEIGHT, LARGE, Roam
from presenter.app.stage_window import StageWindow
from presenter.app.strip.style import TEXT_PX
from presenter.core.deck import Cursor
from presenter.files import load_story
from tests.core.timeline.generated import ROOT

Key = Qt.Key


@pytest.fixture
def stage(window: MainWindow, qtbot) -> StageWindow:
    window.talk.less_motion = True
    window.talk.go(Cursor(1, 1))
    window.actions_["present-here"].trigger()
    stage = window.presenting.stage_window
    assert isinstance(stage, StageWindow)
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    return stage


@pytest.fixture
def roam(stage: StageWindow) -> Roam:
    QTest.keyClick(stage, Key.Key_T)
    assert stage.roam is not None
    return stage.roam


def press(roam: Roam, *keys: Key) -> None:
    for key in keys:
        QTest.keyClick(roam.canvas, key)


def test_t_opens_it_over_the_whole_screen_with_all_of_the_time(
    window: MainWindow, stage: StageWindow, roam: Roam
) -> None:
    assert roam.isVisible()
    assert roam.geometry() == stage.rect()
    assert (roam.view.start, roam.view.end) == window.talk.story.period
    assert roam.canvas.hasFocus()


@pytest.mark.parametrize("key", [Key.Key_T, Key.Key_Escape])
def test_looking_around_leaves_slide_step_and_selection_alone(
    window: MainWindow, stage: StageWindow, roam: Roam, key: Key
) -> None:
    talk = window.talk
    before = talk.cursor, talk.selection
    press(roam, Key.Key_Home, Key.Key_Right, Key.Key_Plus, Key.Key_End)
    assert roam.choice.chosen == "built3"
    assert (talk.cursor, talk.selection) == before
    press(roam, key)
    assert not roam.isVisible()
    assert stage.isVisible()
    assert stage.stage.hasFocus()
    assert (talk.cursor, talk.selection) == before
    QTest.keyClick(stage, Key.Key_Right)
    assert talk.cursor == Cursor(1, 2)


def test_enter_goes_to_the_slide_of_the_chosen_event(window: MainWindow, roam: Roam) -> None:
    press(roam, Key.Key_End, Key.Key_Return)
    assert not roam.isVisible()
    assert window.talk.slide.id in ("heights", "finish")
    assert "built3" in window.talk.slide.events
    assert window.talk.selection.event == "built3"


def test_a_click_chooses_and_does_not_move_the_talk(window: MainWindow, roam: Roam) -> None:
    mark = roam.canvas.picture.layout.mark("built2")
    assert mark is not None
    place = QPointF(mark.centre_x, mark.rect.centre.y) * roam.canvas.magnification
    QTest.mouseClick(roam.canvas, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert roam.choice.chosen == "built2"
    assert roam.card.telling is not None
    assert roam.card.telling.date == "May 1934"
    assert window.talk.cursor == Cursor(1, 1)


@pytest.mark.parametrize("part", ["head", "eras", "minimap", "card"])
def test_no_press_on_it_reaches_the_slide_beneath(window: MainWindow, roam: Roam, part: str) -> None:
    widget = getattr(roam, part)
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseClick(widget, button, pos=QPoint(3, 1))
        QTest.mouseClick(roam.canvas, Qt.MouseButton.RightButton, pos=QPoint(30, 3))
    assert window.talk.cursor == Cursor(1, 1)
    assert roam.isVisible()


@pytest.mark.parametrize(
    ("key", "wanted"),
    [(Key.Key_PageDown, Cursor(1, 2)), (Key.Key_Space, Cursor(1, 2)), (Key.Key_PageUp, Cursor(1, 0))],
)
def test_a_clicker_closes_it_and_moves(window: MainWindow, roam: Roam, key: Key, wanted: Cursor) -> None:
    press(roam, key)
    assert not roam.isVisible()
    assert window.talk.cursor == wanted


def test_whoever_moves_the_talk_sees_the_slide(window: MainWindow, roam: Roam) -> None:
    window.talk.choose_fact("first")
    assert roam.isVisible()
    window.talk.go_to_slide("finish")
    assert not roam.isVisible()


def test_black_covers_it_and_no_key_acts_on_what_is_not_seen(
    window: MainWindow, stage: StageWindow, roam: Roam
) -> None:
    press(roam, Key.Key_Home, Key.Key_B)
    assert stage.black.isVisible()
    QTest.keyClick(QApplication.focusWidget() or stage, Key.Key_Right)
    assert not stage.black.isVisible()
    assert roam.isVisible()
    assert roam.choice.chosen == "built1"
    assert roam.canvas.hasFocus()
    press(roam, Key.Key_Right)
    assert roam.choice.chosen == "built2"


def test_language_and_theme_change_while_it_is_open(window: MainWindow, roam: Roam) -> None:
    press(roam, Key.Key_Home)
    assert roam.card.telling is not None
    assert roam.card.telling.title == "First tower"
    QTest.keyClick(roam.canvas, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert roam.card.telling.title == "第一座"
    before = roam.grab().toImage().pixelColor(3, 3)
    QTest.keyClick(roam.canvas, Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert roam.isVisible()
    assert roam.grab().toImage().pixelColor(3, 3) != before
    assert roam.grab().toImage().pixelColor(3, 3).name().lower() == window.talk.look.theme.colours["bg"].lower()


def test_it_is_large_enough_for_a_room_at_every_size(roam: Roam) -> None:
    assert LARGE * TEXT_PX >= 22
    for height in (1080, 2160):
        roam.setFixedSize(height * 16 // 9, height)
        roam._magnify()
        assert roam.canvas.magnification == pytest.approx(LARGE * height / FULL_HEIGHT)


def test_magnified_pointers_find_what_is_under_them(roam: Roam) -> None:
    roam.canvas.magnification = 1.6
    roam._refill()
    for mark in roam.canvas.picture.layout.marks:
        place = QPointF(mark.centre_x, mark.rect.centre.y) * 1.6
        assert roam.canvas.text_at(place)


def test_searching_opens_it_and_walks_what_is_found(window: MainWindow, stage: StageWindow) -> None:
    QTest.keyClick(stage, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert stage.roam is not None
    roam = stage.roam
    assert roam.isVisible()
    assert roam.field.hasFocus()
    QTest.keyClicks(roam.field, "tower -first")
    assert roam.finding.hits == ("built2", "built3")
    QTest.keyClick(roam.field, Key.Key_Return)
    assert roam.choice.chosen == "built2"
    assert roam.field.count == "1/2"
    QTest.keyClick(roam.field, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert roam.choice.chosen == "built3"
    assert window.talk.cursor == Cursor(1, 1)
    QTest.keyClick(roam.field, Key.Key_Escape)
    assert roam.isVisible()
    assert not roam.field.isVisible()
    assert roam.finding.hits == ()
    assert roam.canvas.hasFocus()


def test_escape_outside_the_timeline_closes_it_before_the_presentation(
    window: MainWindow, stage: StageWindow, roam: Roam
) -> None:
    stage.stage.setFocus()
    QTest.keyClick(stage.stage, Key.Key_Escape)
    assert not roam.isVisible()
    assert window.presenting.stage_window is stage
    QTest.keyClick(stage.stage, Key.Key_Escape)
    assert window.presenting.stage_window is None


def test_the_keys_sheet_gives_the_keys_back_to_the_timeline(stage: StageWindow, roam: Roam) -> None:
    QTest.keyClick(roam.canvas, Key.Key_F1)
    assert stage._sheet is not None
    QTest.keyClick(stage._sheet, Key.Key_Right)
    assert roam.canvas.hasFocus()
    assert roam.isVisible()


def test_a_story_without_that_event_any_more_has_nothing_chosen(
    window: MainWindow, roam: Roam, story_file: Path
) -> None:
    press(roam, Key.Key_End)
    text = story_file.read_text(encoding="utf-8")
    story_file.write_text(text.replace("id: built3", "id: raised3").replace("built3", "raised3"), encoding="utf-8")
    window.talk.reload(load_story(story_file), "10:00:00")
    assert "raised3" in window.talk.story.events
    assert roam.choice.chosen == ""
    assert roam.card.telling is None
    press(roam, Key.Key_End)
    assert roam.choice.chosen == "raised3"


def test_an_event_that_no_slide_speaks_of_is_shown_from_close_by(
    open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "lonely.yaml"
    path.write_text(
        "title: Lonely\nlanguages: [en]\nevents:\n"
        "  - {id: near, date: 1900, title: Near}\n  - {id: far, date: 1990-05-04, title: Far}\n"
        "slides:\n  - {id: one, layout: text, title: One, body: B, events: [near]}\n",
        encoding="utf-8",
    )
    window = open_window(path)
    window.talk.less_motion = True
    window.actions_["whole-timeline"].trigger()
    roam = window.roaming.roam
    assert roam is not None
    span = roam.view.span
    press(roam, Key.Key_End, Key.Key_Return)
    assert roam.isVisible()
    assert roam.view.span < span / 5
    assert roam.card.aim == "No slide speaks of it"


def test_in_the_main_window_it_covers_the_panels(open_window: Callable[..., MainWindow], story_file: Path) -> None:
    window = open_window(story_file)
    QTest.keyClick(window.stage, Key.Key_T)
    roam = window.roaming.roam
    assert roam is not None
    assert roam.isVisible()
    assert roam.size() == window.panels.size()
    window.resize(1200, 760)
    assert roam.size() == window.panels.size()
    window.actions_["walk-last"].trigger()
    assert roam.choice.chosen == "built3"
    QTest.keyClick(roam.canvas, Key.Key_PageDown)
    assert not roam.isVisible()
    assert window.talk.cursor == Cursor(0 + 1)


@pytest.mark.parametrize("name", ["story.yaml", "examples/greek-wars.yaml", "examples/deep-time.yaml"])
def test_eras_stand_in_rows_and_do_not_overlap(open_window: Callable[..., MainWindow], name: str) -> None:
    window = open_window(ROOT / "content" / name, whole=False)
    window.actions_["whole-timeline"].trigger()
    roam = window.roaming.roam
    assert roam is not None
    view = roam.view
    for start, end in (view.whole, (view.start + view.span * 0.4, view.start + view.span * 0.6)):
        view.show(start, end)
        cells = [cell for _, cell in roam.eras.cells()]
        assert cells
        for number, cell in enumerate(cells):
            assert cell.left() >= roam.canvas.picture.scale.x0 - 0.01
            assert cell.right() <= roam.canvas.picture.scale.x1 + 0.01
            assert not any(cell.intersects(other) for other in cells[number + 1 :])


def test_nothing_is_found_by_the_speakers_notes_before_an_audience(window: MainWindow, roam: Roam) -> None:
    window.talk.reload(load_story(ROOT / "content/story.yaml"), "10:00:00")
    story = window.talk.story
    slide = next(slide for slide in story.slides if slide.spec.notes and 1 <= len(slide.events) <= 2)
    secret = story.plain_text(slide.spec.notes, "zh")[:10]
    roam.enter()
    roam.field.setText(f'"{secret}"')
    assert roam.finding.all_hits == ()
    window.roaming.toggle()
    assert window.roaming.roam is not None
    window.roaming.roam.field.setText(f'"{secret}"')
    assert slide.events[0] in window.roaming.roam.finding.all_hits


def test_filters_open_in_the_slides_colours_over_the_lanes_and_escape_goes_back(roam: Roam) -> None:
    press(roam, Key.Key_Home)
    QTest.keyClick(roam.canvas, Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    panel = roam.filtering.panel
    assert panel is not None
    assert panel.isVisible()
    assert roam.rect().contains(panel.geometry())
    item = panel.item("certainty", "exact")
    assert item is not None
    panel.tree.setCurrentItem(item)
    QTest.keyClick(panel.tree, Key.Key_Space)
    assert roam.filtering.hidden == 1
    assert "1 hidden" in roam.head._range
    QTest.keyClick(panel.tree, Key.Key_Escape)
    assert not panel.isVisible()
    assert roam.isVisible()
    assert roam.canvas.hasFocus()


def test_escape_drops_the_selected_stretch_before_it_closes(roam: Roam) -> None:
    QTest.keyClick(roam.canvas, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert roam.canvas.ranging.stretch is not None
    press(roam, Key.Key_Escape)
    assert roam.canvas.ranging.stretch is None
    assert roam.isVisible()
    press(roam, Key.Key_Escape)
    assert not roam.isVisible()


def test_a_value_of_a_row_is_told_at_the_foot_and_enter_goes_to_its_chart(window: MainWindow, roam: Roam) -> None:
    press(roam, Key.Key_End)
    press(roam, Key.Key_Down)
    assert roam.canvas.values.chosen == (0, 2)
    assert roam.card.telling is not None
    assert roam.card.telling.title == "Height of the third, 300 m"
    assert "heights" not in roam.card.aim
    assert "3" in roam.card.aim
    press(roam, Key.Key_Left)
    assert roam.card.telling.title == "Height of the second, 90 m"
    press(roam, Key.Key_Return)
    assert not roam.isVisible()
    assert window.talk.slide.id == "heights"
    assert window.talk.selection.fact == "second"


def test_it_is_a_tree_for_screen_readers_too(window: MainWindow, roam: Roam) -> None:
    voice = QAccessible.queryAccessibleInterface(roam.canvas)
    assert voice is not None
    lanes = [voice.child(number) for number in range(voice.childCount()) if voice.child(number).key[0] == "lane"]
    names = [lane.child(k).text(QAccessible.Text.Name) for lane in lanes for k in range(lane.childCount())]
    assert len(names) == len(window.talk.story.events)
    press(roam, Key.Key_Home)
    focus = voice.focusChild()
    assert focus is not None
    assert focus.text(QAccessible.Text.Name) == names[0]
    assert roam.canvas.mapToGlobal(QPoint(0, 0)).x() <= focus.rect().x()
    box = roam.canvas.box_of(roam.canvas.playhead)
    assert focus.rect().width() >= box.width * roam.canvas.magnification - 1


def test_enter_goes_to_the_selected_stretch_and_not_to_a_slide(window: MainWindow, roam: Roam) -> None:
    cursor = window.talk.cursor
    press(roam, Key.Key_Home)
    QTest.keyClick(roam.canvas, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    stretch = roam.canvas.ranging.stretch
    roam.view.glides = False
    press(roam, Key.Key_Return)
    assert roam.isVisible()
    assert window.talk.cursor == cursor
    assert (roam.view.start, roam.view.end) == pytest.approx(stretch)


def test_a_view_that_is_kept_is_said_until_the_view_moves(roam: Roam, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    before = roam.head._range
    QTest.keyClick(roam.canvas, Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert roam.views.all()[-1].name in roam.head._range != before
    roam.view.zoom(2, roam.view.start)
    assert "kept" not in roam.head._range


def test_a_click_on_a_value_of_a_chart_looks_at_its_event_and_enter_goes_to_its_slide(
    window: MainWindow, roam: Roam
) -> None:
    before = window.talk.cursor
    [chart] = roam.canvas.picture.charts
    point, place = next((point, place) for point, place in chart.points if point.event == "built2")
    spot = (QPointF(*place) * roam.canvas.magnification).toPoint()
    QTest.mouseClick(roam.canvas, Qt.MouseButton.LeftButton, pos=spot)
    assert (roam.choice.chosen, roam.choice.fact) == ("built2", point.fact)
    assert window.talk.cursor == before
    press(roam, Key.Key_Return)
    assert window.talk.selection.event == "built2"
    assert "built2" in window.talk.slide.events


def test_a_chosen_event_of_the_file_is_told_at_the_foot(open_window: Callable[..., MainWindow], tmp_path: Path) -> None:
    (tmp_path / "log.csv").write_text(
        "date,title,text\n" + "".join(f"{1900 + n},Ship {n},Ship {n} came in\n" for n in range(60)), encoding="utf-8"
    )
    path = tmp_path / "harbour.yaml"
    path.write_text(
        "title: Harbour\nlanguages: [en]\nsources: {log: {title: The log, publisher: The club}}\n"
        "lanes: {a: {label: A}}\nevents:\n  from: log.csv\n  map: {text: text}\n  lane: a\n  sources: [log]\n"
        "  narrated:\n    - {id: pier, date: 1910-05-01, title: The pier, lane: a}\n"
        "slides: [{id: one, layout: text, title: One, body: B, events: [pier]}]\n",
        encoding="utf-8",
    )
    window = open_window(path)
    window.talk.less_motion = True
    window.actions_["whole-timeline"].trigger()
    roam = window.roaming.roam
    assert roam is not None
    roam.choice.choose_nothing()
    assert roam.card.aim == "61 events"
    roam.canvas.choose_crowd(7)
    assert roam.card.telling is not None
    assert (roam.card.telling.date, roam.card.telling.title) == ("1907", "Ship 7")
    assert roam.card.telling.text == "Ship 7 came in"
    assert roam.card.telling.sources == "The club"
    assert not QToolTip.isVisible()
    span = roam.view.span
    press(roam, Key.Key_Return)
    assert roam.isVisible()
    assert roam.view.span < span / 2
    roam.canvas.choose_entry("pier")
    assert roam.card.telling is not None
    assert roam.card.telling.title == "The pier"

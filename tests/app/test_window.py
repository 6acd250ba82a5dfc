"""The whole window, with real widgets: everything moves together, nothing repaints by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from presenter.app.composed_check import ComposedCheck
from presenter.app.inspector.inspector import PROBLEMS, Inspector
from presenter.app.main_window import MainWindow
from presenter.app.rail import Rail
from presenter.app.settings import Settings
from presenter.core import deck
from presenter.core.deck import Cursor

ROOT = Path(__file__).parents[2]


def rail_of(window: MainWindow) -> Rail:
    rail = window.panels.content("rail")
    assert isinstance(rail, Rail)
    return rail


def inspector_of(window: MainWindow) -> Inspector:
    inspector = window.panels.content("inspector")
    assert isinstance(inspector, Inspector)
    return inspector


def test_the_window_is_complete_when_idle_is_done(window: MainWindow) -> None:
    assert rail_of(window).view.model().rowCount() == 4
    assert window.panels.content("strip") is not None
    assert window.windowTitle() == "towers.yaml"
    assert not window.grab().isNull()


def test_choosing_a_row_of_the_rail_moves_the_stage(window: MainWindow) -> None:
    rail = rail_of(window)
    rail.view.setCurrentIndex(rail.view.model().index(2, 0))
    assert window.talk.slide.id == "heights"


def test_the_rail_follows_the_talk(window: MainWindow) -> None:
    window.talk.go_to_slide("finish")
    assert rail_of(window).view.currentIndex().row() == 3


def test_thumbnails_arrive_and_tell_slides_apart(window: MainWindow, qtbot) -> None:
    delegate = rail_of(window)._delegate
    qtbot.waitUntil(lambda: len(delegate._ready) == 4, timeout=5000)
    pictures = [picture.toImage() for picture in delegate._ready.values()]
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[i + 1 :])


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (Qt.Key.Key_Right, Cursor(1, 1)),
        (Qt.Key.Key_Space, Cursor(1, 1)),
        (Qt.Key.Key_PageDown, Cursor(1, 1)),
        (Qt.Key.Key_Down, Cursor(1, 1)),
        (Qt.Key.Key_Left, Cursor(0, 0)),
        (Qt.Key.Key_PageUp, Cursor(0, 0)),
        (Qt.Key.Key_Home, Cursor(0, 0)),
        (Qt.Key.Key_End, Cursor(3, 0)),
    ],
)
def test_keys_move_the_talk(window: MainWindow, key: Qt.Key, wanted: Cursor) -> None:
    window.talk.go(Cursor(1))
    QTest.keyClick(window, key)
    assert window.talk.cursor == wanted


def test_digits_and_enter_go_to_a_slide_and_enter_alone_goes_on(window: MainWindow) -> None:
    QTest.keyClicks(window, "3")
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert window.talk.slide.id == "heights"
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert window.talk.slide.id == "finish"


def test_a_row_of_sources_selects_the_figure_everywhere_and_the_other_way_round(window: MainWindow) -> None:
    window.talk.go_to_slide("heights")
    sources = inspector_of(window).sources
    row = next(i for i, r in enumerate(sources.shown) if r.fact == "second")

    sources.list.setCurrentIndex(sources.list.rows.index(row))
    assert (window.talk.selection.fact, window.talk.selection.event) == ("second", "built2")

    window.talk.choose_fact("third")
    assert sources.shown[sources.list.currentIndex().row()].fact == "third"


def test_a_click_on_a_figure_of_the_stage_selects_it(window: MainWindow) -> None:
    window.talk.go_to_slide("steps")
    piece = next(p for p in window.frames.frame().pieces if "first" in p.facts)
    place = window.stage.slide_rect()
    scale = place.width() / 1920
    at = QPoint(
        round(place.x() + piece.rect.centre.x * scale),
        round(place.y() + piece.rect.centre.y * scale),
    )
    QTest.mouseClick(window.stage, Qt.MouseButton.LeftButton, pos=at)
    assert window.talk.selection.fact == "first"


def test_a_click_on_a_chart_point_selects_its_event(window: MainWindow, qtbot) -> None:
    window.talk.go_to_slide("heights")
    charts = window.rest.charts
    assert charts is not None
    (view,) = charts.views.values()
    point = charts._regions[next(iter(charts.views))].points[1]
    at = view.place_of(point.x, point.y)
    assert at is not None

    found = charts.point_at(next(iter(charts.views)), at)
    assert found is not None
    assert "90 m" in found.text
    assert "Survey 2021-05-01" in found.text
    assert "May 1934" in found.text
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert window.talk.selection.event == "built2"


def test_zooming_a_chart_is_the_talks_and_ends_with_the_slide(window: MainWindow) -> None:
    window.talk.go_to_slide("heights")
    charts = window.rest.charts
    assert charts is not None
    ((chart, view),) = charts.views.items()
    view.box.scaleBy((0.5, 0.5))
    assert chart in window.talk.views
    zoomed = window.frames.frame()
    assert zoomed != window.frames.whole_frame()

    window.talk.go_to_slide("finish")
    assert charts.views == {}
    window.talk.go_to_slide("heights")
    assert window.frames.frame() == window.frames.whole_frame()


def test_language_and_theme_switch_live(window: MainWindow) -> None:
    before = window.stage.grab().toImage()
    window.bar.themes.button("paper").click()
    paper = window.stage.grab().toImage()
    assert paper != before
    window.bar.languages.button("zh").click()
    assert window.frames.frame().title == "四座塔"
    assert window.stage.grab().toImage() != paper


class PaintCounter(QObject):
    """Counts paints of every widget."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.count += 1
        return False


def test_idle_it_repaints_nothing(window: MainWindow, qapp: QApplication, qtbot) -> None:
    window.talk.go_to_slide("heights")
    delegate = rail_of(window)._delegate
    qtbot.waitUntil(lambda: len(delegate._ready) == 4, timeout=5000)
    check = window.findChild(ComposedCheck)
    qtbot.waitUntil(lambda: not check._timer.isActive(), timeout=15_000)
    counter = PaintCounter()
    qapp.installEventFilter(counter)

    def paints() -> int:
        counter.count = 0
        qtbot.wait(300)
        return counter.count

    # On a busy machine the neighbours' pictures take their time.
    qtbot.waitUntil(lambda: paints() == 0, timeout=15_000)
    assert paints() == 0
    qapp.removeEventFilter(counter)


def test_problems_are_listed_with_their_place(open_window: Callable[..., MainWindow], story_file: Path) -> None:
    text = story_file.read_text(encoding="utf-8").replace("heading: {en: Two", "heeding: {en: Two")
    story_file.write_text(text, encoding="utf-8")
    window = open_window(story_file)
    panel = inspector_of(window).problems
    line = next(i for i, row in enumerate(text.splitlines(), 1) if "heeding" in row)

    (problem, *_) = panel.shown
    assert problem.span.line == line
    assert inspector_of(window).tabs.currentIndex() == PROBLEMS
    assert "towers.yaml:" in str(panel.list.rows.data(panel.list.rows.index(0)))
    assert "heading" in str(panel.list.rows.data(panel.list.rows.index(0)))
    assert window.talk.error_rows == {1}


def test_composed_problems_are_found_while_idle(open_window, story_file: Path, qtbot) -> None:
    long = "An extraordinarily lengthy title that goes on " * 12
    text = story_file.read_text(encoding="utf-8").replace("title: {en: The last word", f"title: {{en: {long}")
    story_file.write_text(text, encoding="utf-8")
    window = open_window(story_file)
    assert not any(problem.code == "overflow" for problem in window.talk.problems)
    qtbot.waitUntil(lambda: any(p.code == "overflow" for p in window.talk.problems), timeout=10_000)


def test_a_story_that_shows_nothing_opens_an_empty_stage_with_the_problems(
    open_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("title: [unclosed\n", encoding="utf-8")
    window = open_window(path)

    assert window.talk.blank
    assert inspector_of(window).tabs.currentIndex() == PROBLEMS
    assert inspector_of(window).problems.shown
    assert rail_of(window).view.model().rowCount() == 0
    words = [button.text() for button in window.stage.findChildren(QPushButton) if button.isVisible()]
    assert "Begin with the example" in words
    assert window.bar.state.text() == "Errors"
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_A):
        QTest.keyClick(window, key)
    assert window.presenting.stage_window is None
    assert not window.grab().isNull()


def test_the_window_state_is_remembered(
    open_window: Callable[..., MainWindow], story_file: Path, settings: Settings
) -> None:
    window = open_window(story_file, (1300, 850))
    window.actions_["show-strip"].trigger()
    assert not window.panels.shows("strip")
    window.close()

    again = open_window(story_file, (1300, 850))
    assert not again.panels.shows("strip")
    assert again.panels.shows("rail")
    assert Settings(Path(settings._store.fileName())).bytes("window").size() > 0


def test_below_1200_pixels_the_inspector_is_a_drawer(open_window: Callable[..., MainWindow], story_file: Path) -> None:
    window = open_window(story_file, (1024, 640))
    inspector = inspector_of(window)
    assert not inspector.isVisible()
    wide = window.stage.width()

    QTest.keyClick(window, Qt.Key.Key_F8)
    assert inspector.isVisible()
    assert window.panels.drawer_open
    assert window.stage.width() == wide
    assert inspector.isAncestorOf(window.focusWidget()) or inspector is window.focusWidget()

    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not inspector.isVisible()

    window.resize(1400, 900)
    assert inspector.isVisible()
    assert not window.panels.drawer_open


def test_at_1024_by_640_there_is_a_low_strip_and_without_it_the_stage_has_most_of_the_window(
    open_window, story_file: Path
) -> None:
    window = open_window(story_file, (1024, 640))
    assert window.panels.shows("strip")
    assert window.stage.slide_rect().height() > 0.45 * 640
    window.panels.set_shown("strip", on=False)
    QApplication.processEvents()
    place = window.stage.slide_rect()
    assert place.width() * place.height() > 0.5 * 1024 * 640


def test_a_strip_is_as_high_as_the_window_suggests_until_the_user_says_otherwise(open_window, story_file: Path) -> None:
    window = open_window(story_file, (1600, 1000))
    strip = window.panels.content("strip")
    assert strip is not None
    low = strip.height()
    window.resize(1600, 1080)
    assert strip.height() == low + 40
    window.panels.restore("strip=300")
    assert abs(strip.height() - 300) <= 1


def test_f6_f7_f8_move_the_keyboard(window: MainWindow) -> None:
    for key, panel in ((Qt.Key.Key_F6, "rail"), (Qt.Key.Key_F7, "strip"), (Qt.Key.Key_F8, "inspector")):
        QTest.keyClick(window, key)
        content = window.panels.content(panel)  # type: ignore[arg-type]
        assert content is not None
        assert content.isAncestorOf(window.focusWidget())


def test_arrows_walk_the_rail_while_it_has_the_keyboard(window: MainWindow) -> None:
    window.talk.go_to_slide("steps")
    QTest.keyClick(window, Qt.Key.Key_F6)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    assert window.talk.cursor == Cursor(2)


def test_switching_the_apps_words_switches_everything_at_once(window: MainWindow, qtbot) -> None:
    window.actions_["words-zh"].trigger()
    qtbot.waitUntil(lambda: window.bar.open_button.text() == "打开", timeout=2000)
    assert inspector_of(window).tabs.tabText(0) == "备注"
    assert window.menuBar().actions()[0].text() == "文件(&F)"
    assert window.settings.text("words") == "zh"
    window.actions_["words-en"].trigger()
    qtbot.waitUntil(lambda: window.bar.open_button.text() == "Open", timeout=2000)


def test_dark_and_light_chrome_follow_the_choice(window: MainWindow) -> None:
    window.actions_["colours-dark"].trigger()
    dark = window.grab().toImage().pixelColor(4, 60).lightness()
    window.actions_["colours-light"].trigger()
    light = window.grab().toImage().pixelColor(4, 60).lightness()
    assert dark < 60 < 200 < light


def test_the_number_being_typed_stands_in_the_status_bar(window: MainWindow) -> None:
    QTest.keyClicks(window, "12")
    assert "12" in window.statusBar().currentMessage()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.statusBar().currentMessage() == ""
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert window.talk.cursor == Cursor(1)


STORIES = [ROOT / "content" / "story.yaml", *sorted((ROOT / "content" / "examples").glob("*.yaml"))]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_shipped_story_can_be_walked_through_in_every_language(open_window, path: Path, caplog) -> None:
    window = open_window(path)
    talk = window.talk
    assert not talk.sync.broken
    for language in talk.story.languages:
        talk.set_language(language)
        talk.first()
        seen = 1
        while talk.cursor != deck.forward(talk.story, talk.cursor):
            talk.forward()
            seen += 1
            if talk.cursor.step == talk.slide.last_step:
                window.stage.grab()
        assert seen == sum(slide.last_step + 1 for slide in talk.story.slides)
    assert not [record for record in caplog.records if "cannot be drawn" in record.message]


def test_the_name_of_the_chapter_is_cut_for_the_room_there_is(window: MainWindow, monkeypatch) -> None:
    monkeypatch.setattr("presenter.app.rail.chapter_name", lambda *_: "A chapter with a name that is rather long")
    rail, label = rail_of(window), rail_of(window)._chapter
    rail.resize(500, rail.height())
    rail.follow()
    assert label.text().endswith("long")
    rail.resize(210, rail.height())
    room = rail.width() - rail._title.sizeHint().width() - rail._count.sizeHint().width() - 44
    assert label.fontMetrics().horizontalAdvance(label.text()) <= room
    assert label.text().endswith("…")

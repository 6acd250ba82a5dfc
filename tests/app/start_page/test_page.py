"""The start page in a real window: the list, the cards, new stories; by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWhatsThis

from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.first_frame import FirstFrames, Launch
from presenter.app.main_window import MainWindow
from presenter.app.recent import note_recent, pin, recent_stories
from presenter.app.settings import Settings
from presenter.app.start_page.page import StartPage
from presenter.app.talk import Talk
from presenter.core.templates import TEMPLATES
from presenter.files import load_story
from presenter.paths import user_cache_dir


@pytest.fixture
def empty(qtbot, qapp: QApplication, settings: Settings, story_file: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """A window without a file; one story is known, one is gone."""
    note_recent(settings, tmp_path / "gone" / "story.yaml", "Gone", 1_000_000)
    note_recent(settings, story_file, "Four towers", 2_000_000)
    window = MainWindow(Talk(None, Path()), settings, Appearance(qapp, settings), AppWords(qapp, settings))
    qtbot.addWidget(window)
    window.resize(1400, 900)
    with qtbot.waitSignal(window.idle.done, timeout=10_000):
        window.show()
    window.rest.follow_file()
    yield window
    window.close()
    window.words.uninstall()


def page_of(window: MainWindow) -> StartPage:
    assert window.beginning.page is not None
    return window.beginning.page


def press(window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)


def test_a_window_without_a_file_shows_it_and_the_program_s_name(empty: MainWindow) -> None:
    page = page_of(empty)
    assert page.isVisible()
    assert page.geometry() == empty.panels.rect()
    assert empty.windowTitle() == "Storyline Presenter"
    assert [story.title for story in page.stories.rows.stories] == ["Four towers", "Gone"]
    assert "not found" in page.stories.model().data(page.stories.model().index(1, 0), Qt.ItemDataRole.ToolTipRole)


def test_enter_opens_the_chosen_story_and_the_page_goes(empty: MainWindow, story_file: Path) -> None:
    buttons = (empty.bar.export_button, empty.bar.present_button)
    assert not any(button.isEnabled() for button in buttons)
    press(empty, Qt.Key.Key_Return)
    assert empty.talk.path == story_file
    assert all(button.isEnabled() for button in buttons)
    assert not page_of(empty).isVisible()
    assert empty.windowTitle() == story_file.name


def test_a_missing_story_does_not_open_and_can_be_taken_off(empty: MainWindow, settings: Settings) -> None:
    press(empty, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert page_of(empty).isVisible()
    press(empty, Qt.Key.Key_Delete)
    assert [story.title for story in recent_stories(settings)] == ["Four towers"]


def test_p_pins_and_lets_go(empty: MainWindow, settings: Settings) -> None:
    press(empty, Qt.Key.Key_Down, Qt.Key.Key_P)
    page = page_of(empty)
    assert [story.title for story in page.stories.rows.stories] == ["Gone", "Four towers"]
    assert page.stories.story() == recent_stories(settings)[0]
    press(empty, Qt.Key.Key_P)
    assert not any(story.pinned for story in recent_stories(settings))


def test_escape_stays_while_there_is_nothing_to_go_back_to(empty: MainWindow) -> None:
    press(empty, Qt.Key.Key_Escape)
    assert page_of(empty).isVisible()


def test_over_a_story_escape_goes_back_to_it(window: MainWindow) -> None:
    window.talk.go_to_slide("heights")
    window.actions_["start-page"].trigger()
    assert page_of(window).isVisible()
    press(window, Qt.Key.Key_Escape)
    assert not page_of(window).isVisible()
    assert window.talk.slide.id == "heights"


def test_a_save_meanwhile_leaves_the_page_where_it_is(window: MainWindow, story_file: Path) -> None:
    window.beginning.note()
    window.actions_["start-page"].trigger()
    story_file.write_text(story_file.read_text(encoding="utf-8").replace("Four towers", "Five"), encoding="utf-8")
    window.talk.reload(load_story(story_file), "10:00:00")
    assert page_of(window).isVisible()
    press(window, Qt.Key.Key_Return)
    assert not page_of(window).isVisible()  # the story that is open, chosen again


def test_no_key_of_the_page_moves_the_story_beneath(window: MainWindow) -> None:
    window.actions_["start-page"].trigger()
    page_of(window).cards.setFocus()
    press(window, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left)
    assert window.talk.cursor.slide == 0


def test_a_new_story_by_keyboard_alone(empty: MainWindow, tmp_path: Path) -> None:
    page = page_of(empty)
    page.cards.setFocus()
    press(empty, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    dialog = empty.beginning.dialog
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.template is TEMPLATES[2]
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.folder.setText(str(tmp_path / "talks"))
    QTest.keyClicks(dialog.title_field, "Our year: 2025")
    assert str(tmp_path / "talks" / "our-year-2025" / "story.yaml") in dialog._says.text()
    QTest.keyClick(dialog.title_field, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert empty.talk.path == tmp_path / "talks" / "our-year-2025" / "story.yaml"
    assert empty.talk.story.text(empty.talk.story.board.title, "en") == "Our year: 2025"
    assert not page.isVisible()
    assert empty.talk.problems == ()


def test_a_folder_that_has_a_story_is_told_before_anything_is_written(empty: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "story.yaml").write_text("title: Mine")
    empty.beginning.ask_new("lightning")
    dialog = empty.beginning.dialog
    assert dialog is not None
    dialog.folder.setText(str(tmp_path))
    dialog.title_field.setText("Mine")
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    assert "already" in dialog._says.text()
    QTest.keyClick(dialog.title_field, Qt.Key.Key_Return)
    assert (tmp_path / "mine" / "story.yaml").read_text() == "title: Mine"
    dialog.reject()


def test_a_place_that_cannot_be_written_is_told_in_the_dialog(empty: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    empty.beginning.ask_new()
    dialog = empty.beginning.dialog
    assert dialog is not None
    dialog.folder.setText(str(tmp_path / "file"))
    dialog.title_field.setText("Mine")
    dialog._write()
    assert "Nothing was written" in dialog._says.text()
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.parametrize("size", [(1920, 1080), (1400, 900), (1024, 640)])
def test_all_cards_have_room_in_three_columns(empty: MainWindow, size: tuple[int, int]) -> None:
    empty.resize(*size)
    QApplication.processEvents()
    cards = page_of(empty).cards
    places = [cards.visualRect(cards.model().index(row, 0)) for row in range(len(TEMPLATES))]
    assert len({place.x() for place in places}) == 3
    assert len({place.y() for place in places}) == 2
    assert all(cards.viewport().rect().contains(place) for place in places)


def test_the_page_speaks_the_window_s_language(empty: MainWindow) -> None:
    empty.words.choose("zh")
    QApplication.processEvents()
    page = page_of(empty)
    assert page._title.text() == "从一个故事开始"
    assert page.cards.model().data(page.cards.model().index(0, 0)) == "空白"


def test_a_story_that_was_opened_here_has_a_picture_in_the_list(empty: MainWindow, story_file: Path, qtbot) -> None:
    press(empty, Qt.Key.Key_Return)
    empty.beginning._keep_look((empty.talk.story, empty.talk.cursor, empty.talk.look))
    empty.actions_["start-page"].trigger()
    page = page_of(empty)
    qtbot.waitUntil(lambda: page.stories.looks.picture(story_file) is not None, timeout=5000)


def test_a_picture_in_the_list_may_be_a_little_behind(empty: MainWindow, story_file: Path) -> None:
    press(empty, Qt.Key.Key_Return)
    empty.beginning._keep_look((empty.talk.story, empty.talk.cursor, empty.talk.look))
    story_file.write_text(story_file.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    frames = FirstFrames(user_cache_dir() / "first-frames")
    assert frames.find(Launch(story_file)) is None
    assert frames.find(Launch(story_file), changed=True) is not None


def test_recent_stories_are_in_the_menu(
    window: MainWindow, settings: Settings, story_file: Path, tmp_path: Path
) -> None:
    note_recent(settings, story_file, "A & B", 5)
    note_recent(settings, tmp_path / "gone.yaml", "Gone", 6)
    pin(settings, story_file, on=True)
    menu = window.actions_._menus["recent"]
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["&1 A && B"]
    menu.actions()[0].trigger()
    assert window.talk.path == story_file


def test_every_command_may_be_tried_without_a_story(empty: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing fails; what opens a dialog of the system's is left out."""
    for command_id in empty.actions_._actions:
        if command_id not in ("open", "quit", "about", "clicker", "new"):
            empty.actions_[command_id].trigger()
            QApplication.processEvents()
    QWhatsThis.leaveWhatsThisMode()
    assert empty.talk.path == Path()


def test_what_is_this_answers_a_click_and_does_nothing_else(window: MainWindow) -> None:
    window.actions_["whats-this"].trigger()
    assert QWhatsThis.inWhatsThisMode()
    QTest.mouseClick(window.bar.export_button, Qt.MouseButton.LeftButton)
    assert window.dialogs._export is None
    QWhatsThis.leaveWhatsThisMode()
    QWhatsThis.hideText()

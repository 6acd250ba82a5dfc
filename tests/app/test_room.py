"""Themes and the bright room in the app: by key, menu and button, remembered, in exports, and with the story's own fonts."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.export.choices import Choices
from presenter.app.first_frame import FirstFrames, Launch
from presenter.app.frames import Frames
from presenter.app.main_window import MainWindow
from presenter.app.reload import Reloader, used_files
from presenter.app.settings import Settings
from presenter.app.stage_window import StageWindow
from presenter.app.talk import Talk
from presenter.core.theme import CONTRAST, INK, PAPER, THEMES, bright_room
from presenter.files import load_story
from presenter.paths import FONTS
from tests.app.conftest import make_talk

FONT = "theme: {fonts: {display: fonts/own.otf}, paper: {bg: '#F0F4FF'}}\n"


def test_r_is_for_a_bright_room_on_any_theme(window: MainWindow) -> None:
    for name in ("ink", "paper", "contrast"):
        window.actions_[f"theme-{name}"].trigger()
        QTest.keyClick(window, Qt.Key.Key_R)
        assert window.talk.look.theme == bright_room(THEMES[name])
        assert window.actions_["bright"].isChecked()
        QTest.keyClick(window, Qt.Key.Key_R)
        assert window.talk.look.theme == THEMES[name]
        assert not window.actions_["bright"].isChecked()


def test_a_bright_room_is_painted(window: MainWindow) -> None:
    before = window.stage.grab().toImage()
    QTest.keyClick(window, Qt.Key.Key_R)
    assert window.stage.grab().toImage() != before


def test_the_room_stays_bright_when_theme_or_story_change(window: MainWindow, story_file: Path) -> None:
    QTest.keyClick(window, Qt.Key.Key_R)
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert window.talk.look.theme == bright_room(PAPER)
    text = story_file.read_text(encoding="utf-8").replace("The last word", "The end")
    story_file.write_text(text, encoding="utf-8")
    window.talk.reload(load_story(story_file), "10:00:00")
    assert window.talk.look.theme == bright_room(PAPER)


def test_the_keys_hold_on_the_full_screen(window: MainWindow, qtbot) -> None:
    window.actions_["present-here"].trigger()
    stage = window.presenting.stage_window
    assert isinstance(stage, StageWindow)
    qtbot.waitExposed(stage)
    QTest.keyClick(stage, Qt.Key.Key_R)
    assert window.talk.look.theme == bright_room(INK)


def test_high_contrast_by_button_and_by_menu(window: MainWindow) -> None:
    window.bar.themes.button("contrast").click()
    assert window.talk.look.theme == CONTRAST
    checked = [name for name in ("ink", "paper", "contrast") if window.actions_[f"theme-{name}"].isChecked()]
    assert checked == ["contrast"]
    window.actions_["theme-ink"].trigger()
    assert window.bar.themes.current() == "ink"


def test_only_what_is_chosen_in_the_window_is_remembered(
    open_window: Callable[..., MainWindow], story_file: Path, settings: Settings
) -> None:
    window = open_window(story_file)
    window.bar.themes.button("paper").click()
    assert not settings.flag("bright-room", default=False)
    QTest.keyClick(window, Qt.Key.Key_R)
    assert settings.flag("bright-room", default=False)
    QTest.keyClick(window, Qt.Key.Key_R)
    assert not settings.flag("bright-room", default=True)


def test_a_kept_frame_for_another_room_is_another(talk: Talk, tmp_path: Path) -> None:
    kept = FirstFrames(tmp_path / "kept")
    talk.set_bright(True)
    kept.keep(Launch(talk.path, bright=True), Frames(talk).frame(), talk.look.theme)
    assert kept.find(Launch(talk.path)) is None
    found = kept.find(Launch(talk.path, bright=True))
    assert found is not None
    assert found[1] == bright_room(INK)


def test_an_export_takes_the_room_of_the_stage(talk: Talk, qtbot) -> None:
    talk.set_bright(True)
    choices = Choices(talk)
    qtbot.addWidget(choices)
    choices.offer()
    plan = choices.plan()
    assert plan.theme_of(talk.story) == bright_room(INK)
    assert plan.shots(talk.story, 0)[0][1][0].name == "01-opening-ink-bright-en"
    choices._bright.setChecked(False)
    assert choices.plan().shots(talk.story, 0)[0][1][0].name == "01-opening-ink-en"
    choices._segments["theme"].button("contrast").click()
    assert choices.plan().theme_of(talk.story) == CONTRAST


@pytest.fixture
def dressed(story_file: Path, qapp) -> Talk:
    """The talk on a story that brings a font."""
    (story_file.parent / "fonts").mkdir()
    shutil.copy(FONTS / "StorylineMono-Bold.otf", story_file.parent / "fonts/own.otf")
    story_file.write_text(FONT + story_file.read_text(encoding="utf-8"), encoding="utf-8")
    return make_talk(story_file)


@pytest.fixture
def reloader(dressed: Talk) -> Iterator[Reloader]:
    reloader = Reloader(dressed, clock=lambda: "10:00:00")
    yield reloader
    reloader.stop()


def headline_width(talk: Talk) -> float:
    return Frames(talk).frame().piece("headline").rect.width


def test_a_saved_font_is_on_stage_a_moment_later(dressed: Talk, reloader: Reloader, qtbot) -> None:
    font = dressed.path.parent / "fonts/own.otf"
    assert font in used_files(dressed.story, dressed.path.parent)
    before = headline_width(dressed)
    with qtbot.waitSignal(dressed.story_changed, timeout=5000):
        shutil.copy(FONTS / "StorylineSansLatin-Bold.otf", font)
    assert headline_width(dressed) != before


def test_a_font_that_breaks_leaves_the_last_good_story(dressed: Talk, reloader: Reloader, qtbot) -> None:
    before = dressed.story, headline_width(dressed)
    with qtbot.waitSignal(dressed.sync_changed, timeout=5000):
        (dressed.path.parent / "fonts/own.otf").write_bytes(b"half a font")
    assert [problem.code for problem in dressed.problems] == ["not-a-font"]
    assert (dressed.story, headline_width(dressed)) == before


def test_dark_and_light_have_the_same_geometry_and_colours_of_their_own(dressed: Talk) -> None:
    dark = Frames(dressed).frame()
    dressed.set_theme("paper")
    assert Frames(dressed).frame() == dark
    assert QColor(dressed.look.theme.colour("bg")) == QColor("#F0F4FF")
    dressed.set_theme("ink")
    assert dressed.look.theme == INK


def test_a_story_with_fonts_keeps_no_first_frame(
    dressed: Talk, qapp: QApplication, settings: Settings, tmp_path: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kept frame is painted before the story is read, when its fonts are not known."""
    from presenter.app.starting import Start

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    start = Start(Launch(dressed.path), settings, Appearance(qapp, settings), AppWords(qapp, settings))
    qtbot.addWidget(start.window)
    start.fill()
    with qtbot.waitSignal(start.window.frames.released, timeout=10_000):
        start.window.show()
    start.window.close()
    start.window.words.uninstall()
    assert start.window.talk.story.fonts
    assert not list((tmp_path / "cache").rglob("*.frame"))
    assert not list((tmp_path / "cache").rglob("*.story"))


def test_where_the_time_of_the_last_reading_has_no_room_it_is_left_out_not_cut(window: MainWindow) -> None:
    label = window.bar.state
    label.say("In step 23:58:31", "In step")
    metrics = label.fontMetrics()
    label.resize(metrics.horizontalAdvance("In step 23:58:31") - 1, 20)
    assert label.text() == "In step"
    label.resize(metrics.horizontalAdvance("In step 23:58:31") + 8, 20)
    assert label.text() == "In step 23:58:31"

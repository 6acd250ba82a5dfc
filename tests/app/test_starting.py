"""A start: the kept slide first, exactly where and as the stage shows it afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMargins, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.first_frame import Launch
from presenter.app.first_look import FirstLook, margins_text, read_margins
from presenter.app.settings import Settings
from presenter.app.starting import Start
from presenter.scene.fonts import load_fonts


@pytest.fixture
def launch(
    qtbot, qapp: QApplication, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Start]]:
    """A function that begins a start with a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    load_fonts()
    begun: list[Start] = []

    def begin(path: Path, **wishes: str) -> Start:
        start = Start(Launch(path, **wishes), settings, Appearance(qapp, settings), AppWords(qapp, settings))
        begun.append(start)
        qtbot.addWidget(start.window)
        return start

    yield begin
    for start in begun:
        start.window.close()
        start.window.words.uninstall()


def run_whole(start: Start, qtbot) -> None:
    """A launch and its end: what the next one needs is kept."""
    start.fill()
    with qtbot.waitSignal(start.window.frames.released, timeout=10_000):
        start.window.show()
    start.window.close()


def slide_of(start: Start) -> QImage:
    """What the window shows where the slide lies."""
    stage = start.window.stage
    place = stage.slide_rect().toAlignedRect().translated(stage.mapTo(start.window, QPoint(0, 0)))
    return start.window.grab(place).toImage()


def test_the_first_launch_reads_the_story_first(launch: Callable[..., Start], story_file: Path) -> None:
    assert not launch(story_file).show_kept()


def test_the_kept_slide_is_exactly_where_the_stage_comes(
    launch: Callable[..., Start], story_file: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_whole(launch(story_file), qtbot)
    start = launch(story_file)
    assert start.show_kept()
    look = start.window.centralWidget()
    assert isinstance(look, FirstLook)
    with monkeypatch.context() as patch:
        patch.setattr(start, "fill", lambda: None)  # time enough for a look at it
        with qtbot.waitSignal(look.painted, timeout=5000):
            start.window.show()
        before = start.window.grab().toImage()
        QApplication.processEvents()

    with qtbot.waitSignal(start.window.idle.done, timeout=10_000):
        start.fill()

    stage = start.window.stage
    place = stage.slide_rect().toAlignedRect().translated(stage.mapTo(start.window, QPoint(0, 0)))
    assert slide_of(start) == before.copy(place)
    assert start.window.centralWidget() is start.window.panels
    assert start.window.talk.story.slides[0].id == "opening"


def test_a_first_launch_shows_the_slide_before_the_window_is_filled(
    launch: Callable[..., Start], story_file: Path, qtbot
) -> None:
    start = launch(story_file)
    assert not start.show_kept()
    start.show_composed()
    look = start.window.centralWidget()
    assert isinstance(look, FirstLook)
    frame = look.frame
    with qtbot.waitSignals([look.painted, start.window.idle.done], timeout=10_000):
        start.window.show()

    assert start.window.frames.frame() is frame
    assert start.window.centralWidget() is start.window.panels


def test_a_story_with_nothing_to_show_fills_the_window_at_once(
    launch: Callable[..., Start], tmp_path: Path, qtbot
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("[", encoding="utf-8")
    start = launch(broken)
    start.show_composed()
    with qtbot.waitSignal(start.window.idle.done, timeout=10_000):
        start.window.show()

    assert start.window.talk.blank


def test_keys_work_as_soon_as_the_story_is_read(launch: Callable[..., Start], story_file: Path, qtbot) -> None:
    run_whole(launch(story_file), qtbot)
    start = launch(story_file)
    start.show_kept()
    start.window.show()
    QTest.keyClick(start.window, Qt.Key.Key_2)  # nothing to go to yet, and no fault
    qtbot.waitUntil(lambda: start.window.findChild(FirstLook) is None, timeout=5000)

    QTest.keyClick(start.window, Qt.Key.Key_Right)

    assert start.window.talk.slide.id == "steps"


def test_a_changed_story_is_read_first(launch: Callable[..., Start], story_file: Path, qtbot) -> None:
    run_whole(launch(story_file), qtbot)
    text = story_file.read_text(encoding="utf-8")
    story_file.write_text(text.replace("Four towers", "Five towers"), encoding="utf-8")

    assert not launch(story_file).show_kept()


def test_a_kept_frame_that_is_not_what_the_story_says_gives_way(
    launch: Callable[..., Start], story_file: Path, qtbot
) -> None:
    run_whole(launch(story_file), qtbot)
    fresh = launch(story_file)
    fresh.fill()
    with qtbot.waitSignal(fresh.window.frames.released, timeout=10_000):
        fresh.window.show()
    frame, theme = fresh.window.frames.frame(), fresh.window.talk.look.theme
    fresh._first.keep(Launch(story_file), replace(frame, pieces=frame.pieces[:1]), theme)

    start = launch(story_file)
    assert start.show_kept()
    with qtbot.waitSignal(start.window.idle.done, timeout=10_000):
        start.window.show()
    assert slide_of(start) != slide_of(fresh)
    with qtbot.waitSignal(start.window.frames.outdated, timeout=10_000):
        pass

    assert start.window.frames.frame() == frame
    assert slide_of(start) == slide_of(fresh)


def test_a_kept_frame_of_another_slide_is_not_taken(launch: Callable[..., Start], story_file: Path, qtbot) -> None:
    run_whole(launch(story_file), qtbot)
    start = launch(story_file)
    assert start.show_kept()
    look = start.window.centralWidget()
    assert isinstance(look, FirstLook)
    look.frame = replace(look.frame, slide="another")
    with qtbot.waitSignals([look.painted, start.window.idle.done], timeout=10_000):
        start.window.show()

    assert start.window.frames.frame().slide == "opening"


def test_a_kept_frame_that_cannot_be_painted_keeps_nobody_waiting(
    launch: Callable[..., Start], story_file: Path, qtbot
) -> None:
    run_whole(launch(story_file), qtbot)
    start = launch(story_file)
    assert start.show_kept()
    look = start.window.centralWidget()
    assert isinstance(look, FirstLook)
    look.theme = replace(look.theme, colours={})
    with qtbot.captureExceptions() as faults, qtbot.waitSignal(start.window.idle.done, timeout=10_000):
        start.window.show()

    assert faults
    assert start.window.talk.slide.id == "opening"
    assert not slide_of(start).isNull()


def test_closing_before_the_story_is_read_is_no_fault(launch: Callable[..., Start], story_file: Path, qtbot) -> None:
    run_whole(launch(story_file), qtbot)
    start = launch(story_file)
    start.show_kept()
    start.window.show()

    assert start.window.close()


@pytest.mark.parametrize("text", ["", "1 2 3", "1 2 3 x", "-1 2 3 4", "1 2 3 4 5", "999999 1 1 1"])
def test_margins_that_are_none(text: str) -> None:
    assert read_margins(text) is None


def test_margins_there_and_back() -> None:
    assert read_margins(margins_text(QMargins(1, 20, 300, 4))) == QMargins(1, 20, 300, 4)


def begin_again(launch: Callable[..., Start], path: Path, qtbot) -> Start:
    """A start whose window is complete, the file not read again yet."""
    start = launch(path)
    assert start.show_kept()
    with qtbot.waitSignal(start.window.idle.done, timeout=10_000):
        start.window.show()
    return start


def test_an_unchanged_story_is_read_once_the_window_is_complete(
    launch: Callable[..., Start], story_file: Path, qtbot
) -> None:
    run_whole(launch(story_file), qtbot)
    start = begin_again(launch, story_file, qtbot)
    talk = start.window.talk
    before = talk.story
    assert talk.source is None
    assert talk.sync.at

    qtbot.waitUntil(lambda: talk.source is not None, timeout=10_000)

    assert talk.story is before
    assert talk.source.span(talk.slide.place).line > 1


def test_a_kept_story_is_checked_like_one_just_read(launch: Callable[..., Start], story_file: Path, qtbot) -> None:
    text = story_file.read_text(encoding="utf-8")
    story_file.write_text(text.replace("The first had $(first).", "The first had 41 m."), encoding="utf-8")
    run_whole(launch(story_file), qtbot)
    start = begin_again(launch, story_file, qtbot)
    assert start.window.talk.problems == ()

    qtbot.waitUntil(lambda: start.window.talk.problems != (), timeout=10_000)

    assert "41" in start.window.talk.problems[0].message


def test_a_kept_story_that_is_not_what_the_file_says_gives_way(
    launch: Callable[..., Start], story_file: Path, qtbot
) -> None:
    run_whole(launch(story_file), qtbot)
    first = begin_again(launch, story_file, qtbot)
    story = first.window.talk.story
    first._stories.keep(story_file, replace(story, slides=story.slides[:2]))
    first.window.close()

    start = begin_again(launch, story_file, qtbot)
    assert len(start.window.talk.story.slides) == 2
    with qtbot.waitSignal(start.window.talk.story_changed, timeout=10_000):
        pass

    assert start.window.talk.story == story


def test_a_story_with_problems_is_not_kept(launch: Callable[..., Start], story_file: Path, qtbot) -> None:
    story_file.write_text(story_file.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    run_whole(launch(story_file), qtbot)
    start = begin_again(launch, story_file, qtbot)

    assert start.window.talk.source is not None
    assert start.window.talk.problems


def test_what_was_read_before_the_file_changed_is_not_kept(
    launch: Callable[..., Start], story_file: Path, qtbot
) -> None:
    start = launch(story_file)
    start.fill()
    text = story_file.read_text(encoding="utf-8")
    story_file.write_text(text.replace("Four towers", "Five towers"), encoding="utf-8")
    with qtbot.waitSignal(start.window.frames.released, timeout=10_000):
        start.window.show()
    start.window.close()

    again = launch(story_file)

    assert not again.show_kept()
    again.fill()
    assert again.window.talk.source is not None

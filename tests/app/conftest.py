"""A small story, a talk on it, and a whole window with settings of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from presenter.app.app_words import AppWords
from presenter.app.appearance import Appearance
from presenter.app.main_window import MainWindow
from presenter.app.settings import Settings
from presenter.app.talk import Talk
from presenter.files import load_story

STORY = """\
title: {en: Four towers, zh: 四座塔}
languages: [en, zh]
sources:
  chronicle: {title: The chronicle, publisher: Chronicle, date: 1990, origin: article, locators: S}
  survey: {title: A survey, publisher: Survey, date: 2021-05-01}
facts:
  first: {label: {en: Height of the first, zh: 第一座的高度}, value: 40, unit: m, as_of: 1901, sources: [S1]}
  second: {label: {en: Height of the second, zh: 第二座的高度}, value: 90, unit: m, as_of: 1934-05, sources: [survey], verdict: agrees}
  third: {label: {en: Height of the third, zh: 第三座的高度}, value: 300, unit: m, as_of: 1970-02-03, sources: [survey], correction: {en: The chronicle says 310., zh: 原文写 310。}}
  growth: {label: {en: Third over first, zh: 第三比第一}, formula: third / first, unit: x}
sections: {beginning: {en: The beginning, zh: 开头}, end: {en: The end, zh: 结尾}}
events:
  - {id: built1, date: 1901, title: {en: First tower, zh: 第一座}, facts: [first], sources: [S1]}
  - {id: built2, date: 1934-05, title: {en: Second tower, zh: 第二座}, facts: [second], sources: [survey]}
  - {id: built3, date: 1970-02-03, title: {en: Third tower, zh: 第三座}, facts: [third], sources: [survey]}
slides:
  - id: opening
    layout: title
    section: beginning
    title: {en: Four towers, zh: 四座塔}
    notes: {en: "Say **hello** to <b>all</b>.\\n\\n- first\\n- second", zh: 打个招呼}
  - id: steps
    layout: text
    section: beginning
    title: {en: In three steps, zh: 三步}
    blocks:
      - {heading: {en: One, zh: 一}, text: {en: "The first had $(first).", zh: "第一座 $(first)。"}}
      - {heading: {en: Two, zh: 二}, text: {en: "The second had $(second).", zh: "第二座 $(second)。"}, step: 1}
      - {heading: {en: Three, zh: 三}, text: {en: "The third is wrong.", zh: "第三座有误。"}, step: 2, chip: fix}
  - id: heights
    layout: chart
    section: end
    events: [built1, built2, built3]
    title: {en: Ever higher, zh: 越来越高}
    chart: {type: staircase, title: {en: Height, zh: 高度}, steps: [{fact: first}, {fact: second}, {fact: third}]}
  - id: finish
    layout: text
    section: end
    events: [built3]
    title: {en: The last word, zh: 结语}
    body: {en: "The third has $(third), $(growth) the first.", zh: "第三座 $(third)，是第一座的 $(growth)。"}
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says that it cannot do some things with windows; that is no fault of ours."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


class FakeHold:
    """Holds everything off, and says so."""

    name, covers = "test", frozenset({"screen", "sleep", "notifications"})

    def verify(self) -> bool:
        return True

    def release(self) -> None:
        pass


@pytest.fixture(autouse=True)
def _awake(monkeypatch: pytest.MonkeyPatch) -> None:
    """A presentation in a test finds a system that holds off sleep."""
    monkeypatch.setattr("presenter.app.inhibit.taking.take_holds", lambda: (FakeHold(),))


@pytest.fixture
def story_file(tmp_path: Path) -> Path:
    path = tmp_path / "towers.yaml"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings" / "window.ini")


def make_talk(path: Path) -> Talk:
    loaded = load_story(path)
    return Talk(loaded.story, path, loaded.problems, source=loaded.source, at="09:00:00")


@pytest.fixture
def talk(story_file: Path, qapp: QApplication) -> Talk:
    return make_talk(story_file)


@pytest.fixture
def open_window(qtbot, qapp: QApplication, settings: Settings) -> Iterator[Callable[..., MainWindow]]:
    """A function that opens the whole window on a file: with every part built, charts last."""
    opened: list[MainWindow] = []

    def open_(path: Path, size: tuple[int, int] = (1400, 900), *, whole: bool = True) -> MainWindow:
        window = MainWindow(make_talk(path), settings, Appearance(qapp, settings), AppWords(qapp, settings))
        qtbot.addWidget(window)
        window.resize(*size)
        opened.append(window)
        with qtbot.waitSignal(window.idle.done, timeout=10_000):
            window.show()
        if whole:
            window.rest.load_charts()
        return window

    yield open_
    for window in opened:
        window.close()
        window.words.uninstall()


@pytest.fixture
def window(open_window: Callable[..., MainWindow], story_file: Path) -> MainWindow:
    return open_window(story_file)

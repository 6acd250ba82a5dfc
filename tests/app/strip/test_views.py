"""Named views of the timeline: the author's and the user's own, kept beside the story's data, never in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from presenter.app.commands import COMMANDS
from presenter.app.strip.kept_views import MOST, KeptView, KeptViews
from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from presenter.core.timeline.facets import LeftOut
from tests.core.timeline.generated import ROOT, story_of

Opened = tuple[Talk, TimelineStrip]
CONTROL = Qt.KeyboardModifier.ControlModifier
AUTHORED = """\
title: Towers
languages: [en, zh]
time:
  from: 2000
  to: 2020
  views:
    - {id: early, title: {en: Early & good, zh: 早年}, from: 2001, to: 2003-06}
    - {title: {en: Late, zh: 后来}, from: 2015}
sources: {s: {title: S, origin: article}}
events:
  - {id: one, date: 2002-05-01, title: {en: One, zh: 一}, sources: [s]}
  - {id: two, date: 2016-05-01, title: {en: Two, zh: 二}, sources: [s]}
"""


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


def wants(strip: TimelineStrip, key: Qt.Key) -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, CONTROL)
    event.ignore()
    QApplication.sendEvent(strip.canvas, event)
    return event.isAccepted()


def texts(actions: list[QAction]) -> list[str]:
    return [action.text().split("\t")[0] for action in actions if not action.isSeparator()]


def test_a_view_is_kept_with_its_filters_and_gone_to_by_key(opened: Opened) -> None:
    _, strip = opened
    assert not wants(strip, Qt.Key.Key_1)
    strip.view.show(strip.view.whole[0] + 700, strip.view.whole[0] + 1300)
    strip.filtering.set_left_out(LeftOut(origin=frozenset({"context"})))
    kept = strip.view.start, strip.view.end
    QTest.keyClick(strip.canvas, Qt.Key.Key_D, CONTROL)
    strip.filtering.clear()
    strip.view.fit()
    assert wants(strip, Qt.Key.Key_1)
    assert not wants(strip, Qt.Key.Key_2)
    QTest.keyClick(strip.canvas, Qt.Key.Key_1, CONTROL)
    assert (strip.view.start, strip.view.end) == pytest.approx(kept)
    assert strip.filtering.left_out.origin == {"context"}
    assert not strip.header.filters["context"].isChecked()


def test_it_is_eased(opened: Opened) -> None:
    _, strip = opened
    strip.view.show(strip.view.whole[0] + 700, strip.view.whole[0] + 1300)
    strip.views.keep()
    strip.view.fit()
    strip.view.glides = True
    strip.views.go(0)
    assert strip.view.moving
    strip.view.stop()


def test_the_story_is_untouched_and_another_start_finds_it(opened: Opened, own_folder: Path) -> None:
    talk, strip = opened
    before = talk.path.read_bytes()
    strip.views.keep()
    assert talk.path.read_bytes() == before
    [file] = own_folder.rglob("*.json")
    assert json.loads(file.read_text())["story"] == str(talk.path.resolve())
    other = TimelineStrip(talk)
    assert [view.name for view in other.views.all()] == [view.name for view in strip.views.all()]
    other.deleteLater()


def test_two_of_one_stretch_have_two_names(opened: Opened) -> None:
    _, strip = opened
    for _ in range(3):
        strip.views.keep()
    assert len({view.name for view in strip.views.all()}) == 3


def test_they_are_renamed_and_removed(opened: Opened) -> None:
    _, strip = opened
    strip.views.keep()
    strip.views.keep()
    strip.views.rename(1, "  The second\n one ")
    assert strip.views.all()[1].name == "The second one"
    strip.views.rename(1, "   ")
    assert strip.views.all()[1].name == "The second one"
    strip.views.remove(0)
    assert [view.name for view in strip.views.all()] == ["The second one"]
    assert not wants(strip, Qt.Key.Key_2)


def test_the_authors_come_first_in_the_language_of_the_slides(open_strip) -> None:
    talk, strip = open_strip(story_of(AUTHORED))
    strip.views.keep()
    assert [view.name for view in strip.views.all()][:2] == ["Early & good", "Late"]
    assert [view.kept for view in strip.views.all()] == [None, None, 0]
    QTest.keyClick(strip.canvas, Qt.Key.Key_1, CONTROL)
    first = talk.story.views[0]
    assert (first.start, first.end) == pytest.approx((strip.view.start, strip.view.end))
    assert talk.story.views[1].end == talk.story.period[1]
    talk.set_language("zh")
    assert strip.views.all()[0].name == "早年"


def test_the_menu_goes_keeps_renames_and_removes(open_strip) -> None:
    _, strip = open_strip(story_of(AUTHORED))
    menu = strip.views.menu(strip)
    assert texts(menu.actions())[:2] == ["Early && good", "Late"]
    keep = next(action for action in menu.actions() if action.text().startswith("Keep"))
    keep.trigger()
    assert len(strip.views.all()) == 3
    menu = strip.views.menu(strip)
    below = {action.text(): action.menu() for action in menu.actions() if action.menu() is not None}
    assert all(len(texts(sub.actions())) == 1 for sub in below.values())
    below["Remove"].actions()[0].trigger()
    assert len(strip.views.all()) == 2
    menu.actions()[1].trigger()
    assert strip.view.end == pytest.approx(strip.view.whole[1])


@pytest.mark.parametrize(
    "data", [b"", b"{", b'{"story": 1}', b'{"story": "s", "views": [{"name": "a"}]}', b"\xff" * 300_000]
)
def test_a_damaged_file_has_no_views_and_is_not_written_over(tmp_path: Path, data: bytes) -> None:
    kept = KeptViews(tmp_path / "story.yaml", tmp_path)
    kept.file.write_bytes(data)
    assert kept.views() == []
    assert kept.fault
    assert not kept.keep(KeptView("a", 0.0, 1.0))
    assert kept.file.read_bytes() == data


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, opened: Opened, qtbot) -> None:
    (tmp_path / "blocked").write_text("a file where a folder should be")
    kept = KeptViews(tmp_path / "story.yaml", tmp_path / "blocked" / "views")
    assert not kept.keep(KeptView("a", 0.0, 1.0))
    assert kept.fault


def test_there_is_an_end_to_them(tmp_path: Path) -> None:
    kept = KeptViews(tmp_path / "story.yaml", tmp_path)
    for number in range(MOST):
        assert kept.keep(KeptView(str(number), 0.0, 1.0))
    assert not kept.keep(KeptView("one too many", 0.0, 1.0))
    assert len(kept.views()) == MOST


def test_filters_survive_the_file(tmp_path: Path) -> None:
    kept = KeptViews(tmp_path / "story.yaml", tmp_path)
    view = KeptView("a", -1e12, 1.5, LeftOut(tag=frozenset({"", "x"}), certainty=frozenset({"exact"})))
    kept.keep(view)
    assert kept.views() == [view]
    assert not list(tmp_path.glob("*.part"))


def test_the_shipped_story_is_where_it_was() -> None:
    assert not list((ROOT / "content").glob("*.json"))


def test_the_menu_of_views_opens_from_the_keys_and_from_the_windows_menu(opened) -> None:
    _, strip = opened
    strip.views.keep()
    strip.canvas.keys.runs["views"]()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert words[0].startswith(strip.views.all()[0].name)
    menu.close()
    assert COMMANDS["views"].menu == "timeline"

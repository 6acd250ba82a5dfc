"""Values of the charts under the lanes: in the accessible tree, and walked by the keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest

from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from tests.app.strip.test_crowd import rows, written
from tests.app.strip.test_spoken_tree import DESCRIPTION, NAME, children, root
from tests.core.timeline.generated import shipped

Opened = tuple[Talk, TimelineStrip]
Key = Qt.Key


@pytest.fixture
def ancient(open_strip: Callable[..., Opened]) -> Opened:
    return open_strip(shipped("tests/data/stories/ancient.yaml"), (1600, 520))


def chart_rows(strip: TimelineStrip) -> list[QAccessibleInterface]:
    return [child for child in children(root(strip)) if child.key[0] == "row"]


def press(strip: TimelineStrip, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(strip.canvas, key)


def test_each_row_is_a_list_of_its_values_after_the_lanes(ancient: Opened) -> None:
    _, strip = ancient
    kinds = [child.key[0] for child in children(root(strip))]
    assert kinds == ["lane"] * 3 + ["row"] * 2
    people, monuments = chart_rows(strip)
    assert people.role() is QAccessible.Role.List
    assert people.text(NAME) == "People of Rome: 4 values"
    assert monuments.text(NAME) == "Height of monuments, m: 3 values"
    for number, row in enumerate((people, monuments)):
        assert root(strip).indexOfChild(row) == 3 + number
        assert row.parent() == root(strip)
        for place, item in enumerate(children(row)):
            assert item.role() is QAccessible.Role.ListItem
            assert row.indexOfChild(item) == place
            assert item.parent() == row


def test_a_value_says_date_number_with_unit_and_source(ancient: Opened) -> None:
    talk, strip = ancient
    item = children(chart_rows(strip)[1])[0]
    fact = talk.story.facts["giza"]
    assert item.text(NAME).endswith(f"Great Pyramid, {talk.story.format_fact('giza', 'en')}".replace("\u00a0", " "))
    assert "BCE" in item.text(NAME)
    assert fact.sources
    assert "Sources: Shaw" in item.text(DESCRIPTION)
    assert "Slide 3: " in item.text(DESCRIPTION)
    talk.set_language("zh")
    item = children(chart_rows(strip)[1])[0]
    assert "米" in item.text(NAME)
    assert "来源：" in item.text(DESCRIPTION)


def test_values_are_where_their_marks_are(ancient: Opened) -> None:
    _, strip = ancient
    for row in chart_rows(strip):
        for item in children(row):
            assert not item.state().offscreen
            at = item.rect().center()
            assert root(strip).childAt(at.x(), at.y()).key == item.key
    strip.view.show(strip.view.whole[0], strip.view.whole[0] + 50_000)
    assert children(chart_rows(strip)[0])[0].state().offscreen
    assert "4 later" in chart_rows(strip)[0].text(DESCRIPTION)


def test_keys_walk_into_the_rows_along_them_and_back(ancient: Opened, said: list[str], qtbot) -> None:
    talk, strip = ancient
    strip.canvas.setFocus()
    qtbot.waitUntil(strip.canvas.hasFocus)
    talk.choose_event("caesar")
    said.clear()
    press(strip, Key.Key_Down)
    assert strip.canvas.values.chosen == (0, 2)
    assert "Rome under Augustus" in said[-1]
    press(strip, Key.Key_Right)
    assert strip.canvas.values.chosen == (0, 3)
    assert "Rome at its sack" in said[-1]
    focus = root(strip).focusChild()
    assert focus.text(NAME) == said[-1]
    assert focus.state().selected
    press(strip, Key.Key_Right, Key.Key_Home)
    assert strip.canvas.values.chosen == (0, 0)
    press(strip, Key.Key_End, Key.Key_Down)
    assert strip.canvas.values.chosen == (1, 2)
    press(strip, Key.Key_Down)
    assert strip.canvas.values.chosen == (1, 2)
    press(strip, Key.Key_Up, Key.Key_Up)
    assert strip.canvas.values.chosen is None
    assert talk.selection.event in {entry.event.id for entry in strip.canvas.arranger.index.lanes[2].entries}


def test_every_value_is_reached_by_keys_and_seen(ancient: Opened) -> None:
    talk, strip = ancient
    strip.canvas.setFocus()
    talk.choose_event("caesar")
    strip.view.zoom(12, strip.view.middle)
    seen = set()
    press(strip, Key.Key_Down)
    for row in strip.canvas.arranger.rows:
        press(strip, Key.Key_Home)
        for _ in row.points:
            seen.add(strip.canvas.values.chosen)
            assert strip.canvas.box_of(value=strip.canvas.values.chosen) is not None
            press(strip, Key.Key_Right)
        press(strip, Key.Key_Down)
    assert len(seen) == 7


def test_a_chosen_value_has_a_flag_with_its_number_and_a_frame(ancient: Opened, qtbot) -> None:
    talk, strip = ancient
    strip.canvas.setFocus()
    qtbot.waitUntil(strip.canvas.hasFocus)
    talk.choose_event("caesar")
    press(strip, Key.Key_Down)
    picture = strip.canvas.picture
    box = strip.canvas.box_of(value=strip.canvas.values.chosen)
    assert picture.flag.x == pytest.approx(box.centre.x)
    assert "1m" in picture.flag.text
    framed = strip.canvas.grab().toImage()
    strip.canvas.by_keys = False
    strip.canvas.update()
    plain = strip.canvas.grab().toImage()
    at = round(box.x - 4), round(box.centre.y)
    assert framed.pixel(*at) != plain.pixel(*at)


def test_enter_on_a_value_goes_to_the_slide_of_its_chart_and_it_stays_chosen(ancient: Opened) -> None:
    talk, strip = ancient
    talk.choose_event("caesar")
    press(strip, Key.Key_Down)
    talk.go_to_number(1)
    strip.canvas.choose_value((1, 0))
    press(strip, Key.Key_Return)
    assert talk.slide.id == "wonders"
    assert talk.selection.fact == "giza"
    assert strip.canvas.values.chosen == (1, 0)


def test_one_thing_is_chosen_at_a_time(ancient: Opened) -> None:
    talk, strip = ancient
    strip.canvas.choose_value((0, 2))
    talk.choose_event("marathon")
    assert strip.canvas.values.chosen is None
    strip.canvas.choose_value((0, 2))
    strip.canvas.click(QPointF(strip.canvas.picture.gutter + 3, strip.canvas.picture.lanes_rect.y + 3))
    assert strip.canvas.values.chosen is None


def test_the_action_chooses_the_value(ancient: Opened) -> None:
    talk, strip = ancient
    item = children(chart_rows(strip)[1])[0]
    action = item.actionInterface()
    action.doAction(action.actionNames()[0])
    assert (talk.selection.event, talk.selection.fact) == ("giza", "giza")
    assert strip.canvas.values.chosen == (1, 0)


def test_below_a_file_of_events_lie_the_rows(open_strip: Callable[..., Opened], tmp_path) -> None:
    story = written(tmp_path, rows(50), more=ROW)
    _, strip = open_strip(story, (1600, 420))
    strip.canvas.setFocus()
    lanes = len([lane for lane in strip.canvas.arranger.crowd.lanes if lane.total])
    press(strip, *[Key.Key_Down] * lanes)
    assert strip.canvas.crowd_chosen is not None
    press(strip, Key.Key_Down)
    assert strip.canvas.crowd_chosen is None
    assert strip.canvas.values.chosen is not None
    press(strip, Key.Key_Up)
    assert strip.canvas.values.chosen is None
    assert strip.canvas.crowd_chosen is not None


ROW = """\
  - {id: ships, layout: chart, title: More ships, chart: {type: line, title: Ships in port, points: [{fact: a}, {fact: b}]}}
facts:
  a: {label: Ships in port, value: 40, unit: ships, as_of: 2012-05, sources: [log]}
  b: {label: Ships in port, value: 70, unit: ships, as_of: 2014, sources: [log]}
"""

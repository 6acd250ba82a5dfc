"""Filters of the strip: the panel by keyboard, honest counts, together with search, stretch, minimap and a file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from presenter.core.timeline.facets import LeftOut
from tests.app.strip.test_crowd import rows, written

Opened = tuple[Talk, TimelineStrip]
FILTER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def filtering(opened: Opened) -> Opened:
    _, strip = opened
    QTest.keyClick(strip.canvas, Qt.Key.Key_F, FILTER)
    assert strip.filtering.panel is not None
    assert strip.filtering.panel.isVisible()
    return opened


def lanes(strip: TimelineStrip) -> list[str]:
    return [lane.id for lane in strip.canvas.arranger.index.lanes]


def test_a_lane_is_left_out_and_comes_back_by_keys(filtering: Opened) -> None:
    talk, strip = filtering
    panel = strip.filtering.panel
    first = lanes(strip)[0]
    total = len(strip.canvas.arranger.index.order)
    panel.tree.setCurrentItem(panel.item("lane", first))
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert first not in lanes(strip)
    assert strip.filtering.hidden == total - len(strip.canvas.arranger.index.order) > 0
    assert str(strip.filtering.hidden) in panel.hidden.text()
    assert str(strip.filtering.hidden) in strip.header.facets.text()
    assert panel.tree.currentItem() is panel.item("lane", first)
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert len(strip.canvas.arranger.index.order) == total
    assert strip.filtering.hidden == 0
    QTest.keyClick(panel.tree, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert lanes(strip) == list(talk.story.lanes)


def test_shown_and_hidden_are_always_all(filtering: Opened) -> None:
    _, strip = filtering
    total = len(strip.canvas.arranger.index.order)
    for facet, value in (("certainty", "exact"), ("origin", "context"), ("lane", lanes(strip)[1])):
        strip.filtering.turn(facet, value, False)
        assert len(strip.canvas.arranger.index.order) + strip.filtering.hidden == total
    strip.filtering.panel.all.click()
    assert strip.filtering.left_out == LeftOut()
    assert len(strip.canvas.arranger.index.order) == total


def test_the_marks_in_the_header_are_the_filter_of_origins(filtering: Opened) -> None:
    _, strip = filtering
    strip.header.filters["context"].click()
    assert strip.filtering.left_out.origin == {"context"}
    item = strip.filtering.panel.item("origin", "context")
    assert item.checkState(0) == Qt.CheckState.Unchecked
    item.setCheckState(0, Qt.CheckState.Checked)
    assert strip.header.filters["context"].isChecked()
    assert strip.filtering.hidden == 0


def test_counts_follow_the_search_and_the_stretch(filtering: Opened) -> None:
    talk, strip = filtering
    panel = strip.filtering.panel

    def count() -> int:
        return sum(int(panel.item("lane", lane).text(1)) for lane in talk.story.lanes)

    assert count() == len(strip.canvas.arranger.index.order)
    strip.header.field.setText("amazon")
    assert count() == len(strip.finding.hits) > 0
    strip.header.field.clear()
    start, end = strip.view.whole
    strip.canvas.ranging.put_back((start, (start + end) / 2))
    assert count() == sum(number for _, number in strip.canvas.ranging.counts())


def test_hits_that_filters_hide_are_counted_but_not_walked(opened: Opened) -> None:
    talk, strip = opened
    strip.header.field.setText("amazon")
    hits = strip.finding.hits
    lane = talk.story.events[hits[0]].lane
    strip.filtering.turn("lane", lane, False)
    assert set(strip.finding.hits) == {hit for hit in hits if talk.story.events[hit].lane != lane}
    assert strip.finding.all_hits == hits
    assert f"(+{len(hits) - len(strip.finding.hits)})" in strip.header.field.count


def test_search_looks_through_titles_texts_notes_and_sources(opened: Opened) -> None:
    talk, strip = opened
    story = talk.story
    by_text = next(event for event in story.events.values() if event.spec.text)
    slide = next(slide for slide in story.slides if slide.spec.notes and 1 <= len(slide.events) <= 2)
    cases = {
        by_text.id: story.plain_text(by_text.spec.text, "zh")[:8],
        slide.events[0]: story.plain_text(slide.spec.notes, "zh")[:8],
        "exit": "windowsFORUM",
    }
    for event, words in cases.items():
        strip.header.field.setText(f'"{words}"')
        assert event in strip.finding.hits, words


def test_a_file_is_left_out_lane_by_lane_and_counted(open_strip, tmp_path) -> None:
    story = written(tmp_path, rows(500))
    _, strip = open_strip(story)
    before = strip.canvas.arranger.crowd.total
    told = len(strip.canvas.arranger.index.order)
    strip.filtering.turn("certainty", "file", False)
    assert strip.canvas.arranger.crowd is None
    assert strip.filtering.hidden == before
    strip.filtering.clear()
    strip.filtering.turn("lane", "log", False)
    assert len(strip.canvas.picture.layout.lanes) == 2
    assert strip.filtering.hidden + len(strip.canvas.arranger.index.order) == before + told
    assert strip.canvas.grab().toImage().width() > 0


def test_another_story_with_the_panel_open_fills_it_anew(filtering: Opened, open_strip, tmp_path) -> None:
    talk, strip = filtering
    talk.set_language("en")
    panel = strip.filtering.panel
    lane = next(iter(talk.story.lanes))
    assert panel.item("lane", lane).text(0) == talk.story.plain_text(talk.story.lanes[lane].label, "en")


def test_what_is_found_in_a_file_counts_per_lane_and_is_hidden_with_it(open_strip, tmp_path) -> None:
    _, strip = open_strip(written(tmp_path, rows(500)))
    strip.header.field.setText("landing")
    found = len(strip.finding.crowd)
    assert found > 100
    strip.filtering.toggle()
    assert strip.filtering.panel.item("lane", "log").text(1) == f"{found:,}"
    strip.filtering.turn("lane", "log", False)
    assert len(strip.finding.crowd) == 0
    assert strip.finding.crowd.hidden == found
    assert f"(+{found:,})" in strip.header.field.count
    strip.filtering.turn("origin", "context", False)
    assert strip.finding.crowd.hidden == found
    strip.filtering.clear()
    assert len(strip.finding.crowd) == found

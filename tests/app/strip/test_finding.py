"""Searching on the strip."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from presenter.core.timeline.search import Finder

Opened = tuple[Talk, TimelineStrip]


def search(strip: TimelineStrip, text: str) -> None:
    QTest.keyClick(strip.canvas, Qt.Key.Key_Slash)
    QTest.keyClicks(strip.header.field, text)


def test_the_key_leads_to_the_field_and_escape_back(opened: Opened) -> None:
    _, strip = opened
    strip.activateWindow()
    search(strip, "amazon")
    assert strip.header.field.hasFocus()
    assert strip.finding.hits
    QTest.keyClick(strip.header.field, Qt.Key.Key_Escape)
    assert strip.canvas.hasFocus()
    assert strip.header.field.text() == ""
    assert strip.finding.hits == ()
    assert strip.header.field.count == ""


def test_enter_walks_what_was_found_round_and_back(opened: Opened) -> None:
    talk, strip = opened
    search(strip, "amazon")
    hits = strip.finding.hits
    seen = []
    for _ in range(len(hits) + 1):
        QTest.keyClick(strip.header.field, Qt.Key.Key_Return)
        seen.append(talk.selection.event)
        assert strip.header.field.count == f"{hits.index(talk.selection.event) + 1}/{len(hits)}"
    assert sorted(seen[:-1]) == sorted(hits)
    assert seen[-1] == seen[0]
    QTest.keyClick(strip.header.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert talk.selection.event == seen[-2]
    assert strip.canvas.picture.flag is not None


def test_from_an_event_between_the_next_one_found_is_the_next_in_time(opened: Opened) -> None:
    talk, strip = opened
    search(strip, "amazon")
    index = strip.canvas.walking.arranger.index
    between = next(
        entry.event.id
        for entry in index.order
        if entry.event.id not in strip.finding.hits and entry.start > index.entry(strip.finding.hits[0]).start
    )
    following = next(hit for hit in strip.finding.hits if index.places[hit] > index.places[between])
    before = [hit for hit in strip.finding.hits if index.places[hit] < index.places[between]][-1]
    talk.choose_event(between)
    QTest.keyClick(strip.header.field, Qt.Key.Key_Return)
    assert talk.selection.event == following
    talk.choose_event(between)
    QTest.keyClick(strip.header.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert talk.selection.event == before


def test_hits_are_marked_on_the_lanes_and_on_the_minimap(opened: Opened) -> None:
    _, strip = opened
    lanes, below = strip.canvas.grab().toImage(), strip.minimap.grab().toImage()
    search(strip, "amazon")
    assert strip.canvas.grab().toImage() != lanes
    found = strip.minimap.grab().toImage()
    assert found != below
    entry = strip.canvas.walking.arranger.index.entry(strip.finding.hits[0])
    x = round(strip.minimap.scale.x((entry.start + entry.end) / 2))
    assert found.pixelColor(x, 2) != below.pixelColor(x, 2)


def test_another_language_or_filter_searches_anew(opened: Opened) -> None:
    talk, strip = opened
    search(strip, "amazon")
    hits = strip.finding.hits
    strip.header.filters["context"].click()
    assert set(strip.finding.hits) < set(hits)
    strip.header.filters["context"].click()
    talk.set_language("en")
    assert strip.finding.hits == hits


def test_a_narrow_strip_brings_the_field_when_asked(open_strip) -> None:
    _, strip = open_strip(size=(800, 318))
    assert not strip.header.field.isVisible()
    search(strip, "amazon")
    assert strip.header.field.isVisible()
    QTest.keyClick(strip.header.field, Qt.Key.Key_Escape)
    assert not strip.header.field.isVisible()


@pytest.mark.parametrize("width", [640, 800, 1000, 1280, 1439, 1440, 1920])
def test_nothing_in_the_header_lies_on_the_field(open_strip, width: int) -> None:
    talk, strip = open_strip(size=(width, 318))
    talk.set_language("en")
    search(strip, "amazon")
    header = strip.header
    others = [header.title, *header.filters.values(), header.wider, header.closer, header.fit, header.slider]
    for other in others:
        if other.isVisible():
            assert not other.geometry().intersects(header.field.geometry()), other


@pytest.mark.parametrize("width", [640, 800, 900, 1000, 1280, 1600, 1920])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_all_in_the_header_has_room_with_and_without_filters(open_strip, width: int, language: str) -> None:
    talk, strip = open_strip(size=(width, 318))
    talk.set_language(language)
    header = strip.header
    for value in ("", "exact"):
        if value:
            strip.filtering.turn("certainty", value, False)
        shown = [part for part in header._parts if part.isVisible()]
        for part in shown:
            assert header.rect().contains(part.geometry()), part
            if part is not header.field and part is not header.slider:
                assert part.width() >= part.sizeHint().width(), part
        for part, other in pairwise(shown):
            assert not part.geometry().intersects(other.geometry()), (part, other)
        assert header.facets.isVisible()


def test_a_wide_strip_has_it_always(opened: Opened) -> None:
    _, strip = opened
    assert strip.header.field.isVisible()


def test_texts_are_read_ahead_from_when_the_field_is_entered(opened: Opened, qtbot) -> None:
    _, strip = opened
    strip.activateWindow()
    assert strip.finding._finder is None
    QTest.keyClick(strip.canvas, Qt.Key.Key_Slash)
    ahead = strip.finding._ahead
    qtbot.waitUntil(lambda: not ahead.busy)
    finder = strip.finding._finder
    assert finder is not None
    order = strip.canvas.walking.arranger.index.order
    assert [record.event for record in finder.records] == [entry.event.id for entry in order]
    QTest.keyClicks(strip.header.field, "amazon")
    assert strip.finding._finder is finder
    assert strip.finding.hits


def test_what_is_typed_at_once_is_found_in_all_events(opened: Opened) -> None:
    _, strip = opened
    index = strip.canvas.walking.arranger.index
    finder = Finder(index)
    assert not finder.prepare(3)
    assert len(finder.records) == 3
    assert set(finder.find("date:20")) == set(Finder(index).find("date:20"))
    assert len(finder.records) == len(index.order)

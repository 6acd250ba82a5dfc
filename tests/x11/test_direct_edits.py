"""Direct edits by hand on a real X server: double click and type, drag a slide, hold and drag an event."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from presenter.app.main_window import MainWindow
from presenter.app.strip.strip import TimelineStrip
from tests.x11.conftest import Hand

pytestmark = pytest.mark.x11


def follows(window: MainWindow, hand: Hand) -> None:
    hand.wait(lambda: window.rest.reloader is not None)


def headline_of(window: MainWindow) -> QPoint:
    piece = window.frames.frame().piece("headline")
    place, scale = window.stage.slide_rect(), window.stage.slide_rect().width() / 1920
    return QPoint(round(place.x() + piece.rect.centre.x * scale), round(place.y() + piece.rect.centre.y * scale))


def test_a_headline_is_typed_anew_on_the_slide_and_undone(window: MainWindow, hand: Hand, story_file: Path) -> None:
    follows(window, hand)
    before = story_file.read_bytes()
    window.talk.go_to_slide("finish")
    hand.move(window.stage, headline_of(window))
    hand._do("click", "--repeat", "2", "--delay", "50", "1")
    hand.wait(lambda: window.rest.texts is not None and window.rest.texts.field is not None)
    hand.type("All said")
    hand.key("Return")
    hand.wait(lambda: window.frames.frame().title == "All said")
    assert b"title: {en: All said, zh" in story_file.read_bytes()
    hand.key("ctrl+z")
    hand.wait(lambda: window.frames.frame().title == "The last word")
    assert story_file.read_bytes() == before


def test_a_slide_is_dragged_in_the_rail(window: MainWindow, hand: Hand) -> None:
    follows(window, hand)
    view = window.panels.content("rail").view
    rows = [view.visualRect(view.model().index(row, 0)) for row in (0, 1)]
    ends = [view.viewport().mapToGlobal(at) for at in (rows[1].center(), rows[0].topLeft() + QPoint(80, 2))]
    # Qt runs a loop of its own while something is dragged: the hand must be another process.
    way = [ends[0] + (ends[1] - ends[0]) * part / 5 for part in range(6)]
    words = ["mousemove", str(way[0].x()), str(way[0].y()), "mousedown", "1"]
    for at in way[1:]:
        words += ["sleep", "0.05", "mousemove", str(at.x()), str(at.y())]
    with subprocess.Popen(["xdotool", *words, "sleep", "0.1", "mouseup", "1"]) as moving:
        hand.wait(lambda: [slide.id for slide in window.talk.story.slides][:2] == ["steps", "opening"])
        assert moving.wait(10) == 0


def test_an_event_is_held_and_dragged(window: MainWindow, hand: Hand, story_file: Path) -> None:
    follows(window, hand)
    strip = window.panels.content("strip")
    assert isinstance(strip, TimelineStrip)
    strip.view.glides = False
    strip.view.fit()
    canvas = strip.canvas
    mark = canvas.picture.layout.mark("built2")
    assert mark is not None
    at = QPoint(round(mark.centre_x), round(mark.rect.centre.y))
    hand.move(canvas, at)
    hand._do("mousedown", "1")
    hand.wait(lambda: canvas.pointing.moving is not None)
    hand.move(canvas, at + QPoint(60, 0))
    hand._do("mouseup", "1")
    hand.wait(lambda: b"date: 1934-05" not in story_file.read_bytes())
    hand.wait(lambda: window.talk.story.events["built2"].moment.text != "1934-05")
    assert len(window.talk.story.events["built2"].moment.text) == len("1934-05")

"""The strip on the shipped story, shown but not in anybody's way; nothing glides, so nothing has to wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible

from presenter.app.strip import spoken_tree
from presenter.app.strip.strip import TimelineStrip
from presenter.app.talk import Talk
from presenter.core.story import Story
from tests.core.timeline.generated import ROOT, shipped

Opened = tuple[Talk, TimelineStrip]


@pytest.fixture
def open_strip(qtbot) -> Callable[..., Opened]:
    """A function that shows a strip of a size on a story."""

    def open_(story: Story | None = None, size: tuple[int, int] = (1600, 318)) -> Opened:
        talk = Talk(story or shipped("content/story.yaml"), ROOT / "content/story.yaml")
        strip = TimelineStrip(talk)
        strip.view.glides = False
        qtbot.addWidget(strip)
        strip.resize(*size)
        with qtbot.waitExposed(strip):
            strip.show()
        return talk, strip

    return open_


@pytest.fixture
def opened(open_strip) -> Opened:
    return open_strip()


@pytest.fixture
def said(monkeypatch) -> Iterator[list[str]]:
    """Names of what the focus of a screen reader went to, in order."""
    heard: list[str] = []

    class Listening:
        Event = QAccessible.Event

        def __getattr__(self, name: str) -> object:
            return getattr(QAccessible, name)

        def updateAccessibility(self, event) -> None:
            if event.type() is QAccessible.Event.Focus:
                heard.append(event.accessibleInterface().text(QAccessible.Text.Name))

    monkeypatch.setattr(spoken_tree, "QAccessible", Listening())
    QAccessible.setActive(True)
    yield heard
    QAccessible.setActive(False)

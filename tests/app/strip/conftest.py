"""The strip on the shipped story, shown but not in anybody's way; nothing glides, so nothing has to wait."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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

"""The story that stands in while a file has nothing that can be shown: one empty slide, so that every panel still works."""

from __future__ import annotations

from presenter.core.schema import SlideSpec, Storyboard
from presenter.core.story import Slide, Story

_SLIDE = SlideSpec(id="blank", layout="text", title=" ")

BLANK_STORY = Story(
    board=Storyboard(title=" ", slides=[_SLIDE]),
    languages=("en",),
    sources={},
    facts={},
    lanes={},
    eras=(),
    events={},
    tables={},
    slides=(Slide("blank", 1, _SLIDE, events=(), period=None, last_step=0, place=("slides", 0)),),
    period=(0.0, 365.0),
    after=None,
    slide_index={"blank": 0},
)
"""A talk is blank when it shows this very object."""

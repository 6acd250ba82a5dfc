"""Frames as text: equal after the way there and back, for every slide of every story we ship."""

from __future__ import annotations

from pathlib import Path

import pytest

from presenter.core.compose.compose import compose
from presenter.core.compose.frame_text import NoFrameError, frame_text, read_frame
from presenter.core.deck import Cursor
from presenter.core.theme import INK, PAPER
from presenter.files import load_story
from presenter.paths import BUILT_IN_STORY, EXAMPLES
from presenter.scene.measure import QtMeasure

STORIES = [BUILT_IN_STORY, *sorted(EXAMPLES.glob("*.yaml"))]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_there_and_back(path: Path) -> None:
    story = load_story(path).story
    assert story is not None
    for number, slide in enumerate(story.slides):
        for theme in (INK, PAPER):
            frame = compose(story, Cursor(number, slide.last_step), story.language, QtMeasure())

            again = read_frame(frame_text(frame, theme))

            assert again == (frame, theme)
            assert hash(again[0]) == hash(frame), "lists became tuples again"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "[1, 2]", "[1, 2, 3]", '[{"slide":"a"}, {}]', '[{"type":"os"}, 1]', '{"x":1}', "[" * 100_000],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(NoFrameError):
        read_frame(text.encode())

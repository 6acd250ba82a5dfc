"""The story that stands in while a file has nothing that can be shown: one empty slide, so that every panel still works."""

from __future__ import annotations

from functools import cache

from presenter.core.parse import parse_story
from presenter.core.source import read_source
from presenter.core.story import Story

_TEXT = 'title: " "\nslides: [{id: blank, layout: text, title: " "}]\n'


@cache
def blank_story() -> Story:
    """Always the same object: a talk is blank when it shows this one."""
    story = parse_story(read_source(_TEXT, "")).story
    if story is None:
        raise AssertionError(_TEXT)
    return story

"""The cursor and how it moves: slides and their steps as values, no window needed."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from presenter.core.schema import SlideSpec
from presenter.core.schema.diagram import LoopSpec
from presenter.core.story import Story


class Cursor(Struct, frozen=True, order=True):
    """Where the talk is: slide from 0, step from 0."""

    slide: int = 0
    step: int = 0


def last_step(spec: SlideSpec) -> int:
    """The number of the slide's last step: 0 for a slide that is complete at once."""
    steps = _highest(spec)
    if isinstance(spec.diagram, LoopSpec):
        steps = max(steps, sum(len(ring.stations) for ring in spec.diagram.rings) - 1)
    if spec.table and spec.table.steps:
        steps = max(steps, len(spec.table.rows))
    return steps


def _highest(value: Any) -> int:
    if isinstance(value, msgspec.Struct):
        own = getattr(value, "step", 0)
        own = own if isinstance(own, int) else 0
        own = max(own, getattr(value, "ghost_step", 0))
        return max([own, *(_highest(getattr(value, name)) for name in value.__struct_fields__)])
    if isinstance(value, list):
        return max(map(_highest, value), default=0)
    return 0


def forward(story: Story, cursor: Cursor) -> Cursor:
    """The next step, else the next slide; stays at the end."""
    if cursor.step < story.slides[cursor.slide].last_step:
        return Cursor(cursor.slide, cursor.step + 1)
    return next_slide(story, cursor)


def back(story: Story, cursor: Cursor) -> Cursor:
    """The step before, else the last step of the slide before; stays at the start."""
    if cursor.step > 0:
        return Cursor(cursor.slide, cursor.step - 1)
    if cursor.slide > 0:
        return Cursor(cursor.slide - 1, story.slides[cursor.slide - 1].last_step)
    return cursor


def next_slide(story: Story, cursor: Cursor) -> Cursor:
    """The first step of the next slide; stays at the end."""
    return Cursor(cursor.slide + 1) if cursor.slide + 1 < len(story.slides) else cursor


def previous_slide(story: Story, cursor: Cursor) -> Cursor:
    """The last step of the slide before; the start of the first."""
    if cursor.slide == 0:
        return Cursor()
    return Cursor(cursor.slide - 1, story.slides[cursor.slide - 1].last_step)


def clamp(story: Story, cursor: Cursor) -> Cursor:
    """The nearest cursor that exists in the story."""
    slide = min(max(cursor.slide, 0), len(story.slides) - 1)
    return Cursor(slide, min(max(cursor.step, 0), story.slides[slide].last_step))


def land(old: Story, new: Story, cursor: Cursor) -> Cursor:
    """Where a reload lands: the same slide by id, else the same number."""
    slide_id = old.slides[cursor.slide].id
    index = new.slide_index.get(slide_id, cursor.slide)
    return clamp(new, Cursor(index, cursor.step))

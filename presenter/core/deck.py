"""The cursor and how it moves: slides, their steps and their states as values, no window needed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec import Struct

from presenter.core.builds import item_count, last_item_step, panel_count, row_count
from presenter.core.schema import Block, Column, SlideSpec, Table
from presenter.core.schema.diagram import LoopSpec, ProcessSpec
from presenter.core.story import Choice, Slide, Story


class Cursor(Struct, frozen=True, order=True):
    """Where the talk is: slide from 0, step from 0, and the option chosen on each switch of the slide.

    `choice` is empty for all first options: each state of a slide has one cursor per step.
    """

    slide: int = 0
    step: int = 0
    choice: Choice = ()


Choices = Mapping[str, Choice]
"""What was chosen on slides, by id; what is missing stands at its first options."""

NOTHING_CHOSEN: Choices = MappingProxyType({})


NO_TABLES: Mapping[str, Table] = MappingProxyType({})


def last_step(spec: SlideSpec, tables: Mapping[str, Table] = NO_TABLES) -> int:
    """The number of the slide's last step: 0 for a slide that is complete at once. Tables are found by their ids."""
    steps = _highest(spec)
    if spec.steps:
        steps = max(steps, item_count(spec.body), panel_count(spec))
    if isinstance(spec.diagram, LoopSpec):
        steps = max(steps, sum(len(ring.stations) for ring in spec.diagram.rings) - 1)
    elif isinstance(spec.diagram, ProcessSpec):
        steps = max(steps, len(spec.diagram.stations) - 1)
    if spec.table and spec.table.steps:
        steps = max(steps, row_count(spec.table, tables))
    return steps


def _highest(value: Any) -> int:
    if isinstance(value, msgspec.Struct):
        own = getattr(value, "step", 0)
        own = own if isinstance(own, int) else 0
        own = max(own, getattr(value, "ghost_step", 0), getattr(value, "back_step", 0))
        if isinstance(value, Block | Column) and value.steps:
            own = last_item_step(value.step, value.text)
        return max([own, *(_highest(getattr(value, name)) for name in value.__struct_fields__)])
    if isinstance(value, list):
        return max(map(_highest, value), default=0)
    return 0


def shown_slide(story: Story, cursor: Cursor) -> Slide:
    """The slide in the state that the cursor is on."""
    return story.slides[cursor.slide].chosen(cursor.choice)


def cursors_of(slide: Slide) -> list[Cursor]:
    """Every place of a slide: the steps of each of its states."""
    return [
        Cursor(slide.number - 1, step, state.choice)
        for state in slide.all_states
        for step in range(state.last_step + 1)
    ]


def forward(story: Story, cursor: Cursor, choices: Choices = NOTHING_CHOSEN, skipped: Collection[str] = ()) -> Cursor:
    """The next step, else the next slide that is not skipped; stays at the end."""
    if cursor.step < shown_slide(story, cursor).last_step:
        return Cursor(cursor.slide, cursor.step + 1, cursor.choice)
    return next_slide(story, cursor, choices, skipped)


def back(story: Story, cursor: Cursor, choices: Choices = NOTHING_CHOSEN, skipped: Collection[str] = ()) -> Cursor:
    """The step before, else the last step of the slide before that is not skipped; stays at the start."""
    if cursor.step > 0:
        return Cursor(cursor.slide, cursor.step - 1, cursor.choice)
    before = _other(story, cursor, -1, skipped)
    return end_of(story, before, choices) if before is not None else cursor


def next_slide(
    story: Story, cursor: Cursor, choices: Choices = NOTHING_CHOSEN, skipped: Collection[str] = ()
) -> Cursor:
    """The first step of the next slide that is not skipped; stays at the end."""
    after = _other(story, cursor, 1, skipped)
    return start_of(story, after, choices) if after is not None else cursor


def previous_slide(
    story: Story, cursor: Cursor, choices: Choices = NOTHING_CHOSEN, skipped: Collection[str] = ()
) -> Cursor:
    """The last step of the slide before that is not skipped; the start of this one where there is none."""
    before = _other(story, cursor, -1, skipped)
    return end_of(story, before, choices) if before is not None else start_of(story, cursor.slide, choices)


def _other(story: Story, cursor: Cursor, way: int, skipped: Collection[str]) -> int | None:
    """The nearest slide that is not skipped, ahead (1) or behind (-1)."""
    slide = cursor.slide + way
    while 0 <= slide < len(story.slides):
        if story.slides[slide].id not in skipped:
            return slide
        slide += way
    return None


def start_of(story: Story, slide: int, choices: Choices = NOTHING_CHOSEN) -> Cursor:
    """The first step of a slide that exists."""
    return Cursor(slide, 0, choices.get(story.slides[slide].id, ()))


def end_of(story: Story, slide: int, choices: Choices = NOTHING_CHOSEN) -> Cursor:
    """The last step of a slide that exists, as it is chosen."""
    start = start_of(story, slide, choices)
    return Cursor(slide, shown_slide(story, start).last_step, start.choice)


def clamp(story: Story, cursor: Cursor) -> Cursor:
    """The nearest cursor that exists in the story."""
    index = min(max(cursor.slide, 0), len(story.slides) - 1)
    slide = story.slides[index].chosen(cursor.choice)
    return Cursor(index, min(max(cursor.step, 0), slide.last_step), slide.choice)


def remembered(story: Story, cursor: Cursor, choices: Choices) -> Cursor:
    """The nearest cursor that exists, in the state its slide was left in."""
    index = min(max(cursor.slide, 0), len(story.slides) - 1)
    return clamp(story, Cursor(index, cursor.step, choices.get(story.slides[index].id, ())))


def turned(story: Story, cursor: Cursor, switch: int, option: int | None = None) -> Cursor:
    """The cursor when a switch (from 0) is set to an option, or turned to its next one; no such switch, no change.

    The step stays, but a slide that was complete is complete in its new state.
    """
    slide = shown_slide(story, cursor)
    if not 0 <= switch < len(slide.switches):
        return cursor
    options = list(slide.options)
    count = len(slide.switches[switch].options)
    options[switch] = (options[switch] + 1) % count if option is None else min(max(option, 0), count - 1)
    new = clamp(story, Cursor(cursor.slide, cursor.step, tuple(options) if any(options) else ()))
    complete = cursor.step == slide.last_step
    return Cursor(new.slide, shown_slide(story, new).last_step, new.choice) if complete else new


def land(old: Story, new: Story, cursor: Cursor) -> Cursor:
    """Where a reload lands: the same slide by id, else the same number; its options by id, else the first ones."""
    slide_id = old.slides[cursor.slide].id
    index = new.slide_index.get(slide_id)
    if index is None:
        return clamp(new, Cursor(cursor.slide, cursor.step))
    return clamp(new, Cursor(index, cursor.step, _carried(old.slide(slide_id), new.slides[index], cursor.choice)))


def carried(old: Story, new: Story, choices: Choices) -> dict[str, Choice]:
    """What stays chosen in a new version of a story: by the ids of slides, switches and options."""
    both = [slide_id for slide_id in choices if slide_id in old.slide_index and slide_id in new.slide_index]
    found = {slide_id: _carried(old.slide(slide_id), new.slide(slide_id), choices[slide_id]) for slide_id in both}
    return {slide_id: choice for slide_id, choice in found.items() if choice}


def _carried(old: Slide, new: Slide, choice: Choice) -> Choice:
    chosen = {
        (switch.id, switch.options[option].id) for switch, option in zip(old.switches, choice, strict=False) if option
    }
    options = tuple(
        next((number for number, option in enumerate(switch.options) if (switch.id, option.id) in chosen), 0)
        for switch in new.switches
    )
    return options if any(options) else ()

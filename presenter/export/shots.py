"""What an export takes: which slides, which steps, and the file name of each picture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from presenter.core.deck import NOTHING_CHOSEN, Choices, Cursor
from presenter.core.story import Slide, Story
from presenter.core.suggest import did_you_mean

Steps = Literal["final", "all"]
Variants = Literal["active", "all"]
"""Of slides with switches: the states chosen, or every state."""
_RANGE = re.compile(r"(?=.*[0-9])([0-9]{1,6})?(-)?([0-9]{1,6})?")


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture to be made: its place in the deck and its file name without ending."""

    cursor: Cursor
    name: str


class RangeError(ValueError):
    """A slide range that cannot be read or names no slide."""


def parse_ranges(text: str, story: Story) -> list[Slide]:
    """Slides of a list such as `1,3-5,closing`: numbers, ranges (open ones too: `5-`), ids. Raises RangeError."""
    chosen: set[int] = set()
    for part in filter(None, map(str.strip, text.split(","))):
        if part in story.slide_index:
            chosen.add(story.slide_index[part])
            continue
        match = _RANGE.fullmatch(part)
        if match is None:
            raise RangeError(
                f"there is no slide “{part}”; {did_you_mean(part, story.slide_index, limit=0)}".rstrip("; ")
            )
        first = int(match[1] or 1)
        last = int(match[3] or len(story.slides)) if match[2] else first
        if first > last:
            raise RangeError(f"“{part}” runs backwards; write {last}-{first}")
        if not 1 <= first <= last <= len(story.slides):
            raise RangeError(f"“{part}” is not within the slides 1-{len(story.slides)}")
        chosen.update(range(first - 1, last))
    if not chosen:
        raise RangeError("no slides are chosen")
    return [story.slides[index] for index in sorted(chosen)]


def shots(
    story: Story,
    slides: list[Slide],
    steps: Steps,
    language: str,
    theme: str,
    *,
    variants: Variants = "active",
    choices: Choices = NOTHING_CHOSEN,
) -> list[Shot]:
    """One shot per slide, or per step or state of each; names sort as the talk runs.

    `04-timeline-ink-zh`, with all steps `04-timeline-ink-zh-02`, with all states `14-valuation-linear-ink-zh`. The
    state is also named where `choices` has one that is not the slide's first.
    """
    digits = 3 if len(story.slides) >= 100 else 2
    taken: list[Shot] = []
    for slide in slides:
        chosen = slide.chosen(choices.get(slide.id, ()))
        for state in slide.all_states if variants == "all" else (chosen,):
            shown = f"-{state.state_name}" if state.choice or (variants == "all" and slide.states) else ""
            stem = f"{slide.number:0{digits}d}-{safe_name(slide.id + shown)}-{theme}-{language}"
            for step in range(state.last_step + 1) if steps == "all" else (state.last_step,):
                tail = f"-{step + 1:02d}" if steps == "all" and state.last_step else ""
                taken.append(Shot(Cursor(slide.number - 1, step, state.choice), stem + tail))
    return taken


def safe_name(text: str) -> str:
    """Letters, digits, dot, dash and underscore only: a file name on every system."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", text).strip(".-") or "slide"

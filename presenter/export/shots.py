"""What an export takes: which slides, which steps, and the file name of each picture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from presenter.core.deck import Cursor
from presenter.core.story import Slide, Story

Steps = Literal["final", "all"]


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture to be made: its place in the deck and its file name without ending."""

    cursor: Cursor
    name: str


class RangeError(ValueError):
    """A slide range that cannot be read or names no slide."""


def parse_ranges(text: str, story: Story) -> list[Slide]:
    """Slides of a list such as `1,3-5,closing`: numbers, ranges, ids. Raises RangeError."""
    chosen: dict[int, Slide] = {}
    for part in (part.strip() for part in text.split(",")):
        if not part:
            continue
        if part in story.slide_index:
            slide = story.slide(part)
            chosen[slide.number] = slide
            continue
        match = re.fullmatch(r"(\d+)?(-)?(\d+)?", part)
        if match is None or not (match[1] or match[3]):
            raise RangeError(f"there is no slide “{part}”")
        first = int(match[1] or 1)
        last = int(match[3]) if match[3] else len(story.slides) if match[2] else first
        if not 1 <= first <= last <= len(story.slides):
            raise RangeError(f"“{part}” is not within the slides 1-{len(story.slides)}")
        for number in range(first, last + 1):
            chosen[number] = story.slides[number - 1]
    if not chosen:
        raise RangeError("no slides are chosen")
    return [chosen[number] for number in sorted(chosen)]


def shots(story: Story, slides: list[Slide], steps: Steps, language: str, theme: str) -> list[Shot]:
    """One shot per slide, or per step of each; names sort as the talk runs: `04-timeline-ink-zh[-step].png`."""
    digits = 3 if len(story.slides) >= 100 else 2
    taken: list[Shot] = []
    for slide in slides:
        stem = f"{slide.number:0{digits}d}-{safe_name(slide.id)}-{theme}-{language}"
        for step in range(slide.last_step + 1) if steps == "all" else (slide.last_step,):
            tail = f"-{step + 1:02d}" if steps == "all" and slide.last_step else ""
            taken.append(Shot(Cursor(slide.number - 1, step), stem + tail))
    return taken


def safe_name(text: str) -> str:
    """Letters, digits, dot, dash and underscore only: a file name on every system."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", text).strip(".-") or "slide"

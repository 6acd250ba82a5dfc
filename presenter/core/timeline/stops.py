"""Where the slides stand on the timeline: each number at the time it speaks of."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from presenter.core.aboutness import WHOLE, main_events
from presenter.core.story import Slide, Story
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.stretches import stretch_of


class Stop(Struct, frozen=True):
    """A slide's number, centred on `x`; `current` is the one about the event under the playhead."""

    slide: str
    number: int
    x: float
    current: bool


def stops(
    story: Story, scale: TimeScale, width: Callable[[str], float], *, focus: str = "", gap: float = 10
) -> list[Stop]:
    """The numbers that find room, the current one before all others, then the slides that name the fewest events."""
    chosen = main_events(story)
    current = next((slide for slide, event in chosen.items() if event == focus), "")
    order = sorted(
        (story.slide(slide) for slide in (*chosen, *_framed(story, chosen))),
        key=lambda slide: (slide.id != current, len(slide.events) or 99, slide.number),
    )
    taken: list[tuple[float, float]] = []
    found: list[Stop] = []
    for slide in order:
        middle = _middle(story, slide, chosen.get(slide.id))
        if middle is None or not scale.start <= middle <= scale.end:
            continue
        half = width(str(slide.number)) / 2
        x = min(max(scale.x(middle), scale.x0 + half), scale.x1 - half)
        if all(x + half + gap <= start or x - half - gap >= end for start, end in taken):
            taken.append((x - half, x + half))
            found.append(Stop(slide.id, slide.number, x, slide.id == current))
    return sorted(found, key=lambda stop: stop.x)


def _framed(story: Story, chosen: dict[str, str]) -> list[str]:
    """Slides that name no events but say which time they speak of."""
    return [
        slide.id
        for slide in story.slides
        if slide.id not in chosen and not slide.events and slide.spec.time and slide.spec.layout not in WHOLE
    ]


def _middle(story: Story, slide: Slide, event: str | None) -> float | None:
    """The day a slide stands at."""
    if event is None:
        return sum(slide.period) / 2 if slide.period else None
    stretch = stretch_of(story.events[event], story.events)
    return sum(stretch) / 2 if stretch else None

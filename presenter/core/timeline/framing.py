"""Which stretch of the axis shows a slide's time with what is around it: context on both sides, as far as the story goes."""

from __future__ import annotations

from presenter.core.story import Slide, Story
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.tears import Stretches

STRIP_CONTEXT = 0.3
SLIDE_CONTEXT = 0.2
"""Of a slide's stretch, how much is shown on either side: in a view that follows the talk, and on a timeline slide."""
SHORTEST_FRAME = 1 / 12
"""Of the whole story's time, how much a framed view shows at the least."""

Stretch = tuple[float, float]


def framed(
    period: Stretch, whole: Stretch, tears: Stretches = (), *, context: float = STRIP_CONTEXT, least: float = 0.0
) -> Stretch:
    """A view of `period` with context, inside `whole`; all in days, lengths in open days where the axis is torn.

    It is as long as the period and its context, but at least a twelfth of the whole, at least `least` open days, and at
    most the whole. At an end of the whole there is more context on the other side.
    """
    inner = TimeScale(*period, 0.0, 1.0, tears)
    longest = TimeScale(*whole, 0.0, 1.0, tears).span
    span = min(max(inner.span * (1 + 2 * context), longest * SHORTEST_FRAME, least), longest)
    view = inner.around(inner.days(0.5), 0.5, span)
    if view.end > whole[1]:
        view = view.around(whole[1], 1.0, span)
    if view.start < whole[0]:
        view = view.around(whole[0], 0.0, span)
    return view.start, min(view.end, max(whole[1], period[1]))


def slide_frame(story: Story, slide: Slide) -> Stretch:
    """What a timeline slide shows: the stretch its author wrote, else its events with context, else the whole story."""
    period = slide.period
    if period is None or period == story.period:
        return story.period
    if slide.spec.time is not None:
        return period
    tears = story.tears if slide.tears is None else slide.tears
    return framed(period, story.period, tears, context=SLIDE_CONTEXT)

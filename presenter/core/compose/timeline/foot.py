"""Under the lanes: the whole story in small with the stretch in view, and where each slide stands."""

from __future__ import annotations

from presenter.core.compose.frame import Ink, Path, Pen
from presenter.core.compose.paths import polyline, rect_path
from presenter.core.compose.sheet import Sheet
from presenter.core.compose.timeline.axis import GROUP
from presenter.core.compose.timeline.crowd import crowd_density
from presenter.core.compose.words import word
from presenter.core.geometry import Rect
from presenter.core.timeline.eras import era_rows
from presenter.core.timeline.index import TimelineIndex
from presenter.core.timeline.minimap import traces
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.stops import stops
from presenter.core.timeline.torn_axis import zigzag

HEIGHT = 42.0
TRACE = 3.0
ERA = 3.0
"""Height of the eras' line at the minimap's upper edge."""
GRIP = (8.0, 20.0)


def whole_story(sheet: Sheet, x0: float, x1: float) -> TimeScale:
    """All of the story's time on a stretch, torn as the story's axis is."""
    return TimeScale(*sheet.story.period, x0, x1, sheet.story.tears)


def minimap(sheet: Sheet, index: TimelineIndex, view: TimeScale, top: float) -> None:
    """Traces in lane colours, targets dashed, the view as a frame with grips."""
    whole = whole_story(sheet, view.x0, view.x1)
    box = Rect(view.x0, top, view.x1 - view.x0, HEIGHT)
    sheet.box("minimap", box, "minimap", fill=Ink("surf"), group=GROUP)
    for era in era_rows(sheet.story.eras):
        if era.row == 0 and era.end > whole.start and era.era.start < whole.end:
            left, right = max(whole.x(era.era.start), whole.x0), min(whole.x(era.end), whole.x1)
            line = Rect(left + 1, top, max(right - left - 2, 1), ERA)
            sheet.box(f"minimap.era{era.number}", line, "minimap", fill=Ink("t3", 0.45), group=GROUP)
    after = sheet.story.after
    if after is not None and after < whole.end:
        x = max(whole.x(after), whole.x0)
        sheet.box("minimap.after", Rect(x, top, whole.x1 - x, HEIGHT), "minimap", fill=Ink("t1", 0.05), group=GROUP)
    if sheet.story.crowd is not None:
        crowd_density(sheet, sheet.story.crowd, whole, top, HEIGHT)
    pitch = min(6.0, (HEIGHT - 10) / max(1, len(index.lanes)))
    first = top + (HEIGHT - pitch * (len(index.lanes) - 1) - TRACE) / 2
    for trace in traces(index, whole):
        y = first + trace.row * pitch
        id_ = f"minimap.{trace.lane or 'all'}{'.forecast' if trace.forecast else ''}"
        if trace.forecast:
            dashes: Path = tuple(
                command
                for x0, x1 in trace.stretches
                for command in (("M", x0, y + TRACE / 2), ("L", x1, y + TRACE / 2))
            )
            sheet.shape(id_, dashes, "minimap", pen=Pen(Ink(trace.colour), TRACE, dash=(6, 4)), group=GROUP)
        else:
            path = tuple(command for x0, x1 in trace.stretches for command in rect_path(Rect(x0, y, x1 - x0, TRACE)))
            sheet.shape(id_, path, "minimap", fill=Ink(trace.colour), group=GROUP)
    torn_minimap(sheet, view, top)


def torn_minimap(sheet: Sheet, view: TimeScale, top: float) -> None:
    """Where the story's axis is torn, in small."""
    whole = whole_story(sheet, view.x0, view.x1)
    for number, (start, end) in enumerate(whole.torn_here()):
        x0, x1 = whole.x(start), whole.x(end)
        left, right = (zigzag(x, top, top + HEIGHT, 10, 2.5) for x in (x0, x1))
        outline = polyline([*left, *reversed(right)], closed=True)
        sheet.shape(f"minimap.tear{number}", outline, "tear", fill=Ink("bg"), group=GROUP)
        for side, edge in (("start", left), ("end", right)):
            sheet.shape(f"minimap.tear{number}.{side}", polyline(edge), "tear", pen=Pen(Ink("t3"), 1), group=GROUP)


def viewport(sheet: Sheet, view: TimeScale, top: float) -> None:
    """The frame around what the lanes show, over the playhead."""
    whole = whole_story(sheet, view.x0, view.x1)
    x0 = min(max(whole.x(view.start), whole.x0), whole.x1 - 8)
    x1 = max(min(whole.x(view.end), whole.x1), x0 + 8)
    sheet.box("viewport", Rect(x0, top, x1 - x0, HEIGHT), "viewport", pen=Pen(Ink("t1"), 2), group=GROUP)
    for side, x in (("start", x0), ("end", x1)):
        grip = Rect(x - GRIP[0] / 2, top + (HEIGHT - GRIP[1]) / 2, *GRIP)
        sheet.box(f"viewport.{side}", grip, "viewport", fill=Ink("t2"), group=GROUP)


def slide_stops(sheet: Sheet, view: TimeScale, baseline: float, focus: str) -> None:
    """Slide numbers at the time they speak of; a click leads there."""
    name = word("slides", sheet.language)
    piece = sheet.text("stops", name, view.x0, baseline, "source-line", group=GROUP, as_role="stop")
    whole = whole_story(sheet, view.x0, view.x1)
    free = piece.rect.right + 24
    for stop in stops(sheet.story, whole, lambda text: sheet.width(text, "source-label"), focus=focus, gap=8):
        if stop.x - 16 < free:
            continue
        sheet.text(
            f"stop.{stop.slide}", str(stop.number), stop.x, baseline, "source-line", align="centre",
            ink="amber" if stop.current else None, bold=stop.current, group=GROUP, slide=stop.slide, as_role="stop",
        )  # fmt: skip

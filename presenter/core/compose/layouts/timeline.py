"""The timeline slide: the ruler of all other slides unfolded into eras, axis, lanes and the whole story in small.

What lies under the playhead is the slide's `focus`. LOOK section 7 has the numbers; mockup 03.
"""

from __future__ import annotations

from presenter.core.compose.frame import Ink, Pen, TimeRegion
from presenter.core.compose.furniture import LEFT, RIGHT, WIDTH, headline, kicker, place
from presenter.core.compose.sheet import Said, Sheet
from presenter.core.compose.timeline import foot
from presenter.core.compose.timeline.as_of import as_of
from presenter.core.compose.timeline.axis import GROUP
from presenter.core.compose.timeline.crowd import crowd_bands, crowd_feet
from presenter.core.compose.timeline.lanes import label_width
from presenter.core.compose.timeline.tears import axis_tears
from presenter.core.compose.timeline.unfolded import draw_events, draw_ground, draw_ruler
from presenter.core.dates import format_date
from presenter.core.geometry import Rect
from presenter.core.story import Event
from presenter.core.timeline.framing import slide_frame
from presenter.core.timeline.index import TimelineIndex, index_of
from presenter.core.timeline.items import SLIDE, TimelineLayout
from presenter.core.timeline.layout import lay_out
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.texts import Texts

KICKER = 95.0
TITLE = 164.0
TOP = 196.0
LANES_END = 894.0
MINIMAP = 916.0
STOPS = 980.0
FLAG = 34.0
STANDFIRST_GAP = 32.0
LEAST_BESIDE = 420.0
"""Narrower than this, the standfirst goes under the headline."""


def compose_layout(sheet: Sheet) -> None:
    """Headline and standfirst on one line, then time itself."""
    story = sheet.story
    start, end = slide_frame(story, sheet.slide)
    scale = TimeScale(start, end, LEFT, RIGHT, axis_tears(sheet))
    index = index_of(story, after=sheet.after)
    eras_top = _head(sheet)
    focus = _focus(sheet, index, scale)
    ruler = draw_ruler(sheet, scale, eras_top, lambda y: _flag_box(sheet, focus, scale, y) if focus else None)
    axis_y = ruler.axis_y
    area = Rect(LEFT, axis_y, WIDTH, LANES_END - axis_y)
    feet = crowd_feet(sheet, index, area.height)
    layout = lay_out(
        index, scale, area, SLIDE, label_width(sheet), Texts(story, sheet.language),
        selected=focus.id if focus else "", blocked=ruler.taken, feet=feet,
    )  # fmt: skip
    rows = tuple((lane.id, lane.top, lane.bottom) for lane in layout.lanes)
    sheet.times.append(TimeRegion("timeline", area, (scale.start, scale.end), rows))
    bands = crowd_bands(sheet, index, layout, feet)
    draw_ground(sheet, scale, ruler, layout, feet)
    foot.minimap(sheet, index, scale, MINIMAP)
    playhead = _playhead(sheet, focus, layout, axis_y, scale)
    as_of(sheet, scale, axis_y, LANES_END, playhead)  # under the labels, like the playhead
    foot.viewport(sheet, scale, MINIMAP)
    draw_events(sheet, scale, ruler, layout, bands, LANES_END)
    if playhead is not None and focus:
        _flag(sheet, focus, _flag_box(sheet, focus, scale, axis_y))
    foot.slide_stops(sheet, scale, STOPS, focus.id if focus else "")


def _head(sheet: Sheet) -> float:
    """Kicker, headline and standfirst; returns where the eras begin."""
    kicker(sheet, KICKER)
    last = headline(sheet, role="headline-timeline", baseline=TITLE)
    piece = next(piece for piece in sheet.pieces if piece.id == "headline")
    said = sheet.say(sheet.slide.spec.standfirst)
    if not said:
        return TOP + last - TITLE
    x = piece.rect.right + STANDFIRST_GAP
    width, lines = sheet.extent(said, "standfirst", width=max(RIGHT - x, 1))
    if last == TITLE and RIGHT - x >= LEAST_BESIDE and lines <= 2 and width <= RIGHT - x:
        _standfirst(sheet, said, x, last - 42 * (lines - 1), _balanced(sheet, said, RIGHT - x, lines))
        return TOP
    _, lines = sheet.extent(said, "standfirst", width=WIDTH)
    _standfirst(sheet, said, LEFT, last + 48, WIDTH)
    return TOP + last - TITLE + 6 + 42 * lines


def _balanced(sheet: Sheet, said: Said, width: float, lines: int) -> float:
    """The narrowest width at which the text takes no more lines: two lines of about one length."""
    while width > LEAST_BESIDE / 2:
        wide, rows = sheet.extent(said, "standfirst", width=width - 16)
        if rows > lines or wide > width - 16:
            break
        width -= 16
    return width


def _standfirst(sheet: Sheet, said: Said, x: float, baseline: float, width: float) -> None:
    sheet.text(
        "standfirst", said, x, baseline, "standfirst", width=width, pitch=42, max_lines=2,
        place=place(sheet, "standfirst"),
    )  # fmt: skip


def _focus(sheet: Sheet, index: TimelineIndex, scale: TimeScale) -> Event | None:
    """The event under the playhead, if it has a date and is in view."""
    entry = index.entry(sheet.slide.spec.focus or "")
    if entry is None or entry.undated or entry.end <= scale.start or entry.start >= scale.end:
        return None
    return entry.event


def _flag_text(sheet: Sheet, event: Event) -> str:
    """The date as precisely as it is known, no more."""
    return format_date(event.moment, sheet.language, "short") if event.moment else ""


def _flag_box(sheet: Sheet, event: Event, scale: TimeScale, axis_y: float) -> Rect:
    assert event.moment is not None  # noqa: S101  # `_focus` looked
    width = sheet.width(_flag_text(sheet, event), "axis-year") + 24
    first, last = max(event.moment.start.days, scale.start), min(event.moment.end.days, scale.end)
    middle = scale.beside_tears((scale.x(first) + scale.x(last)) / 2)
    x = min(max(middle - width / 2, LEFT), RIGHT - width)
    return Rect(x, axis_y - 2, width, FLAG)


def _playhead(
    sheet: Sheet, event: Event | None, layout: TimelineLayout, axis_y: float, scale: TimeScale
) -> float | None:
    """Its line; returns where it stands."""
    mark = layout.mark(event.id) if event else None
    if mark is None:
        return None
    x = scale.beside_tears(mark.centre_x)
    sheet.line("playhead", x, axis_y, x, MINIMAP + foot.HEIGHT, Pen(Ink("amber"), 2), "playhead", GROUP)
    return x


def _flag(sheet: Sheet, event: Event, box: Rect) -> None:
    sheet.box("playhead.flag", box, "playhead", fill=Ink("amber"), group=GROUP, event=event.id)
    sheet.text(
        "playhead.date", _flag_text(sheet, event), box.centre.x, box.y + 25, "axis-year", align="centre", ink="onacc",
        on="amber", group=GROUP, event=event.id, as_role="playhead",
    )  # fmt: skip

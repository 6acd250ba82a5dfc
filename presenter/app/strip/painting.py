"""Painting the strip's picture: band, grid, lanes, playhead, links, bars, discs, labels, axis, flag, in this order."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from presenter.app.strip.chart_painting import paint_chart
from presenter.app.strip.flags import AXIS, Flag
from presenter.app.strip.mark_painting import paint_events
from presenter.app.strip.picture import NAME_X, Picture, name_middle
from presenter.app.strip.style import TEXT_PX, StripStyle
from presenter.app.strip.text_cards import pixels_per_unit
from presenter.core.geometry import Rect
from presenter.core.story import Story
from presenter.core.timeline.as_of import AsOf
from presenter.core.timeline.items import PlacedLane

CORNER_X = TYPED_X = 16.0
BASELINE = 4.0
"""From the middle of a line of text to its baseline."""


def paint_picture(
    painter: QPainter, picture: Picture, story: Story, style: StripStyle, size: Rect, chosen: int | None = None,
) -> None:  # fmt: skip
    """The whole canvas; the painter works in widget pixels. `chosen` is an event of the crowd."""
    smooth, ratio = QPainter.RenderHint.Antialiasing, pixels_per_unit(painter)
    _paint_ground(painter, picture, style, size)
    paint_lines(painter, picture, style)
    if picture.as_of is not None:
        _paint_as_of(painter, picture.as_of, style)
    painter.save()
    painter.setClipRect(lanes_clip(picture))
    if picture.crowd:
        from presenter.app.strip.crowd_painting import paint_crowd, paint_crowd_words  # few stories have one

        paint_crowd(painter, picture.crowd, style.cards, chosen)
    paint_events(painter, picture, story, style)
    if picture.crowd:
        paint_crowd_words(painter, picture.crowd, style.cards, chosen, picture.edge)
    painter.restore()
    for chart in picture.charts:
        paint_chart(painter, chart, picture, style, size.width)
    painter.setRenderHint(smooth, on=False)
    _paint_axis(painter, picture, style, size.width, ratio)
    painter.setRenderHint(smooth)
    if picture.tears:
        from presenter.app.strip.tear_painting import paint_torn_axis

        paint_torn_axis(painter, picture, style)
    if picture.corner:
        _paint_corner(painter, picture.corner, style)
    if picture.flag is not None:
        paint_flag(painter, picture.flag, style)


def lanes_clip(picture: Picture) -> QRectF:
    """What is seen of the events: marks may reach a little over the lanes' ends."""
    lanes = picture.lanes_rect
    return QRectF(lanes.x - 10, lanes.y, lanes.width + 20, lanes.height)


def _paint_ground(painter: QPainter, picture: Picture, style: StripStyle, size: Rect) -> None:
    """What lies under the events: band, grid, lanes."""
    # What stands on whole pixels is filled many times faster where no edge is smoothed.
    smooth, ratio = QPainter.RenderHint.Antialiasing, pixels_per_unit(painter)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setRenderHint(smooth, on=False)
    painter.fillRect(QRectF(*size), style.colour("bg"))
    lanes = picture.lanes_rect
    foot = picture.foot
    if picture.edge is not None:
        paint_band(painter, picture, style, foot)
    for tick in picture.ticks:
        if tick.major or tick.unit == "year":
            _upright(painter, tick.x, below_name(picture, tick.x, style), foot, style, "grid", ratio)
    painter.save()
    painter.setClipRect(QRectF(0, lanes.y, size.width, lanes.height))
    bottoms = {band.lane: band.foot for band in picture.crowd}
    for lane in picture.layout.lanes:
        _paint_lane(painter, lane, bottoms.get(lane.id, lane.bottom), picture, style, size.width)
    painter.restore()


def paint_lines(painter: QPainter, picture: Picture, style: StripStyle) -> None:
    """The lines of the as-of date and of the playhead."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if picture.as_of is not None and picture.as_of.own_line:
        _upright(painter, picture.as_of.x, AXIS, picture.foot, style, "t3", pixels_per_unit(painter))
    if picture.flag is not None:
        painter.fillRect(QRectF(picture.flag.x - 0.75, AXIS - 3, 1.5, picture.foot - AXIS + 3), style.colour("amber"))


def _paint_as_of(painter: QPainter, as_of: AsOf, style: StripStyle) -> None:
    """How far the story was known, in words where they have room; like labels they knock out the playhead."""
    if as_of.text:
        if as_of.text_x < as_of.x:
            painter.fillRect(QRectF(as_of.text_x - 2, as_of.text_y, as_of.wide + 4, 14), style.colour("bg"))
        say(painter, as_of.text, as_of.text_x, as_of.text_y + 11, style, "t3", style.font())


def _paint_corner(painter: QPainter, text: str, style: StripStyle) -> None:
    """What is said beside the axis."""
    say(painter, text, CORNER_X, AXIS - 10, style, "t2", style.font(bold=True))


def say(painter: QPainter, text: str, x: float, baseline: float, style: StripStyle, token: str, font: QFont) -> None:
    """A line of text, from a picture of it that is kept."""
    ratio = pixels_per_unit(painter)
    style.cards.draw(painter, text, x, baseline, token, ratio, font.pixelSize(), font.bold())


def paint_hits(painter: QPainter, picture: Picture, events: Collection[str], style: StripStyle) -> None:
    """A frame around the marks of events that were found."""
    painter.save()
    lanes = picture.lanes_rect
    painter.setClipRect(QRectF(lanes.x - 10, lanes.y, lanes.width + 20, lanes.height))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.colour("amber"), 1.5))
    for mark in picture.layout.marks:
        if mark.event in events and not mark.second:
            painter.drawRect(QRectF(*mark.rect.inflated(2.5)))
    painter.restore()


def paint_typed(painter: QPainter, text: str, style: StripStyle, *, found: bool, unsure: str = "") -> None:
    """The name that is being typed, in the free corner of the axis; pale where no event has it.

    `unsure` is its end that an input method is still at: underlined, as in every text field.
    """
    font = style.font(bold=True)
    width = style.width(text, bold=True)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(0, 0, TYPED_X + width + 8, AXIS - 2), style.colour("bg"))
    say(painter, text, TYPED_X, AXIS - 10, style, "t1" if found or unsure else "t3", font)
    if unsure:
        made = width - style.width(unsure, bold=True)
        painter.fillRect(QRectF(TYPED_X + made, AXIS - 7, width - made, 1), style.colour("t1"))


def typed_end(text: str, style: StripStyle) -> tuple[float, float, float]:
    """Where the typed name ends: x, top and height, for the list of an input method to open beside it."""
    return TYPED_X + style.width(text, bold=True), 2.0, AXIS - 4


def _upright(
    painter: QPainter, x: float, top: float, bottom: float, style: StripStyle, token: str, ratio: float
) -> None:
    """A line one unit wide, on whole pixels."""
    painter.fillRect(
        QRectF(round(x * ratio) / ratio, top, max(1, round(ratio)) / ratio, bottom - top), style.colour(token)
    )


def below_name(picture: Picture, x: float, style: StripStyle) -> float:
    """Where a grid line begins: at the axis, or under the name of the stretch after the article."""
    if picture.edge_name is None:
        return AXIS
    text, left, baseline = picture.edge_name
    return baseline + 4 if left - 3 < x < left + style.width(text) + 3 else AXIS


def paint_band(painter: QPainter, picture: Picture, style: StripStyle, foot: float) -> None:
    """The stretch after the article."""
    edge = picture.edge or 0.0
    band = QRectF(edge, AXIS, picture.scale.x1 - edge, foot - AXIS)
    painter.fillRect(band, style.colour("t1", style.theme.band_alpha))
    if edge > picture.scale.x0:
        pen = QPen(style.colour("t3"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QLineF(round(edge) + 0.5, AXIS, round(edge) + 0.5, foot))
    if picture.edge_name is not None:
        text, x, baseline = picture.edge_name
        say(painter, text, x, baseline, style, "t3", style.font())


def _paint_lane(
    painter: QPainter, lane: PlacedLane, bottom: float, picture: Picture, style: StripStyle, width: float
) -> None:
    painter.fillRect(QRectF(0, round(bottom) - 1, width, 1), style.colour("grid", 0.6))
    if not lane.name:
        return
    middle = name_middle(picture, lane)
    painter.fillRect(QRectF(16, round(middle - 5), 10, 10), style.colour(lane.colour))
    say(painter, lane_name(lane, picture, style), NAME_X, middle + BASELINE, style, "t1", style.font())


def lane_name(lane: PlacedLane, picture: Picture, style: StripStyle) -> str:
    """A lane's name, cut to the room it has."""
    room = picture.gutter - NAME_X - 4
    if style.width(lane.name) <= room:
        return lane.name
    return QFontMetricsF(style.font()).elidedText(lane.name, Qt.TextElideMode.ElideRight, room)


def _paint_axis(painter: QPainter, picture: Picture, style: StripStyle, width: float, ratio: float) -> None:
    painter.fillRect(QRectF(0, AXIS - 1, width, 1), style.colour("line"))
    for tick in picture.ticks:
        strong = tick.major or tick.unit == "year"
        _upright(painter, tick.x, AXIS - (8 if strong else 5), AXIS - 1, style, "t3", ratio)
        if tick.label:
            token = "t1" if strong else "t3"
            style.cards.draw(painter, tick.label, tick.x + 6, AXIS - 10, token, ratio, TEXT_PX, strong)


def paint_flag(painter: QPainter, flag: Flag, style: StripStyle) -> None:
    """The playhead's date on the axis."""
    painter.fillRect(QRectF(*flag.box), style.colour("amber"))
    font = style.font(TEXT_PX, bold=True)
    painter.setFont(font)
    painter.setPen(style.colour("onacc"))
    painter.drawText(QRectF(*flag.box), Qt.AlignmentFlag.AlignCenter, flag.text)

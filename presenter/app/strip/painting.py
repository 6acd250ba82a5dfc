"""Painting the strip's picture: band, grid, lanes, playhead, links, bars, discs, labels, axis, flag, in this order."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from presenter.app.strip.chart_painting import paint_chart
from presenter.app.strip.picture import AXIS, NAME_X, Flag, Picture
from presenter.app.strip.style import CORRECTION, TEXT_PX, StripStyle
from presenter.app.strip.text_cards import TextCards
from presenter.core.compose.frame import Hatch, Ink, Mark, Path
from presenter.core.compose.paths import rect_path
from presenter.core.compose.timeline.lanes import open_outline, solid_parts
from presenter.core.geometry import Point, Rect
from presenter.core.story import Story
from presenter.core.timeline.items import LabelKind, PlacedLabel, PlacedLane, PlacedMark
from presenter.scene.paint import paint_hatch, paint_mark, qt_path

FADED = 0.6
RADIUS = 8.0
"""Marks are painted at this radius and scaled, so that their lines thin out with them."""
BASELINE = 4.0
"""From the middle of a line of text to its baseline."""
_TOKENS: dict[LabelKind, str] = {
    "article": "t1",
    "context": "t2",
    "selected": "t1",
    "detail": "t2",
    "correction": "fix",
    "date": "t2",
    "earlier": "t3",
    "later": "t3",
}


def paint_picture(
    painter: QPainter, picture: Picture, story: Story, style: StripStyle, size: Rect, cards: TextCards | None = None,
    chosen: int | None = None,
) -> None:  # fmt: skip
    """The whole canvas; the painter works in widget pixels. `cards` keep texts of the crowd, `chosen` is one of it."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(*size), style.colour("bg"))
    lanes = picture.lanes_rect
    whole = Rect(0, lanes.y, size.width, lanes.height)
    foot = picture.foot
    if picture.edge is not None:
        _paint_band(painter, picture, style, foot)
    for tick in picture.ticks:
        if tick.major or tick.unit == "year":
            _upright(painter, tick.x, _below_name(picture, tick.x, style), foot, style, "grid")
    painter.save()
    painter.setClipRect(QRectF(*whole))
    bottoms = {band.lane: band.foot for band in picture.crowd}
    for lane in picture.layout.lanes:
        _paint_lane(painter, lane, bottoms.get(lane.id, lane.bottom), picture, style, size.width)
    painter.restore()
    if picture.crowd and cards is not None:
        from presenter.app.strip.crowd_painting import paint_crowd  # few stories have one

        painter.save()
        painter.setClipRect(QRectF(lanes.x - 10, lanes.y, lanes.width + 20, lanes.height))
        paint_crowd(painter, picture.crowd, cards, chosen)
        painter.restore()
    if picture.flag is not None:
        painter.fillRect(QRectF(picture.flag.x - 0.75, AXIS - 3, 1.5, foot - AXIS + 3), style.colour("amber"))
    painter.save()
    painter.setClipRect(QRectF(lanes.x - 10, lanes.y, lanes.width + 20, lanes.height))
    _paint_events(painter, picture, story, style)
    painter.restore()
    for chart in picture.charts:
        paint_chart(painter, chart, picture, style, size.width)
    _paint_axis(painter, picture, style, size.width)
    if picture.flag is not None:
        _paint_flag(painter, picture.flag, style)


def say(painter: QPainter, text: str, x: float, baseline: float, style: StripStyle, token: str, font: QFont) -> None:
    """A line of text."""
    painter.setFont(font)
    painter.setPen(style.colour(token))
    painter.drawText(QPointF(x, baseline), text)


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


def paint_typed(painter: QPainter, text: str, style: StripStyle, *, found: bool) -> None:
    """The name that is being typed, in the free corner of the axis; pale where no event has it."""
    font = style.font(bold=True)
    box = QRectF(0, 0, 16 + style.width(text, bold=True) + 8, AXIS - 2)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(box, style.colour("bg"))
    say(painter, text, 16, AXIS - 10, style, "t1" if found else "t3", font)


def _upright(painter: QPainter, x: float, top: float, bottom: float, style: StripStyle, token: str) -> None:
    pixel = 1 / painter.deviceTransform().m11()
    painter.fillRect(
        QRectF(round(x / pixel) * pixel, top, max(1, round(1 / pixel)) * pixel, bottom - top), style.colour(token)
    )


def _below_name(picture: Picture, x: float, style: StripStyle) -> float:
    """Where a grid line begins: at the axis, or under the name of the stretch after the article."""
    if picture.edge_name is None:
        return AXIS
    text, left, baseline = picture.edge_name
    return baseline + 4 if left - 3 < x < left + style.width(text) + 3 else AXIS


def _paint_band(painter: QPainter, picture: Picture, style: StripStyle, foot: float) -> None:
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
    middle = (lane.top + bottom) / 2
    painter.fillRect(QRectF(16, round(middle - 5), 10, 10), style.colour(lane.colour))
    font = style.font()
    room = picture.gutter - NAME_X - 4
    painter.setFont(font)
    name = painter.fontMetrics().elidedText(lane.name, Qt.TextElideMode.ElideRight, int(room))
    say(painter, name, NAME_X, middle + BASELINE, style, "t1", font)


def _paint_events(painter: QPainter, picture: Picture, story: Story, style: StripStyle) -> None:
    layout = picture.layout
    for link in layout.links:
        painter.setPen(QPen(style.colour(link.colour), 1.2))
        painter.drawLine(QLineF(link.x0, link.y0, link.x1, link.y1))
    drawn: set[tuple[int, int, str, str]] = set()
    for mark in sorted(layout.marks, key=lambda mark: (mark.kind == "disc", mark.second)):
        if mark.kind == "disc":
            # Of many marks on one spot, one is seen.
            spot = (round(mark.rect.x * 2), round(mark.rect.y * 2), mark.origin, mark.colour)
            if spot in drawn:
                continue
            drawn.add(spot)
        _paint_event(painter, mark, story, style)
    targets = {mark.event: mark.rect for mark in layout.marks if mark.kind == "target"}
    for label in layout.labels:
        on = targets.get(label.event)
        _paint_label(painter, label, picture, style, on_bar=on is not None and on.overlaps(label.box))


def _paint_event(painter: QPainter, mark: PlacedMark, story: Story, style: StripStyle) -> None:
    ink = Ink(mark.colour, FADED if mark.faded else 1.0)
    if mark.kind == "disc":
        target = story.events[mark.event].spec.status != "actual"
        origin = "forecast" if target else "context" if mark.faded else mark.origin
        scale = mark.rect.width / 2 / RADIUS * (0.85 if mark.second else 1)
        painter.save()
        painter.translate(mark.rect.centre.x, mark.rect.centre.y)
        painter.scale(scale, scale)
        disc = Mark(
            id="", rect=Rect(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS), role="", origin=origin, centre=Point(0, 0),
            radius=RADIUS, ink=ink,
        )  # fmt: skip
        paint_mark(painter, disc, style.theme)
        painter.restore()
    elif mark.kind == "arrow":
        _paint_arrow(painter, mark, ink, style)
    else:
        _paint_bar(painter, mark, ink, style)


def _paint_arrow(painter: QPainter, mark: PlacedMark, ink: Ink, style: StripStyle) -> None:
    y, tip = mark.rect.centre.y, mark.rect.right
    pen = QPen(style.colour(ink.token, ink.alpha), 1.5)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(tip - 5, y - 4), QPointF(tip, y), QPointF(tip - 5, y + 4)])
    pen.setDashPattern([3, 2.5])
    painter.setPen(pen)
    painter.drawLine(QLineF(mark.rect.x, y, tip - 1, y))


def _paint_bar(painter: QPainter, mark: PlacedMark, ink: Ink, style: StripStyle) -> None:
    shade = style.colour(ink.token, ink.alpha)
    if mark.kind == "bar" and mark.origin == "article" and not mark.faded:
        for part in solid_parts(mark, 2.0):
            painter.fillRect(QRectF(*part), shade)
        return
    inner = mark.rect.inflated(-0.75)
    painter.fillRect(QRectF(*inner), style.colour("bg"))
    if mark.kind == "target" or mark.origin == "forecast":
        path: Path = rect_path(inner)
        paint_hatch(painter, qt_path(path), inner, Hatch(Ink(ink.token, 0.7 * ink.alpha), 5, 1.2), style.theme)
    pen = QPen(shade, 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if mark.origin == "derived":
        pen.setDashPattern([3, 2])
    outline = open_outline(inner, start=mark.soft_start or mark.cut_start, end=mark.soft_end or mark.cut_end)
    painter.strokePath(qt_path(outline), pen)


def _paint_label(painter: QPainter, label: PlacedLabel, picture: Picture, style: StripStyle, *, on_bar: bool) -> None:
    """A label knocks out what is behind it; in the pale stretch after the article only a bar it stands on."""
    if label.leader:
        painter.setPen(QPen(style.colour("t3"), 1))
        painter.drawPolyline([QPointF(x, y) for x, y in label.leader])
    px, bold = style.label_type(label.kind)
    if on_bar or picture.edge is None or label.box.x < picture.edge:
        painter.fillRect(QRectF(*label.box.inflated(4 if on_bar else 2)), style.colour("bg"))
    painter.setFont(style.font(px, bold=bold))
    painter.setPen(style.colour("t3" if label.faded else _TOKENS[label.kind]))
    painter.drawText(QPointF(label.x, label.baseline), CORRECTION * (label.kind == "correction") + label.text)


def _paint_axis(painter: QPainter, picture: Picture, style: StripStyle, width: float) -> None:
    painter.fillRect(QRectF(0, AXIS - 1, width, 1), style.colour("line"))
    for tick in picture.ticks:
        strong = tick.major or tick.unit == "year"
        _upright(painter, tick.x, AXIS - (8 if strong else 5), AXIS - 1, style, "t3")
        if tick.label:
            say(painter, tick.label, tick.x + 6, AXIS - 10, style, "t1" if strong else "t3", style.font(bold=strong))


def _paint_flag(painter: QPainter, flag: Flag, style: StripStyle) -> None:
    painter.fillRect(QRectF(*flag.box), style.colour("amber"))
    font = style.font(TEXT_PX, bold=True)
    painter.setFont(font)
    painter.setPen(style.colour("onacc"))
    painter.drawText(QRectF(*flag.box), Qt.AlignmentFlag.AlignCenter, flag.text)

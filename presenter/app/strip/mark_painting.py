"""Painting what stands for events on the strip: links, bars, discs, arrows and their labels, in this order."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from presenter.app.strip.picture import Picture
from presenter.app.strip.style import CORRECTION, StripStyle
from presenter.core.compose.frame import Hatch, Ink, Mark
from presenter.core.compose.paths import path_bounds
from presenter.core.geometry import Point, Rect
from presenter.core.story import Story
from presenter.core.timeline.items import LabelKind, PlacedLabel, PlacedMark
from presenter.core.timeline.mark_shapes import STRIP_LOOK, Part, mark_parts, on_disc, under_disc
from presenter.scene.paint import paint_hatch, paint_mark, qt_path

FADED = 0.6
GHOST = 0.85
"""Size of a ghost's dot."""
RADIUS = 8.0
"""Marks are painted at this radius and scaled, so that their lines thin out with them."""
_TOKENS: dict[LabelKind, str] = {
    "article": "t1",
    "context": "t2",
    "selected": "t1",
    "detail": "t2",
    "correction": "fix",
    "date": "t2",
    "earlier": "t3",
    "later": "t3",
    "more": "t2",
}


def paint_events(painter: QPainter, picture: Picture, story: Story, style: StripStyle) -> None:
    layout = picture.layout
    for link in layout.links:
        painter.setPen(QPen(style.colour(link.colour), 1.2))
        painter.drawLine(QLineF(link.x0, link.y0, link.x1, link.y1))
    if layout.ties:
        pen = QPen(style.colour("t3"), 1)
        pen.setDashPattern([1.5, 2])
        painter.setPen(pen)
        for tie in layout.ties:
            painter.drawLine(QLineF(tie.x0, tie.y0, tie.x1, tie.y1))
    for mark in sorted(layout.marks, key=lambda mark: (mark.kind == "disc", mark.second)):
        paint_mark_of_event(painter, mark, story, style)
    targets = {mark.event: mark.rect for mark in layout.marks if mark.kind == "target"}
    for label in layout.labels:
        on = targets.get(label.event)
        _paint_label(painter, label, picture, style, on_bar=on is not None and on.overlaps(label.box))


def paint_mark_of_event(painter: QPainter, mark: PlacedMark, story: Story, style: StripStyle) -> None:
    """One mark where it is: a dot is an origin mark with what stands under and in it, all others are shapes."""
    ink = Ink(mark.colour, FADED if mark.faded else 1.0)
    if mark.kind != "disc":
        _paint_parts(painter, mark_parts(mark, STRIP_LOOK), ink, style)
        return
    _paint_parts(painter, under_disc(mark, STRIP_LOOK), ink, style)
    target = story.events[mark.event].spec.status != "actual"
    origin = "forecast" if target else "context" if mark.faded else mark.origin
    scale = mark.radius / RADIUS * (GHOST if mark.second else 1)
    painter.save()
    painter.translate(mark.centre_x, mark.rect.centre.y)
    painter.scale(scale, scale)
    disc = Mark(
        id="", rect=Rect(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS), role="", origin=origin, centre=Point(0, 0),
        radius=RADIUS, ink=ink,
    )  # fmt: skip
    paint_mark(painter, disc, style.theme)
    painter.restore()
    _paint_parts(painter, on_disc(mark), ink, style)


def _paint_parts(painter: QPainter, parts: tuple[Part, ...], ink: Ink, style: StripStyle) -> None:
    shade, ground = style.colour(ink.token, ink.alpha), style.colour("bg")
    for part in parts:
        path = qt_path(part.path)
        if part.fill:
            painter.fillPath(path, ground if part.ground else shade)
        if part.hatch:
            bounds = path_bounds(part.path)
            paint_hatch(painter, path, bounds, Hatch(Ink(ink.token, 0.7 * ink.alpha), 5, 1.2), style.theme)
        if part.width:
            pen = QPen(ground if part.ground else shade, part.width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if part.dash:
                pen.setDashPattern([length / part.width for length in part.dash])
            painter.strokePath(path, pen)


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

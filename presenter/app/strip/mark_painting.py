"""Painting what stands for events on the strip: links, bars, discs, arrows and their labels, in this order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from presenter.app.strip.picture import Picture
from presenter.app.strip.style import CORRECTION, StripStyle
from presenter.app.strip.text_cards import pixels_per_unit
from presenter.core.compose.frame import Hatch, Ink, Mark, Path
from presenter.core.compose.paths import rect_path
from presenter.core.compose.timeline.lanes import open_outline, solid_parts
from presenter.core.geometry import Point, Rect
from presenter.core.story import Story
from presenter.core.timeline.items import LabelKind, PlacedLabel, PlacedMark
from presenter.scene.paint import paint_hatch, paint_mark, qt_path

FADED = 0.6
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
}


def paint_events(painter: QPainter, picture: Picture, story: Story, style: StripStyle) -> None:
    layout, ratio = picture.layout, pixels_per_unit(painter)
    for link in layout.links:
        painter.setPen(QPen(style.colour(link.colour), 1.2))
        painter.drawLine(QLineF(link.x0, link.y0, link.x1, link.y1))
    drawn: set[tuple[int, int, str, str]] = set()
    discs = [mark for mark in layout.marks if mark.kind == "disc"]
    for mark in sorted((mark for mark in layout.marks if mark.kind != "disc"), key=lambda mark: mark.second):
        _paint_event(painter, mark, style)
    for mark in sorted(discs, key=lambda mark: mark.second):
        x, y, width, height = mark.rect
        # Of many marks on one spot, one is seen.
        spot = (round(x * 2), round(y * 2), mark.origin, mark.colour)
        if spot not in drawn:
            drawn.add(spot)
            # All that a disc shows follows from its event and these.
            key = mark.event, mark.second, mark.origin, mark.faded
            if not style.cards.again(painter, x + width / 2, y + height / 2, width / 2 + 1, ratio, key):
                paint = partial(_paint_disc, mark, story, style)
                style.cards.mark(painter, x + width / 2, y + height / 2, width / 2 + 1, ratio, key, paint)
    if picture.tears:
        from presenter.app.strip.tear_painting import paint_tears  # few stories have a torn axis

        paint_tears(painter, picture, style)
    targets = {mark.event: mark.rect for mark in layout.marks if mark.kind == "target"}
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for label in layout.labels:
        on = targets.get(label.event)
        _paint_label(painter, label, picture, style, ratio, on_bar=on is not None and on.overlaps(label.box))


def _paint_event(painter: QPainter, mark: PlacedMark, style: StripStyle) -> None:
    ink = _ink(mark)
    if mark.kind == "arrow":
        _paint_arrow(painter, mark, ink, style)
    else:
        _paint_bar(painter, mark, ink, style)


def _ink(mark: PlacedMark) -> Ink:
    return Ink(mark.colour, FADED if mark.faded else 1.0)


def _paint_disc(mark: PlacedMark, story: Story, style: StripStyle, painter: QPainter) -> None:
    """About the origin."""
    target = story.events[mark.event].spec.status != "actual"
    origin = "forecast" if target else "context" if mark.faded else mark.origin
    scale = mark.rect.width / 2 / RADIUS * (0.85 if mark.second else 1)
    painter.scale(scale, scale)
    disc = Mark(
        id="", rect=Rect(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS), role="", origin=origin, centre=Point(0, 0),
        radius=RADIUS, ink=_ink(mark),
    )  # fmt: skip
    paint_mark(painter, disc, style.theme)


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


def _paint_label(
    painter: QPainter, label: PlacedLabel, picture: Picture, style: StripStyle, ratio: float, *, on_bar: bool
) -> None:
    """A label knocks out what is behind it; in the pale stretch after the article only a bar it stands on."""
    if label.leader:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.colour("t3"), 1))
        painter.drawPolyline([QPointF(x, y) for x, y in label.leader])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    px, bold = style.label_type(label.kind)
    if on_bar or picture.edge is None or label.box.x < picture.edge:
        x, y, width, height = label.box.inflated(4) if on_bar else label.box
        air = 0 if on_bar else 2
        # No higher than its line: its own mark may be a pixel above or below it.
        painter.fillRect(QRectF(x - air, y, width + 2 * air, height), style.colour("bg"))
    text = CORRECTION + label.text if label.kind == "correction" else label.text
    token = "t3" if label.faded else _TOKENS[label.kind]
    style.cards.draw(painter, text, label.x, label.baseline, token, ratio, px, bold)

"""Painting what stands for events on the strip: links, bars, discs, arrows and their labels, in this order."""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from presenter.app.strip.picture import Picture
from presenter.app.strip.style import CORRECTION, StripStyle
from presenter.app.strip.text_cards import pixels_per_unit
from presenter.core.compose.frame import Hatch, Ink, Mark, Origin
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
    layout, ratio = picture.layout, pixels_per_unit(painter)
    for link in layout.links:
        painter.setPen(QPen(style.colour(link.colour), 1.2))
        painter.drawLine(QLineF(link.x0, link.y0, link.x1, link.y1))
    if layout.ties:
        pen = QPen(style.colour("t3"), 1)
        pen.setDashPattern([1.5, 2])
        painter.setPen(pen)
        for tie in layout.ties:
            painter.drawLine(QLineF(tie.x0, tie.y0, tie.x1, tie.y1))
    for mark in sorted((mark for mark in layout.marks if mark.kind != "disc"), key=lambda mark: mark.second):
        paint_mark_of_event(painter, mark, story, style)
    drawn: set[tuple[int, int, str, str]] = set()
    for mark in sorted((mark for mark in layout.marks if mark.kind == "disc"), key=lambda mark: mark.second):
        # Of many marks on one spot, one is seen.
        x, y = mark.centre_x, mark.rect.centre.y
        spot = (round(x * 2), round(y * 2), mark.origin, mark.colour)
        if spot in drawn:
            continue
        drawn.add(spot)
        paint_parts(painter, under_disc(mark, STRIP_LOOK), mark, style)
        key = disc_look(mark, story)
        if not style.cards.again(painter, x, y, mark.radius + 1, ratio, key):
            paint = partial(_paint_disc, mark, story, style)
            style.cards.mark(painter, x, y, mark.radius + 1, ratio, key, paint)
        paint_parts(painter, on_disc(mark), mark, style)
    if picture.tears:
        from presenter.app.strip.tear_painting import paint_tears  # few stories have a torn axis

        paint_tears(painter, picture, style)
    targets = {mark.event: mark.rect for mark in layout.marks if mark.kind == "target"}
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for label in layout.labels:
        on = targets.get(label.event)
        _paint_label(painter, label, picture, style, ratio, on_bar=on is not None and on.overlaps(label.box))


def paint_mark_of_event(painter: QPainter, mark: PlacedMark, story: Story, style: StripStyle) -> None:
    """One mark where it is: a dot is an origin mark with what stands under and in it, all others are shapes."""
    if mark.kind != "disc":
        paint_parts(painter, mark_parts(mark, STRIP_LOOK), mark, style)
        return
    paint_parts(painter, under_disc(mark, STRIP_LOOK), mark, style)
    painter.save()
    painter.translate(mark.centre_x, mark.rect.centre.y)
    _paint_disc(mark, story, style, painter)
    painter.restore()
    paint_parts(painter, on_disc(mark), mark, style)


def disc_look(mark: PlacedMark, story: Story) -> Hashable:
    """All that a dot's own disc shows, beside its size."""
    return _disc_origin(mark, story), mark.colour, mark.faded, mark.second


def _disc_origin(mark: PlacedMark, story: Story) -> Origin:
    target = story.events[mark.event].spec.status != "actual"
    return "forecast" if target else "context" if mark.faded else mark.origin


def _ink(mark: PlacedMark) -> Ink:
    return Ink(mark.colour, FADED if mark.faded else 1.0)


def _paint_disc(mark: PlacedMark, story: Story, style: StripStyle, painter: QPainter) -> None:
    """About the origin."""
    origin = _disc_origin(mark, story)
    scale = mark.radius / RADIUS * (GHOST if mark.second else 1)
    painter.scale(scale, scale)
    disc = Mark(
        id="", rect=Rect(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS), role="", origin=origin, centre=Point(0, 0),
        radius=RADIUS, ink=_ink(mark),
    )  # fmt: skip
    paint_mark(painter, disc, style.theme)


def paint_parts(painter: QPainter, parts: tuple[Part, ...], mark: PlacedMark, style: StripStyle) -> None:
    if not parts:
        return  # of most dots
    ink = _ink(mark)
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


def label_look(label: PlacedLabel, style: StripStyle) -> tuple[str, str, int, bool]:
    """A label's words, colour, size and whether it is bold."""
    px, bold = style.label_type(label.kind)
    text = CORRECTION + label.text if label.kind == "correction" else label.text
    return text, "t3" if label.faded else _TOKENS[label.kind], px, bold


def _paint_label(
    painter: QPainter, label: PlacedLabel, picture: Picture, style: StripStyle, ratio: float, *, on_bar: bool
) -> None:
    """A label knocks out what is behind it; in the pale stretch after the article only a bar it stands on."""
    if label.leader:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.colour("t3"), 1))
        painter.drawPolyline([QPointF(x, y) for x, y in label.leader])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    text, token, px, bold = label_look(label, style)
    if on_bar or picture.edge is None or label.box.x < picture.edge:
        x, y, width, height = label.box
        air = 4 if on_bar else 2
        # No higher than its line: its own mark, or another bar, may be a pixel above or below it.
        painter.fillRect(QRectF(x - air, y, width + 2 * air, height), style.colour("bg"))
    style.cards.draw(painter, text, label.x, label.baseline, token, ratio, px, bold)

"""What lies over a timeline's picture and changes more often than it: the selected stretch, and where the keys are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from presenter.app.strip.flags import AXIS
from presenter.app.strip.painting import say
from presenter.app.strip.picture import NAME_X, Picture, name_middle
from presenter.app.strip.style import StripStyle
from presenter.core.geometry import Rect

if TYPE_CHECKING:
    from presenter.app.strip.listening_canvas import ListeningCanvas

PAD, TALL = 8.0, 18.0
COUNT_GAP = 4.0


def paint_over(painter: QPainter, canvas: ListeningCanvas, style: StripStyle, language: str) -> None:
    """The stretch if one is selected, the focus if keys moved here last."""
    stretch = canvas.ranging.stretch
    if stretch is not None:
        paint_stretch(painter, canvas.picture, stretch, canvas.ranging.counts(), style, language)
    moving = canvas.pointing.moving
    if moving is not None:
        paint_moving(painter, canvas.picture, moving.x, moving.words, style)
    if canvas.by_keys and canvas.hasFocus():
        box = canvas.box_of(canvas.playhead, canvas.crowd_chosen, canvas.values.chosen)
        whole = Rect(0, 0, canvas.width_here, canvas.height_here)
        paint_focus(painter, canvas.picture, box, style, whole if canvas.magnification == 1.0 else None)


def paint_stretch(
    painter: QPainter, picture: Picture, stretch: tuple[float, float], counts: list[tuple[str, int]], style: StripStyle,
    language: str,
) -> None:  # fmt: skip
    """The band, its dates and length in a flag on the axis, and each lane's count at the band's right end."""
    from presenter.core.timeline.stretch import ends_words, length_words, total_words  # not for a first look

    scale = picture.scale
    foot = picture.foot
    left, right = max(scale.x(stretch[0]), scale.x0), min(scale.x(stretch[1]), scale.x1)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    if right > left:
        painter.fillRect(QRectF(left, AXIS - 1, right - left, foot - AXIS + 1), style.colour("amber", 0.12))
        for x, day in ((left, stretch[0]), (right, stretch[1])):
            if scale.start <= day <= scale.end:
                painter.fillRect(QRectF(round(x) - 1, AXIS - 1, 2, foot - AXIS + 1), style.colour("amber"))
        _paint_counts(painter, picture, counts, style)
    total = sum(count for _, count in counts)
    parts: tuple[str, ...] = (
        ends_words(*stretch, language),
        length_words(*stretch, language),
        total_words(total, language),
    )
    words = " · ".join(parts)
    room = scale.x1 - scale.x0
    while style.width(words, bold=True) + 2 * PAD > room and len(parts) > 1:
        parts = parts[:-1]
        words = " · ".join(parts)
    width = style.width(words, bold=True) + 2 * PAD
    middle = min(max((left + right) / 2, scale.x0), scale.x1)
    x = min(max(middle - width / 2, scale.x0 - 8), scale.x1 + 8 - width)
    box = QRectF(x, AXIS - TALL - 3, width, TALL)
    _paint_flag(painter, picture, box, words, style)


def _paint_flag(painter: QPainter, picture: Picture, box: QRectF, words: str, style: StripStyle) -> None:
    """Words in a box on the axis; labels of years that it would cut are wiped."""
    wiped = box.adjusted(-4, -5, 4, 2)
    for tick in picture.ticks:  # half a label would mislead
        label = QRectF(tick.x + 4, box.y(), style.width(tick.label, bold=True) + 4, box.height())
        if tick.label and label.intersects(wiped):
            wiped = wiped.united(QRectF(label.x(), wiped.y(), label.width(), wiped.height()))
    if picture.flag is not None and wiped.intersects(flag := QRectF(*picture.flag.box)):
        wiped = wiped.united(QRectF(flag.x(), wiped.y(), flag.width(), wiped.height()))  # nor half a date
    painter.fillRect(wiped, style.colour("bg"))
    painter.fillRect(box, style.colour("amber"))
    painter.setFont(style.font(bold=True))
    painter.setPen(style.colour("onacc"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def paint_moving(painter: QPainter, picture: Picture, x: float, words: str, style: StripStyle) -> None:
    """Where an event that is dragged will be: a line through the lanes, and its date in a flag on the axis."""
    scale = picture.scale
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(round(x) - 1, AXIS - 1, 2, picture.foot - AXIS + 1), style.colour("amber"))
    width = style.width(words, bold=True) + 2 * PAD
    left = min(max(x - width / 2, scale.x0 - 8), scale.x1 + 8 - width)
    box = QRectF(left, AXIS - TALL - 3, width, TALL)
    _paint_flag(painter, picture, box, words, style)


def _paint_counts(painter: QPainter, picture: Picture, counts: list[tuple[str, int]], style: StripStyle) -> None:
    """Beside each lane's name, where no mark and no label is."""
    if len(picture.layout.lanes) < 2:
        return
    by_lane, lanes = dict(counts), picture.lanes_rect
    painter.save()
    painter.setClipRect(QRectF(0, lanes.y, lanes.right, lanes.height))
    for lane in picture.layout.lanes:
        text = f"{by_lane.get(lane.id, 0):,}"
        width = style.width(text, bold=True) + 2 * COUNT_GAP
        middle = name_middle(picture, lane)
        box = QRectF(picture.gutter - width - 1, middle - 8, width, 16)
        name, room = lane.name, box.x() - NAME_X - COUNT_GAP
        if name and style.width(name) > room:  # the name gives way, but is not cut in the middle of a sign
            short = QFontMetricsF(style.font()).elidedText(name, Qt.TextElideMode.ElideRight, max(0.0, room))
            painter.fillRect(QRectF(NAME_X, middle - 8, picture.gutter - NAME_X - 1, 16), style.colour("bg"))
            say(painter, short, NAME_X, middle + 4, style, "t1", style.font())
        painter.fillRect(box, style.colour("bg"))
        painter.fillRect(box, style.colour("amber", 0.2))
        say(painter, text, box.x() + COUNT_GAP, middle + 4, style, "t1", style.font(bold=True))
    painter.restore()


def paint_focus(painter: QPainter, picture: Picture, box: Rect | None, style: StripStyle, size: Rect | None) -> None:
    """That the keys go here, and to which event: a frame around its mark, and one around all where other parts have keys."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if size is not None:
        painter.setPen(QPen(style.colour("amber"), 2))
        painter.drawRect(QRectF(size.x + 1, size.y + 1, size.width - 2, size.height - 2))
    if box is None:
        return
    lanes = picture.lanes_rect
    painter.save()
    foot = picture.foot if box.y >= lanes.bottom else lanes.bottom  # a value's, else an event's
    painter.setClipRect(QRectF(lanes.x - 10, lanes.y, lanes.width + 20, foot - lanes.y))
    painter.setPen(QPen(style.colour("t1"), 2))
    painter.drawRoundedRect(QRectF(*box.inflated(4)), 3, 3)
    painter.restore()

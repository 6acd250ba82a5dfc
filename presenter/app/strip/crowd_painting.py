"""Painting the crowd's bands: a quiet grey layer of ticks, bars, discs, counts and labels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from presenter.app.strip.crowd_ticks import paint_ticks, tick_shades
from presenter.app.strip.text_cards import TextCards, pixels_per_unit
from presenter.core.timeline.crowd_items import STRIP_CROWD, CrowdBand
from presenter.core.timeline.labels import ASCENT, LINE

HEAVY = 4
"""From this weight on marks and labels are a shade stronger."""
_SIZES = STRIP_CROWD


def paint_crowd(painter: QPainter, bands: Sequence[CrowdBand], cards: TextCards, chosen: int | None) -> None:
    """The marks of all bands; the chosen event, if it is in view, in the colour of the playhead."""
    style, ratio = cards.style, pixels_per_unit(painter)
    shades = tick_shades(style)
    for band in bands:
        paint_ticks(painter, band, shades, ratio)
    for band in bands:
        for mark in band.marks:
            here = mark.number == chosen
            token = "amber" if here else "t2" if mark.weight >= HEAVY else "t3"
            x, y, width, height = mark.rect
            if mark.bar:
                painter.fillRect(QRectF(x, y, width, height), style.colour(token, 1.0 if here else 0.45))
            else:
                larger = 1.5 if here else 0.0
                cards.disc(painter, x + width / 2, y + height / 2, _SIZES.disc + larger, token, ratio)


def paint_crowd_words(
    painter: QPainter, bands: Sequence[CrowdBand], cards: TextCards, chosen: int | None, edge: float | None = None
) -> None:
    """Numbers and titles, over the tears of the axis. They knock out the lines behind them, but not the pale stretch after
    the article, which begins at `edge`.
    """
    style, ratio = cards.style, pixels_per_unit(painter)
    ground = style.colour("bg")
    for band in bands:
        baseline = counts_baseline(band)
        said = [(one.text, one.box) for one in band.counts] + [(one.text, one.box) for one in band.off_view]
        for text, box in said:
            x = box.x
            if edge is None or x < edge:
                painter.fillRect(QRectF(x - 1, box.y, box.width + 2, box.height), ground)
            cards.draw(painter, text, x, baseline, "t3", ratio)
        weights = {mark.number: mark.weight for mark in band.marks}
        for label in band.labels:
            token = "t1" if label.number == chosen else "t2" if weights[label.number] >= HEAVY else "t3"
            if label.leader is not None:
                x, top, bottom = label.leader
                painter.setPen(QPen(style.colour("t3", 0.5), 1))
                painter.drawLine(QLineF(round(x) + 0.5, top, round(x) + 0.5, bottom))
            if edge is None or label.x < edge:
                x, y, width, height = label.box
                painter.fillRect(QRectF(x - 1, y, width + 2, height), ground)
            cards.draw(painter, label.text, label.x, label.baseline, token, ratio)


def counts_baseline(band: CrowdBand) -> float:
    """Of the numbers under a band's marks."""
    free = _SIZES.counts_row - LINE * _SIZES.text
    return band.rect.bottom - _SIZES.counts_row + free / 2 + ASCENT * _SIZES.text

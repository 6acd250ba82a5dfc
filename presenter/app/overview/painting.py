"""Painting the overview: time above, thumbnails with their numbers, titles and stretches of time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from presenter.app.overview.grid import Grid
from presenter.app.slide_words import chapter_name, has_correction, short_title
from presenter.app.talk import Look
from presenter.core.compose.frame import Ink
from presenter.core.dates import Instant
from presenter.core.geometry import Rect
from presenter.core.story import Slide, Story
from presenter.core.timeline.scale import TimeScale
from presenter.core.timeline.tick_labels import year_label
from presenter.core.timeline.ticks import spaced_ticks
from presenter.scene.fonts import families
from presenter.scene.paint import colour

RULE_Y = 44.0
FADED = 0.5


class Looks(Struct, frozen=True):
    """What is painted: the slides in their order, where, and which is chosen and which is on stage."""

    story: Story
    look: Look
    grid: Grid
    order: tuple[int, ...]
    """Numbers of slides, from 1."""
    chosen: int
    """A place in the order; -1 for none."""
    on_stage: int
    scrolled: float
    by_time: bool


class OverviewPainter:
    """Paints into a widget of the grid's size."""

    def __init__(self, painter: QPainter, looks: Looks, thumb: Callable[[int], QPixmap | None]) -> None:
        """`thumb` gives a slide's picture by its number."""
        self._p, self._looks, self._thumb = painter, looks, thumb
        self._k = looks.grid.scale

    def paint(self) -> None:
        looks, p = self._looks, self._p
        p.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        before = ""
        for place, number in enumerate(looks.order):
            slide = looks.story.slides[number - 1]
            head = self._head(slide)
            cell = looks.grid.cell(place, looks.scrolled)
            if -80 * self._k < cell.bottom and cell.y < looks.grid.height + 40 * self._k:
                if head != before:
                    self._paint_head(head, place, cell)
                self._paint_cell(slide, place, cell)
            before = head
        self._paint_time()

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        own = self._looks.story.fonts.get("sans")
        font = QFont()
        font.setFamilies(families("sans", self._looks.look.language, own.id if own else ""))
        font.setPixelSize(max(12, round(size * self._k)))
        font.setBold(bold)
        return font

    def _shade(self, token: str, alpha: float = 1.0) -> QColor:
        return colour(self._looks.look.theme, Ink(token, alpha))

    # -- heads -----------------------------------------------------------------------------------

    def _head(self, slide: Slide) -> str:
        """The chapter, or in order of time the year that a slide begins with."""
        looks = self._looks
        if not looks.by_time:
            return chapter_name(looks.story, slide, looks.look.language)
        if slide.period is None:
            return ""
        return year_label(Instant.from_days(slide.period[0]).ymd()[0], looks.look.language)

    def _paint_head(self, head: str, place: int, cell: Rect) -> None:
        """Over the first slide of a chapter; it may reach over the next thumbnails as far as they are its own."""
        room = cell.width
        later = self._looks.order[place + 1 :]
        columns = self._looks.grid.columns
        for number in later[: columns - 1 - place % columns]:
            if self._head(self._looks.story.slides[number - 1]) != head:
                break
            room += 287 * self._k
        font = self._font(21, bold=True)
        text = QFontMetricsF(font).elidedText(head, Qt.TextElideMode.ElideRight, room)
        self._p.setFont(font)
        self._p.setPen(self._shade("t3"))
        self._p.drawText(QPointF(cell.x, cell.y - 11 * self._k), text)

    # -- cells -----------------------------------------------------------------------------------

    def _paint_cell(self, slide: Slide, place: int, cell: Rect) -> None:
        p, k, looks = self._p, self._k, self._looks
        chosen = place == looks.chosen
        area = QRectF(*cell)
        picture = self._thumb(slide.number)
        if picture is not None:
            p.drawPixmap(area, picture, QRectF(picture.rect()))
        else:
            p.fillRect(area, self._shade("surf"))
        p.setBrush(Qt.BrushStyle.NoBrush)
        if chosen:
            out = 4 * k
            frame = QPen(self._shade("amber"), 4 * k)
            frame.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            p.setPen(frame)
            p.drawRect(area.adjusted(-out, -out, out, out))
        else:
            p.setPen(QPen(self._shade("line"), 1))
            p.drawRect(area)
        self._paint_stretch(slide, cell)
        baseline = cell.bottom + 31 * k
        number_font = self._font(20, bold=True)
        p.setFont(number_font)
        p.setPen(self._shade("amber" if chosen or slide.number == looks.on_stage else "t2"))
        number = str(slide.number)
        p.drawText(QPointF(cell.x, baseline), number)
        indent = max(34 * k, QFontMetricsF(number_font).horizontalAdvance(number) + 8 * k)
        flag = 22 * k if has_correction(slide.spec) else 0.0
        font = self._font(20, bold=chosen)
        title = short_title(looks.story, slide, looks.look.language)
        p.setFont(font)
        p.setPen(self._shade("t1" if chosen else "t2"))
        text = QFontMetricsF(font).elidedText(title, Qt.TextElideMode.ElideRight, cell.width - indent - flag)
        p.drawText(QPointF(cell.x + indent, baseline), text)
        if flag:
            p.fillRect(QRectF(cell.right - 11 * k, baseline - 14 * k, 11 * k, 14 * k), self._shade("fix"))

    def _paint_stretch(self, slide: Slide, cell: Rect) -> None:
        """When the slide plays, on the time of the whole story, under its thumbnail."""
        if slide.period is None:
            return
        x0, x1 = self._on_time(slide.period, cell.x, cell.right)
        y = cell.bottom + 6 * self._k if self._is_chosen(slide) else cell.bottom + 2 * self._k
        self._p.fillRect(QRectF(x0, y, x1 - x0, max(2.0, 3 * self._k)), self._shade("t3"))

    def _is_chosen(self, slide: Slide) -> bool:
        looks = self._looks
        return 0 <= looks.chosen < len(looks.order) and looks.order[looks.chosen] == slide.number

    def _on_time(self, period: tuple[float, float], left: float, right: float) -> tuple[float, float]:
        scale = TimeScale(*self._looks.story.period, left, right)
        x0, x1 = (min(max(scale.x(day), left), right) for day in period)
        least = 4 * self._k
        if x1 - x0 < least:
            middle = min(max((x0 + x1) / 2, left + least / 2), right - least / 2)
            x0, x1 = middle - least / 2, middle + least / 2
        return x0, x1

    # -- time ------------------------------------------------------------------------------------

    def _paint_time(self) -> None:
        """The ruler of the whole story, fixed above the rows, with the stretch of the chosen slide."""
        p, k, looks = self._p, self._k, self._looks
        left, right = looks.grid.left, looks.grid.width - looks.grid.left
        if looks.scrolled > 0:
            p.fillRect(QRectF(0, 0, looks.grid.width, 84 * k), self._shade("bg"))
        y = RULE_Y * k
        p.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        p.setPen(QPen(self._shade("line"), 1))
        p.drawLine(QPointF(left, y), QPointF(right, y))
        font = self._font(19)
        p.setFont(font)
        metrics = QFontMetricsF(font)
        scale = TimeScale(*looks.story.period, left, right)
        language, width = looks.look.language, metrics.horizontalAdvance
        for tick in spaced_ticks(scale, language, width, least=110 * k, pad=18 * k, finest="year"):
            p.setPen(QPen(self._shade("line"), 1))
            p.drawLine(QPointF(tick.x, y), QPointF(tick.x, y + 8 * k))
            if tick.x + 8 * k + metrics.horizontalAdvance(tick.label) <= right:
                p.setPen(self._shade("t3"))
                p.drawText(QPointF(tick.x + 8 * k, y + 24 * k), tick.label)
        if 0 <= looks.chosen < len(looks.order):
            period = looks.story.slides[looks.order[looks.chosen] - 1].period
            if period is not None:
                x0, x1 = self._on_time(period, left, right)
                p.fillRect(QRectF(x0, y - 2 * k, x1 - x0, 4 * k), self._shade("amber"))


def by_time(slides: Sequence[Slide]) -> list[int]:
    """Numbers of slides in the order of what they speak of; those without a time last."""
    ordered = sorted(slides, key=lambda s: (s.period is None, s.period or (0.0, 0.0), s.number))
    return [slide.number for slide in ordered]

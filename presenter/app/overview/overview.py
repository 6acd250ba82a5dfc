"""The overview: all slides as a grid over a window, live thumbnails, type-ahead, by number or by time.

Full-screen it is LOOK section 11. It is shown over whatever widget it is given: the stage where there is one screen, the
window's panels, a console's side of two.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPixmap, QWheelEvent
from PySide6.QtWidgets import QLabel, QWidget

from presenter.app.covering import Covering
from presenter.app.frames import Frames
from presenter.app.overview.field import FilterField
from presenter.app.overview.grid import FOOT, Grid, grid_of
from presenter.app.overview.painting import Looks, OverviewPainter, by_time
from presenter.app.overview.thumbs import Thumbs
from presenter.app.slide_words import short_title
from presenter.app.talk import Talk
from presenter.core.compose.frame import Ink
from presenter.core.geometry import Point
from presenter.core.ink.book import Page
from presenter.core.slide_search import Needle, find, needles
from presenter.scene.paint import colour

DRAG_PX = 12
WHEEL = 0.6
"""Pixels scrolled per eighth of a degree, before scale."""


class Overview(Covering):
    """All slides over a window.

    Signals:
        closed: the slide is seen again.
    """

    def __init__(
        self,
        talk: Talk,
        frames: Frames,
        over: QWidget,
        back: QWidget,
        ink: Callable[[], Mapping[str, Page]] = dict,
    ) -> None:
        """`back` gets the keys when it closes; `ink` is what is drawn on the slides, by their ids."""
        super().__init__(talk, over, back)
        self.setObjectName("overview")
        self._thumbs = Thumbs(frames, self, ink)
        self._thumbs.made.connect(self._made)
        self.by_time = False
        self.order: tuple[int, ...] = ()
        self.chosen = -1
        """A place in the order."""
        self._scrolled = 0.0
        self._grid: Grid = grid_of(1920, 1080, 1)
        self._needles: tuple[object, tuple[Needle, ...]] | None = None
        self._pressed: QPointF | None = None
        self._dragged_from: float | None = None
        moves = {"on": "on", "back": "back", "down": "down", "up": "up", "first": "first", "last": "last"}
        moves |= {"page-on": "on", "page-back": "back"}
        runs = {f"grid-{name}": partial(self._move, way) for name, way in moves.items()}
        self.field = FilterField(
            runs | {"grid-open": self.open_chosen, "grid-time": self.turn_order, "grid-leave": self.leave}, self
        )
        self.field.textChanged.connect(self._filter)
        self._ask, self._legend, self._keys, self._none = QLabel(self), QLabel(self), QLabel(self), QLabel(self)
        self.setFocusProxy(self.field)
        self.setMouseTracking(True)
        talk.story_changed.connect(self._renew)
        talk.look_changed.connect(self._renew)

    # -- opening and closing ---------------------------------------------------------------------

    def _prepare(self) -> None:
        """All slides, the one on stage chosen."""
        self.field.clear()
        self.order, self._scrolled = (), 0.0  # what was scrolled to in another size is nothing to go by
        self._filter()

    def _put_away(self) -> None:
        self._thumbs.wait_for_none()

    def _resized(self) -> None:
        self._fit()

    def open_chosen(self) -> None:
        """To the chosen slide; with nothing found, nowhere."""
        if 0 <= self.chosen < len(self.order):
            number = self.order[self.chosen]
            self.leave()
            self._talk.go_to_number(number)

    def turn_order(self) -> None:
        """By time, or by number again; the chosen slide stays chosen."""
        self.by_time = not self.by_time
        self._filter()

    # -- content ---------------------------------------------------------------------------------

    def _filter(self) -> None:
        """The slides that have what was typed; the best is chosen, without words the one on stage."""
        story, query = self._talk.story, self.field.text()
        before = self.order[self.chosen] if 0 <= self.chosen < len(self.order) else self._talk.slide.number
        found = find(self._found_by(), query)
        if self.by_time:
            timely = by_time(story.slides)
            self.order = tuple(number for number in timely if number in set(found))
        else:
            self.order = tuple(sorted(found))
        wanted = before if not query.strip() else (found[0] if found else 0)
        self.chosen = self.order.index(wanted) if wanted in self.order else (0 if self.order else -1)
        self._fit()

    def _found_by(self) -> tuple[Needle, ...]:
        key = (id(self._talk.story), self._talk.look.language)
        if self._needles is None or self._needles[0] != key:
            self._needles = (key, needles(self._talk.story, self._talk.look.language))
        return self._needles[1]

    def _move(self, way: str) -> None:
        if self.order:
            self.chosen = self._grid.moved(self.chosen, way)
            self._show_chosen()

    def _show_chosen(self) -> None:
        self._scrolled = self._grid.scrolled_to(max(self.chosen, 0), self._scrolled)
        if 0 <= self.chosen < len(self.order):
            slide = self._talk.story.slides[self.order[self.chosen] - 1]
            title = short_title(self._talk.story, slide, self._talk.look.language)
            self.field.setAccessibleDescription(f"{slide.number} {title}")
        self.update()

    def _renew(self) -> None:
        if not self.isVisible():
            return
        if self._talk.blank:
            self.leave()
            return
        self._relook()
        self._filter()

    def _made(self, slide: int) -> None:
        if slide + 1 in self.order:
            cell = self._grid.cell(self.order.index(slide + 1), self._scrolled)
            self.update(QRectF(*cell).toAlignedRect().adjusted(-2, -2, 2, 2))

    # -- looks -----------------------------------------------------------------------------------

    def _relook(self) -> None:
        theme = self._talk.look.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour(theme, Ink("bg")))
        self.setPalette(palette)
        grey, bright, fix = theme.colour("t3"), theme.colour("t1"), theme.colour("fix")
        ask, none = self.tr("Number or words"), self.tr("No slide has that")
        stretch, fixed = self.tr("when the slide plays"), self.tr("has a correction")
        self._ask.setText(f"<span style='color:{grey}'>{ask}</span>")
        self._none.setText(f"<span style='color:{grey}'>{none}</span>")
        self._legend.setText(
            f"<span style='color:{fix}'>■</span> <span style='color:{grey}'>{fixed}"
            f"&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;—&nbsp;{stretch}</span>"
        )
        order = self.tr("by number") if self.by_time else self.tr("by time")
        said = {"Enter": self.tr("open"), "T": order, "Esc": self.tr("back")}
        parts = [
            f"<b style='color:{bright}'>{key}</b> <span style='color:{grey}'>{words}</span>"
            for key, words in said.items()
        ]
        self._keys.setText("&nbsp;&nbsp;&nbsp;".join(parts))
        self.field.setAccessibleName(ask)

    def _fit(self) -> None:
        """Rows and foot as the area allows."""
        self._grid = grid_of(self.width(), self.height(), len(self.order))
        self._relook()
        k = self._grid.scale
        pixels = max(12, round(20 * k))
        for label in (self._ask, self._legend, self._keys, self._none):
            font = label.font()
            font.setPixelSize(pixels)
            label.setFont(font)
            label.adjustSize()
        middle = self.height() - round(FOOT * k / 2)
        left, right = round(self._grid.left), round(self.width() - self._grid.left)
        self.field.colour(self._talk.look.theme, pixels)
        width, height = round(242 * k), round(38 * k)
        self._ask.move(left, middle - self._ask.height() // 2)
        self.field.setGeometry(left + self._ask.width() + round(16 * k), middle - height // 2, width, height)
        self._keys.move(right - self._keys.width(), middle - self._keys.height() // 2)
        legend = self.field.geometry().right() + round(70 * k)
        self._legend.move(legend, middle - self._legend.height() // 2)
        self._legend.setVisible(legend + self._legend.width() + 20 < self._keys.x())
        self._none.setVisible(not self.order)
        self._none.move((self.width() - self._none.width()) // 2, self.height() // 2)
        self._show_chosen()

    def _thumb(self, number: int) -> QPixmap | None:
        cell, ratio = self._grid.cell(0), self.devicePixelRatioF()
        return self._thumbs.find(number - 1, QSize(round(cell.width * ratio), round(cell.height * ratio)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()  # a painter left open takes the process with it

    def _paint(self, painter: QPainter) -> None:
        talk = self._talk
        if self.order:
            looks = Looks(
                talk.story,
                talk.look,
                self._grid,
                self.order,
                self.chosen,
                talk.slide.number,
                self._scrolled,
                self.by_time,
            )
            OverviewPainter(painter, looks, self._thumb).paint()
        foot = round(FOOT * self._grid.scale)
        painter.fillRect(0, self.height() - foot, self.width(), foot, colour(talk.look.theme, Ink("bg")))

    # -- pointing --------------------------------------------------------------------------------

    def _place_at(self, position: QPointF) -> int | None:
        if position.y() > self.height() - FOOT * self._grid.scale:
            return None
        return self._grid.at(Point(position.x(), position.y()), self._scrolled)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._dragged_from = event.position(), None
        elif event.button() is Qt.MouseButton.RightButton:
            self.leave()
        event.accept()  # a click beside a slide is no step forward beneath

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:  # a finger drags the rows
            moved = event.position().y() - self._pressed.y()
            if self._dragged_from is None and abs(moved) > DRAG_PX:
                self._dragged_from = self._scrolled
            if self._dragged_from is not None:
                self._scroll_to(self._dragged_from - moved)
            return
        place = self._place_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        place = self._place_at(event.position())
        if (
            pressed is not None
            and self._dragged_from is None
            and place is not None
            and place == self._place_at(pressed)
        ):
            self.chosen = place
            self.open_chosen()

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() * WHEEL
        self._scroll_to(self._scrolled - pixels)
        event.accept()

    def _scroll_to(self, scrolled: float) -> None:
        self._scrolled = min(max(scrolled, 0.0), self._grid.most_scrolled)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self.isVisible():
            self._fit()
        super().changeEvent(event)

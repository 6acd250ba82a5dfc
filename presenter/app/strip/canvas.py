"""The strip's canvas: lanes, axis and chart row as one picture, painted anew only when something changed."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QToolTip, QWidget

from presenter.app.strip.crowd_choice import CrowdChoice
from presenter.app.strip.crowd_found import CrowdFound
from presenter.app.strip.kept_picture import KeptPicture
from presenter.app.strip.lane_scroll import LaneScroll
from presenter.app.strip.listening import voice_of
from presenter.app.strip.listening_canvas import ListeningCanvas
from presenter.app.strip.moved_picture import MovedPicture
from presenter.app.strip.overlay import paint_over
from presenter.app.strip.painting import paint_hits, paint_picture, paint_typed
from presenter.app.strip.picture import Arranger, Picture
from presenter.app.strip.pointed import pointed_text
from presenter.app.strip.shown_box import shown_box
from presenter.app.strip.shown_rows import ShownRows
from presenter.app.strip.steps import Steps
from presenter.app.strip.style import StripStyle
from presenter.app.strip.thumbnails import Thumbnails
from presenter.app.strip.value_choice import ValueChoice
from presenter.app.strip.view import StripView
from presenter.app.strip.walking import KEY_ZOOM, Chooser, Walking
from presenter.app.talk import Talk
from presenter.core.geometry import Rect
from presenter.core.timeline.clusters import cluster_stretch
from presenter.core.timeline.scale import TimeScale

if TYPE_CHECKING:
    from presenter.core.crowd.store import CrowdEvent


class StripCanvas(ListeningCanvas):
    """Shows the stretch of a `StripView`; the chooser, who is the talk if nobody else, hears of what is chosen here.

    Signals:
        crowd_moved: another event of the file is chosen, or none of it.
    """

    crowd_moved = Signal()

    def __init__(
        self, talk: Talk, view: StripView, parent: QWidget | None = None, *, chooser: Chooser | None = None
    ) -> None:
        super().__init__(view, parent)
        self._talk = talk
        self._chooser = chooser or talk
        self.walking = Walking(self._chooser, view)
        self._arranger: Arranger | None = None
        self._playhead = self._fact = ""
        self._hits: frozenset[str] = frozenset()
        self._crowd_hits: CrowdFound | None = None
        self._picture: Picture | None = None
        self._former: Picture | None = None
        self._kept = KeptPicture(self)
        self.moved = MovedPicture(self._lay_out, view, self)
        self.moved.settled.connect(self.update)
        self._crowd = CrowdChoice(talk, view)
        self.values = ValueChoice(self._chooser, view)
        self._steps = Steps(
            self.walking, self._crowd, self.values, view, self._show_chosen, lambda: len(self.picture.charts)
        )
        self.rows = ShownRows(self)
        self.rows.wished.connect(self._show_rows)
        self.told_beside = False
        """Whether a chosen event of the file is told elsewhere: then it has no card at its mark."""
        self._thumbnails = Thumbnails(talk)
        self.paints = 0
        """How often it was painted: a strip at rest is not."""
        self._scroll = LaneScroll(self)
        self._scroll.valueChanged.connect(self.renew)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(320, 100)
        view.changed.connect(self._renew_view)
        self.keys.runs |= (
            self.walking.runs()
            | self._steps.runs()
            | {
                "chart-rows": self.rows.toggle,
                "zoom-in": partial(self.zoom_middle, KEY_ZOOM),
                "zoom-out": partial(self.zoom_middle, 1 / KEY_ZOOM),
            }
        )
        self._found = True
        """Whether an event has the name that is typed."""
        self.keys.typed.connect(self._typed)

    # -- what is shown ---------------------------------------------------------------------------

    def set_content(self, arranger: Arranger, style: StripStyle) -> None:
        """Another story, language, filter or look."""
        self._arranger, self._style = arranger, style
        self._crowd.set_source(arranger.crowd)
        self.values.set_rows(arranger.rows)
        self.walking.arranger = arranger
        self._former = None
        self.renew()
        self._fit_scroll()
        if QAccessible.isActive():
            voice_of(self).renew()

    def set_playhead(self, event: str, fact: str = "") -> None:
        """The event under the playhead, and a figure that is selected; empty for none."""
        if (event, fact) != (self._playhead, self._fact):
            other, self._playhead = event != self._playhead, event
            self.walking.here, self._fact, self.values.chosen = event, fact, None
            self.renew()
            if other:
                self._speak()

    def set_hits(self, events: Collection[str], crowd: CrowdFound) -> None:
        """Events that a search found: their marks are framed."""
        self._hits, self._crowd_hits = frozenset(events), crowd
        self.update()

    @property
    def crowd_chosen(self) -> int | None:
        """The event of the crowd that is chosen, by its number."""
        return self._crowd.chosen

    def choose_entry(self, event: str) -> None:
        """Choose a narrated event, as a click on its mark does."""
        entry = self._arranger.index.entry(event) if self._arranger else None
        if entry is not None:
            self.leave_crowd()
            self.values.chosen = None
            self.walking.choose(entry)

    def _show_rows(self) -> None:
        self.values.chosen = None
        self.renew()
        self._fit_scroll()

    def leave_crowd(self) -> None:
        """No event of a file is chosen."""
        if self._crowd.chosen is not None:
            self._crowd.chosen = None
            self.crowd_moved.emit()

    def crowd_event(self) -> CrowdEvent | None:
        """The event of the crowd that is chosen."""
        chosen, crowd = self._crowd.chosen, self._arranger.crowd if self._arranger else None
        return None if chosen is None or crowd is None else crowd.crowd.event(chosen, self._talk.look.language)

    def choose_crowd(self, number: int) -> None:
        """Choose an event of a file, and bring it into view."""
        if self._crowd.choose(number):
            self.values.chosen = None
            self._show_chosen()

    def choose_value(self, place: tuple[int, int]) -> None:
        """Choose a value of a chart's row, and bring it into view."""
        if self.values.choose(place):
            self._crowd.chosen = None
            self._show_chosen()

    def renew(self) -> None:
        """The picture is out of date: the next paint makes another."""
        self.moved.stop()
        self._renew_view()

    def _renew_view(self) -> None:
        """Another view of the same things."""
        self._former = self._picture or self._former
        self._picture = None
        self._kept.drop()
        QToolTip.hideText()
        self.update()

    @property
    def arranger(self) -> Arranger | None:
        """What is shown; None before `set_content`."""
        return self._arranger

    @property
    def playhead(self) -> str:
        """The event under the playhead; empty for none."""
        return self._playhead

    @property
    def scrolls(self) -> bool:
        """Whether the lanes are too many for the height."""
        return self._scroll.isVisible()

    def scroll_by(self, pixels: int) -> None:
        self._scroll.setValue(self._scroll.value() + pixels)

    def box_of(self, event: str = "", crowd: int | None = None, value: tuple[int, int] | None = None) -> Rect | None:
        """Where the own mark of an event, narrated or of a file, or of a value is seen; None where none is in view."""
        return shown_box(self.picture, event, crowd, value)

    def tip_at(self, position: QPointF) -> str:
        """Its card, with the picture of its event."""
        return self._thumbnails.beside(self.text_at(position), self.event_at(self.here(position)))

    def event_at(self, place: QPointF) -> str:
        """The narrated event under a point of the canvas's own lengths; empty for none."""
        mark = self.picture.mark_at(place.x(), place.y())
        label = self.picture.label_at(place.x(), place.y()) if mark is None else None
        return mark.event if mark is not None else label.event if label else ""

    @property
    def picture(self) -> Picture:
        """What is shown, laid out for the widget's size. Raises RuntimeError before `set_content`."""
        if self._picture is None:
            self._picture = self._lay_out(self._view.start, self._view.end, 0.0, self.moved.seen or self._former)
        return self._picture

    @property
    def scale(self) -> TimeScale:
        """Days to x in the view, laid out or not. Raises RuntimeError before `set_content`."""
        return self._arranged.scale(self._view.start, self._view.end, self._width_seen)

    @property
    def _arranged(self) -> Arranger:
        if self._arranger is None:
            raise RuntimeError("no content yet")
        return self._arranger

    @property
    def _width_seen(self) -> float:
        return self.width_here - (self._scroll.width() / self.magnification if self._scroll.isVisibleTo(self) else 0)

    def _lay_out(self, start: float, end: float, beside: float, former: Picture | None) -> Picture:
        """A stretch of time, the view's or as much more as has room in twice `beside`."""
        return self._arranged.picture(
            start, end, self._width_seen + 2 * beside, self.height_here, playhead=self._playhead,
            scrolled=self._scroll.value(), former=former.layout if former else None,
            chosen=self._crowd.chosen, beside=beside, value=self.values.chosen, fact=self._fact,
            rows_wanted=self.rows.wanted,
        )  # fmt: skip

    def text_at(self, position: QPointF) -> str:
        """The card of the event or value under a point; empty for none."""
        x, y = self.here(position).toTuple()
        event = self.event_at(QPointF(x, y))
        if not event and self.picture.crowd and (said := self._crowd.text_at(self.picture, x, y)):
            return said
        mark, point = self.picture.mark_at(x, y), None if event else self.picture.point_at(x, y)
        told, fact = (point.event, point.fact) if point is not None else (event, "")
        return pointed_text(self._talk, told, fact, mark.others if mark else 0) if event or point is not None else ""

    # -- moving ----------------------------------------------------------------------------------

    def zoom_middle(self, factor: float) -> None:
        """Zoom about the playhead where it is in view, else about the middle."""
        flag = self.picture.flag
        about = self.picture.scale.days(flag.x) if flag else self._view.middle
        self._view.zoom(factor, about)

    def enter_cluster(self, event: str = "") -> bool:
        """Closer to what is counted at the mark of an event, or of the playhead's; whether that shows more."""
        mark = self.picture.layout.mark(event or self._playhead) if self._arranger is not None else None
        return mark is not None and self._view.enter(cluster_stretch(mark, self.picture.scale))

    def _typed(self, text: str) -> None:
        self._found = not text or self.walking.walk_to_named(text)
        self.update()

    def click(self, position: QPointF) -> None:
        """What a click at a place of the canvas's own lengths means."""
        label = self.picture.label_at(position.x(), position.y())
        if label and label.kind == "more" and self.enter_cluster(label.event):
            return
        event = self.event_at(position)
        if not event and self._crowd.click(self.picture, position.x(), position.y()):
            self._show_chosen()
            return
        self.leave_crowd()
        self.ranging.drop()
        value = self.picture.value_at(position.x(), position.y())
        self.values.chosen = None
        self.renew()
        if event:
            self.choose_entry(event)
        elif value is not None:
            self.choose_value(value)
        else:
            self._chooser.choose_nothing()

    def _show_chosen(self) -> None:
        """The chosen event of the crowd, or value, and its card at its mark, where it is told nowhere else."""
        self.renew()
        self.crowd_moved.emit()
        place = self._crowd.place(self.picture)
        if place is not None and not self.told_beside:
            at = QPointF(place.x, place.y) * self.magnification
            QToolTip.showText(self.mapToGlobal(at).toPoint(), self._crowd.card(), self)
        self._speak()

    def sizeHint(self) -> QSize:
        return QSize(1200, 242)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self.paints += 1
        painter = QPainter(self)
        if self._arranger is not None and (style := self._style) is not None:
            if not self._paint_moved(painter, style):
                picture, area = self.picture, Rect(0, 0, self.width_here, self.height_here)
                paint = partial(paint_picture, picture=picture, story=self._talk.story, style=style, size=area)
                self._kept.paint(painter, picture, partial(paint, chosen=self._crowd.chosen))
            painter.scale(self.magnification, self.magnification)
            if self._hits:
                paint_hits(painter, self.picture, self._hits, style)
            if self._crowd_hits:
                self._crowd_hits.paint(painter, self.picture.crowd, self.picture.scale, style)
            paint_over(painter, self, style, self._talk.look.language)
            if self.keys.shown:
                paint_typed(painter, self.keys.shown, style, found=self._found, unsure=self.keys.preedit)
        painter.end()

    def _paint_moved(self, painter: QPainter, style: StripStyle) -> bool:
        """Paint a view that is being moved from a picture of more than it; False where it must be laid out."""
        if self._picture is not None:
            self.moved.saw(self._picture.scale)
            return False
        # What lies over the picture is that of the exact one.
        over = self._hits or self._crowd_hits or self.ranging.stretch or (self.by_keys and self.hasFocus())
        if over or self._arranger is None or self._former is None:
            return False
        return self.moved.paint(
            painter, self, self._arranger, self._former, self.scale, self._talk.story, style, self._crowd.chosen
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.renew()
        self._fit_scroll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_scroll()

    def _fit_scroll(self) -> None:
        """A scroll bar where the lanes are too many for the height; nothing is laid out for a strip that is not seen."""
        if self.isVisible():
            self.rows.follow(self._arranger, self.height_here)
            self._scroll.place(self.size())
            if self._arranger is not None and self._scroll.follow(self.picture):
                self.renew()

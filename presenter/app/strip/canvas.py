"""The strip's canvas: lanes, axis and chart row as one picture, painted anew only when something changed."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)  # fmt: skip
from PySide6.QtWidgets import QScrollBar, QToolTip, QWidget

from presenter.app.strip.crowd_choice import CrowdChoice
from presenter.app.strip.crowd_found import CrowdFound
from presenter.app.strip.interaction import Interaction, PanOrClick
from presenter.app.strip.magnified import Magnified
from presenter.app.strip.painting import paint_hits, paint_picture, paint_typed
from presenter.app.strip.picture import AXIS, Arranger, Picture
from presenter.app.strip.pointed import pointed_text
from presenter.app.strip.style import StripStyle
from presenter.app.strip.timeline_keys import TimelineKeys
from presenter.app.strip.view import StripView
from presenter.app.strip.walking import KEY_ZOOM, Chooser, Walking
from presenter.app.talk import Talk
from presenter.core.geometry import Rect

WHEEL = 1.25
"""Zoom of one notch of the wheel."""
SCROLL = 12


class StripCanvas(Magnified):
    """Shows the stretch of a `StripView`; the chooser, who is the talk if nobody else, hears of what is chosen here."""

    def __init__(
        self, talk: Talk, view: StripView, parent: QWidget | None = None, *, chooser: Chooser | None = None
    ) -> None:
        super().__init__(parent)
        self._talk, self._view = talk, view
        self._chooser = chooser or talk
        self.walking = Walking(self._chooser, view)
        self._arranger: Arranger | None = None
        self._style: StripStyle | None = None
        self._playhead = ""
        self._hits: frozenset[str] = frozenset()
        self._crowd_hits: CrowdFound | None = None
        self._picture: Picture | None = None
        self._former: Picture | None = None
        self._layer: QPixmap | None = None
        self._interaction: Interaction | None = None
        self._crowd = CrowdChoice(talk, view)
        self.paints = 0
        """How often it was painted: a strip at rest is not."""
        self._scroll = QScrollBar(Qt.Orientation.Vertical, self)
        self._scroll.hide()
        self._scroll.valueChanged.connect(self.renew)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(320, 100)
        view.changed.connect(self.renew)
        self.keys = TimelineKeys(
            self.walking.runs()
            | {
                "walk-on": partial(self._walk, 1),
                "walk-back": partial(self._walk, -1),
                "walk-down": partial(self._walk_lane, 1),
                "walk-up": partial(self._walk_lane, -1),
                "zoom-in": partial(self.zoom_middle, KEY_ZOOM),
                "zoom-out": partial(self.zoom_middle, 1 / KEY_ZOOM),
            },
            self,
        )
        self._found = True
        """Whether an event has the name that is typed."""
        self.keys.typed.connect(self._typed)

    # -- what is shown ---------------------------------------------------------------------------

    def set_content(self, arranger: Arranger, style: StripStyle) -> None:
        """Another story, language, filter or look."""
        self._arranger, self._style = arranger, style
        self._crowd.set_source(arranger.crowd)
        self.walking.arranger = arranger
        self._former = None
        self.renew()
        self._fit_scroll()

    def set_playhead(self, event: str) -> None:
        """The event under the playhead; empty for none."""
        if event != self._playhead:
            self._playhead = self.walking.here = event
            self.renew()

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
            self._crowd.chosen = None
            self.walking.choose(entry)

    def choose_crowd(self, number: int) -> None:
        """Choose an event of a file, and bring it into view."""
        if self._crowd.choose(number):
            self._show_chosen()

    def renew(self) -> None:
        """The picture is out of date: the next paint makes another."""
        self._former = self._picture or self._former
        self._picture = self._layer = None
        QToolTip.hideText()
        self.update()

    @property
    def picture(self) -> Picture:
        """What is shown, laid out for the widget's size. Raises RuntimeError before `set_content`."""
        if self._arranger is None:
            raise RuntimeError("no content yet")
        if self._picture is None:
            self._picture = self._arranger.picture(
                self._view.start,
                self._view.end,
                self.width_here - (self._scroll.width() / self.magnification if self._scroll.isVisibleTo(self) else 0),
                self.height_here,
                playhead=self._playhead,
                scrolled=self._scroll.value(),
                former=self._former.layout if self._former else None,
                chosen=self._crowd.chosen,
            )
        return self._picture

    def text_at(self, position: QPointF) -> str:
        """The card of the event or value under a point; empty for none."""
        x, y = self.here(position).toTuple()
        event = self._event_at(x, y)
        if not event and self.picture.crowd:
            said = self._crowd.text_at(self.picture, x, y)
            if said:
                return said
        point = self.picture.point_at(x, y) if not event else None
        if not event and point is None:
            return ""
        mark = self.picture.mark_at(x, y)
        event = event or (point.event if point else "")
        return pointed_text(self._talk, event, point.fact if point else "", mark.others if mark else 0)

    def _event_at(self, x: float, y: float) -> str:
        mark = self.picture.mark_at(x, y)
        if mark is not None:
            return mark.event
        label = self.picture.label_at(x, y)
        return label.event if label else ""

    # -- moving ----------------------------------------------------------------------------------

    def _walk(self, step: int) -> None:
        """From event to event by time: within the crowd where one of it is chosen."""
        if self._crowd.walk(step):
            self._show_chosen()
        else:
            self.walking.walk(step)

    def _walk_lane(self, step: int) -> None:
        """A lane down or up; where there is a crowd, into it and out of it."""
        entry = self._arranger.index.entry(self._playhead) if self._arranger else None
        if self._arranger is None or self._arranger.crowd is None:
            self.walking.walk_lane(step)
        elif self._crowd.go(step, entry.start if entry and self._view.holds(entry.start) else self._view.middle):
            self._show_chosen()

    def zoom_middle(self, factor: float) -> None:
        """Zoom about the playhead where it is in view, else about the middle."""
        flag = self.picture.flag
        about = self.picture.scale.days(flag.x) if flag else (self._view.start + self._view.end) / 2
        self._view.zoom(factor, about)

    def _typed(self, text: str) -> None:
        self._found = not text or self.walking.walk_to_named(text)
        self.update()

    def _click(self, position: QPointF) -> None:
        event = self._event_at(position.x(), position.y())
        if not event and self._crowd.click(self.picture, position.x(), position.y()):
            self._show_chosen()
            return
        self._crowd.chosen = None
        self.renew()
        if event:
            self.choose_entry(event)
        elif (point := self.picture.point_at(position.x(), position.y())) is not None and point.event:
            self._chooser.choose_event(point.event, point.fact)
        elif point is not None and point.fact:
            self._chooser.choose_fact(point.fact)
        else:
            self._chooser.choose_nothing()

    def _show_chosen(self) -> None:
        """The chosen event of the crowd and its card, at its mark."""
        self.renew()
        place = self._crowd.place(self.picture)
        if place is not None:
            at = QPointF(place.x, place.y) * self.magnification
            QToolTip.showText(self.mapToGlobal(at).toPoint(), self._crowd.card(), self)

    # -- Qt --------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(1200, 242)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self.paints += 1
        painter = QPainter(self)
        if self._layer is None or self._layer.size() != self.layer_size:
            self._layer = self.painted_layer(self._paint_layer)
        painter.drawPixmap(0, 0, self._layer)
        painter.scale(self.magnification, self.magnification)
        if self._style is not None:
            paint_hits(painter, self.picture, self._hits, self._style)
        if self._crowd_hits and self._style is not None:
            self._crowd_hits.paint(painter, self.picture.crowd, self.picture.scale, self._style)
        if self.keys.text and self._style is not None:
            paint_typed(painter, self.keys.text, self._style, found=self._found)
        painter.end()

    def _paint_layer(self, painter: QPainter) -> None:
        if self._arranger is not None and self._style is not None:
            area = Rect(0, 0, self.width_here, self.height_here)
            crowd = self._arranger.crowd.cards if self._arranger.crowd else None
            paint_picture(
                painter, self.picture, self._talk.story, self._style, area, cards=crowd, chosen=self._crowd.chosen
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
        if not self.isVisible():
            return
        self._scroll.setGeometry(self.width() - SCROLL, int(AXIS), SCROLL, max(0, self.height() - int(AXIS)))
        if self._arranger is not None:
            picture = self.picture
            over = round(picture.content_height - picture.lanes_rect.height)
            self._scroll.setRange(0, max(0, over))
            self._scroll.setPageStep(round(picture.lanes_rect.height))
            if self._scroll.isVisibleTo(self) is not (over > 0):
                self._scroll.setVisible(over > 0)
                self.renew()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._arranger is not None:
            place = self.here(event.position())
            self._interaction = PanOrClick(
                self._view, self.picture.scale.per_day, place.x(), partial(self._click, place)
            )
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._interaction is not None:
            self._interaction.move(self.here(event.position()).x(), event.timestamp())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._arranger is not None:
            over = bool(self.text_at(event.position()))
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._interaction is not None and event.button() is Qt.MouseButton.LeftButton:
            interaction, self._interaction = self._interaction, None
            interaction.end(self.here(event.position()).x(), event.timestamp())
            self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._interaction = None
            self._view.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the pointer; sideways, or with Shift, along the time; with Ctrl through lanes that overflow."""
        down, across = event.angleDelta().y(), event.angleDelta().x()
        if self._arranger is None:
            return
        scale = self.picture.scale
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._scroll.isVisible():
            self._scroll.setValue(self._scroll.value() - down // 4)
        elif across and abs(across) >= abs(down):
            self._view.pan(-across / scale.per_day / 2)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._view.pan(-down / scale.per_day / 2)
        elif down:
            self._view.zoom(WHEEL ** (down / 120), scale.days(self.here(event.position()).x()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._interaction is not None:
            self._interaction.cancel()
            self._interaction = None
            return
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # The window has commands on some of these keys; here they move through time.
            self._view.stop()
            if self.keys.wants(event) or (event.key() == Qt.Key.Key_Escape and self._interaction is not None):
                event.accept()
                return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            if self._arranger is not None:  # two fingers on a touchpad zoom about the pointer
                self._view.zoom(max(0.1, 1 + event.value()), self.picture.scale.days(self.here(event.position()).x()))
            return True
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._arranger is not None:
            text = self.text_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        if event.type() in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.FontChange):
            self.renew()
        return super().event(event)

"""The strip's canvas: lanes, axis and chart row as one picture, painted anew only when something changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QToolTip, QWidget

from presenter.app.strip.crowd_choice import CrowdChoice
from presenter.app.strip.interaction import Interaction, PanOrClick
from presenter.app.strip.painting import paint_picture
from presenter.app.strip.picture import AXIS, Arranger, Picture
from presenter.app.strip.style import StripStyle
from presenter.app.strip.view import StripView
from presenter.app.talk import Talk
from presenter.core.compose.frame import Ink, Mark
from presenter.core.compose.words import word
from presenter.core.geometry import Point, Rect
from presenter.scene.origin_card import card_text

WHEEL = 1.25
"""Zoom of one notch of the wheel."""
KEY_ZOOM = 1.5
SCROLL = 12
Keys = dict[Qt.Key, Callable[[], None]]


class StripCanvas(QWidget):
    """Shows the stretch of a `StripView`; the talk hears of what is chosen here."""

    def __init__(self, talk: Talk, view: StripView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._talk, self._view = talk, view
        self._arranger: Arranger | None = None
        self._style: StripStyle | None = None
        self._playhead = ""
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
        self._keys: Keys = {
            Qt.Key.Key_Left: partial(self.walk, -1),
            Qt.Key.Key_Right: partial(self.walk, 1),
            Qt.Key.Key_Home: partial(self.walk_to, 0),
            Qt.Key.Key_End: partial(self.walk_to, -1),
            Qt.Key.Key_Plus: partial(self.zoom_middle, KEY_ZOOM),
            Qt.Key.Key_Equal: partial(self.zoom_middle, KEY_ZOOM),
            Qt.Key.Key_Minus: partial(self.zoom_middle, 1 / KEY_ZOOM),
            Qt.Key.Key_0: view.fit,
        }

    # -- what is shown ---------------------------------------------------------------------------

    def set_content(self, arranger: Arranger, style: StripStyle) -> None:
        """Another story, language, filter or look."""
        self._arranger, self._style = arranger, style
        self._crowd.set_source(arranger.crowd)
        for key, step in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)):
            self._keys.pop(key, None)
            if arranger.crowd is not None:
                self._keys[key] = partial(self._enter_crowd, step)
        self._former = None
        self.renew()
        self._fit_scroll()

    def set_playhead(self, event: str) -> None:
        """The event under the playhead; empty for none."""
        if event != self._playhead:
            self._playhead = event
            self.renew()

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
                self.width() - (self._scroll.width() if self._scroll.isVisibleTo(self) else 0),
                self.height(),
                playhead=self._playhead,
                scrolled=self._scroll.value(),
                former=self._former.layout if self._former else None,
                chosen=self._crowd.chosen,
            )
        return self._picture

    def text_at(self, position: QPointF) -> str:
        """The card of the event or value under a point; empty for none."""
        x, y = position.x(), position.y()
        event = self._event_at(x, y)
        if not event and self.picture.crowd:
            said = self._crowd.text_at(self.picture, x, y)
            if said:
                return said
        point = self.picture.point_at(x, y) if not event else None
        if not event and point is None:
            return ""
        fact = point.fact if point else ""
        piece = Mark(
            id="", rect=Rect(0, 0, 0, 0), role="", origin="context", centre=Point(0, 0), radius=0,
            ink=Ink("t1"), event=event or (point.event if point else ""), facts=(fact,) if fact else (),
        )  # fmt: skip
        text = card_text(self._talk.story, piece, self._talk.look.language)
        mark = self.picture.mark_at(x, y)
        if mark is not None and mark.others:
            text += f"<br>{word('more-here', self._talk.look.language, n=mark.others)}"
        return text

    def _event_at(self, x: float, y: float) -> str:
        mark = self.picture.mark_at(x, y)
        if mark is not None:
            return mark.event
        label = self.picture.label_at(x, y)
        return label.event if label else ""

    # -- moving ----------------------------------------------------------------------------------

    def walk(self, step: int) -> None:
        """To the next event by time, or the one before; from the one under the playhead."""
        if self._arranger is None:
            return
        if self._crowd.walk(step):
            self._show_chosen()
            return
        index = self._arranger.index
        here = index.places.get(self._playhead)
        if here is not None:
            self.walk_to(min(max(here + step, 0), len(index.order) - 1))
        else:
            middle = (self._view.start + self._view.end) / 2
            later = sum(entry.start < middle for entry in index.order)
            self.walk_to(min(max(later if step > 0 else later - 1, 0), len(index.order) - 1))

    def walk_to(self, place: int) -> None:
        """Choose the event at a place in the order of time (-1 for the last)."""
        if self._arranger is None or not self._arranger.index.order:
            return
        entry = self._arranger.index.order[place]
        self._talk.choose_event(entry.event.id)
        self._view.reveal(entry.start, entry.end)

    def zoom_middle(self, factor: float) -> None:
        """Zoom about the playhead where it is in view, else about the middle."""
        flag = self.picture.flag
        about = self.picture.scale.days(flag.x) if flag else (self._view.start + self._view.end) / 2
        self._view.zoom(factor, about)

    def _click(self, position: QPointF) -> None:
        event = self._event_at(position.x(), position.y())
        if not event and self._crowd.click(self.picture, position.x(), position.y()):
            self._show_chosen()
            return
        self._crowd.chosen = None
        self.renew()
        if event:
            self._talk.choose_event(event)
            entry = self._arranger.index.entry(event) if self._arranger else None
            if entry is not None:
                self._view.reveal(entry.start, entry.end)
            return
        point = self.picture.point_at(position.x(), position.y())
        if point is not None and point.fact:
            self._talk.choose_fact(point.fact)
        elif point is not None and point.event:
            self._talk.choose_event(point.event)
        else:
            self._talk.choose_nothing()

    def _enter_crowd(self, step: int) -> None:
        """Down and up between the narrated events and the lanes of the crowd."""
        entry = self._arranger.index.entry(self._playhead) if self._arranger else None
        middle = (self._view.start + self._view.end) / 2
        if self._crowd.go(step, entry.start if entry and self._view.start < entry.start < self._view.end else middle):
            self._show_chosen()

    def _show_chosen(self) -> None:
        """The chosen event of the crowd and its card, at its mark."""
        self.renew()
        place = self._crowd.place(self.picture)
        if place is not None:
            QToolTip.showText(self.mapToGlobal(QPoint(round(place.x), round(place.y))), self._crowd.card(), self)

    # -- Qt --------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(1200, 242)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        self.paints += 1
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._layer is None or self._layer.size() != wanted:
            self._layer = self._painted(wanted, ratio)
        painter.drawPixmap(0, 0, self._layer)
        painter.end()

    def _painted(self, size: QSize, ratio: float) -> QPixmap:
        layer = QPixmap(size)
        layer.setDevicePixelRatio(ratio)
        painter = QPainter(layer)
        if self._arranger is not None and self._style is not None:
            area = Rect(0, 0, self.width(), self.height())
            crowd = self._arranger.crowd.cards if self._arranger.crowd else None
            paint_picture(
                painter, self.picture, self._talk.story, self._style, area, cards=crowd, chosen=self._crowd.chosen
            )
        painter.end()
        return layer

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
            per_day = self.picture.scale.per_day
            click = partial(self._click, event.position())
            self._interaction = PanOrClick(self._view, per_day, event.position().x(), click)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._interaction is not None:
            self._interaction.move(event.position().x())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._arranger is not None:
            over = bool(self.text_at(event.position()))
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._interaction is not None and event.button() is Qt.MouseButton.LeftButton:
            interaction, self._interaction = self._interaction, None
            interaction.end(event.position().x())
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
            self._view.zoom(WHEEL ** (down / 120), scale.days(event.position().x()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._interaction is not None:
            self._interaction.cancel()
            self._interaction = None
            return
        action = self._keys.get(Qt.Key(event.key()))
        if action is None or self._arranger is None:
            super().keyPressEvent(event)
            return
        action()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # The window has commands on some of these keys; here they move through time.
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() in self._keys and (plain or event.text() in ("+", "=")):
                event.accept()
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

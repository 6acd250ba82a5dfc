"""A canvas that listens: to the pointer, to keys, to an input method and to who moves the focus. No painting here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from presenter.app.strip.listening import announce, install, voice_of
from presenter.app.strip.magnified import Magnified
from presenter.app.strip.pointing import Pointing
from presenter.app.strip.ranging import Ranging
from presenter.app.strip.timeline_keys import TimelineKeys

if TYPE_CHECKING:
    from presenter.app.strip.picture import Arranger, Picture
    from presenter.app.strip.style import StripStyle
    from presenter.app.strip.value_choice import ValueChoice
    from presenter.app.strip.view import StripView
    from presenter.app.strip.walking import Walking
    from presenter.core.geometry import Rect
    from presenter.core.timeline.scale import TimeScale


class ListeningCanvas(Magnified):
    """Passes what it hears to `pointing`, `keys` and `ranging`; what is shown is its subclass's."""

    walking: Walking
    values: ValueChoice

    def __init__(self, view: StripView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._style: StripStyle | None = None
        self.pointing = Pointing(self)
        self.ranging = Ranging(self)
        self.ranging.changed.connect(self.update)
        self.ranging.settled.connect(self._say_stretch)
        self.by_keys = False
        """Whether keys moved here last: then their place is framed."""
        self.keys = TimelineKeys(
            {
                "range-on": partial(self.ranging.extend, 1),
                "range-back": partial(self.ranging.extend, -1),
                "range-copy": self._copy,
            },
            self,
        )
        self.keys.composed.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        install()

    @property
    def view(self) -> StripView:
        """The stretch of time that is shown."""
        return self._view

    # -- what its subclass shows -----------------------------------------------------------------

    @property
    def arranger(self) -> Arranger | None:
        raise NotImplementedError

    @property
    def picture(self) -> Picture:
        raise NotImplementedError

    @property
    def scale(self) -> TimeScale:
        raise NotImplementedError

    @property
    def playhead(self) -> str:
        raise NotImplementedError

    @property
    def crowd_chosen(self) -> int | None:
        raise NotImplementedError

    @property
    def scrolls(self) -> bool:
        raise NotImplementedError

    def scroll_by(self, pixels: int) -> None:
        raise NotImplementedError

    def text_at(self, position: QPointF) -> str:
        raise NotImplementedError

    def tip_at(self, position: QPointF) -> str:
        return self.text_at(position)

    def event_at(self, place: QPointF) -> str:
        raise NotImplementedError

    def box_of(self, event: str = "", crowd: int | None = None, value: tuple[int, int] | None = None) -> Rect | None:
        raise NotImplementedError

    def click(self, position: QPointF) -> None:
        raise NotImplementedError

    def choose_entry(self, event: str) -> None:
        raise NotImplementedError

    def choose_crowd(self, number: int) -> None:
        raise NotImplementedError

    def choose_value(self, place: tuple[int, int]) -> None:
        raise NotImplementedError

    def renew(self) -> None:
        raise NotImplementedError

    # -- what is selected and said ---------------------------------------------------------------

    def stretch_words(self) -> str:
        """What is said of the selected stretch of time; empty where none is."""
        return self.ranging.words()

    def enter_stretch(self) -> bool:
        """Where a stretch of time is selected, all of it in view; whether one is."""
        return self.ranging.enter()

    def _copy(self) -> None:
        count = self.ranging.copy()
        announce(self, self.tr("%n event(s) copied", "", count))

    def _say_stretch(self) -> None:
        announce(self, self.stretch_words())

    def _speak(self) -> None:
        """The screen reader's focus goes along, if there is one."""
        if QAccessible.isActive() and self.hasFocus():
            voice_of(self).speak_current()

    # -- Qt --------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._set_by_keys(on=False)
        self.pointing.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointing.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointing.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointing.double(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointing.wheel(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._set_by_keys(on=True)
        if event.key() == Qt.Key.Key_Escape and self._escape():
            return
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def _escape(self) -> bool:
        """One thing less, the last one first: what is dragged, typed or selected; whether there was any."""
        if self.pointing.busy:
            self.pointing.cancel()
            return True
        if self.keys.shown:
            self.keys.forget()
            return True
        return self.ranging.drop()

    @property
    def _escapes(self) -> bool:
        return self.pointing.busy or bool(self.keys.shown) or self.ranging.ends is not None

    def _set_by_keys(self, *, on: bool) -> None:
        if on is not self.by_keys:
            self.by_keys = on
            self.update()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Signs that take several keys, as Chinese ones: shown while they are made, a name once they are."""
        self._set_by_keys(on=True)
        self.keys.compose(event.preeditString(), event.commitString())
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        queries = Qt.InputMethodQuery
        if query == queries.ImEnabled:
            return True
        if query == queries.ImCursorRectangle and self._style is not None:
            from presenter.app.strip.painting import typed_end

            x, top, tall = typed_end(self.keys.shown, self._style)
            times = self.magnification
            return QRectF(x * times, top * times, 1, tall * times).toRect()
        if query == queries.ImHints:
            return int(Qt.InputMethodHint.ImhNoPredictiveText.value)
        if query == queries.ImSurroundingText:
            return self.keys.text
        if query in (queries.ImCursorPosition, queries.ImAnchorPosition):
            return len(self.keys.text)
        return super().inputMethodQuery(query)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reason, kept = event.reason(), (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if reason not in kept:  # who comes back from another window goes on as before
            self._set_by_keys(on=reason is not Qt.FocusReason.MouseFocusReason)
        self.update()
        self._speak()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # The window has commands on some of these keys; here they move through time.
            self._view.stop()
            if self.keys.wants(event) or (event.key() == Qt.Key.Key_Escape and self._escapes):
                event.accept()
                return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.pointing.pinch(event)
            return True
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.arranger is not None:
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)  # none hides it
            return True
        if event.type() in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.FontChange):
            self.renew()
        return super().event(event)

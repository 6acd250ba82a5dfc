"""Gives each timeline its place in the accessible tree; the tree itself is made only when somebody listens.

What Qt's cache points to must live as long as the widget: voices are kept here until their widget is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from presenter.app.strip.listening_canvas import ListeningCanvas
    from presenter.app.strip.spoken_tree import CanvasVoice

_voices: dict[int, CanvasVoice] = {}
_installed: list[bool] = []


def install() -> None:
    """Answer Qt's questions about timelines; asking twice changes nothing."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_factory)


def voice_of(canvas: ListeningCanvas) -> CanvasVoice:
    """The canvas's interface, made if it was not."""
    from presenter.app.strip.spoken_tree import CanvasVoice

    found = QAccessible.queryAccessibleInterface(canvas)
    if not isinstance(found, CanvasVoice):
        raise TypeError("the timeline's interface is another's")
    return found


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader, if there is one, say something that is seen at a glance."""
    if words and QAccessible.isActive():
        from PySide6.QtGui import QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _factory(class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if class_name != "ListeningCanvas":
        return None
    from presenter.app.strip.listening_canvas import ListeningCanvas
    from presenter.app.strip.spoken_tree import CanvasVoice

    if not isinstance(thing, ListeningCanvas):
        return None
    voice = CanvasVoice(thing)
    number = id(voice)
    _voices[number] = voice

    def over(_gone: QObject | None = None) -> None:
        kept = _voices.pop(number, None)
        if kept is not None:
            kept.forget_all()

    thing.destroyed.connect(over)
    return voice

"""Which keys the focused widget keeps for itself although the window has a command on them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QTextEdit

_UP_DOWN = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ENDS = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End})
_PRESS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SIDEWAYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})

OWN: tuple[tuple[type[QObject], frozenset[Qt.Key]], ...] = (
    (QAbstractItemView, _UP_DOWN | _ENDS),
    (QTextEdit, _UP_DOWN | _ENDS),
    (QAbstractButton, _PRESS | _SIDEWAYS),
    (QAbstractSlider, _UP_DOWN | _ENDS | _SIDEWAYS),
    (QComboBox, _UP_DOWN | _PRESS),
)


def keeps_key(widget: QObject | None, key: int) -> bool:
    """Whether a list scrolls, or a button is pressed, by this key instead of the talk moving."""
    return any(isinstance(widget, kind) and key in keys for kind, keys in OWN)

"""A viewport made here for a list, like the one Qt makes.

To name a widget that Qt made itself, PySide makes every class of widget it has, enums included: 11 ms of a start.
"""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(view: QAbstractScrollArea) -> None:
    """Before anybody asks for it."""
    own = QWidget()
    own.setBackgroundRole(QPalette.ColorRole.Base)
    own.setAutoFillBackground(True)
    view.setViewport(own)

"""How a spotlight or lens comes: in 160 ms, at once where little is to move."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from presenter.app.calm import wants_calm
from presenter.app.talk import Talk

MS = 160


class Appearing(QObject):
    """`strength` from 0 to 1.

    Signals:
        moved: another strength.
    """

    moved = Signal()

    def __init__(self, talk: Talk, parent: QObject) -> None:
        super().__init__(parent)
        self._talk, self._tool = talk, ""
        self.strength = 1.0
        self._animation = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)

    def follow(self, tool: str) -> None:
        """Another tool is in the hand."""
        if tool == self._tool:
            return
        self._tool = tool
        self._animation.stop()
        if tool in ("spotlight", "lens") and not wants_calm(self._talk):
            self.strength = 0.0
            self._animation.start()
        else:
            self.strength = 1.0

    def _step(self, value: float) -> None:
        self.strength = float(value)
        self.moved.emit()

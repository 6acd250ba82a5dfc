"""Whether the charts under the lanes are shown: as there is room, or as the user wants it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from presenter.app.strip.picture import Arranger


class ShownRows(QObject):
    """What the user wants, and how many rows there are then.

    Signals:
        wished: the user wants it otherwise.
        changed: another number of rows is shown.
    """

    wished = Signal()
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.wanted: bool | None = None
        """As there is room when None."""
        self.count = 0

    def toggle(self) -> None:
        """Show them whatever room there is, or leave them out."""
        self.wanted = not self.count
        self.wished.emit()

    def follow(self, arranger: Arranger | None, height: float) -> None:
        """A canvas has another height or content."""
        count = arranger.rows_shown(height, self.wanted) if arranger is not None else 0
        if count != self.count:
            self.count = count
            self.changed.emit()

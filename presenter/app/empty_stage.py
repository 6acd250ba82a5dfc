"""What the stage says while there is no story: one line, the stories opened last, the example."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from presenter.app.recent import recent_stories
from presenter.app.settings import Settings
from presenter.paths import BUILT_IN_STORY
from presenter.scene.fonts import families

MOST_SHOWN = 3


class EmptyStage(QWidget):
    """Lies over the stage; no picture.

    Signals:
        asked: the story the user wants; an empty path asks for the file dialog.
    """

    asked = Signal(object)

    def __init__(self, settings: Settings, stage: QWidget) -> None:
        super().__init__(stage)
        self._settings, self._stage = settings, stage
        stage.installEventFilter(self)
        self._line = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        font = QFont()
        font.setFamilies(families("serif", "zh"))
        font.setPixelSize(28)
        font.setBold(True)
        self._line.setFont(font)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(self._line)
        layout.addSpacing(18)
        layout.addLayout(self._rows)
        layout.addStretch(3)
        self.retranslate()

    def retranslate(self) -> None:
        self._line.setText(self.tr("Open a story.yaml"))
        while self._rows.count():
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        self._add(self.tr("Open…"), Path())
        there = [story for story in recent_stories(self._settings) if not story.missing]
        for story in there[:MOST_SHOWN]:
            self._add(story.name, story.path)
        self._add(self.tr("Begin with the example"), BUILT_IN_STORY)

    def follow(self, blank: bool) -> None:
        """Show while there is no story."""
        if blank:
            self.retranslate()
            self.setGeometry(self._stage.rect())
        self.setVisible(blank)

    def _add(self, words: str, path: Path) -> None:
        button = QPushButton(words)
        button.setFlat(True)
        button.clicked.connect(lambda: self.asked.emit(path))
        self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._stage and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._stage.rect())
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

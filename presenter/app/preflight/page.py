"""The page “Ready to present?”: a verdict, then each line with its sign, its words and the button that mends or shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from presenter.app.chrome import DARK, Chrome
from presenter.app.hover import explain, explain_command
from presenter.app.inhibit.hold import Awake
from presenter.app.preflight.checks.table import CHECKS, all_lines, name_of
from presenter.app.preflight.gather import Gathering, tried_hold
from presenter.app.preflight.line import Grade, Line, Remedy, worst
from presenter.app.preflight.world import World

SIZE = QSize(860, 720)
SLICE_PER_TURN = 4
MOST_LINES = 8
"""Lines of one check that are shown; the rest is counted."""


class Sign(QWidget):
    """A tick, a bar or a cross: told apart by shape, not by colour alone."""

    def __init__(self, grade: Grade, colours: Chrome) -> None:
        super().__init__()
        self._grade, self._colours = grade, colours
        self.setFixedSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._colours
        if self._grade == "pass":
            painter.setPen(QPen(QColor(colours.third), 1.8))
            painter.drawPolyline([QPointF(4, 10.5), QPointF(8.5, 15), QPointF(16, 5.5)])
        elif self._grade == "warn":
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(QRectF(3.5, 3.5, 13, 13))
            painter.drawLine(QPointF(10, 6.5), QPointF(10, 10.8))
            painter.drawPoint(QPointF(10, 13.6))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.error))
            painter.drawEllipse(QRectF(2, 2, 16, 16))
            painter.setPen(QPen(QColor(colours.base), 2))
            painter.drawLine(QPointF(7, 7), QPointF(13, 13))
            painter.drawLine(QPointF(13, 7), QPointF(7, 13))
        painter.end()


class PreflightPage(QDialog):
    """Looks anew each time it is shown.

    Signals:
        chosen: a line's button was pressed (its Remedy, but for those that look again).
        looked: all lines are there.
    """

    chosen = Signal(object)
    looked = Signal()
    _held = Signal(object)

    def __init__(
        self,
        gathering: Callable[[], tuple[Gathering, Iterator[float]]],
        world: Callable[[Gathering, Awake, date], World],
        window: QWidget,
    ) -> None:
        """`gathering` begins to gather, `world` puts together what was gathered."""
        super().__init__(window)
        self._begin, self._world = gathering, world
        self._colours = DARK
        self.lines: list[Line] = []
        self._work: Iterator[float] = iter(())
        self._gathering: Gathering | None = None
        self._awake: Awake | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="preflight")
        self._held.connect(self._take_hold)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._step)
        self.resize(SIZE)
        self.verdict = QLabel()
        font = self.verdict.font()
        font.setPixelSize(20)
        font.setBold(True)
        self.verdict.setFont(font)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setRange(0, 1000)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._body)
        self.again, self.present_button, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self.again.setAutoDefault(False)
        self.present_button.setDefault(True)
        self.again.clicked.connect(self.look)
        self.present_button.clicked.connect(self._present)
        self.close_button.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.present_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        column.addWidget(self.verdict)
        column.addWidget(self.progress)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        self._retranslate()

    def present(self, colours: Chrome) -> None:
        """Show and look."""
        self._colours = colours
        self._retranslate()
        self.show()
        self.raise_()
        self.activateWindow()
        self.look()

    def look(self) -> None:
        """Everything anew; the lines come when all is known."""
        self._turn.stop()
        self._awake = None
        self._gathering, self._work = self._begin()
        self._thread.submit(self._hold)
        self.verdict.setText(self.tr("Looking…"))
        self.progress.setValue(0)
        self.progress.show()
        self._turn.start()

    def stop(self) -> None:
        """The program ends."""
        self.hide()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _hold(self) -> None:
        try:
            awake = tried_hold()
        except Exception:  # noqa: BLE001  # whatever the system does, the line says that nothing is held
            awake = Awake()
        self._held.emit(awake)

    def _take_hold(self, awake: Awake) -> None:
        self._awake = awake
        if self.isVisible():
            self._turn.start()

    def _step(self) -> None:
        for _ in range(SLICE_PER_TURN):
            done = next(self._work, None)
            if done is None:
                break
            self.progress.setValue(round(done * 1000))
        else:
            return
        self._turn.stop()
        if self._awake is None or self._gathering is None:
            return  # the system has not answered yet; its answer goes on
        gathered, self._gathering = self._gathering, None
        self.show_lines(all_lines(self._world(gathered, self._awake, date.today())))  # noqa: DTZ011  # the wall's day
        self.looked.emit()

    def show_lines(self, lines: list[Line]) -> None:
        """Fill the page."""
        self.lines = lines
        self.progress.hide()
        grades = {
            "pass": self.tr("Ready to present"),
            "warn": self.tr("Ready, with %n warning(s)", "", _count(lines, "warn")),
        }
        fail = self.tr("Not ready: %n line(s) fail", "", _count(lines, "fail"))
        self.verdict.setText(grades.get(worst(lines), fail))
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(2, 1)
        row = 0
        for check in CHECKS:
            own = [line for line in lines if line.check == check]
            for number, line in enumerate(own[:MOST_LINES]):
                self._add(row, name_of(check) if number == 0 else "", line)
                row += 1
            if len(own) > MOST_LINES:
                more = QLabel(self.tr("and %n more", "", len(own) - MOST_LINES))
                self._grid.addWidget(more, row, 2)
                row += 1
        self._grid.setRowStretch(row, 1)

    def _add(self, row: int, name: str, line: Line) -> None:
        title = QLabel(name)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        said = QLabel(f"{line.text}\n{line.hint}" if line.hint and line.grade != "pass" else line.text)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sign = Sign(line.grade, self._colours)
        words = {"pass": self.tr("passes"), "warn": self.tr("warning"), "fail": self.tr("fails")}
        sign.setAccessibleName(words[line.grade])
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(sign, row, 0, top)
        self._grid.addWidget(title, row, 1, top)
        self._grid.addWidget(said, row, 2)
        remedy = line.remedy
        if remedy is not None and line.grade != "pass":
            button = QPushButton(remedy.text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda: self._choose(remedy))
            explain(button, remedy.text, line.hint or self.tr("Mends or shows what this line says."))
            self._grid.addWidget(button, row, 3, top)

    def _choose(self, remedy: Remedy) -> None:
        if remedy.again:
            self.look()
        else:
            self.chosen.emit(remedy)

    def _present(self) -> None:
        self.close()
        self.chosen.emit(Remedy("", command="present"))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Ready to present?"))
        self.again.setText(self.tr("Look again"))
        self.present_button.setText(self.tr("Present from the start"))
        self.close_button.setText(self.tr("Close"))
        explain(self.again, self.again.text(), self.tr("Asks screens, system and story anew."))
        explain_command(self.present_button, "present")
        explain(self.close_button, self.close_button.text(), self.tr("Back to the window; nothing is kept."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self.isVisible():
                self.look()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._turn.stop()
        super().hideEvent(event)


def _count(lines: list[Line], grade: Grade) -> int:
    return sum(line.grade == grade for line in lines)

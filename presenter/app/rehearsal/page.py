"""The log of rehearsals: planned against actual per chapter and slide, as a table and as heat on the timeline."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from presenter.app.chrome import DARK, Chrome
from presenter.app.hover import explain
from presenter.app.rehearsal.band import HeatBand
from presenter.app.rehearsal.heat_colour import heat_colour
from presenter.app.rehearsal.store import RunStore
from presenter.app.rehearsal.time_words import clock, signed
from presenter.app.slide_words import short_title
from presenter.app.talk import Talk
from presenter.core.pace.plan import plan_of
from presenter.core.rehearsal.log import Log, SectionTime, SlideTime, log_of
from presenter.core.rehearsal.run import Run

SIZE = QSize(920, 680)
NAME, PLANNED, ACTUAL, OVER, HEAT = range(5)
HEAT_ROLE = Qt.ItemDataRole.UserRole
SLIDE_ROLE = Qt.ItemDataRole.UserRole + 1


class HeatCell(QStyledItemDelegate):
    """A bar from the middle: to the right in amber for longer, to the left in blue for shorter."""

    def __init__(self, parent: QWidget, colours: Chrome) -> None:
        super().__init__(parent)
        self.colours = colours

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        heat = index.data(HEAT_ROLE)
        if heat is None:
            return
        rect = QRectF(option.rect).adjusted(10, 6, -10, -6)
        middle = rect.center().x()
        painter.fillRect(QRectF(middle - 0.5, rect.top() - 2, 1, rect.height() + 4), QColor(self.colours.outline))
        width = abs(heat) * rect.width() / 2
        left = middle if heat > 0 else middle - width
        painter.fillRect(
            QRectF(left, rect.top(), width, rect.height()),
            heat_colour(heat, self.colours, dark=self.colours is DARK),
        )


class RehearsalPage(QDialog):
    """Shows one run of the story at a time, the newest first."""

    def __init__(self, talk: Talk, store: RunStore, window: QWidget) -> None:
        super().__init__(window)
        self._talk, self._store = talk, store
        self._runs: tuple[Run, ...] = ()
        self._colours = DARK
        self.resize(SIZE)
        self.which = QComboBox()
        self.which.currentIndexChanged.connect(self._renew)
        self.forget = QPushButton()
        self.forget.setAutoDefault(False)  # Enter deletes nothing
        self.forget.clicked.connect(self._forget)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.band = HeatBand(talk)
        self.table = QTreeWidget()
        self.table.setColumnCount(5)
        self.table.setRootIsDecorated(False)
        self.table.setItemsExpandable(False)
        self.table.setUniformRowHeights(True)
        self.table.setAllColumnsShowFocus(True)
        self.table.itemActivated.connect(self._go)
        self._heat = HeatCell(self.table, self._colours)
        self.table.setItemDelegateForColumn(HEAT, self._heat)
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in ((PLANNED, 90), (ACTUAL, 90), (OVER, 90), (HEAT, 150)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        top = QHBoxLayout()
        top.addWidget(self.which, 1)
        top.addWidget(self.forget)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(24, 20, 24, 20)
        column_.setSpacing(12)
        column_.addLayout(top)
        column_.addWidget(self.said)
        column_.addWidget(self.band)
        column_.addWidget(self.table, 1)
        talk.story_changed.connect(self._follow)

    def present(self, colours: Chrome) -> None:
        """Show the newest run, in the chrome's colours as they are now."""
        self._colours = self._heat.colours = colours
        self._retranslate()
        self._load()
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def log(self) -> Log | None:
        """Of the run that is shown."""
        number = self.which.currentIndex()
        if not 0 <= number < len(self._runs):
            return None
        return log_of(self._talk.story, plan_of(self._talk.story), self._runs[number])

    def _load(self) -> None:
        self._runs = tuple(reversed(self._store.runs(self._talk.path)))
        self.which.blockSignals(True)
        self.which.clear()
        for run in self._runs:
            kind = self.tr("Rehearsal") if run.rehearsal else self.tr("Talk")
            self.which.addItem(f"{_moment(run.began)}  {kind}, {clock(run.seconds)}")
        self.which.blockSignals(False)
        self._renew()

    def _follow(self) -> None:
        if self.isVisible():
            self._load()

    def _renew(self) -> None:
        log = self.log
        self.forget.setEnabled(log is not None)
        self.which.setEnabled(bool(self._runs))
        self.said.setText(self._words(log))
        self.band.show_log(log, self._colours, dark=self._colours is DARK)
        self.band.setVisible(log is not None)
        self.table.clear()
        for section in log.sections if log is not None else ():
            self._add_section(section)
        self.table.expandAll()

    def _words(self, log: Log | None) -> str:
        if log is None:
            return self.tr("No run of this story yet: Rehearse in the Present menu records one.")
        if not log.planned_s:
            return self.tr("{actual} in all. The story plans no time: write minutes: at its slides.").format(
                actual=clock(log.actual_s)
            )
        over = log.actual_s - log.planned_s
        words = self.tr("{actual} in all, planned {planned}: ").format(
            actual=clock(log.actual_s), planned=clock(log.planned_s)
        )
        if not signed(over):
            return words + self.tr("as planned")
        late = self.tr("{over} too long") if over > 0 else self.tr("{over} left over")
        return words + late.format(over=signed(over).lstrip("+−"))

    def _add_section(self, section: SectionTime) -> None:
        story, language = self._talk.story, self._talk.look.language
        id_ = section.section.id
        name = story.plain_text(story.board.sections.get(id_, id_), language) or self.tr("Without a chapter")
        row = _item(name, section)
        font = self.font()
        font.setBold(True)
        for column in range(4):
            row.setFont(column, font)
        self.table.addTopLevelItem(row)
        for time in section.slides:
            title = short_title(story, story.slide(time.slide), language)
            child = _item(f"{time.number}  {title}", time)
            child.setData(NAME, SLIDE_ROLE, time.slide)
            steps = ", ".join(clock(seconds) or "0:00" for seconds in time.steps_s)
            if len(time.steps_s) > 1:
                child.setToolTip(ACTUAL, self.tr("Per step: {times}").format(times=steps))
            row.addChild(child)

    def _go(self, item: QTreeWidgetItem) -> None:
        slide = item.data(NAME, SLIDE_ROLE)
        if slide:
            self._talk.go_to_slide(slide)

    def _forget(self) -> None:
        number = self.which.currentIndex()
        if 0 <= number < len(self._runs):
            self._store.forget(self._talk.path, self._runs[number])
            self._load()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Rehearsals"))
        self.forget.setText(self.tr("Delete this run"))
        explain(self.forget, self.forget.text(), self.tr("Its times are gone; the other rehearsals stay."))
        explain(self.which, self.tr("Rehearsals"), self.tr("Which rehearsal is laid against the plan."))
        explain(self.table, self.tr("Planned and actual"), self.tr("Enter, or a double click, goes to the slide."))
        self.table.setHeaderLabels(
            [self.tr("Slide"), self.tr("Planned"), self.tr("Actual"), self.tr("Difference"), self.tr("Shorter, longer")]
        )
        for column in (PLANNED, ACTUAL, OVER):
            self.table.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight)
        self.table.headerItem().setTextAlignment(HEAT, Qt.AlignmentFlag.AlignHCenter)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._follow()
        super().changeEvent(event)


def _item(name: str, time: SlideTime | SectionTime) -> QTreeWidgetItem:
    item = QTreeWidgetItem([name, clock(time.planned_s), clock(time.actual_s), signed(time.over_s), ""])
    for column in (PLANNED, ACTUAL, OVER):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setData(HEAT, HEAT_ROLE, time.heat)
    return item


def _moment(began: str) -> str:
    try:
        return datetime.fromisoformat(began).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return began

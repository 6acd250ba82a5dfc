"""The export dialog: preview and files at the left, choices at the right, progress below. It never blocks the window."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from presenter.app.chrome import Chrome
from presenter.app.export.choices import Choices
from presenter.app.export.file_list import FileList, size_text
from presenter.app.export.job import ExportJob
from presenter.app.export.objects_told import ObjectsTold
from presenter.app.export.plan import Plan, RangeError, default_folder, seconds_left
from presenter.app.export.range_told import RangeTold
from presenter.app.hover import explain
from presenter.app.settings import Settings
from presenter.app.talk import Talk
from presenter.export.images.pixels import draw
from presenter.export.ink_layer import Pages
from presenter.export.order import Order
from presenter.export.report import Report
from presenter.export.shots import Shot
from presenter.scene.measure import QtMeasure
from presenter.scene.render import picture_loader

SIZE = QSize(1000, 640)
PREVIEW, SMALL_PREVIEW = QSize(400, 225), QSize(208, 117)
NARROW = 960
"""Below this width the choices need the room."""


class ExportDialog(QDialog):
    """One export at a time; closing the dialog lets it go on."""

    def __init__(self, talk: Talk, settings: Settings, window: QWidget, ink: Callable[[], Pages] = dict) -> None:
        """`ink` gives what is drawn on the slides."""
        super().__init__(window)
        self._talk, self._settings, self._pages = talk, settings, ink
        self._job: ExportJob | None = None
        self._began = 0.0
        self._total = 0
        self._plan: Plan | None = None
        self._restored = False
        self._shots: list[tuple[str, list[Shot]]] = []
        self._preview_size = PREVIEW
        self.setModal(False)
        self.resize(SIZE)
        self._preview = QLabel()
        self._preview.setFixedSize(PREVIEW)
        self._name, self._detail, self._said, self._percent = QLabel(), QLabel(), QLabel(), QLabel()
        self._said.setWordWrap(True)
        for label in (self._name, self._detail):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.files = FileList()
        self.files.setMinimumWidth(PREVIEW.width())
        self.choices = Choices(talk)
        self.choices.changed.connect(self._renew)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.go, self.hide_button, self.folder_button = QPushButton(), QPushButton(), QPushButton()
        self.go.setDefault(True)
        self.go.clicked.connect(self._go)
        self.hide_button.clicked.connect(self.close)
        self.folder_button.clicked.connect(self._open_folder)
        self._lay_out()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._preview)
        under = QHBoxLayout()
        under.addWidget(self._name, 1)
        under.addWidget(self._detail)
        left.addLayout(under)
        left.addWidget(self.files, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 8, 0)
        right.addWidget(self.choices)
        right.addStretch(1)
        above = QHBoxLayout()
        above.setContentsMargins(24, 24, 24, 12)
        above.setSpacing(40)
        above.addLayout(left)
        self._scroll = _scrolled(right)
        above.addWidget(self._scroll, 1)
        words = QHBoxLayout()
        words.addWidget(self._said, 1)
        words.addWidget(self._percent)
        state = QVBoxLayout()
        state.addLayout(words)
        state.addWidget(self.progress)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 14, 24, 18)
        foot.setSpacing(12)
        foot.addLayout(state, 1)
        foot.addSpacing(60)
        for button in (self.folder_button, self.hide_button, self.go):
            foot.addWidget(button)
        line = QFrame()
        line.setFixedHeight(1)
        line.setAutoFillBackground(True)
        line.setBackgroundRole(QPalette.ColorRole.Mid)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(above, 1)
        whole.addWidget(line)
        whole.addLayout(foot)

    # -- showing ---------------------------------------------------------------------------------

    def present(self, colours: Chrome) -> None:
        """Show, with the story and the chrome as they are now; a running export is left alone."""
        self.files.delegate.colours = colours
        if self._job is None:
            kept = self._settings.text("export-folder")
            self.choices.folder.setText(kept or str(default_folder(self._talk.path.resolve(), Path.home())))
            self._retranslate()
            if not self._restored:
                self._restored = True
                self.choices.restore(self._settings.text("export-choices"))
        self.show()
        self.activateWindow()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.files.delegate.now = self.tr("drawing")
        self.hide_button.setText(self.tr("Go on in the background") if self._job else self.tr("Close"))
        self.folder_button.setText(self.tr("Open the folder"))
        self.go.setText(self.tr("Stop") if self._job else self.tr("Export"))
        self.choices.offer()
        self._explain()

    def _explain(self) -> None:
        """What the buttons at the foot do."""
        going = self.tr("Nothing more is begun; what is being written is finished.")
        begin = self.tr("Writes what is listed; files of the same name are replaced, all others stay.")
        explain(self.go, self.go.text(), going if self._job else begin)
        explain(
            self.hide_button, self.hide_button.text(), self.tr("A running export goes on; opening this again shows it.")
        )
        explain(self.folder_button, self.folder_button.text(), self.tr("Shows what was written in the file manager."))
        explain(self.files, self.tr("Files"), self.tr("What will be written, what is, and what failed."))

    def _renew(self) -> None:
        """The choices are others: what would be written now."""
        if self._job is not None:
            return
        plan = self.choices.plan()
        self.folder_button.hide()
        self.progress.setValue(0)
        self._percent.clear()
        try:
            self._shots = plan.shots(self._talk.story, self._talk.cursor.slide, self._talk.choices)
        except RangeError as fault:
            self._shots = []
            self._said.setText(RangeTold().line(fault))
        else:
            count = sum(len(taken) for _, taken in self._shots)
            self._said.setText(self._counted(plan, count))
        self.go.setEnabled(bool(self._shots) and bool(self.choices.folder.text().strip()))
        self.files.files.show(plan.rows(self._shots, self._talk.story.file))
        self._show_preview(plan)

    def _counted(self, plan: Plan, count: int) -> str:
        if plan.form.whole_story:
            return self.tr("%n file(s)", "", len(plan.rows(self._shots)))
        return self.tr("%n page(s)", "", count) if plan.form.one_file else self.tr("%n image(s)", "", count)

    def _show_preview(self, plan: Plan) -> None:
        first = next(((lang, shot) for lang, taken in self._shots for shot in taken), None)
        self._detail.clear()
        self._preview.setVisible(not plan.form.whole_story)
        if first is None or plan.form.whole_story:
            self._preview.clear()
            names = plan.rows(self._shots, self._talk.story.file)
            self._name.setText(names[0] if plan.form.one_file and names else "")
            return
        here = [(lang, s) for lang, taken in self._shots for s in taken if s.cursor.slide == self._talk.cursor.slide]
        language, shot = here[-1] if here else first
        theme = plan.theme_of(self._talk.story)
        pictures = picture_loader(self._talk.path.parent)
        order = Order(self._talk.story, language, theme, QtMeasure(), pictures, plan.after)
        if plan.ink:
            order = replace(order, ink=self._pages(), ink_mode="on")
        image = draw(order, shot, self._preview_size * self.devicePixelRatioF())
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._preview.setPixmap(picture)
        file = (
            plan.target(self._talk.story, language).name if plan.form.one_file else plan.rows([(language, [shot])])[0]
        )
        self._name.setText(file)
        if "size" in plan.form.options and not plan.form.one_file:
            self._detail.setText(f"{plan.wish.width} × {plan.wish.height}")

    # -- running ---------------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        return self._job is not None

    def _go(self) -> None:
        if self._job is not None:
            self._job.stop()
            self.go.setEnabled(False)
            self._said.setText(self.tr("Stopping; what is being written is finished first"))
            return
        plan, talk = self.choices.plan(), self._talk
        self._settings.keep("export-folder", str(plan.out))
        self._settings.keep("export-choices", self.choices.kept())
        self._plan = plan
        self._total = sum(len(taken) for _, taken in self._shots)
        theme = plan.theme_of(talk.story)
        self._job = ExportJob(
            talk.story, talk.path.parent, plan, theme, self._shots, self, self._pages() if plan.ink else None
        )
        self._job.advanced.connect(self._advance)
        self._job.ended.connect(self._ended)
        self._began = time.monotonic()
        self.choices.setEnabled(False)
        self.folder_button.hide()
        self.progress.setRange(0, self._total)
        self._retranslate()
        self._advance(0)
        self._job.begin()

    def _advance(self, done: int) -> None:
        if self._job is not None and not self.go.isEnabled():
            return  # it says that it stops
        left = seconds_left(done, self._total, time.monotonic() - self._began)
        text = self.tr("Image {number} of {total}").format(number=min(done + 1, self._total), total=self._total)
        if self._plan is not None and self._plan.form.whole_story:
            text = self.tr("Drawing and writing")
        if left is not None:
            text += self.tr(", about %n second(s) left", "", left)
        self._said.setText(text)
        self._percent.setText(f"{100 * done // max(1, self._total)} %")
        self.progress.setValue(done)
        self.files.follow(done, running=done < self._total)

    def _ended(self, report: Report, why: str) -> None:
        assert self._job is not None  # noqa: S101  # it told us
        self._job.end()
        self._job.deleteLater()
        self._job = None
        plan = self.choices.plan()
        failed = [] if plan.form.whole_story else plan.rows([("", [failure.shot for failure in report.failed])])
        failed += [lost.target.name for lost in report.unwritten]
        whole = plan.form.one_file and not report.cancelled and not report.unwritten
        self.files.finish(report.written, failed, all_done=whole)
        self._show_size(report)
        if not (why or report.unwritten):  # also what was finished while it was being stopped
            done = len(report.written) + len(report.failed) if report.cancelled else self._total
            self.progress.setValue(done)
            self._percent.setText(f"{100 * done // max(1, self._total)} %")
        self.choices.setEnabled(True)
        self.go.setEnabled(True)
        self.go.setText(self.tr("Export"))
        self.hide_button.setText(self.tr("Close"))
        self.folder_button.setVisible(bool(report.written))
        count = len(report.written)
        one_file = plan.form.one_file
        written = self.tr("%n file(s) written", "", count) if one_file else self.tr("%n image(s) written", "", count)
        if why:
            written = self.tr("The folder cannot be made: {reason}").format(reason=why)
        elif report.cancelled:
            written = self.tr("Stopped; %n file(s) written, none of them half", "", count)
        elif report.unwritten:
            lost = report.unwritten[0]
            written = self.tr("{file} was not written: {reason}").format(file=lost.target.name, reason=lost.reason)
        elif report.failed:
            first = report.failed[0]
            slide = first.shot.cursor.slide + 1
            written += self.tr("; ") + self.tr("slide {slide} failed: {reason}").format(
                slide=slide, reason=first.reason
            )
        elif report.objects is not None:
            told = ObjectsTold()
            written = self.tr("; ").join([written, told.line(report.objects), *told.reasons(report.objects)])
        self._said.setText(written)

    def _show_size(self, report: Report) -> None:
        """Beside the name under the preview, that file's size."""
        self._show_preview(self.choices.plan())  # of the slide now on stage, without an earlier size
        found = next((path for path in report.written if path.name == self._name.text() and path.exists()), None)
        if found is not None:
            self._detail.setText(", ".join(filter(None, (self._detail.text(), size_text(found.stat().st_size)))))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.choices.plan().out)))

    def stop(self) -> None:
        """The program ends: let the slide at hand be written, no more."""
        if self._job is not None:
            self._job.ended.disconnect(self._ended)
            self._job.stop()
            self._job.end()
            self._job = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        wanted = SMALL_PREVIEW if self.width() < NARROW else PREVIEW
        if wanted != self._preview_size:
            self._preview_size = wanted
            self._preview.setFixedSize(wanted)
            self.files.setMinimumWidth(wanted.width())
            self._show_preview(self.choices.plan())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            parent.setFocus(Qt.FocusReason.OtherFocusReason)


def _scrolled(layout: QVBoxLayout) -> QScrollArea:
    """A column that scrolls where a small window has no room for all of it."""
    inside = QWidget()
    inside.setLayout(layout)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area

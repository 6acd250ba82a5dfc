"""The right half of the export dialog: size, range, steps, states, theme, language, extras, folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from presenter.app.export.plan import ALL_LANGUAGES, Plan
from presenter.app.segments import Segments
from presenter.app.talk import Talk

SMALLEST, LARGEST = 320, 7680
STATES_ROW = 3
"""Shown only for stories whose slides have switches."""
LANGUAGE_NAMES = {"zh": "中文", "en": "English"}


class Choices(QWidget):
    """Reads as a Plan.

    Signals:
        changed: some choice is another.
    """

    changed = Signal()

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk
        self._size, self._range, self._steps = Segments(), Segments(), Segments()
        self._theme, self._language, self._variants = Segments(), Segments(), Segments()
        self._width = QSpinBox(minimum=SMALLEST, maximum=LARGEST, singleStep=160, value=1920)
        self._pixels = QLabel()
        self._some = QLineEdit()
        self._some.setPlaceholderText("1,3-5")
        self._source_line, self._after, self._bright = QCheckBox(), QCheckBox(), QCheckBox()
        self._ink = QCheckBox()
        self._source_line.setChecked(True)
        self._source_line.setEnabled(False)
        self.folder = QLineEdit()
        self._choose = QPushButton()
        self._choose.clicked.connect(self._ask_folder)
        self._labels = [QLabel() for _ in range(8)]
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(16)
        self._form.setHorizontalSpacing(20)
        extras = QVBoxLayout()
        extras.addWidget(self._source_line)
        extras.addWidget(self._after)
        extras.addWidget(self._bright)
        extras.addWidget(self._ink)
        fields = (
            _row(self._size, self._width, self._pixels), _row(self._range, self._some), _row(self._steps),
            _row(self._variants), _row(self._theme), _row(self._language), extras, _row(self.folder, self._choose),
        )  # fmt: skip
        for label, field in zip(self._labels, fields, strict=True):
            self._form.addRow(label, field)
        for segments in (self._size, self._range, self._steps, self._variants, self._theme, self._language):
            segments.chosen.connect(self._renew)
        self._width.valueChanged.connect(self._renew)
        self._some.textChanged.connect(self._renew)
        self._after.toggled.connect(self._renew)
        self._bright.setChecked(talk.look.theme.bright)
        self._bright.toggled.connect(self._renew)
        self._ink.toggled.connect(self._renew)
        self.folder.textChanged.connect(self._renew)

    def offer(self) -> None:
        """Show what can be chosen for the story as it is, keeping what was chosen."""
        talk = self._talk
        count = len(talk.story.slides)
        self._size.offer({"1920": "1920", "3840": "3840", "": self.tr("Own")}, self._size.current() or "1920")
        ranges = {"all": self.tr("All {count}"), "this": self.tr("This slide"), "some": self.tr("Some")}
        ranges["all"] = ranges["all"].format(count=count)
        self._range.offer(ranges, self._range.current() or "all")
        steps = {"final": self.tr("Last step only"), "all": self.tr("Every step")}
        self._steps.offer(steps, self._steps.current() or "final")
        variants = {"active": self.tr("As on stage"), "all": self.tr("Every option")}
        self._variants.offer(variants, self._variants.current() or "active")
        self._form.setRowVisible(STATES_ROW, any(slide.states for slide in talk.story.slides))
        themes = {"ink": self.tr("Ink"), "paper": self.tr("Paper"), "paper-white": self.tr("White ground")}
        themes["contrast"] = self.tr("Contrast")
        self._theme.offer(themes, self._theme.current() or talk.look.theme.name)
        languages = {key: LANGUAGE_NAMES.get(key, key) for key in talk.story.languages}
        if len(languages) > 1:
            languages[ALL_LANGUAGES] = self.tr("All")
        wanted = self._language.current()
        self._language.offer(languages, wanted if wanted in languages else talk.look.language)
        words = (
            self.tr("Size"), self.tr("Range"), self.tr("Steps"), self.tr("Switches"), self.tr("Theme"), self.tr("Language"),
            self.tr("With"), self.tr("Folder"),
        )  # fmt: skip
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self._source_line.setText(self.tr("Source line on every slide (always)"))
        self._after.setText(self.tr("What came after the article, marked"))
        self._bright.setText(self.tr("Stronger greys for a bright room"))
        self._ink.setText(self.tr("With the ink drawn on them"))
        self._choose.setText(self.tr("Choose…"))
        self.folder.setAccessibleName(self.tr("Folder"))
        self._renew()

    def plan(self) -> Plan:
        """The choices as they are."""
        size = self._size.current()
        chosen = self._range.current()
        return Plan(
            out=Path(self.folder.text()).expanduser(),
            theme=self._theme.current(),
            language=self._language.current(),
            width=int(size) if size else self._width.value(),
            range="this" if chosen == "this" else "some" if chosen == "some" else "all",
            some=self._some.text(),
            steps="all" if self._steps.current() == "all" else "final",
            variants="all" if self._variants.current() == "all" else "active",
            after=self._after.isChecked(),
            bright=self._bright.isChecked(),
            ink=self._ink.isChecked(),
        )

    def _renew(self) -> None:
        self._width.setVisible(self._size.current() == "")
        self._some.setVisible(self._range.current() == "some")
        plan = self.plan()
        self._pixels.setText(f"{plan.width} × {plan.height}")
        self.changed.emit()

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for the images"), self.folder.text())
        if name:
            self.folder.setText(name)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget, 1 if not isinstance(widget, QPushButton | QLabel) else 0)
    return row

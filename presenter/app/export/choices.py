"""The right half of the export dialog: size, range, steps, states, theme, language, extras, folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
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
from presenter.export.formats import FORMATS

SMALLEST, LARGEST = 320, 7680
FORMAT_ROW, SIZE_ROW, QUALITY_ROW, LETTERS_ROW, RANGE_ROW, STEPS_ROW, STATES_ROW = range(7)
USUAL = ("png", "svg", "pdf")
"""Formats with a word of their own; the rest is in a list behind them."""
OTHER = "other"
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
        self._format, self._letters = Segments(), Segments()
        self._others = QComboBox()
        self._others.addItems([form.name for name, form in FORMATS.items() if name not in USUAL])
        self._quality = QSpinBox(minimum=0, maximum=100, value=0)
        self._size, self._range, self._steps = Segments(), Segments(), Segments()
        self._theme, self._language, self._variants = Segments(), Segments(), Segments()
        self._width = QSpinBox(minimum=SMALLEST, maximum=LARGEST, singleStep=160, value=1920)
        self._pixels = QLabel()
        self._some = QLineEdit()
        self._some.setPlaceholderText("1,3-5")
        self._source_line, self._after, self._bright = QCheckBox(), QCheckBox(), QCheckBox()
        self._transparent, self._ink, self._charts = QCheckBox(), QCheckBox(), QCheckBox()
        self._source_line.setChecked(True)
        self._charts.setChecked(True)
        self._source_line.setEnabled(False)
        self.folder = QLineEdit()
        self._choose = QPushButton()
        self._choose.clicked.connect(self._ask_folder)
        self._labels = [QLabel() for _ in range(11)]
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(16)
        self._form.setHorizontalSpacing(20)
        extras = QVBoxLayout()
        extras.addWidget(self._source_line)
        extras.addWidget(self._after)
        extras.addWidget(self._bright)
        extras.addWidget(self._ink)
        extras.addWidget(self._charts)
        extras.addWidget(self._transparent)
        fields = (
            _row(self._format, self._others), _row(self._size, self._width, self._pixels), _row(self._quality),
            _row(self._letters), _row(self._range, self._some), _row(self._steps),
            _row(self._variants), _row(self._theme), _row(self._language), extras, _row(self.folder, self._choose),
        )  # fmt: skip
        for label, field in zip(self._labels, fields, strict=True):
            self._form.addRow(label, field)
        for segments in (
            self._format,
            self._letters,
            self._size,
            self._range,
            self._steps,
            self._variants,
            self._theme,
            self._language,
        ):
            segments.chosen.connect(self._renew)
        self._width.valueChanged.connect(self._renew)
        self._others.currentIndexChanged.connect(self._renew)
        self._quality.valueChanged.connect(self._renew)
        self._transparent.toggled.connect(self._renew)
        self._ink.toggled.connect(self._renew)
        self._charts.toggled.connect(self._renew)
        self._some.textChanged.connect(self._renew)
        self._after.toggled.connect(self._renew)
        self._bright.setChecked(talk.look.theme.bright)
        self._bright.toggled.connect(self._renew)
        self.folder.textChanged.connect(self._renew)

    def offer(self) -> None:
        """Show what can be chosen for the story as it is, keeping what was chosen."""
        talk = self._talk
        count = len(talk.story.slides)
        formats = {name: FORMATS[name].name for name in USUAL} | {OTHER: self.tr("Other")}
        self._format.offer(formats, self._format.current() or "png")
        letters = {"text": self.tr("Text"), "paths": self.tr("Outlines")}
        self._letters.offer(letters, self._letters.current() or "text")
        self._quality.setSpecialValueText(self.tr("usual"))
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
            self.tr("Format"), self.tr("Size"), self.tr("Quality"), self.tr("Letters"), self.tr("Range"), self.tr("Steps"), self.tr("Switches"), self.tr("Theme"),
            self.tr("Language"), self.tr("With"), self.tr("Folder"),
        )  # fmt: skip
        for label, word in zip(self._labels, words, strict=True):
            label.setText(word)
        self._source_line.setText(self.tr("Source line on every slide (always)"))
        self._after.setText(self.tr("What came after the article, marked"))
        self._bright.setText(self.tr("Stronger greys for a bright room"))
        self._charts.setText(self.tr("Charts with their numbers, to be edited"))
        self._ink.setText(self.tr("With the ink drawn on them"))
        self._transparent.setText(self.tr("Transparent background"))
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
            charts="native" if self._charts.isChecked() else "shapes",
            ink=self._ink.isChecked(),
            format=self._chosen_format(),
            quality=self._quality.value(),
            transparent=self._transparent.isChecked(),
            lettering="paths" if self._letters.current() == "paths" else "text",
        )

    def _chosen_format(self) -> str:
        chosen = self._format.current()
        others = [name for name in FORMATS if name not in USUAL]
        return others[max(0, self._others.currentIndex())] if chosen == OTHER else chosen or "png"

    def _renew(self) -> None:
        self._width.setVisible(self._size.current() == "")
        self._some.setVisible(self._range.current() == "some")
        plan = self.plan()
        options = plan.form.options
        self._others.setVisible(self._format.current() == OTHER)
        self._form.setRowVisible(SIZE_ROW, "size" in options)
        self._form.setRowVisible(QUALITY_ROW, "quality" in options)
        self._form.setRowVisible(LETTERS_ROW, "lettering" in options)
        self._transparent.setEnabled("transparent" in options)
        self._charts.setVisible("charts" in options)
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

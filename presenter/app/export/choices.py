"""The right half of the export dialog: what kind of file, how large, which slides, how they look, and where they go.

Each row is shown only where it means something to the format chosen.
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
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

from presenter.app.export.plan import ALL_LANGUAGES, Plan, height_of
from presenter.app.export.row_help import explain_rows
from presenter.app.segments import Segments
from presenter.app.talk import Talk
from presenter.core.compose.handout import NO_NOTES
from presenter.export.formats import FORMATS, Format, Wish

SMALLEST, LARGEST = 320, 7680
SPIN_HEIGHT = 26
"""Some styles leave Chinese less."""
USUAL = ("png", "svg", "pdf", "pptx", "handout")
"""Formats with a word of their own; the rest is in a list behind them."""
OTHER = "other"
LANGUAGE_NAMES = {"zh": "中文", "en": "English"}
CHOSEN = ("size", "lettering", "paper", "per_page", "tiles", "steps", "variants", "theme")
"""Rows whose choice is kept for the next time. The language and the slides follow the stage, and notes are asked for each time."""


class Choices(QWidget):
    """Reads as a Plan.

    Signals:
        changed: some choice is another.
    """

    changed = Signal()

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk
        names = (
            "format",
            "size",
            "lettering",
            "paper",
            "per_page",
            "tiles",
            "range",
            "steps",
            "variants",
            "theme",
            "language",
        )
        self._segments = {name: Segments() for name in names}
        self._others = QComboBox()
        self._others.addItems([form.name for name, form in FORMATS.items() if name not in USUAL])
        self._quality = QSpinBox(minimum=0, maximum=100, value=0)
        self._width = QSpinBox(minimum=SMALLEST, maximum=LARGEST, singleStep=160, value=1920)
        self._pixels = QLabel()
        self._length = QDoubleSpinBox(minimum=0.3, maximum=4.9, singleStep=0.1, decimals=1, value=0.3)
        self._some, self._some_steps = QLineEdit(), QLineEdit()
        self._some.setPlaceholderText("1,3-5")
        self._some_steps.setPlaceholderText("1,3")
        self._source_line, self._after, self._bright = QCheckBox(), QCheckBox(), QCheckBox()
        self._transparent, self._notes, self._ink, self._charts = QCheckBox(), QCheckBox(), QCheckBox(), QCheckBox()
        self._source_line.setChecked(True)
        self._charts.setChecked(True)
        self._source_line.setEnabled(False)
        self.folder = QLineEdit()
        self._choose = QPushButton()
        self._choose.clicked.connect(self._ask_folder)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(10)
        self._form.setHorizontalSpacing(20)
        self._theme_before = ""
        """The theme chosen before a format suggested its own."""
        self._labels: dict[str, QLabel] = {}
        self._rows: dict[str, QWidget] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        own = self._segments
        extras = QVBoxLayout()
        extras.setContentsMargins(0, 0, 0, 0)
        extras.setSpacing(4)
        for box in (
            self._source_line,
            self._after,
            self._bright,
            self._ink,
            self._charts,
            self._transparent,
            self._notes,
        ):
            extras.addWidget(box)
        rows: dict[str, QHBoxLayout | QVBoxLayout] = {
            "format": _row(own["format"]), "other": _row(self._others),
            "size": _row(own["size"], self._width, self._pixels), "quality": _row(self._quality),
            "lettering": _row(own["lettering"]), "paper": _row(own["paper"]), "per_page": _row(own["per_page"]),
            "tiles": _row(own["tiles"]), "length": _row(self._length),
            "range": _row(own["range"], self._some), "steps": _row(own["steps"], self._some_steps),
            "variants": _row(own["variants"]), "theme": _row(own["theme"]), "language": _row(own["language"]),
            "with": extras, "folder": _row(self.folder, self._choose),
        }  # fmt: skip
        for name, layout in rows.items():
            held, label = QWidget(), QLabel()
            layout.setContentsMargins(0, 0, 0, 0)
            held.setLayout(layout)
            self._form.addRow(label, held)
            self._labels[name], self._rows[name] = label, held

    def _connect(self) -> None:
        self._segments["format"].chosen.connect(self._suggest_theme)
        self._others.currentIndexChanged.connect(self._suggest_theme)
        for segments in self._segments.values():
            segments.chosen.connect(self._renew)
        self._bright.setChecked(self._talk.look.theme.bright)
        for box in (self._after, self._bright, self._ink, self._transparent, self._notes):
            box.toggled.connect(self._renew)
        for spin in (self._width, self._quality, self._length):
            spin.valueChanged.connect(self._renew)
        for line in (self._some, self._some_steps, self.folder):
            line.textChanged.connect(self._renew)
        self._others.currentIndexChanged.connect(self._renew)
        for spin in (self._width, self._quality, self._length):
            spin.setMinimumHeight(SPIN_HEIGHT)

    def offer(self) -> None:
        """Show what can be chosen for the story as it is, keeping what was chosen."""
        talk = self._talk
        themes = {"ink": self.tr("Ink"), "paper": self.tr("Paper"), "paper-white": self.tr("White ground")}
        themes["contrast"] = self.tr("Contrast")
        languages = {key: LANGUAGE_NAMES.get(key, key) for key in talk.story.languages}
        if len(languages) > 1:
            languages[ALL_LANGUAGES] = self.tr("All")
        everything = self.tr("All {count}").format(count=len(talk.story.slides))
        offered: dict[str, dict[str, str]] = {
            "format": {name: FORMATS[name].name for name in USUAL if name != "handout"}
            | {"handout": self.tr("Handout"), OTHER: self.tr("Other")},
            "size": {"1920": "1920", "3840": "3840", "": self.tr("Own")},
            "lettering": {"text": self.tr("Text"), "paths": self.tr("Outlines")},
            "paper": {"a4": "A4", "letter": "Letter"},
            "per_page": {"1": "1", "2": "2", "3": "3", "6": "6"},
            "tiles": {"long": self.tr("One long page"), "a4": "A4", "a3": "A3", "letter": "Letter"},
            "range": {"all": everything, "this": self.tr("This slide"), "some": self.tr("Some")},
            "steps": {
                "final": self.tr("Last step only"),
                "all": self.tr("Every step"),
                "some": self.tr("Chosen"),
            },
            "variants": {"active": self.tr("As on stage"), "all": self.tr("Every option")},
            "theme": themes,
            "language": languages,
        }
        first = {"per_page": "3", "theme": talk.look.theme.name, "language": talk.look.language}
        for name, words in offered.items():
            held, own = self._segments[name].current(), self._segments[name]
            kept = held if held in words and own.offered else first.get(name, next(iter(words)))
            own.offer(words, kept)
        self._quality.setSpecialValueText(self.tr("usual"))
        self._length.setSpecialValueText(self.tr("as long as its labels need"))
        self._length.setSuffix(" m")
        more = {"poster": self.tr("Timeline poster"), "poster-svg": self.tr("Timeline poster (SVG)")}
        more |= {"contact": self.tr("Contact sheet"), "csv": self.tr("Tables (CSV)")}
        for index, name in enumerate(self._other_names()):
            self._others.setItemText(index, more.get(name, FORMATS[name].name))
        labels = {
            "format": self.tr("Format"), "other": "", "size": self.tr("Size"), "quality": self.tr("Quality"),
            "lettering": self.tr("Letters"), "paper": self.tr("Sheet"), "per_page": self.tr("Slides a sheet"),
            "tiles": self.tr("Sheet"), "length": self.tr("Length"),
            "range": self.tr("Range"), "steps": self.tr("Steps"), "variants": self.tr("Switches"),
            "theme": self.tr("Theme"), "language": self.tr("Language"), "with": self.tr("With"),
            "folder": self.tr("Folder"),
        }  # fmt: skip
        for name, word in labels.items():
            self._labels[name].setText(word)
        explain_rows(self._rows, labels)
        self._source_line.setText(self.tr("Source line on every slide (always)"))
        self._after.setText(self.tr("What came after the article, marked"))
        self._bright.setText(self.tr("Stronger greys for a bright room"))
        self._charts.setText(self.tr("Charts with their numbers, to be edited"))
        self._ink.setText(self.tr("With the ink drawn on them"))
        self._transparent.setText(self.tr("Transparent background"))
        self._notes.setText(self.tr("Speaker notes"))
        self._choose.setText(self.tr("Choose…"))
        self.folder.setAccessibleName(self.tr("Folder"))
        self._renew()

    def plan(self) -> Plan:
        """The choices as they are."""
        own = {name: segments.current() for name, segments in self._segments.items()}
        name = self._chosen_format()
        return Plan(
            out=Path(self.folder.text()).expanduser(),
            theme=own["theme"],
            language=own["language"],
            range="this" if own["range"] == "this" else "some" if own["range"] == "some" else "all",
            some=self._some.text(),
            steps=self._some_steps.text() if own["steps"] == "some" else own["steps"],
            variants="all" if own["variants"] == "all" else "active",
            after=self._after.isChecked(),
            bright=self._bright.isChecked(),
            ink=self._ink.isChecked() and not FORMATS[name].whole_story,
            format=name,
            wish=self._wish(FORMATS[name]),
        )

    def _wish(self, form: Format) -> Wish:
        """How the files should be, as far as it means something to the format."""
        options = form.options
        own = {name: segments.current() for name, segments in self._segments.items()}
        width = int(own["size"]) if own["size"] else self._width.value()
        return Wish(
            width=width,
            height=height_of(width),
            charts="native" if self._charts.isChecked() else "shapes",
            quality=self._quality.value(),
            transparent=self._transparent.isChecked() and "transparent" in options,
            lettering="paths" if own["lettering"] == "paths" else "text",
            paper="letter" if own["paper"] == "letter" else "a4",
            per_page=1 if own["per_page"] == "1" else 2 if own["per_page"] == "2" else 6 if own["per_page"] == "6" else 3,
            length=self._length.value() if self._length.value() > self._length.minimum() else 0.0,
            tiles="a4" if own["tiles"] == "a4" else "a3" if own["tiles"] == "a3" else "letter" if own["tiles"] == "letter" else "long",
            notes=self._notes.isChecked() and "notes" in options and self._notes_fit(form),
        )  # fmt: skip

    def kept(self) -> str:
        """What is to be remembered, as a text."""
        chosen = {name: self._segments[name].current() for name in CHOSEN}
        chosen["theme"] = self._theme_before or chosen["theme"]
        chosen |= {
            "format": self._chosen_format(),
            "width": str(self._width.value()),
            "some_steps": self._some_steps.text(),
        }
        return json.dumps(chosen | {"quality": str(self._quality.value())})

    def restore(self, kept: str) -> None:
        """What `kept` said; what means nothing any more is passed over. Call after `offer`."""
        try:
            said = json.loads(kept)
        except ValueError:
            return
        if not isinstance(said, dict):
            return
        chosen = {key: value for key, value in said.items() if isinstance(value, str)}
        form = chosen.get("format", "")
        if form in FORMATS:
            self._segments["format"].choose(form if form in USUAL else OTHER)
            if form not in USUAL:
                self._others.setCurrentIndex(self._other_names().index(form))
        for name in CHOSEN:
            self._segments[name].choose(chosen.get(name, "?"))
        self._some_steps.setText(chosen.get("some_steps", "")[:100])
        for spin, key in ((self._width, "width"), (self._quality, "quality")):
            if chosen.get(key, "").isascii() and chosen.get(key, "").isdigit():
                spin.setValue(min(int(chosen[key][:6]), spin.maximum()))
        self._suggest_theme()
        self._renew()

    @staticmethod
    def _other_names() -> list[str]:
        return [name for name in FORMATS if name not in USUAL]

    def _chosen_format(self) -> str:
        chosen = self._segments["format"].current()
        return self._other_names()[max(0, self._others.currentIndex())] if chosen == OTHER else chosen or "png"

    def _suggest_theme(self) -> None:
        """Paper is white for what is printed, until the user says otherwise; other formats have the former theme back."""
        theme, wanted = self._segments["theme"], FORMATS[self._chosen_format()].theme
        if wanted and not self._theme_before:
            self._theme_before = theme.current()
            theme.choose(wanted)
        elif not wanted and self._theme_before:
            theme.choose(self._theme_before)
            self._theme_before = ""

    def _renew(self) -> None:
        plan = self.plan()
        form = plan.form
        self._width.setVisible(self._segments["size"].current() == "")
        self._some.setVisible(self._segments["range"].current() == "some")
        self._some_steps.setVisible(self._segments["steps"].current() == "some")
        for name, row in self._rows.items():
            self._form.setRowVisible(row, self._means_something(name, form))
        self._source_line.setVisible(not form.whole_story)
        self._bright.setVisible(form.themed)
        self._ink.setVisible(not form.whole_story)
        self._transparent.setVisible("transparent" in form.options)
        self._notes.setVisible("notes" in form.options and self._notes_fit(form))
        self._charts.setVisible("charts" in form.options)
        self._pixels.setText(f"{plan.wish.width} × {plan.wish.height}" if form.name != "Contact" else "")
        self.changed.emit()

    def _notes_fit(self, form: Format) -> bool:
        return "per-page" not in form.options or self._segments["per_page"].current() != str(NO_NOTES)

    def _means_something(self, row: str, form: Format) -> bool:
        if row == "other":
            return self._segments["format"].current() == OTHER
        if row == "variants":
            return not form.whole_story and any(slide.states for slide in self._talk.story.slides)
        if row in ("range", "steps"):
            return not form.whole_story
        if row == "theme":
            return form.themed
        needs = {"size", "quality", "lettering", "paper", "per_page", "tiles", "length"}
        return row not in needs or row.replace("_", "-") in form.options

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

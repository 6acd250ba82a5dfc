"""New from a template: its picture, the title, the language, the folder; what stands in the way is said at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QIcon, QPalette, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from presenter.app.app_words import app_language
from presenter.app.settings import Settings
from presenter.core.templates import LANGUAGES, TEMPLATES, Template, folder_name
from presenter.new_story import STORY, NotWrittenError, template_picture, write_story

PICTURE = QSize(320, 180)
NAMES = {"zh": "中文", "en": "English"}
FOLDER = "new-folder"
"""Where the last new story was put, in the settings."""


class NewDialog(QDialog):
    """Writes a story.

    Signals:
        written: the story's path; the dialog has closed.
    """

    written = Signal(object)

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self.templates, self.languages = QComboBox(), QComboBox()
        self.title_field, self.folder = QLineEdit(), QLineEdit()
        self.browse = QPushButton()
        self.browse.clicked.connect(self._browse)
        self._picture, self._about, self._says = QLabel(), QLabel(), QLabel()
        self._picture.setFixedSize(PICTURE)
        self._about.setWordWrap(True)
        self._about.setFixedWidth(PICTURE.width())
        self._says.setWordWrap(True)
        self._says.setMinimumHeight(2 * self._says.fontMetrics().lineSpacing())
        self._says.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        for button in self.buttons.buttons():
            button.setIcon(QIcon())  # words only, as everywhere
        self.buttons.accepted.connect(self._write)
        self.buttons.rejected.connect(self.reject)
        for template in TEMPLATES:
            self.templates.addItem("", template.id)
        for language in LANGUAGES:
            self.languages.addItem(NAMES[language], language)
        self._lay_out()
        self.templates.currentIndexChanged.connect(self._renew)
        self.languages.currentIndexChanged.connect(self._renew)
        self.title_field.textChanged.connect(self._renew)
        self.folder.textChanged.connect(self._renew)
        self.retranslate()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self._picture)
        left.addSpacing(6)
        left.addWidget(self._about)
        left.addStretch(1)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(self.browse)
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setVerticalSpacing(6)
        self._labels = [QLabel() for _ in range(4)]
        self._form.addRow(self._labels[0], self.templates)
        self._form.addRow(self._labels[1], self.title_field)
        self._form.addRow(self._labels[2], self.languages)
        self._form.addRow(self._labels[3], where)
        for label, field in zip(
            self._labels, (self.templates, self.title_field, self.languages, self.folder), strict=True
        ):
            label.setBuddy(field)
        right = QVBoxLayout()
        right.addLayout(self._form)
        right.addSpacing(6)
        right.addWidget(self._says)
        right.addStretch(1)
        above = QHBoxLayout()
        above.setSpacing(24)
        above.addLayout(left)
        above.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 18)
        whole.addLayout(above, 1)
        whole.addSpacing(8)
        whole.addWidget(self.buttons)
        self.resize(800, 380)

    # -- use -------------------------------------------------------------------------------------

    def ask(self, template: str = "") -> None:
        """Open it for a template, with an empty title and the folder of last time."""
        if template:
            self.templates.setCurrentIndex(self.templates.findData(template))
        self.languages.setCurrentIndex(self.languages.findData(app_language()))
        self.title_field.clear()
        self.folder.setText(self._settings.text(FOLDER) or _documents())
        self._renew()
        self.open()
        self.title_field.setFocus()

    @property
    def template(self) -> Template:
        return TEMPLATES[max(0, self.templates.currentIndex())]

    @property
    def language(self) -> str:
        return str(self.languages.currentData())

    @property
    def target(self) -> Path:
        """The folder that the story gets."""
        return Path(self.folder.text().strip() or ".").expanduser() / (folder_name(self.title_field.text()) or "story")

    def _write(self) -> None:
        if not self._ok.isEnabled():
            return
        try:
            path = write_story(self.target, self.template, self.language, self.title_field.text())
        except NotWrittenError as fault:
            self._say(self.tr("Nothing was written. {why}: {path}").format(why=fault.why, path=fault.path), bad=True)
            return
        self._settings.keep(FOLDER, self.folder.text().strip())
        self.accept()
        self.written.emit(path)

    def _browse(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Where the story’s folder goes"), self.folder.text())
        if name:
            self.folder.setText(name)

    # -- looks -----------------------------------------------------------------------------------

    def _renew(self) -> None:
        language = app_language()
        ratio = self.devicePixelRatioF()
        picture = QPixmap(str(template_picture(self.template, self.language)))
        picture = picture.scaled(PICTURE * ratio, mode=Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        self._picture.setPixmap(picture)
        self._about.setText(self.template.about[language])
        self._tell()

    def _tell(self) -> None:
        """Where it will be, or why it cannot be there."""
        there = (self.target / STORY).exists()
        blank = not self.title_field.text().strip()
        self._ok.setEnabled(not blank and not there)
        if blank:
            self._say(self.tr("The folder is named after the title."))
        elif there:
            self._say(self.tr("There is a story already: {path}").format(path=self.target / STORY), bad=True)
        else:
            self._say(self.tr("Will be written: {path}").format(path=self.target / STORY))

    def _say(self, words: str, *, bad: bool = False) -> None:
        palette = self.palette()
        if bad:
            palette.setColor(QPalette.ColorRole.WindowText, palette.color(QPalette.ColorRole.BrightText))
        self._says.setPalette(palette)
        self._says.setText(words)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New story"))
        names = (self.tr("&Template"), self.tr("T&itle"), self.tr("&Language of the story"), self.tr("&In the folder"))
        for label, name in zip(self._labels, names, strict=True):
            label.setText(name)
        for number, template in enumerate(TEMPLATES):
            self.templates.setItemText(number, template.names[app_language()])
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(self.tr("Write and open"))
        self.browse.setText(self.tr("Choose…"))
        self.templates.setToolTip(self.tr("What the story begins with; all of it can be changed later"))
        self.title_field.setToolTip(self.tr("Title of the story, on its first slide; the folder is named after it"))
        self.languages.setToolTip(self.tr("Language of the slides and of the remarks in the file"))
        self.folder.setToolTip(self.tr("The story gets a folder of its own in this one"))
        self.browse.setToolTip(self.tr("Choose the folder in which the story’s own is made"))
        self._ok.setToolTip(self.tr("Write the story into its folder and show it; nothing is written over"))
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setToolTip(self.tr("Write nothing"))
        self._renew()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _documents() -> str:
    """The user's folder for documents, else their own."""
    place = QStandardPaths.StandardLocation
    documents = QStandardPaths.writableLocation(place.DocumentsLocation)
    return documents if Path(documents).is_dir() else QStandardPaths.writableLocation(place.HomeLocation)

"""Light or dark chrome: as the system says, unless the user chose."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from presenter.app.chrome import Chrome, box_palette, chrome, palette_of
from presenter.app.settings import Settings
from presenter.scene.fonts import families

CHOICES = ("system", "light", "dark")
LEAST_TEXT_PX = 13


class Appearance(QObject):
    """Owns the application's palette.

    Signals:
        changed: the chrome's colours are others now.
    """

    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app, self._settings = app, settings
        self.choice = settings.text("colours", "system")
        if self.choice not in CHOICES:
            self.choice = "system"
        app.styleHints().colorSchemeChanged.connect(self._apply)
        self._app.setFont(_readable(app.font()))
        self.colours: Chrome = self._wanted()
        self._set_palettes()

    def choose(self, choice: str) -> None:
        """`system`, `light` or `dark`; remembered."""
        self.choice = choice
        self._settings.keep("colours", choice)
        self._apply()

    def _wanted(self) -> Chrome:
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return chrome(dark=self.choice == "dark" or (self.choice == "system" and dark))

    def _set_palettes(self) -> None:
        self._app.setPalette(palette_of(self.colours))
        for kind in ("QCheckBox", "QRadioButton", "QTreeWidget"):
            self._app.setPalette(box_palette(self.colours), kind)  # type: ignore[arg-type]  # the stub has only bytes

    def _apply(self) -> None:
        wanted = self._wanted()
        if wanted != self.colours:
            self.colours = wanted
            self._set_palettes()
            self.changed.emit()


def _readable(font: QFont) -> QFont:
    """The system's own font, at least 13 px; larger ones are the user's wish.

    Ours helps out behind it: where the system has no Chinese font, Qt would take any weight of any face.
    """
    # The name of a default (“Sans Serif”) is no family: what the system makes of it is.
    own = QFontInfo(font).family()
    font = QFont(font)
    font.setFamilies([own, *families("sans", "zh")])
    pixels = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72
    if pixels < LEAST_TEXT_PX:
        font.setPixelSize(LEAST_TEXT_PX)
    return font

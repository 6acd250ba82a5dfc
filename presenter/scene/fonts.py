"""Our own fonts, so that a slide looks the same on every machine, even one without fonts.

English text takes the Latin families first (narrow quotes, signs as wide as digits), Chinese text the full ones, in
which “ ” … are as wide as a character. tools/make_fonts.py builds the files.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase, QRawFont

from presenter.core.font_file import renamed
from presenter.paths import FONTS

if TYPE_CHECKING:
    from presenter.core.own_font import OwnFont

# The first file registered becomes Qt's default font on a machine that has none: text in windows stays readable.
_FILES: dict[str, tuple[str, ...]] = {
    "Storyline Sans": ("StorylineSans-Regular.otf", "StorylineSans-Bold.otf"),
    "Storyline Serif": ("StorylineSerif-Regular.otf", "StorylineSerif-Bold.otf"),
    "Storyline Sans Latin": ("StorylineSansLatin-Regular.otf", "StorylineSansLatin-Bold.otf"),
    "Storyline Serif Latin": ("StorylineSerifLatin-Regular.otf", "StorylineSerifLatin-Bold.otf"),
    "Storyline Mono": ("StorylineMono-Regular.otf", "StorylineMono-Bold.otf"),
}
FAMILIES = tuple(_FILES)
_FULL_WIDTH_LANGUAGES = ("zh", "ja")
_loaded: set[str] = set()
_own: dict[str, str] = {}
"""Families of fonts that stories brought, by the fonts' ids; empty for one that Qt refused."""


class FontFileError(ValueError):
    """A file that Qt cannot read as a font."""


def load_fonts() -> None:
    """Register our fonts with the running application; calling it again costs nothing (about 10 ms the first time).

    Raises FontFileError when an installed file is missing or damaged.
    """
    for names in _FILES.values():
        for name in names:
            if name not in _loaded:
                _register(FONTS / name)
                _loaded.add(name)


def learn_font(font: OwnFont) -> bool:
    """Register a font that a story brings, under a name that nothing else has; whether Qt can read it.

    Learning it again costs nothing. What is registered stays as long as the program: each version of a font once.
    """
    if font.id not in _own:
        family = f"Story {font.id}"
        weights = (renamed(font.regular, family, bold=False), renamed(font.bold, family, bold=True))
        numbers = [QFontDatabase.addApplicationFontFromData(QByteArray(data)) for data in weights]
        read = all(number >= 0 and QFontDatabase.applicationFontFamilies(number) == [family] for number in numbers)
        _own[font.id] = family if read else ""
    return bool(_own[font.id])


def families(face: str, language: str, font: str = "") -> list[str]:
    """The families of a face ("sans", "serif", "mono") for text in a language, the preferred one first.

    `font` is the id of a story's own font, which comes before ours.
    """
    own = [_own[font]] if _own.get(font) else []
    if face == "mono":
        return [*own, "Storyline Mono", "Storyline Sans"]
    full = "Storyline Serif" if face == "serif" else "Storyline Sans"
    if language.startswith(_FULL_WIDTH_LANGUAGES):
        return [*own, full]
    return [*own, f"{full} Latin", full]


def missing_glyphs(text: str, face: str, language: str, font: str = "") -> list[str]:
    """The characters of the text that neither the story's font nor ours of this face has, each once, in order."""
    load_fonts()
    wanted = dict.fromkeys(character for character in text if _is_visible(character))
    fonts = [_raw(family) for family in families(face, language, font)]
    return [character for character in wanted if not any(_has(font, character) for font in fonts)]


@cache
def _raw(family: str) -> QRawFont:
    if family in _FILES:
        return QRawFont(str(FONTS / _FILES[family][0]), 16)
    return QRawFont.fromFont(QFontDatabase.font(family, "", 16))


def _has(font: QRawFont, character: str) -> bool:
    return bool(font.supportsCharacter(ord(character)))


def _is_visible(character: str) -> bool:
    """Whether a character needs ink or width of its own: line ends, controls and variation selectors do not."""
    return unicodedata.category(character) not in {"Cc", "Cf", "Zl", "Zp"} and not "\ufe00" <= character <= "\ufe0f"


def _register(path: Path) -> None:
    if QFontDatabase.addApplicationFont(str(path)) < 0:
        raise FontFileError(f"{path} is missing or is not a font that can be read")

"""Our own fonts, so that a slide looks the same on every machine, even one without fonts.

English text takes the Latin families first (narrow quotes, signs as wide as digits), Chinese text the full ones, in
which “ ” … are as wide as a character. tools/make_fonts.py builds the files.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase, QRawFont

from presenter.paths import FONTS

# The first file registered becomes Qt's default font on a machine that has none: text in windows stays readable.
_FILES: dict[str, tuple[str, ...]] = {
    "Storyline Sans": ("StorylineSans-Regular.otf", "StorylineSans-Bold.otf"),
    "Storyline Serif": ("StorylineSerif-Regular.otf", "StorylineSerif-Bold.otf"),
    "Storyline Sans Latin": ("StorylineSansLatin-Regular.otf", "StorylineSansLatin-Bold.otf"),
    "Storyline Serif Latin": ("StorylineSerifLatin-Regular.otf", "StorylineSerifLatin-Bold.otf"),
    "Storyline Mono": ("StorylineMono-Regular.otf", "StorylineMono-Bold.otf"),
}
_FULL_WIDTH_LANGUAGES = ("zh", "ja")
_loaded: set[str] = set()
_story_families: list[str] = []


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


def load_font_file(path: Path) -> list[str]:
    """Register a font that a story brings; its families help out, after ours, wherever a glyph is missing.

    Returns the names of its families. Raises FontFileError.
    """
    names = _register(path)
    _story_families.extend(name for name in names if name not in _story_families)
    return names


def families(face: str, language: str) -> list[str]:
    """The families of a face ("sans", "serif", "mono") for text in a language, the preferred one first."""
    if face == "mono":
        return ["Storyline Mono", "Storyline Sans", *_story_families]
    full = "Storyline Serif" if face == "serif" else "Storyline Sans"
    if language.startswith(_FULL_WIDTH_LANGUAGES):
        return [full, *_story_families]
    return [f"{full} Latin", full, *_story_families]


def missing_glyphs(text: str, face: str, language: str) -> list[str]:
    """The characters of the text that no font of this face has, each once, in order of appearance."""
    load_fonts()
    wanted = dict.fromkeys(character for character in text if _is_visible(character))
    fonts = [_raw(family) for family in families(face, language)]
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


def _register(path: Path) -> list[str]:
    number = QFontDatabase.addApplicationFont(str(path))
    if number < 0:
        raise FontFileError(f"{path} is missing or is not a font that can be read")
    return list(QFontDatabase.applicationFontFamilies(number))

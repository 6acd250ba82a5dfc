"""A text broken into lines of a width, with an ellipsis where it is longer than there is room for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def wrapped(text: str, font: QFont, width: int, most: int = 1_000) -> list[str]:
    """At most so many lines, broken where a line may be broken; a word that is wider than a line is cut.

    The last of `most` lines ends with an ellipsis where there would be more. Line breaks of the text stay.
    """
    metrics = QFontMetrics(font)
    if "\n" not in text and metrics.horizontalAdvance(text) <= width:
        return [text] if text else []
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _lines(paragraph, font, width)
        if len(lines) > most:
            rest = f"{lines[most - 1]} {lines[most]}"
            return [*lines[: most - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return lines


def _lines(paragraph: str, font: QFont, width: int) -> list[str]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(paragraph, font)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(_of_utf16(paragraph, line.textStart(), line.textLength()))
    layout.endLayout()
    return lines


def _of_utf16(text: str, start: int, length: int) -> str:
    """A stretch that Qt counted, in its UTF-16 units."""
    if text.isascii() or max(map(ord, text)) < 0x10000:
        return text[start : start + length].rstrip()
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le", "replace").rstrip()

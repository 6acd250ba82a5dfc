"""Texts of a frame as SVG: as text with named fonts, or as outlines that need no font.

Outlines are those of Qt's own shaping, so kerning and spacing are the stage's; each glyph is written once and used
where it stands.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QPainterPath, QTextLayout

from presenter.core.compose.frame import Run, Text
from presenter.core.theme import Theme
from presenter.export.svg.elements import clean, element, number
from presenter.export.svg.shapes import paint
from presenter.scene.fonts import families
from presenter.scene.measure import font_of
from presenter.scene.steady import steady

# What comes close where our fonts are not installed.
_INSTEAD = {
    "sans": ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "sans-serif"),
    "serif": ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "serif"),
    "mono": ("Noto Sans Mono CJK SC", "monospace"),
}


def named(piece: Text, theme: Theme) -> str:
    """Each run a `text` element at its place, as wide as on stage whatever font is found."""
    return "".join(
        _named_run(run, line.baseline, theme) for line in piece.lines for run in line.runs if run.text.strip()
    )


def _named_run(run: Run, baseline: float, theme: Theme) -> str:
    style = run.style
    wanted = dict.fromkeys((*families(style.face, style.language, style.font), *_INSTEAD[style.face]))
    names = ", ".join(name if name in ("sans-serif", "serif", "monospace") else f"'{name}'" for name in wanted)
    return element(
        "text",
        {
            "x": float(run.x),
            "y": float(baseline),
            "font-family": names,
            "font-size": style.size,
            "font-weight": "700" if style.bold else None,
            "letter-spacing": float(style.tracking) if style.tracking else None,
            "xml:lang": style.language,
            "xml:space": "preserve",
            **paint(theme, run.ink),
        },
        clean(run.text),
    )


class Glyphs:
    """The glyphs that a file uses, each defined once."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, float, int], str] = {}
        self.definitions: list[str] = []

    def text(self, piece: Text, theme: Theme) -> str:
        """A text as uses of outlines."""
        return "".join(self._run(run, line.baseline, theme) for line in piece.lines for run in line.runs)

    def _run(self, run: Run, baseline: float, theme: Theme) -> str:
        layout = QTextLayout(run.text, font_of(run.style))
        layout.beginLayout()
        line = layout.createLine()
        line.setNumColumns(len(run.text))
        layout.endLayout()
        origin = QPointF(run.x, baseline - line.ascent())
        steady(run.style)
        uses = []
        for glyphs in line.glyphRuns():
            for index, place in zip(glyphs.glyphIndexes(), glyphs.positions(), strict=True):
                known = self._id(glyphs, index)
                if known:
                    at = {"href": f"#{known}", "x": number(origin.x() + place.x()), "y": number(origin.y() + place.y())}
                    uses.append(element("use", dict(at)))
        return element("g", {**paint(theme, run.ink)}, "".join(uses)) if uses else ""

    def _id(self, glyphs: QGlyphRun, index: int) -> str:
        font = glyphs.rawFont()
        key = (font.familyName(), font.styleName(), font.pixelSize(), index)
        if key not in self._ids:
            data = outline(font.pathForGlyph(index))
            self._ids[key] = f"g{len(self.definitions)}" if data else ""
            if data:
                self.definitions.append(element("path", {"id": self._ids[key], "d": data}))
        return self._ids[key]


def outline(path: QPainterPath) -> str:
    """The `d` of a Qt path; empty for a blank."""
    kind = QPainterPath.ElementType
    parts: list[str] = []
    held: list[str] = []
    for index in range(path.elementCount()):
        step = path.elementAt(index)
        place = f"{number(step.x)} {number(step.y)}"
        if step.type is kind.CurveToElement or step.type is kind.CurveToDataElement:
            held.append(place)
            if len(held) == 3:  # two controls and an end
                parts.append("C" + " ".join(held))
                held = []
        else:
            parts.append(("M" if step.type is kind.MoveToElement else "L") + place)
    return "".join(parts)

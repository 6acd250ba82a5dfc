"""The type scale: each role of text with its face, size, weight, pitch and colour (LOOK section 2.2)."""

from __future__ import annotations

from msgspec import Struct

from presenter.core.compose.frame import Face, Ink, TextStyle


class Role(Struct, frozen=True):
    """Sizes and pitches in slide units, the first for Chinese, the second for English and others."""

    face: Face
    size: int
    bold: bool
    pitch: int
    token: str
    size_en: int = 0
    pitch_en: int = 0
    tracking_en: float = 0.0

    def style(self, language: str) -> TextStyle:
        latin = language != "zh"
        return TextStyle(
            face=self.face,
            size=(self.size_en or self.size) if latin else self.size,
            bold=self.bold,
            language=language,
            tracking=self.tracking_en if latin else 0.0,
        )

    def line_pitch(self, language: str) -> int:
        return (self.pitch_en or self.pitch) if language != "zh" else self.pitch

    @property
    def ink(self) -> Ink:
        return Ink(self.token)


ROLES: dict[str, Role] = {
    "giant": Role("serif", 400, True, 420, "t1"),
    "title": Role("serif", 112, True, 142, "t1", 104, 124),
    "closing": Role("serif", 100, True, 128, "t1", 92, 112),
    "headline": Role("serif", 64, True, 80, "t1", 60, 72),
    "headline-timeline": Role("serif", 60, True, 76, "t1", 56, 70),
    "block-heading-large": Role("serif", 46, True, 60, "t1", 43, 52),
    "block-heading": Role("serif", 34, True, 44, "t1", 32, 40),
    "value-hero": Role("serif", 84, True, 96, "t1"),
    "value": Role("serif", 40, True, 52, "t1"),
    "value-minor": Role("serif", 30, True, 40, "t1"),
    "standfirst": Role("sans", 30, False, 46, "t2", 30, 42),
    "second-language": Role("sans", 24, False, 36, "t3"),
    "second-language-large": Role("sans", 30, False, 42, "t3"),
    "body-large": Role("sans", 28, False, 45, "t2", 28, 41),
    "body": Role("sans", 26, False, 42, "t2", 26, 38),
    "chart-title": Role("sans", 22, True, 30, "t2"),
    "chart-note": Role("sans", 22, False, 30, "t3"),
    "chart-label": Role("sans", 24, False, 33, "t2", 22, 30),
    "chart-label-small": Role("sans", 22, False, 30, "t2", 22, 29),
    "axis": Role("sans", 22, False, 30, "t3"),
    "axis-year": Role("sans", 22, True, 30, "t2"),
    "timeline-label": Role("sans", 21, False, 29, "t2"),
    "timeline-label-article": Role("sans", 21, True, 29, "t1"),
    "tag": Role("sans", 20, False, 28, "t2"),
    "chip": Role("sans", 20, False, 28, "t2"),
    "chip-head": Role("sans", 20, True, 28, "t2"),
    "kicker": Role("sans", 24, True, 32, "t3", 23, 32, 1.0),
    "switch": Role("sans", 24, False, 32, "t3"),
    "source-line": Role("sans", 20, False, 28, "t3"),
    "source-label": Role("sans", 20, True, 28, "t3"),
    "ruler": Role("sans", 18, False, 24, "t3"),
}
"""Every text on a slide has one of these roles."""

"""Slides in the fonts that a story brings: what is measured and what is painted are the same stretches of text.

Layouts ask for a face of ours. Here the story's font takes its place, in widths and in the finished frame alike, so
that no layout and no chart needs to know. Quotes, dashes and signs that Chinese sets as wide as a character stay ours
in Chinese text, unless the font is made for Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from presenter.core.compose.frame import AnyPiece, Frame, Run, Text, TextLine, TextStyle
from presenter.core.compose.measure import Measure
from presenter.core.geometry import Rect, bounds
from presenter.core.own_font import OwnFont

_FULL_WIDTH_LANGUAGES = ("zh", "ja")
_WIDE_SIGNS = re.compile("([“”‘’…—·×÷±−≠≈≤≥]+)")
"""As wide as a character in Chinese, narrow in Latin fonts."""


class OwnMeasure:
    """A Measure that sees the story's fonts where a face of ours is asked for."""

    def __init__(self, measure: Measure, fonts: Mapping[str, OwnFont]) -> None:
        """`fonts` by the face they take the place of; `measure` learns them."""
        self._measure, self._fonts = measure, fonts
        measure.learn(fonts.values())

    def learn(self, fonts: Iterable[OwnFont]) -> None:
        self._measure.learn(fonts)

    def advance(self, text: str, style: TextStyle) -> float:
        return sum(self._measure.advance(part, styled) for part, styled in self._parts(text, style))

    def ink(self, text: str, style: TextStyle) -> Rect:
        x, inks = 0.0, []
        for part, styled in self._parts(text, style):
            ink = self._measure.ink(part, styled)
            if any(ink):
                inks.append(ink.moved(x, 0))
            x += self._measure.advance(part, styled)
        return bounds(inks) if inks else Rect(0, 0, 0, 0)

    def dressed(self, frame: Frame) -> Frame:
        """The frame with its texts in the story's fonts."""
        return replace(frame, pieces=tuple(map(self._piece, frame.pieces)))

    def _piece(self, piece: AnyPiece) -> AnyPiece:
        if not isinstance(piece, Text):
            return piece
        lines = tuple(TextLine(line.baseline, tuple(self._runs(line.runs))) for line in piece.lines)
        return replace(piece, lines=lines)

    def _runs(self, runs: tuple[Run, ...]) -> Iterator[Run]:
        for run in runs:
            x = run.x
            for part, styled in self._parts(run.text, run.style):
                width = self._measure.advance(part, styled)
                yield Run(part, x, width, styled, run.ink)
                x += width

    def _parts(self, text: str, style: TextStyle) -> list[tuple[str, TextStyle]]:
        """The text in stretches of one font."""
        font = self._fonts.get(style.face)
        if font is None or style.font:
            return [(text, style)]
        own = replace(style, font=font.id)
        if font.chinese or not style.language.startswith(_FULL_WIDTH_LANGUAGES):
            return [(text, own)]
        parts = _WIDE_SIGNS.split(text)
        return [(part, style if number % 2 else own) for number, part in enumerate(parts) if part] or [(text, own)]

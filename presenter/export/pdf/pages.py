"""Frames painted onto the pages of a PDF by Qt, with the same function as the stage.

A slide's page is 960 x 540 points, so that one slide unit is half a point; what is drawn is not rounded to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from presenter.scene.steady import steady_all

SLIDE_POINTS = (960.0, 540.0)
UNITS_PER_INCH = 144
"""Slide units on a page of that size: rules are snapped to them as they are to the pixels of a 1080p stage."""


class PdfPages:
    """A PDF that grows page by page, in memory. A context: whatever happens, its painter ends before what it paints on."""

    def __init__(self, points: tuple[float, float] = SLIDE_POINTS, resolution: int = UNITS_PER_INCH) -> None:
        """`points`: width and height of a page; `resolution`: the painter's units per inch."""
        self._data = QByteArray()
        self._buffer = QBuffer(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(resolution)
        size = QPageSize(QSizeF(*points), QPageSize.Unit.Point, "page", QPageSize.SizeMatchPolicy.ExactMatch)
        upright = QPageLayout.Orientation.Portrait
        self._writer.setPageLayout(QPageLayout(size, upright, QMarginsF(0, 0, 0, 0)))
        self._painter: QPainter | None = None
        self.count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self._end()

    @contextmanager
    def page(self) -> Iterator[QPainter]:
        """The painter of a new page; its origin is the page's top left corner."""
        if self._painter is None:
            self._painter = QPainter(self._writer)
        else:
            self._writer.newPage()
        self.count += 1
        self._painter.save()
        try:
            yield self._painter
        finally:
            self._painter.restore()

    def finished(self) -> bytes:
        """The file's bytes as Qt writes them. Nothing can be added afterwards."""
        self._end()
        self._buffer.close()
        return bytes(self._data.data())

    def _end(self) -> None:
        if self._painter is not None:
            steady_all()  # fonts are written now, outline by outline
            self._painter.end()
            self._painter = None

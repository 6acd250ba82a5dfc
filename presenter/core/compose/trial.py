"""Measuring by drawing: a part is set on a spare sheet first, and its ink tells the height it needs."""

from __future__ import annotations

from collections.abc import Callable

from presenter.core.compose.sheet import Sheet
from presenter.core.geometry import Rect, bounds


def spare(sheet: Sheet) -> Sheet:
    """An empty sheet for the same slide, step, language and measure."""
    return Sheet(
        sheet.story, sheet.slide, sheet.step, sheet.language, sheet.measure, after=sheet.after, views=sheet.views
    )


def ink_of(sheet: Sheet, draw: Callable[[Sheet], object]) -> Rect:
    """Bounds of the ink that `draw` would put on the sheet; the sheet stays as it is."""
    trial = spare(sheet)
    draw(trial)
    return bounds(piece.rect for piece in trial.pieces)

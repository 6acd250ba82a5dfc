"""Lighting up what is selected: a quiet frame around the pieces of the figure or event."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from presenter.app.talk import Selection
from presenter.core.compose.frame import AnyPiece, Frame, Ink
from presenter.core.geometry import Rect, bounds
from presenter.core.theme import Theme
from presenter.scene.paint import colour

AIR = 7.0
UNLIT = frozenset({"source-line", "event-line", "event-band", "event-width", "comparison", "comparison-band"})
NEAR = 36.0
"""Pieces this close (su) share one frame."""


def lit_rects(frame: Frame, selection: Selection) -> list[Rect]:
    """Where the frames are drawn: around the figure's pieces, else around the event's; near ones together."""
    chosen = [piece for piece in frame.pieces if selection.fact and selection.fact in piece.facts]
    if not chosen:
        chosen = [piece for piece in frame.pieces if selection.event and piece.event == selection.event]
    groups: list[Rect] = []
    for rect in (piece.rect for piece in chosen if _is_lit(piece)):
        near = [group for group in groups if _close(group, rect)]
        groups = [group for group in groups if group not in near]
        groups.append(bounds([rect, *near]))
    return [group.inflated(AIR) for group in groups]


def _is_lit(piece: AnyPiece) -> bool:
    """The source line speaks for the whole slide; what runs across a chart would take other figures into its frame."""
    return piece.role not in UNLIT and piece.rect.width > 0


def _close(one: Rect, other: Rect) -> bool:
    wide = one.inflated(NEAR)
    return wide.x < other.right and other.x < wide.right and wide.y < other.bottom and other.y < wide.bottom


def paint_lit(painter: QPainter, frame: Frame, selection: Selection, theme: Theme) -> None:
    """Paint the frames in slide units."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour(theme, Ink("amber")), 1.5)
    pen.setCosmetic(True)
    painter.setPen(pen)
    for rect in lit_rects(frame, selection):
        painter.drawRect(QRectF(*rect))

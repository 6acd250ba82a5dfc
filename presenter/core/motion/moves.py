"""What kind of change a move of the cursor is: each kind has its own motion (LOOK section 9)."""

from __future__ import annotations

from typing import Literal

from presenter.core.compose.frame import Frame
from presenter.core.deck import Cursor

Kind = Literal["step", "slide", "state", "unfold", "fold", "none"]
AXIS = "timeline"
"""The group whose line is the time rule unfolded."""


def kind_of_move(before: Cursor, now: Cursor) -> Kind:
    """`none` for going back: that shows the end state at once."""
    if now.slide != before.slide:
        return "slide" if now.slide > before.slide else "none"
    if now.choice != before.choice:
        return "state"
    return "step" if now.step > before.step else "none"


def kind_of_change(before: Cursor, now: Cursor, old: Frame, new: Frame) -> Kind:
    """The same, knowing the frames: where the time rule becomes the timeline's axis, it unfolds."""
    kind = kind_of_move(before, now)
    if kind != "slide":
        return kind
    unfolded = [_has_axis(frame) for frame in (old, new)]
    if unfolded == [False, True] and _has_rule(old):
        return "unfold"
    if unfolded == [True, False] and _has_rule(new):
        return "fold"
    return kind


def _has_rule(frame: Frame) -> bool:
    return any(piece.id == "rule" for piece in frame.pieces)


def _has_axis(frame: Frame) -> bool:
    return any(piece.id == "rule" and piece.group == AXIS for piece in frame.pieces)

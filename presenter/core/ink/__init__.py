"""Ink drawn on slides as values: strokes, what they hold on to, undo, the eraser's reach, and the sidecar file."""

"""The speaker's ink on exported slides: over the slide, or alone as a layer that fits over it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec.structs import replace

from presenter.core.compose.frame import Frame
from presenter.core.ink.book import Page
from presenter.core.ink.pieces import ink_pieces
from presenter.export.shots import Shot

Pages = Mapping[str, Page]
"""Ink by slide id."""
InkMode = Literal["off", "on", "layer"]


def inked(frame: Frame, page: Page, mode: InkMode) -> Frame:
    """The frame with a slide's ink above all else; as a `layer`, the ink alone."""
    drawn = ink_pieces(frame, page)
    return replace(frame, pieces=drawn if mode == "layer" else (*frame.pieces, *drawn))


def layer_shots(shots: list[Shot], slides: tuple[str, ...], pages: Pages) -> list[Shot]:
    """Those of slides with ink, under names of their own; `slides` are the story's ids in order."""
    return [Shot(shot.cursor, f"{shot.name}-ink") for shot in shots if pages.get(slides[shot.cursor.slide])]

"""Words at the nodes of a diagram: beside them, above them or below them, in one or more lines."""

from __future__ import annotations

from presenter.core.compose.frame import Ink, Text
from presenter.core.compose.roles import ROLES
from presenter.core.compose.sheet import Align, Place, Said, Sheet

TIGHT = 1.3
"""Pitch of short names in em, where they are closer than running text."""
CENTRE = 0.37
"""Half the height of a character over the baseline, in em: sets a line in the middle of something."""


def node_words(
    sheet: Sheet,
    id_: str,
    said: Said,
    x: float,
    y: float,
    role: str,
    *,
    ux: float = 0.0,
    uy: float = 0.0,
    width: float = 1e6,
    ink: str | Ink | None = None,
    bold: bool | None = None,
    group: str = "",
    place: Place = (),
    knockout: float | None = None,
    on: str = "bg",
    slide: str = "",
    pitch: float | None = None,
) -> Text:
    """Words whose box touches (x, y) with the side towards the node; (ux, uy) points from the node to them.

    (0, 0) centres them on the point.
    """
    _, count = sheet.extent(said, role, width=width, bold=bold)
    scale = ROLES[role]
    size = scale.style(sheet.language).size
    pitch = pitch or scale.line_pitch(sheet.language)
    middle = y + uy * ((count - 1) * pitch + size) / 2
    align: Align = "left" if ux > 0.35 else "right" if ux < -0.35 else "centre"
    baseline = middle - (count - 1) * pitch / 2 + CENTRE * size
    return sheet.text(
        id_, said, x, baseline, role, width=width, align=align, ink=ink, bold=bold, group=group, place=place,
        knockout=knockout, on=on, slide=slide, pitch=pitch,
    )  # fmt: skip

"""The column of names before rows: as wide as the longest, up to a share of the chart; longer ones break."""

from __future__ import annotations

from collections.abc import Sequence

from presenter.core.compose.sheet import Said, Sheet

SHARE = 0.3
PITCH = 30.0
ROLE = "chart-label"
GAP = 28.0
"""From the names to the scale."""


def names_width(sheet: Sheet, names: Sequence[tuple[Said, bool]], width: float) -> float:
    """Width of the column in a chart of `width`; each name with whether it is bold."""
    return min(max((sheet.extent(said, ROLE, bold=bold)[0] for said, bold in names), default=0.0), SHARE * width)


def draw_name(
    key: str, said: Said, x: float, y: float, width: float, group: str, facts: Sequence[str], bold: bool, sheet: Sheet
) -> None:
    """A name level with its row, its lines about the row's middle."""
    lines = sheet.extent(said, ROLE, width=width, bold=bold)[1]
    sheet.text(
        key, said, x, y + 9 - PITCH / 2 * (lines - 1), ROLE, width=width, pitch=PITCH, group=group, facts=facts,
        ink="t1" if bold else "t2", bold=bold,
    )  # fmt: skip
